using Nastavnik.Core.Foundation.Acts;
using Nastavnik.Core.Foundation.TargetModel;
using Nastavnik.Paperwork.Grammar;

namespace Nastavnik.Core.School.Organisations;

/// <summary>The tenant: a school, kindergarten, college or organisation of additional education. Its rows are global, since they are asked before a tenant is chosen.</summary>
public sealed class Organisation
{
    private Organisation()
    {
    }

    public Organisation(OrganisationType type, string fullName, string shortName, string slug, DateTimeOffset createdAt, Guid? id = null)
    {
        Id = id ?? Id;
        (Type, FullName, ShortName, Slug, CreatedAt) = (type, fullName, shortName, slug, createdAt);
        HeadPosition = Vocabularies.Of(type).HeadPosition;
        NameCases = OrganisationDeclension.Decline(fullName);
    }

    public Guid Id { get; private set; } = Guid.CreateVersion7();

    public int Version { get; set; } = 1;

    public OrganisationType Type { get; private set; }

    public string FullName { get; set; } = "";

    public string ShortName { get; set; } = "";

    /// <summary>The full name in six cases, proposed by rules and corrected by people.</summary>
    public CaseForms NameCases { get; set; } = null!;

    /// <summary>Address of the public section: /o/{slug}.</summary>
    public string Slug { get; set; } = "";

    public string? Inn { get; set; }

    public string? Ogrn { get; set; }

    public string Address { get; set; } = "";

    /// <summary>Place that orders name: «г. Кедровск».</summary>
    public string City { get; set; } = "";

    public string? Site { get; set; }

    /// <summary>IANA identifier, for example Asia/Vladivostok.</summary>
    public string TimeZone { get; set; } = "Europe/Moscow";

    public string HeadPosition { get; set; } = "";

    public List<string> EnabledForms { get; set; } = [];

    public bool HasUnion { get; set; }

    public bool HasCouncil { get; set; }

    public OrganisationPolicies Policies { get; set; } = new();

    public bool IsDemo { get; init; }

    public DateTimeOffset CreatedAt { get; private set; }

    public Vocabulary Words => Vocabularies.Of(Type);

    public DateOnly Today(TimeProvider time) => DateOf(time.GetUtcNow());

    public DateOnly DateOf(DateTimeOffset instant) => DateOnly.FromDateTime(Local(instant).DateTime);

    public DateTimeOffset Local(DateTimeOffset instant) => TimeZoneInfo.ConvertTime(instant, TimeZoneInfo.FindSystemTimeZoneById(TimeZone));

    /// <summary>A form is open for new pairs.</summary>
    public bool Uses(string form) => EnabledForms.Contains(form, StringComparer.Ordinal);
}

/// <summary>What a school decides for itself. Stored as one JSON value.</summary>
public sealed record OrganisationPolicies
{
    /// <summary>From 14 the pupil signs beside the representative (INV-05).</summary>
    public bool OwnSignatureFrom14 { get; init; } = true;

    /// <summary>The agreement on simple electronic signature: date and number; without it signing in the account does not count.</summary>
    public DateOnly? ElectronicSignatureDate { get; init; }

    public string? ElectronicSignatureNumber { get; init; }

    /// <summary>The journal of orders is ours alone: gaps in numbers are worth a warning.</summary>
    public bool OwnJournal { get; init; }

    /// <summary>The curator approves programmes instead of the head.</summary>
    public bool CuratorApprovesProgrammes { get; init; }

    /// <summary>What the body of mentors is called, if there is one.</summary>
    public CouncilKind Council { get; init; }

    /// <summary>INV-01 for regime A: false turns the refusal into a warning.</summary>
    public bool StrictTermForPupils { get; init; } = true;

    /// <summary>INV-22: false lets an untrained pupil mentor begin.</summary>
    public bool TrainingRequired { get; init; } = true;

    /// <summary>INV-37: false turns the refusal into a warning.</summary>
    public bool ClearanceRequired { get; init; } = true;

    /// <summary>A minor's pair is confirmed by a representative too.</summary>
    public bool RepresentativeConfirmsPair { get; init; }
}

/// <summary>The school year that lists, numbers and reports are cut by.</summary>
public static class SchoolYear
{
    /// <summary>«2026–2027»; a year begins on 1 September, summer belongs to the year that ended.</summary>
    public static string LabelOf(DateOnly day) => $"{FirstYear(day)}–{FirstYear(day) + 1}";

    public static DateOnly StartOf(DateOnly day) => new(FirstYear(day), 9, 1);

    public static DateOnly EndOf(DateOnly day) => new(FirstYear(day) + 1, 8, 31);

    private static int FirstYear(DateOnly day) => day.Month >= 8 ? day.Year : day.Year - 1;
}

public static class OrganisationActs
{
    public static readonly ActKind Founded = new("organisation.found", "Организация заведена в программе");
    public static readonly ActKind CardChanged = new("organisation.card", "Изменена карточка организации: {what}");
    public static readonly ActKind SignatureAgreement = new("organisation.signature", "Внесено соглашение о простой электронной подписи от {date} № {number}");
}
