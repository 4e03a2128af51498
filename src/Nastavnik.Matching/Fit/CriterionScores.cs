using System.Numerics;
using Nastavnik.Matching.People;

namespace Nastavnik.Matching.Fit;

/// <summary>Each criterion of two people: 0–100, or <see cref="NotTold"/>.</summary>
internal static class CriterionScores
{
    public const int NotTold = -1;

    private const int Near = 60;

    /// <param name="scores">A number a criterion, in the order of <see cref="Criterion"/>.</param>
    public static void Of(MentorCard mentor, MenteeCard mentee, Tie tie, Span<int> scores)
    {
        scores[(int)Criterion.Request] = mentor.HasHelps ? Covered(mentee.Requests, mentor.Helps, mainTwice: true) : NotTold;
        scores[(int)Criterion.Topic] = mentor.HasTopics ? Covered(mentee.Topics, mentor.Topics, mainTwice: false) : NotTold;
        scores[(int)Criterion.Subject] = !mentor.HasSubjects || !mentee.HasSubjects ? NotTold : Terms.Meet(mentor.Subjects, mentee.Subjects) ? 100 : 0;
        scores[(int)Criterion.Marks] = Marks(tie);
        scores[(int)Criterion.Wishes] = mentor.HasWishes || mentee.HasWishes ? Wishes(tie) : NotTold;
        scores[(int)Criterion.Time] = mentor.Slots.IsEmpty || mentee.Slots.IsEmpty ? NotTold : Time(mentor.Slots & mentee.Slots);
        scores[(int)Criterion.Way] = mentor.Way == MeetingWay.Any || mentee.Way == MeetingWay.Any || mentor.Way == mentee.Way ? 100 : 0;
        scores[(int)Criterion.Class] = Class(mentor.WantedClasses, mentee.Class);
        scores[(int)Criterion.Experience] = mentor.Class is { } older && mentee.Class is { } younger ? Elder(older - younger) : mentor.ServiceScore;
        scores[(int)Criterion.Training] = mentor.TrainingScore;
        scores[(int)Criterion.Load] = mentor.LoadScore;
        scores[(int)Criterion.Earlier] = (tie & Tie.WorkedWell) != Tie.None ? 100 : (tie & Tie.Failed) != Tie.None ? 0 : NotTold;
    }

    /// <summary>100: ten years and more.</summary>
    public static int Service(int? months) => months is { } served ? Math.Clamp(served * 100 / 120, 0, 100) : NotTold;

    private static int Covered(Term[] asked, ulong[] offered, bool mainTwice)
    {
        if (asked.Length == 0)
        {
            return NotTold;
        }

        var (sum, weights) = (0, 0);
        for (var i = 0; i < asked.Length; i++)
        {
            var weight = i == 0 && mainTwice ? 2 : 1;
            sum += weight * (Terms.Has(offered, asked[i].Number) ? 100 : Terms.Meet(offered, asked[i].Near) ? Near : 0);
            weights += weight;
        }

        return sum / weights;
    }

    private static int Marks(Tie tie)
    {
        if ((tie & (Tie.MentorWants | Tie.MenteeWants | Tie.MentorMay | Tie.MenteeMay)) == Tie.None)
        {
            return NotTold;
        }

        return BitOperations.PopCount((uint)(tie & (Tie.MentorWants | Tie.MenteeWants))) switch { 2 => 100, 1 => 75, _ => 50 };
    }

    private static int Wishes(Tie tie) => (tie & (Tie.MentorWished | Tie.MenteeWished)) switch
    {
        Tie.MentorWished | Tie.MenteeWished => 100,
        Tie.MenteeWished => 80,
        Tie.MentorWished => 60,
        _ => 20,
    };

    private static int Time(Slots common) => common.DayCount switch { 0 => 0, 1 => 60, 2 => 80, _ => 100 };

    private static int Elder(int classes) => classes switch { >= 2 => 100, 1 => 80, 0 => 40, _ => 0 };

    private static int Class(uint wanted, int? own)
    {
        if (wanted == 0 || own is not { } year)
        {
            return NotTold;
        }

        return (wanted & (1u << (year & 31))) != 0 ? 100 : (wanted & ((1u << ((year + 1) & 31)) | (1u << ((year - 1) & 31)))) != 0 ? 50 : 0;
    }
}
