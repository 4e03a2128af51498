using Microsoft.EntityFrameworkCore;
using Nastavnik.Core.Foundation.Data;
using Nastavnik.Core.School.Organisations;
using Nastavnik.Paperwork.Grammar;

namespace Nastavnik.Core.School.Roadmap;

/// <summary>A line of the plan as it stands today.</summary>
/// <param name="Sentence">«Согласия: 41 из 48», or the activity itself.</param>
/// <param name="Note">A quiet word after it.</param>
/// <param name="Who">Who is awaited.</param>
/// <param name="Href">Where it is done; null for a line marked by hand.</param>
/// <param name="ByHand">The line takes a mark.</param>
public sealed record BoardLine(RoadmapItem Item, FactState State, string Sentence, string? Note, string? Who, string? Href, bool ByHand, DateOnly? MarkedOn);

public sealed record BoardStage(RoadmapStage Stage, FactState State, IReadOnlyList<BoardLine> Lines)
{
    public int Done => Lines.Count(l => l.State == FactState.Met);

    public bool Waits => Lines.Any(l => l.State is FactState.Waiting or FactState.Blocked);

    /// <summary>«сентябрь — октябрь»: from the first beginning to the last end.</summary>
    public string When => new Timing(Stage.Items.MinBy(i => Months(i.When.From))!.When.From, Stage.Items.MaxBy(i => Months(i.When.To))!.When.To).Words;

    private static int Months(int month) => (month + 4) % 12;
}

/// <summary>The roadmap of this school year, every line computed.</summary>
/// <param name="Here">Number of the stage where the school is now.</param>
public sealed record Board(RoadmapTemplate Template, IReadOnlyList<BoardStage> Stages, int Here)
{
    public int Done => Stages.Sum(s => s.Done);

    public int Total => Stages.Sum(s => s.Lines.Count);

    /// <summary>Where the lines are done.</summary>
    public IEnumerable<string?> Links => Stages.SelectMany(s => s.Lines).Select(l => l.Href);

    public IEnumerable<BoardLine> Stuck => Stages.SelectMany(s => s.Lines).Where(l => !l.ByHand && l.State is FactState.Waiting or FactState.Blocked).OrderBy(l => l.State == FactState.Blocked ? 0 : 1);
}

/// <summary>Draws the roadmap: one query of marks and each fact's own fixed number of queries.</summary>
public sealed class RoadmapBoard(NastavnikDb db, IEnumerable<IRoadmapFact> facts)
{
    public async Task<Board> DrawAsync(Organisation organisation, DateOnly on, CancellationToken ct = default)
    {
        var template = RoadmapTemplates.For(organisation.EnabledForms, organisation.Words.PupilsParticipate);
        var (marks, year) = (db.Set<RoadmapMark>(), SchoolYear.LabelOf(on));
        var marked = await marks.AsNoTracking().Where(m => m.YearLabel == year && m.Template == template.Code).ToDictionaryAsync(m => m.Number, ct);
        var counted = new Dictionary<string, Fact>(StringComparer.Ordinal);
        var wanted = template.Items.Select(i => i.Fact).OfType<string>().ToHashSet(StringComparer.Ordinal);
        foreach (var fact in facts.Where(f => wanted.Contains(f.Item)))
        {
            counted[fact.Item] = await fact.CountAsync(on, ct);
        }

        var stages = template.Stages.Select(s => StageOf(s, [.. s.Items.Select(i => LineOf(i, counted, marked, on))])).ToList();
        return new Board(template, stages, HereIs(stages));
    }

    internal static BoardLine LineOf(RoadmapItem item, IReadOnlyDictionary<string, Fact> counted, IReadOnlyDictionary<string, RoadmapMark> marked, DateOnly on)
    {
        if (item.Fact is { } code && counted.TryGetValue(code, out var fact))
        {
            return new BoardLine(item, fact.State, fact.Sentence, item.Title, fact.Who, fact.Href, false, null);
        }

        return marked.TryGetValue(item.Number, out var mark)
            ? new BoardLine(item, FactState.Met, item.Title, mark.Note, null, null, true, mark.Date)
            : new BoardLine(item, item.When.HasBegun(on) ? FactState.Waiting : FactState.TooEarly, item.Title, item.When.Words, Typography.Capitalise(item.Who), null, true, null);
    }

    internal static BoardStage StageOf(RoadmapStage stage, IReadOnlyList<BoardLine> lines) => new(
        stage,
        lines.All(l => l.State == FactState.Met) ? FactState.Met
            : lines.Any(l => l.State == FactState.Blocked) ? FactState.Blocked
            : lines.All(l => l.State == FactState.TooEarly) ? FactState.TooEarly
            : lines.Any(l => !l.ByHand && l.State == FactState.Waiting) ? FactState.Waiting
            : FactState.InWork,
        lines);

    /// <summary>The first stage with a counted line that still goes on; marks by hand are often late and do not hold the school back.</summary>
    internal static int HereIs(IReadOnlyList<BoardStage> stages) =>
        (stages.FirstOrDefault(s => s.Lines.Any(l => !l.ByHand && l.State is not (FactState.Met or FactState.TooEarly)))
            ?? stages.FirstOrDefault(s => s.State != FactState.Met) ?? stages[^1]).Stage.Number;
}
