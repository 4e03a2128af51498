using Microsoft.EntityFrameworkCore;
using Nastavnik.Core.Foundation.Acts;
using Nastavnik.Core.Foundation.Data;
using Nastavnik.Core.Foundation.Law;
using Nastavnik.Core.Mentoring.Selection;
using Nastavnik.Core.Preparation.Banks;
using Nastavnik.Core.School.Accounts;
using Nastavnik.Core.School.People;
using Nastavnik.Paperwork.Grammar;

namespace Nastavnik.Core.Mentoring.Support;

/// <summary>A mentee who waits for a pair, with what was done for him since he came into the bank (RPT-18).</summary>
/// <param name="Supports">Meetings with the psychologist as a mentee.</param>
/// <param name="Last">Day of the last one; null: there was none.</param>
public sealed record WaitingRow(UnpairedRow Mentee, int Supports, DateOnly? Last);

/// <summary>Mentees without a pair: how long they wait and who has been with them (S001 roadmap 5).</summary>
public sealed class WaitingMentees(NastavnikDb db, SelectionReports reports)
{
    /// <summary>Who waits longest stands first.</summary>
    public async Task<IReadOnlyList<WaitingRow>> ListAsync(DateOnly today, CancellationToken ct = default)
    {
        var unpaired = await reports.UnpairedAsync(today, ct);
        var (supports, ids) = (db.PsychologicalSupports, unpaired.Select(u => u.Person).ToArray());
        var days = (await supports.AsNoTracking().Where(s => ids.Contains(s.PersonId) && s.Side == BankSide.Mentee && s.Struck == null).Select(s => new { s.PersonId, s.On }).ToListAsync(ct))
            .ToLookup(s => s.PersonId, s => s.On);
        return [.. unpaired.Select(u => (Mentee: u, Days: days[u.Person].Where(d => u.Since is null || d >= u.Since).ToList()))
            .Select(u => new WaitingRow(u.Mentee, u.Days.Count, u.Days.Count == 0 ? null : u.Days.Max()))];
    }

    /// <summary>Short names of those who hold the role of psychologist.</summary>
    public async Task<IReadOnlyList<string>> PsychologistsAsync(DateOnly today, CancellationToken ct = default)
    {
        var (assignments, memberships, people, here) = (db.RoleAssignments, db.Memberships, db.People, db.Tenant);
        var held = await people.AsNoTracking().Where(p => memberships.Any(m => m.OrganisationId == here && m.PersonId == p.Id && !m.Blocked
            && assignments.Any(r => r.MembershipId == m.Id && r.Role == Role.Psychologist && r.From <= today && (r.To == null || today <= r.To)))).OrderBy(p => p.SearchName).ToListAsync(ct);
        return held.ConvertAll(p => p.Name.Short(GrammaticalCase.Nominative));
    }

    /// <summary>How many have waited longer than the school lets pass and have not met the psychologist since they came into the bank.</summary>
    public Task<int> LongAloneAsync(DateOnly today, CancellationToken ct = default)
    {
        var (supports, line) = (db.PsychologicalSupports, today.AddDays(-LegalParameters.WaitWithoutSupportDays.At(today)));
        return db.WithoutPair().Where(p => p.DateIn < line && !supports.Any(s => s.PersonId == p.PersonId && s.Side == BankSide.Mentee && s.Struck == null && s.On >= p.DateIn)).CountAsync(ct);
    }
}
