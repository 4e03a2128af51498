using Nastavnik.Paperwork.Lists.Names;
using Nastavnik.Paperwork.Lists.Values;

namespace Nastavnik.Paperwork.Lists.Recognition;

/// <summary>One sheet: where its header is, what its columns are, and which rows hold people. People are read once the kind of the list is known.</summary>
internal sealed class SheetReading
{
    private const int LongestTitle = 300;

    private readonly ListSheet _sheet;
    private readonly int _index;
    private readonly RecognitionOptions _options;
    private readonly ColumnChoices _choices;
    private readonly List<SkippedRow> _skipped = [];
    private readonly int _firstData;
    private readonly int _headerRow;
    private readonly string[] _headers;
    private ClassName? _class;

    public SheetReading(ListSheet sheet, int index, RecognitionOptions options)
    {
        (_sheet, _index, _options, _choices) = (sheet, index, options, options.Choices ?? ColumnChoices.None);
        var chosen = _choices.HeaderOf(index);
        var at = chosen is { } row ? sheet.Rows.ToList().FindIndex(r => r.Number == row) : HeaderSearch.Find(sheet.Rows);
        (_headers, var lines) = at < 0 ? ([], 0) : HeaderSearch.Texts(sheet.Rows, at);
        _firstData = at < 0 ? 0 : at + lines;
        _headerRow = at < 0 ? 0 : sheet.Rows[at].Number;
        _class = ClassName.Read(sheet.Name);
        Columns = ColumnReading.Read(index, _headers, sheet.Rows, _firstData, _choices);
        Titles = [.. sheet.Rows.Take(Math.Max(0, at)).Select(Joined)];
        for (var i = 0; i < _firstData; i++)
        {
            _skipped.Add(new(sheet.Rows[i].Number, Joined(sheet.Rows[i]), i < at ? SkipReason.Title : SkipReason.Header));
        }

        foreach (var title in sheet.Rows.Take(Math.Max(0, at)))
        {
            ReadTitle(Joined(title), title.Number, ofSheet: true);
        }
    }

    public RecognisedColumn[] Columns { get; }

    public IReadOnlyList<string> Titles { get; }

    public List<RecognisedClassTeacher> ClassTeachers { get; } = [];

    public bool IsClass => _class is not null;

    private bool HasNames => ColumnReading.NameLike(Columns) is not null;

    public RecognisedSheet Read(ListKind kind, List<RecognisedRow> into)
    {
        var before = into.Count;
        var hidden = _sheet.Hidden && _choices.HeaderOf(_index) is null;
        if (HasNames && !hidden)
        {
            Rows(kind, into);
        }

        var problem = hidden ? "Лист скрыт в файле, поэтому не прочитан. Если он нужен, покажите его и загрузите файл ещё раз."
            : _sheet.Rows.Count == 0 ? "Лист пуст."
            : !HasNames ? "Не нашли столбца с именами. Укажите, где он, или пропустите лист."
            : into.Count == before ? "На листе нет ни одной строки с людьми."
            : null;
        return new(_index, _sheet.Name, _headerRow, Columns, _class, _skipped, problem);
    }

    private void Rows(ListKind kind, List<RecognisedRow> into)
    {
        var columns = Columns;
        var reader = new RowReader(kind, _options, columns);
        var nameColumn = NameColumn(columns);
        var (section, ofSection) = ("", (ClassName?)null);
        for (var i = _firstData; i < _sheet.Rows.Count; i++)
        {
            var row = _sheet.Rows[i];
            if (i == _firstData && HeaderSearch.IsNumbering(row))
            {
                _skipped.Add(new(row.Number, Joined(row), SkipReason.Header));
                continue;
            }

            if (IsHeaderAgain(row, nameColumn))
            {
                _skipped.Add(new(row.Number, Joined(row), SkipReason.RepeatedHeader));
                var again = ColumnReading.Read(_index, HeaderSearch.Texts(_sheet.Rows, i).Texts, _sheet.Rows, i + 1, _choices);
                (reader, nameColumn) = (new(kind, _options, again), NameColumn(again));
                continue;
            }

            if (RowKinds.Of(row, nameColumn) is { } reason)
            {
                var text = Joined(row);
                _skipped.Add(new(row.Number, text, reason));
                if (reason == SkipReason.Section)
                {
                    ofSection = ReadTitle(text, row.Number, ofSheet: false) ?? ofSection;
                    section = ClassTeachers.Count > 0 && ClassTeachers[^1].Row == row.Number ? section : text;
                }

                continue;
            }

            into.Add(reader.Read(row, _index, _sheet.Name, ofSection ?? _class, section));
        }
    }

    // Rows are only looked at more closely when their name cell reads like a header.
    private static bool IsHeaderAgain(ListRow row, int nameColumn) =>
        nameColumn < row.Cells.Count
        && row.Cells[nameColumn] is { Kind: ListCellKind.Text } cell
        && cell.Text.Length < 60
        && HeaderWords.Of(cell.Text) is ColumnMeaning.FullName or ColumnMeaning.Surname
        && HeaderSearch.IsHeader(row);

    private ClassName? ReadTitle(string text, int row, bool ofSheet)
    {
        text = text.Length > LongestTitle ? text[..LongestTitle] : text;
        var named = ClassName.Find(text);
        if (ofSheet)
        {
            _class = named ?? _class;
        }

        if (RowKinds.ClassTeacher(text) is { Value: { } name } teacher)
        {
            var doubts = teacher.Remarks.Select(r => new Doubt(r.Severity, ColumnMeaning.ClassTeacher, r.Sentence, r.Taken));
            ClassTeachers.Add(new(_index, _sheet.Name, row, named ?? _class, name, [.. doubts]));
        }

        return named;
    }

    private static int NameColumn(RecognisedColumn[] columns) =>
        Array.FindIndex(columns, c => c.Meaning is ColumnMeaning.FullName or ColumnMeaning.Surname);

    private static string Joined(ListRow row) => string.Join(" ", row.Cells.Where(c => !c.IsEmpty).Select(c => c.Text.Trim()));
}
