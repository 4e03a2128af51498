using Microsoft.AspNetCore.Razor.TagHelpers;

namespace Nastavnik.Web.Ui;

/// <summary>The five kinds of state, each with its icon and its word for a screen reader.</summary>
internal static class StateKind
{
    public static (string Icon, string Word) Of(string kind) => kind switch
    {
        "ok" => ("circle-check", "Готово"),
        "wait" => ("clock", "Ждёт"),
        "stop" => ("alert-octagon", "Застряло"),
        "info" => ("player-play", "Идёт"),
        "idle" => ("circle-dashed", "Ещё рано"),
        _ => throw new ArgumentOutOfRangeException(nameof(kind), kind, "ok, wait, stop, info или idle"),
    };
}

/// <summary>State badge: icon and word.</summary>
[HtmlTargetElement("n-state", Attributes = "kind")]
public sealed class StateTagHelper(LookFiles look) : TagHelper
{
    public string Kind { get; set; } = "idle";

    /// <summary>Another icon than the kind's own.</summary>
    public string? Icon { get; set; }

    public override void Process(TagHelperContext context, TagHelperOutput output)
    {
        output.TagName = "span";
        output.AddClass($"n-state n-{Kind}");
        output.PreContent.AppendHtml(FieldParts.Icon(look, string.IsNullOrEmpty(Icon) ? StateKind.Of(Kind).Icon : Icon));
    }
}

/// <summary>An icon beside its word; never alone.</summary>
[HtmlTargetElement("n-icon", Attributes = "name", TagStructure = TagStructure.NormalOrSelfClosing)]
public sealed class IconTagHelper(LookFiles look) : TagHelper
{
    public string Name { get; set; } = "";

    public override void Process(TagHelperContext context, TagHelperOutput output)
    {
        output.TagName = null;
        output.Content.SetHtmlContent(FieldParts.Icon(look, Name, output.Attributes["class"]?.Value?.ToString()));
    }
}

internal static class OutputClasses
{
    /// <summary>Puts our classes before those the page gave.</summary>
    public static void AddClass(this TagHelperOutput output, string css)
    {
        var given = output.Attributes["class"]?.Value?.ToString();
        output.Attributes.SetAttribute("class", string.IsNullOrEmpty(given) ? css : $"{css} {given}");
    }
}
