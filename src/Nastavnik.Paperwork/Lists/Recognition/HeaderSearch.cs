namespace Nastavnik.Paperwork.Lists.Recognition;

/// <summary>Finds the header row wherever it stands, and tells a header repeated below from people.</summary>
internal static class HeaderSearch
{
    private const int SearchedRows = 60;

    /// <summary>Index of the header's row in the sheet's rows; −1: none.</summary>
    public static int Find(IReadOnlyList<ListRow> rows)
    {
        for (var i = 0; i < Math.Min(rows.Count, SearchedRows); i++)
        {
            if (IsHeader(rows[i]))
            {
                return i;
            }
        }

        return -1;
    }

    /// <summary>Most of the row's texts are names of columns, two at least; or the row is the one word «ФИО».</summary>
    public static bool IsHeader(ListRow row)
    {
        var (texts, known, people) = (0, 0, 0);
        foreach (var cell in row.Cells)
        {
            if (cell.IsEmpty)
            {
                continue;
            }

            if (cell.Kind is ListCellKind.Date or ListCellKind.Error || Digits(cell.Text) > 4)
            {
                return false;
            }

            texts++;
            if (cell.Kind == ListCellKind.Text && HeaderWords.Of(cell.Text) is { } meaning)
            {
                known++;
                people += meaning is ColumnMeaning.FullName or ColumnMeaning.Surname ? 1 : 0;
            }
        }

        return (known >= 2 && known * 2 >= texts && (people > 0 || known >= 3)) || (texts == 1 && people == 1);
    }

    /// <summary>«1 | 2 | 3 | 4» under a header.</summary>
    public static bool IsNumbering(ListRow row)
    {
        var next = 1;
        foreach (var cell in row.Cells)
        {
            if (!cell.IsEmpty && cell.Text.Trim('.', ' ') != next++.ToString(System.Globalization.CultureInfo.InvariantCulture))
            {
                return false;
            }
        }

        return next > 3;
    }

    /// <summary>The header's texts by column; a second line under it («Родители» over «ФИО», «телефон») is joined to the first.</summary>
    public static (string[] Texts, int Rows) Texts(IReadOnlyList<ListRow> rows, int at)
    {
        var first = rows[at];
        var second = at + 1 < rows.Count && rows[at + 1].Number == first.Number + 1 ? rows[at + 1] : null;
        if (second is null || !IsSecondLine(first, second))
        {
            return ([.. first.Cells.Select(c => c.Text.Trim())], 1);
        }

        var width = Math.Max(first.Cells.Count, second.Cells.Count);
        var texts = new string[width];
        var over = "";
        for (var i = 0; i < width; i++)
        {
            var (top, bottom) = (At(first, i), At(second, i));
            over = top.Length > 0 ? top : bottom.Length > 0 ? over : "";
            texts[i] = bottom.Length == 0 ? top
                : over.Length == 0 || HeaderWords.Of(bottom) is ColumnMeaning.Parents or ColumnMeaning.ParentPhone ? bottom
                : $"{bottom} ({over})";
        }

        return (texts, 2);
    }

    private static bool IsSecondLine(ListRow first, ListRow second)
    {
        var (known, unknown, free) = (0, 0, 0);
        for (var i = 0; i < second.Cells.Count; i++)
        {
            var text = At(second, i);
            if (text.Length == 0)
            {
                continue;
            }

            free += At(first, i).Length == 0 ? 1 : 0;
            if (second.Cells[i].Kind == ListCellKind.Text && HeaderWords.Of(text) is not null)
            {
                known++;
            }
            else
            {
                unknown++;
            }
        }

        return known >= 2 && unknown == 0 && free > 0;
    }

    private static string At(ListRow row, int column) => column < row.Cells.Count ? row.Cells[column].Text.Trim() : "";

    private static int Digits(string text) => text.Count(char.IsAsciiDigit);
}
