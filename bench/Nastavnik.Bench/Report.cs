using System.Globalization;
using System.Text.Encodings.Web;
using System.Text.Json;

namespace Nastavnik.Bench;

/// <summary>One figure of the run. Ratios are ours to the peer's, measured in turns; <paramref name="Goal"/> is missing where a figure is only told.</summary>
internal sealed record Figure(string Area, string Name, string Unit, IReadOnlyList<double> Values, double? Goal = null, double? Floor = null, bool LessIsBetter = false)
{
    public double Median => Middle(Values);

    public string? Verdict => Goal switch
    {
        null => null,
        { } goal when Meets(goal) => "met",
        _ when Floor is { } floor && Meets(floor) => "above the floor",
        _ => "NOT MET",
    };

    public static double Middle(IReadOnlyList<double> values)
    {
        var sorted = values.Order().ToArray();
        return sorted.Length % 2 == 1 ? sorted[sorted.Length / 2] : (sorted[(sorted.Length / 2) - 1] + sorted[sorted.Length / 2]) / 2;
    }

    private bool Meets(double limit) => LessIsBetter ? Median <= limit : Median >= limit;
}

/// <summary>The table at the end and a file a area, so that runs can be compared.</summary>
internal sealed class Report(string folder)
{
    private static readonly JsonSerializerOptions Json = new() { WriteIndented = true, Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };
    private readonly List<Figure> figures = [];
    private readonly string before = Load();

    public void Add(Figure figure)
    {
        figures.Add(figure);
        Console.WriteLine("    " + Line(figure));
    }

    public static void Say(string what) => Console.WriteLine(what);

    public void Print()
    {
        Directory.CreateDirectory(folder);
        Console.WriteLine();
        Console.WriteLine($"{"figure",-58} {"median",9} {"[min – max]",-22} {"goal",-8}");
        foreach (var figure in figures)
        {
            Console.WriteLine(Line(figure));
        }

        foreach (var area in figures.GroupBy(f => f.Area))
        {
            var when = $"{TimeProvider.System.GetUtcNow():yyyy-MM-dd}, {Environment.ProcessorCount} cores, load average {before} before and {Load()} after.";
            File.WriteAllLines(Path.Combine(folder, area.Key + ".md"), [when, "", "| figure | median | range | runs | goal | |", "| --- | ---: | --- | ---: | --- | --- |", .. area.Select(Row)]);
            var rows = area.Select(f => new { f.Name, f.Unit, f.Median, Min = f.Values.Min(), Max = f.Values.Max(), f.Values, f.Goal, f.Floor, f.Verdict });
            File.WriteAllText(Path.Combine(folder, area.Key + ".json"), JsonSerializer.Serialize(new { At = TimeProvider.System.GetUtcNow(), Cores = Environment.ProcessorCount, Figures = rows }, Json));
        }
    }

    /// <summary>Of the last minute and five: a machine busy with other things spoils seconds, less so ratios.</summary>
    private static string Load() => File.Exists("/proc/loadavg") ? string.Join(" and ", File.ReadAllText("/proc/loadavg").Split(' ')[..2]) : "unknown";

    private static string Goal(Figure f) => f.Goal is { } limit ? (f.LessIsBetter ? "≤ " : "≥ ") + Round(limit) : "";

    /// <summary>A row of docs/benchmarks.md.</summary>
    private static string Row(Figure f) => $"| {(f.Name.StartsWith(' ') ? "— " : "")}{f.Name.Trim()}{(f.Unit.Length > 0 ? ", " + f.Unit : "")} | {Round(f.Median)} | {Round(f.Values.Min())} – {Round(f.Values.Max())} | {f.Values.Count} | {Goal(f)} | {f.Verdict} |";

    private static string Line(Figure f) =>
        $"{f.Name + (f.Unit.Length > 0 ? ", " + f.Unit : ""),-58} {Round(f.Median),9} {$"[{Round(f.Values.Min())} – {Round(f.Values.Max())}]",-22} {Goal(f),-8} {f.Verdict}";

    private static string Round(double value) => value.ToString(Math.Abs(value) switch { < 10 => "0.000", < 100 => "0.0", _ => "0" }, CultureInfo.InvariantCulture);
}
