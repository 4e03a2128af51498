using Nastavnik.Paperwork.Lists.Values;

namespace Nastavnik.Paperwork.Lists.Recognition;

/// <summary>Parents of a pupil's row: from one cell or from several columns, with phones and what the note says of guardianship.</summary>
internal static class RepresentativeColumns
{
    private const int TrusteeFromAge = 14;
    private const int LongestCell = 1_000;

    public static IReadOnlyList<RecognisedRepresentative> Read(
        ListRow row,
        IReadOnlyList<RecognisedColumn> columns,
        IReadOnlyList<NoteReading> notes,
        DateOnly? born,
        DateOnly today,
        List<Doubt> doubts)
    {
        var found = new List<RecognisedRepresentative>();
        var phones = new List<string>();
        var guardianship = notes.Any(n => n.Mark == NoteMark.UnderGuardianship);
        foreach (var column in columns)
        {
            if (column.Index >= row.Cells.Count || column.Meaning is not (ColumnMeaning.Parents or ColumnMeaning.ParentPhone))
            {
                continue;
            }

            var cell = row.Cells[column.Index];
            if (cell.IsFormula)
            {
                doubts.Add(new(DoubtSeverity.Look, column.Meaning, $"В ячейке формула. Взяли её последнее значение: «{cell.Text}».", cell.Text));
            }

            if (cell.Kind == ListCellKind.Error || cell.Text.Length > LongestCell)
            {
                doubts.Add(new(DoubtSeverity.Look, column.Meaning, "Ячейка не прочитана: в ней ошибка таблицы или слишком длинный текст. Впишите значение."));
                continue;
            }

            if (column.Meaning == ColumnMeaning.Parents)
            {
                var basis = RepresentativeReading.BasisOf(column.Header) is { } b && !column.Header.Contains("родител", StringComparison.OrdinalIgnoreCase) ? b : (RepresentativeBasis?)null;
                var reading = RepresentativeReading.Read(cell.Text, basis ?? (guardianship ? RepresentativeBasis.Guardian : null));
                found.AddRange(reading.Value);
                doubts.AddRange(reading.Remarks.Select(r => new Doubt(r.Severity, column.Meaning, r.Sentence, r.Taken)));
            }
            else
            {
                var reading = PhoneReading.Read(cell);
                phones.AddRange(reading.Value);
                doubts.AddRange(reading.Remarks.Select(r => new Doubt(r.Severity, column.Meaning, r.Sentence, r.Taken)));
            }
        }

        GivePhones(found, phones, doubts);
        CheckGuardianship(found, guardianship, born, today, doubts);
        return found;
    }

    // As many phones as people: each has his own. One phone for two is the first one's, as lists are kept.
    private static void GivePhones(List<RecognisedRepresentative> found, List<string> phones, List<Doubt> doubts)
    {
        if (phones.Count > 0 && found.Count == 0)
        {
            doubts.Add(new(DoubtSeverity.Look, ColumnMeaning.ParentPhone, "Телефон родителя есть, а сам родитель не назван. Телефон не взят."));
            return;
        }

        for (var i = 0; i < phones.Count; i++)
        {
            var owner = i < found.Count ? i : 0;
            if (!found[owner].Phones.Contains(phones[i]))
            {
                found[owner] = found[owner] with { Phones = [.. found[owner].Phones, phones[i]] };
            }
        }
    }

    private static void CheckGuardianship(List<RecognisedRepresentative> found, bool guardianship, DateOnly? born, DateOnly today, List<Doubt> doubts)
    {
        if (guardianship && found.Count > 0 && found.TrueForAll(r => r.Basis is RepresentativeBasis.Mother or RepresentativeBasis.Father))
        {
            doubts.Add(new(DoubtSeverity.Look, ColumnMeaning.Parents, "В заметке «под опекой», а представителем записан родитель. Проверьте основание.", found[0].Name.Full));
        }

        if (guardianship && found.Count == 0)
        {
            doubts.Add(new(DoubtSeverity.Look, ColumnMeaning.Parents, "В заметке «под опекой», а опекун не назван. Впишите его."));
        }

        if (born?.AddYears(TrusteeFromAge) <= today && found.Exists(r => r.Basis == RepresentativeBasis.Guardian))
        {
            doubts.Add(new(DoubtSeverity.Note, ColumnMeaning.Parents, "С 14 лет ребёнка представляет попечитель. Сверьте основание с документом органа опеки.", "опекун"));
        }
    }
}
