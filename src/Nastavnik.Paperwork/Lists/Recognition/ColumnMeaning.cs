namespace Nastavnik.Paperwork.Lists.Recognition;

/// <summary>What a column of a list holds.</summary>
public enum ColumnMeaning
{
    Ignore,
    Number,
    FullName,
    Surname,
    GivenName,
    Patronymic,
    BirthDate,
    Gender,
    ClassName,
    ClassTeacher,
    Parents,
    ParentPhone,
    Position,
    Subject,
    TeachingYears,
    Category,
    Phone,
    Email,
    Note,
    PartnerKind,
    Employer,
    Offer,
}

/// <summary>Names of meanings as the screen shows them.</summary>
public static class ColumnMeanings
{
    public static string Name(this ColumnMeaning meaning) => meaning switch
    {
        ColumnMeaning.Number => "номер по порядку",
        ColumnMeaning.FullName => "фамилия, имя, отчество",
        ColumnMeaning.Surname => "фамилия",
        ColumnMeaning.GivenName => "имя",
        ColumnMeaning.Patronymic => "отчество",
        ColumnMeaning.BirthDate => "дата рождения",
        ColumnMeaning.Gender => "пол",
        ColumnMeaning.ClassName => "класс",
        ColumnMeaning.ClassTeacher => "классный руководитель",
        ColumnMeaning.Parents => "родители",
        ColumnMeaning.ParentPhone => "телефон родителя",
        ColumnMeaning.Position => "должность",
        ColumnMeaning.Subject => "предмет",
        ColumnMeaning.TeachingYears => "педагогический стаж",
        ColumnMeaning.Category => "категория",
        ColumnMeaning.Phone => "телефон",
        ColumnMeaning.Email => "электронная почта",
        ColumnMeaning.Note => "заметка",
        ColumnMeaning.PartnerKind => "кем приходится школе",
        ColumnMeaning.Employer => "место работы и должность",
        ColumnMeaning.Offer => "чем может помочь",
        _ => "не нужен, пропустим",
    };
}

public enum ListKind
{
    Pupils,
    Employees,
    Partners,
}

/// <summary>A column's meaning said by a person. <paramref name="Sheet"/> null: on every sheet.</summary>
public sealed record ColumnChoice(int? Sheet, int Column, ColumnMeaning Meaning);

/// <summary>The row of a sheet where the person says the header stands.</summary>
public sealed record HeaderChoice(int Sheet, int Row);

/// <summary>A cell rewritten by a person: sheet from 0, row as numbered in the file, column from 0.</summary>
public sealed record CellCorrection(int Sheet, int Row, int Column, string Text);

/// <summary>What a person corrected in the reading; it wins over everything guessed.</summary>
public sealed record ColumnChoices(
    IReadOnlyList<ColumnChoice> Columns,
    IReadOnlyList<HeaderChoice>? Headers = null,
    IReadOnlyList<CellCorrection>? Cells = null)
{
    public static ColumnChoices None { get; } = new([]);

    public ColumnMeaning? For(int sheet, int column) =>
        Columns.LastOrDefault(c => c.Column == column && (c.Sheet is null || c.Sheet == sheet))?.Meaning;

    public int? HeaderOf(int sheet) => Headers?.LastOrDefault(h => h.Sheet == sheet)?.Row;
}

/// <summary>What recognition goes by besides the file.</summary>
/// <param name="Today">The school's day: ages and lengths of service are counted to it.</param>
/// <param name="Kind">What the list is, when the person said it.</param>
/// <param name="YoungSpecialistMonths">The longest service of a young specialist.</param>
public sealed record RecognitionOptions(
    DateOnly Today,
    ListKind? Kind = null,
    ColumnChoices? Choices = null,
    int YoungSpecialistMonths = 36);
