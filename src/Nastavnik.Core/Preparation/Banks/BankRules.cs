using Nastavnik.Core.Foundation.Acts;
using Nastavnik.Core.Foundation.Law;
using Nastavnik.Core.Foundation.TargetModel;
using Nastavnik.Core.School.Organisations;

namespace Nastavnik.Core.Preparation.Banks;

/// <summary>Decisions of the banks: facts and a day in, a refusal or an answer out.</summary>
public static class BankRules
{
    /// <summary>Categories that come from outside: a person of them is chosen by hand, and cleared before work with minors.</summary>
    public static IReadOnlyList<Category> Outsiders =>
    [
        Category.Graduate, Category.Parent, Category.EmployerRepresentative, Category.CollegeStudent, Category.OtherSchoolTeacher, Category.CollegeTeacher, Category.Specialist,
    ];

    /// <summary>Subtypes of a mentee, kept by these words and nothing else: tables of different forms put them in different order.</summary>
    public static IReadOnlyList<string> Subtypes { get; } = ["активный", "пассивный"];

    /// <summary>Who the person is to the school; what records say wins over what was chosen.</summary>
    /// <param name="facts">The school's records.</param>
    /// <param name="side">Which bank.</param>
    /// <param name="chosen">What the form says; counts only for those who neither study nor work here.</param>
    /// <param name="forms">Forms wanted.</param>
    /// <param name="organisation">College pupils are students in the forms «работодатель – студент» and «студент – ученик».</param>
    /// <returns>Null: unknown, must be chosen.</returns>
    public static Category? CategoryOf(ParticipantFacts facts, BankSide side, Category? chosen, IReadOnlyCollection<string> forms, Organisation organisation)
    {
        if (facts.ClassName is not null)
        {
            return organisation.Type == OrganisationType.College && forms.Any(f => f is "RS" or "SU") ? Category.CollegeStudent : Category.Pupil;
        }

        if (facts.Employed)
        {
            return side == BankSide.Mentor && facts.Head && forms.Contains("HT") ? Category.HeadOfSchool
                : side == BankSide.Mentor && forms.Contains("HT") && !facts.Pedagogical ? Category.HeadOfSchool
                : side == BankSide.Mentee && chosen == Category.NewEmployee ? Category.NewEmployee
                : facts.Pedagogical || facts.Head ? Category.Teacher : Category.Specialist;
        }

        return chosen is { } outside && Outsiders.Contains(outside) ? outside : null;
    }

    /// <summary>The forms are chosen, used here and open to the category (the matrix of the target model).</summary>
    public static IEnumerable<Refusal> FormsRefused(BankSide side, Category category, IReadOnlyCollection<string> forms, Organisation organisation)
    {
        if (forms.Count == 0)
        {
            yield return new NoForms();
        }

        foreach (var code in forms)
        {
            if (Forms.Find(code) is not { } form || !organisation.Uses(code))
            {
                yield return new FormNotUsed(Forms.Find(code)?.Name ?? code);
            }
            else if (!(side == BankSide.Mentor ? form.Mentors : form.Mentees).Contains(category))
            {
                yield return new FormNotForCategory(organisation.Words.FormName(code), Kinds.Categories[category], side == BankSide.Mentor);
            }
        }
    }

    /// <summary>Numbers that cannot be so; on sending, also the answers without which nobody can be matched.</summary>
    public static IEnumerable<Refusal> ContentRefused(BankSide side, ProfileContent content, bool sending)
    {
        if (content.HoursPerWeek is < 0.5m or > 40m)
        {
            yield return new HoursOutOfRange();
        }

        if (side == BankSide.Mentor && content.Capacity is < 1 or > 50)
        {
            yield return new CapacityOutOfRange();
        }

        if (!sending)
        {
            yield break;
        }

        if (side == BankSide.Mentor && !content.Competencies.Concat(content.Topics).Any(t => !string.IsNullOrWhiteSpace(t)))
        {
            yield return new NothingOffered();
        }

        if (side == BankSide.Mentee && string.IsNullOrWhiteSpace(content.Request))
        {
            yield return new NothingAsked();
        }
    }

    /// <summary>Who signed may sign: the person from 14, or a representative whose right holds on the day.</summary>
    /// <param name="facts">Whom the application is about.</param>
    /// <param name="applicant">Who signed.</param>
    /// <param name="represents">The applicant's authority holds on the day.</param>
    /// <param name="on">Day of the application.</param>
    public static Refusal? ApplicantRefused(ParticipantFacts facts, Guid applicant, bool represents, DateOnly on)
    {
        if (applicant != facts.PersonId)
        {
            return represents ? null : new ApplicantHasNoRight(facts.FullName);
        }

        var unknownPupil = facts.Age is null && facts is { ClassName: not null, Parallel: < 8 };
        return facts.Age < LegalParameters.OwnSignatureAge.At(on) || unknownPupil ? new ApplicantTooYoung(facts.FullName) : null;
    }

    /// <summary>INV-37 asks of those who come from outside to minors.</summary>
    public static bool NeedsClearance(MentorProfile mentor, ParticipantFacts facts) => NeedsClearance(mentor, mentor.Forms, facts);

    /// <param name="forms">Those of his forms that are spoken of.</param>
    public static bool NeedsClearance(MentorProfile mentor, IReadOnlyCollection<string> forms, ParticipantFacts facts) =>
        !facts.Employed && facts.ClassName is null && Outsiders.Contains(mentor.Category)
        && forms.Any(f => Forms.Find(f)?.Mentees.Any(c => c is Category.Pupil or Category.CollegeStudent) == true);

    /// <summary>The check is not older than the law's year on the day.</summary>
    public static bool ClearanceHolds(MentorProfile mentor, DateOnly on) =>
        mentor.ClearanceOn is { } cleared && cleared <= on && on <= cleared.AddYears(LegalParameters.ClearanceYears.At(on));

    /// <summary>A candidate for «ученик – ученик» is talked to before the bank; others at the school's wish.</summary>
    public static bool NeedsInterview(MentorProfile mentor) => mentor.Forms.Contains("UU");

    /// <summary>INV-22: forms whose mentor is trained before work.</summary>
    public static bool NeedsTraining(MentorProfile mentor) => mentor.Forms.Exists(f => Forms.Find(f)?.TrainingRequired == true);

    /// <summary>INV-28: data older than a year.</summary>
    public static bool IsOverdue(Participant profile, DateOnly on) =>
        ParticipantStates.Available.Contains(profile.State) && OverdueSince(on) is var line && (profile.ActualisedOn ?? profile.DateIn) < line;

    /// <summary>Data confirmed on this day or before it grow old within the month that the curator is warned.</summary>
    public static DateOnly OverdueSoonSince(DateOnly on) => OverdueSince(on.AddDays(LegalParameters.ActualisationNoticeDays.At(on)));

    /// <summary>Data confirmed before this day are out of date.</summary>
    public static DateOnly OverdueSince(DateOnly on) => on.AddYears(-LegalParameters.ActualisationYears.At(on));
}
