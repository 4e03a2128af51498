using Microsoft.AspNetCore.Mvc.Rendering;
using Microsoft.AspNetCore.Mvc.ViewFeatures;
using Microsoft.AspNetCore.Razor.TagHelpers;

namespace Nastavnik.Web.Ui;

/// <summary>A question with several answers shown at once: a fieldset with its legend.</summary>
public abstract class ChoiceGroupTagHelper(LookFiles look) : TagHelper
{
    [HtmlAttributeNotBound, ViewContext]
    public ViewContext ViewContext { get; set; } = null!;

    public ModelExpression For { get; set; } = null!;

    public string? Label { get; set; }

    public string? Hint { get; set; }

    public IEnumerable<Choice> Items { get; set; } = [];

    public bool? Optional { get; set; }

    /// <summary>list (default), segment (big buttons in a row) or choice (three ways side by side).</summary>
    public string As { get; set; } = "list";

    private protected abstract string InputType { get; }

    private protected abstract bool AsksAtLeastOne { get; }

    public override void Process(TagHelperContext context, TagHelperOutput output)
    {
        var field = new FieldContext(ViewContext, For, Label, Optional);
        var hint = Hint ?? For.Metadata.Description;
        var values = field.Values;

        output.TagName = "fieldset";
        output.TagMode = TagMode.StartTagAndEndTag;
        output.Attributes.SetAttribute("class", field.Error is null ? "n-field" : "n-field n-field--error");
        if (field.DescribedBy(!string.IsNullOrEmpty(hint)) is { } described) { output.Attributes.SetAttribute("aria-describedby", described); }
        output.Content.AppendHtml(FieldParts.Element("legend", "n-legend", field.Label, FieldParts.OptionalWord(field.Optional && AsksAtLeastOne)));
        if (FieldParts.Hint(field, hint) is { } hintLine) { output.Content.AppendHtml(hintLine); }
        if (FieldParts.Error(field, look) is { } errorLine) { output.Content.AppendHtml(errorLine); }

        var box = FieldParts.Element("div", As switch { "segment" => "n-segment", "choice" => "n-choice", _ => "n-checks" });
        var number = 0;
        foreach (var item in Items)
        {
            number++;
            box.InnerHtml.AppendHtml(As == "list" ? Line(field, item, number, values) : Block(field, item, number, values));
        }

        output.Content.AppendHtml(box);
    }

    private TagBuilder Line(FieldContext field, Choice item, int number, IReadOnlySet<string> values)
    {
        var input = Box(field, item, number, values);
        var label = FieldParts.Element("label", null, item.Text).With("for", input.Attributes["id"]);
        if (item.Hint is null) { return FieldParts.Element("div", "n-check", input, label); }
        var hintId = input.Attributes["id"] + "-note";
        return FieldParts.Element("div", "n-check", input.With("aria-describedby", hintId),
            FieldParts.Element("div", null, label, FieldParts.Element("span", "n-hint", Typeset.Text(item.Hint)).With("id", hintId)));
    }

    private TagBuilder Block(FieldContext field, Choice item, int number, IReadOnlySet<string> values) =>
        FieldParts.Element("label", null, Box(field, item, number, values), item.Text, item.Hint is null ? null : FieldParts.Element("span", null, item.Hint));

    private TagBuilder Box(FieldContext field, Choice item, int number, IReadOnlySet<string> values)
    {
        // The first box carries the id of the field: the error summary links there.
        var input = FieldParts.Element("input", "form-check-input").With("type", InputType).With("name", field.Name).With("value", item.Value)
            .With("id", number == 1 ? field.Id : $"{field.Id}_{number}");
        input.TagRenderMode = TagRenderMode.SelfClosing;
        if (values.Contains(item.Value)) { input.With("checked", "checked"); }
        if (field.Error is not null && InputType == "checkbox") { input.With("aria-invalid", "true"); }
        return input;
    }
}

/// <summary>One answer of several.</summary>
[HtmlTargetElement("n-radios", Attributes = "for", TagStructure = TagStructure.NormalOrSelfClosing)]
public sealed class RadiosTagHelper(LookFiles look) : ChoiceGroupTagHelper(look)
{
    private protected override string InputType => "radio";

    private protected override bool AsksAtLeastOne => true;
}

/// <summary>Any number of answers.</summary>
[HtmlTargetElement("n-checks", Attributes = "for", TagStructure = TagStructure.NormalOrSelfClosing)]
public sealed class ChecksTagHelper(LookFiles look) : ChoiceGroupTagHelper(look)
{
    private protected override string InputType => "checkbox";

    private protected override bool AsksAtLeastOne => false;
}

/// <summary>One box, yes or no; <c>flag</c> draws it as a block that is hard to miss.</summary>
[HtmlTargetElement("n-check", Attributes = "for", TagStructure = TagStructure.NormalOrSelfClosing)]
public sealed class CheckTagHelper(LookFiles look) : TagHelper
{
    [HtmlAttributeNotBound, ViewContext]
    public ViewContext ViewContext { get; set; } = null!;

    public ModelExpression For { get; set; } = null!;

    public string? Label { get; set; }

    public string? Hint { get; set; }

    public bool Flag { get; set; }

    public override void Process(TagHelperContext context, TagHelperOutput output)
    {
        var field = new FieldContext(ViewContext, For, Label, true);
        var hint = Hint ?? For.Metadata.Description;
        var input = FieldParts.Element("input", "form-check-input").With("type", "checkbox").With("name", field.Name).With("value", "true").With("id", field.Id)
            .With("aria-describedby", field.DescribedBy(!string.IsNullOrEmpty(hint)));
        input.TagRenderMode = TagRenderMode.SelfClosing;
        if (field.Values.Contains("true")) { input.With("checked", "checked"); }
        if (field.Error is not null) { input.With("aria-invalid", "true"); }

        output.TagName = "div";
        output.TagMode = TagMode.StartTagAndEndTag;
        output.Attributes.SetAttribute("class", field.Error is null ? "n-field" : "n-field n-field--error");
        if (FieldParts.Error(field, look) is { } errorLine) { output.Content.AppendHtml(errorLine); }
        var label = FieldParts.Element("label", null, Flag ? FieldParts.Element("b", null, field.Label) : field.Label).With("for", field.Id);
        output.Content.AppendHtml(FieldParts.Element("div", Flag ? "n-flag" : "n-check", input, FieldParts.Element("div", null, label, FieldParts.Hint(field, hint))));
    }
}
