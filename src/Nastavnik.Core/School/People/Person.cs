using Nastavnik.Core.Foundation.Data;
using Nastavnik.Core.Foundation.Law;
using Nastavnik.Paperwork.Grammar;

namespace Nastavnik.Core.School.People;

/// <summary>Anybody the school knows: pupil, employee, parent, partner. Who he is, is said by his periods (enrolment, employment) and relations.</summary>
public sealed class Person : AggregateRoot
{
    private Person()
    {
    }

    public Person(string surname, string givenName, string? patronymic, Gender gender, DateOnly? birthDate)
    {
        Rename(surname, givenName, patronymic, gender);
        BirthDate = birthDate;
    }

    public string Surname { get; private set; } = "";

    public string GivenName { get; private set; } = "";

    public string? Patronymic { get; private set; }

    public Gender Gender { get; private set; }

    public DateOnly? BirthDate { get; set; }

    public string? Phone { get; set; }

    public string? Email { get; set; }

    /// <summary>The person's own cases of the name; they win over rules.</summary>
    public NameCorrections? Corrections { get; set; }

    /// <summary>Only initials are known (a parent from a class list): papers wait for the full name.</summary>
    public bool FullNameMissing { get; set; }

    /// <summary>Where the person works or studies, for partners, graduates and parents who are mentors.</summary>
    public string? Workplace { get; set; }

    /// <summary>The organisation of a partner.</summary>
    public Guid? PartnerId { get; set; }

    /// <summary>Merged into this person: the card is a signpost only.</summary>
    public Guid? MergedInto { get; set; }

    /// <summary>Lower case, ё as е: what search looks in. Computed by the database.</summary>
    public string SearchName { get; private set; } = "";

    public PersonName Name => new(Surname, GivenName, Patronymic, Gender, Corrections);

    public void Rename(string surname, string givenName, string? patronymic, Gender gender) =>
        (Surname, GivenName, Patronymic, Gender) = (surname.Trim(), givenName.Trim(), string.IsNullOrWhiteSpace(patronymic) ? null : patronymic.Trim(), gender);

    /// <summary>Full years on the day; null when the date of birth is not known.</summary>
    public int? AgeOn(DateOnly day) => BirthDate is { } born ? Ages.On(born, day) : null;

    /// <summary>Younger than 18 on the day. An unknown date of birth is a minor's for a pupil, so callers say who it is.</summary>
    public bool IsMinorOn(DateOnly day) => AgeOn(day) is { } age && age < LegalParameters.AgeOfMajority.At(day);
}

public static class Ages
{
    /// <summary>Full years; a person born on 29 February grows older on 1 March of a common year.</summary>
    public static int On(DateOnly born, DateOnly day)
    {
        var years = day.Year - born.Year;
        return (day.Month, day.Day).CompareTo((born.Month, born.Day)) < 0 ? years - 1 : years;
    }
}

public enum AuthorityBasis
{
    Mother,
    Father,
    Guardian,
    Trustee,
    GuardianshipBody,
}

/// <summary>Who acts for a minor and by what right, while the right lasts.</summary>
public sealed class LegalRepresentative : TenantEntity, IPartOf<Person>
{
    private LegalRepresentative()
    {
    }

    public LegalRepresentative(Guid childId, Guid personId, AuthorityBasis basis, DateOnly? from = null) =>
        (ChildId, PersonId, Basis, From) = (childId, personId, basis, from);

    public Guid ChildId { get; private set; }

    public Guid PersonId { get; private set; }

    public AuthorityBasis Basis { get; set; }

    /// <summary>Document of a guardian's authority: kind, number, date.</summary>
    public string? Document { get; set; }

    public DateOnly? From { get; set; }

    public DateOnly? To { get; set; }

    Guid IPartOf<Person>.RootId => ChildId;

    public bool HoldsOn(DateOnly day) => (From is null || From <= day) && (To is null || day <= To);
}

public static class AuthorityWords
{
    public static string Name(this AuthorityBasis basis) => basis switch
    {
        AuthorityBasis.Mother => "мать",
        AuthorityBasis.Father => "отец",
        AuthorityBasis.Guardian => "опекун",
        AuthorityBasis.Trustee => "попечитель",
        _ => "орган опеки",
    };
}
