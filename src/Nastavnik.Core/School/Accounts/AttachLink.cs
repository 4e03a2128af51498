using Microsoft.AspNetCore.Identity;
using Microsoft.EntityFrameworkCore;
using Nastavnik.Core.Foundation.Acts;
using Nastavnik.Core.Foundation.Data;

namespace Nastavnik.Core.School.Accounts;

/// <param name="TokenHash">Hash of the link's secret.</param>
/// <param name="Name">Name or e-mail of the account the person has already.</param>
public sealed record AttachLinkCommand(string TokenHash, string Name, string Password);

public sealed record WrongNameOrPassword() : Refusal("Имя и пароль не подошли. Проверьте раскладку клавиатуры.", nameof(AttachLinkCommand.Password));

public sealed record AccountOfAnother()
    : Refusal("С этой учётной записью здесь уже входит другой человек. Задайте пароль по ссылке или попросите куратора объединить карточки.", nameof(AttachLinkCommand.Name));

public sealed record LinkRenewsPassword() : Refusal("Эта ссылка задаёт новый пароль той же учётной записи: присоединять нечего.");

/// <summary>
/// Takes an invitation with an account the person has already (from another school): the place made for him here becomes that account's,
/// and the empty account of the invitation goes.
/// </summary>
public sealed class AttachLink(NastavnikDb db, ActBook acts, AcceptLink links, PasswordCheck check, UserManager<IdentityUser<Guid>> users, TimeProvider time)
{
    public async Task<Outcome> ExecuteAsync(AttachLinkCommand command, Submission by, CancellationToken ct = default)
    {
        var name = command.Name.Trim();
        var existing = await users.FindByEmailAsync(name) ?? await users.FindByNameAsync(name);
        if (existing is null)
        {
            // An unknown name costs the same hash, so that time does not tell who has an account.
            users.PasswordHasher.HashPassword(new IdentityUser<Guid>(), command.Password);
            return new WrongNameOrPassword();
        }

        return await check.WrongAsync(existing.Id, command.Password, new WrongNameOrPassword(), ct) is { } wrong ? wrong
            : await acts.RunAsync(by, AccountActs.LinkAttached, act => AttachAsync(command, existing.Id, act, ct), ct);
    }

    private async Task<Outcome> AttachAsync(AttachLinkCommand command, Guid existing, ActDraft act, CancellationToken ct)
    {
        if (await links.FindAsync(command.TokenHash, ct) is not { } open)
        {
            return new LinkIsDead();
        }

        if (!open.IsNew)
        {
            return new LinkRenewsPassword();
        }

        var (memberships, all, here) = (db.Memberships, db.OneTimeLinks, db.Tenant);
        if (await memberships.AnyAsync(m => m.OrganisationId == here && m.UserId == existing, ct))
        {
            return new AccountOfAnother();
        }

        var place = await memberships.SingleAsync(m => m.OrganisationId == here && m.UserId == open.UserId, ct);
        place.Attach(existing);
        foreach (var link in await all.Where(l => l.UserId == open.UserId).ToListAsync(ct))
        {
            link.UsedAt ??= time.GetUtcNow();
        }

        AccountBook.Expect(await users.DeleteAsync((await users.FindByIdAsync(open.UserId.ToString()))!));
        act.About(open.PersonId ?? existing);
        return Outcome.Done("Вход присоединён к вашей учётной записи.", existing);
    }
}
