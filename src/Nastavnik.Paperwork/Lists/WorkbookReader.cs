using ExcelDataReader;
using ExcelDataReader.Exceptions;

namespace Nastavnik.Paperwork.Lists;

/// <summary>Rows of a workbook that was looked through before.</summary>
internal static class WorkbookReader
{
    private static readonly ExcelReaderConfiguration Russian = new() { FallbackEncoding = System.Text.Encoding.GetEncoding(1251) };
    private const int LastRowOfAnySheet = 1_048_576;

    public static ListOpening Read(
        byte[] bytes,
        string fileName,
        ListFormat format,
        ListLimits limits,
        IReadOnlyDictionary<int, SheetMarks> marks)
    {
        try
        {
            using var stream = new MemoryStream(bytes, writable: false);
            using var reader = ExcelReaderFactory.CreateReader(stream, Russian);
            return Sheets(reader, fileName, format, limits, marks);
        }
        catch (InvalidPasswordException)
        {
            return ListRefusals.Encrypted();
        }
        // The parser meets a damaged file with exceptions of many kinds; none of them is our bug.
        catch (Exception e) when (e is not OutOfMemoryException)
        {
            return ListRefusals.Broken();
        }
    }

    private static ListOpening Sheets(
        IExcelDataReader reader,
        string fileName,
        ListFormat format,
        ListLimits limits,
        IReadOnlyDictionary<int, SheetMarks> marks)
    {
        var sheets = new List<ListSheet>();
        var left = limits.Rows;
        do
        {
            var rows = new List<ListRow>();
            var marked = marks.GetValueOrDefault(sheets.Count, SheetMarks.None);
            var (number, blank) = (0, 0);
            while (number < LastRowOfAnySheet && blank <= limits.Rows && reader.Read())
            {
                number++;
                if (Row(reader, number, marked, limits) is not { } row)
                {
                    blank++;
                    continue;
                }

                blank = 0;
                if (--left < 0)
                {
                    return ListRefusals.TooManyRows(limits);
                }

                if (row.Cells.Count > limits.Columns)
                {
                    return ListRefusals.TooManyColumns(limits);
                }

                rows.Add(row);
            }

            sheets.Add(new(reader.Name, rows, reader.VisibleState != "visible"));
        }
        while (reader.NextResult());
        return new ListFile(fileName, format, sheets);
    }

    private static ListRow? Row(IExcelDataReader reader, int number, SheetMarks marks, ListLimits limits)
    {
        var width = Math.Min(reader.FieldCount, limits.Columns + 1);
        while (width > 0 && reader.GetValue(width - 1) is null or "" && !marks.Formulas.Contains((number, width - 1)) && !marks.Errors.Contains((number, width - 1)))
        {
            width--;
        }

        if (width == 0)
        {
            return null;
        }

        var cells = new ListCell[width];
        for (var i = 0; i < width; i++)
        {
            var formula = marks.Formulas.Contains((number, i));
            cells[i] = marks.Errors.Contains((number, i)) ? ListCell.OfError(formula) : Cell(reader.GetValue(i), formula);
        }

        return Array.TrueForAll(cells, c => c.IsEmpty) ? null : new(number, cells);
    }

    private static ListCell Cell(object? value, bool formula) =>
        value switch
        {
            null => ListCell.Empty(formula),
            string text => ListCell.OfText(text, formula),
            DateTime date => ListCell.OfDate(DateOnly.FromDateTime(date), formula),
            double number => ListCell.OfNumber(number, formula),
            int number => ListCell.OfNumber(number, formula),
            bool yes => ListCell.OfText(yes ? "да" : "нет", formula),
            TimeSpan time => ListCell.OfText(time.ToString(@"hh\:mm", System.Globalization.CultureInfo.InvariantCulture), formula),
            var other => ListCell.OfText(other.ToString() ?? "", formula),
        };
}
