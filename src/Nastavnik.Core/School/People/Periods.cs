using Nastavnik.Core.Foundation.Data;
using Nastavnik.Core.Foundation.Law;

namespace Nastavnik.Core.School.People;

/// <summary>Work in this school as a dated period.</summary>
public sealed class Employment : TenantEntity, IPartOf<Person>
{
    private Employment()
    {
    }

    public Employment(Guid personId, string position, DateOnly? from) => (PersonId, Position, From) = (personId, position, from);

    public Guid PersonId { get; private set; }

    public string Position { get; set; } = "";

    public string? Subject { get; set; }

    public string? Qualification { get; set; }

    /// <summary>Teaching experience in months on <see cref="ExperienceAsOf"/>.</summary>
    public int? ExperienceMonths { get; set; }

    public DateOnly? ExperienceAsOf { get; set; }

    public bool IsPedagogical { get; set; } = true;

    public DateOnly? From { get; set; }

    public DateOnly? To { get; set; }

    public string? EndReason { get; set; }

    Guid IPartOf<Person>.RootId => PersonId;

    public bool HoldsOn(DateOnly day) => (From is null || From <= day) && (To is null || day <= To);

    /// <summary>Experience in months on the day: what was told, grown by the months since.</summary>
    public int? ExperienceOn(DateOnly day) => ExperienceMonths is not { } told ? null
        : ExperienceAsOf is not { } asOf || asOf > day ? told
        : told + ((day.Year - asOf.Year) * 12) + day.Month - asOf.Month - (day.Day < asOf.Day ? 1 : 0);

    /// <summary>«Молодой специалист» is computed, never typed.</summary>
    public bool IsYoungSpecialistOn(DateOnly day) => IsPedagogical && ExperienceOn(day) is { } months && months <= LegalParameters.YoungSpecialistYears.At(day) * 12;
}

/// <summary>Membership of a class as a dated period.</summary>
public sealed class Enrolment : TenantEntity, IPartOf<Person>
{
    private Enrolment()
    {
    }

    public Enrolment(Guid personId, Guid classId, DateOnly? from) => (PersonId, ClassId, From) = (personId, classId, from);

    public Guid PersonId { get; private set; }

    public Guid ClassId { get; private set; }

    public DateOnly? From { get; set; }

    public DateOnly? To { get; set; }

    public string? EndReason { get; set; }

    Guid IPartOf<Person>.RootId => PersonId;

    public bool HoldsOn(DateOnly day) => (From is null || From <= day) && (To is null || day <= To);
}

/// <summary>A class of one school year; «9 «А»» of the next year is another row.</summary>
public sealed class ClassGroup : TenantEntity
{
    private ClassGroup()
    {
    }

    public ClassGroup(int parallel, string letter, string yearLabel) => (Parallel, Letter, YearLabel) = (parallel, letter, yearLabel);

    /// <summary>1–11; 0 for a kindergarten group.</summary>
    public int Parallel { get; private set; }

    /// <summary>«А», or the group's own name; empty when the parallel is one class.</summary>
    public string Letter { get; private set; } = "";

    public string YearLabel { get; private set; } = "";

    public Guid? TeacherId { get; set; }

    /// <summary>«9 «А»», «10», «Солнышко».</summary>
    public string Name => Parallel == 0 ? Letter : Letter.Length == 0 ? Parallel.ToString() : $"{Parallel} «{Letter}»";
}

/// <summary>Head of the organisation, or the acting head within the dates of his order (INV-35).</summary>
public sealed class Headship : TenantEntity
{
    private Headship()
    {
    }

    public Headship(Guid personId, bool acting, DateOnly from, DateOnly? to, string basis) =>
        (PersonId, Acting, From, To, Basis) = (personId, acting, from, to, basis);

    public Guid PersonId { get; private set; }

    public bool Acting { get; private set; }

    public DateOnly From { get; private set; }

    public DateOnly? To { get; set; }

    /// <summary>Order or decision that appointed him.</summary>
    public string Basis { get; private set; } = "";

    public bool HoldsOn(DateOnly day) => From <= day && (To is null || day <= To);
}

/// <summary>An enterprise, college or another school that gives mentors.</summary>
public sealed class PartnerOrganisation : TenantEntity
{
    private PartnerOrganisation()
    {
    }

    public PartnerOrganisation(string name) => Name = name;

    public string Name { get; set; } = "";

    public string? Contacts { get; set; }

    public string? AgreementNumber { get; set; }

    public DateOnly? AgreementDate { get; set; }

    public DateOnly? AgreementTo { get; set; }
}
