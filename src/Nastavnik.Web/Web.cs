using Microsoft.AspNetCore.Mvc;
using Nastavnik.Web.Pages.Setup;
using Nastavnik.Web.Security;
using Nastavnik.Web.Ui;

namespace Nastavnik.Web;

/// <summary>Pages and the order of what a request passes.</summary>
internal static class WebServices
{
    public static IServiceCollection AddPages(this IServiceCollection services)
    {
        services.AddLook();
        services.AddRazorPages(o => o.Conventions.ConfigureFilter(new ServiceFilterAttribute<Gatekeeper>()));
        services.AddPageFolders();
        services.AddRouting(o => o.LowercaseUrls = true);
        return services;
    }

    public static WebApplication UsePages(this WebApplication app)
    {
        app.UseSecurityHeaders();
        app.UseExceptionHandler("/errors/500");
        app.UseMiddleware<DatabaseAway>();
        app.UseLook();
        app.UseMiddleware<FirstStart>();
        app.UseStatusCodePagesWithReExecute("/errors/{0}");
        app.UseRouting();
        app.UseRateLimiter();
        app.UseAuthentication();
        app.UseMiddleware<EnterOrganisation>();
        app.UseAuthorization();
        app.MapRazorPages();
        return app;
    }
}
