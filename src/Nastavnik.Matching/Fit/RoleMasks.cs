using Nastavnik.Matching.People;

namespace Nastavnik.Matching.Fit;

/// <summary>Role models as bits: which of them a person wants, may by category, may by INV-18 and by INV-19. The models of a pair are the bits of both.</summary>
internal readonly record struct RoleMasks(ulong Wanted, ulong Category, ulong Role, ulong Service);

/// <summary>The role models of the policy as bits, in its order.</summary>
internal sealed class RoleTable
{
    private const int Most = 64;

    private readonly MatchingPolicy policy;
    private readonly RoleModelRule[] models;
    private readonly FormRule?[] forms;

    public RoleTable(MatchingPolicy policy)
    {
        this.policy = policy;
        models = [.. policy.RoleModels, .. policy.Forms.Where(f => policy.RoleModels.All(m => m.Form != f.Code)).Select(f => new RoleModelRule("", f.Code))];
        if (models.Length > Most)
        {
            throw new ArgumentException($"More than {Most} role models.", nameof(policy));
        }

        forms = Array.ConvertAll(models, m => policy.Forms.FirstOrDefault(f => f.Code == m.Form));
        Older = Mask((m, _) => m.OlderMentor, Obstacle.Stage);
        SameSubject = Mask((m, _) => m.SameSubject, Obstacle.Subject);
    }

    /// <summary>Models that ask for an older mentor.</summary>
    public ulong Older { get; }

    /// <summary>Models that ask for a common subject.</summary>
    public ulong SameSubject { get; }

    public RoleModelRule this[int bit] => models[bit];

    public RoleMasks Of(MentorFeatures mentor) => new(
        Wanted(mentor),
        Mask((_, form) => form!.MentorCategories.Contains(mentor.Category)),
        Relaxed(Obstacle.RoleModel, (m, _) => !m.ClassTeacher || mentor.IsClassTeacher || (m.OrSubject && mentor.Subjects.Count > 0)),
        Relaxed(Obstacle.Experience, (m, _) => !m.SeasonedMentor || mentor.ExperienceMonths is not { } served || served >= policy.SeasonedMonths));

    public RoleMasks Of(MenteeFeatures mentee) => new(
        Wanted(mentee),
        Mask((_, form) => form!.MenteeCategories.Contains(mentee.Category)),
        ulong.MaxValue,
        Relaxed(Obstacle.Experience, (m, _) => !m.NewcomerMentee || mentee.ExperienceMonths is not { } served || served <= policy.NewcomerMonths));

    /// <summary>Bits of the models a person names, in his order; if he names none, of every model.</summary>
    public byte[] Order(PersonFeatures person)
    {
        var all = Enumerable.Range(0, models.Length).Select(i => (byte)i);
        return [.. person.RoleModels.Count == 0 ? all : all.OrderBy(i => person.RoleModels.IndexOf(models[i].Code) is var at && at < 0 ? int.MaxValue : at)];
    }

    private ulong Wanted(PersonFeatures person) =>
        Mask((m, form) => (person.Forms.Count == 0 || person.Forms.Contains(form!.Code))
            && (person.RoleModels.Contains(m.Code) || !models.Any(other => other.Form == m.Form && person.RoleModels.Contains(other.Code))));

    private ulong Relaxed(Obstacle obstacle, Func<RoleModelRule, FormRule?, bool> holds) => policy.Waived.Contains(obstacle) ? ulong.MaxValue : Mask(holds);

    private ulong Mask(Func<RoleModelRule, FormRule?, bool> holds, Obstacle waived) => policy.Waived.Contains(waived) ? 0 : Mask(holds);

    private ulong Mask(Func<RoleModelRule, FormRule?, bool> holds)
    {
        var mask = 0ul;
        for (var bit = 0; bit < models.Length; bit++)
        {
            if (forms[bit] is { } form && holds(models[bit], form))
            {
                mask |= 1ul << bit;
            }
        }

        return mask;
    }
}

internal static class Lists
{
    public static int IndexOf(this IReadOnlyList<string> list, string item)
    {
        for (var i = 0; i < list.Count; i++)
        {
            if (list[i] == item)
            {
                return i;
            }
        }

        return -1;
    }
}
