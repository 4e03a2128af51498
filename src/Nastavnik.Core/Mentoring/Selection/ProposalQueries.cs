using Microsoft.EntityFrameworkCore;
using Nastavnik.Core.Foundation.Data;
using Nastavnik.Core.Mentoring.Pairs;
using Nastavnik.Core.Preparation.Banks;
using Nastavnik.Matching.Plans;
using Nastavnik.Paperwork.Grammar;

namespace Nastavnik.Core.Mentoring.Selection;

/// <summary>A pair or group of the plan, as the form of proposals lists it.</summary>
public sealed record PlannedLine(string Key, string Title, string Form, string RoleModel, PairStrategy Strategy, int Score);

public sealed record PlannedView(int Number, int Version, bool IsOpen, IReadOnlyList<PlannedLine> Groups, IReadOnlyList<Guid> People);

/// <summary>What a draft would propose.</summary>
public sealed class ProposalQueries(NastavnikDb db, ParticipantReader reader)
{
    public async Task<PlannedView?> FindAsync(Guid id, DateOnly today, CancellationToken ct = default)
    {
        var drafts = db.MatchDrafts;
        if (await drafts.AsNoTracking().SingleOrDefaultAsync(d => d.Id == id, ct) is not { } draft)
        {
            return null;
        }

        var problem = StoredInput.Read(draft.Input);
        if (draft.Solution.Told(new Matcher(problem)) is not { } plan)
        {
            return null;
        }

        var groups = PlannedGroups.Of(problem, plan);
        Guid[] people = [.. groups.SelectMany(g => g.Pairs.Select(p => p.Mentee).Append(g.Mentor)).Distinct()];
        var names = await reader.OfAsync(people, today, ct);
        string Name(Guid person) => names.GetValueOrDefault(person)?.Name.Short(GrammaticalCase.Nominative) ?? "карточка удалена";
        return new(draft.Number, draft.Version, draft.IsOpen,
            [.. groups.Select(g => new PlannedLine(
                g.Key, $"{(g.IsGroup ? "Группа" : "Пара")}: {Name(g.Mentor)} — {string.Join(", ", g.Pairs.Select(p => Name(p.Mentee)))}", g.Form, g.RoleModel, g.Strategy, (int)Math.Round(g.Pairs.Average(p => p.Fit.Percent))))],
            people);
    }
}
