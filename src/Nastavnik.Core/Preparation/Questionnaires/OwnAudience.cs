using Microsoft.EntityFrameworkCore;
using Nastavnik.Core.Foundation.Acts;
using Nastavnik.Core.Foundation.Data;
using Nastavnik.Core.School.Accounts;
using Nastavnik.Core.School.People;

namespace Nastavnik.Core.Preparation.Questionnaires;

/// <summary>Curators and partners' people: known without banks and pairs.</summary>
internal sealed class OwnAudience(NastavnikDb db) : IAudience
{
    public async Task<IReadOnlyList<Asked>> OfAsync(Instrument instrument, Phase phase, DateOnly on, CancellationToken ct)
    {
        switch (instrument)
        {
            case Instrument.Curator:
                var (assignments, memberships, here) = (db.RoleAssignments, db.Memberships, db.Tenant);
                var curators = await assignments.AsNoTracking().Where(r => r.Role == Role.Curator && r.From <= on && (r.To == null || on <= r.To))
                    .Join(memberships.Where(m => m.OrganisationId == here && m.PersonId != null), r => r.MembershipId, m => m.Id, (r, m) => m.PersonId!.Value).Distinct().ToListAsync(ct);
                return [.. curators.Select(p => new Asked(p, "CUR"))];
            case Instrument.Partners:
                var people = db.People;
                return [.. (await people.AsNoTracking().Where(p => p.PartnerId != null && p.MergedInto == null).Select(p => p.Id).ToListAsync(ct)).Select(p => new Asked(p, "PTN"))];
            default:
                return [];
        }
    }
}
