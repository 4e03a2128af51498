using System.Globalization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.Rendering;
using Microsoft.AspNetCore.Mvc.Routing;
using Microsoft.AspNetCore.Mvc.ViewFeatures;
using Microsoft.AspNetCore.Razor.TagHelpers;
using Nastavnik.Core.Foundation.Acts;
using Nastavnik.Web.Security;

namespace Nastavnik.Web.Ui;

/// <summary>
/// A plain POST form: antiforgery, the form's key (hidden <c>__key</c>) and the version of what is changed (<c>__version</c>).
/// The browser checks nothing by itself: errors come from the server, in our words. A file inside sets the enctype.
/// </summary>
[HtmlTargetElement("n-form")]
public sealed class FormTagHelper(IHtmlGenerator html, IUrlHelperFactory urls) : TagHelper
{
    private static readonly object FileKey = new();

    [HtmlAttributeNotBound, ViewContext]
    public ViewContext ViewContext { get; set; } = null!;

    /// <summary>A named handler of the same page.</summary>
    public string? Handler { get; set; }

    /// <summary>False for a form that is not an act (sign-out).</summary>
    public bool Key { get; set; } = true;

    /// <summary>Version of the aggregate being changed.</summary>
    public int? Version { get; set; }

    public override void Init(TagHelperContext context) => context.Items[FileKey] = new Mark();

    public override async Task ProcessAsync(TagHelperContext context, TagHelperOutput output)
    {
        var content = await output.GetChildContentAsync();
        output.TagName = "form";
        output.Attributes.SetAttribute("method", "post");
        output.Attributes.SetAttribute("novalidate", "novalidate");
        output.Attributes.SetAttribute("data-once", "");
        if (Handler is not null) { output.Attributes.SetAttribute("action", urls.GetUrlHelper(ViewContext).Page(null, Handler)); }
        if (((Mark)context.Items[FileKey]).File) { output.Attributes.SetAttribute("enctype", "multipart/form-data"); }
        output.Content.AppendHtml(html.GenerateAntiforgery(ViewContext));
        var again = Again(ViewContext.HttpContext);
        if (Key) { output.Content.AppendHtml(Hidden(PostedForm.Key, (again?.Key ?? Guid.CreateVersion7()).ToString())); }
        if (Version is { } version) { output.Content.AppendHtml(Hidden(PostedForm.Version, (again?.Version ?? version).ToString(CultureInfo.InvariantCulture))); }

        output.Content.AppendHtml(content);
    }

    internal static void HasFile(TagHelperContext context)
    {
        if (context.Items.TryGetValue(FileKey, out var mark)) { ((Mark)mark).File = true; }
    }

    // A form that came back keeps its key and the version its user saw; after 409 the key is spent and the record is newer, so both are fresh.
    private static Form? Again(HttpContext context) =>
        HttpMethods.IsPost(context.Request.Method) && context.Request.HasFormContentType && context.Response.StatusCode != StatusCodes.Status409Conflict
            ? PostedForm.Of(context.Request) : null;

    private static TagBuilder Hidden(string name, string value)
    {
        var input = new TagBuilder("input") { TagRenderMode = TagRenderMode.SelfClosing };
        return input.With("type", "hidden").With("name", name).With("value", value);
    }

    private sealed class Mark
    {
        public bool File { get; set; }
    }
}
