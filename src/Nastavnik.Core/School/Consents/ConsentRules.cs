using Nastavnik.Core.Foundation.Acts;
using Nastavnik.Core.Foundation.Law;
using Nastavnik.Core.School.Organisations;
using Nastavnik.Core.School.People;

namespace Nastavnik.Core.School.Consents;

/// <summary>Whom consents are asked about.</summary>
/// <param name="Name">Full name in the nominative, for refusals.</param>
/// <param name="IsPupil">Enrolled here: without a date of birth he counts as a minor.</param>
public sealed record ConsentSubject(Guid Id, string Name, DateOnly? BirthDate, bool IsPupil, IReadOnlyList<LegalRepresentative> Representatives);

/// <summary>How a person stands: what is given and what is missing, with the sentence of each gap.</summary>
/// <param name="DataGiven">INV-05 holds.</param>
/// <param name="ParticipationGiven">INV-06 holds (an adult needs none).</param>
/// <param name="ValidTo">Last day on which all this holds; null: no end.</param>
/// <param name="Missing">Empty when complete.</param>
public sealed record ConsentStanding(bool DataGiven, bool ParticipationGiven, DateOnly? ValidTo, IReadOnlyList<Refusal> Missing)
{
    public bool IsComplete => DataGiven && ParticipationGiven;
}

/// <summary>Who needs which paper, what counts on a day (INV-05, INV-06, INV-24).</summary>
public static class ConsentRules
{
    public static bool IsMinor(ConsentSubject subject, DateOnly on) =>
        subject.BirthDate is { } born ? Ages.On(born, on) < LegalParameters.AgeOfMajority.At(on) : subject.IsPupil;

    /// <summary>The minor signs beside the representative: from 14, where the school keeps this policy.</summary>
    public static bool NeedsOwnSignature(ConsentSubject subject, OrganisationPolicies policies, DateOnly on) =>
        policies.OwnSignatureFrom14 && IsMinor(subject, on) && subject.BirthDate is { } born && Ages.On(born, on) >= LegalParameters.OwnSignatureAge.At(on);

    /// <summary>Papers without which nobody enters a bank or a pair.</summary>
    public static IReadOnlyList<ConsentKind> Needed(ConsentSubject subject, DateOnly on) =>
        IsMinor(subject, on) ? [ConsentKind.ChildData, ConsentKind.Participation] : [ConsentKind.AdultData];

    /// <summary>By what right the representative acts on the day; null: by none.</summary>
    public static AuthorityBasis? Authority(ConsentSubject subject, Guid representative, DateOnly on) =>
        subject.Representatives.FirstOrDefault(r => r.PersonId == representative && r.HoldsOn(on))?.Basis;

    /// <summary>The 18th birthday.</summary>
    public static DateOnly? MajorityOf(ConsentSubject subject) =>
        subject.BirthDate is { } born ? born.AddYears(LegalParameters.AgeOfMajority.At(born)) is var day && day.Day != born.Day ? day.AddDays(1) : day : null;

    /// <summary>Last day on which the representative's consent still serves an adult.</summary>
    public static DateOnly? GraceEndOf(ConsentSubject subject) =>
        MajorityOf(subject) is { } day ? day.AddDays(LegalParameters.GraceAfterMajorityDays.At(day)) : null;

    /// <summary>The consent itself holds on the day: signed, in its term, and no withdrawal of the same kind came after it.</summary>
    public static bool Holds(Consent consent, IEnumerable<Consent> all, DateOnly on) =>
        consent.SignedOn <= on
        && (consent.ValidTo is null || on <= consent.ValidTo)
        && (consent.State == ConsentState.Signed || (consent.State == ConsentState.Replaced && on < consent.ReplacedOn))
        && !all.Any(other => other.Kind == consent.Kind && other.SubjectId == consent.SubjectId && other.WithdrawnAt > consent.SignedAt
            && (other.Kind != ConsentKind.Labour || other.MenteeIds.Intersect(consent.MenteeIds).Any()));

    public static ConsentStanding Standing(ConsentSubject subject, IReadOnlyCollection<Consent> consents, OrganisationPolicies policies, DateOnly on) =>
        IsMinor(subject, on) ? OfMinor(subject, consents, policies, on) : OfAdult(subject, consents, policies, on);

    private static ConsentStanding OfAdult(ConsentSubject subject, IReadOnlyCollection<Consent> consents, OrganisationPolicies policies, DateOnly on)
    {
        if (Best(consents.Where(c => c.Kind == ConsentKind.AdultData && c.SignerId == subject.Id && Holds(c, consents, on))) is { } own)
        {
            return new(true, true, own.ValidTo, []);
        }

        var hasWithdrawn = consents.Any(c => c.Kind == ConsentKind.AdultData && c.State == ConsentState.Withdrawn);
        if (!hasWithdrawn && MajorityOf(subject) is { } majority && GraceEndOf(subject) is { } graceEnd
            && Data(subject, consents, policies, majority.AddDays(-1), on) is { Given: { } byRepresentative })
        {
            return on <= graceEnd
                ? new(true, true, Earlier(byRepresentative.ValidTo, graceEnd), [])
                : new(false, true, null, [new MustSignAnew(subject.Name, majority)]);
        }

        return new(false, true, null, [new NoDataConsent(subject.Name, "подпишите согласие с самим участником")]);
    }

    private static ConsentStanding OfMinor(ConsentSubject subject, IReadOnlyCollection<Consent> consents, OrganisationPolicies policies, DateOnly on)
    {
        var missing = new List<Refusal>();
        var (data, gap) = Data(subject, consents, policies, on, on);
        if (gap is not null)
        {
            missing.Add(gap);
        }

        var participation = Best(consents.Where(c => c.Kind == ConsentKind.Participation && Holds(c, consents, on) && Authority(subject, c.SignerId, on) is not null));
        if (participation is null)
        {
            missing.Add(new NoParticipationConsent(subject.Name));
        }

        var until = missing.Count > 0 ? null : Earlier(Earlier(data!.ValidTo, participation!.ValidTo), GraceEndOf(subject));
        return new(data is not null, participation is not null, until, missing);
    }

    /// <summary>The representative's consent: authority is looked at on one day, the paper's own term on another (they part after the 18th birthday).</summary>
    private static (Consent? Given, Refusal? Gap) Data(
        ConsentSubject subject, IReadOnlyCollection<Consent> consents, OrganisationPolicies policies, DateOnly authorityOn, DateOnly on)
    {
        var signed = consents.Where(c => c.Kind == ConsentKind.ChildData && c.SignerId != subject.Id && Holds(c, consents, on)).ToList();
        var authorised = signed.Where(c => Authority(subject, c.SignerId, authorityOn) is not null).ToList();
        var full = authorised.Where(c => !NeedsOwnSignature(subject, policies, c.SignedOn!.Value) || OwnSignatures(consents, on)).ToList();
        return full.Count > 0 ? (Best(full), null)
            : authorised.Count > 0 ? (null, new NoOwnSignature(subject.Name))
            : signed.Count > 0 ? (null, new AuthorityHasEnded(subject.Name))
            : (null, new NoDataConsent(subject.Name, "подпишите согласие с законным представителем"));
    }

    /// <summary>The minor may have signed beside either parent.</summary>
    private static bool OwnSignatures(IReadOnlyCollection<Consent> consents, DateOnly on) =>
        consents.Any(c => c.Kind == ConsentKind.ChildData && c.OwnSignedOn <= on && Holds(c, consents, on));

    private static Consent? Best(IEnumerable<Consent> consents) => consents.MaxBy(c => c.ValidTo ?? DateOnly.MaxValue);

    private static DateOnly? Earlier(DateOnly? one, DateOnly? other) => one is null ? other : other is null || one < other ? one : other;
}
