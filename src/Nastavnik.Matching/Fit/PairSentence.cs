using System.Globalization;
using Nastavnik.Matching.People;

namespace Nastavnik.Matching.Fit;

/// <summary>Why these two, in one Russian line: the few things that count most, in a steady order.</summary>
internal static class PairSentence
{
    private const int Pieces = 4;
    private const int Telling = 60;

    private static readonly Criterion[] Order =
    [
        Criterion.Subject, Criterion.Request, Criterion.Topic, Criterion.Time, Criterion.Way, Criterion.Class, Criterion.Experience, Criterion.Training, Criterion.Earlier, Criterion.Wishes, Criterion.Marks,
    ];

    private static readonly string[] Days = ["воскресеньям", "понедельникам", "вторникам", "средам", "четвергам", "пятницам", "субботам"];

    private static readonly CultureInfo Russian = CultureInfo.GetCultureInfo("ru-RU");

    public static string Of(MentorFeatures mentor, MenteeFeatures mentee, Tie tie, IReadOnlyList<Bar> bars)
    {
        Span<int> counts = stackalloc int[Criteria.Count];
        foreach (var bar in bars)
        {
            counts[(int)bar.Criterion] = bar.Score is { } score && score >= Telling ? bar.Weight * score : 0;
        }

        var pieces = new List<(int Place, int Count, string Text)>(Order.Length);
        for (var place = 0; place < Order.Length; place++)
        {
            var count = counts[(int)Order[place]];
            if (count > 0 && Piece(Order[place], mentor, mentee, tie) is { } text)
            {
                pieces.Add((place, count, text));
            }
        }

        if (pieces.Count > Pieces)
        {
            pieces.Sort((a, b) => a.Count == b.Count ? a.Place - b.Place : b.Count - a.Count);
            pieces.RemoveRange(Pieces, pieces.Count - Pieces);
            pieces.Sort((a, b) => a.Place - b.Place);
        }

        return pieces.Count == 0 ? "препятствий нет, но и общего в анкетах мало" : string.Join(", ", pieces.Select(p => p.Text));
    }

    private static string? Piece(Criterion criterion, MentorFeatures mentor, MenteeFeatures mentee, Tie tie) => criterion switch
    {
        Criterion.Subject => "тот же предмет",
        Criterion.Request => Request(mentor, mentee),
        Criterion.Topic => "близкие темы",
        Criterion.Time => $"{(mentor.IsFemale ? "свободна" : "свободен")} по {Listed((mentor.Slots & mentee.Slots).Days.Select(d => Days[(int)d]))}",
        Criterion.Way => mentor.Way == MeetingWay.Any || mentee.Way != mentor.Way ? null : mentor.Way == MeetingWay.Remote ? "оба за встречи на расстоянии" : "оба за очные встречи",
        Criterion.Class => $"хочет работать с {mentee.Class}‑м классом",
        Criterion.Experience => mentor is { Class: { } older } && mentee is { Class: { } younger } ? Elder(older - younger) : $"стаж {Years((mentor.ExperienceMonths ?? 0) / 12)}",
        Criterion.Training => mentor.IsFemale ? "прошла обучение" : "прошёл обучение",
        Criterion.Earlier => "уже работали вместе",
        Criterion.Wishes => (tie & (Tie.MentorWished | Tie.MenteeWished)) switch
        {
            Tie.MentorWished | Tie.MenteeWished => "назвали друг друга в анкетах",
            Tie.MenteeWished => mentor.IsFemale ? "просили именно её" : "просили именно его",
            _ => mentor.IsFemale ? "сама назвала в анкете" : "сам назвал в анкете",
        },
        Criterion.Marks => (tie & (Tie.MentorWants | Tie.MenteeWants)) switch
        {
            Tie.MentorWants | Tie.MenteeWants => "взаимное «хочу»",
            Tie.MentorWants => "«хочу» от наставника",
            _ => "«хочу» от наставляемого",
        },
        _ => null,
    };

    private static string Request(MentorFeatures mentor, MenteeFeatures mentee)
    {
        var met = mentee.Requests.Where(r => mentor.Competences.Concat(mentor.Topics).Concat(mentor.Subjects).Any(c => string.Compare(c.Trim(), r.Trim(), Russian, CompareOptions.IgnoreCase) == 0)).ToList();
        return met.Count switch
        {
            0 => "запрос близок к тому, что умеет",
            1 => $"поможет с запросом «{met[0].Trim()}»",
            _ when met.Count == mentee.Requests.Count => "поможет со всеми запросами",
            _ => $"поможет с запросами {Listed(met.Take(2).Select(r => $"«{r.Trim()}»"))}",
        };
    }

    private static string Elder(int classes) => $"старше на {classes} {Plural(classes, "класс", "класса", "классов")}";

    private static string Years(int years) => years == 0 ? "меньше года" : $"{years} {Plural(years, "год", "года", "лет")}";

    private static string Plural(int count, string one, string few, string many) => (count % 10, count % 100) switch
    {
        (1, not 11) => one,
        (>= 2 and <= 4, not (>= 12 and <= 14)) => few,
        _ => many,
    };

    private static string Listed(IEnumerable<string> items)
    {
        var list = items.ToList();
        return list.Count < 2 ? string.Concat(list) : $"{string.Join(", ", list.Take(list.Count - 1))} и {list[^1]}";
    }
}
