using Microsoft.EntityFrameworkCore;
using Nastavnik.Core.Foundation.Data;
using Nastavnik.Core.School.Organisations;
using Nastavnik.Web.Demo;

namespace Nastavnik.Web.Pages.Setup;

/// <summary>Whether any organisation lives here. Asked of the database until one does, then remembered.</summary>
public sealed class Installation(Works works)
{
    private volatile bool lives;

    public async Task<bool> IsEmptyAsync(CancellationToken ct)
    {
        if (!lives)
        {
            await using var work = await works.GlobalAsync(ct);
            var organisations = work.Db.Organisations;
            lives = await organisations.AnyAsync(ct);
        }

        return !lives;
    }

    /// <summary>The last organisation may have gone (the demo was removed): ask again.</summary>
    public void Forget() => lives = false;
}

/// <summary>While no organisation exists, every page leads to the set-up.</summary>
public sealed class FirstStart(RequestDelegate next, Installation installation)
{
    private static readonly PathString[] Open = ["/setup", "/health", "/dist", "/errors", "/help", "/privacy", "/account/look"];

    public async Task InvokeAsync(HttpContext context)
    {
        if (!Array.Exists(Open, p => context.Request.Path.StartsWithSegments(p)) && await installation.IsEmptyAsync(context.RequestAborted))
        {
            context.Response.Redirect("/setup");
            return;
        }

        await next(context);
    }
}

internal static class SetupFolder
{
    public static IServiceCollection AddSetup(this IServiceCollection services) => services.AddSingleton<SetupCode>().AddSingleton<Installation>();

    /// <summary>Before the first page is served: an empty installation gets the demo when it is asked for, or tells the operator how to begin.</summary>
    public static async Task BeginAsync(this WebApplication app)
    {
        if (!await app.Services.GetRequiredService<Installation>().IsEmptyAsync(CancellationToken.None))
        {
            return;
        }

        if (app.Configuration["NASTAVNIK_DEMO"] == "1")
        {
            Console.WriteLine("Готовлю пример: вымышленная школа со всем, что в ней происходит за год.");
            var demo = await app.Services.GetRequiredService<DemoSchool>().BuildAsync(CancellationToken.None);
            Console.WriteLine($"""

                Пример готов. Пароль у всех один: {demo.Password}
                {string.Join("\n", demo.Accounts.Select(a => $"    {a.Name} — {a.Who.ToLowerInvariant()}"))}

                """);
            return;
        }

        app.Services.GetRequiredService<SetupCode>().Say(app.Configuration["NASTAVNIK_URLS"] ?? "http://127.0.0.1:5080");
    }

    public static void Say(this SetupCode code, string address) => Console.WriteLine($"""

        Организации ещё нет. Откройте {address.TrimEnd('/')}/setup и введите код:

            {code.Code}

        """);
}
