using Nastavnik.Paperwork.Lists.Names;
using Nastavnik.Paperwork.Lists.Values;

namespace Nastavnik.Paperwork.Lists.Recognition;

/// <summary>
/// Understands a list as a school keeps it: header wherever it stands, sections, a sheet per class, split or joined names.
/// Every row of a person comes out once, good or doubtful; nothing is dropped in silence.
/// </summary>
public static class ListRecognition
{
    public static RecognisedList Recognise(ListFile file, RecognitionOptions options)
    {
        var sheets = file.Sheets.Select((s, i) => new SheetReading(Corrected(s, i, options.Choices), i, options)).ToList();
        var (kind, sure) = options.Kind is { } told
            ? (told, true)
            : KindGuess.Of(
                sheets.SelectMany(s => s.Columns),
                [.. sheets.SelectMany(s => s.Titles), .. file.Sheets.Select(s => s.Name), Path.GetFileNameWithoutExtension(file.Name)],
                sheets.Count > 0 && sheets.Any(s => s.IsClass));
        var rows = new List<RecognisedRow>();
        var read = sheets.Select(s => s.Read(kind, rows)).ToList();
        SayWhoIsTwice(rows);
        return new(kind, sure, read, rows, [.. sheets.SelectMany(s => s.ClassTeachers)]);
    }

    private static ListSheet Corrected(ListSheet sheet, int index, ColumnChoices? choices)
    {
        var cells = choices?.Cells?.Where(c => c.Sheet == index).ToLookup(c => c.Row);
        if (cells is null || cells.Count == 0)
        {
            return sheet;
        }

        return sheet with { Rows = [.. sheet.Rows.Select(r => cells.Contains(r.Number) ? Corrected(r, cells[r.Number]) : r)] };
    }

    private static ListRow Corrected(ListRow row, IEnumerable<CellCorrection> corrections)
    {
        var cells = row.Cells.ToList();
        foreach (var correction in corrections)
        {
            while (cells.Count <= correction.Column)
            {
                cells.Add(default);
            }

            cells[correction.Column] = ListCell.OfText(correction.Text);
        }

        return row with { Cells = cells };
    }

    // The same name and birth date is one person written twice; the same name and another date are two people.
    private static void SayWhoIsTwice(List<RecognisedRow> rows)
    {
        var byName = new Dictionary<string, List<int>>(StringComparer.Ordinal);
        for (var i = 0; i < rows.Count; i++)
        {
            if (rows[i].Name is not { } name)
            {
                continue;
            }

            var key = NameKey.Of(name);
            if (!byName.TryGetValue(key, out var earlier))
            {
                byName[key] = earlier = [];
            }

            if (earlier.Count > 0)
            {
                rows[i] = Compared(rows[i], earlier.Select(e => rows[e]));
            }

            earlier.Add(i);
        }
    }

    private static RecognisedRow Compared(RecognisedRow row, IEnumerable<RecognisedRow> earlier)
    {
        var others = earlier.ToList();
        var same = others.FirstOrDefault(o => o.BirthDate == row.BirthDate) ?? others.FirstOrDefault(o => o.BirthDate is null || row.BirthDate is null);
        var doubt = same is null
            ? new Doubt(DoubtSeverity.Note, ColumnMeaning.FullName, $"В списке есть тёзка с другой датой рождения ({Where(others[0])}). Это разные люди.")
            : new Doubt(
                DoubtSeverity.Look,
                ColumnMeaning.FullName,
                same.BirthDate is not null && same.BirthDate == row.BirthDate
                    ? $"Такой же человек с той же датой рождения уже есть: {Where(same)}. Пропустите одну из строк."
                    : $"Человек с таким же именем уже есть: {Where(same)}. Даты рождения не хватает, чтобы их различить.");
        return row with { SameAs = same, Doubts = [.. row.Doubts, doubt] };
    }

    private static string Where(RecognisedRow row) =>
        row.SheetName.Length == 0 ? $"строка {row.Number}" : $"строка {row.Number} листа «{row.SheetName}»";
}
