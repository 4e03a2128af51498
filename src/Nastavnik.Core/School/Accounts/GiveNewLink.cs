using Microsoft.AspNetCore.Identity;
using Microsoft.EntityFrameworkCore;
using Nastavnik.Core.Foundation.Acts;
using Nastavnik.Core.Foundation.Data;

namespace Nastavnik.Core.School.Accounts;

/// <summary>A new one-time link for a person who forgot the password or never used the first link. Earlier links stop working; the old password works until the new one is set.</summary>
public sealed class GiveNewLink(NastavnikDb db, ActBook acts, AccountBook accounts, UserManager<IdentityUser<Guid>> users, TimeProvider time)
{
    public async Task<LinkGiven> ExecuteAsync(Guid membershipId, Submission by, CancellationToken ct = default)
    {
        LinkToken? token = null;
        string? name = null;
        var outcome = await acts.RunAsync(by, AccountActs.LinkGiven, async act =>
        {
            var (memberships, links, here) = (db.Memberships, db.OneTimeLinks, db.Tenant);
            if (await memberships.SingleOrDefaultAsync(m => m.OrganisationId == here && m.Id == membershipId, ct) is not { } membership)
            {
                return new NoSuchAccount();
            }

            if (AccountRules.MayGive(by.Actor, await accounts.HeldAsync(membership, by.Actor.Today, ct), []) is { } refusal)
            {
                return refusal;
            }

            var now = time.GetUtcNow();
            foreach (var earlier in await links.Where(l => l.UserId == membership.UserId && l.UsedAt == null).ToListAsync(ct))
            {
                earlier.UsedAt = now;
            }

            token = LinkToken.New(here);
            name = (await users.FindByIdAsync(membership.UserId.ToString()))!.UserName;
            links.Add(new OneTimeLink(membership.PersonId, membership.UserId, token.Hash, now + LinkToken.Life, []));
            act.About(membership.PersonId ?? membership.Id);
            return Outcome.Done("Ссылка для входа выдана.", membership.PersonId);
        }, ct);
        return new LinkGiven(outcome, outcome.IsDone ? token?.Secret : null, outcome.IsDone ? name : null);
    }
}

public sealed record NoSuchAccount() : Refusal("Такой учётной записи здесь нет. Откройте список заново.");
