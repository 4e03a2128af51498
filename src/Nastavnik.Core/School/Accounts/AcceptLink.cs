using Microsoft.AspNetCore.Identity;
using Microsoft.EntityFrameworkCore;
using Nastavnik.Core.Foundation.Acts;
using Nastavnik.Core.Foundation.Data;
using Nastavnik.Core.School.Organisations;
using Nastavnik.Core.School.People;

namespace Nastavnik.Core.School.Accounts;

/// <summary>What the page of a link shows: whose it is and by what name the person signs in.</summary>
/// <param name="IsNew">The account has no password yet: an invitation, not a renewal.</param>
public sealed record OpenLink(Guid LinkId, Guid UserId, Guid? PersonId, string Organisation, string? Address, string SignInName, string? Email, bool IsNew);

/// <param name="TokenHash">Hash of the link's secret.</param>
/// <param name="SignInName">Name or e-mail to sign in by, as the person wants it.</param>
/// <param name="Email">Optional.</param>
public sealed record AcceptLinkCommand(string TokenHash, string SignInName, string? Email, string Password);

public sealed record LinkIsDead() : Refusal("Ссылка уже использована, заменена новой или ей больше 14 дней. Попросите новую у куратора.");

public sealed record NameIsTaken() : Refusal("Это имя для входа занято. Возьмите другое, например с цифрой на конце.", nameof(AcceptLinkCommand.SignInName));

public sealed record NameIsUnfit()
    : Refusal("Имя для входа — от 3 до 40 латинских букв, цифр, точек и дефисов, первая — буква.", nameof(AcceptLinkCommand.SignInName));

public sealed record EmailIsUnfit() : Refusal("Это не похоже на адрес электронной почты. Проверьте его или оставьте поле пустым.", nameof(AcceptLinkCommand.Email));

public sealed record EmailIsTaken()
    : Refusal("Этот адрес занят другой учётной записью. Укажите другой или оставьте поле пустым: входить можно по имени.", nameof(AcceptLinkCommand.Email));

/// <summary>Sets the password by a one-time link.</summary>
public sealed class AcceptLink(NastavnikDb db, ActBook acts, UserManager<IdentityUser<Guid>> users, TimeProvider time)
{
    public async Task<OpenLink?> FindAsync(string tokenHash, CancellationToken ct = default)
    {
        var (links, memberships, people, accounts, organisations, now, here) =
            (db.OneTimeLinks, db.Memberships, db.People, db.Set<IdentityUser<Guid>>(), db.Organisations, time.GetUtcNow(), db.Tenant);
        var found = await (
            from link in links.AsNoTracking()
            where link.TokenHash == tokenHash && link.UsedAt == null && link.ExpiresAt > now
            join member in memberships on new { link.OrganisationId, UserId = link.UserId!.Value } equals new { member.OrganisationId, member.UserId }
            where !member.Blocked
            join user in accounts on member.UserId equals user.Id
            join organisation in organisations on link.OrganisationId equals organisation.Id
            from person in people.Where(p => p.Id == member.PersonId).DefaultIfEmpty()
            select new { link.Id, member.UserId, member.PersonId, organisation.ShortName, person, user.UserName, user.Email, IsNew = user.PasswordHash == null }).SingleOrDefaultAsync(ct);
        return found is null ? null : new OpenLink(found.Id, found.UserId, found.PersonId, found.ShortName, found.person?.Name.Address, found.UserName!, found.Email, found.IsNew);
    }

    public Task<Outcome> ExecuteAsync(AcceptLinkCommand command, Submission by, CancellationToken ct = default) =>
        acts.RunAsync(by, AccountActs.LinkAccepted, async act =>
        {
            if (await FindAsync(command.TokenHash, ct) is not { } open)
            {
                return new LinkIsDead();
            }

            var user = (await users.FindByIdAsync(open.UserId.ToString()))!;
            if ((await NameAsync(user, command.SignInName.Trim().ToLowerInvariant()) ?? await EmailAsync(user, command.Email?.Trim())
                ?? Passwords.Unfit(command.Password, user.UserName!)) is { } refusal)
            {
                return refusal;
            }

            user.PasswordHash = users.PasswordHasher.HashPassword(user, command.Password);
            user.LockoutEnd = null;
            user.AccessFailedCount = 0;
            AccountBook.Expect(await users.UpdateSecurityStampAsync(user));
            var links = db.OneTimeLinks;
            (await links.SingleAsync(l => l.Id == open.LinkId, ct)).UsedAt = time.GetUtcNow();
            act.About(open.PersonId ?? open.UserId);
            return Outcome.Done("Пароль задан, вы вошли.", open.UserId);
        }, ct);

    private async Task<Refusal?> NameAsync(IdentityUser<Guid> user, string wanted)
    {
        if (wanted == user.UserName)
        {
            return null;
        }

        if (!SignInNames.IsFit(wanted))
        {
            return new NameIsUnfit();
        }

        if (await users.FindByNameAsync(wanted) is { } other && other.Id != user.Id)
        {
            return new NameIsTaken();
        }

        AccountBook.Expect(await users.SetUserNameAsync(user, wanted));
        return null;
    }

    private async Task<Refusal?> EmailAsync(IdentityUser<Guid> user, string? wanted)
    {
        if (string.IsNullOrEmpty(wanted) || string.Equals(wanted, user.Email, StringComparison.OrdinalIgnoreCase))
        {
            return null;
        }

        if (!SignInNames.IsEmail(wanted))
        {
            return new EmailIsUnfit();
        }

        if (await users.FindByEmailAsync(wanted) is { } other && other.Id != user.Id)
        {
            return new EmailIsTaken();
        }

        AccountBook.Expect(await users.SetEmailAsync(user, wanted));
        return null;
    }
}
