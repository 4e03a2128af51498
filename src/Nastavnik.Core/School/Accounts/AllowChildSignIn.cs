using Microsoft.EntityFrameworkCore;
using Nastavnik.Core.Foundation.Acts;
using Nastavnik.Core.Foundation.Data;
using Nastavnik.Core.Foundation.Law;
using Nastavnik.Core.School.People;

namespace Nastavnik.Core.School.Accounts;

/// <param name="Allow">False takes the word back: the child's entrance is closed at once.</param>
public sealed record AllowChildSignInCommand(Guid ChildId, bool Allow);

public sealed record NotYourChild() : Refusal("Этого ребёнка у вас в программе нет. Если он ваш, скажите об этом куратору.");

public sealed record OldEnough() : Refusal("Ребёнку исполнилось 14 лет: вход ему выдаёт куратор, разрешения не нужно.");

/// <summary>A representative lets a child younger than 14 sign in, or takes that back (INV-41).</summary>
public sealed class AllowChildSignIn(NastavnikDb db, ActBook acts)
{
    public Task<Outcome> ExecuteAsync(AllowChildSignInCommand command, Submission by, CancellationToken ct = default) =>
        acts.RunAsync(by, command.Allow ? AccountActs.ChildAllowed : AccountActs.ChildForbidden, async act =>
        {
            var (representatives, allowances, memberships, today, here) = (db.LegalRepresentatives, db.Set<ChildSignIn>(), db.Memberships, by.Actor.Today, db.Tenant);
            var (child, self) = (command.ChildId, by.Actor.PersonId);
            if (self is null || !await representatives.AnyAsync(r => r.ChildId == child && r.PersonId == self && (r.From == null || r.From <= today) && (r.To == null || today <= r.To), ct))
            {
                return new NotYourChild();
            }

            var people = db.People;
            if ((await people.SingleAsync(p => p.Id == child, ct)).AgeOn(today) >= LegalParameters.OwnSignInAge.At(today))
            {
                return new OldEnough();
            }

            foreach (var earlier in await allowances.Where(c => c.ChildId == child && c.ForbiddenOn == null).ToListAsync(ct))
            {
                earlier.ForbiddenOn = today;
            }

            if (command.Allow)
            {
                allowances.Add(new ChildSignIn(child, self.Value, today));
            }

            if (await memberships.SingleOrDefaultAsync(m => m.OrganisationId == here && m.PersonId == child, ct) is { } membership)
            {
                membership.Blocked = !command.Allow;
            }

            act.About(child, self.Value);
            return Outcome.Done(command.Allow ? "Вход разрешён. Ссылку ребёнку выдаст куратор." : "Вход ребёнка закрыт.", child);
        }, ct);
}
