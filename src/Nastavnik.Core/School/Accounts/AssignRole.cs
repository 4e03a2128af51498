using Microsoft.EntityFrameworkCore;
using Nastavnik.Core.Foundation.Acts;
using Nastavnik.Core.Foundation.Data;
using Nastavnik.Core.School.People;

namespace Nastavnik.Core.School.Accounts;

/// <param name="Basis">Order that gives the role.</param>
/// <param name="ClassId">Class, for a class teacher.</param>
public sealed record AssignRoleCommand(Guid MembershipId, Role Role, DateOnly From, DateOnly? To, string? Basis, Guid? ClassId = null);

public sealed record RoleIsHeld() : Refusal("Эта роль у человека уже есть в эти дни.", nameof(AssignRoleCommand.Role));

public sealed record ClassIsNeeded() : Refusal("Выберите класс, которым человек руководит.", nameof(AssignRoleCommand.ClassId));

/// <summary>Gives a role with its dates and basis (INV-35).</summary>
public sealed class AssignRole(NastavnikDb db, ActBook acts)
{
    public Task<Outcome> ExecuteAsync(AssignRoleCommand command, Submission by, CancellationToken ct = default) =>
        acts.RunAsync(by, AccountActs.RoleGiven, async act =>
        {
            var (memberships, assignments, classes, here) = (db.Memberships, db.RoleAssignments, db.ClassGroups, db.Tenant);
            if (await memberships.SingleOrDefaultAsync(m => m.OrganisationId == here && m.Id == command.MembershipId, ct) is not { } membership)
            {
                return new NoSuchAccount();
            }

            if ((AccountRules.MayGive(by.Actor, [], [command.Role]) ?? AccountRules.Term(command.From, command.To)) is { } refusal)
            {
                return refusal with { Field = refusal.Field == "Roles" ? nameof(command.Role) : refusal.Field };
            }

            if (command.Role == Role.ClassTeacher && (command.ClassId is not { } chosen || !await classes.AnyAsync(c => c.Id == chosen, ct)))
            {
                return new ClassIsNeeded();
            }

            var (role, from, to, classId) = (command.Role, command.From, command.To, command.Role == Role.ClassTeacher ? command.ClassId : null);
            if (await assignments.AnyAsync(a => a.MembershipId == membership.Id && a.Role == role && a.ClassId == classId
                && (to == null || a.From <= to) && (a.To == null || from <= a.To), ct))
            {
                return new RoleIsHeld();
            }

            var given = new RoleAssignment(membership.Id, role, from, to, command.Basis) { ClassId = classId };
            assignments.Add(given);
            act.About(membership.PersonId ?? membership.Id).With("role", role.Title()).With("from", from).With("to", to).With("basis", command.Basis);
            return Outcome.Done($"Роль назначена: {role.Title()}.", membership.Id);
        }, ct);
}

/// <param name="LastDay">Last day on which the role holds.</param>
public sealed record EndRoleCommand(Guid AssignmentId, DateOnly LastDay);

public sealed record NoSuchRole() : Refusal("Такой роли здесь нет. Откройте страницу заново.");

public sealed record LastAdministrator() : Refusal("Это единственный системный администратор, а руководителя со входом нет. Назначьте другого, потом окончите эту роль.");

/// <summary>Ends a role on a day; it stays in the history.</summary>
public sealed class EndRole(NastavnikDb db, ActBook acts)
{
    public Task<Outcome> ExecuteAsync(EndRoleCommand command, Submission by, CancellationToken ct = default) =>
        acts.RunAsync(by, AccountActs.RoleEnded, passesGate: true, async act =>
        {
            var (memberships, assignments) = (db.Memberships, db.RoleAssignments);
            if (await assignments.SingleOrDefaultAsync(a => a.Id == command.AssignmentId, ct) is not { } held)
            {
                return new NoSuchRole();
            }

            if ((AccountRules.MayGive(by.Actor, [], [held.Role]) ?? AccountRules.Term(held.From, command.LastDay)) is { } refusal)
            {
                return refusal with { Field = refusal.Field == "To" ? nameof(command.LastDay) : null };
            }

            if (held.Role == Role.SystemAdministrator && !await SomebodyElseMayAssignAsync(held, by.Actor.Today, ct))
            {
                return new LastAdministrator();
            }

            held.To = command.LastDay;
            var (membershipId, here) = (held.MembershipId, db.Tenant);
            var membership = await memberships.SingleAsync(m => m.OrganisationId == here && m.Id == membershipId, ct);
            act.About(membership.PersonId ?? membership.Id).With("role", held.Role.Title()).With("to", command.LastDay);
            return Outcome.Done($"Роль окончена: {held.Role.Title()}, последний день {command.LastDay:dd.MM.yyyy}.", membership.Id);
        }, ct);

    private async Task<bool> SomebodyElseMayAssignAsync(RoleAssignment ending, DateOnly today, CancellationToken ct)
    {
        var (memberships, assignments, headships, here) = (db.Memberships, db.RoleAssignments, db.Headships, db.Tenant);
        return await assignments.AnyAsync(a => a.Id != ending.Id && a.Role == Role.SystemAdministrator && a.From <= today && a.To == null, ct)
            || await memberships.AnyAsync(m => m.OrganisationId == here && !m.Blocked && headships.Any(h => h.PersonId == m.PersonId && h.From <= today && (h.To == null || today <= h.To)), ct);
    }
}
