using Microsoft.EntityFrameworkCore;
using Nastavnik.Core.Foundation.Data;
using Nastavnik.Core.Foundation.Law;
using Nastavnik.Core.School.People;
using Nastavnik.Paperwork.Grammar;

namespace Nastavnik.Core.School.Consents;

public enum AheadReason
{
    /// <summary>The paper's own term ends.</summary>
    Expires,

    /// <summary>The 18th birthday comes: his own consent will be needed.</summary>
    TurnsAdult,

    /// <summary>18 already; the parent's consent serves until this day.</summary>
    GraceEnds,
}

/// <summary>What is seen ahead.</summary>
/// <param name="Day">The day on which it happens.</param>
/// <param name="DaysLeft">From today.</param>
/// <param name="Kind">Which paper; for birthdays D-13.</param>
public sealed record Ahead(Guid PersonId, PersonName Name, AheadReason Reason, ConsentKind Kind, DateOnly Day, int DaysLeft)
{
    /// <summary>30, 7 or 1: the warning that has come.</summary>
    public int Warning => DaysLeft <= 1 ? 1 : DaysLeft <= 7 ? 7 : ConsentWatch.FarWarningDays;

    public string Sentence => Reason switch
    {
        AheadReason.Expires => $"{RussianDate.DayMonth(Day)} заканчивается {Kind.Name()}: {Name.Short(GrammaticalCase.Nominative)}",
        AheadReason.TurnsAdult => $"{RussianDate.DayMonth(Day)} исполняется 18 лет: {Name.Short(GrammaticalCase.Nominative)} — понадобится собственное согласие",
        _ => $"До {RussianDate.DayMonth(Day)} действует согласие родителя, 18 лет уже исполнилось: {Name.Short(GrammaticalCase.Nominative)} — подготовьте собственное согласие",
    };
}

/// <summary>Ends of terms and 18th birthdays, computed from dates; nothing is written by a job.</summary>
public sealed class ConsentWatch(NastavnikDb db)
{
    /// <summary>The first warning; the next ones come at 7 days and at 1.</summary>
    public const int FarWarningDays = 30;

    /// <summary>All that comes within 30 days, soonest first. Two queries.</summary>
    public async Task<IReadOnlyList<Ahead>> AheadAsync(DateOnly today, CancellationToken ct = default)
    {
        var until = today.AddDays(FarWarningDays);
        var (consents, people) = (db.Consents, db.People);
        var expiring = await (from c in consents.AsNoTracking()
                              join p in people.AsNoTracking() on c.SubjectId equals p.Id
                              where c.State == ConsentState.Signed && c.ValidTo >= today && c.ValidTo <= until
                              select new { Person = p, c.Kind, Day = c.ValidTo!.Value }).ToListAsync(ct);

        var age = LegalParameters.AgeOfMajority.At(today);
        var (bornFrom, bornTo) = (today.AddDays(-LegalParameters.GraceAfterMajorityDays.At(today) - 1).AddYears(-age), until.AddYears(-age));
        var grown = await people.AsNoTracking()
            .Where(p => p.BirthDate >= bornFrom && p.BirthDate <= bornTo
                && consents.Any(c => c.SubjectId == p.Id && c.Kind == ConsentKind.ChildData && c.State == ConsentState.Signed)
                && !consents.Any(c => c.SubjectId == p.Id && c.Kind == ConsentKind.AdultData && c.State == ConsentState.Signed))
            .ToListAsync(ct);
        return
        [
            .. expiring.Select(e => new Ahead(e.Person.Id, e.Person.Name, AheadReason.Expires, e.Kind, e.Day, e.Day.DayNumber - today.DayNumber))
                .Concat(grown.Select(p => OfBirthday(p, today)).OfType<Ahead>())
                .OrderBy(a => a.Day).ThenBy(a => a.Name.Surname, StringComparer.Ordinal),
        ];
    }

    private static Ahead? OfBirthday(Person person, DateOnly on)
    {
        var subject = new ConsentSubject(person.Id, "", person.BirthDate, true, []);
        var (majority, graceEnd) = (ConsentRules.MajorityOf(subject)!.Value, ConsentRules.GraceEndOf(subject)!.Value);
        return majority > on ? new Ahead(person.Id, person.Name, AheadReason.TurnsAdult, ConsentKind.ChildData, majority, majority.DayNumber - on.DayNumber)
            : graceEnd >= on ? new Ahead(person.Id, person.Name, AheadReason.GraceEnds, ConsentKind.ChildData, graceEnd, graceEnd.DayNumber - on.DayNumber)
            : null;
    }
}
