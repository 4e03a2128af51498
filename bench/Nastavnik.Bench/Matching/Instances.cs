using System.Runtime.InteropServices;
using System.Text.Encodings.Web;
using System.Text.Json;
using Nastavnik.Matching.Assignment;
using Nastavnik.Matching.Plans;
using Nastavnik.Matching.Stable;

namespace Nastavnik.Bench.Matching;

/// <summary>A change of a dense instance and what the plan cost after it; a mentor alone has fallen ill.</summary>
internal sealed record ChangeMade(string Kind, int? Row, int Column, long Cost, int Placed);

/// <summary>The benchmark's problems in files: bare numbers for the peer, JSON with our answer for whoever wants to check it (bench/check_dump.py does).</summary>
internal sealed class Instances(string folder, string? dump)
{
    private static readonly JsonSerializerOptions Readable = new() { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    public string Write(string name, ReadOnlySpan<int> numbers)
    {
        Directory.CreateDirectory(folder);
        var path = Path.Combine(folder, name + ".bin");
        using var file = File.Create(path);
        file.Write(MemoryMarshal.AsBytes(numbers));
        return path;
    }

    /// <summary>costs: the table, or [row, column, cost] each if sparse; they are scores with a minus. Row price + column price ≥ bonus − cost everywhere, and all of them together are bonus × placed − cost.</summary>
    public void DumpAssignment(string name, string kind, int[] numbers, int width, AssignmentPlan plan, IReadOnlyList<ChangeMade> changes) => Dump(name, kind, json =>
    {
        json.WriteNumber("size", plan.MentorOf.Length);
        json.WriteStartArray("costs");
        for (var at = 0; at < numbers.Length; at += width)
        {
            Numbers(json, numbers.AsSpan(at, width));
            json.Flush();
        }

        json.WriteEndArray();
        json.WriteNumber("cost", -plan.Total);
        Property(json, "columnOf", plan.MentorOf);
        Property(json, "rowPrices", plan.Prices.Mentee);
        Property(json, "columnPrices", plan.Prices.Mentor);
        json.WriteNumber("bonus", plan.Prices.PlacingBonus);
        Property(json, "changes", changes);
    });

    /// <summary>Wishes of both sides, the dearest first, places of columns, and our answer.</summary>
    public void DumpMarket(string name, StableProblem problem, int[] columnOf) => Dump(name, "market", json =>
    {
        Lists(json, "rows", problem.Mentees);
        Lists(json, "columns", problem.Mentors);
        Property(json, "places", problem.Places);
        Property(json, "columnOf", columnOf);
    });

    /// <summary>The records, the plan, and between them the points of every mentee (row) with every mentor (column); null: may not be.</summary>
    public void DumpSchool(string name, MatchingProblem problem, MatchingPlan plan) => Dump(name, "school", json =>
    {
        var matcher = new Matcher(problem);
        Property(json, "problem", problem);
        Property(json, "points", problem.Mentees.Select(row => problem.Mentors.Select(column => matcher.Of(column.Id, row.Id) is { Obstacle: null } fit ? (int?)fit.Points : null)));
        Property(json, "places", problem.Mentors.Select(m => m.FreePlaces));
        Property(json, "plan", plan);
    });

    private void Dump(string name, string kind, Action<Utf8JsonWriter> write)
    {
        if (dump is null)
        {
            return;
        }

        Directory.CreateDirectory(dump);
        using var file = File.Create(Path.Combine(dump, name + ".json"));
        using var json = new Utf8JsonWriter(file, new() { Encoder = Readable.Encoder });
        json.WriteStartObject();
        json.WriteString("name", name);
        json.WriteString("kind", kind);
        write(json);
        json.WriteEndObject();
    }

    private static void Property<T>(Utf8JsonWriter json, string name, T value)
    {
        json.WritePropertyName(name);
        JsonSerializer.Serialize(json, value, Readable);
    }

    private static void Lists(Utf8JsonWriter json, string name, Wishes wishes)
    {
        json.WriteStartArray(name);
        for (var who = 0; who < wishes.Count; who++)
        {
            Numbers(json, wishes.Of(who));
            json.Flush();
        }

        json.WriteEndArray();
    }

    private static void Numbers(Utf8JsonWriter json, ReadOnlySpan<int> numbers)
    {
        json.WriteStartArray();
        foreach (var number in numbers)
        {
            json.WriteNumberValue(number);
        }

        json.WriteEndArray();
    }
}
