using Microsoft.AspNetCore.Identity;
using Microsoft.EntityFrameworkCore;
using Nastavnik.Core.Foundation.Acts;
using Nastavnik.Core.Foundation.Data;
using Nastavnik.Core.School.People;

namespace Nastavnik.Core.School.Accounts;

/// <param name="PersonId">Who gets the entrance.</param>
/// <param name="Roles">Roles given with it; empty for participants, whose roles follow from banks and relations.</param>
/// <param name="From">First day of the roles; null: today.</param>
/// <param name="Basis">Order that gives the roles.</param>
public sealed record InvitePersonCommand(Guid PersonId, IReadOnlyList<Role> Roles, DateOnly? From = null, DateOnly? To = null, string? Basis = null);

public sealed record AlreadyHasEntrance()
    : Refusal("У этого человека уже есть вход. Чтобы задать пароль заново, выдайте ему новую ссылку.", nameof(InvitePersonCommand.PersonId));

/// <summary>What is shown once: the token itself is kept nowhere.</summary>
/// <param name="Token">Null when refused, or when the same form came twice (the link was shown by its first answer).</param>
public sealed record LinkGiven(Outcome Outcome, string? Token, string? SignInName);

/// <summary>Makes an account with its roles and a one-time link by which the person sets a password.</summary>
public sealed class InvitePerson(NastavnikDb db, ActBook acts, AccountBook accounts, UserManager<IdentityUser<Guid>> users, TimeProvider time)
{
    public async Task<LinkGiven> ExecuteAsync(InvitePersonCommand command, Submission by, CancellationToken ct = default)
    {
        LinkToken? token = null;
        string? name = null;
        var outcome = await acts.RunAsync(by, AccountActs.Invited, async act =>
        {
            var people = db.People;
            if (await people.SingleOrDefaultAsync(p => p.Id == command.PersonId && p.MergedInto == null, ct) is not { } person)
            {
                return new Refusal("Такого человека нет в списке. Выберите его ещё раз.", nameof(command.PersonId));
            }

            var today = by.Actor.Today;
            var from = command.From ?? today;
            if ((AccountRules.MayGive(by.Actor, await HeadRoleAsync(person.Id, today, ct), command.Roles) ?? AccountRules.Term(from, command.To)
                ?? await ChildRefusalAsync(person, today, ct)) is { } refusal)
            {
                return refusal;
            }

            if (await accounts.FindAsync(person.Id, ct) is not null)
            {
                return new AlreadyHasEntrance();
            }

            var membership = await accounts.EnsureAsync(person, ct);
            foreach (var role in command.Roles)
            {
                await accounts.GiveRoleAsync(membership.Id, role, from, command.To, command.Basis, ct);
            }

            token = LinkToken.New(db.Tenant);
            name = (await users.FindByIdAsync(membership.UserId.ToString()))!.UserName;
            db.OneTimeLinks.Add(new OneTimeLink(person.Id, membership.UserId, token.Hash, time.GetUtcNow() + LinkToken.Life, command.Roles));
            act.About(person.Id);
            return Outcome.Done("Ссылка для входа выдана.", person.Id);
        }, ct);
        return new LinkGiven(outcome, outcome.IsDone ? token?.Secret : null, outcome.IsDone ? name : null);
    }

    private async Task<Refusal?> ChildRefusalAsync(Person person, DateOnly today, CancellationToken ct)
    {
        var (enrolments, allowances, id) = (db.Enrolments, db.Set<ChildSignIn>(), person.Id);
        var isPupil = await enrolments.AnyAsync(e => e.PersonId == id && (e.To == null || today <= e.To), ct);
        var allowed = await allowances.AnyAsync(c => c.ChildId == id && c.ForbiddenOn == null, ct);
        return AccountRules.MayHaveEntrance(isPupil, person.AgeOn(today), allowed, today);
    }

    /// <summary>An account of the head is given only by those who may give roles.</summary>
    private async Task<Role[]> HeadRoleAsync(Guid person, DateOnly today, CancellationToken ct)
    {
        var headships = db.Headships;
        return await headships.AnyAsync(h => h.PersonId == person && (h.To == null || today <= h.To), ct) ? [Role.Head] : [];
    }
}
