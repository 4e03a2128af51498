using System.Collections.Concurrent;
using System.Text.RegularExpressions;
using Microsoft.Playwright;
using Nastavnik.Support;
using Xunit.Sdk;

namespace Nastavnik.Browser.Tests.Running;

/// <summary>One person's browser. It notes everything a person would not see but must not happen: script errors, refusals of the content policy, requests to other hosts, answers of 5xx.</summary>
public sealed class Window : IAsyncDisposable
{
    private readonly ConcurrentQueue<string> _wrongs = new();
    private readonly IBrowserContext _context;

    public Window(string address, IBrowserContext context, IPage page, bool scripts)
    {
        (Address, _context, Page, Scripts) = (address, context, page, scripts);
        page.PageError += (_, error) => _wrongs.Enqueue($"script error: {error}");
        page.Console += (_, message) =>
        {
            // A refused form answers 400, a missing page 404: Chromium calls that an error, people do not.
            if (message.Type == "error" && !message.Text.StartsWith("Failed to load resource: the server responded with a status of 4", StringComparison.Ordinal))
            {
                _wrongs.Enqueue($"console: {message.Text}");
            }
        };
        page.Request += (_, request) =>
        {
            if (!request.Url.StartsWith(address, StringComparison.Ordinal) && !request.Url.StartsWith("data:", StringComparison.Ordinal) && request.Url != "about:blank")
            {
                _wrongs.Enqueue($"third party: {request.Url}");
            }
        };
        page.Response += (_, response) =>
        {
            Last = response.Request.IsNavigationRequest ? response.Status : Last;
            if (response.Status >= 500 || (response.Status >= 400 && !response.Request.IsNavigationRequest))
            {
                _wrongs.Enqueue($"{response.Status}: {response.Url}");
            }
        };
    }

    public string Address { get; }

    public IPage Page { get; }

    public bool Scripts { get; }

    /// <summary>Pages are held to axe. Off where a path goes by pages that another test looks at.</summary>
    public bool Looks { get; init; } = true;

    /// <summary>Runs scripts, for what must look at the same page with them.</summary>
    internal Window? Twin { get; set; }

    /// <summary>Status of the last page opened.</summary>
    public int Last { get; private set; }

    public string Path => Page.Url.StartsWith(Address, StringComparison.Ordinal) ? Page.Url[Address.Length..] : Page.Url;

    public async Task OpenAsync(string path)
    {
        var answer = await Page.GotoAsync(path, new() { WaitUntil = WaitUntilState.Load });
        Last = answer?.Status ?? Last;
    }

    /// <summary>Draws pages as a reader chose: the cookie «theme.vision.size.scheme.spacing».</summary>
    public Task LookAsync(string choice) => _context.AddCookiesAsync([new() { Name = "look", Value = choice, Url = Address }]);

    public async Task SignInAsync(string name, string password)
    {
        await OpenAsync("/account/sign-in");
        await FillAsync("Электронная почта или имя для входа", name);
        await FillAsync("Пароль", password);
        await PressAsync("Войти");
        if (Path.StartsWith("/account/sign-in", StringComparison.Ordinal))
        {
            throw new XunitException($"{name} could not sign in: {await Page.InnerTextAsync("main")}");
        }
    }

    /// <summary>Fills the field that has this label.</summary>
    public Task FillAsync(string label, string value) => Field(label).FillAsync(value);

    /// <summary>Ticks the box or the radio whose name begins with these words (a hint may follow).</summary>
    public Task TickAsync(string label)
    {
        var name = new Regex("^" + Regex.Escape(label), RegexOptions.None, TimeSpan.FromSeconds(1));
        return Main.GetByRole(AriaRole.Checkbox, new() { NameRegex = name }).Or(Main.GetByRole(AriaRole.Radio, new() { NameRegex = name })).First.CheckAsync();
    }

    /// <summary>Chooses the first option whose text has these words.</summary>
    public async Task PickAsync(string label, string words)
    {
        var field = Field(label);
        var option = field.Locator("option", new() { HasText = words }).First;
        await field.SelectOptionAsync((await option.GetAttributeAsync("value"))!);
    }

    /// <summary>Presses the button and waits for the page that answers.</summary>
    public Task PressAsync(string button) => TurnAsync(() => Main.GetByRole(AriaRole.Button, new() { Name = button, Exact = true }).First.ClickAsync());

    /// <summary>Follows the link in the main part.</summary>
    public Task FollowAsync(string link) => TurnAsync(() => Main.GetByRole(AriaRole.Link, new() { Name = link }).First.ClickAsync());

    /// <summary>Does what turns the page and waits, in seconds, until the next one is there.</summary>
    public async Task TurnAsync(Func<Task> act, int patience = 30)
    {
        var turned = new TaskCompletionSource();
        void Note(object? sender, IFrame frame) => turned.TrySetResult();
        Page.FrameNavigated += Note;
        try
        {
            await act();
            await turned.Task.WaitAsync(TimeSpan.FromSeconds(patience));
            await Page.WaitForLoadStateAsync(LoadState.Load);
        }
        catch (TimeoutException late)
        {
            throw new XunitException($"{Path}: nothing came of the press in {patience} s.", late);
        }
        finally
        {
            Page.FrameNavigated -= Note;
        }
    }

    public ILocator Main => Page.Locator("main");

    public ILocator Field(string label) => FieldIn(Main, label);

    /// <summary>The part of the page under this heading.</summary>
    public ILocator Part(string heading) => Main.GetByRole(AriaRole.Region, new() { Name = heading, Exact = true });

    public static ILocator FieldIn(ILocator part, string label) =>
        part.GetByLabel(new Regex($"^{Regex.Escape(label)}( — необязательно)?$", RegexOptions.None, TimeSpan.FromSeconds(1))).First;

    /// <summary>Words of the main part, spaces plain.</summary>
    public async Task<string> TextAsync() => WebPage.Fold(await Main.InnerTextAsync());

    /// <summary>What went wrong unseen since the last time it was asked.</summary>
    public IReadOnlyList<string> TakeWrongs()
    {
        var taken = new List<string>();
        while (_wrongs.TryDequeue(out var wrong))
        {
            taken.Add(wrong);
        }

        return taken;
    }

    public async ValueTask DisposeAsync()
    {
        await _context.CloseAsync();
        if (Twin is not null)
        {
            await Twin.DisposeAsync();
        }
    }
}
