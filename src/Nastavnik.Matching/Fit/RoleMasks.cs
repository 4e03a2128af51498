using System.Numerics;
using System.Runtime.CompilerServices;
using Nastavnik.Matching.People;

namespace Nastavnik.Matching.Fit;

/// <summary>Role models as bits: which of them a person wants, may by category, may by INV-18 and by INV-19. The models of a pair are the bits of both.</summary>
internal readonly record struct RoleMasks(ulong Wanted, ulong Category, ulong Role, ulong Service);

/// <summary>The role models of the policy as bits, in its order, and the obstacles it passes over. Made once for each policy: its lists must not change.</summary>
internal sealed class RoleTable
{
    private const int Most = 64;
    private const ulong All = ulong.MaxValue;

    private static readonly ConditionalWeakTable<MatchingPolicy, RoleTable> Known = [];

    private readonly RoleModelRule[] models;
    private readonly Dictionary<string, ulong> byForm = new(StringComparer.Ordinal);
    private readonly Dictionary<string, ulong> byCode = new(StringComparer.Ordinal);
    private readonly Dictionary<string, ulong> byMentorCategory = new(StringComparer.Ordinal);
    private readonly Dictionary<string, ulong> byMenteeCategory = new(StringComparer.Ordinal);
    private readonly int newcomerMonths;
    private readonly int seasonedMonths;
    private readonly uint waived;
    private readonly ulong enabled;
    private readonly ulong classTeacher;
    private readonly ulong orSubject;
    private readonly ulong newcomer;
    private readonly ulong seasoned;

    private RoleTable(MatchingPolicy policy)
    {
        models = [.. policy.RoleModels, .. policy.Forms.Where(f => policy.RoleModels.All(m => m.Form != f.Code)).Select(f => new RoleModelRule("", f.Code))];
        if (models.Length > Most)
        {
            throw new ArgumentException($"More than {Most} role models.", nameof(policy));
        }

        (newcomerMonths, seasonedMonths) = (policy.NewcomerMonths, policy.SeasonedMonths);
        waived = policy.Waived.Aggregate(0u, (bits, obstacle) => bits | (1u << (int)obstacle));
        for (var bit = 0; bit < models.Length; bit++)
        {
            Learn(models[bit], 1ul << bit, policy.Forms.FirstOrDefault(f => f.Code == models[bit].Form));
        }

        enabled = byForm.Values.Aggregate(0ul, (mask, form) => mask | form);
        (classTeacher, orSubject, newcomer, seasoned) = (Those(m => m.ClassTeacher), Those(m => m.OrSubject), Those(m => m.NewcomerMentee), Those(m => m.SeasonedMentor));
        Older = Waives(Obstacle.Stage) ? 0 : Those(m => m.OlderMentor);
        SameSubject = Waives(Obstacle.Subject) ? 0 : Those(m => m.SameSubject);
    }

    /// <summary>Models that ask for an older mentor.</summary>
    public ulong Older { get; }

    /// <summary>Models that ask for a common subject.</summary>
    public ulong SameSubject { get; }

    public static RoleTable Of(MatchingPolicy policy) => Known.GetValue(policy, static p => new RoleTable(p));

    public bool Waives(Obstacle obstacle) => (waived & (1u << (int)obstacle)) != 0;

    public RoleMasks Of(MentorFeatures mentor) => new(
        Wanted(mentor),
        byMentorCategory.GetValueOrDefault(mentor.Category),
        mentor.IsClassTeacher || Waives(Obstacle.RoleModel) ? All : ~(mentor.Subjects.Count > 0 ? classTeacher & ~orSubject : classTeacher),
        mentor.ExperienceMonths < seasonedMonths && !Waives(Obstacle.Experience) ? ~seasoned : All);

    public RoleMasks Of(MenteeFeatures mentee) => new(
        Wanted(mentee),
        byMenteeCategory.GetValueOrDefault(mentee.Category),
        All,
        mentee.ExperienceMonths > newcomerMonths && !Waives(Obstacle.Experience) ? ~newcomer : All);

    /// <summary>Of these models the one the person named first, else the policy's first; null of none.</summary>
    public RoleModelRule? Dearest(PersonFeatures person, ulong among)
    {
        for (var i = 0; i < person.RoleModels.Count && among != 0; i++)
        {
            if ((among & byCode.GetValueOrDefault(person.RoleModels[i])) is not 0 and var named)
            {
                return models[BitOperations.TrailingZeroCount(named)];
            }
        }

        return among == 0 ? null : models[BitOperations.TrailingZeroCount(among)];
    }

    /// <summary>Models of the forms wanted; in a form of which some models are named, only those.</summary>
    private ulong Wanted(PersonFeatures person)
    {
        var (named, narrowed) = (0ul, 0ul);
        for (var i = 0; i < person.RoleModels.Count; i++)
        {
            named |= byCode.GetValueOrDefault(person.RoleModels[i]);
        }

        foreach (var form in byForm.Values)
        {
            narrowed |= (form & named) == 0 ? 0 : form;
        }

        var forms = 0ul;
        for (var i = 0; i < person.Forms.Count; i++)
        {
            forms |= byForm.GetValueOrDefault(person.Forms[i]);
        }

        return (person.Forms.Count == 0 ? enabled : forms) & (named | ~narrowed);
    }

    private ulong Those(Func<RoleModelRule, bool> hold) => Enumerable.Range(0, models.Length).Where(bit => hold(models[bit])).Aggregate(0ul, (mask, bit) => mask | (1ul << bit));

    /// <summary>A model of a form that is not enabled is nobody's.</summary>
    private void Learn(RoleModelRule model, ulong bit, FormRule? form)
    {
        if (form is null)
        {
            return;
        }

        byForm[form.Code] = byForm.GetValueOrDefault(form.Code) | bit;
        byCode[model.Code] = byCode.GetValueOrDefault(model.Code) | bit;
        foreach (var category in form.MentorCategories)
        {
            byMentorCategory[category] = byMentorCategory.GetValueOrDefault(category) | bit;
        }

        foreach (var category in form.MenteeCategories)
        {
            byMenteeCategory[category] = byMenteeCategory.GetValueOrDefault(category) | bit;
        }
    }
}
