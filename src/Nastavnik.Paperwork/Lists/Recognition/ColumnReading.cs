using Nastavnik.Paperwork.Lists.Names;
using Nastavnik.Paperwork.Lists.Values;

namespace Nastavnik.Paperwork.Lists.Recognition;

/// <summary>Decides what each column of a sheet is: by a person's choice, by its header, else by its content.</summary>
internal static class ColumnReading
{
    private const int Sample = 60;

    public static RecognisedColumn[] Read(int sheet, string[] headers, IReadOnlyList<ListRow> rows, int firstData, ColumnChoices choices)
    {
        var sample = rows.Skip(firstData).Where(r => r.Cells.Count > 1 || headers.Length <= 1).Take(Sample).ToList();
        var width = Math.Max(headers.Length, sample.Count == 0 ? 0 : sample.Max(r => r.Cells.Count));
        var columns = new RecognisedColumn[width];
        for (var i = 0; i < width; i++)
        {
            var header = i < headers.Length ? headers[i] : "";
            columns[i] = choices.For(sheet, i) is { } chosen
                ? new(i, header, chosen, true)
                : HeaderWords.Of(header) is { } known ? new(i, header, known, true) : new(i, header, ColumnMeaning.Ignore, false);
        }

        for (var i = 0; i < width; i++)
        {
            if (!columns[i].Sure)
            {
                columns[i] = columns[i] with { Meaning = ByContent(sample, i, columns) };
            }
        }

        SplitName(columns, sample);
        LeaveOne(columns, sheet, choices);
        return columns;
    }

    public static ColumnMeaning? NameLike(IReadOnlyList<RecognisedColumn> columns) =>
        columns.FirstOrDefault(c => c.Meaning is ColumnMeaning.FullName or ColumnMeaning.Surname)?.Meaning;

    private static ColumnMeaning ByContent(List<ListRow> sample, int column, RecognisedColumn[] columns)
    {
        var cells = sample.Where(r => column < r.Cells.Count && !r.Cells[column].IsEmpty).Select(r => r.Cells[column]).ToList();
        if (cells.Count < 2)
        {
            return ColumnMeaning.Ignore;
        }

        bool Most(Func<ListCell, bool> fits) => cells.Count(fits) * 10 >= cells.Count * 7;
        bool Free(ColumnMeaning meaning) => columns.All(c => c.Meaning != meaning);
        if (NameLike(columns) is null && Most(c => RowKinds.LooksLikeName(c.Text)))
        {
            return ColumnMeaning.FullName;
        }

        if (Free(ColumnMeaning.Email) && Most(c => c.Text.Contains('@', StringComparison.Ordinal)))
        {
            return ColumnMeaning.Email;
        }

        if (Free(ColumnMeaning.Gender) && Most(c => c.Text.Length < 9 && GenderReading.Read(c.Text).Value is not null))
        {
            return ColumnMeaning.Gender;
        }

        if (Free(ColumnMeaning.BirthDate) && Most(c => c.Kind == ListCellKind.Date || DateReading.IsWritten(c.Text)))
        {
            return ColumnMeaning.BirthDate;
        }

        if (Free(ColumnMeaning.Phone) && Most(c => c.Text.Count(char.IsAsciiDigit) is 10 or 11))
        {
            return ColumnMeaning.Phone;
        }

        return Free(ColumnMeaning.ClassName) && Most(c => ClassName.Read(c.Text) is { Letter.Length: > 0 }) ? ColumnMeaning.ClassName : ColumnMeaning.Ignore;
    }

    // One «ФИО» merged over three columns: single words under it, and two columns without a header beside it.
    private static void SplitName(RecognisedColumn[] columns, List<ListRow> sample)
    {
        var at = Array.FindIndex(columns, c => c.Meaning == ColumnMeaning.FullName);
        if (at < 0 || at + 1 >= columns.Length || columns[at + 1].Header.Length > 0 || columns[at + 1].Meaning != ColumnMeaning.Ignore)
        {
            return;
        }

        var words = sample.Where(r => at + 1 < r.Cells.Count && !r.Cells[at].IsEmpty && !r.Cells[at + 1].IsEmpty).ToList();
        if (words.Count == 0 || words.Any(r => NameKey.Of(r.Cells[at].Text).Contains(' ', StringComparison.Ordinal)))
        {
            return;
        }

        columns[at] = columns[at] with { Meaning = ColumnMeaning.Surname };
        columns[at + 1] = columns[at + 1] with { Meaning = ColumnMeaning.GivenName };
        if (at + 2 < columns.Length && columns[at + 2] is { Header: "", Meaning: ColumnMeaning.Ignore })
        {
            columns[at + 2] = columns[at + 2] with { Meaning = ColumnMeaning.Patronymic };
        }
    }

    // Of several lengths of service the teaching one counts; of other meanings that a person has one of, the first.
    private static void LeaveOne(RecognisedColumn[] columns, int sheet, ColumnChoices choices)
    {
        foreach (var group in columns.GroupBy(c => c.Meaning).Where(g => g.Count() > 1).ToList())
        {
            if (group.Key is ColumnMeaning.Ignore or ColumnMeaning.Number or ColumnMeaning.Phone or ColumnMeaning.Parents
                or ColumnMeaning.ParentPhone or ColumnMeaning.Note or ColumnMeaning.Subject)
            {
                continue;
            }

            var kept = group.FirstOrDefault(c => choices.For(sheet, c.Index) is not null)
                ?? group.FirstOrDefault(c => group.Key == ColumnMeaning.TeachingYears && c.Header.Contains("пед", StringComparison.OrdinalIgnoreCase))
                ?? group.First();
            foreach (var other in group.Where(c => c != kept))
            {
                columns[other.Index] = other with { Meaning = ColumnMeaning.Ignore };
            }
        }
    }
}
