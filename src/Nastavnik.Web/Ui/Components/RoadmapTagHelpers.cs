using System.Globalization;
using Microsoft.AspNetCore.Html;
using Microsoft.AspNetCore.Razor.TagHelpers;

namespace Nastavnik.Web.Ui;

/// <summary>One line of the road map: state, fact with its number, who must act, the link to do it. Stands in ul.n-facts.</summary>
[HtmlTargetElement("n-fact", Attributes = "kind", TagStructure = TagStructure.NormalOrSelfClosing)]
public sealed class FactTagHelper(LookFiles look) : TagHelper
{
    public string Kind { get; set; } = "idle";

    /// <summary>«Согласия семей: 27 из 31».</summary>
    public string What { get; set; } = "";

    /// <summary>«ждём 4 семьи».</summary>
    public string? More { get; set; }

    /// <summary>«Директор Н. С. Громова».</summary>
    public string? Who { get; set; }

    public string? Href { get; set; }

    /// <summary>Words of the link: «Кого ждём».</summary>
    public string? Link { get; set; }

    public override void Process(TagHelperContext context, TagHelperOutput output)
    {
        var (icon, word) = StateKind.Of(Kind);
        output.TagName = "li";
        output.TagMode = TagMode.StartTagAndEndTag;
        output.AddClass($"n-fact n-{Kind}");
        output.Content
            .AppendHtml(FieldParts.Element("span", "n-fact__icon", FieldParts.Icon(look, icon), FieldParts.Element("span", "visually-hidden", word + ":")))
            .AppendHtml(FieldParts.Element("p", "n-fact__what", FieldParts.Element("b", null, What), More is null ? null : " ", More is null ? null : FieldParts.Element("span", null, Typeset.Text(More))))
            .AppendHtml(FieldParts.Element("p", "n-fact__who", Who is null ? null : Typeset.Text(Who)))
            .AppendHtml(FieldParts.Element("p", "n-fact__do", Href is null ? null : FieldParts.Element("a", null, Link ?? "Открыть").With("href", Href)));
    }
}

/// <summary>A stage of the timeline: its facts stand inside. Stands in ol.n-stages.</summary>
[HtmlTargetElement("n-stage", Attributes = "number,title")]
public sealed class StageTagHelper(LookFiles look) : TagHelper
{
    public int Number { get; set; }

    public string Title { get; set; } = "";

    /// <summary>done, now, open or next.</summary>
    public string State { get; set; } = "open";

    /// <summary>Kind and word of its badge.</summary>
    public string Kind { get; set; } = "idle";

    public string Word { get; set; } = "";

    /// <summary>«до 15 сентября».</summary>
    public string? When { get; set; }

    public override async Task ProcessAsync(TagHelperContext context, TagHelperOutput output)
    {
        var body = await output.GetChildContentAsync();
        output.TagName = "li";
        output.AddClass($"n-stage n-stage--{State}");
        output.Attributes.SetAttribute("id", $"stage-{Number}");
        IHtmlContent mark = State == "done" ? FieldParts.Icon(look, "check") : new HtmlString(Number.ToString(CultureInfo.InvariantCulture));
        var head = FieldParts.Element("div", "n-stage__head", FieldParts.Element("h3", null, Title),
            FieldParts.Element("span", $"n-state n-{Kind}", FieldParts.Icon(look, StateKind.Of(Kind).Icon), Word),
            When is null ? null : FieldParts.Element("span", "n-stage__when", When));
        output.Content
            .AppendHtml(FieldParts.Element("span", "n-stage__mark", mark).With("aria-hidden", "true"))
            .AppendHtml(FieldParts.Element("div", null, head, FieldParts.Element("div", "n-stage__body", body)));
    }
}

/// <summary>One of the few things to do now: words, and its button inside. Stands in ol.n-today.</summary>
[HtmlTargetElement("n-thing", Attributes = "what")]
public sealed class ThingTagHelper : TagHelper
{
    public string What { get; set; } = "";

    public string? Why { get; set; }

    public override async Task ProcessAsync(TagHelperContext context, TagHelperOutput output)
    {
        var action = await output.GetChildContentAsync();
        output.TagName = "li";
        output.Content
            .AppendHtml(FieldParts.Element("div", null, FieldParts.Element("p", "n-today__what", What), Why is null ? null : FieldParts.Element("p", "n-today__why", Typeset.Text(Why))))
            .AppendHtml(action.IsEmptyOrWhiteSpace ? FieldParts.Element("span") : action);
    }
}

/// <summary>A stage in the strip of the year. Stands in ol.n-year.</summary>
[HtmlTargetElement("n-year-step", Attributes = "title", TagStructure = TagStructure.NormalOrSelfClosing)]
public sealed class YearStepTagHelper : TagHelper
{
    public string Title { get; set; } = "";

    /// <summary>«6 · мы здесь».</summary>
    public string Note { get; set; } = "";

    public string Href { get; set; } = "#";

    /// <summary>Done of all.</summary>
    public int Done { get; set; }

    public int Of { get; set; }

    public bool Current { get; set; }

    public override void Process(TagHelperContext context, TagHelperOutput output)
    {
        output.TagName = "li";
        output.TagMode = TagMode.StartTagAndEndTag;
        output.Content.AppendHtml(FieldParts.Element("a", null, BarTagHelper.Draw(Done, Of), FieldParts.Element("span", null, Title, FieldParts.Element("small", null, Note)))
            .With("href", Href).With("aria-current", Current ? "step" : null));
    }
}

/// <summary>A bar; decoration beside a number in words, never alone.</summary>
[HtmlTargetElement("n-bar", Attributes = "of", TagStructure = TagStructure.NormalOrSelfClosing)]
public sealed class BarTagHelper : TagHelper
{
    public double Done { get; set; }

    public double Of { get; set; }

    public override void Process(TagHelperContext context, TagHelperOutput output)
    {
        output.TagName = null;
        output.Content.SetHtmlContent(Draw(Done, Of));
    }

    internal static IHtmlContent Draw(double done, double of)
    {
        var width = of <= 0 ? 0 : Math.Clamp(done / of, 0, 1) * 100;
        var rect = FieldParts.Element("rect").With("width", width.ToString("0.#", CultureInfo.InvariantCulture)).With("height", "1");
        return FieldParts.Element("svg", "n-bar", rect).With("viewBox", "0 0 100 1").With("preserveAspectRatio", "none").With("aria-hidden", "true");
    }
}
