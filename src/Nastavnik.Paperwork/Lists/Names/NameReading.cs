using System.Buffers;
using System.Text;
using Nastavnik.Paperwork.Grammar;
using Nastavnik.Paperwork.Lists.Values;

namespace Nastavnik.Paperwork.Lists.Names;

/// <summary>Reads a name written in one cell, «Фамилия Имя Отчество» or «Фамилия И.О.». Null: there is no name there.</summary>
public static class NameReading
{
    private static readonly SearchValues<char> NotOfNames = SearchValues.Create("0123456789@#$%_=+*/\\<>?!");

    public static Reading<NameParts?> Read(string text)
    {
        var remarks = new List<Remark>();
        var clean = Clean(text, remarks);
        if (clean.Length == 0)
        {
            return Reading.Blocked<NameParts?>(null, "Нет имени. Укажите фамилию, имя и отчество.");
        }

        var words = Words(clean);
        if (words.Count < 2)
        {
            return Reading.Blocked<NameParts?>(null, $"Из «{clean}» не понять, где фамилия и где имя. Укажите их полностью.");
        }

        var parts = Arrange(words, remarks);
        return new(parts, remarks);
    }

    /// <summary>Reads a name whose parts stand in columns of their own.</summary>
    public static Reading<NameParts?> Read(string surname, string givenName, string patronymic)
    {
        var remarks = new List<Remark>();
        var (s, g, p) = (Clean(surname, remarks), Clean(givenName, remarks), Clean(patronymic, remarks));
        if (s.Length == 0 || g.Length == 0)
        {
            return Reading.Blocked<NameParts?>(null, s.Length == 0 ? "Нет фамилии. Укажите её." : "Нет имени. Укажите его.");
        }

        return new(new(s, Initial(g), Initial(p)), remarks);
    }

    private static string Clean(string text, List<Remark> remarks)
    {
        var trimmed = text.Replace(',', ' ').Replace('\u00A0', ' ').Trim();
        if (trimmed.Length == 0 || trimmed is "-" or "–" or "—")
        {
            return "";
        }

        var oneSpace = Letters.OneSpace(trimmed);
        var cyrillic = LookAlikes.ToCyrillic(oneSpace);
        var foreign = LookAlikes.HasLatin(cyrillic);
        var tidy = IsUsual(cyrillic) ? cyrillic : NameSpelling.Tidy(foreign ? oneSpace : cyrillic);
        if (oneSpace.AsSpan().ContainsAny(NotOfNames))
        {
            remarks.Add(new(DoubtSeverity.Blocking, $"В имени «{oneSpace}» цифры или лишние знаки. Оставьте только буквы."));
        }
        else if (foreign)
        {
            remarks.Add(new(DoubtSeverity.Look, $"Имя «{oneSpace}» записано латиницей. Для бумаг нужна русская запись.", tidy));
        }
        else if (!ReferenceEquals(cyrillic, oneSpace))
        {
            remarks.Add(new(DoubtSeverity.Look, $"В имени были латинские буквы, похожие на русские. Заменили: «{tidy}».", tidy));
        }
        else if (!string.Equals(Undotted(tidy), Undotted(oneSpace), StringComparison.Ordinal))
        {
            remarks.Add(new(DoubtSeverity.Note, $"Имя записано обычным образом: «{tidy}».", tidy));
        }
        else if (oneSpace.Length != trimmed.Length)
        {
            remarks.Add(new(DoubtSeverity.Note, "Лишние пробелы в имени убраны.", tidy));
        }

        return tidy;
    }

    // Most names are written as usual and need no rewriting: Russian words from a capital, one space between.
    private static bool IsUsual(string text)
    {
        var inWord = false;
        foreach (var c in text)
        {
            if (c is ' ' or '.' or '-')
            {
                if (c == '-' && !inWord)
                {
                    return false;
                }

                inWord = false;
            }
            else if (inWord ? c is not ((>= 'а' and <= 'я') or 'ё') : c is not ((>= 'А' and <= 'Я') or 'Ё'))
            {
                return false;
            }
            else
            {
                inWord = true;
            }
        }

        return !text.Contains("- ", StringComparison.Ordinal);
    }

    private static string Undotted(string text) => text.Contains('.', StringComparison.Ordinal) ? "" : text;

    // «Петров П.П.» is three words, «Дубко К..» two.
    private static List<string> Words(string clean)
    {
        var words = new List<string>();
        var word = new StringBuilder();
        foreach (var c in clean)
        {
            if (c is ' ' or '.')
            {
                Close();
            }
            else
            {
                word.Append(c);
            }
        }

        Close();
        return words;

        void Close()
        {
            if (word.Length > 0)
            {
                words.Add(word.ToString());
                word.Clear();
            }
        }
    }

    private static NameParts Arrange(List<string> words, List<Remark> remarks)
    {
        var last = words[^1];
        if (words.Count >= 3 && NameDeclension.IsParticle(last.ToLowerInvariant()))
        {
            var (head, patronymic) = (words[..^2], $"{words[^2]} {last.ToLowerInvariant()}");
            if (head.Count < 2)
            {
                remarks.Add(new(DoubtSeverity.Blocking, $"В «{string.Join(' ', words)}» нет имени или фамилии. Укажите их."));
                return new(head[0], "", patronymic);
            }

            return Parts(head, patronymic);
        }

        if (words.Count == 2)
        {
            if (IsPatronymic(last) && !IsPatronymic(words[0]))
            {
                remarks.Add(new(DoubtSeverity.Blocking, $"В «{words[0]} {last}» нет фамилии. Укажите её."));
            }

            return words[0].Length == 1 ? new(last, words[0]) : new(words[0], Initial(last));
        }

        // «П. П. Петров» and «Мария Ивановна Петрова» have the surname at the end.
        if (words[0].Length == 1 && words[1].Length == 1)
        {
            return new(last, words[0], words[1]);
        }

        if (!IsPatronymic(last) && words.Count == 3)
        {
            if (IsPatronymic(words[1]))
            {
                var turned = new NameParts(last, words[0], words[1]);
                remarks.Add(new(DoubtSeverity.Look, $"Фамилия стоит последней. Поняли так: «{turned.Full}».", turned.Full));
                return turned;
            }

            if (words[0].Contains('-', StringComparison.Ordinal) && NameDeclension.IsParticle(words[0][(words[0].LastIndexOf('-') + 1)..].ToLowerInvariant()))
            {
                remarks.Add(new(DoubtSeverity.Look, "Имя и фамилия, похоже, стоят в другом порядке. Проверьте."));
            }
        }

        if (words.Count == 3)
        {
            return new(words[0], Initial(words[1]), Initial(last));
        }

        var parts = IsPatronymic(last) ? Parts(words[..^1], last) : new(words[0], words[1], string.Join(' ', words[2..]));
        remarks.Add(new(DoubtSeverity.Look, $"В имени больше трёх слов. Поняли так: фамилия «{parts.Surname}», имя «{parts.GivenName}», отчество «{parts.Patronymic}».", parts.Full));
        return parts;
    }

    private static NameParts Parts(List<string> head, string patronymic) =>
        new(string.Join(' ', head[..^1]), head[^1], patronymic);

    private static string Initial(string word) => word.Length == 2 && word[1] == '.' ? word[..1] : word;

    internal static bool IsPatronymic(string word)
    {
        var lower = word.ToLowerInvariant();
        return lower.Length > 4 && Letters.EndsWithAny(lower, "вич", "ьич", "мич", "кич", "вна", "ична", "инична", "-оглы", "-кызы");
    }
}
