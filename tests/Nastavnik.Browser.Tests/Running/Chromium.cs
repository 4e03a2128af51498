using Microsoft.Playwright;
using Nastavnik.Browser.Tests.Running;
using Xunit;

[assembly: AssemblyFixture(typeof(Chromium.Closing))]

namespace Nastavnik.Browser.Tests.Running;

/// <summary>The machine's own Chromium, one for the process; every window is a fresh context.</summary>
public static class Chromium
{
    public const int Desktop = 1280;
    public const int Phone = 390;
    private static readonly Lazy<Task<IBrowser>> Shared = new(StartAsync);
    // The same engine without the windows of a desktop browser: a third of the work.
    private const string Shell = "/usr/bin/chromium-headless-shell";

    private static IPlaywright? playwright;

    /// <summary>A window on the program with nobody signed in.</summary>
    public static async Task<Window> OpenAsync(string address, int width = Desktop, bool scripts = true, bool looks = true)
    {
        var browser = await Shared.Value;
        var context = await browser.NewContextAsync(new()
        {
            BaseURL = address,
            ViewportSize = Size(width),
            JavaScriptEnabled = scripts,
            Locale = "ru-RU",
            TimezoneId = "Asia/Vladivostok",
            ColorScheme = ColorScheme.Light,
            ReducedMotion = ReducedMotion.Reduce,
            AcceptDownloads = true,
        });
        context.SetDefaultTimeout(20_000);
        return new Window(address, context, await context.NewPageAsync(), scripts) { Looks = looks };
    }

    public static ViewportSize Size(int width) => new() { Width = width, Height = width == Phone ? 844 : 900 };

    private static async Task<IBrowser> StartAsync()
    {
        playwright = await Playwright.CreateAsync();
        return await playwright.Chromium.LaunchAsync(new()
        {
            ExecutablePath = File.Exists(Shell) ? Shell : "/usr/bin/chromium",
            Args = ["--no-sandbox", "--disable-gpu", "--disable-quic", "--no-first-run", "--disable-background-networking", "--disable-component-update", "--disable-sync"],
        });
    }

    /// <summary>Left open, the browser outlives the tests and holds their output.</summary>
    public sealed class Closing : IAsyncDisposable
    {
        public async ValueTask DisposeAsync()
        {
            if (Shared.IsValueCreated)
            {
                await (await Shared.Value).CloseAsync();
                playwright?.Dispose();
            }
        }
    }
}
