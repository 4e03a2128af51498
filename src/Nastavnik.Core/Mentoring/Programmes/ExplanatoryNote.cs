namespace Nastavnik.Core.Mentoring.Programmes;

/// <summary>The explanatory note: ten of its eleven fields; the eleventh, the term, is the programme's start and end (S001, S002).</summary>
public sealed record ExplanatoryNote
{
    public const int Fields = 11;

    /// <summary>Longest text of a field.</summary>
    public const int Longest = 4000;

    public string Problem { get; init; } = "";

    public string Goals { get; init; } = "";

    public string Tasks { get; init; } = "";

    public string MentorWork { get; init; } = "";

    public string MenteeWork { get; init; } = "";

    public string Intermediate { get; init; } = "";

    public string Planned { get; init; } = "";

    public string Schedule { get; init; } = "";

    public WorkMode? Mode { get; init; }

    public string Conditions { get; init; } = "";
}

/// <summary>A written field of the note.</summary>
public sealed record NoteField(string Name, string Title, string Accusative, Func<ExplanatoryNote, string> Read);

public static class NoteFields
{
    /// <summary>In the order of the paper; the term stands after <see cref="ExplanatoryNote.MenteeWork"/>, the mode of work after the schedule.</summary>
    public static readonly IReadOnlyList<NoteField> Written =
    [
        new(nameof(ExplanatoryNote.Problem), "Описание проблемы", "описание проблемы", n => n.Problem),
        new(nameof(ExplanatoryNote.Goals), "Цель наставничества", "цель", n => n.Goals),
        new(nameof(ExplanatoryNote.Tasks), "Задачи наставничества", "задачи", n => n.Tasks),
        new(nameof(ExplanatoryNote.MentorWork), "Содержание деятельности наставника", "деятельность наставника", n => n.MentorWork),
        new(nameof(ExplanatoryNote.MenteeWork), "Содержание деятельности наставляемого", "деятельность наставляемого", n => n.MenteeWork),
        new(nameof(ExplanatoryNote.Intermediate), "Промежуточные результаты", "промежуточные результаты", n => n.Intermediate),
        new(nameof(ExplanatoryNote.Planned), "Планируемые результаты", "планируемые результаты", n => n.Planned),
        new(nameof(ExplanatoryNote.Schedule), "Расписание встреч", "расписание встреч", n => n.Schedule),
        new(nameof(ExplanatoryNote.Conditions), "Условия обучения", "условия обучения", n => n.Conditions),
    ];

    public static NoteField Of(string name) => Written.First(f => f.Name == name);

    /// <summary>How many of the eleven are filled.</summary>
    public static int Filled(ExplanatoryNote note, DateOnly? start, DateOnly? end) =>
        Written.Count(f => !string.IsNullOrWhiteSpace(f.Read(note))) + (note.Mode is null ? 0 : 1) + (start is null || end is null ? 0 : 1);
}
