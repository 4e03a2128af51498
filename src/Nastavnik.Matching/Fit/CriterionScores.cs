using System.Numerics;
using Nastavnik.Matching.People;

namespace Nastavnik.Matching.Fit;

/// <summary>Each criterion of two people: 0–100, or <see cref="NotTold"/>.</summary>
internal static class CriterionScores
{
    public const int NotTold = -1;

    private const int Near = 60;
    private const uint FirstParts = 0b001_001_001_001_001_001_001;

    public static int Of(Criterion criterion, MentorCard mentor, MenteeCard mentee, Tie tie) => criterion switch
    {
        Criterion.Request => mentor.HasHelps ? Covered(mentee.Requests, mentor.Helps, mainTwice: true) : NotTold,
        Criterion.Topic => mentor.HasTopics ? Covered(mentee.Topics, mentor.Topics, mainTwice: false) : NotTold,
        Criterion.Subject => !mentor.HasSubjects || !mentee.HasSubjects ? NotTold : Terms.Meet(mentor.Subjects, mentee.Subjects) ? 100 : 0,
        Criterion.Marks => Marks(tie),
        Criterion.Wishes => Wishes(mentor.Features, mentee.Features, tie),
        Criterion.Time => Time(mentor.Features.Slots & mentee.Features.Slots, mentor.Features.Slots.IsEmpty || mentee.Features.Slots.IsEmpty),
        Criterion.Way => mentor.Features.Way == MeetingWay.Any || mentee.Features.Way == MeetingWay.Any || mentor.Features.Way == mentee.Features.Way ? 100 : 0,
        Criterion.Class => Class(mentor.WantedClasses, mentee.Features.Class),
        Criterion.Experience => Experience(mentor.Features, mentee.Features),
        Criterion.Training => mentor.Features.Trained ? 100 : 0,
        Criterion.Load => mentor.LoadScore,
        Criterion.Earlier => tie.HasFlag(Tie.WorkedWell) ? 100 : tie.HasFlag(Tie.Failed) ? 0 : NotTold,
        _ => NotTold,
    };

    /// <summary>Days of the week in both.</summary>
    public static int CommonDays(Slots common) => BitOperations.PopCount((common.Bits | (common.Bits >> 1) | (common.Bits >> 2)) & FirstParts);

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
        var (wants, may) = (BitOperations.PopCount((uint)(tie & (Tie.MentorWants | Tie.MenteeWants))), BitOperations.PopCount((uint)(tie & (Tie.MentorMay | Tie.MenteeMay))));
        return (wants, may) switch { (0, 0) => NotTold, (2, _) => 100, (1, _) => 75, _ => 50 };
    }

    private static int Wishes(MentorFeatures mentor, MenteeFeatures mentee, Tie tie) => (tie & (Tie.MentorWished | Tie.MenteeWished)) switch
    {
        Tie.MentorWished | Tie.MenteeWished => 100,
        Tie.MenteeWished => 80,
        Tie.MentorWished => 60,
        _ => mentor.Wishes.Count == 0 && mentee.Wishes.Count == 0 ? NotTold : 20,
    };

    private static int Time(Slots common, bool notTold) => notTold ? NotTold : CommonDays(common) switch { 0 => 0, 1 => 60, 2 => 80, _ => 100 };

    private static int Class(uint wanted, int? own)
    {
        if (wanted == 0 || own is not { } year)
        {
            return NotTold;
        }

        return (wanted & (1u << (year & 31))) != 0 ? 100 : (wanted & ((1u << ((year + 1) & 31)) | (1u << ((year - 1) & 31)))) != 0 ? 50 : 0;
    }

    private static int Experience(MentorFeatures mentor, MenteeFeatures mentee)
    {
        if (mentor.Class is { } older && mentee.Class is { } younger)
        {
            return (older - younger) switch { >= 2 => 100, 1 => 80, 0 => 40, _ => 0 };
        }

        return mentor.ExperienceMonths is { } served ? Math.Clamp(served * 100 / 120, 0, 100) : NotTold;
    }
}
