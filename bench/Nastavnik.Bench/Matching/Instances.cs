using System.Runtime.InteropServices;
using System.Text.Json;
using Nastavnik.Matching.Assignment;

namespace Nastavnik.Bench.Matching;

/// <summary>The benchmark's problems in files: bare numbers for the peer, JSON with our answer for whoever wants to check it.</summary>
internal sealed class Instances(string folder, string? dump)
{
    public string Write(string name, ReadOnlySpan<int> numbers)
    {
        Directory.CreateDirectory(folder);
        var path = Path.Combine(folder, name + ".bin");
        using var file = File.Create(path);
        file.Write(MemoryMarshal.AsBytes(numbers));
        return path;
    }

    /// <summary>{ name, size, costs: [[…]] or [[row, column, cost]…], columnOf: […], cost, rowPrices, columnPrices, bonus }; costs are scores with a minus.</summary>
    public void Dump(string name, int size, int[] numbers, int width, AssignmentPlan plan)
    {
        if (dump is null)
        {
            return;
        }

        Directory.CreateDirectory(dump);
        using var file = File.Create(Path.Combine(dump, name + ".json"));
        using var json = new Utf8JsonWriter(file);
        json.WriteStartObject();
        json.WriteString("name", name);
        json.WriteNumber("size", size);
        json.WriteStartArray("costs");
        for (var at = 0; at < numbers.Length; at += width)
        {
            json.WriteStartArray();
            for (var i = at; i < at + width; i++)
            {
                json.WriteNumberValue(numbers[i]);
            }

            json.WriteEndArray();
            json.Flush();
        }

        json.WriteEndArray();
        Numbers(json, "columnOf", plan.MentorOf.Select(m => (long)m));
        json.WriteNumber("cost", -plan.Total);
        Numbers(json, "rowPrices", plan.Prices.Mentee);
        Numbers(json, "columnPrices", plan.Prices.Mentor);
        json.WriteNumber("bonus", plan.Prices.PlacingBonus);
        json.WriteEndObject();
    }

    private static void Numbers(Utf8JsonWriter json, string name, IEnumerable<long> numbers)
    {
        json.WriteStartArray(name);
        foreach (var number in numbers)
        {
            json.WriteNumberValue(number);
        }

        json.WriteEndArray();
    }
}
