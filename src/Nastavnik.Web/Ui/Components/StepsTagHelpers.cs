using System.Globalization;
using Microsoft.AspNetCore.Html;
using Microsoft.AspNetCore.Razor.TagHelpers;

namespace Nastavnik.Web.Ui;

/// <summary>States one goes through in order: of a pair, an order, an import. Inside: n-step.</summary>
[HtmlTargetElement("n-steps", Attributes = "label")]
public sealed class StepsTagHelper : TagHelper
{
    internal static readonly object Key = new();

    public string Label { get; set; } = "";

    public override void Init(TagHelperContext context) => context.Items[Key] = new Counter();

    public override void Process(TagHelperContext context, TagHelperOutput output)
    {
        output.TagName = "ol";
        output.AddClass("n-steps");
        output.Attributes.SetAttribute("aria-label", Label);
    }

    internal sealed class Counter
    {
        public int Number { get; set; }
    }
}

/// <summary>One state: done, now or todo.</summary>
[HtmlTargetElement("n-step", Attributes = "state", ParentTag = "n-steps")]
public sealed class StepTagHelper(LookFiles look) : TagHelper
{
    public string State { get; set; } = "todo";

    /// <summary>«24 сентября».</summary>
    public string? When { get; set; }

    public override async Task ProcessAsync(TagHelperContext context, TagHelperOutput output)
    {
        var number = ++((StepsTagHelper.Counter)context.Items[StepsTagHelper.Key]).Number;
        var words = await output.GetChildContentAsync();
        output.TagName = "li";
        output.AddClass($"n-steps__{State}");
        if (State == "now") { output.Attributes.SetAttribute("aria-current", "step"); }
        IHtmlContent dot = State == "done" ? FieldParts.Icon(look, "check") : new HtmlString(number.ToString(CultureInfo.InvariantCulture));
        var heard = State switch { "done" => "Пройдено: ", "now" => "Сейчас: ", _ => null };
        output.Content
            .AppendHtml(FieldParts.Element("span", "n-steps__dot", dot).With("aria-hidden", "true"))
            .AppendHtml(FieldParts.Element("span", null, heard is null ? null : FieldParts.Element("span", "visually-hidden", heard), words,
                When is null ? null : FieldParts.Element("span", "n-steps__when", When)));
    }
}

/// <summary>A condition before the next step: met, missing, in work, too early; who closes it. What closes it (a badge, a link) stands inside. In ul.n-gates.</summary>
[HtmlTargetElement("n-gate", Attributes = "kind,what")]
public sealed class GateTagHelper(LookFiles look) : TagHelper
{
    public string Kind { get; set; } = "idle";

    public string What { get; set; } = "";

    public string? Why { get; set; }

    public string? Icon { get; set; }

    public override async Task ProcessAsync(TagHelperContext context, TagHelperOutput output)
    {
        var action = await output.GetChildContentAsync();
        output.TagName = "li";
        output.TagMode = TagMode.StartTagAndEndTag;
        output.AddClass($"n-gate n-{Kind}");
        var heard = Kind switch { "ok" => "Есть: ", "stop" => "Не хватает: ", "wait" => "Ждёт: ", "info" => "В работе: ", _ => "Ещё рано: " };
        output.Content
            .AppendHtml(FieldParts.Icon(look, Icon ?? (Kind == "stop" ? "lock" : StateKind.Of(Kind).Icon)))
            .AppendHtml(FieldParts.Element("div", null,
                FieldParts.Element("p", "n-gate__what", FieldParts.Element("span", "visually-hidden", heard), What),
                string.IsNullOrEmpty(Why) ? null : FieldParts.Element("p", "n-gate__why", Typeset.Text(Why))));
        if (!action.IsEmptyOrWhiteSpace) { output.Content.AppendHtml(action); }
    }
}
