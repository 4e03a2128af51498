using System.Numerics;
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

    private static readonly string[] Days = ["понедельникам", "вторникам", "средам", "четвергам", "пятницам", "субботам", "воскресеньям"];

    /// <summary>«средам и пятницам»: by the days as bits, Monday first.</summary>
    private static readonly string[] OnDays = [.. Enumerable.Range(0, 1 << Days.Length).Select(days => Listed([.. Days.Where((_, day) => (days & (1 << day)) != 0)]))];

    public static string Of(MentorCard mentor, MenteeCard mentee, Tie tie, IReadOnlyList<Bar> bars)
    {
        Span<int> counts = stackalloc int[Criteria.Count];
        foreach (var bar in bars)
        {
            counts[(int)bar.Criterion] = bar.Score is { } score && score >= Telling ? bar.Weight * score : 0;
        }

        if (mentor.Features.Way == MeetingWay.Any || mentee.Features.Way != mentor.Features.Way)
        {
            counts[(int)Criterion.Way] = 0;
        }

        var told = Greatest(counts);
        if (told == 0)
        {
            return "препятствий нет, но и общего в анкетах мало";
        }

        var (pieces, count) = (new string[BitOperations.PopCount(told)], 0);
        for (var place = 0; place < Order.Length; place++)
        {
            if ((told & (1u << place)) != 0)
            {
                pieces[count++] = Order[place] == Criterion.Request ? Request(mentor, mentee) : Piece(Order[place], mentor.Features, mentee.Features, tie);
            }
        }

        return string.Join(", ", pieces);
    }

    /// <summary>Places of <see cref="Order"/> as bits: the few that count most, of equal ones the earlier.</summary>
    private static uint Greatest(ReadOnlySpan<int> counts)
    {
        var told = 0u;
        for (var piece = 0; piece < Pieces; piece++)
        {
            var (most, at) = (0, -1);
            for (var place = 0; place < Order.Length; place++)
            {
                if (counts[(int)Order[place]] > most && (told & (1u << place)) == 0)
                {
                    (most, at) = (counts[(int)Order[place]], place);
                }
            }

            told |= at < 0 ? 0 : 1u << at;
        }

        return told;
    }

    private static string Piece(Criterion criterion, MentorFeatures mentor, MenteeFeatures mentee, Tie tie) => criterion switch
    {
        Criterion.Subject => "тот же предмет",
        Criterion.Topic => "близкие темы",
        Criterion.Time => $"{(mentor.IsFemale ? "свободна" : "свободен")} по {OnDays[(mentor.Slots & mentee.Slots).DayBits]}",
        Criterion.Way => mentor.Way == MeetingWay.Remote ? "оба за встречи на расстоянии" : "оба за очные встречи",
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
        _ => "",
    };

    private static string Request(MentorCard mentor, MenteeCard mentee)
    {
        var requests = mentee.Features.Requests;
        var met = new List<string>(requests.Count);
        for (var i = 0; i < requests.Count; i++)
        {
            if (Terms.Has(mentor.Helps, mentee.Requests[i].Number))
            {
                met.Add($"«{requests[i].Trim()}»");
            }
        }

        return met.Count switch
        {
            0 => "запрос близок к тому, что умеет",
            1 => $"поможет с запросом {met[0]}",
            _ when met.Count == requests.Count => "поможет со всеми запросами",
            _ => $"поможет с запросами {Listed(met[..2])}",
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

    private static string Listed(IReadOnlyList<string> items) =>
        items.Count < 2 ? string.Concat(items) : $"{string.Join(", ", items.Take(items.Count - 1))} и {items[^1]}";
}
