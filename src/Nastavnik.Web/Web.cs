using System.Text.Encodings.Web;
using System.Text.Unicode;
using Microsoft.AspNetCore.Mvc;
using Nastavnik.Web.Security;

namespace Nastavnik.Web;

/// <summary>Pages and the order of what a request passes.</summary>
internal static class WebServices
{
    public static IServiceCollection AddPages(this IServiceCollection services)
    {
        services.AddSingleton(HtmlEncoder.Create(UnicodeRanges.All));
        services.AddRazorPages(o => o.Conventions.ConfigureFilter(new ServiceFilterAttribute<Gatekeeper>()));
        services.AddRouting(o => o.LowercaseUrls = true);
        return services;
    }

    public static WebApplication UsePages(this WebApplication app)
    {
        app.UseMiddleware<DatabaseAway>();
        app.UseStatusCodePagesWithReExecute("/errors/{0}");
        app.UseStaticFiles();
        app.UseRouting();
        app.UseRateLimiter();
        app.UseAuthentication();
        app.UseMiddleware<EnterOrganisation>();
        app.UseAuthorization();
        app.MapRazorPages();
        return app;
    }
}
