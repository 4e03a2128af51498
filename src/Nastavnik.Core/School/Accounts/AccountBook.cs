using Microsoft.AspNetCore.Identity;
using Microsoft.EntityFrameworkCore;
using Nastavnik.Core.Foundation.Acts;
using Nastavnik.Core.Foundation.Data;
using Nastavnik.Core.School.People;

namespace Nastavnik.Core.School.Accounts;

/// <summary>
/// Makes accounts and gives roles inside somebody else's act (an invitation, the order about the curator). An account made here has no password:
/// the person sets it by a one-time link.
/// </summary>
public sealed class AccountBook(NastavnikDb db, UserManager<IdentityUser<Guid>> users)
{
    public async Task<Membership?> FindAsync(Guid personId, CancellationToken ct = default)
    {
        var (memberships, here) = (db.Memberships, db.Tenant);
        return await memberships.SingleOrDefaultAsync(m => m.OrganisationId == here && m.PersonId == personId, ct);
    }

    /// <summary>The person's place in this organisation, with a new account when there is none.</summary>
    public async Task<Membership> EnsureAsync(Person person, CancellationToken ct = default)
    {
        if (await FindAsync(person.Id, ct) is { } found)
        {
            return found;
        }

        var user = await CreateUserAsync(SignInNames.Propose(person.Surname, person.GivenName), await FreeEmailAsync(person.Email));
        var membership = new Membership(user.Id, person.Id);
        db.Memberships.Add(membership);
        return membership;
    }

    /// <summary>Gives the role unless it is held already on that day.</summary>
    public async Task GiveRoleAsync(Guid membershipId, Role role, DateOnly from, DateOnly? to, string? basis, CancellationToken ct = default)
    {
        var assignments = db.RoleAssignments;
        if (!await assignments.AnyAsync(a => a.MembershipId == membershipId && a.Role == role && a.From <= from && (a.To == null || from <= a.To), ct))
        {
            assignments.Add(new RoleAssignment(membershipId, role, from, to, basis));
        }
    }

    /// <summary>Assigned roles and headships, of today and later: what a giver of links must be equal to.</summary>
    public async Task<IReadOnlyList<Role>> HeldAsync(Membership membership, DateOnly today, CancellationToken ct = default)
    {
        var (assignments, headships) = (db.RoleAssignments, db.Headships);
        var roles = await assignments.Where(a => a.MembershipId == membership.Id && (a.To == null || today <= a.To)).Select(a => a.Role).ToListAsync(ct);
        var person = membership.PersonId;
        if (person is not null && await headships.AnyAsync(h => h.PersonId == person && (h.To == null || today <= h.To), ct))
        {
            roles.Add(Role.Head);
        }

        return roles;
    }

    /// <summary>A new account; the name gets a number when it is taken.</summary>
    internal async Task<IdentityUser<Guid>> CreateUserAsync(string name, string? email)
    {
        var free = name;
        for (var n = 2; await users.FindByNameAsync(free) is not null; n++)
        {
            free = $"{name}{n}";
        }

        var user = new IdentityUser<Guid>(free) { Id = Guid.CreateVersion7(), Email = email };
        Expect(await users.CreateAsync(user));
        return user;
    }

    internal async Task<string?> FreeEmailAsync(string? email) =>
        email is not null && SignInNames.IsEmail(email) && await users.FindByEmailAsync(email) is null ? email : null;

    internal static void Expect(IdentityResult result)
    {
        if (!result.Succeeded)
        {
            throw new InvalidOperationException(string.Join(" ", result.Errors.Select(e => e.Code)));
        }
    }
}
