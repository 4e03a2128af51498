namespace Nastavnik.Paperwork.Lists.Values;

/// <summary>What a note in a list says, as far as it is known to the programme.</summary>
public enum NoteMark
{
    Unknown,
    YoungSpecialist,
    UnderGuardianship,
    InternalRegister,
    SpecialNeeds,
    LargeFamily,
    HeadOfMethodGroup,
    MaternityLeave,
    PartTime,
    Newcomer,
    OlympiadWinner,
    LowProgress,
}

/// <summary>One note and what will happen to it.</summary>
/// <param name="Words">As written; empty for marks that are never kept.</param>
public sealed record NoteReading(NoteMark Mark, string Words, string Sentence)
{
    /// <summary>Notes are read for what follows from them; none of them is stored as it is.</summary>
    public static IReadOnlyList<NoteReading> Read(string text)
    {
        if (string.IsNullOrWhiteSpace(text))
        {
            return [];
        }

        var notes = new List<NoteReading>();
        foreach (var part in text.Split([',', ';', '\n', '+'], StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries))
        {
            if (part is not ("-" or "–" or "—"))
            {
                notes.Add(One(part));
            }
        }

        return notes;
    }

    private static NoteReading One(string words)
    {
        var lower = words.Replace('ё', 'е').ToLowerInvariant();
        var mark = MarkOf(lower);
        var kept = mark is NoteMark.InternalRegister or NoteMark.SpecialNeeds or NoteMark.Unknown ? "" : words;
        return new(mark, kept, SentenceOf(mark));
    }

    private static NoteMark MarkOf(string lower) => lower switch
    {
        "мс" or "м/с" => NoteMark.YoungSpecialist,
        _ when Has(lower, "молод") && Has(lower, "спец") => NoteMark.YoungSpecialist,
        _ when Has(lower, "опек") || Has(lower, "попечит") => NoteMark.UnderGuardianship,
        _ when Has(lower, "вшк") || Has(lower, "внутришкольн") || Has(lower, "кдн") || Has(lower, "пдн") || lower is "сп" or "соп" => NoteMark.InternalRegister,
        _ when Has(lower, "овз") || Has(lower, "инвалид") || Has(lower, "зпр") || Has(lower, "тнр") || Has(lower, "диагноз") || Has(lower, "аутиз") || Has(lower, "дцп") => NoteMark.SpecialNeeds,
        _ when Has(lower, "многодет") => NoteMark.LargeFamily,
        _ when Has(lower, "рук") && (Has(lower, "мо") || Has(lower, "методическ")) => NoteMark.HeadOfMethodGroup,
        _ when Has(lower, "декрет") || Has(lower, "уход за ребенк") || Has(lower, "уходу за ребенк") => NoteMark.MaternityLeave,
        _ when Has(lower, "совмест") => NoteMark.PartTime,
        _ when Has(lower, "новеньк") || Has(lower, "вновь прибыв") || Has(lower, "прибыл") => NoteMark.Newcomer,
        _ when Has(lower, "олимпиад") => NoteMark.OlympiadWinner,
        _ when Has(lower, "успеваем") || Has(lower, "неуспев") => NoteMark.LowProgress,
        _ => NoteMark.Unknown,
    };

    private static string SentenceOf(NoteMark mark) => mark switch
    {
        NoteMark.YoungSpecialist => "«Молодой специалист» считаем по стажу и сверяем с заметкой, сама заметка не хранится.",
        NoteMark.UnderGuardianship => "«Под опекой» даст основание представителя: опекун. Понадобится документ об опеке.",
        NoteMark.InternalRegister => "Отметка об учёте никогда не хранится: в наставничестве она не нужна.",
        NoteMark.SpecialNeeds => "Сведения о здоровье не берём. Их можно внести только после отдельного письменного согласия (D-13а).",
        NoteMark.LargeFamily => "«Многодетная» не хранится: для наставничества это не нужно.",
        NoteMark.HeadOfMethodGroup => "Руководство методическим объединением подскажет роль в банке наставников, сама заметка не хранится.",
        NoteMark.MaternityLeave => "Человек в отпуске: войдёт в список, но в банк наставников пока не предложим. Заметка не хранится.",
        NoteMark.PartTime => "Совместительство не мешает наставничеству. Заметка не хранится.",
        NoteMark.Newcomer => "«Новенький» подскажет запрос на адаптацию, сама заметка не хранится.",
        NoteMark.OlympiadWinner => "«Олимпиадник» подскажет сильную сторону, сама заметка не хранится.",
        NoteMark.LowProgress => "«Слабая успеваемость» не хранится. Запрос ребёнка запишут в его заявлении.",
        _ => "Заметка не распознана и храниться не будет.",
    };

    private static bool Has(string lower, string part) => lower.Contains(part, StringComparison.Ordinal);
}
