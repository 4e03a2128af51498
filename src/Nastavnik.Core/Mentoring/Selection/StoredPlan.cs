using System.Text.Json;
using System.Text.Json.Serialization;
using Nastavnik.Matching.Fit;
using Nastavnik.Matching.People;
using Nastavnik.Matching.Plans;

namespace Nastavnik.Core.Mentoring.Selection;

/// <summary>A planned pair as it is kept; bars and sentence are told anew from the kept input.</summary>
public sealed record StoredPair(Guid Mentor, Guid Mentee, int Points, bool Pinned);

/// <summary>A plan with its proof, small enough to be kept for years.</summary>
public sealed record StoredPlan(
    Aim Aim, IReadOnlyList<StoredPair> Pairs, IReadOnlyList<LeftOver> LeftOver, long Points, int Percent, MatchingProof? Proof, IReadOnlyList<string> Remarks)
{
    public static string Write(MatchingPlan plan)
    {
        ArgumentNullException.ThrowIfNull(plan);
        return JsonSerializer.Serialize(
            new StoredPlan(plan.Aim, [.. plan.Pairs.Select(p => new StoredPair(p.Mentor, p.Mentee, p.Fit.Points, p.Pinned))], plan.LeftOver, plan.Points, plan.Percent, plan.Proof, plan.Remarks),
            KeptJson.Options);
    }

    public static StoredPlan Read(string json) => JsonSerializer.Deserialize<StoredPlan>(json, KeptJson.Options)!;

    /// <summary>The same plan without what is said in words of the person.</summary>
    public static string Without(string json, Guid person)
    {
        var kept = Read(json);
        return JsonSerializer.Serialize(kept with { LeftOver = [.. kept.LeftOver.Select(l => l.Mentee == person ? l with { Sentence = "", Help = "" } : l)] }, KeptJson.Options);
    }

    /// <summary>The plan for re-solving, checking and comparing. Points are those kept, so that an altered figure is seen.</summary>
    /// <param name="matcher">Tells bars and sentences; null: they are not needed.</param>
    public MatchingPlan? Told(Matcher? matcher = null) => Proof is null ? null : new MatchingPlan(
        Aim, [.. Pairs.Select(p => new PlannedPair(p.Mentor, p.Mentee, Fit(matcher, p), p.Pinned))], LeftOver, Points, Percent, Proof, Remarks);

    private static Suitability Fit(Matcher? matcher, StoredPair pair) =>
        (matcher?.Of(pair.Mentor, pair.Mentee) ?? new Suitability(0, 0, null, null, [], null, "")) with { Points = pair.Points };
}

/// <summary>The input of a plan without names.</summary>
/// <param name="Forgotten">People whose data were taken out after a withdrawal of consent; null: nobody.</param>
public sealed record StoredInput(
    IReadOnlyList<MentorFeatures> Mentors, IReadOnlyList<MenteeFeatures> Mentees, MatchingPolicy Policy, IReadOnlyDictionary<Criterion, int> Weights,
    IReadOnlyList<Mark> Marks, IReadOnlyList<EarlierPair> EarlierPairs, IReadOnlyList<Couple> Relatives, IReadOnlyList<Couple> Pins, IReadOnlyList<Couple> Bans,
    IReadOnlyList<Guid>? Forgotten = null)
{
    public static string Write(MatchingProblem problem)
    {
        ArgumentNullException.ThrowIfNull(problem);
        return JsonSerializer.Serialize(
            new StoredInput(
                [.. problem.Mentors.Select(m => m with { Name = "" })], [.. problem.Mentees.Select(m => m with { Name = "" })], problem.Policy, problem.Weights.ToDictionary(),
                problem.Marks, problem.EarlierPairs, problem.Relatives, problem.Pins, problem.Bans),
            KeptJson.Options);
    }

    /// <summary>Null: the input says nothing of the person.</summary>
    public static string? Without(string json, Guid person)
    {
        if (!json.Contains(person.ToString(), StringComparison.OrdinalIgnoreCase))
        {
            return null;
        }

        var kept = JsonSerializer.Deserialize<StoredInput>(json, KeptJson.Options)!;
        return JsonSerializer.Serialize(
            kept with
            {
                Mentors = [.. kept.Mentors.Select(m => m.Id == person ? new MentorFeatures { Id = m.Id, Key = m.Key, Capacity = m.Capacity, Load = m.Load } : m)],
                Mentees = [.. kept.Mentees.Select(m => m.Id == person ? new MenteeFeatures { Id = m.Id, Key = m.Key } : m)],
                Marks = [.. kept.Marks.Where(m => m.Mentor != person && m.Mentee != person)],
                EarlierPairs = [.. kept.EarlierPairs.Where(p => p.Mentor != person && p.Mentee != person)],
                Relatives = [.. kept.Relatives.Where(c => c.Mentor != person && c.Mentee != person)],
                Forgotten = [.. (kept.Forgotten ?? []).Append(person).Distinct()],
            },
            KeptJson.Options);
    }

    /// <summary>How many people were taken out of the input.</summary>
    public static int ForgottenIn(string json) => JsonSerializer.Deserialize<StoredInput>(json, KeptJson.Options)!.Forgotten?.Count ?? 0;

    public static MatchingProblem Read(string json)
    {
        var kept = JsonSerializer.Deserialize<StoredInput>(json, KeptJson.Options)!;
        return PersonMark.Put(new MatchingProblem
        {
            Mentors = kept.Mentors, Mentees = kept.Mentees, Policy = kept.Policy, Weights = Nastavnik.Matching.Fit.Weights.From(kept.Weights),
            Marks = kept.Marks, EarlierPairs = kept.EarlierPairs, Relatives = kept.Relatives, Pins = kept.Pins, Bans = kept.Bans,
        });
    }
}

internal static class KeptJson
{
    public static readonly JsonSerializerOptions Options = new()
    {
        IgnoreReadOnlyProperties = true,
        DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingDefault,
        Converters = { new SlotsAsNumber() },
    };

    private sealed class SlotsAsNumber : JsonConverter<Slots>
    {
        public override Slots Read(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options) => new(reader.GetUInt32());

        public override void Write(Utf8JsonWriter writer, Slots value, JsonSerializerOptions options) => writer.WriteNumberValue(value.Bits);
    }
}
