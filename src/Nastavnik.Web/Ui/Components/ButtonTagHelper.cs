using Microsoft.AspNetCore.Razor.TagHelpers;

namespace Nastavnik.Web.Ui;

/// <summary>
/// A button, or with <c>href</c> a link drawn as one. Words are a verb with an object.
/// name, value, formaction and the like pass through.
/// </summary>
[HtmlTargetElement("n-button")]
public sealed class ButtonTagHelper(LookFiles look) : TagHelper
{
    /// <summary>primary (one a view), second, plain or danger.</summary>
    public string Kind { get; set; } = "second";

    public string? Icon { get; set; }

    public string? Href { get; set; }

    /// <summary>small, big or usual.</summary>
    public string? Size { get; set; }

    public override void Process(TagHelperContext context, TagHelperOutput output)
    {
        output.TagName = Href is null ? "button" : "a";
        output.AddClass(string.Join(' ', new[] { "btn", Kind == "danger" ? "btn-danger-plain" : $"btn-{Kind}", Size is null ? null : $"btn-{Size}" }.OfType<string>()));
        if (Href is not null) { output.Attributes.SetAttribute("href", Href); }
        else if (!output.Attributes.ContainsName("type")) { output.Attributes.SetAttribute("type", "submit"); }
        if (Icon is not null) { output.PreContent.AppendHtml(FieldParts.Icon(look, Icon)); }
    }
}
