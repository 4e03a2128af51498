using Nastavnik.Core.Preparation.SchoolProgrammes;
using Nastavnik.Paperwork.Grammar;

namespace Nastavnik.Core.Mentoring.Programmes;

/// <summary>A line of the list of changes.</summary>
public sealed record ProgrammeChange(DateOnly On, string Where, string Was, string Now);

/// <summary>What a new approved text changed in the one before.</summary>
public static class ProgrammeChanges
{
    /// <summary>Changes of all versions, oldest first.</summary>
    public static IReadOnlyList<ProgrammeChange> Of(IEnumerable<ProgrammeSheet> versions)
    {
        List<ProgrammeChange> all = [];
        ProgrammeSheet? before = null;
        foreach (var sheet in versions.OrderBy(v => v.Version))
        {
            if (before is not null)
            {
                all.AddRange(Between(before.Text, sheet.Text, sheet.Approval.On ?? DateOnly.MinValue));
            }

            before = sheet;
        }

        return all;
    }

    public static IEnumerable<ProgrammeChange> Between(ProgrammeText was, ProgrammeText now, DateOnly on)
    {
        var lines = Fields(was).Zip(Fields(now), (a, b) => (Where: a.Title, Was: a.Value, Now: b.Value)).Concat(Rows(was.Rows, now.Rows));
        return lines.Where(l => l.Was != l.Now).Select(l => new ProgrammeChange(on, l.Where, Shown(l.Was), Shown(l.Now)));
    }

    private static IEnumerable<(string Title, string Value)> Fields(ProgrammeText t)
    {
        yield return ("Наставник", t.Mentor.Name().Full(GrammaticalCase.Nominative));
        yield return ("Наставляемые", string.Join(", ", t.Mentees.Select(m => m.Name().Full(GrammaticalCase.Nominative))));
        yield return ("Специалисты сопровождения", string.Join(", ", t.Support.Select(s => s.Name().Full(GrammaticalCase.Nominative))));
        yield return ("Вид наставничества", string.Join("; ", t.Kinds));
        yield return ("Направления", string.Join("; ", t.Directions));
        yield return ("Как составляют", t.Mode.Name());
        yield return ("Затруднения", t.Difficulties);
        yield return ("Запрос", t.Request);
        yield return ("Сильные стороны", t.Strengths);
        yield return ("Сроки", ProgrammePaper.Term(t));
        yield return ("Режим работы", t.Note.Mode?.Name() ?? "");
        foreach (var field in NoteFields.Written)
        {
            yield return (field.Title, field.Read(t.Note));
        }
    }

    private static IEnumerable<(string Where, string Was, string Now)> Rows(IReadOnlyList<PlanCells> was, IReadOnlyList<PlanCells> now)
    {
        for (var row = 0; row < Math.Max(was.Count, now.Count); row++)
        {
            if (row >= was.Count)
            {
                yield return ($"План, строка {row + 1}", "", $"добавлена: {now[row].Difficulty}");
            }
            else if (row >= now.Count)
            {
                yield return ($"План, строка {row + 1}", was[row].Difficulty, "исключена");
            }
            else
            {
                for (var column = 0; column < PlanCells.Columns; column++)
                {
                    yield return ($"План, строка {row + 1}, «{PlanCells.Titles[column]}»", was[row].All[column], now[row].All[column]);
                }
            }
        }
    }

    private static string Shown(string text) => text.Length == 0 ? "—" : text;
}
