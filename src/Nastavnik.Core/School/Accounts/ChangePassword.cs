using Microsoft.AspNetCore.Identity;
using Nastavnik.Core.Foundation.Acts;
using Nastavnik.Core.Foundation.Data;

namespace Nastavnik.Core.School.Accounts;

public sealed record ChangePasswordCommand(string Current, string Password);

public sealed record WrongPassword() : Refusal("Нынешний пароль не подошёл. Проверьте раскладку клавиатуры.", nameof(ChangePasswordCommand.Current));

public sealed record TooManyPasswords() : Refusal("Пять неверных паролей подряд: смена закрыта на 10 минут. Подождите или попросите у куратора новую ссылку для входа.");

/// <summary>A person changes the own password. Wrong attempts are counted in a transaction of their own: a refusal rolls this one back.</summary>
public sealed class ChangePassword(ActBook acts, UserManager<IdentityUser<Guid>> users, Works works)
{
    public async Task<Outcome> ExecuteAsync(ChangePasswordCommand command, Submission by, CancellationToken ct = default)
    {
        if (await CurrentRefusalAsync(by.Actor.UserId, command.Current, ct) is { } wrong)
        {
            return wrong;
        }

        return await acts.RunAsync(by, AccountActs.PasswordChanged, async act =>
        {
            var user = (await users.FindByIdAsync(by.Actor.UserId.ToString()))!;
            if (Passwords.Unfit(command.Password, user.UserName!) is { } unfit)
            {
                return unfit;
            }

            user.PasswordHash = users.PasswordHasher.HashPassword(user, command.Password);
            AccountBook.Expect(await users.UpdateSecurityStampAsync(user));
            act.About(by.Actor.PersonId ?? user.Id);
            return Outcome.Done("Пароль изменён.");
        }, ct);
    }

    private async Task<Refusal?> CurrentRefusalAsync(Guid userId, string current, CancellationToken ct)
    {
        await using var work = await works.GlobalAsync(ct);
        var all = work.Get<UserManager<IdentityUser<Guid>>>();
        var user = (await all.FindByIdAsync(userId.ToString()))!;
        if (await all.IsLockedOutAsync(user))
        {
            return new TooManyPasswords();
        }

        if (await all.CheckPasswordAsync(user, current))
        {
            return null;
        }

        await all.AccessFailedAsync(user);
        await work.CommitAsync(ct);
        return new WrongPassword();
    }
}
