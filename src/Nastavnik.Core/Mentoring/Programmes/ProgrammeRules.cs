using Nastavnik.Core.Foundation.Acts;
using Nastavnik.Core.Foundation.Law;
using Nastavnik.Core.Foundation.TargetModel;
using Nastavnik.Core.Preparation.SchoolProgrammes;

namespace Nastavnik.Core.Mentoring.Programmes;

/// <summary>Where in a programme something is missing; each part has its page.</summary>
public enum ProgrammePart
{
    Note,
    Directions,
    Plan,
}

/// <summary>What a programme still lacks before agreement.</summary>
/// <param name="Field">The field's id on its page.</param>
public sealed record ProgrammeGap(ProgrammePart Part, string Field, string Sentence, string? Rule = null);

/// <summary>Decisions about a programme: facts and a date in, answer out.</summary>
public static class ProgrammeRules
{
    /// <summary>The first day on which a programme of this start may end: three months, the last day included (INV-01).</summary>
    public static DateOnly EarliestEnd(DateOnly start) => start.AddMonths(LegalParameters.MinimumProgrammeMonths.At(start)).AddDays(-1);

    /// <summary>The last one: a year.</summary>
    public static DateOnly LatestEnd(DateOnly start) => start.AddMonths(LegalParameters.MaximumProgrammeMonths.At(start));

    public static bool IsTerm(DateOnly start, DateOnly end) => EarliestEnd(start) <= end && end <= LatestEnd(start);

    /// <summary>INV-01: hard for teachers, for pupils by the school's policy.</summary>
    public static Refusal? Term(DateOnly? start, DateOnly? end, Regime regime, bool strictForPupils) =>
        (start, end) is not ({ } from, { } to) ? null
        : to <= from ? new EndsBeforeStart()
        : (regime == Regime.B || strictForPupils) && !IsTerm(from, to) ? new TermNotAllowed(from)
        : null;

    /// <summary>A new end by an order: the programme of the pair stays within three months and a year (INV-01, INV-14).</summary>
    public static Refusal? NewEnd(DateOnly? start, DateOnly end, Regime regime, bool strictForPupils) =>
        start is not { } from || (regime == Regime.A && !strictForPupils) ? null
        : end > LatestEnd(from) ? new ExtensionBeyondYear(LatestEnd(from))
        : end < EarliestEnd(from) ? new ShorterThanProgramme(EarliestEnd(from))
        : null;

    /// <summary>The softened INV-01: what the curator should know of the term; null when it is usual.</summary>
    public static string? TermNotice(DateOnly? start, DateOnly? end) =>
        (start, end) is ({ } from, { } to) && to > from && !IsTerm(from, to) ? new TermNotAllowed(from).Sentence : null;

    /// <summary>INV-02.</summary>
    public static Refusal? OfKinds(IEnumerable<MentoringKind> kinds) => kinds.Contains(MentoringKind.Speed) ? new SpeedIsNoProgramme() : null;

    /// <summary>All that must stand before agreement: eleven fields of the note, kinds, directions, difficulties or request, strengths, whole rows (INV-31).</summary>
    public static IReadOnlyList<ProgrammeGap> Gaps(PersonalProgramme p, bool strictForPupils)
    {
        List<ProgrammeGap> gaps = [.. Note(p)];
        if (Term(p.Start, p.End, p.Regime, strictForPupils) is { } term)
        {
            gaps.Add(new(ProgrammePart.Note, "Input_End", term.Sentence, term.Rule));
        }

        gaps.AddRange(Directions(p));
        gaps.AddRange(Plan(p));
        return gaps;
    }

    /// <summary>A day by which the programme must be approved: 14 days after the order (INV-25).</summary>
    public static DateOnly DueAfterOrder(DateOnly order) => order.AddDays(LegalParameters.ProgrammeAfterOrderDays.At(order));

    private static IEnumerable<ProgrammeGap> Note(PersonalProgramme p)
    {
        foreach (var field in NoteFields.Written.Where(f => string.IsNullOrWhiteSpace(f.Read(p.Note))))
        {
            // Situational mentoring has no timetable: meetings come when they are asked for.
            if (field.Name != nameof(ExplanatoryNote.Schedule) || !p.Kinds.Contains(MentoringKind.Situational))
            {
                yield return new(ProgrammePart.Note, "Input_" + field.Name, $"Заполните в пояснительной записке {field.Accusative}.");
            }
        }

        if (p.Start is null)
        {
            yield return new(ProgrammePart.Note, "Input_Start", "Укажите, когда программа начинается.");
        }

        if (p.End is null)
        {
            yield return new(ProgrammePart.Note, "Input_End", "Укажите, когда программа заканчивается.");
        }

        if (p.Note.Mode is null)
        {
            yield return new(ProgrammePart.Note, "Input_WorkMode", "Выберите режим работы: очный, онлайн или смешанный.");
        }
    }

    private static IEnumerable<ProgrammeGap> Directions(PersonalProgramme p)
    {
        if (p.Kinds.Count == 0)
        {
            yield return new(ProgrammePart.Directions, "Input_Kinds", "Выберите вид наставничества.");
        }

        if (p.Directions.Count == 0)
        {
            yield return new(ProgrammePart.Directions, "Input_Directions", "Отметьте хотя бы одно направление работы.");
        }

        if (string.IsNullOrWhiteSpace(p.Difficulties) && string.IsNullOrWhiteSpace(p.Request))
        {
            yield return new(ProgrammePart.Directions, "Input_Difficulties", "Опишите затруднения или запрос наставляемого.");
        }

        if (string.IsNullOrWhiteSpace(p.Strengths))
        {
            yield return new(ProgrammePart.Directions, "Input_Strengths", "Назовите сильные стороны наставляемого.");
        }
    }

    private static IEnumerable<ProgrammeGap> Plan(PersonalProgramme p)
    {
        if (p.Rows.Count == 0)
        {
            yield return new(ProgrammePart.Plan, "plan", "Добавьте в план хотя бы одну строку.", "INV-31");
        }

        foreach (var (row, cells) in p.Rows.Index())
        {
            if (cells.IsEmpty)
            {
                yield return new(ProgrammePart.Plan, CellId(row, 0), $"План, строка {row + 1} пуста: заполните её или уберите.", "INV-31");
                continue;
            }

            foreach (var column in cells.Missing)
            {
                yield return new(ProgrammePart.Plan, CellId(row, column), $"План, строка {row + 1}: заполните графу «{PlanCells.Titles[column]}».", "INV-31");
            }
        }
    }

    /// <summary>Id of a cell on the page, numbers from 1.</summary>
    public static string CellId(int row, int column) => $"row-{row + 1}-{column + 1}";
}
