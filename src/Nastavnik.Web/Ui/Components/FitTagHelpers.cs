using System.Globalization;
using Microsoft.AspNetCore.Mvc.Rendering;
using Microsoft.AspNetCore.Razor.TagHelpers;

namespace Nastavnik.Web.Ui;

/// <summary>How well a pair fits: the score and the bars of its parts, each 0–100.</summary>
[HtmlTargetElement("n-fit", Attributes = "score", TagStructure = TagStructure.NormalOrSelfClosing)]
public sealed class FitTagHelper : TagHelper
{
    public int Score { get; set; }

    public IEnumerable<(string Name, int Value)> Parts { get; set; } = [];

    public override void Process(TagHelperContext context, TagHelperOutput output)
    {
        output.TagName = "div";
        output.TagMode = TagMode.StartTagAndEndTag;
        output.AddClass("n-fit");
        var bars = FieldParts.Element("ul", "n-fit__bars");
        foreach (var (name, value) in Parts)
        {
            bars.InnerHtml.AppendHtml(FieldParts.Element("li", null,
                FieldParts.Element("span", null, name, FieldParts.Element("span", "visually-hidden", ": "), FieldParts.Element("span", "n-num", value)),
                BarTagHelper.Draw(value, 100)));
        }

        output.Content.AppendHtml(FieldParts.Element("b", "n-fit__score", FieldParts.Element("span", "visually-hidden", "Балл "), Score)).AppendHtml(bars);
    }
}

/// <summary>Before and after on one scale: two dots and the line between. A fall is dashed too. The numbers stand in the next cells.</summary>
[HtmlTargetElement("n-dumbbell", Attributes = "before,after", TagStructure = TagStructure.NormalOrSelfClosing)]
public sealed class DumbbellTagHelper : TagHelper
{
    private const double Left = 14, Right = 346;

    public double Before { get; set; }

    public double After { get; set; }

    public double Min { get; set; } = 1;

    public double Max { get; set; } = 10;

    public override void Process(TagHelperContext context, TagHelperOutput output)
    {
        output.TagName = null;
        var down = After < Before;
        var svg = FieldParts.Element("svg", "n-chart").With("viewBox", "0 0 360 40").With("aria-hidden", "true");
        foreach (var third in Enumerable.Range(0, 4))
        {
            svg.InnerHtml.AppendHtml(Line("n-chart__axis", Left + (Right - Left) * third / 3, Left + (Right - Left) * third / 3, 0, 40));
        }

        svg.InnerHtml.AppendHtml(Line(down ? "n-chart__down" : "n-chart__up", X(Before), X(After), 20, 20))
            .AppendHtml(Dot("n-chart__before", Before, "6")).AppendHtml(Dot(down ? "n-chart__after n-chart__after--down" : "n-chart__after", After, "7"));
        output.Content.AppendHtml(svg)
            .AppendHtml(FieldParts.Element("span", "visually-hidden", down ? "снизилось" : After > Before ? "выросло" : "не изменилось"));
    }

    private double X(double value) => Left + (Right - Left) * Math.Clamp((value - Min) / (Max - Min), 0, 1);

    private TagBuilder Dot(string css, double value, string radius) => FieldParts.Element("circle", css).With("cx", Text(X(value))).With("cy", "20").With("r", radius);

    private static TagBuilder Line(string css, double from, double to, double top, double bottom) =>
        FieldParts.Element("line", css).With("x1", Text(from)).With("x2", Text(to)).With("y1", Text(top)).With("y2", Text(bottom));

    private static string Text(double value) => value.ToString("0.#", CultureInfo.InvariantCulture);
}
