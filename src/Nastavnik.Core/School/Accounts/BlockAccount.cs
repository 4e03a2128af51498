using Microsoft.EntityFrameworkCore;
using Nastavnik.Core.Foundation.Acts;
using Nastavnik.Core.Foundation.Data;

namespace Nastavnik.Core.School.Accounts;

/// <param name="Block">True closes the entrance, false opens it again.</param>
public sealed record BlockAccountCommand(Guid MembershipId, bool Block, string? Reason);

public sealed record NotYourself() : Refusal("Свой вход закрыть нельзя: попросите другого руководителя или администратора.");

/// <summary>Closes an entrance at once (the next click fails) or opens it again.</summary>
public sealed class BlockAccount(NastavnikDb db, ActBook acts, AccountBook accounts)
{
    public Task<Outcome> ExecuteAsync(BlockAccountCommand command, Submission by, CancellationToken ct = default) =>
        acts.RunAsync(by, command.Block ? AccountActs.Blocked : AccountActs.Unblocked, async act =>
        {
            var (memberships, here) = (db.Memberships, db.Tenant);
            if (await memberships.SingleOrDefaultAsync(m => m.OrganisationId == here && m.Id == command.MembershipId, ct) is not { } membership)
            {
                return new NoSuchAccount();
            }

            if (membership.UserId == by.Actor.UserId)
            {
                return new NotYourself();
            }

            if (AccountRules.MayGive(by.Actor, await accounts.HeldAsync(membership, by.Actor.Today, ct), []) is { } refusal)
            {
                return refusal;
            }

            membership.Blocked = command.Block;
            act.About(membership.PersonId ?? membership.Id).Because(command.Reason);
            return Outcome.Done(command.Block ? "Вход закрыт." : "Вход открыт.", membership.Id);
        }, ct);
}
