using Microsoft.AspNetCore.Identity;
using Nastavnik.Core.Foundation.Acts;
using Nastavnik.Core.Foundation.Data;

namespace Nastavnik.Core.School.Accounts;

public sealed record ChangePasswordCommand(string Current, string Password);

public sealed record WrongPassword() : Refusal("Нынешний пароль не подошёл. Проверьте раскладку клавиатуры.", nameof(ChangePasswordCommand.Current));

public sealed record TooManyPasswords() : Refusal("Пять неверных паролей подряд: вход закрыт на 10 минут. Подождите или попросите у куратора новую ссылку для входа.");

/// <summary>A person changes the own password.</summary>
public sealed class ChangePassword(ActBook acts, UserManager<IdentityUser<Guid>> users, PasswordCheck check)
{
    public async Task<Outcome> ExecuteAsync(ChangePasswordCommand command, Submission by, CancellationToken ct = default)
    {
        if (await check.WrongAsync(by.Actor.UserId, command.Current, new WrongPassword(), ct) is { } wrong)
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
            return Outcome.Done("Пароль изменён. На других устройствах нужно войти заново.");
        }, ct);
    }
}
