using System.Text.Json;
using Nastavnik.Core.Foundation.TargetModel;
using Nastavnik.Matching.Fit;
using Nastavnik.Matching.People;
using Nastavnik.Matching.Plans;

namespace Nastavnik.Core.Mentoring.Selection;

/// <summary>What the plan does not know yet.</summary>
/// <param name="Came">People whom the bank has now and the plan has not.</param>
/// <param name="Gone">The other way round: left, was suspended, has a pair already.</param>
/// <param name="Changed">Whose card says something else.</param>
/// <param name="Marks">Marks after meetings, or pairs of before.</param>
public sealed record SinceSolved(IReadOnlyList<Guid> Came, IReadOnlyList<Guid> Gone, IReadOnlyList<Guid> Changed, bool Marks, bool Weights)
{
    private const int NamesOfKind = 3;

    /// <summary>Who is called by name in <see cref="Sentence"/>.</summary>
    public IEnumerable<Guid> Named => new[] { Came, Gone, Changed }.SelectMany(k => k.Take(NamesOfKind));

    public string Sentence(Func<Guid, string> name)
    {
        string[] parts =
        [
            .. Part("пришли в подбор", Came, name), .. Part("больше не участвуют", Gone, name), .. Part("сведения о людях", Changed, name),
            .. Marks ? ["отметки после встреч"] : Array.Empty<string>(), .. Weights ? ["веса критериев"] : Array.Empty<string>(),
        ];
        return $"С последнего расчёта изменились: {string.Join("; ", parts)}.".Replace("..", ".", StringComparison.Ordinal);
    }

    private static IEnumerable<string> Part(string what, IReadOnlyList<Guid> who, Func<Guid, string> name) => who.Count == 0 ? []
        : [$"{what} — {string.Join(", ", who.Take(NamesOfKind).Select(name))}{(who.Count > NamesOfKind ? $" и ещё {who.Count - NamesOfKind}" : "")}"];
}

/// <summary>Compares the bank of today with what a draft was solved from.</summary>
public sealed class BankChanges(FeaturesOfBank features, DraftSolver solver)
{
    /// <summary>Null: the plan knows everything.</summary>
    public async Task<SinceSolved?> SinceAsync(MatchDraft draft, MatchingProblem then, DateOnly today, CancellationToken ct = default)
    {
        ArgumentNullException.ThrowIfNull(draft);
        ArgumentNullException.ThrowIfNull(then);
        var bank = await features.OfAsync(draft.Regime, draft.Aside.Where(a => a.Until > today).Select(a => a.Person).ToHashSet(), today, ct);

        // Both through the same JSON, so that an empty list and none are one.
        var now = StoredInput.Read(StoredInput.Write(bank.Problem));
        var (cameLead, goneLead, otherLead) = Compare(then.Mentors, now.Mentors);
        var (cameAsk, goneAsk, otherAsk) = Compare(then.Mentees, now.Mentees);
        var found = new SinceSolved(
            [.. cameLead.Union(cameAsk)], [.. goneLead.Union(goneAsk)], [.. otherLead.Union(otherAsk)],
            !then.Marks.ToHashSet().SetEquals(now.Marks) || !then.EarlierPairs.ToHashSet().SetEquals(now.EarlierPairs),
            !then.Weights.ToDictionary().SequenceEqual((await solver.WeightsAsync(ct)).ToDictionary()));
        return found.Came.Count + found.Gone.Count + found.Changed.Count > 0 || found.Marks || found.Weights ? found : null;
    }

    private static (List<Guid> Came, List<Guid> Gone, List<Guid> Changed) Compare<T>(IReadOnlyList<T> then, IReadOnlyList<T> now)
        where T : PersonFeatures
    {
        var (before, after) = (then.ToDictionary(p => p.Id), now.ToDictionary(p => p.Id));
        return ([.. after.Keys.Except(before.Keys)], [.. before.Keys.Except(after.Keys)], [.. after.Where(p => before.TryGetValue(p.Key, out var was) && TextOf(was) != TextOf(p.Value)).Select(p => p.Key)]);
    }

    /// <summary>Service grows by itself every month: that is no news.</summary>
    private static string TextOf<T>(T person)
        where T : PersonFeatures =>
        JsonSerializer.Serialize((T)(person with { ExperienceMonths = null, Subjects = [.. person.Subjects.Order(StringComparer.Ordinal)] }), KeptJson.Options);
}
