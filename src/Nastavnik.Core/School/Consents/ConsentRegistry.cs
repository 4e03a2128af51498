using Microsoft.EntityFrameworkCore;
using Nastavnik.Core.Foundation.Data;
using Nastavnik.Core.Foundation.Law;
using Nastavnik.Core.School.Organisations;
using Nastavnik.Core.School.People;
using Nastavnik.Paperwork.Grammar;

namespace Nastavnik.Core.School.Consents;

/// <summary>How a paper stands today: its state with what dates add.</summary>
public enum ConsentView
{
    Prepared,
    HandedOut,
    InForce,
    OwnSignatureAwaited,
    EndsSoon,
    Expired,
    TurnedAdult,
    AuthorityEnded,
    Refused,
    Withdrawn,
    Replaced,
}

/// <summary>Filters of the registry; null: any.</summary>
/// <param name="Words">Part of the subject's or signer's name.</param>
public sealed record RegistryFilter(string? Words = null, ConsentKind? Kind = null, ConsentView? View = null, Guid? Class = null, bool AwaitedOnly = false, bool WithReplaced = false);

/// <summary>A row of the registry as the database gives it.</summary>
public sealed class RegistryRow
{
    public required Consent Consent { get; init; }

    public required Person Subject { get; init; }

    public required Person Signer { get; init; }

    public ConsentView View { get; init; }

    public ClassGroup? Class { get; init; }

    public string SubjectName => Subject.Name.Full(GrammaticalCase.Nominative);

    /// <summary>Null where the subject signs himself.</summary>
    public string? SignerName => Signer.Id == Subject.Id ? null : Signer.Name.Full(GrammaticalCase.Nominative);
}

/// <summary>All papers of the school: one composable query, so that list, counts, export and printing never part.</summary>
public sealed class ConsentRegistry(NastavnikDb db)
{
    public async Task<IQueryable<RegistryRow>> RowsAsync(RegistryFilter filter, DateOnly day, CancellationToken ct = default)
    {
        var (consents, classes, enrolments, representatives) = (db.Consents, db.ClassGroups, db.Enrolments, db.LegalRepresentatives);
        var ownSignature = (await db.OurOrganisationAsync(ct)).Policies.OwnSignatureFrom14;
        var (soon, majority, ownAge) = (day.AddDays(ConsentWatch.FarWarningDays), LegalParameters.AgeOfMajority.At(day), LegalParameters.OwnSignatureAge.At(day));
        var people = db.People.AsNoTracking();
        var rows =
            from c in consents.AsNoTracking()
            join subject in people on c.SubjectId equals subject.Id
            join signer in people on c.SignerId equals signer.Id
            let its = enrolments.Where(e => e.PersonId == c.SubjectId && (e.From == null || e.From <= day) && (e.To == null || day <= e.To)).Select(e => (Guid?)e.ClassId).FirstOrDefault()
            select new RegistryRow
            {
                Consent = c,
                Subject = subject,
                Signer = signer,
                Class = classes.FirstOrDefault(g => g.Id == its),
                View = c.State == ConsentState.Prepared ? ConsentView.Prepared
                    : c.State == ConsentState.HandedOut ? ConsentView.HandedOut
                    : c.State == ConsentState.Refused ? ConsentView.Refused
                    : c.State == ConsentState.Withdrawn ? ConsentView.Withdrawn
                    : c.State == ConsentState.Replaced ? ConsentView.Replaced
                    : c.ValidTo < day ? ConsentView.Expired
                    : c.SignerId != c.SubjectId && subject.BirthDate != null && subject.BirthDate.Value.AddYears(majority) <= day ? ConsentView.TurnedAdult
                    : c.SignerId != c.SubjectId && !representatives.Any(r => r.ChildId == c.SubjectId && r.PersonId == c.SignerId && (r.From == null || r.From <= day) && (r.To == null || day <= r.To)) ? ConsentView.AuthorityEnded
                    : ownSignature && c.Kind == ConsentKind.ChildData && c.OwnSignedOn == null && subject.BirthDate != null && subject.BirthDate.Value.AddYears(ownAge) <= c.SignedOn ? ConsentView.OwnSignatureAwaited
                    : c.ValidTo <= soon ? ConsentView.EndsSoon
                    : ConsentView.InForce,
            };
        if (filter.Kind is { } kind)
        {
            rows = rows.Where(r => r.Consent.Kind == kind);
        }

        if (filter.Class is { } group)
        {
            rows = rows.Where(r => r.Class!.Id == group);
        }

        if (filter.AwaitedOnly)
        {
            rows = rows.Where(r => r.View == ConsentView.Prepared || r.View == ConsentView.HandedOut || r.View == ConsentView.OwnSignatureAwaited);
        }

        foreach (var word in PeopleSearch.Key(filter.Words ?? "").Split(' ', StringSplitOptions.RemoveEmptyEntries))
        {
            rows = rows.Where(r => r.Subject.SearchName.Contains(word) || r.Signer.SearchName.Contains(word));
        }

        return filter.View is { } view ? rows.Where(r => r.View == view)
            : filter.AwaitedOnly || filter.WithReplaced ? rows
            : rows.Where(r => r.Consent.State != ConsentState.Replaced);
    }

    public static IOrderedQueryable<RegistryRow> Sorted(IQueryable<RegistryRow> rows, string column, bool descending) => (column, descending) switch
    {
        ("class", false) => ThenByName(rows.OrderBy(r => r.Class!.Parallel).ThenBy(r => r.Class!.Letter)),
        ("class", true) => ThenByName(rows.OrderByDescending(r => r.Class!.Parallel).ThenByDescending(r => r.Class!.Letter)),
        ("kind", false) => ThenByName(rows.OrderBy(r => r.Consent.Kind)),
        ("kind", true) => ThenByName(rows.OrderByDescending(r => r.Consent.Kind)),
        ("state", false) => ThenByName(rows.OrderBy(r => r.View)),
        ("state", true) => ThenByName(rows.OrderByDescending(r => r.View)),
        ("signed", false) => ThenByName(rows.OrderBy(r => r.Consent.SignedOn)),
        ("signed", true) => ThenByName(rows.OrderByDescending(r => r.Consent.SignedOn)),
        ("until", false) => ThenByName(rows.OrderBy(r => r.Consent.ValidTo)),
        ("until", true) => ThenByName(rows.OrderByDescending(r => r.Consent.ValidTo)),
        (_, true) => rows.OrderByDescending(r => r.Subject.Surname).ThenByDescending(r => r.Subject.GivenName).ThenByDescending(r => r.Consent.Id),
        _ => rows.OrderBy(r => r.Subject.Surname).ThenBy(r => r.Subject.GivenName).ThenBy(r => r.Subject.Id).ThenBy(r => r.Consent.Kind).ThenBy(r => r.Consent.Id),
    };

    /// <summary>How many papers stand how, without filters. One query.</summary>
    public async Task<IReadOnlyDictionary<ConsentView, int>> CountsAsync(DateOnly day, CancellationToken ct = default) =>
        await (await RowsAsync(new RegistryFilter(), day, ct)).GroupBy(r => r.View).Select(g => new { g.Key, Count = g.Count() }).ToDictionaryAsync(g => g.Key, g => g.Count, ct);

    /// <summary>Classes of this school year, for filters.</summary>
    public async Task<IReadOnlyList<ClassGroup>> ClassesAsync(DateOnly day, CancellationToken ct = default)
    {
        var (classes, year) = (db.ClassGroups, SchoolYear.LabelOf(day));
        return await classes.AsNoTracking().Where(c => c.YearLabel == year).OrderBy(c => c.Parallel).ThenBy(c => c.Letter).ToListAsync(ct);
    }

    private static IOrderedQueryable<RegistryRow> ThenByName(IOrderedQueryable<RegistryRow> rows) =>
        rows.ThenBy(r => r.Subject.Surname).ThenBy(r => r.Subject.GivenName).ThenBy(r => r.Subject.Id).ThenBy(r => r.Consent.Kind).ThenBy(r => r.Consent.Id);
}
