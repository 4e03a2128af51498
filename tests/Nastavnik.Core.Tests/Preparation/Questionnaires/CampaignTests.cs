using Microsoft.EntityFrameworkCore;
using Nastavnik.Core.Foundation.Acts;
using Nastavnik.Core.Foundation.TargetModel;
using Nastavnik.Core.Preparation.Banks;
using Nastavnik.Core.Preparation.Questionnaires;
using Nastavnik.Core.School.Accounts;
using Nastavnik.Core.School.Organisations;
using Nastavnik.Core.School.People;
using Nastavnik.Core.School.Roadmap;
using Nastavnik.Paperwork.Grammar;
using Nastavnik.Support;
using Npgsql;
using Xunit;

namespace Nastavnik.Core.Tests.Preparation.Questionnaires;

/// <summary>A campaign from plan to close, on PostgreSQL.</summary>
public sealed class CampaignTests
{
    private static readonly CampaignCommand Entry = new(Instrument.BankEntry, Phase.Entry, [], "Анкеты для банка", default, default);

    [Fact]
    public async Task The_entry_questionnaire_is_answered_page_by_page_once_and_kept_sealed()
    {
        var people = await PairSchool.NewAsync();
        var school = people.School;
        var mentor = await people.PupilAsync("Орлов", "Илья", 10, mentor: true);
        var campaign = await OpenedAsync(school, Entry);
        var invitation = await school.AskAsync(db => db.Invitations.SingleAsync(i => i.CampaignId == campaign && i.PersonId == mentor.Id));
        Assert.Equal("BNK.R", invitation.Family);
        var pupil = school.ActorOf(mentor.Id, Role.Mentor);

        var wrong = await SaveAsync(school, pupil, new(invitation.Id, 1, Typed(("topic", "верхом на коне")), false, AnswerWay.Account));
        Assert.IsType<AnswerNotOffered>(Assert.Single(wrong.Refusals));
        Assert.True((await SaveAsync(school, pupil, new(invitation.Id, 1, Typed(("why", "люблю объяснять дроби")), false, AnswerWay.Account))).IsDone);
        Assert.IsType<NoSuchInvitation>((await SaveAsync(school, school.ActorOf(school.HeadPerson.Id), new(invitation.Id, 1, Typed(), false, AnswerWay.Account))).Refusals[0]);

        var pages = await school.AskAsync(async db => (await new SheetReader(db).OpenAsync(invitation.Id, default))!.Pages.Count);
        var key = Form.Fresh();
        for (var i = 0; i < 2; i++)
        {
            await using var work = await school.WorkAsync();
            var sent = await work.Get<SaveAnswers>().ExecuteAsync(new(invitation.Id, pages, Typed(("hob", "шахматы")), true, AnswerWay.Account), new Submission(pupil, key));
            Assert.True(sent.IsDone, string.Join(" ", sent.Refusals.Select(r => r.Sentence)));
        }

        Assert.IsType<AlreadyAnswered>((await SaveAsync(school, pupil, new(invitation.Id, 1, Typed(("why", "иначе")), false, AnswerWay.Account))).Refusals[0]);
        var response = await school.AskAsync(db => db.Responses.SingleAsync(r => r.InvitationId == invitation.Id));
        Assert.Equal("люблю объяснять дроби", response.Answers["why"].Text);
        Assert.Equal("шахматы", response.Answers["hob"].Text);
        Assert.DoesNotContain("дроби", await RawAsync(school, invitation.Id), StringComparison.Ordinal);
        var told = await school.AskAsync(db => db.Acts.Where(a => a.Subjects.Contains(invitation.Id)).Select(a => new { a.Details, a.PersonalDetails }).ToListAsync());
        Assert.DoesNotContain(told, t => $"{t.Details}{t.PersonalDetails}".Contains("дроби", StringComparison.Ordinal));

        Assert.True((await school.DoAsync<TakeBackAnswers>(pupil, (u, by) => u.ExecuteAsync(invitation.Id, by))).IsDone);
        Assert.True((await SaveAsync(school, pupil, new(invitation.Id, 1, Typed(("why", "иначе")), false, AnswerWay.Account))).IsDone);
    }

    [Fact]
    [Trait("Requirement", "S001-68")]
    public async Task Measuring_is_approved_by_the_head_and_after_uses_the_version_of_before()
    {
        var people = await PairSchool.NewAsync();
        var school = people.School;
        var (mentor, mentee) = (await people.PupilAsync("Орлов", "Илья", 10, mentor: true), await people.PupilAsync("Зуев", "Пётр", 7));
        await people.AgreedAsync(people.Proposal(mentor, mentee));
        var before = await PlannedAsync(school, Entry with { Instrument = Instrument.Personal, Phase = Phase.Before });
        Assert.IsType<NeedsApproval>((await school.DoAsync<OpenCampaign>(school.Curator, (u, by) => u.ExecuteAsync(before, by))).Refusals[0]);
        Assert.True((await school.DoAsync<ApproveCampaign>(school.Head, (u, by) => u.ExecuteAsync(before, by))).IsDone);
        Assert.True((await school.DoAsync<OpenCampaign>(school.Curator, (u, by) => u.ExecuteAsync(before, by))).IsDone);
        var asked = await school.AskAsync(db => db.Invitations.Where(i => i.CampaignId == before).ToListAsync());
        Assert.Equal(["M2.U", "M2.U"], asked.Select(i => i.Family));
        var version = await school.AskAsync(db => db.QuestionnaireVersions.SingleAsync(v => v.Family == "M2.U"));
        Assert.Equal(12, version.Questions.Count);
        await using var work = await school.WorkAsync();
        var frozen = await work.Db.QuestionnaireVersions.SingleAsync(v => v.Family == "M2.U");
        work.Db.Entry(frozen).Property(v => v.Catalogue).CurrentValue = "другая";
        await Assert.ThrowsAsync<InvalidOperationException>(() => work.Db.SaveChangesAsync());
    }

    [Fact]
    [Trait("Requirement", "S000-102")]
    public async Task A_reminder_comes_first_in_the_homes_of_those_who_have_not_answered()
    {
        var people = await PairSchool.NewAsync();
        var school = people.School;
        var (done, late) = (await people.PupilAsync("Орлов", "Илья", 10, mentor: true), await people.PupilAsync("Зуев", "Пётр", 10, mentor: true));
        var campaign = await OpenedAsync(school, Entry);
        await SendAsync(done.Id);
        var usual = await UrgencyAsync();
        Assert.True((await school.DoAsync<RemindUnanswered>(school.Curator, (u, by) => u.ExecuteAsync(campaign, by))).IsDone);
        Assert.Equal([late.Id], await school.AskAsync(db => db.Invitations.Where(i => i.RemindedOn == school.Today).Select(i => i.PersonId).ToListAsync()));
        Assert.True(await UrgencyAsync() < usual);
        await SendAsync(late.Id);
        Assert.IsType<NotInThisState>((await school.DoAsync<RemindUnanswered>(school.Curator, (u, by) => u.ExecuteAsync(campaign, by))).Refusals[0]);

        async Task SendAsync(Guid person)
        {
            var sheet = await school.AskAsync(db => db.Invitations.Where(i => i.PersonId == person).Select(i => i.Id).SingleAsync());
            Assert.True((await SaveAsync(school, school.ActorOf(person, Role.Mentor), new(sheet, 100, Typed(), true, AnswerWay.Account))).IsDone);
        }

        async Task<int> UrgencyAsync()
        {
            await using var work = await school.WorkAsync();
            var lines = new List<Awaiting>();
            foreach (var source in work.Get<IEnumerable<IAwaits>>())
            {
                lines.AddRange(await source.ForAsync(school.ActorOf(late.Id, Role.Mentor), default));
            }

            return lines.Single(l => l.Href.StartsWith("/my/questionnaires/", StringComparison.Ordinal)).Urgency;
        }
    }

    [Fact]
    [Trait("Requirement", "INV-15")]
    [Trait("Requirement", "S000-115")]
    public async Task After_asks_what_the_person_was_asked_before_though_the_school_has_added_a_question_since()
    {
        var people = await PairSchool.NewAsync();
        var school = people.School;
        var (mentor, mentee) = (await people.PupilAsync("Орлов", "Илья", 10, mentor: true), await people.PupilAsync("Зуев", "Пётр", 7));
        await people.ReadyAsync();
        await people.ConsentAsync(mentor);
        await people.ConsentAsync(mentee);
        var pair = await people.AgreedAsync(people.Proposal(mentor, mentee));
        await MeasureAsync(Phase.Before);
        var before = await school.AskAsync(db => db.Invitations.SingleAsync(i => i.PersonId == mentee.Id));
        var sent = await SaveAsync(school, school.ActorOf(mentee.Id, Role.Mentee), new(before.Id, 100, Typed(), true, AnswerWay.Account));
        Assert.True(sent.IsDone, string.Join(" ", sent.Refusals.Select(r => r.Sentence)));
        Assert.True((await school.DoAsync<AddOwnQuestion>(school.Curator, (u, by) => u.ExecuteAsync(new OwnQuestionCommand("M2.U", Phase.Both, "Нравится ли вам в школе?", QuestionType.Scale, []), by))).IsDone);
        var signed = await people.SignAsync((await people.PrepareAsync(pair)).Subject!.Value);
        Assert.True(signed.IsDone, string.Join(" ", signed.Refusals.Select(r => r.Sentence)));
        await using (var work = await school.WorkAsync())
        {
            await work.Db.Database.ExecuteSqlAsync($"update pairings set state = 'Active', started_on = {school.Today} where organisation_id = {school.Id} and id = {pair}");
            await work.CommitAsync();
        }

        await MeasureAsync(Phase.After);

        var after = await school.AskAsync(db => db.Invitations.OrderByDescending(i => i.Id).Where(i => i.Family == "M2.U").ToListAsync());
        Assert.Equal(before.VersionId, after.First(i => i.PersonId == mentee.Id).VersionId);

        // The mentor was asked before and did not answer: there is nothing to compare with, he gets the questions of today.
        Assert.NotEqual(before.VersionId, after.First(i => i.PersonId == mentor.Id).VersionId);

        async Task MeasureAsync(Phase phase)
        {
            var id = await PlannedAsync(school, Entry with { Instrument = Instrument.Personal, Phase = phase });
            Assert.True((await school.DoAsync<ApproveCampaign>(school.Head, (u, by) => u.ExecuteAsync(id, by))).IsDone);
            var opened = await school.DoAsync<OpenCampaign>(school.Curator, (u, by) => u.ExecuteAsync(id, by));
            Assert.True(opened.IsDone, string.Join(" ", opened.Refusals.Select(r => r.Sentence)));
        }
    }

    [Fact]
    [Trait("Requirement", "S003-36")]
    [Trait("Requirement", "S000-41")]
    public async Task The_class_teacher_is_asked_about_a_candidate_and_parents_and_specialists_by_choice()
    {
        var people = await PairSchool.NewAsync();
        var school = people.School;
        var pupil = new Person("Зуев", "Пётр", "Игоревич", Gender.Male, school.Today.AddYears(-13));
        var parent = new Person("Зуева", "Анна", "Игоревна", Gender.Female, school.Today.AddYears(-40));
        var (teacher, psychologist) = (new Person("Ким", "Ольга", "Ивановна", Gender.Female, null), new Person("Юн", "Вера", "Ильинична", Gender.Female, null));
        var group = new ClassGroup(7, "А", SchoolYear.LabelOf(school.Today)) { TeacherId = teacher.Id };
        await school.AddAsync(pupil, parent, teacher, psychologist);
        await school.AddAsync(group, new LegalRepresentative(pupil.Id, parent.Id, AuthorityBasis.Mother), new Employment(psychologist.Id, "педагог-психолог", school.Today.AddYears(-3)));
        await school.AddAsync(new Enrolment(pupil.Id, group.Id, SchoolYear.StartOf(school.Today)));
        var profile = new MenteeProfile(pupil.Id, Category.Pupil, ["UU"]);
        profile.Go(ParticipantEvent.Apply, school.Today);
        await school.AddAsync(profile);

        var campaign = await OpenedAsync(school, Entry);
        Assert.Equal(new[] { pupil.Id, teacher.Id }.Order(), (await AskedAsync()).Order());
        await using (var work = await school.WorkAsync())
        {
            var more = await work.Get<Inviting>().NotInvitedAsync(await work.Db.Campaigns.SingleAsync(c => c.Id == campaign), school.Today, default);
            Assert.Equal(new[] { parent.Id, psychologist.Id }.Order(), more.Select(m => m.PersonId).Order());
            Assert.All(more, m => Assert.Equal((true, pupil.Id), (m.OnChoice, m.AboutId)));
            var chosen = more.Single(m => m.PersonId == parent.Id).Key;
            Assert.True((await school.DoAsync<InviteMore>(school.Curator, (u, by) => u.ExecuteAsync(campaign, [chosen], by))).IsDone);
        }

        Assert.Contains(parent.Id, await AskedAsync());

        Task<List<Guid>> AskedAsync() => school.AskAsync(db => db.Invitations.Where(i => i.CampaignId == campaign).Select(i => i.PersonId).ToListAsync());
    }

    [Fact]
    public async Task A_campaign_closed_under_ones_fingers_keeps_the_page_and_takes_no_more()
    {
        var people = await PairSchool.NewAsync();
        var school = people.School;
        var mentor = await people.PupilAsync("Орлов", "Илья", 10, mentor: true);
        var campaign = await OpenedAsync(school, Entry);
        var invitation = await school.AskAsync(db => db.Invitations.Where(i => i.PersonId == mentor.Id).Select(i => i.Id).SingleAsync());
        var pupil = school.ActorOf(mentor.Id, Role.Mentor);
        await SaveAsync(school, pupil, new(invitation, 1, Typed(("why", "первое")), false, AnswerWay.Account));
        Assert.True((await school.DoAsync<CloseCampaign>(school.Curator, (u, by) => u.ExecuteAsync(campaign, by))).IsDone);

        var kept = await SaveAsync(school, pupil, new(invitation, 1, Typed(("why", "второе")), true, AnswerWay.Account));
        Assert.Contains("сохранено", kept.Sentence, StringComparison.Ordinal);
        Assert.IsType<CampaignClosedMeanwhile>((await SaveAsync(school, pupil, new(invitation, 1, Typed(("why", "третье")), false, AnswerWay.Account))).Refusals[0]);
        var (answers, finished) = await school.AskAsync(async db => ((await db.Responses.SingleAsync(r => r.InvitationId == invitation)).Answers, await db.Invitations.Where(i => i.Id == invitation).Select(i => i.FinishedAt).SingleAsync()));
        Assert.Equal("второе", answers["why"].Text);
        Assert.Null(finished);

        Assert.IsType<ReasonNeeded>((await school.DoAsync<ProlongCampaign>(school.Curator, (u, by) => u.ExecuteAsync(campaign, school.Today.AddDays(3), " ", by))).Refusals[0]);
        Assert.True((await school.DoAsync<ProlongCampaign>(school.Curator, (u, by) => u.ExecuteAsync(campaign, school.Today.AddDays(3), "болели", by))).IsDone);
        Assert.True((await SaveAsync(school, pupil, new(invitation, 1, Typed(("why", "третье")), false, AnswerWay.Account))).IsDone);
    }

    [Fact]
    public async Task A_personal_link_opens_one_sheet_and_a_new_one_replaces_it()
    {
        var people = await PairSchool.NewAsync();
        var school = people.School;
        var mentor = await people.PupilAsync("Орлов", "Илья", 10, mentor: true);
        var campaign = await OpenedAsync(school, Entry);
        var invitation = await school.AskAsync(db => db.Invitations.Where(i => i.PersonId == mentor.Id).Select(i => i.Id).SingleAsync());
        var first = await GiveAsync(school, campaign, invitation);
        var second = await GiveAsync(school, campaign, invitation);
        Assert.Null(await school.AskAsync(db => new SheetReader(db).FindByLinkAsync(LinkToken.Parse(first)!.Hash)));
        Assert.Equal(invitation, await school.AskAsync(db => new SheetReader(db).FindByLinkAsync(LinkToken.Parse(second)!.Hash)));
    }

    [Fact]
    public async Task What_somebody_began_himself_nobody_types_in_for_him()
    {
        var people = await PairSchool.NewAsync();
        var school = people.School;
        var mentor = await people.PupilAsync("Орлов", "Илья", 10, mentor: true);
        await OpenedAsync(school, Entry);
        var invitation = await school.AskAsync(db => db.Invitations.Where(i => i.PersonId == mentor.Id).Select(i => i.Id).SingleAsync());
        await SaveAsync(school, school.ActorOf(mentor.Id), new(invitation, 1, Typed(("why", "сам")), false, AnswerWay.Account));
        Assert.IsType<BegunBySomebodyElse>((await SaveAsync(school, school.Curator, new(invitation, 1, Typed(("why", "за него")), false, AnswerWay.Paper))).Refusals[0]);
    }

    private static async Task<string> GiveAsync(TestSchool school, Guid campaign, Guid invitation)
    {
        await using var work = await school.WorkAsync();
        return (await work.Get<GiveLinks>().ExecuteAsync(campaign, [invitation], new Submission(school.Curator, Form.Fresh()))).Links.Single().Secret;
    }

    private static async Task<Guid> PlannedAsync(TestSchool school, CampaignCommand command) =>
        (await school.DoAsync<PlanCampaign>(school.Curator, (u, by) => u.ExecuteAsync(command with { OpensOn = school.Today, ClosesOn = school.Today.AddDays(14) }, by))).Subject!.Value;

    private static async Task<Guid> OpenedAsync(TestSchool school, CampaignCommand command)
    {
        var id = await PlannedAsync(school, command);
        var opened = await school.DoAsync<OpenCampaign>(school.Curator, (u, by) => u.ExecuteAsync(id, by));
        Assert.True(opened.IsDone, string.Join(" ", opened.Refusals.Select(r => r.Sentence)));
        return id;
    }

    private static Task<Outcome> SaveAsync(TestSchool school, Actor actor, SaveAnswersCommand command) =>
        school.DoAsync<SaveAnswers>(actor, (u, by) => u.ExecuteAsync(command, by));

    private static Dictionary<string, IReadOnlyList<string>> Typed(params (string Key, string Value)[] answers) =>
        answers.ToDictionary(a => a.Key, a => (IReadOnlyList<string>)[a.Value]);

    private static async Task<string> RawAsync(TestSchool school, Guid invitation)
    {
        await using var source = NpgsqlDataSource.Create(school.Host.Owner);
        await using var connection = await source.OpenConnectionAsync();
        await using var transaction = await connection.BeginTransactionAsync();
        await using (var enter = new NpgsqlCommand($"select set_config('app.organisation', '{school.Id}', true)", connection, transaction))
        {
            await enter.ExecuteNonQueryAsync();
        }

        await using var read = new NpgsqlCommand("select sealed from responses where invitation_id = $1", connection, transaction) { Parameters = { new() { Value = invitation } } };
        return (string)(await read.ExecuteScalarAsync())!;
    }
}
