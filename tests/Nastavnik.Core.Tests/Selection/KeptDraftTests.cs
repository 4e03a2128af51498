using Microsoft.EntityFrameworkCore;
using Nastavnik.Core.Mentoring.Pairs;
using Nastavnik.Core.Mentoring.Selection;
using Nastavnik.Core.Preparation.Banks;
using Nastavnik.Core.Preparation.Events;
using Nastavnik.Core.School.Consents;
using Nastavnik.Matching.Plans;
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
        Assert.Contains(board.Remarks, r => r.StartsWith("Полный", StringComparison.Ordinal) && r.Contains(": свободных мест нет", StringComparison.Ordinal));
    }

    [Fact]
    public async Task Who_withdraws_the_consent_has_nothing_but_an_id_left_in_old_drafts()
    {
        var (here, _, mentees) = await DraftTests.BankAsync();
        await using (var work = await here.School.WorkAsync())
        {
            var profile = await work.Db.MenteeProfiles.SingleAsync(p => p.PersonId == mentees[0].Id);
            (profile.Request, profile.Topics) = ("страшно у доски", ["вышивка бисером"]);
            await work.Db.SaveChangesAsync();
            await work.CommitAsync();
        }

        var id = await DraftTests.BeginAsync(here);
        Assert.Contains("страшно у доски", (await DraftTests.DraftAsync(here, id)).Input, StringComparison.Ordinal);
        var consent = await here.School.AskAsync(db => db.Consents.Where(c => c.SubjectId == mentees[0].Id && c.Kind == ConsentKind.ChildData).Select(c => c.Id).SingleAsync());
        var withdrawn = await here.School.DoAsync<WithdrawConsent>(here.School.Curator, (u, s) => u.ExecuteAsync(new WithdrawConsentCommand(consent, here.Today, WithdrawalChannel.Paper), s));
        Assert.True(withdrawn.IsDone, DraftTests.Said(withdrawn));

        var draft = await DraftTests.DraftAsync(here, id);
        Assert.DoesNotContain("страшно у доски", draft.Input + draft.Plan, StringComparison.Ordinal);
        Assert.DoesNotContain("вышивка", draft.Input + draft.Plan, StringComparison.Ordinal);
        await using (var work = await here.School.WorkAsync())
        {
            var proof = (await work.Get<DraftQueries>().ProofAsync(id))!;
            Assert.Equal((MatchingFlaw.OtherInput, 1), (proof.Flaw, proof.Forgotten));
            Assert.Equal(1, (await work.Get<BoardQueries>().FindAsync(new BoardRequest(id, BoardFilter.All, 1, 10, 6, true, here.Today)))!.Forgotten);
        }

        // Solved again it is a plan of those who are left, and proved.
        Assert.True((await DraftTests.ChangeAsync(here, id)).IsDone);
        await using var again = await here.School.WorkAsync();
        Assert.Null((await again.Get<DraftQueries>().ProofAsync(id))!.Flaw);
    }

    [Fact]
    [Trait("Requirement", "S000-69")]
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
