using Microsoft.AspNetCore.Mvc.Rendering;
using Microsoft.AspNetCore.Mvc.ViewFeatures;
using Microsoft.AspNetCore.Razor.TagHelpers;

namespace Nastavnik.Web.Ui;

/// <summary>Pages of a list: «1–9 из 48, по 9 на странице» and links that keep the filters.</summary>
[HtmlTargetElement("n-pages", Attributes = "of", TagStructure = TagStructure.NormalOrSelfClosing)]
public sealed class PagesTagHelper : TagHelper
{
    [HtmlAttributeNotBound, ViewContext]
    public ViewContext ViewContext { get; set; } = null!;

    public Paging Of { get; set; } = null!;

    public override void Process(TagHelperContext context, TagHelperOutput output)
    {
        output.TagName = Of.Total == 0 ? null : "div";
        output.TagMode = TagMode.StartTagAndEndTag;
        if (Of.Total == 0) { return; }
        output.AddClass("n-pages");
        output.Content.AppendHtml(FieldParts.Element("p", null, Of.Words));
        if (Of.Pages == 1) { return; }

        var list = FieldParts.Element("ul");
        if (Of.Number > 1) { list.InnerHtml.AppendHtml(FieldParts.Element("li", null, Link(Of.Number - 1, "Назад").With("rel", "prev"))); }
        var last = 0;
        foreach (var number in Of.Shown)
        {
            if (number > last + 1) { list.InnerHtml.AppendHtml(FieldParts.Element("li", null, "…").With("aria-hidden", "true")); }
            var heard = FieldParts.Element("span", "visually-hidden", "Страница ");
            list.InnerHtml.AppendHtml(FieldParts.Element("li", null, number == Of.Number
                ? FieldParts.Element("span", "n-pages__here", heard, number).With("aria-current", "page")
                : Link(number, heard, number)));
            last = number;
        }

        if (Of.Number < Of.Pages) { list.InnerHtml.AppendHtml(FieldParts.Element("li", null, Link(Of.Number + 1, "Дальше").With("rel", "next"))); }
        output.Content.AppendHtml(FieldParts.Element("nav", null, list).With("aria-label", "Страницы"));
    }

    private TagBuilder Link(int number, params object[] words) =>
        FieldParts.Element("a", null, words).With("href", QueryLink.With(ViewContext.HttpContext.Request, (QueryLink.Page, number == 1 ? null : $"{number}")));
}

/// <summary>Head of a column that sorts: <c>sort=name</c> or <c>sort=-name</c> in the address.</summary>
[HtmlTargetElement("th", Attributes = "n-sort")]
public sealed class SortTagHelper(LookFiles look) : TagHelper
{
    [HtmlAttributeNotBound, ViewContext]
    public ViewContext ViewContext { get; set; } = null!;

    [HtmlAttributeName("n-sort")]
    public string By { get; set; } = "";

    /// <summary>The list is sorted by this column when the address says nothing.</summary>
    [HtmlAttributeName("n-sort-default")]
    public bool Default { get; set; }

    public override async Task ProcessAsync(TagHelperContext context, TagHelperOutput output)
    {
        var words = await output.GetChildContentAsync();
        var request = ViewContext.HttpContext.Request;
        var now = request.Query[QueryLink.Sort].ToString();
        if (now.Length == 0 && Default) { now = By; }
        var (up, down) = (now == By, now == "-" + By);
        output.Attributes.SetAttribute("scope", "col");
        if (up || down) { output.Attributes.SetAttribute("aria-sort", up ? "ascending" : "descending"); }
        var link = FieldParts.Element("a", null, words).With("href", QueryLink.With(request, (QueryLink.Sort, up ? "-" + By : By)));
        if (up || down) { link.InnerHtml.Append(" ").AppendHtml(FieldParts.Icon(look, up ? "arrow-narrow-up" : "arrow-narrow-down")); }
        output.Content.SetHtmlContent(link);
    }
}

/// <summary>A chip of a filter. With <c>remove</c>: the condition that may be taken away; with <c>href</c>: one of several views.</summary>
[HtmlTargetElement("n-chip")]
public sealed class ChipTagHelper(LookFiles look) : TagHelper
{
    [HtmlAttributeNotBound, ViewContext]
    public ViewContext ViewContext { get; set; } = null!;

    /// <summary>Name of the query value this chip takes away.</summary>
    public string? Remove { get; set; }

    public string? Href { get; set; }

    public bool Current { get; set; }

    public override void Process(TagHelperContext context, TagHelperOutput output)
    {
        output.TagName = "a";
        output.AddClass(Remove is not null || Current ? "n-chip" : "n-chip n-chip--plain");
        output.Attributes.SetAttribute("href", Remove is null ? Href : QueryLink.With(ViewContext.HttpContext.Request, (Remove, null)));
        if (Current) { output.Attributes.SetAttribute("aria-current", "page"); }
        if (Remove is not null)
        {
            output.PostContent.AppendHtml(" ").AppendHtml(FieldParts.Icon(look, "x")).AppendHtml(FieldParts.Element("span", "visually-hidden", " убрать условие"));
        }
    }
}
