using System.Security.Claims;
using Microsoft.AspNetCore.Authentication;
using Microsoft.AspNetCore.Identity;
using Microsoft.EntityFrameworkCore;
using Nastavnik.Core.Foundation.Data;
using Nastavnik.Core.School.Accounts;

namespace Nastavnik.Web.Security;

/// <summary>What came of an attempt to sign in.</summary>
public enum EntranceResult
{
    Entered,
    Wrong,
    LockedOut,
    NoPlace,
}

/// <summary>Signs people in: checks the password under a queue (a hash costs a core's tenth of a second), finds the organisation, writes the cookie.</summary>
public sealed class Entrance(UserManager<IdentityUser<Guid>> users, NastavnikDb db, CurrentOrganisation here, IHttpContextAccessor http)
{
    /// <summary>The account's stamp at sign-in: a new password makes another, and sessions with the old one end.</summary>
    public const string StampClaim = "stamp";

    private static readonly SemaphoreSlim Queue = new(2);

    public async Task<EntranceResult> TryAsync(string name, string password, CancellationToken ct)
    {
        var user = await users.FindByEmailAsync(name) ?? await users.FindByNameAsync(name);
        if (user is not null && await users.IsLockedOutAsync(user))
        {
            return EntranceResult.LockedOut;
        }

        await Queue.WaitAsync(ct);
        try
        {
            // An unknown name costs the same hash, so that time does not tell who has an account.
            if (user is null)
            {
                users.PasswordHasher.HashPassword(new IdentityUser<Guid>(), password);
                return EntranceResult.Wrong;
            }

            if (!await users.CheckPasswordAsync(user, password))
            {
                await users.AccessFailedAsync(user);
                return EntranceResult.Wrong;
            }
        }
        finally
        {
            Queue.Release();
        }

        await users.ResetAccessFailedCountAsync(user);
        return await EnterAsync(user.Id, null, ct) ? EntranceResult.Entered : EntranceResult.NoPlace;
    }

    /// <summary>Writes the cookie of the account's organisation (the first one unless named).</summary>
    public async Task<bool> EnterAsync(Guid user, Guid? organisation, CancellationToken ct)
    {
        here.EnterAsUser(user);
        Guid? place;
        await using (await db.Database.BeginTransactionAsync(ct))
        {
            var memberships = db.Memberships;
            place = await memberships.AsNoTracking()
                .Where(m => m.UserId == user && !m.Blocked && (organisation == null || m.OrganisationId == organisation))
                .OrderBy(m => m.Id).Select(m => (Guid?)m.OrganisationId).FirstOrDefaultAsync(ct);
        }

        if (place is null)
        {
            return false;
        }

        await WriteAsync(user, place.Value, ct);
        return true;
    }

    /// <summary>Writes the cookie; the caller has seen that the account has a place there.</summary>
    public async Task WriteAsync(Guid user, Guid organisation, CancellationToken ct = default)
    {
        string? stamp;
        await using (db.Database.CurrentTransaction is null ? await db.Database.BeginTransactionAsync(ct) : null)
        {
            var accounts = db.Set<IdentityUser<Guid>>();
            stamp = await accounts.AsNoTracking().Where(u => u.Id == user).Select(u => u.SecurityStamp).SingleAsync(ct);
        }

        var identity = new ClaimsIdentity(IdentityConstants.ApplicationScheme);
        identity.AddClaim(new Claim(ClaimTypes.NameIdentifier, user.ToString()));
        identity.AddClaim(new Claim(EnterOrganisation.OrganisationClaim, organisation.ToString()));
        identity.AddClaim(new Claim(StampClaim, stamp ?? ""));
        await http.HttpContext!.SignInAsync(IdentityConstants.ApplicationScheme, new ClaimsPrincipal(identity));
    }
}
