using Nastavnik.Core.Foundation.Acts;
using Nastavnik.Core.School.Organisations;
using Nastavnik.Core.School.Roadmap;
using Nastavnik.Support;
using Xunit;

namespace Nastavnik.Core.Tests.School.Roadmap;

public sealed class RoadmapTests
{
    private static readonly DateOnly October = new(2026, 10, 1);

    [Fact]
    [Trait("Requirement", "S003-02")]
    public void Plan_A_has_nine_stages_plan_B_seven_and_every_line_has_its_columns()
    {
        Assert.Equal(Enumerable.Range(1, 9), RoadmapTemplates.A.Stages.Select(s => s.Number));
        Assert.Equal(Enumerable.Range(1, 7), RoadmapTemplates.B.Stages.Select(s => s.Number));
        foreach (var plan in new[] { RoadmapTemplates.A, RoadmapTemplates.B })
        {
            Assert.All(plan.Stages, s => Assert.All(s.Items, i => Assert.StartsWith($"{s.Number}.", i.Number, StringComparison.Ordinal)));
            Assert.All(plan.Items, i => Assert.False(string.IsNullOrWhiteSpace(i.Title) || string.IsNullOrWhiteSpace(i.Who) || string.IsNullOrWhiteSpace(i.Result)));
            Assert.Equal(FactItems.All.Order(), plan.Items.Select(i => i.Fact).OfType<string>().Order());
        }
    }

    [Fact]
    public void Pupils_forms_give_plan_A_teachers_alone_plan_B()
    {
        Assert.Same(RoadmapTemplates.A, RoadmapTemplates.For(["TT", "UU"], pupilsParticipate: true));
        Assert.Same(RoadmapTemplates.B, RoadmapTemplates.For(["TT", "HT"], pupilsParticipate: true));
        Assert.Same(RoadmapTemplates.B, RoadmapTemplates.For(["TT"], pupilsParticipate: false));
    }

    [Theory]
    [InlineData(9, 10, 8, false, false)]
    [InlineData(9, 10, 9, true, false)]
    [InlineData(9, 10, 11, true, true)]
    [InlineData(9, 5, 3, true, false)]
    [InlineData(4, 5, 1, false, false)]
    [InlineData(4, 5, 6, true, true)]
    public void Terms_are_counted_inside_the_school_year(int from, int to, int month, bool begun, bool over)
    {
        var timing = new Timing(from, to);
        Assert.Equal((begun, over), (timing.HasBegun(new DateOnly(2027, month, 1)), timing.IsOver(new DateOnly(2027, month, 1))));
    }

    [Fact]
    public void A_counted_line_says_what_its_fact_says_and_an_uncounted_one_waits_for_a_mark()
    {
        var item = RoadmapTemplates.A.Items.First(i => i.Fact == FactItems.MenteeConsents);
        var fact = new Fact(41, 48, "Согласия: 41 из 48", "/consents", FactState.Waiting, "Ждём 7 семей");
        var counted = RoadmapBoard.LineOf(item, new Dictionary<string, Fact> { [FactItems.MenteeConsents] = fact }, new Dictionary<string, RoadmapMark>(), October);
        Assert.Equal(("Согласия: 41 из 48", FactState.Waiting, "/consents", false), (counted.Sentence, counted.State, counted.Href, counted.ByHand));

        var early = RoadmapBoard.LineOf(RoadmapTemplates.A.Items.First(i => i.Number == "9.1"), new Dictionary<string, Fact>(), new Dictionary<string, RoadmapMark>(), October);
        Assert.Equal((FactState.TooEarly, true), (early.State, early.ByHand));
    }

    [Fact]
    public void The_school_is_where_the_first_counted_line_still_goes_on()
    {
        var stages = RoadmapTemplates.A.Stages.Select(s => RoadmapBoard.StageOf(s,
            [.. s.Items.Select(i => new BoardLine(i, i.Fact is null || s.Number < 4 ? FactState.Met : FactState.Waiting, i.Title, null, null, null, i.Fact is null, null))])).ToList();
        Assert.Equal(4, RoadmapBoard.HereIs(stages));
        Assert.Equal(FactState.Met, stages[0].State);
        Assert.Equal(FactState.Waiting, stages[3].State);
    }

    [Fact]
    public async Task A_line_is_marked_by_hand_and_the_mark_is_taken_away()
    {
        var school = await TestSchool.NewAsync();
        Assert.True((await MarkAsync(school, new MarkRoadmapItemCommand("1.1", new DateOnly(2026, 8, 28), "протокол № 1"))).IsDone);
        var line = (await DrawAsync(school)).Stages[0].Lines[0];
        Assert.Equal((FactState.Met, new DateOnly(2026, 8, 28)), (line.State, line.MarkedOn!.Value));
        Assert.IsType<DoneLater>(Assert.Single((await MarkAsync(school, new MarkRoadmapItemCommand("1.2", new DateOnly(2027, 1, 1), null))).Refusals));
        Assert.IsType<NoSuchItem>(Assert.Single((await MarkAsync(school, new MarkRoadmapItemCommand("77.1", new DateOnly(2026, 8, 28), null))).Refusals));
        Assert.True((await MarkAsync(school, new MarkRoadmapItemCommand("1.1", null, null))).IsDone);
        Assert.NotEqual(FactState.Met, (await DrawAsync(school)).Stages[0].Lines[0].State);
    }

    private static Task<Outcome> MarkAsync(TestSchool school, MarkRoadmapItemCommand command) =>
        school.DoAsync<MarkRoadmapItem>(school.Curator, (mark, by) => mark.ExecuteAsync(command, by));

    private static async Task<Board> DrawAsync(TestSchool school)
    {
        await using var work = await school.WorkAsync();
        return await work.Get<RoadmapBoard>().DrawAsync(await work.Db.OurOrganisationAsync(), school.Today);
    }
}
