using System.Threading.RateLimiting;
using Microsoft.AspNetCore.Antiforgery;
using Microsoft.AspNetCore.DataProtection;
using Microsoft.AspNetCore.Identity;
using Microsoft.AspNetCore.RateLimiting;
using Nastavnik.Core.Foundation.Data;
using Nastavnik.Core.School.Accounts;

namespace Nastavnik.Web.Security;

public static class SecurityServices
{
    public const string SignInLimit = "sign-in";

    /// <summary>Answering by personal links: a class behind one address must not be held up, so each link is counted by itself.</summary>
    public const string LinkLimit = "personal-link";

    public static IServiceCollection AddSecurity(this IServiceCollection services, string keyFolder)
    {
        services.AddDataProtection().SetApplicationName("nastavnik")
            .PersistKeysToFileSystem(Directory.CreateDirectory(Path.Combine(keyFolder, "protection")));
        services.Configure<Microsoft.AspNetCore.DataProtection.KeyManagement.KeyManagementOptions>(o => o.XmlEncryptor = new KeyWrap());
        services.AddSingleton<IAntiforgeryAdditionalDataProvider, FormOfThisOrganisation>();
        services.AddAntiforgery(o =>
        {
            o.Cookie.Name = "nastavnik.form";
            o.Cookie.SameSite = SameSiteMode.Lax;
            o.SuppressXFrameOptionsHeader = true;
        });
        services.AddPeopleSigningIn().AddSignInManager();
        services.AddAuthentication(IdentityConstants.ApplicationScheme).AddCookie(IdentityConstants.ApplicationScheme, o =>
        {
            o.Cookie.Name = "nastavnik.user";
            o.Cookie.SameSite = SameSiteMode.Lax;
            o.Cookie.HttpOnly = true;
            o.LoginPath = "/account/sign-in";
            o.ReturnUrlParameter = "from";
            o.ExpireTimeSpan = TimeSpan.FromHours(9);
            o.SlidingExpiration = true;
        });
        services.AddAuthorization();
        services.AddRateLimiter(o =>
        {
            o.RejectionStatusCode = StatusCodes.Status429TooManyRequests;
            o.AddPolicy(SignInLimit, http => HttpMethods.IsPost(http.Request.Method)
                ? RateLimitPartition.GetSlidingWindowLimiter(http.Connection.RemoteIpAddress?.ToString() ?? "", _ => new SlidingWindowRateLimiterOptions
                {
                    PermitLimit = 120,
                    Window = TimeSpan.FromMinutes(1),
                    SegmentsPerWindow = 6,
                })
                : RateLimitPartition.GetNoLimiter(""));
            o.AddPolicy(LinkLimit, http => RateLimitPartition.GetFixedWindowLimiter(
                http.Request.Path.Value ?? "", _ => new FixedWindowRateLimiterOptions { PermitLimit = 120, Window = TimeSpan.FromMinutes(1) }));
        });
        services.AddSingleton<Doors>().AddScoped<CurrentActor>().AddScoped<Gatekeeper>().AddScoped<Entrance>();
        services.AddHttpContextAccessor();
        return services;
    }

    /// <summary>Accounts without the web: commands and tests make them too.</summary>
    public static IdentityBuilder AddPeopleSigningIn(this IServiceCollection services)
    {
        return services.AddIdentityCore<IdentityUser<Guid>>(o =>
            {
                o.User.AllowedUserNameCharacters = "";
                o.User.RequireUniqueEmail = false;
                o.Password.RequiredLength = 10;
                o.Password.RequireDigit = false;
                o.Password.RequireLowercase = false;
                o.Password.RequireUppercase = false;
                o.Password.RequireNonAlphanumeric = false;
                o.Lockout.MaxFailedAccessAttempts = 5;
                o.Lockout.DefaultLockoutTimeSpan = TimeSpan.FromMinutes(10);
            })
            .AddEntityFrameworkStores<NastavnikDb>();
    }
}
