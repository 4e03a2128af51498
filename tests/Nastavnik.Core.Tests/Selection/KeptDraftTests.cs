using Microsoft.EntityFrameworkCore;
using Nastavnik.Core.Mentoring.Pairs;
using Nastavnik.Core.Mentoring.Selection;
using Nastavnik.Core.Preparation.Events;
using Nastavnik.Support;
using Xunit;

namespace Nastavnik.Core.Tests.Selection;

public sealed class KeptDraftTests
{
    /// <summary>Whose card is erased is nameless in old drafts: no sentence, remark or input keeps a name.</summary>
    [Fact]
    public async Task A_kept_draft_has_no_names_and_a_page_puts_them_in()
    {
        var (here, mentors, mentees) = await DraftTests.BankAsync();
        await here.ConsentAsync(await here.PupilAsync("Рябов", "Лев", 5));
        var busy = await here.PupilAsync("Полный", "Макар", 11, mentor: true, capacity: 1);
        await here.ConsentAsync(busy);
        await here.ProposeAsync(here.Proposal(busy, await here.PupilAsync("Зуев", "Пётр", 7)));
        var id = await DraftTests.BeginAsync(here);
        var draft = await DraftTests.DraftAsync(here, id);
        Assert.Contains("Поможет ещё одно место: ⟨", draft.Plan, StringComparison.Ordinal);
        foreach (var surname in mentors.Concat(mentees).Select(p => p.Surname).Concat(["Рябов", "Полный"]))
        {
            Assert.DoesNotContain(surname, draft.Input, StringComparison.Ordinal);
            Assert.DoesNotContain(surname, draft.Plan, StringComparison.Ordinal);
        }

        await using var work = await here.School.WorkAsync();
        var board = await work.Get<BoardQueries>().FindAsync(new BoardRequest(id, BoardFilter.All, 1, 10, 6, true, here.Today));
        Assert.Matches(@"Поможет ещё одно место: (Кузнецов|Орлов|Полный)\s.\.\s.\.$", Assert.Single(board!.Left).Help);
        Assert.Contains(board.Remarks, r => r.StartsWith("Полный\u00A0М.", StringComparison.Ordinal) && r.Contains(": свободных мест нет", StringComparison.Ordinal));
    }

    [Fact]
    public async Task Who_has_met_at_the_tables_need_not_be_introduced_again()
    {
        var (here, mentors, mentees) = await DraftTests.BankAsync();
        var planned = await here.School.DoAsync<PlanSpeedMeetings>(here.School.Curator, (u, s) => u.ExecuteAsync(new PlanSpeedMeetingsCommand(
            null, "Осень", here.Today, new TimeOnly(15, 0), "зал", null, new SpeedLayout(3, 5, 1, null, false), [.. mentors.Select(m => m.Id)], [.. mentees.Select(m => m.Id)]), s));
        Guid[] came = [.. mentors.Select(m => m.Id), mentees[0].Id, mentees[1].Id];
        Assert.True((await here.School.DoAsync<HoldEvent>(here.School.Curator, (u, s) => u.ExecuteAsync(planned.Subject!.Value, came, null, s))).IsDone);
        await here.ConsentAsync(await here.PupilAsync("Рябов", "Лев", 5));
        var id = await DraftTests.BeginAsync(here);
        var steps = mentees.Select((m, at) => new DraftStep.PinPair(mentors[at == 1 ? 1 : 0].Id, m.Id)).ToArray();
        Assert.True((await DraftTests.ChangeAsync(here, id, steps[1], steps[2])).IsDone);
        var outcome = await DraftTests.ProposeAllAsync(here, id);
        Assert.True(outcome.IsDone, DraftTests.Said(outcome));
        var pairs = await here.School.AskAsync(db => db.Pairs.Include(p => p.Members).ToListAsync());
        var met = Assert.Single(pairs, p => p.State == PairState.Discussed);
        Assert.Equal((mentees[1].Id, here.Today), (met.Mentees[0], met.MetOn!.Value));
        Assert.Contains("Уже познакомились на быстрых встречах: 1", outcome.Sentence, StringComparison.Ordinal);
    }
}
