using System.Net;
using AngleSharp.Html.Dom;
using AngleSharp.Html.Parser;
using Xunit;

namespace Nastavnik.Support;

/// <summary>A page as a test reads it.</summary>
public sealed record WebPage(HttpStatusCode Status, IHtmlDocument Html, Uri Address)
{
    /// <summary>Text of the main part, white space folded and non-breaking spaces plain.</summary>
    public string Text => Fold((Html.QuerySelector("main") ?? Html.Body!).TextContent);

    public static string Fold(string text) => string.Join(' ', text.Replace('\u00A0', ' ').Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries));
}

/// <summary>A browser without scripts: opens pages, fills the form found there and sends it. Every page it opens is held to the house rules.</summary>
public sealed class WebVisitor(HttpClient client)
{
    private static readonly HtmlParser Parser = new();

    public HttpClient Client => client;

    public async Task SignInAsync(string name, string password)
    {
        var page = await GetAsync("/account/sign-in");
        var answer = await PostRawAsync(page, "form:has(input[type=password])", new() { ["Input.Name"] = name, ["Input.Password"] = password });
        Assert.Equal(HttpStatusCode.Redirect, answer.StatusCode);
    }

    public async Task<WebPage> GetAsync(string address)
    {
        using var response = await client.GetAsync(address);
        return await ReadAsync(response);
    }

    public async Task<HttpStatusCode> StatusAsync(string address) => (await client.GetAsync(address)).StatusCode;

    /// <summary>Sends the form found by the selector, with these fields changed; follows a redirect.</summary>
    public async Task<WebPage> PostAsync(WebPage page, string form, Dictionary<string, string>? fields = null, string? button = null)
    {
        using var response = await PostRawAsync(page, form, fields ?? [], button);
        return response.StatusCode is HttpStatusCode.Redirect or HttpStatusCode.Found or HttpStatusCode.SeeOther
            ? await GetAsync(response.Headers.Location!.ToString())
            : await ReadAsync(response);
    }

    public async Task<HttpResponseMessage> PostRawAsync(WebPage page, string form, Dictionary<string, string> fields, string? button = null)
    {
        var element = page.Html.QuerySelector(form) as IHtmlFormElement
            ?? throw new Xunit.Sdk.XunitException($"No form «{form}» on {page.Address}: {page.Text}");
        var values = Values(element).Where(v => !fields.ContainsKey(v.Key)).Concat(fields).ToList();
        var action = element.GetAttribute("action") is { Length: > 0 } named ? named : page.Address.PathAndQuery;
        if (button is not null)
        {
            var pressed = element.QuerySelectorAll("button").OfType<IHtmlButtonElement>().FirstOrDefault(b => WebPage.Fold(b.TextContent) == button)
                ?? throw new Xunit.Sdk.XunitException($"No button «{button}» on {page.Address}.");
            action = pressed.GetAttribute("formaction") ?? action;
            if (pressed.Name is { Length: > 0 } name)
            {
                values.Add(new(name, pressed.Value));
            }
        }

        action = new Uri(page.Address, action).ToString();
        if (element.Enctype == "multipart/form-data")
        {
            var parts = new MultipartFormDataContent();
            foreach (var (name, value) in values)
            {
                parts.Add(new StringContent(value), name);
            }

            return await client.PostAsync(action, parts);
        }

        return await client.PostAsync(action, new FormUrlEncodedContent(values));
    }

    /// <summary>Sends a multipart form with a file.</summary>
    public async Task<WebPage> UploadAsync(WebPage page, string form, string field, string fileName, byte[] content, Dictionary<string, string>? fields = null)
    {
        var element = (IHtmlFormElement)page.Html.QuerySelector(form)!;
        var parts = new MultipartFormDataContent();
        foreach (var (name, value) in Values(element).Where(v => v.Key != field && fields?.ContainsKey(v.Key) != true).Concat(fields ?? []))
        {
            parts.Add(new StringContent(value), name);
        }

        parts.Add(new ByteArrayContent(content), field, fileName);
        using var response = await client.PostAsync(element.GetAttribute("action") is { Length: > 0 } named ? named : page.Address.PathAndQuery, parts);
        return (int)response.StatusCode is >= 300 and < 400 ? await GetAsync(response.Headers.Location!.ToString()) : await ReadAsync(response);
    }

    private static IEnumerable<KeyValuePair<string, string>> Values(IHtmlFormElement form) =>
        form.Elements.Where(e => !e.HasAttribute("disabled")).SelectMany(e => e switch
        {
            IHtmlInputElement { Type: "checkbox" or "radio", IsChecked: false } => [],
            IHtmlInputElement { Type: "file" or "submit" } => [],
            IHtmlInputElement input when input.Name is { Length: > 0 } => [new KeyValuePair<string, string>(input.Name, input.Value)],
            IHtmlTextAreaElement area when area.Name is { Length: > 0 } => [new(area.Name, area.Value)],
            IHtmlSelectElement select when select.Name is { Length: > 0 } => select.Options.Where(o => o.IsSelected).Select(o => new KeyValuePair<string, string>(select.Name!, o.Value)),
            _ => Enumerable.Empty<KeyValuePair<string, string>>(),
        });

    private static async Task<WebPage> ReadAsync(HttpResponseMessage response)
    {
        var html = await Parser.ParseDocumentAsync(await response.Content.ReadAsStringAsync());
        var page = new WebPage(response.StatusCode, html, response.RequestMessage!.RequestUri!);
        if (response.Content.Headers.ContentType?.MediaType == "text/html")
        {
            HouseRules.Check(page);
        }

        return page;
    }
}
