namespace Nastavnik.Core.School.Roadmap;

/// <summary>When a line is done, in months of the school year (September first). Words of the seeds are free, so the print keeps them as words.</summary>
/// <param name="From">First month, 1–12.</param>
/// <param name="To">Last month, 1–12.</param>
public sealed record Timing(int From, int To)
{
    private static readonly string[] Months =
        ["январь", "февраль", "март", "апрель", "май", "июнь", "июль", "август", "сентябрь", "октябрь", "ноябрь", "декабрь"];

    /// <summary>«сентябрь», «сентябрь — октябрь», «в течение года».</summary>
    public string Words => From == To ? Months[From - 1] : (From, To) is (9, 5) ? "в течение года" : $"{Months[From - 1]} — {Months[To - 1]}";

    /// <summary>Its first month has come; a school year is counted from August.</summary>
    public bool HasBegun(DateOnly day) => Place(day.Month) >= Place(From);

    public bool IsOver(DateOnly day) => Place(day.Month) > Place(To);

    /// <summary>August 0 … July 11.</summary>
    private static int Place(int month) => (month + 4) % 12;
}

/// <summary>One activity of a stage.</summary>
/// <param name="Number">«3.1»; with the template's code it is the line's stable name.</param>
/// <param name="Title">What is done.</param>
/// <param name="When">When.</param>
/// <param name="Who">Responsible role or body, nominative.</param>
/// <param name="Fact">Code of <see cref="FactItems"/> that counts it; null: marked by hand.</param>
/// <param name="Result">What remains after it, for the printed plan.</param>
public sealed record RoadmapItem(string Number, string Title, Timing When, string Who, string? Fact, string Result);

/// <summary>A stage of the plan.</summary>
/// <param name="Short">One word for the strip of the year.</param>
public sealed record RoadmapStage(int Number, string Title, string Short, IReadOnlyList<RoadmapItem> Items);

/// <summary>A plan of activities by the целевая модель: A for pupils (nine stages), B for teachers (seven).</summary>
public sealed record RoadmapTemplate(string Code, string Title, IReadOnlyList<RoadmapStage> Stages)
{
    public IEnumerable<RoadmapItem> Items => Stages.SelectMany(s => s.Items);
}

/// <summary>Terms that both plans use.</summary>
internal static class Terms
{
    public static readonly Timing August = new(8, 8);
    public static readonly Timing AugustSeptember = new(8, 9);
    public static readonly Timing September = new(9, 9);
    public static readonly Timing SeptemberOctober = new(9, 10);
    public static readonly Timing October = new(10, 10);
    public static readonly Timing OctoberNovember = new(10, 11);
    public static readonly Timing WholeYear = new(9, 5);
    public static readonly Timing AprilMay = new(4, 5);
    public static readonly Timing May = new(5, 5);
}

public static partial class RoadmapTemplates
{
    /// <summary>Pupils take part: plan A; only teachers do: plan B.</summary>
    public static RoadmapTemplate For(IReadOnlyCollection<string> enabledForms, bool pupilsParticipate) =>
        pupilsParticipate && enabledForms.Any(code => Foundation.TargetModel.Forms.Find(code) is { Regime: Foundation.TargetModel.Regime.A }) ? A : B;
}
