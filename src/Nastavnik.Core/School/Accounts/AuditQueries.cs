using Microsoft.EntityFrameworkCore;
using Nastavnik.Core.Foundation.Acts;
using Nastavnik.Core.Foundation.Data;
using Nastavnik.Core.School.Organisations;
using Nastavnik.Core.School.People;
using Nastavnik.Paperwork.Grammar;

namespace Nastavnik.Core.School.Accounts;

/// <summary>A line of the journal.</summary>
/// <param name="At">In the organisation's time zone.</param>
public sealed record AuditLine(DateTimeOffset At, string Who, string What, string? Reason);

/// <summary>The journal of acts and of readings, newest first unless asked otherwise; three queries a page.</summary>
public sealed class AuditQueries(NastavnikDb db, ActKinds kinds)
{
    private const string NotAPerson = "Программа или системный администратор";

    /// <param name="full">False leaves personal values and reasons out.</param>
    public async Task<(IReadOnlyList<AuditLine> Lines, int Total)> ActsAsync(Organisation here, DateOnly? day, bool full, int skip, int take, bool oldestFirst = false, CancellationToken ct = default)
    {
        var acts = db.Acts.AsNoTracking();
        if (day is { } only)
        {
            var (from, to) = Bounds(here, only);
            acts = acts.Where(a => a.At >= from && a.At < to);
        }

        var rows = await (oldestFirst ? acts.OrderBy(a => a.At) : acts.OrderByDescending(a => a.At)).ThenBy(a => a.Id).Skip(skip).Take(take).ToListAsync(ct);
        var names = await NamesAsync(rows.Select(r => r.ActorPersonId), ct);
        return (rows.ConvertAll(a => new AuditLine(here.Local(a.At), Who(names, a.ActorPersonId), full ? kinds.Tell(a.Kind, a.Details, a.PersonalDetails) : kinds.TellPlainly(a.Kind, a.Details), full ? a.Reason : null)), await acts.CountAsync(ct));
    }

    public async Task<(IReadOnlyList<AuditLine> Lines, int Total)> ReadingsAsync(Organisation here, DateOnly? day, int skip, int take, bool oldestFirst = false, CancellationToken ct = default)
    {
        var readings = db.Readings.AsNoTracking();
        if (day is { } only)
        {
            var (from, to) = Bounds(here, only);
            readings = readings.Where(r => r.At >= from && r.At < to);
        }

        var rows = await (oldestFirst ? readings.OrderBy(r => r.At) : readings.OrderByDescending(r => r.At)).ThenBy(r => r.Id).Skip(skip).Take(take).ToListAsync(ct);
        var names = await NamesAsync(rows.Select(r => r.PersonId), ct);
        return (rows.ConvertAll(r => new AuditLine(
            here.Local(r.At), Who(names, r.PersonId), $"Открыта страница {r.Page}: {Numerals.People(r.Subjects.Length)}", null)), await readings.CountAsync(ct));
    }

    private static string Who(Dictionary<Guid, string> names, Guid? person) => person is { } id ? names.GetValueOrDefault(id, NotAPerson) : NotAPerson;

    /// <summary>The day's first instant and the next day's, in UTC.</summary>
    private static (DateTimeOffset From, DateTimeOffset To) Bounds(Organisation here, DateOnly day)
    {
        var zone = TimeZoneInfo.FindSystemTimeZoneById(here.TimeZone);
        return (Midnight(day), Midnight(day.AddDays(1)));

        DateTimeOffset Midnight(DateOnly at)
        {
            var local = at.ToDateTime(TimeOnly.MinValue);
            return new DateTimeOffset(local, zone.GetUtcOffset(local)).ToUniversalTime();
        }
    }

    private async Task<Dictionary<Guid, string>> NamesAsync(IEnumerable<Guid?> ids, CancellationToken ct)
    {
        var (people, wanted) = (db.People, ids.OfType<Guid>().Distinct().ToList());
        var found = await people.AsNoTracking().Where(p => wanted.Contains(p.Id)).ToListAsync(ct);
        return found.ToDictionary(p => p.Id, p => p.Name.Short(GrammaticalCase.Nominative));
    }
}
