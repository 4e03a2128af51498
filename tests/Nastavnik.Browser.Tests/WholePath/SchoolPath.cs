using System.Text.RegularExpressions;
using Microsoft.Playwright;
using Nastavnik.Browser.Tests.Running;
using Nastavnik.Support;
using Xunit;

namespace Nastavnik.Browser.Tests.WholePath;

/// <summary>
/// One school from an empty installation to a pair at work, by its own lists, as its people do it in their browsers: by labels and names of
/// buttons. Every page met on the way is held to axe on a desktop and a phone.
/// </summary>
public sealed partial class SchoolPath(RunningProgram program, bool scripts)
{
    internal const string Curator = "lebedeva-m";
    internal const string Password = "розы в школьном саду";
    private readonly Dictionary<string, string> names = new(StringComparer.Ordinal) { ["curator"] = Curator };

    /// <summary>Papers taken on the way: the kind and the DOCX.</summary>
    public Dictionary<string, byte[]> Papers { get; } = new(StringComparer.Ordinal);

    private void Day(int month, int day) => program.Clock.Set(new DateOnly(2026, month, day));

    /// <summary>Pages that the path comes to are held to axe; off for steps that another test looks at.</summary>
    public bool Looks { get; set; } = true;

    private Task<Window> OpenAsync() => Chromium.OpenAsync(program.Address, scripts: scripts, looks: Looks);

    /// <summary>The person signs in anew: days pass between steps.</summary>
    private async Task<Window> AsAsync(string who)
    {
        var window = await OpenAsync();
        await window.SignInAsync(names[who], Password);
        return window;
    }

    /// <summary>The page is as it should be; says where the path stands when it is not.</summary>
    internal static async Task SeesAsync(Window window, string words)
    {
        var text = await window.TextAsync();
        Assert.True(text.Contains(words, StringComparison.Ordinal), $"{window.Path}: «{words}» is not on the page:\n{text}");
        await Axe.CheckAsync(window);
        if (window.Looks)
        {
            await window.Page.SetViewportSizeAsync(Chromium.Desktop, 900);
        }
    }

    /// <summary>Presses and expects to be taken further, not back with errors.</summary>
    internal static async Task DoAsync(Window window, string button, string? words = null)
    {
        await window.PressAsync(button);
        Assert.True(window.Last < 400, $"{window.Path}: «{button}» answered {window.Last}:\n{await window.TextAsync()}");
        if (words is not null)
        {
            await SeesAsync(window, words);
        }
    }

    /// <summary>Sends a form that must come back, and looks at its error state.</summary>
    internal static async Task RefusedAsync(Window window, string button, string sentence)
    {
        await window.PressAsync(button);
        Assert.True(window.Last is 400 or 409, $"{window.Path}: «{button}» answered {window.Last}:\n{await window.TextAsync()}");
        await SeesAsync(window, sentence);
    }

    /// <summary>Downloads by the link and keeps the paper.</summary>
    private async Task TakePaperAsync(Window window, string kind, string link = "Скачать (DOCX)")
    {
        var download = await window.Page.RunAndWaitForDownloadAsync(() => window.Main.GetByRole(AriaRole.Link, new() { Name = link }).First.ClickAsync());
        Assert.EndsWith(".docx", download.SuggestedFilename, StringComparison.Ordinal);
        Assert.Matches("^[a-zA-Z0-9_.-]+$", download.SuggestedFilename);
        Papers[kind] = await File.ReadAllBytesAsync(await download.PathAsync());
        window.TakeWrongs();
    }

    /// <summary>Presses what is said of one person: the words, then a colon and his name for those who do not see the row.</summary>
    private static Task OfAsync(Window window, AriaRole role, string words, string whom) => window.TurnAsync(() =>
        window.Main.GetByRole(role, new() { NameRegex = new Regex($"^{Regex.Escape(words)} ?: {Regex.Escape(whom)}", RegexOptions.None, TimeSpan.FromSeconds(1)) }).First.ClickAsync());

    private static ILocator Row(Window window, string name) => window.Main.GetByRole(AriaRole.Row).Filter(new() { HasText = name });

    /// <summary>Opens what a folded part hides; without scripts it opens too.</summary>
    private static Task UnfoldAsync(Window window, string summary) => window.Main.GetByText(summary, new() { Exact = true }).First.ClickAsync();

    private static Regex Word(string word) => new(Regex.Escape(word), RegexOptions.None, TimeSpan.FromSeconds(1));
}
