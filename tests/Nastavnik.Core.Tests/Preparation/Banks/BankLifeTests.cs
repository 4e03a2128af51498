using Microsoft.EntityFrameworkCore;
using Nastavnik.Core.Foundation.Acts;
using Nastavnik.Core.Foundation.TargetModel;
using Nastavnik.Core.Mentoring.Pairs;
using Nastavnik.Core.Mentoring.Programmes;
using Nastavnik.Core.Preparation.Banks;
using Nastavnik.Core.Preparation.Orders;
using Nastavnik.Core.Tests.Pairs;
using Nastavnik.Core.Tests.Programmes;
using Nastavnik.Support;
using Xunit;

namespace Nastavnik.Core.Tests.Preparation.Banks;

/// <summary>What a bank remembers from one programme to the next.</summary>
public sealed class BankLifeTests
{
    [Fact]
    [Trait("Requirement", "S003-60")]
    public async Task A_mentor_whose_pair_is_over_goes_to_the_long_term_base_and_may_lead_again()
    {
        var here = await ProgrammeSchool.NewAsync(ordered: true);
        var profile = await here.School.AskAsync(db => db.MentorProfiles.Where(p => p.PersonId == here.MentorPerson.Id).Select(p => p.Id).SingleAsync());
        Assert.Equal("В долгосрочную базу переводят наставника, который завершил программу и согласен на следующий год.", Assert.Single((await MoveAsync(here, profile, BankMove.KeepLongTerm)).Refusals).Sentence);

        await EndAsync(here);
        Assert.Equal("Переведено в долгосрочную базу.", ProgrammeSchool.Done(await MoveAsync(here, profile, BankMove.KeepLongTerm)).Sentence);
        Assert.Equal(ParticipantState.LongTerm, await StateAsync(here, profile));
        var another = await here.Pairs.PupilAsync("Зуев", "Пётр", 6);
        ProgrammeSchool.Done(await here.Pairs.ProposeAsync(here.Pairs.Proposal(here.MentorPerson, another)));
        ProgrammeSchool.Done(await MoveAsync(here, profile, BankMove.Return));
        Assert.Equal(ParticipantState.InBank, await StateAsync(here, profile));
    }

    [Fact]
    [Trait("Requirement", "S001-08")]
    [Trait("Requirement", "S001-104")]
    public async Task Difficulties_have_their_state_and_those_that_remain_begin_the_programme()
    {
        var here = await ProgrammeSchool.NewAsync(ordered: true);
        await using (var work = await here.School.WorkAsync())
        {
            var profile = await work.Db.MenteeProfiles.SingleAsync(p => p.PersonId == here.MenteePerson.Id);
            var content = ProfileContent.Of(profile) with { Request = "учёба", Difficulties = [new("дроби"), new("уравнения", DifficultyStatus.InWork), new("чтение", DifficultyStatus.Removed)] };
            ProgrammeSchool.Done(await work.Get<FillProfile>().ExecuteAsync(BankSide.Mentee, profile.Id, content, new Submission(here.School.Curator, Form.Fresh())));
        }

        var kept = await here.School.AskAsync(db => db.MenteeProfiles.Where(p => p.PersonId == here.MenteePerson.Id).Select(p => p.Difficulties).SingleAsync());
        Assert.Equal([DifficultyStatus.Found, DifficultyStatus.InWork, DifficultyStatus.Removed], kept.Select(d => d.Status));
        var programme = await here.ProgrammeAsync(await here.CreateAsync());
        Assert.Equal("дроби\nуравнения", programme.Difficulties);
        Assert.Equal("учёба", programme.Request);
    }

    [Fact]
    [Trait("Requirement", "S001-31")]
    public void A_teacher_of_a_college_leads_a_young_teacher_of_the_school()
    {
        var outsider = new PartyFacts(Guid.CreateVersion7(), "Орлов П. П.") { Category = Category.CollegeTeacher, InBank = true, IsExternal = true };
        var young = new PartyFacts(Guid.CreateVersion7(), "Кузьменко О. И.") { Category = Category.Teacher, InBank = true, IsEmployee = true, IsPedagogical = true, ExperienceMonths = 12 };
        var today = new DateOnly(2026, 10, 1);
        var proposal = new ProposalFacts("VT", "", [], ["методика обучения и преподавания"], null, today, today.AddMonths(6), outsider, [young]);
        Assert.Empty(PairRules.OfProposal(proposal, today).Refusals);
        Assert.IsType<ModelOfAnotherForm>(Assert.Single(PairRules.OfProposal(proposal with { RoleModel = "TT-1" }, today).Refusals));
        Assert.IsType<ModelNotChosen>(Assert.Single(PairRules.OfProposal(PairRulesTests.Pupils with { RoleModel = "" }, today).Refusals));
    }

    [Fact]
    [Trait("Requirement", "S001-124")]
    public void The_paper_says_whether_the_work_is_of_a_pair_or_of_a_group()
    {
        var sheet = Drafts.Sheet();
        Assert.Contains("для одной пары: взаимодействие идёт на индивидуальной основе", TextOf(sheet), StringComparison.Ordinal);
        Assert.Contains("для группы: взаимодействие идёт на групповой основе", TextOf(sheet with { Text = sheet.Text with { Mentees = [Drafts.Mentee, Drafts.Mentor] } }), StringComparison.Ordinal);
    }

    private static string TextOf(ProgrammeSheet sheet) => Paperwork.Documents.DocxText.Read(Paperwork.Documents.DocxWriter.ToBytes(ProgrammePaper.Draw(sheet, [])));

    private static Task<Outcome> MoveAsync(ProgrammeSchool here, Guid profile, BankMove move) =>
        here.School.DoAsync<MoveParticipant>(here.School.Curator, (u, s) => u.ExecuteAsync(BankSide.Mentor, profile, move, here.Today, null, s));

    private static Task<ParticipantState> StateAsync(ProgrammeSchool here, Guid profile) =>
        here.School.AskAsync(db => db.MentorProfiles.Where(p => p.Id == profile).Select(p => p.State).SingleAsync());

    private static async Task EndAsync(ProgrammeSchool here)
    {
        var change = ProgrammeSchool.Done(await here.School.DoAsync<PrepareChange>(here.School.Curator, (u, s) => u.ExecuteAsync(
            new(here.Pair, PairChangeKind.Terminate, here.Today.AddDays(20), Ground: EndGround.G3, Reason: "цель достигнута"), s))).Subject!.Value;
        var amended = await here.School.AskAsync(db => db.Pairs.Where(p => p.Id == here.Pair).Select(p => p.OrderId).SingleAsync());
        var order = ProgrammeSchool.Done(await here.School.DoAsync<PrepareOrder>(here.School.Curator, (u, s) => u.ExecuteAsync(
            new(null, ChangeOrder.KindCode, Order.FieldsOf(new ChangeOrderFields { Changes = [change] }), [change, here.Pair], AmendsId: amended), s))).Subject!.Value;
        ProgrammeSchool.Done(await here.Pairs.SignAsync(order, "140-од"));
    }
}
