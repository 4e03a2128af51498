using Nastavnik.Core.Foundation.Acts;
using Nastavnik.Core.Foundation.Law;
using Nastavnik.Core.Foundation.TargetModel;
using Nastavnik.Paperwork.Grammar;

namespace Nastavnik.Core.Mentoring.Pairs;

/// <summary>May these people be a pair: pure decisions over facts of one day.</summary>
public static class PairRules
{
    public static PairVerdict OfProposal(ProposalFacts p, DateOnly on) => new([.. Shape(p), .. People(p, on), .. Links(p)], [.. Warnings(p, on)]);

    /// <summary>INV-02, 07, 08, 18: the proposal itself.</summary>
    private static IEnumerable<Refusal> Shape(ProposalFacts p)
    {
        if (!p.FormEnabled)
        {
            yield return new FormIsOff(PairWords.FormName(p.Form));
        }

        // HT and VT have no models of their own: a pair is of the form alone.
        if (p.RoleModel.Length == 0 && Forms.HasModels(p.Form))
        {
            yield return new ModelNotChosen();
        }
        else if (p.RoleModel.Length > 0 && Forms.RoleModel(p.RoleModel)?.Form != p.Form)
        {
            yield return new ModelOfAnotherForm();
        }

        if (p.RoleModel == Forms.OneSubject && string.IsNullOrWhiteSpace(p.Subject))
        {
            yield return new SubjectNotNamed();
        }

        if (p.Mentees.Count == 0)
        {
            yield return new NobodyToLead();
        }

        if (p.Mentees.Any(m => m.Id == p.Mentor.Id))
        {
            yield return new NotOneself();
        }

        if (p.Chosen.Contains(MentoringKind.Speed))
        {
            yield return new SpeedIsMeeting();
        }

        if (p.Mentees.Count > 1 && p.Chosen.Contains(MentoringKind.Traditional))
        {
            yield return new GroupIsNotTraditional();
        }

        if (p.End <= p.Start)
        {
            yield return new TermBackwards();
        }
    }

    /// <summary>Banks, category matrix, INV-17, 37 and the free place.</summary>
    private static IEnumerable<Refusal> People(ProposalFacts p, DateOnly on)
    {
        if (Forms.Find(p.Form) is not { } form)
        {
            yield break;
        }

        if (!p.Mentor.InBank)
        {
            yield return new MentorNotInBank(p.Mentor.Name);
        }
        else if (p.Mentor.Category is { } category && !form.Mentors.Contains(category))
        {
            yield return new MentorOfAnotherCategory(p.Mentor.Name, form.Name);
        }

        if (form is { Code: "TT", Regime: Regime.B } && p.Mentor is { IsPedagogical: false, Category: not Category.HeadOfSchool })
        {
            yield return new NotPedagogical();
        }

        if (p.Mentor.InBank && p.Mentor.Capacity is { } places && p.Mentor.LiveMentees + p.Mentees.Count > places)
        {
            yield return new NoFreePlace(p.Mentor.Name, places);
        }

        if (p.ClearanceRequired && NeedsClearance(p) && !ClearedOn(p.Mentor, on))
        {
            yield return new NotCleared(p.Mentor.Name);
        }

        foreach (var mentee in p.Mentees)
        {
            if (!mentee.InBank)
            {
                yield return new MenteeNotInBank(mentee.Name);
            }
            else if (mentee.Category is { } other && !form.Mentees.Contains(other))
            {
                yield return new MenteeOfAnotherCategory(mentee.Name, form.Name);
            }
        }
    }

    /// <summary>INV-09 and INV-10 over live links of the same people.</summary>
    private static IEnumerable<Refusal> Links(ProposalFacts p)
    {
        foreach (var link in p.Links.Where(l => l.From <= p.End && p.Start <= l.To))
        {
            if (link.MentorId == p.Mentor.Id && link.Form == p.Form && p.Mentees.Any(m => m.Id == link.MenteeId))
            {
                yield return new PairExists(link.Number);
            }

            if (link.MenteeId == p.Mentor.Id && p.Mentees.Any(m => m.Id == link.MentorId))
            {
                if (p.Topics.Count == 0 || link.Topics.Count == 0)
                {
                    yield return new TopicsForReverse();
                }
                else if (p.Topics.Intersect(link.Topics, StringComparer.OrdinalIgnoreCase).Any())
                {
                    yield return new MutualOnOneTopic(link.Number);
                }
            }
        }
    }

    /// <summary>Soft rules INV-18–21, 36, 37 (by policy), 45: accepted with a reason.</summary>
    private static IEnumerable<PairWarning> Warnings(ProposalFacts p, DateOnly on)
    {
        if (p.RoleModel is "TU-1" or "TU-2" or "TU-4" && !p.Mentor.IsClassTeacher)
        {
            yield return new("INV-18", "Для этой модели наставником обычно является классный руководитель.");
        }

        if (p.RoleModel == "TU-3" && !p.Mentor.IsClassTeacher && p.Mentor.Subjects.Count == 0)
        {
            yield return new("INV-18", "Для этой модели наставником обычно является классный руководитель или учитель-предметник.");
        }

        if (p.RoleModel == "TT-2" && !p.Mentor.IsClassTeacher)
        {
            yield return new("INV-18", "Для этой модели наставник сам ведёт или вёл класс.");
        }

        foreach (var mentee in p.Mentees)
        {
            if (p.RoleModel is "TT-1" or "TT-2" && mentee.ExperienceMonths is { } months && months > LegalParameters.YoungSpecialistYears.At(on) * 12)
            {
                yield return new("INV-19", $"{mentee.Name}: стаж больше {LegalParameters.YoungSpecialistYears.At(on)} лет, модель рассчитана на молодого специалиста.");
            }

            if (p.Form == "UU" && p.RoleModel != "UU-3" && (mentee.Parallel, p.Mentor.Parallel) is ({ } younger, { } older) && younger >= older)
            {
                yield return new("INV-20", $"{mentee.Name} учится не младше наставника. Обычно наставник старше; ровесникам подходит модель «равный – равному».");
            }

            if ((p.RoleModel == Forms.OneSubject || p.Mentor.SubjectMentor) && !SameSubject(p.Mentor, mentee))
            {
                yield return new("INV-21", $"Предметы наставника и наставляемого не совпадают: {mentee.Name.TrimEnd('.')}.");
            }
        }

        if (p.Form == "TU" && p.Mentor is { IsEmployee: true, ExperienceMonths: { } served } && served < LegalParameters.ProfessionalMentorYears.At(on) * 12)
        {
            yield return new("INV-19", $"Стаж наставника меньше {LegalParameters.ProfessionalMentorYears.At(on)} лет.");
        }

        if (p.CuratorId is { } curator && (curator == p.Mentor.Id || p.Mentees.Any(m => m.Id == curator)))
        {
            yield return new("INV-36", "Куратор сам участвует в этой паре. Лучше, если её сопровождает другой человек.");
        }

        if (p.CuratorIsHead)
        {
            yield return new("INV-36", "Куратор и руководитель, который утверждает пару, — одно лицо.");
        }

        if (!p.ClearanceRequired && NeedsClearance(p) && !ClearedOn(p.Mentor, on))
        {
            yield return new("INV-37", "Не подтверждена проверка внешнего наставника.");
        }

        var pairs = LegalParameters.MentorPairs.At(on);
        var group = LegalParameters.GroupSize.At(on);
        if (p.Mentees.Count > group)
        {
            yield return new("INV-45", $"В группе больше {Numerals.Count(group, "человека", "человек", "человек")}.");
        }
        else if (p.Mentor.LivePairs + 1 > pairs || (p.Mentees.Count > 1 && p.Mentor.LivePairs > 0))
        {
            yield return new("INV-45", $"Нагрузка наставника выше обычной: {Numerals.Count(pairs, "пара", "пары", "пар")} или одна группа.");
        }
    }

    private static bool NeedsClearance(ProposalFacts p) => p.Mentor.IsExternal && p.Mentees.Any(m => m.IsMinor);

    private static bool ClearedOn(PartyFacts mentor, DateOnly on) =>
        mentor.ClearedOn is { } day && day <= on && day >= on.AddYears(-LegalParameters.ClearanceYears.At(on));

    private static bool SameSubject(PartyFacts one, PartyFacts other) =>
        one.Subjects.Any(a => other.Subjects.Any(b => string.Equals(a.Trim(), b.Trim(), StringComparison.OrdinalIgnoreCase)));
}
