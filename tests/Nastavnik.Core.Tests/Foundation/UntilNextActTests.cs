using Nastavnik.Core.Foundation.Acts;
using Nastavnik.Core.School.Roadmap;
using Nastavnik.Support;
using Xunit;

namespace Nastavnik.Core.Tests.Foundation;

public sealed class UntilNextActTests
{
    [Fact]
    public async Task An_answer_is_kept_until_an_act_and_then_computed_anew()
    {
        var school = await TestSchool.NewAsync();
        var counted = 0;
        Assert.Equal(1, await AskAsync(school, () => ++counted));
        Assert.Equal(1, await AskAsync(school, () => ++counted));
        await ActAsync(school);
        Assert.Equal(2, await AskAsync(school, () => ++counted));
        Assert.Equal(2, await AskAsync(school, () => ++counted));
    }

    [Fact]
    public async Task A_refused_act_changes_no_answer()
    {
        var school = await TestSchool.NewAsync();
        var counted = 0;
        await AskAsync(school, () => ++counted);
        var refused = await school.DoAsync<MarkRoadmapItem>(school.Curator, (mark, by) => mark.ExecuteAsync(new("0.0", school.Today, null), by));
        Assert.False(refused.IsDone);
        Assert.Equal(1, await AskAsync(school, () => ++counted));
    }

    [Fact]
    public async Task Another_day_another_question_and_another_school_ask_for_themselves()
    {
        var (school, other) = (await TestSchool.NewAsync(), await TestSchool.NewAsync());
        Assert.Equal("a", await AskAsync(school, () => "a"));
        Assert.Equal("b", await AskAsync(school, () => "b", day: school.Today.AddDays(1)));
        Assert.Equal("c", await AskAsync(school, () => "c", what: "else"));
        Assert.Equal("d", await AskAsync(other, () => "d"));
        Assert.Equal("a", await AskAsync(school, () => "e"));
    }

    [Fact]
    public async Task An_act_that_began_earlier_and_ends_later_is_noticed()
    {
        var school = await TestSchool.NewAsync();
        await using var slow = await school.WorkAsync();
        var began = new TaskCompletionSource();
        var end = new TaskCompletionSource();
        var act = slow.Get<ActBook>().RunAsync(new Submission(school.Curator, Form.Fresh()), RoadmapActs.Unmarked, async draft =>
        {
            began.SetResult();
            await end.Task;
            return Outcome.Done("Готово.");
        });
        await began.Task;
        await ActAsync(school);
        Assert.Equal(1, await AskAsync(school, () => 1));
        end.SetResult();
        Assert.True((await act).IsDone);
        Assert.Equal(2, await AskAsync(school, () => 2));
    }

    private static async Task ActAsync(TestSchool school) =>
        Assert.True((await school.DoAsync<MarkRoadmapItem>(school.Curator, (mark, by) => mark.ExecuteAsync(new("2.2", school.Today, null), by))).IsDone);

    private static async Task<T> AskAsync<T>(TestSchool school, Func<T> read, DateOnly? day = null, string what = "test")
    {
        await using var work = await school.WorkAsync();
        return await work.Get<UntilNextAct>().GetAsync(what, day ?? school.Today, () => Task.FromResult(read()), TestContext.Current.CancellationToken);
    }
}
