using Nastavnik.Paperwork.Grammar;
using Nastavnik.Paperwork.Lists.Names;
using Nastavnik.Paperwork.Lists.Values;

namespace Nastavnik.Paperwork.Lists.Recognition;

/// <summary>Reads one person's row by the columns of its sheet.</summary>
internal sealed class RowReader(ListKind kind, RecognitionOptions options, IReadOnlyList<RecognisedColumn> columns)
{
    private static readonly (int From, int To)[] Ages = [(5, 21), (16, 90), (14, 100)];

    private const int LongestCell = 1_000;

    private readonly List<Doubt> _doubts = [];
    private ListRow _row = new(0, []);

    public RecognisedRow Read(ListRow row, int sheet, string sheetName, ClassName? ofSheet, string section)
    {
        _doubts.Clear();
        _row = row;
        var name = Name();
        var born = Born();
        var (gender, guessed) = GenderOf(name);
        var notes = Notes();
        var months = Take(ColumnMeaning.TeachingYears, c => ServiceLength.Read(c, options.Today));
        var representatives = kind == ListKind.Pupils ? RepresentativeColumns.Read(row, columns, notes, born, options.Today, _doubts) : [];
        var read = new RecognisedRow(sheet, sheetName, row.Number, [.. row.Cells.Select(c => c.Text)])
        {
            Section = section,
            Name = name,
            BirthDate = born,
            Gender = gender,
            GenderGuessed = guessed,
            Class = kind == ListKind.Pupils ? Class(ofSheet) : null,
            Representatives = representatives,
            Position = Text(ColumnMeaning.Position),
            Subject = string.Join(", ", columns.Where(c => c.Meaning == ColumnMeaning.Subject).Select(c => Clean(Cell(c))).Where(t => t.Length > 0)),
            TeachingMonths = months,
            IsYoungSpecialist = kind == ListKind.Employees && months is { } m ? m <= options.YoungSpecialistMonths : null,
            Category = Take(ColumnMeaning.Category, c => CategoryReading.Read(c.Text, options.Today)),
            Phones = [.. columns.Where(c => c.Meaning == ColumnMeaning.Phone).SelectMany(c => Take(c, PhonesOf) ?? []).Distinct()],
            Email = Take(ColumnMeaning.Email, c => EmailReading.Read(c.Text)) ?? "",
            PartnerKind = Take(ColumnMeaning.PartnerKind, c => PartnerReading.Kind(c.Text)),
            Employer = Employer(),
            Offer = Text(ColumnMeaning.Offer),
            Notes = notes,
        };
        CheckEmployee(read);
        return read with { Doubts = [.. _doubts] };
    }

    private NameParts? Name()
    {
        NameParts? name;
        var column = ColumnMeaning.FullName;
        if (columns.FirstOrDefault(c => c.Meaning == ColumnMeaning.FullName) is { } whole)
        {
            name = Take(whole, c => NameReading.Read(c.Text), evenEmpty: true);
        }
        else
        {
            column = ColumnMeaning.Surname;
            var (surname, given, patronymic) = (Find(ColumnMeaning.Surname), Find(ColumnMeaning.GivenName), Find(ColumnMeaning.Patronymic));
            Odd(ColumnMeaning.Surname, ColumnMeaning.GivenName, ColumnMeaning.Patronymic);
            // Only a surname column: the whole name is often kept there.
            var reading = given.IsEmpty && patronymic.IsEmpty ? NameReading.Read(surname.Text) : NameReading.Read(surname.Text, given.Text, patronymic.Text);
            _doubts.AddRange(reading.Remarks.Select(r => new Doubt(r.Severity, column, r.Sentence, r.Taken)));
            name = reading.Value;
        }

        if (name is { HasInitials: true })
        {
            Doubt(DoubtSeverity.Blocking, column, $"Имя сокращено: «{name.Full}». Впишите имя и отчество полностью.");
        }
        else if (name is { Patronymic: "" })
        {
            Doubt(DoubtSeverity.Note, column, "Отчества нет. Если его нет и в документах, ничего делать не нужно.");
        }

        return name;
    }

    private DateOnly? Born()
    {
        var column = columns.FirstOrDefault(c => c.Meaning == ColumnMeaning.BirthDate);
        if (column is null || Cell(column).IsEmpty)
        {
            if (column is not null)
            {
                Formula(column, Cell(column));
            }

            if (kind == ListKind.Pupils)
            {
                Doubt(DoubtSeverity.Blocking, ColumnMeaning.BirthDate, "Нет даты рождения. Она обязательна: по ней видно, кто подписывает согласие.");
            }

            return null;
        }

        return Take(column, c => DateReading.Birth(c, options.Today, Ages[(int)kind]));
    }

    private (Gender? Gender, bool Guessed) GenderOf(NameParts? name)
    {
        var told = Take(ColumnMeaning.Gender, c => GenderReading.Read(c.Text));
        var guess = name is null ? null : GenderGuess.From(name.Surname, name.GivenName, name.Patronymic);
        if (told is not null && guess is not null && told != guess && name!.Patronymic.Length > 1)
        {
            Doubt(DoubtSeverity.Look, ColumnMeaning.Gender, $"Пол указан «{(told == Grammar.Gender.Male ? "М" : "Ж")}», а отчество говорит о другом. Проверьте.", told == Grammar.Gender.Male ? "М" : "Ж");
        }

        if (told is null && guess is null && name is not null)
        {
            Doubt(DoubtSeverity.Look, ColumnMeaning.Gender, "Пол по имени не понять. Выберите его: от него зависят слова в бумагах.");
        }

        return (told ?? guess, told is null && guess is not null);
    }

    private ClassName? Class(ClassName? ofSheet)
    {
        var own = Find(ColumnMeaning.ClassName);
        if (!own.IsEmpty)
        {
            if (ClassName.Read(own.Text) is { } read)
            {
                return read;
            }

            Doubt(DoubtSeverity.Look, ColumnMeaning.ClassName, $"Класс «{own.Text.Trim()}» не понят. Запишите его как «7 «А»» или «10».");
        }
        else if (ofSheet is null)
        {
            Doubt(DoubtSeverity.Look, ColumnMeaning.ClassName, "Класса нет ни в строке, ни в названии листа или раздела. Укажите его.");
        }

        return ofSheet;
    }

    private EmployerReading? Employer()
    {
        if (PartnerReading.Employer(Clean(Find(ColumnMeaning.Employer))) is not { } employer)
        {
            return null;
        }

        var position = Text(ColumnMeaning.Position);
        return employer.Position.Length == 0 && position.Length > 0 ? employer with { Position = position } : employer;
    }

    private List<NoteReading> Notes()
    {
        var notes = new List<NoteReading>();
        foreach (var column in columns.Where(c => c.Meaning == ColumnMeaning.Note))
        {
            notes.AddRange(NoteReading.Read(Cell(column).Text));
        }

        _doubts.AddRange(notes.Select(n => new Doubt(DoubtSeverity.Note, ColumnMeaning.Note, n.Sentence)));
        return notes;
    }

    private void CheckEmployee(RecognisedRow read)
    {
        if (kind != ListKind.Employees)
        {
            return;
        }

        if (read.Position.Length == 0)
        {
            Doubt(DoubtSeverity.Look, ColumnMeaning.Position, "Должность не указана. Она нужна для приказов.");
        }

        var told = read.Notes.Any(n => n.Mark == NoteMark.YoungSpecialist);
        if (told && read.IsYoungSpecialist == false)
        {
            Doubt(DoubtSeverity.Look, ColumnMeaning.TeachingYears, $"В заметке «молодой специалист», а стаж {Service(read.TeachingMonths!.Value)}. Считаем по стажу: не молодой специалист.", "по стажу");
        }
        else if (!told && read.IsYoungSpecialist == true && columns.Any(c => c.Meaning == ColumnMeaning.Note))
        {
            Doubt(DoubtSeverity.Note, ColumnMeaning.TeachingYears, $"По стажу ({Service(read.TeachingMonths!.Value)}) это молодой специалист, хотя в заметке этого нет.", "по стажу");
        }

        if (read is { BirthDate: { } born, TeachingMonths: { } months } && born.AddYears(16).AddMonths(months) > options.Today)
        {
            Doubt(DoubtSeverity.Look, ColumnMeaning.TeachingYears, $"Стаж {Service(months)} больше возможного для этой даты рождения. Проверьте.", Service(months));
        }
    }

    private static Reading<IReadOnlyList<string>?> PhonesOf(ListCell cell) => PhoneReading.Read(cell) is var r ? new(r.Value, r.Remarks) : default;

    private static string Service(int months) => months % 12 == 0 ? Numerals.Years(months / 12) : $"{months / 12} л. {months % 12} мес.";

    private string Text(ColumnMeaning meaning) =>
        columns.FirstOrDefault(c => c.Meaning == meaning) is { } column ? Take(column, c => Reading.Sure<string?>(Clean(c))) ?? "" : "";

    private static string Clean(ListCell cell) => Letters.OneSpace(cell.Text.Replace('\u00A0', ' '));

    private ListCell Find(ColumnMeaning meaning) => columns.FirstOrDefault(c => c.Meaning == meaning) is { } column ? Cell(column) : default;

    private ListCell Cell(RecognisedColumn column) => column.Index < _row.Cells.Count ? _row.Cells[column.Index] : default;

    private T? Take<T>(ColumnMeaning meaning, Func<ListCell, Reading<T?>> read) =>
        columns.FirstOrDefault(c => c.Meaning == meaning) is { } column ? Take(column, read) : default;

    private T? Take<T>(RecognisedColumn column, Func<ListCell, Reading<T?>> read, bool evenEmpty = false)
    {
        var cell = Cell(column);
        Formula(column, cell);
        if (IsUnreadable(column, cell))
        {
            return default;
        }

        if (cell.IsEmpty && !evenEmpty)
        {
            return default;
        }

        var reading = read(cell);
        foreach (var r in reading.Remarks)
        {
            Doubt(r.Severity, column.Meaning, r.Sentence, r.Taken);
        }

        return reading.Value;
    }

    private void Odd(params ReadOnlySpan<ColumnMeaning> meanings)
    {
        foreach (var meaning in meanings)
        {
            if (columns.FirstOrDefault(c => c.Meaning == meaning) is { } column)
            {
                Formula(column, Cell(column));
                IsUnreadable(column, Cell(column));
            }
        }
    }

    private bool IsUnreadable(RecognisedColumn column, ListCell cell)
    {
        var sentence = cell.Kind == ListCellKind.Error ? "В ячейке ошибка таблицы, значение не взято. Впишите его."
            : cell.Text.Length > LongestCell ? "В ячейке слишком длинный текст, он не прочитан. Сократите его."
            : null;
        if (sentence is not null)
        {
            var vital = column.Meaning is ColumnMeaning.FullName or ColumnMeaning.Surname or ColumnMeaning.GivenName or ColumnMeaning.BirthDate;
            Doubt(vital ? DoubtSeverity.Blocking : DoubtSeverity.Look, column.Meaning, sentence);
        }

        return sentence is not null;
    }

    private void Formula(RecognisedColumn column, ListCell cell)
    {
        if (cell.IsFormula)
        {
            Doubt(DoubtSeverity.Look, column.Meaning, cell.IsEmpty
                ? "В ячейке формула без посчитанного значения. Впишите значение."
                : $"В ячейке формула. Взяли её последнее значение: «{cell.Text}».", cell.IsEmpty ? null : cell.Text);
        }
    }

    private void Doubt(DoubtSeverity severity, ColumnMeaning column, string sentence, string? taken = null) =>
        _doubts.Add(new(severity, column, sentence, taken));
}
