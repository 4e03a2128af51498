using Microsoft.AspNetCore.Html;
using Microsoft.AspNetCore.Mvc.Rendering;
using Microsoft.AspNetCore.Mvc.ViewFeatures;
using Microsoft.AspNetCore.Razor.TagHelpers;

namespace Nastavnik.Web.Ui;

/// <summary>
/// Head of a page: crumbs, the h1, the sentence that leads, and on the right what can be done. Sets the window's title when the page did not.
/// Inside: n-crumb, n-lead, n-under (a line of states under the h1); the rest is actions.
/// </summary>
[HtmlTargetElement("n-head", Attributes = "title")]
public sealed class HeadTagHelper : TagHelper
{
    internal static readonly object Key = new();

    [HtmlAttributeNotBound, ViewContext]
    public ViewContext ViewContext { get; set; } = null!;

    public string Title { get; set; } = "";

    public string? Lead { get; set; }

    public override void Init(TagHelperContext context) => context.Items[Key] = new Parts();

    public override async Task ProcessAsync(TagHelperContext context, TagHelperOutput output)
    {
        var actions = await output.GetChildContentAsync();
        var parts = (Parts)context.Items[Key];
        PageTitle.Take(ViewContext, Title);

        output.TagName = "div";
        output.TagMode = TagMode.StartTagAndEndTag;
        if (parts.Crumbs.Count > 0)
        {
            var list = FieldParts.Element("ol", null, [.. parts.Crumbs]);
            output.Content.AppendHtml(FieldParts.Element("nav", "n-crumbs", list).With("aria-label", "Путь"));
        }

        var text = FieldParts.Element("div", "n-head__text", FieldParts.Element("h1", null, Title));
        if (parts.Under is not null) { text.InnerHtml.AppendHtml(FieldParts.Element("p", "n-row", parts.Under)); }
        if (parts.Lead is not null) { text.InnerHtml.AppendHtml(FieldParts.Element("p", "n-lead", parts.Lead)); }
        else if (!string.IsNullOrEmpty(Lead)) { text.InnerHtml.AppendHtml(FieldParts.Element("p", "n-lead", Typeset.Text(Lead))); }
        var head = FieldParts.Element("div", "n-head", text);
        if (!actions.IsEmptyOrWhiteSpace) { head.InnerHtml.AppendHtml(FieldParts.Element("div", "n-row", actions)); }
        output.Content.AppendHtml(head);
    }

    internal sealed class Parts
    {
        public List<IHtmlContent> Crumbs { get; } = [];

        public IHtmlContent? Lead { get; set; }

        public IHtmlContent? Under { get; set; }
    }
}

/// <summary>A step of the path to this page; without href it is words.</summary>
[HtmlTargetElement("n-crumb", ParentTag = "n-head")]
public sealed class CrumbTagHelper : TagHelper
{
    public string? Href { get; set; }

    public override async Task ProcessAsync(TagHelperContext context, TagHelperOutput output)
    {
        var words = await output.GetChildContentAsync();
        ((HeadTagHelper.Parts)context.Items[HeadTagHelper.Key]).Crumbs
            .Add(FieldParts.Element("li", null, Href is null ? words : FieldParts.Element("a", null, words).With("href", Href)));
        output.SuppressOutput();
    }
}

/// <summary>The sentence that leads, when it needs more than plain text.</summary>
[HtmlTargetElement("n-lead", ParentTag = "n-head")]
public sealed class LeadTagHelper : TagHelper
{
    public override async Task ProcessAsync(TagHelperContext context, TagHelperOutput output)
    {
        ((HeadTagHelper.Parts)context.Items[HeadTagHelper.Key]).Lead = await output.GetChildContentAsync();
        output.SuppressOutput();
    }
}

/// <summary>The line under the h1: state badges and quiet words.</summary>
[HtmlTargetElement("n-under", ParentTag = "n-head")]
public sealed class UnderTagHelper : TagHelper
{
    public override async Task ProcessAsync(TagHelperContext context, TagHelperOutput output)
    {
        ((HeadTagHelper.Parts)context.Items[HeadTagHelper.Key]).Under = await output.GetChildContentAsync();
        output.SuppressOutput();
    }
}
