using Microsoft.EntityFrameworkCore;
using Nastavnik.Core.Foundation.Acts;
using Nastavnik.Core.Foundation.TargetModel;
using Nastavnik.Core.Mentoring.Pairs;
using Nastavnik.Core.Mentoring.Programmes;
using Nastavnik.Core.Preparation.SchoolProgrammes;
using Xunit;
using static Nastavnik.Core.Tests.Programmes.ProgrammeSchool;

namespace Nastavnik.Core.Tests.Programmes;

public sealed class WriteProgrammeTests
{
    [Fact]
    [Trait("Requirement", "S000-09")]
    [Trait("Requirement", "S002-04")]
    public async Task A_programme_copies_a_typical_plan_and_later_edits_never_change_the_plan()
    {
        var here = await NewAsync();
        var id = await here.CreateAsync(plan: "UU-1");
        var programme = await here.ProgrammeAsync(id);
        var plan = TypicalPlanCatalogue.All.Single(p => p.Code == "UU-1");
        Assert.Equal(plan.Rows, programme.Rows);
        Assert.Equal(("UU-1", 0, here.Pair), (programme.TypicalPlan, programme.TypicalEdition, programme.PairId));
        Done(await here.PlanAsync(id, [plan.Rows[0] with { Timing = "До 1 ноября" }]));
        await using var work = await here.School.WorkAsync();
        Assert.Equal(plan.Rows, (await work.Get<TypicalPlanQueries>().FindAsync("UU-1"))!.Rows);
    }

    [Fact]
    [Trait("Requirement", "S000-09")]
    public async Task The_schools_copy_of_a_typical_plan_grows_in_editions_and_may_be_given_back()
    {
        var here = await NewAsync();
        var written = Done(await WriteAsync("UU-1", "Наш план", [Drafts.Row], null));
        Assert.Equal("Наш план", (await FindAsync("UU-1"))!.Title);
        Assert.IsType<ChangedMeanwhile>(Assert.Single((await WriteAsync("UU-1", "Второй", [Drafts.Row], null)).Refusals));
        Done(await WriteAsync("UU-1", "Наш план", [Drafts.Row, Drafts.Row], 1));
        var id = await here.CreateAsync(plan: "UU-1");
        Assert.Equal((2, 2), ((await here.ProgrammeAsync(id)).TypicalEdition!.Value, (await here.ProgrammeAsync(id)).Rows.Count));
        Done(await here.School.DoAsync<DropTypicalPlan>(here.School.Curator, (u, s) => u.ExecuteAsync(new(written.Subject!.Value), s)));
        Assert.Equal(0, (await FindAsync("UU-1"))!.Edition);
        Assert.Equal(2, (await here.ProgrammeAsync(id)).Rows.Count);

        Task<Outcome> WriteAsync(string key, string title, IReadOnlyList<PlanCells> rows, int? version) =>
            here.School.DoAsync<WriteTypicalPlan>(here.School.Curator, (u, s) => u.ExecuteAsync(new(key, title, null, null, rows), s), version);

        async Task<TypicalPlanView?> FindAsync(string key)
        {
            await using var work = await here.School.WorkAsync();
            return await work.Get<TypicalPlanQueries>().FindAsync(key);
        }
    }

    [Fact]
    public async Task What_the_bank_and_the_pair_know_is_written_in()
    {
        var here = await NewAsync();
        var programme = await here.ProgrammeAsync(await here.CreateAsync());
        var pair = await here.Pairs.PairAsync(here.Pair);
        Assert.Equal((pair.PlannedStart, pair.PlannedEnd), (programme.Start!.Value, programme.End!.Value));
        Assert.Equal([MentoringKind.Traditional], programme.Kinds);
        Assert.NotEmpty(programme.Note.Goals);
    }

    [Fact]
    [Trait("Requirement", "INV-25")]
    [Trait("Requirement", "S002-04")]
    [Trait("Requirement", "S000-135")]
    public async Task A_pair_has_one_current_programme()
    {
        var here = await NewAsync();
        await here.CreateAsync();
        Assert.IsType<ProgrammeExists>(Assert.Single((await here.School.DoAsync<CreateProgramme>(here.School.Curator, (u, s) => u.ExecuteAsync(new(here.Pair, ProgrammeMode.Joint, null), s))).Refusals));
        await Assert.ThrowsAsync<DbUpdateException>(() => here.School.AddAsync(new PersonalProgramme(here.Pair, 77, "UU", ProgrammeMode.Joint, here.Today)));
    }

    [Fact]
    [Trait("Requirement", "INV-01")]
    public async Task A_term_that_cannot_be_is_refused_at_once_and_nothing_is_saved()
    {
        var here = await NewAsync();
        var id = await here.CreateAsync();
        var refusal = Assert.Single((await here.NoteAsync(id, new(2026, 10, 1), new(2026, 12, 30))).Refusals);
        Assert.Equal(("INV-01", "End"), (refusal.Rule, refusal.Field));
        Assert.Equal("INV-01", Assert.Single((await here.NoteAsync(id, new(2026, 10, 1), new(2027, 11, 1))).Refusals).Rule);
        Assert.Equal("", (await here.ProgrammeAsync(id)).Note.Problem);
        Done(await here.NoteAsync(id, new(2026, 11, 30), new(2027, 2, 27)));
    }

    [Fact]
    [Trait("Requirement", "INV-02")]
    public async Task Speed_is_refused_and_group_or_traditional_follow_from_people()
    {
        var here = await NewAsync();
        var id = await here.CreateAsync();
        Assert.Equal("INV-02", Assert.Single((await here.DirectionsAsync(id, MentoringKind.Speed)).Refusals).Rule);
        Done(await here.DirectionsAsync(id, MentoringKind.Virtual, MentoringKind.Group));
        Assert.Equal([MentoringKind.Traditional, MentoringKind.Virtual], (await here.ProgrammeAsync(id)).Kinds);
    }

    [Fact]
    public async Task The_whole_table_is_saved_at_once_with_the_button_done()
    {
        var here = await NewAsync();
        var id = await here.CreateAsync();
        var (one, two) = (Drafts.Row with { Difficulty = "первая" }, Drafts.Row with { Difficulty = "вторая" });
        Done(await here.PlanAsync(id, [one, two], PlanStep.Down, 0));
        Assert.Equal(["вторая", "первая"], (await here.ProgrammeAsync(id)).Rows.Select(r => r.Difficulty));
        Done(await here.PlanAsync(id, [two, one], PlanStep.Add));
        Assert.True((await here.ProgrammeAsync(id)).Rows[2].IsEmpty);
        Done(await here.PlanAsync(id, [two, one, PlanCells.Empty], PlanStep.Remove, 0));
        Assert.Equal(["первая", ""], (await here.ProgrammeAsync(id)).Rows.Select(r => r.Difficulty));
        Done(await here.PlanAsync(id, []));
        Assert.Empty((await here.ProgrammeAsync(id)).Rows);
        var overlong = Assert.Single((await here.PlanAsync(id, [one, two with { Results = new string('я', 2001) }])).Refusals);
        Assert.Equal("Rows[1].C6", overlong.Field);
    }

    [Fact]
    public async Task Two_editors_of_one_programme_the_second_save_is_refused()
    {
        var here = await NewAsync();
        var id = await here.CreateAsync();
        var seen = (await here.ProgrammeAsync(id)).Version;
        Done(await here.PlanAsync(id, [Drafts.Row], version: seen, by: here.School.Curator));
        Assert.IsType<ChangedMeanwhile>(Assert.Single((await here.NoteAsync(id, version: seen)).Refusals));
        Done(await here.School.DoAsync<AddRemark>(here.Mentee, (u, s) => u.ExecuteAsync(new(id, "Можно по средам?"), s)));
        Done(await here.NoteAsync(id, version: (await here.ProgrammeAsync(id)).Version));
    }

    [Fact]
    public async Task The_mentee_writes_rows_only_when_they_write_together()
    {
        var here = await NewAsync();
        var id = await here.CreateAsync();
        Done(await here.PlanAsync(id, [Drafts.Row], by: here.Mentee));
        Assert.IsType<NotYourPart>(Assert.Single((await here.NoteAsync(id, by: here.Mentee)).Refusals));
        Done(await here.NoteAsync(id, mode: ProgrammeMode.Authored));
        Assert.IsType<NotYourPart>(Assert.Single((await here.PlanAsync(id, [], by: here.Mentee)).Refusals));
        Assert.IsType<NotYourPart>(Assert.Single((await here.PlanAsync(id, [], by: here.School.Head)).Refusals));
    }

    [Fact]
    public async Task A_strangers_programme_is_as_if_it_were_not_there()
    {
        var (here, other) = (await NewAsync(), await NewAsync());
        var id = await here.CreateAsync();
        var stranger = here.School.ActorOf((await here.Pairs.PupilAsync("Чужов", "Пётр", 9, mentor: true)).Id, Role.Mentor);
        Assert.IsType<NoSuchProgramme>(Assert.Single((await here.NoteAsync(id, by: stranger)).Refusals));
        Assert.IsType<NoSuchProgramme>(Assert.Single((await other.NoteAsync(id, by: other.School.Curator)).Refusals));
        Assert.Null(await here.ViewAsync(id, stranger));
        Assert.Null(await here.ViewAsync(id, here.School.Curator, ownOnly: true));
        Assert.NotNull(await here.ViewAsync(id, here.Mentee, ownOnly: true));
        Assert.IsType<NoSuchPair>(Assert.Single((await here.School.DoAsync<CreateProgramme>(stranger, (u, s) => u.ExecuteAsync(new(here.Pair, ProgrammeMode.Joint, null), s))).Refusals));
    }

    [Fact]
    public async Task Rows_are_taken_from_a_typical_plan_to_the_end()
    {
        var here = await NewAsync();
        var id = await here.CreateAsync();
        Done(await here.PlanAsync(id, [Drafts.Row, PlanCells.Empty]));
        Assert.IsType<PickRows>(Assert.Single((await TakeAsync([9])).Refusals));
        Done(await TakeAsync([2, 0]));
        var plan = TypicalPlanCatalogue.All.Single(p => p.Code == "UU-1");
        Assert.Equal([Drafts.Row, plan.Rows[0], plan.Rows[2]], (await here.ProgrammeAsync(id)).Rows);

        Task<Outcome> TakeAsync(int[] rows) => here.School.DoAsync<TakeTypicalRows>(here.Mentor, (u, s) => u.ExecuteAsync(new(id, "UU-1", rows), s));
    }
}
