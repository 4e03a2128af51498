using Nastavnik.Core.Foundation.Acts;
using Nastavnik.Core.Mentoring.Pairs;
using Nastavnik.Core.Preparation.Orders;
using Nastavnik.Core.School.People;
using Nastavnik.Core.School.Roadmap;
using Nastavnik.Support;
using Xunit;

namespace Nastavnik.Core.Tests.Pairs;

/// <summary>Use cases of pairs refuse whom the table gives no such right, whatever page asks (rows 28–31, 48, 49).</summary>
public sealed class PairAccessTests
{
    [Fact]
    [Trait("Requirement", "INV-42")]
    public async Task A_side_sees_its_pair_but_does_not_lead_it()
    {
        var (here, pair, mentor, _) = await ApprovedAsync();
        var own = here.School.ActorOf(mentor.Id, Role.Mentor);
        Assert.IsType<CuratorLeads>(await OnlyAsync<RecordMeeting>(here, own, (u, s) => u.ExecuteAsync(new(pair, here.Today, false, null), s)));
        Assert.IsType<CuratorLeads>(await OnlyAsync<SuspendPair>(here, own, (u, s) => u.ExecuteAsync(new(pair, "отпуск"), s)));
        Assert.IsType<CuratorLeads>(await OnlyAsync<ResumePair>(here, own, (u, s) => u.ExecuteAsync(new(pair, null), s)));
        Assert.IsType<CuratorLeads>(await OnlyAsync<DisbandPair>(here, own, (u, s) => u.ExecuteAsync(new(pair, "отпуск"), s)));
        Assert.IsType<OrdersOthersPrepare>(await OnlyAsync<PrepareChange>(here, own, (u, s) => u.ExecuteAsync(new(pair, PairChangeKind.ChangeTerm, here.Today.AddDays(20), NewEnd: here.Today.AddMonths(8)), s)));
        var change = await ExtendAsync(here, pair);
        Assert.IsType<OrdersOthersPrepare>(await OnlyAsync<DropChange>(here, own, (u, s) => u.ExecuteAsync(new(change), s)));
        var stranger = here.School.ActorOf((await here.PupilAsync("Бабич", "Иван", 10, mentor: true)).Id, Role.Mentor);
        Assert.IsType<NoSuchPair>(await OnlyAsync<RecordMeeting>(here, stranger, (u, s) => u.ExecuteAsync(new(pair, here.Today, false, null), s)));
        Assert.IsType<NoSuchPair>(await OnlyAsync<DropChange>(here, stranger, (u, s) => u.ExecuteAsync(new(change), s)));
    }

    [Fact]
    [Trait("Requirement", "S001-75")]
    public async Task The_council_proposes_pairs_of_teachers_only()
    {
        var here = await PairSchool.NewAsync();
        var council = here.School.ActorOf(here.School.HeadPerson.Id, Role.CouncilMember);
        var pupils = here.Proposal(await here.PupilAsync("Кузнецов", "Артём", 10, mentor: true), await here.PupilAsync("Ли", "Олег", 7));
        Assert.Equal("Form", Assert.IsType<CouncilForTeachers>(Assert.Single((await here.ProposeAsync(pupils, council)).Refusals)).Field);
        var teachers = here.Proposal(await here.TeacherAsync("Соколова", "Ирина", mentor: true), await here.TeacherAsync("Кузьменко", "Ольга", mentor: false, months: 10)) with { Form = "TT", RoleModel = "TT-1" };
        Assert.True((await here.ProposeAsync(teachers, council)).IsDone);
        Assert.IsType<CuratorLeads>(Assert.Single((await here.ProposeAsync(pupils, here.School.ActorOf(here.School.HeadPerson.Id, Role.Mentor))).Refusals));
    }

    [Fact]
    [Trait("Requirement", "INV-13")]
    public async Task Each_side_agrees_to_a_change_in_its_own_account_and_nobody_for_another()
    {
        var (here, pair, mentor, mentee) = await ApprovedAsync();
        var change = await ExtendAsync(here, pair);
        var parent = here.School.ActorOf(await here.School.AskAsync(db => Task.FromResult(db.LegalRepresentatives.Single(r => r.ChildId == mentee.Id).PersonId)), Role.Representative);
        var (him, stranger) = (here.School.ActorOf(mentor.Id, Role.Mentor), here.School.ActorOf(here.School.HeadPerson.Id, Role.Head));
        Assert.Equal($"/my/changes/{change}", Assert.Single(await AsksAsync(here, him)));
        Assert.Single(await AsksAsync(here, parent));
        Assert.Empty(await AsksAsync(here, stranger));
        Assert.IsType<NoSuchChange>(await AgreeAsync(stranger, mentor.Id));
        Assert.IsType<NoSuchChange>(await AgreeAsync(him, mentee.Id));
        Assert.Null(await AgreeAsync(him, mentor.Id));
        Assert.Empty(await AsksAsync(here, him));
        Assert.Null(await AgreeAsync(parent, mentee.Id));
        var given = await here.School.AskAsync(db => Task.FromResult(db.PairChanges.Single().Agreements));
        Assert.All(given, a => Assert.Equal((AnswerWay.Account, here.Today), (a.Way, a.On)));

        async Task<Refusal?> AgreeAsync(Actor by, Guid person) =>
            (await here.School.DoAsync<AgreeChange>(by, (u, s) => u.ExecuteAsync(new(change, person, here.Today.AddDays(-3)), s))).Refusals.SingleOrDefault();
    }

    [Fact]
    public async Task A_new_mentor_is_asked_before_he_is_in_the_pair()
    {
        var (here, pair, _, mentee) = await ApprovedAsync();
        var other = await here.PupilAsync("Бабич", "Иван", 11, mentor: true);
        var change = (await here.School.DoAsync<PrepareChange>(here.School.Curator, (u, s) =>
            u.ExecuteAsync(new(pair, PairChangeKind.ReplaceMentor, here.Today.AddDays(20), other.Id, Ground: EndGround.G2), s))).Subject!.Value;
        await using var work = await here.School.WorkAsync();
        var view = await work.Get<OwnChanges>().FindAsync(change, here.School.ActorOf(other.Id, Role.Mentor));
        Assert.Equal(("Бабич Иван Игоревич", mentee.Id), (view!.NewMentor, Assert.Single(view.Mentees).Id));
        Assert.Null(await work.Get<OwnChanges>().FindAsync(change, here.School.ActorOf(here.School.HeadPerson.Id, Role.Mentor)));
    }

    [Fact]
    [Trait("Requirement", "INV-05")]
    public async Task Words_in_the_fields_do_not_make_a_new_order_an_earlier_one()
    {
        var here = await PairSchool.NewAsync();
        await here.ReadyAsync();
        var (mentor, mentee) = (await here.PupilAsync("Кузнецов", "Артём", 10, mentor: true), await here.PupilAsync("Ли", "Олег", 7));
        await here.ConsentAsync(mentor, here.Today);
        await here.ConsentAsync(mentee, here.Today);
        var pair = await here.AgreedAsync(here.Proposal(mentor, mentee));
        var fields = $$"""{"named":[{"pairId":"{{pair}}","mentorId":"{{mentor.Id}}","mentees":["{{mentee.Id}}"]}],"entered":true}""";
        var order = await here.School.DoAsync<PrepareOrder>(here.School.Curator, (u, s) => u.ExecuteAsync(new PrepareOrderCommand(null, PairOrder.KindCode, fields, [pair]), s));
        Assert.True(order.IsDone, string.Join(" ", order.Refusals.Select(r => r.Sentence)));
        Assert.Contains((await here.SignAsync(order.Subject!.Value, date: here.Today.AddDays(-5))).Refusals, r => r is ConsentLaterThanOrder);
    }

    private static async Task<(PairSchool Here, Guid Pair, Person Mentor, Person Mentee)> ApprovedAsync()
    {
        var here = await PairSchool.NewAsync();
        await here.ReadyAsync();
        var (mentor, mentee) = (await here.PupilAsync("Кузнецов", "Артём", 10, mentor: true), await here.PupilAsync("Ли", "Олег", 7));
        await here.ConsentAsync(mentor);
        await here.ConsentAsync(mentee);
        var pair = await here.AgreedAsync(here.Proposal(mentor, mentee));
        Assert.True((await here.SignAsync((await here.PrepareAsync(pair)).Subject!.Value)).IsDone);
        return (here, pair, mentor, mentee);
    }

    private static async Task<Guid> ExtendAsync(PairSchool here, Guid pair) => (await here.School.DoAsync<PrepareChange>(here.School.Curator, (u, s) =>
        u.ExecuteAsync(new(pair, PairChangeKind.ChangeTerm, here.Today.AddDays(20), NewEnd: here.Today.AddMonths(8)), s))).Subject!.Value;

    private static async Task<Refusal> OnlyAsync<T>(PairSchool here, Actor by, Func<T, Submission, Task<Outcome>> run)
        where T : notnull => Assert.Single((await here.School.DoAsync(by, run)).Refusals);

    private static async Task<IReadOnlyList<string>> AsksAsync(PairSchool here, Actor actor)
    {
        await using var work = await here.School.WorkAsync();
        List<string> hrefs = [];
        foreach (var source in work.Get<IEnumerable<IAwaits>>().Where(s => s.GetType().Name == "ChangeAwaits"))
        {
            hrefs.AddRange((await source.ForAsync(actor, default)).Select(a => a.Href));
        }

        return hrefs;
    }
}
