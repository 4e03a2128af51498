using System.ComponentModel.DataAnnotations;
using Nastavnik.Core.Preparation.SchoolProgrammes;

namespace Nastavnik.Web.Pages.Programmes;

/// <summary>A row of the plan as the form sends it: six cells, all of them optional while it is a draft.</summary>
public sealed class PlanRowInput
{
    private const string TooLong = "Сократите клетку до {1} знаков.";

    [StringLength(PlanCells.Longest, ErrorMessage = TooLong)]
    public string? C1 { get; set; }

    [StringLength(PlanCells.Longest, ErrorMessage = TooLong)]
    public string? C2 { get; set; }

    [StringLength(PlanCells.Longest, ErrorMessage = TooLong)]
    public string? C3 { get; set; }

    [StringLength(PlanCells.Longest, ErrorMessage = TooLong)]
    public string? C4 { get; set; }

    [StringLength(PlanCells.Longest, ErrorMessage = TooLong)]
    public string? C5 { get; set; }

    [StringLength(PlanCells.Longest, ErrorMessage = TooLong)]
    public string? C6 { get; set; }

    public IReadOnlyList<string?> All => [C1, C2, C3, C4, C5, C6];

    public static PlanRowInput Of(PlanCells cells) => new() { C1 = cells.Difficulty, C2 = cells.Tasks, C3 = cells.MentorWork, C4 = cells.MenteeWork, C5 = cells.Timing, C6 = cells.Results };

    public PlanCells Cells() => PlanCells.Of(All);
}

/// <summary>The table of a plan as it is drawn for editing.</summary>
/// <param name="AsksAll">Marks empty cells: approval will ask for them.</param>
public sealed record PlanTable(IReadOnlyList<PlanRowInput> Rows, bool AsksAll)
{
    /// <summary>What an empty cell of the column asks for.</summary>
    public static readonly IReadOnlyList<string> Todo = ["Назовите затруднение", "Назовите задачу", "Что делает наставник", "Что делает наставляемый", "Укажите срок и даты", "Назовите результат"];

    /// <summary>Most rows of one posted form.</summary>
    public const int MostFields = 12_000;

    public static string Name(int row, int column) => $"Input.Rows[{row}].C{column + 1}";

    /// <summary>The button that sent the form, and the row it stands in.</summary>
    public static (PlanStep Step, int Row) Pressed(IFormCollection form)
    {
        foreach (var (name, step) in new[] { ("up", PlanStep.Up), ("down", PlanStep.Down), ("remove", PlanStep.Remove) })
        {
            if (int.TryParse(form[name], out var row))
            {
                return (step, row);
            }
        }

        return form.ContainsKey("add") ? (PlanStep.Add, -1) : (PlanStep.None, -1);
    }

    /// <summary>Where the eye returns after the button.</summary>
    public static string Anchor(PlanStep step, int row, int rows) => step switch
    {
        PlanStep.Add => $"#row-{rows + 1}-1",
        PlanStep.Up => $"#row-{Math.Max(1, row)}-1",
        PlanStep.Down => $"#row-{Math.Min(rows, row + 2)}-1",
        PlanStep.Remove when rows > 1 => $"#row-{Math.Min(rows - 1, row + 1)}-1",
        _ => "",
    };
}
