using Microsoft.EntityFrameworkCore;
using Nastavnik.Core.Foundation.Acts;
using Nastavnik.Core.Mentoring.Pairs;
using Nastavnik.Core.Mentoring.Programmes;
using Nastavnik.Core.School.Roadmap;
using Xunit;
using static Nastavnik.Core.Tests.Programmes.ProgrammeSchool;

namespace Nastavnik.Core.Tests.Programmes;

public sealed class StartPairTests
{
    private static readonly byte[] Scan = [0x25, 0x50, 0x44, 0x46, 0x2D, 0x31];

    [Fact]
    [Trait("Requirement", "INV-25")]
    [Trait("Requirement", "INV-03")]
    public async Task A_pair_begins_with_its_order_in_effect_and_its_programme_approved()
    {
        var here = await NewAsync(ordered: true);
        var id = await here.AgreedAsync();
        Assert.Contains((await here.StartAsync(id)).Refusals, r => r is ApproveFirst);
        Done(await here.ApproveAsync(id));
        Assert.IsType<OrderNotYet>(Assert.Single((await here.StartAsync(id)).Refusals));
        await MoveStartAsync(here);
        Done(await here.StartAsync(id));
        Assert.Equal(PairState.Active, (await here.Pairs.PairAsync(here.Pair)).State);
        Assert.Equal((ProgrammeState.InWork, here.Today), ((await here.ProgrammeAsync(id)).State, (await here.ProgrammeAsync(id)).StartedOn!.Value));
        Assert.IsType<ProgrammeNoLonger>(Assert.Single((await here.StartAsync(id)).Refusals));

        var item = (await here.ProgrammeAsync(id)).Items[0].Id;
        Assert.IsType<MentorDecides>(Assert.Single((await TrackAsync(here, id, item, PlanItemStatus.Moved, here.Mentee)).Refusals));
        Done(await TrackAsync(here, id, item, PlanItemStatus.Done, here.Mentee));
        Assert.Null((await here.ProgrammeAsync(id)).Items[0].CheckedOn);
        Done(await TrackAsync(here, id, item, PlanItemStatus.Done, here.Mentor));
        Assert.Equal(here.Today, (await here.ProgrammeAsync(id)).Items[0].CheckedOn);
        Assert.IsType<NotYourPart>(Assert.Single((await TrackAsync(here, id, item, PlanItemStatus.InWork, here.School.Head)).Refusals));
    }

    [Fact]
    public async Task A_pair_that_works_already_needs_no_start()
    {
        var here = await NewAsync(ordered: true);
        var id = await here.AgreedAsync();
        await using (var work = await here.School.WorkAsync())
        {
            await work.Db.Database.ExecuteSqlAsync($"update pairings set state = 'Active', started_on = {here.Today}");
            await work.CommitAsync();
        }

        Assert.IsType<NotInWork>(Assert.Single((await TrackAsync(here, id, (await here.ProgrammeAsync(id)).Items[0].Id, PlanItemStatus.Done, here.Mentor)).Refusals));
        Done(await here.ApproveAsync(id));
        Assert.Equal(ProgrammeState.InWork, (await here.ProgrammeAsync(id)).State);
    }

    [Fact]
    [Trait("Requirement", "INV-22")]
    [Trait("Requirement", "INV-03")]
    public async Task Without_the_order_or_the_training_it_does_not_begin()
    {
        var here = await NewAsync();
        var id = await here.AgreedAsync();
        Done(await here.ApproveAsync(id));
        var refusals = (await here.StartAsync(id)).Refusals;
        Assert.Contains(refusals, r => r.Rule == "INV-03");
        Assert.Contains(refusals, r => r.Rule == "INV-05");
        await using (var work = await here.School.WorkAsync())
        {
            await work.Db.Database.ExecuteSqlAsync($"delete from training_results");
            await work.CommitAsync();
        }

        Assert.Contains((await here.StartAsync(id)).Refusals, r => r.Rule == "INV-22");
    }

    [Fact]
    public async Task A_programme_of_before_is_entered_from_paper_with_its_scan()
    {
        var here = await NewAsync(ordered: true);
        var command = new EnterExistingProgrammeCommand(here.Pair, ProgrammeMode.Joint, here.Today, here.Today.AddMonths(6), ["методические"], here.Today.AddDays(-3), null, null);
        Assert.IsType<ScanOfProgramme>(Assert.Single((await EnterAsync(command)).Refusals));
        Assert.Equal("INV-01", Assert.Single((await EnterAsync(command with { Scan = Scan, End = here.Today.AddMonths(2) })).Refusals).Rule);
        Assert.Equal("ApprovedOn", Assert.Single((await EnterAsync(command with { Scan = Scan, ApprovedOn = here.Today.AddDays(1) })).Refusals).Field);
        var id = Done(await EnterAsync(command with { Scan = Scan })).Subject!.Value;
        var programme = await here.ProgrammeAsync(id);
        Assert.Equal((ProgrammeState.Approved, true, 1), (programme.State, programme.FromPaper, programme.Versions));
        Assert.NotNull(Assert.Single((await here.ViewAsync(id, here.School.Curator)).Versions).ScanFileId);
        Assert.IsType<ProgrammeExists>(Assert.Single((await EnterAsync(command with { Scan = Scan })).Refusals));
        Assert.IsType<ProgrammeNoLonger>(Assert.Single((await here.ReturnAsync(id, "правка", here.School.Curator)).Refusals));

        Task<Outcome> EnterAsync(EnterExistingProgrammeCommand c) => here.School.DoAsync<EnterExistingProgramme>(here.School.Curator, (u, s) => u.ExecuteAsync(c, s));
    }

    [Fact]
    [Trait("Requirement", "INV-25")]
    [Trait("Requirement", "S001-134")]
    public async Task The_roadmap_counts_and_each_is_told_what_waits_for_him()
    {
        var here = await NewAsync();
        Assert.Equal(FactState.TooEarly, (await FactAsync(here)).State);
        await here.OrderAsync();
        Assert.Equal("Программы: 0 утверждено, не начата 1", (await FactAsync(here)).Sentence.Replace('\u00A0', ' '));
        Assert.Contains("Составьте программу", await AwaitsAsync(here, here.Mentor));
        Assert.Empty(await AwaitsAsync(here, here.Mentee));
        var late = await FactAsync(here, here.Today.AddDays(15));
        Assert.Equal((FactState.Blocked, "/programmes?overdue=true"), (late.State, late.Href));
        Assert.Equal(FactState.Waiting, (await FactAsync(here, here.Today.AddDays(14))).State);

        var id = await here.FilledAsync();
        Assert.Contains("Допишите программу", await AwaitsAsync(here, here.Mentee));
        Done(await here.SendAsync(id));
        Assert.Contains("Согласуйте программу", await AwaitsAsync(here, here.Mentor));
        Done(await here.MarkAsync(id, MarkSide.Mentor, here.MentorPerson.Id, here.Mentor));
        Assert.Empty(await AwaitsAsync(here, here.Mentor));
        Done(await here.MarkAsync(id, MarkSide.Mentee, here.MenteePerson.Id, here.Mentee));
        Assert.Contains("1 программа ждёт утверждения", await AwaitsAsync(here, here.School.Head));
        Assert.DoesNotContain("1 программа ждёт утверждения", await AwaitsAsync(here, here.School.Curator));
        Done(await here.ApproveAsync(id));
        Assert.Contains("1 пара может начать работу", await AwaitsAsync(here, here.School.Curator));
        Assert.Equal(FactState.Met, (await FactAsync(here)).State);
    }

    [Fact]
    [Trait("Requirement", "INV-25")]
    public async Task The_list_finds_by_half_a_name_and_filters_what_is_missing_and_overdue()
    {
        var here = await NewAsync(ordered: true);
        var all = new ProgrammeFilter(null, null, false, false, null, "mentor", false);
        var row = Assert.Single(await RowsAsync(all));
        Assert.Equal(("Кузнецов\u00A0А.\u00A0И.", "Ли\u00A0О.\u00A0И."), (row.Mentor, row.Mentees[0]));
        Assert.Single(await RowsAsync(all with { Words = "КУЗНЕ" }));
        Assert.Empty(await RowsAsync(all with { Words = "Сидоров" }));
        Assert.Single(await RowsAsync(all with { Missing = true }));
        Assert.Empty(await RowsAsync(all with { Overdue = true }));
        Assert.Empty(await RowsAsync(all with { Form = "TT" }));
        Assert.True(row.IsOverdue(here.Today.AddDays(15)));
        Assert.False(row.IsOverdue(here.Today.AddDays(14)));
        Assert.Single(await RowsAsync(all with { Overdue = true }, here.School.Curator with { Today = here.Today.AddDays(15) }));
        await here.CreateAsync();
        Assert.Single(await RowsAsync(all with { State = ProgrammeState.Draft, Column = "start", Descending = true }));
        Assert.Empty(await RowsAsync(all with { Missing = true }));
        Assert.Empty(await RowsAsync(all, here.Mentor));
        Assert.Empty(await RowsAsync(all, here.School.ActorOf(here.School.HeadPerson.Id, Role.CouncilMember)));

        async Task<IReadOnlyList<ProgrammeRow>> RowsAsync(ProgrammeFilter filter, Actor? actor = null)
        {
            await using var work = await here.School.WorkAsync();
            var list = work.Get<ProgrammeList>();
            return await list.NamedAsync(await list.Rows(filter, actor ?? here.School.Curator).ToListAsync());
        }
    }

    [Fact]
    [Trait("Requirement", "INV-25")]
    public async Task The_card_of_the_pair_shows_the_programme_as_a_gate()
    {
        var here = await NewAsync(ordered: true);
        Assert.Equal((FactState.Waiting, $"/programmes/new?pair={here.Pair}"), Shown(await GatesAsync(here.Today))[0]);
        Assert.Equal(FactState.Blocked, (await GatesAsync(here.Today.AddDays(15)))[0].State);
        var id = await here.AgreedAsync();
        Assert.Equal((FactState.Waiting, $"/programmes/{id}/agreement"), Shown(await GatesAsync(here.Today))[0]);
        Done(await here.ApproveAsync(id));
        Assert.Equal([(FactState.Met, $"/programmes/{id}"), (FactState.Waiting, $"/programmes/{id}/agreement")], Shown(await GatesAsync(here.Today)));

        async Task<IReadOnlyList<PairGate>> GatesAsync(DateOnly on)
        {
            await using var work = await here.School.WorkAsync();
            var source = work.Get<IEnumerable<IPairGateSource>>().Single(s => s.GetType().Namespace!.EndsWith("Programmes", StringComparison.Ordinal));
            return (await source.OfAsync([here.Pair], on, default))[here.Pair];
        }

        static IReadOnlyList<(FactState, string?)> Shown(IReadOnlyList<PairGate> gates) => [.. gates.Select(g => (g.State, g.Href))];
    }

    private static Task<Outcome> TrackAsync(ProgrammeSchool here, Guid programme, Guid item, PlanItemStatus status, Actor by) =>
        here.School.DoAsync<TrackPlanItem>(by, (u, s) => u.ExecuteAsync(new(programme, item, status, "открытый урок"), s));

    private static async Task<Fact> FactAsync(ProgrammeSchool here, DateOnly? on = null)
    {
        await using var work = await here.School.WorkAsync();
        return await work.Get<IEnumerable<IRoadmapFact>>().Single(f => f.Item == FactItems.Programmes).CountAsync(on ?? here.Today, default);
    }

    private static async Task<IReadOnlyList<string>> AwaitsAsync(ProgrammeSchool here, Actor actor)
    {
        await using var work = await here.School.WorkAsync();
        List<string> said = [];
        foreach (var source in work.Get<IEnumerable<IAwaits>>().Where(s => s.GetType().Namespace!.EndsWith("Programmes", StringComparison.Ordinal)))
        {
            said.AddRange((await source.ForAsync(actor, default)).Select(a => a.Sentence.Replace('\u00A0', ' ')));
        }

        return said;
    }

    private static async Task MoveStartAsync(ProgrammeSchool here)
    {
        await using var work = await here.School.WorkAsync();
        await work.Db.Database.ExecuteSqlAsync($"update pair_members set \"from\" = {here.Today}");
        await work.CommitAsync();
    }
}
