using Nastavnik.Browser.Tests.Running;
using Xunit;

namespace Nastavnik.Browser.Tests.Pages;

/// <summary>Pictures of every page as every person of the demo school: «curator-people-1280.png». For eyes, not for a verdict.</summary>
public sealed class LookPictures
{
    [Fact]
    public async Task Take_pictures()
    {
        Assert.SkipUnless(Environment.GetEnvironmentVariable("NASTAVNIK_LOOK") == "1", "Pictures are taken by «make look».");
        var folder = Environment.GetEnvironmentVariable("NASTAVNIK_LOOK_FOLDER") ?? Path.Combine(Path.GetTempPath(), "look");
        Directory.CreateDirectory(folder);
        var program = await RunningProgram.DemoAsync();
        var map = new PageMap(program);
        await using (var visitor = await Chromium.OpenAsync(program.Address))
        {
            foreach (var (path, name) in new[] { ("/", "home"), ("/account/sign-in", "sign-in"), ("/errors/404", "errors-404") })
            {
                await visitor.OpenAsync(path);
                await TakeAsync(visitor, folder, $"visitor-{name}");
            }
        }

        foreach (var (_, name) in program.Accounts)
        {
            var who = name.Split('@')[0];
            await using var window = await Chromium.OpenAsync(program.Address);
            await window.SignInAsync(name, RunningProgram.Password);
            await new Walk(map, window).GoAsync((pattern, number) =>
                TakeAsync(window, folder, $"{who}-{PageMap.NameOf(pattern)}{(number > 1 ? $"-{number}" : "")}"));
        }
    }

    private static async Task TakeAsync(Window window, string folder, string name)
    {
        foreach (var width in new[] { Chromium.Desktop, Chromium.Phone })
        {
            await window.Page.SetViewportSizeAsync(width, Chromium.Size(width).Height);
            await window.Page.ScreenshotAsync(new() { Path = Path.Combine(folder, $"{name}-{width}.png"), FullPage = true });
        }
    }
}
