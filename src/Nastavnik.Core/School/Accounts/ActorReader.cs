using Microsoft.AspNetCore.Identity;
using Microsoft.EntityFrameworkCore;
using Nastavnik.Core.Foundation.Acts;
using Nastavnik.Core.Foundation.Data;
using Nastavnik.Core.School.Organisations;
using Nastavnik.Core.School.People;

namespace Nastavnik.Core.School.Accounts;

/// <summary>Roles a higher module knows of: mentor and mentee follow from banks.</summary>
public interface IRoleSource
{
    IAsyncEnumerable<Role> RolesOfAsync(Guid personId, DateOnly today);
}

/// <summary>Reads who acts, once a request and in its transaction: a dismissed person's next click fails.</summary>
public sealed class ActorReader(NastavnikDb db, TimeProvider time, UntilNextAct kept, IEnumerable<IRoleSource> sources)
{
    /// <summary>Null: the account has no place in this organisation, it is blocked, or its password has changed since the session began.</summary>
    /// <param name="user">The account.</param>
    /// <param name="address">Where the request comes from.</param>
    /// <param name="stamp">The account's stamp when the session began; null: no session (commands, the demo).</param>
    public async Task<Actor?> ReadAsync(Guid user, string? address = null, string? stamp = null, CancellationToken ct = default)
    {
        var today = (await db.OurOrganisationAsync(ct)).Today(time);
        var standing = stamp is null ? await FindAsync(user, today, ct) : await kept.GetAsync($"actor {user}", today, () => FindAsync(user, today, ct), ct);
        return standing is null || (stamp is not null && stamp != standing.Stamp) ? null : new Actor(user, standing.PersonId, standing.Roles, today, address);
    }

    private async Task<Standing?> FindAsync(Guid user, DateOnly today, CancellationToken ct)
    {
        var here = db.Tenant;
        var (memberships, assignments, headships, representatives, links, accounts) = (db.Memberships, db.RoleAssignments, db.Headships, db.LegalRepresentatives, db.ClassGroups, db.Set<IdentityUser<Guid>>());
        var found = await memberships.AsNoTracking().Where(m => m.OrganisationId == here && m.UserId == user && !m.Blocked)
            .Select(m => new
            {
                m.PersonId,
                Stamp = accounts.Where(u => u.Id == m.UserId).Select(u => u.SecurityStamp).Single(),
                Assigned = assignments.Where(r => r.MembershipId == m.Id && r.From <= today && (r.To == null || today <= r.To)).Select(r => r.Role).ToList(),
                IsHead = m.PersonId != null && headships.Any(h => h.PersonId == m.PersonId && h.From <= today && (h.To == null || today <= h.To)),
                IsRepresentative = m.PersonId != null && representatives.Any(r => r.PersonId == m.PersonId && (r.From == null || r.From <= today) && (r.To == null || today <= r.To)),
                IsClassTeacher = m.PersonId != null && links.Any(c => c.TeacherId == m.PersonId),
            })
            .AsSingleQuery()
            .SingleOrDefaultAsync(ct);
        if (found is null)
        {
            return null;
        }

        var roles = found.Assigned.ToHashSet();
        Add(found.IsHead, Role.Head);
        Add(found.IsRepresentative, Role.Representative);
        Add(found.IsClassTeacher, Role.ClassTeacher);
        if (found.PersonId is { } person)
        {
            foreach (var source in sources)
            {
                await foreach (var role in source.RolesOfAsync(person, today).WithCancellation(ct))
                {
                    roles.Add(role);
                }
            }
        }

        return new Standing(found.PersonId, found.Stamp, roles);

        void Add(bool holds, Role role)
        {
            if (holds)
            {
                roles.Add(role);
            }
        }
    }

    private sealed record Standing(Guid? PersonId, string? Stamp, IReadOnlySet<Role> Roles);
}
