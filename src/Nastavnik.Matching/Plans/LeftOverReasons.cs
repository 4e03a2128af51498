using Nastavnik.Matching.Fit;
using Nastavnik.Matching.People;

namespace Nastavnik.Matching.Plans;

/// <summary>Why a mentee has no mentor, and what would help: from the rules and places of the whole bank, not from the solver's way.</summary>
internal sealed class LeftOverReasons(MatchingProblem problem, Judge judge, int[] places)
{
    private static readonly string[] Months = ["января", "февраля", "марта", "апреля", "мая", "июня", "июля", "августа", "сентября", "октября", "ноября", "декабря"];

    public LeftOver Of(int mentee, Aim aim)
    {
        var (suits, excluded, nearest) = Sort(mentee);
        var who = judge.Mentee(mentee);
        if (suits.Count == 0)
        {
            return excluded.Count > 0 ? Excluded(who, mentee, excluded) : NobodySuits(who, nearest);
        }

        var free = suits.Where(m => places[m] > 0).ToList();
        if (free.Count == 0)
        {
            return NobodyFree(who, suits);
        }

        return free.TrueForAll(m => judge.Points(mentee, m) <= 0) && aim == Aim.BestFit
            ? new(who.Id, LeftOverKind.NoGain, "Ни с одним из свободных наставников в анкетах нет ничего общего.", "Поможет цель плана «никто не остаётся без наставника».")
            : Taken(who, mentee, free, aim);
    }

    /// <summary>Mentors who may lead the mentee; those only a «нет», a ban or the past forbids; and the obstacle that comes nearest to «may».</summary>
    private (List<int> Suits, List<int> Excluded, Obstacle Nearest) Sort(int mentee)
    {
        var (suits, excluded, nearest) = (new List<int>(), new List<int>(), Obstacle.None);
        for (var mentor = 0; mentor < judge.Mentors; mentor++)
        {
            var obstacle = judge.ObstacleOf(mentee, mentor);
            if (obstacle is Obstacle.SaidNo or Obstacle.Relatives or Obstacle.EarlierFailed || (obstacle == Obstacle.None && judge.TieOf(mentee, mentor).HasFlag(Tie.Banned)))
            {
                excluded.Add(mentor);
            }
            else if (obstacle == Obstacle.None)
            {
                suits.Add(mentor);
            }
            else if (obstacle > nearest)
            {
                nearest = obstacle;
            }
        }

        return (suits, excluded, nearest);
    }

    private LeftOver Excluded(MenteeFeatures who, int mentee, List<int> excluded)
    {
        var banned = excluded.Where(m => judge.ObstacleOf(mentee, m) == Obstacle.None).ToList();
        return banned.Count > 0
            ? new(who.Id, LeftOverKind.Excluded, "Все подходящие наставники исключены запретом.", $"Поможет снять запрет: {Best(mentee, banned).Name}.")
            : new(who.Id, LeftOverKind.Excluded, "С каждым подходящим наставником пара исключена: отметка «нет», родство или прежняя неудача.", "Поможет знакомство с новыми наставниками.");
    }

    private static LeftOver NobodySuits(MenteeFeatures who, Obstacle nearest) => nearest switch
    {
        Obstacle.Subject => new(who.Id, LeftOverKind.NobodySuits, $"Наставников {Subject(who) ?? "с тем же предметом"} в банке нет.", "Поможет наставник из другой организации или модель, где общий предмет не нужен."),
        Obstacle.Stage => new(who.Id, LeftOverKind.NobodySuits, "Все наставники учатся не старше наставляемого.", "Поможет модель «равный – равному» или наставник из старшего класса."),
        Obstacle.Experience => new(who.Id, LeftOverKind.NobodySuits, "Ни у кого стаж не соответствует ролевой модели.", "Поможет другая ролевая модель."),
        Obstacle.RoleModel => new(who.Id, LeftOverKind.NobodySuits, "Среди наставников нет классного руководителя, которого ждёт эта модель.", "Поможет другая ролевая модель или решение куратора: закрепите пару."),
        Obstacle.NotTrained => new(who.Id, LeftOverKind.NobodySuits, "Подходящие наставники ещё не прошли обучение.", "Поможет занятие Школы наставников."),
        _ => new(who.Id, LeftOverKind.NobodySuits, "В банке нет наставников нужной формы.", "Поможет пригласить таких наставников или предложить наставляемому другую форму."),
    };

    private LeftOver NobodyFree(MenteeFeatures who, List<int> suits)
    {
        var subject = problem.Mentors.Any(m => m.Subjects.Count > 0) ? Subject(who) : null;
        var whom = subject is null ? "Свободных подходящих наставников нет" : $"Свободных наставников {subject} нет";
        var nearest = suits.Select(judge.Mentor).Where(m => m.FreeFrom is not null).OrderBy(m => m.FreeFrom).ThenBy(m => m.OrderKey, StringComparer.Ordinal).FirstOrDefault();
        return nearest is { FreeFrom: { } day }
            ? new(who.Id, LeftOverKind.NobodyFree, $"{whom}; {(nearest.IsFemale ? "ближайшая занята" : "ближайший занят")} до {Months[day.Month - 1]}.", $"Поможет подождать ({nearest.Name}) или пригласить ещё одного наставника.")
            : new(who.Id, LeftOverKind.NobodyFree, $"{whom}.", $"Поможет ещё одно место: {judge.Mentor(suits[0]).Name}.");
    }

    private LeftOver Taken(MenteeFeatures who, int mentee, List<int> free, Aim aim)
    {
        var why = aim == Aim.Stable ? "Наставники, с которыми возможна пара, предпочли других" : "Места подходящих наставников отданы тем, кому они нужнее";
        return new(who.Id, LeftOverKind.TakenByOthers, $"{why} (подходящих со свободными местами: {free.Count}).", $"Поможет ещё одно место: {Best(mentee, free).Name}.");
    }

    private MentorFeatures Best(int mentee, List<int> mentors) => judge.Mentor(mentors.MaxBy(m => judge.Points(mentee, m)));

    private static string? Subject(MenteeFeatures who) => who.Subjects.Count > 0 ? SubjectWords.By(who.Subjects[0]) : null;
}
