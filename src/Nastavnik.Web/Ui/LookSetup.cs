using System.Globalization;
using System.Text.Encodings.Web;
using System.Text.Unicode;
using Microsoft.AspNetCore.Localization;
using Microsoft.AspNetCore.Mvc;

namespace Nastavnik.Web.Ui;

/// <summary>Everything pages look with: styles, layout, tag helpers, Russian binding. Knows no page.</summary>
public static class LookSetup
{
    private static readonly CultureInfo Russian = CultureInfo.GetCultureInfo("ru-RU");

    public static IServiceCollection AddLook(this IServiceCollection services)
    {
        // The default encoder writes each Cyrillic letter as an entity.
        services.AddSingleton(HtmlEncoder.Create(UnicodeRanges.All));
        services.AddSingleton<LookFiles>();
        services.AddScoped<PageFrame>();
        services.AddHttpContextAccessor();
        services.AddOptions<MvcOptions>().PostConfigure(RussianBinding.Configure);
        return services;
    }

    /// <summary>Serves the look's files, sets the Russian culture and takes the low-vision and colour choices.</summary>
    public static WebApplication UseLook(this WebApplication app)
    {
        app.Services.GetRequiredService<LookFiles>().Serve(app);
        app.UseRequestLocalization(new RequestLocalizationOptions
        {
            DefaultRequestCulture = new RequestCulture(Russian),
            SupportedCultures = [Russian],
            SupportedUICultures = [Russian],
            RequestCultureProviders = [],
        });
        app.MapPost(LookChoice.Path, LookChoice.TakeAsync).AllowAnonymous().DisableAntiforgery();
        return app;
    }
}
