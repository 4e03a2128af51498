using Microsoft.AspNetCore.Identity;
using Microsoft.EntityFrameworkCore;
using Nastavnik.Core.Foundation.Acts;
using Nastavnik.Core.Foundation.Data;
using Nastavnik.Core.Foundation.Law;
using Nastavnik.Core.School.Organisations;
using Nastavnik.Core.School.People;
using Nastavnik.Paperwork.Grammar;

namespace Nastavnik.Core.School.Accounts;

/// <summary>A line of the list of accounts.</summary>
/// <param name="HasPassword">False: the link has not been used yet.</param>
public sealed record AccountLine(Guid MembershipId, Guid? PersonId, string Name, string SignInName, string? Email, IReadOnlyList<RoleLine> Roles, bool Blocked, bool HasPassword);

/// <param name="From">First day; null for a role that follows from an appointment.</param>
public sealed record RoleLine(Guid? AssignmentId, Role Role, DateOnly? From, DateOnly? To, string? Basis, string? Class);

/// <summary>An organisation that an account may enter.</summary>
public sealed record AccountPlace(Guid OrganisationId, string Name, bool IsDemo);

/// <param name="Allowed">The child younger than 14 may sign in.</param>
/// <param name="OldEnough">14 and older: no permission is needed.</param>
public sealed record ChildLine(Guid PersonId, string Name, int? Age, bool Allowed, bool OldEnough, bool HasEntrance);

public sealed class AccountQueries(NastavnikDb db)
{
    /// <summary>All accounts of the organisation, by name; three queries whatever their number.</summary>
    /// <param name="find">Part of a name, case- and ё-blind; null: all.</param>
    public async Task<IReadOnlyList<AccountLine>> ListAsync(DateOnly today, string? find = null, Guid? membership = null, CancellationToken ct = default)
    {
        var (memberships, people, users, here) = (db.Memberships, db.People, db.Set<IdentityUser<Guid>>(), db.Tenant);
        var key = find?.Trim().ToLowerInvariant().Replace('ё', 'е');
        var rows = await (
            from m in memberships.AsNoTracking()
            where m.OrganisationId == here && (membership == null || m.Id == membership)
            join u in users on m.UserId equals u.Id
            from p in people.Where(p => p.Id == m.PersonId).DefaultIfEmpty()
            where string.IsNullOrEmpty(key) || (p != null && p.SearchName.Contains(key)) || u.UserName!.Contains(key) || u.Email!.Contains(key)
            orderby p.Surname, p.GivenName, u.UserName
            select new { m.Id, m.PersonId, Person = p, u.UserName, u.Email, m.Blocked, HasPassword = u.PasswordHash != null }).Take(1000).ToListAsync(ct);
        var roles = await RolesAsync(today, ct);
        return rows.ConvertAll(r => new AccountLine(
            r.Id, r.PersonId, r.Person?.Name.Full(GrammaticalCase.Nominative) ?? "Системный администратор", r.UserName!, r.Email, [.. roles[r.Id]], r.Blocked, r.HasPassword));
    }

    /// <summary>The account of the person who asks.</summary>
    public async Task<AccountLine> OwnAsync(Guid user, DateOnly today, CancellationToken ct = default)
    {
        var (memberships, here) = (db.Memberships, db.Tenant);
        var own = await memberships.Where(m => m.OrganisationId == here && m.UserId == user).Select(m => m.Id).SingleAsync(ct);
        return (await ListAsync(today, membership: own, ct: ct)).Single();
    }

    /// <summary>People of the school without an account, for the choice of whom to invite.</summary>
    public async Task<IReadOnlyList<Namesake>> WithoutAccountAsync(string? find, int take, DateOnly on, CancellationToken ct = default)
    {
        var (memberships, people, here) = (db.Memberships, db.People, db.Tenant);
        var key = find?.Trim().ToLowerInvariant().Replace('ё', 'е');
        var rows = await people.AsNoTracking()
            .Where(p => p.MergedInto == null && !memberships.Any(m => m.OrganisationId == here && m.PersonId == p.Id) && (string.IsNullOrEmpty(key) || p.SearchName.Contains(key)))
            .OrderBy(p => p.Surname).ThenBy(p => p.GivenName).ThenBy(p => p.Id).Take(take).ToListAsync(ct);
        var ids = rows.ConvertAll(p => p.Id);
        var (employments, enrolments, classes) = (db.Employments, db.Enrolments, db.ClassGroups);
        var work = (await employments.AsNoTracking().Where(e => ids.Contains(e.PersonId) && (e.From == null || e.From <= on) && (e.To == null || on <= e.To)).Select(e => new { e.PersonId, e.Position }).ToListAsync(ct)).ToLookup(e => e.PersonId, e => e.Position);
        var studies = (await enrolments.AsNoTracking().Where(e => ids.Contains(e.PersonId) && (e.From == null || e.From <= on) && (e.To == null || on <= e.To))
            .Join(classes, e => e.ClassId, c => c.Id, (e, c) => new { e.PersonId, Class = c }).ToListAsync(ct)).ToLookup(e => e.PersonId, e => e.Class.Name);
        return rows.ConvertAll(p => new Namesake(p.Id, p.Name.Full(GrammaticalCase.Nominative), studies[p.Id].FirstOrDefault() ?? work[p.Id].FirstOrDefault() ?? p.Workplace ?? "", p.BirthDate));
    }

    /// <summary>Organisations of one account.</summary>
    public async Task<IReadOnlyList<AccountPlace>> PlacesAsync(Guid user, CancellationToken ct = default)
    {
        var (memberships, organisations) = (db.Memberships, db.Organisations);
        return await (
            from m in memberships.AsNoTracking()
            where m.UserId == user && !m.Blocked
            join o in organisations on m.OrganisationId equals o.Id
            orderby o.ShortName
            select new AccountPlace(o.Id, o.ShortName, o.IsDemo)).ToListAsync(ct);
    }

    /// <summary>Children of a representative, with the word about their own entrance.</summary>
    public async Task<IReadOnlyList<ChildLine>> ChildrenAsync(Guid representative, DateOnly today, CancellationToken ct = default)
    {
        var (representatives, people, allowances, memberships, here) = (db.LegalRepresentatives, db.People, db.Set<ChildSignIn>(), db.Memberships, db.Tenant);
        var rows = await (
            from r in representatives.AsNoTracking()
            where r.PersonId == representative && (r.From == null || r.From <= today) && (r.To == null || today <= r.To)
            join p in people on r.ChildId equals p.Id
            orderby p.GivenName
            select new
            {
                Person = p,
                Allowed = allowances.Any(a => a.ChildId == p.Id && a.ForbiddenOn == null),
                HasEntrance = memberships.Any(m => m.OrganisationId == here && m.PersonId == p.Id),
            }).ToListAsync(ct);
        return rows.ConvertAll(r => new ChildLine(
            r.Person.Id, r.Person.Name.Full(GrammaticalCase.Nominative), r.Person.AgeOn(today), r.Allowed,
            r.Person.AgeOn(today) >= LegalParameters.OwnSignInAge.At(today), r.HasEntrance));
    }

    private async Task<ILookup<Guid, RoleLine>> RolesAsync(DateOnly today, CancellationToken ct)
    {
        var (memberships, assignments, headships, classes, here) = (db.Memberships, db.RoleAssignments, db.Headships, db.ClassGroups, db.Tenant);
        var assigned = await (
            from a in assignments.AsNoTracking()
            from c in classes.Where(c => c.Id == a.ClassId).DefaultIfEmpty()
            where a.To == null || today <= a.To
            orderby a.From
            select new { a.MembershipId, a.Id, a.Role, a.From, a.To, a.Basis, Class = c }).ToListAsync(ct);
        var heads = await (
            from h in headships.AsNoTracking()
            where h.From <= today && (h.To == null || today <= h.To)
            join m in memberships on h.PersonId equals m.PersonId
            where m.OrganisationId == here
            select new { MembershipId = m.Id, h.From, h.To, h.Basis }).ToListAsync(ct);
        return heads.Select(h => (h.MembershipId, Line: new RoleLine(null, Role.Head, h.From, h.To, h.Basis.Length == 0 ? null : h.Basis, null)))
            .Concat(assigned.Select(a => (a.MembershipId, Line: new RoleLine(a.Id, a.Role, a.From, a.To, a.Basis, a.Class?.Name))))
            .ToLookup(x => x.MembershipId, x => x.Line);
    }
}
