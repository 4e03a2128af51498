using Microsoft.AspNetCore.Identity;
using Nastavnik.Core.Foundation.Acts;
using Nastavnik.Core.Foundation.Data;

namespace Nastavnik.Core.School.Accounts;

/// <summary>Asks a password inside a use case. Wrong attempts are counted in a transaction of their own: a refusal rolls the act back.</summary>
public sealed class PasswordCheck(Works works)
{
    /// <param name="userId">The account.</param>
    /// <param name="password">As typed.</param>
    /// <param name="wrong">What to say when it does not fit.</param>
    /// <param name="ct">Stop.</param>
    public async Task<Refusal?> WrongAsync(Guid userId, string password, Refusal wrong, CancellationToken ct = default)
    {
        await using var work = await works.GlobalAsync(ct);
        var all = work.Get<UserManager<IdentityUser<Guid>>>();
        var user = (await all.FindByIdAsync(userId.ToString()))!;
        if (await all.IsLockedOutAsync(user))
        {
            return new TooManyPasswords();
        }

        if (await all.CheckPasswordAsync(user, password))
        {
            return null;
        }

        await all.AccessFailedAsync(user);
        await work.CommitAsync(ct);
        return wrong;
    }
}
