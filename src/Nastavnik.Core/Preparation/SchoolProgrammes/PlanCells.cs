namespace Nastavnik.Core.Preparation.SchoolProgrammes;

/// <summary>One row of a plan of activities: the six columns of the template, in its order (S004).</summary>
public sealed record PlanCells(string Difficulty, string Tasks, string MentorWork, string MenteeWork, string Timing, string Results)
{
    public const int Columns = 6;

    /// <summary>Longest text of a cell.</summary>
    public const int Longest = 2000;

    public static readonly PlanCells Empty = new("", "", "", "", "", "");

    /// <summary>Headers of the six columns.</summary>
    public static readonly IReadOnlyList<string> Titles =
    [
        "Дефициты", "Образовательные задачи", "Деятельность наставника", "Деятельность наставляемого", "Сроки реализации и даты встреч", "Промежуточные и планируемые результаты",
    ];

    /// <summary>Cells from left to right.</summary>
    public IReadOnlyList<string> All => [Difficulty, Tasks, MentorWork, MenteeWork, Timing, Results];

    public bool IsEmpty => All.All(string.IsNullOrWhiteSpace);

    /// <summary>Columns, from 0, where nothing is written (INV-31).</summary>
    public IReadOnlyList<int> Missing => [.. All.Index().Where(c => string.IsNullOrWhiteSpace(c.Item)).Select(c => c.Index)];

    /// <summary>The cells as they are kept: trimmed, nothing is null.</summary>
    public static PlanCells Of(IReadOnlyList<string?> cells) => new(At(cells, 0), At(cells, 1), At(cells, 2), At(cells, 3), At(cells, 4), At(cells, 5));

    private static string At(IReadOnlyList<string?> cells, int column) => column < cells.Count ? (cells[column] ?? "").Trim().ReplaceLineEndings("\n") : "";
}

/// <summary>What the buttons of a plan's form do beside saving it.</summary>
public enum PlanStep
{
    None,
    Add,
    Up,
    Down,
    Remove,
}

public static class PlanRows
{
    /// <summary>The rows after the button was pressed. A row that is not there changes nothing.</summary>
    public static IReadOnlyList<PlanCells> After(IReadOnlyList<PlanCells> rows, PlanStep step, int row)
    {
        List<PlanCells> all = [.. rows];
        switch (step)
        {
            case PlanStep.Add:
                all.Add(PlanCells.Empty);
                break;
            case PlanStep.Up when row > 0 && row < all.Count:
                (all[row - 1], all[row]) = (all[row], all[row - 1]);
                break;
            case PlanStep.Down when row >= 0 && row < all.Count - 1:
                (all[row + 1], all[row]) = (all[row], all[row + 1]);
                break;
            case PlanStep.Remove when row >= 0 && row < all.Count:
                all.RemoveAt(row);
                break;
        }

        return all;
    }
}
