using Microsoft.AspNetCore.Razor.TagHelpers;

namespace Nastavnik.Web.Ui;

/// <summary>The one sentence that matters, with its action inside.</summary>
[HtmlTargetElement("n-note", Attributes = "kind")]
public sealed class NoteTagHelper(LookFiles look) : TagHelper
{
    public string Kind { get; set; } = "info";

    public string? Icon { get; set; }

    public override async Task ProcessAsync(TagHelperContext context, TagHelperOutput output)
    {
        var content = await output.GetChildContentAsync();
        output.TagName = "div";
        output.AddClass($"n-note n-{Kind}");
        output.Content.AppendHtml(FieldParts.Icon(look, Icon ?? (Kind == "info" ? "info-circle" : StateKind.Of(Kind).Icon))).AppendHtml(FieldParts.Element("div", null, content));
    }
}

/// <summary>Why the list is empty and what to do next; the actions stand inside.</summary>
[HtmlTargetElement("n-empty", Attributes = "title")]
public sealed class EmptyTagHelper(LookFiles look) : TagHelper
{
    public string Title { get; set; } = "";

    public string? Text { get; set; }

    public string Icon { get; set; } = "inbox";

    /// <summary>Level of the heading: 2 when no h2 stands above.</summary>
    public int Level { get; set; } = 2;

    public override async Task ProcessAsync(TagHelperContext context, TagHelperOutput output)
    {
        var actions = await output.GetChildContentAsync();
        output.TagName = "div";
        output.TagMode = TagMode.StartTagAndEndTag;
        output.AddClass("n-empty");
        output.Content.AppendHtml(FieldParts.Icon(look, Icon)).AppendHtml(FieldParts.Element($"h{Level}", "n-empty__title", Title));
        if (Text is not null) { output.Content.AppendHtml(FieldParts.Element("p", null, Typeset.Text(Text))); }
        if (!actions.IsEmptyOrWhiteSpace) { output.Content.AppendHtml(FieldParts.Element("div", "n-row", actions)); }
    }
}

/// <summary>A person: initials, name (a link when href is given), a quiet line. A mentor's mark is square, a mentee's round.</summary>
[HtmlTargetElement("n-person", Attributes = "name", TagStructure = TagStructure.NormalOrSelfClosing)]
public sealed class PersonTagHelper : TagHelper
{
    /// <summary>«Зуев Артём Викторович».</summary>
    public string Name { get; set; } = "";

    public string? Sub { get; set; }

    public string? Href { get; set; }

    public bool Mentor { get; set; }

    public bool Big { get; set; }

    public override void Process(TagHelperContext context, TagHelperOutput output)
    {
        output.TagName = "span";
        output.TagMode = TagMode.StartTagAndEndTag;
        output.AddClass(string.Join(' ', new[] { "n-person", Mentor ? "n-person--mentor" : null, Big ? "n-person--big" : null }.OfType<string>()));
        var initials = string.Concat(Name.Split(' ', StringSplitOptions.RemoveEmptyEntries).Take(2).Select(w => char.ToUpperInvariant(w[0])));
        output.Content.AppendHtml(FieldParts.Element("span", "n-person__mark", initials).With("aria-hidden", "true"));
        output.Content.AppendHtml(FieldParts.Element("span", "n-person__text",
            FieldParts.Element(Href is null ? "span" : "a", "n-person__name", Name).With("href", Href),
            string.IsNullOrEmpty(Sub) ? null : FieldParts.Element("span", "n-person__sub", Sub)));
    }
}
