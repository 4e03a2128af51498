using Microsoft.AspNetCore.Html;
using Microsoft.AspNetCore.Mvc.Rendering;
using Microsoft.AspNetCore.Mvc.ViewFeatures;
using Microsoft.AspNetCore.Razor.TagHelpers;

namespace Nastavnik.Web.Ui;

/// <summary>
/// A field of one answer: label, hint, error and control, tied together for a screen reader.
/// Attributes it does not know (autocomplete, rows, accept, maxlength, data-…) go to the control.
/// </summary>
[HtmlTargetElement("n-field", Attributes = "for", TagStructure = TagStructure.NormalOrSelfClosing)]
public sealed class FieldTagHelper(LookFiles look) : TagHelper
{
    [HtmlAttributeNotBound, ViewContext]
    public ViewContext ViewContext { get; set; } = null!;

    public ModelExpression For { get; set; } = null!;

    /// <summary>The question; without it the display name of the property.</summary>
    public string? Label { get; set; }

    /// <summary>What helps to answer; without it the description of the property.</summary>
    public string? Hint { get; set; }

    /// <summary>text, date, time, number, tel, email, password, search, textarea, select, file; without it by the type of the property.</summary>
    public string? Type { get; set; }

    /// <summary>date, time, short, mid or full; without it by the kind of field.</summary>
    public string? Width { get; set; }

    /// <summary>Answers of a select.</summary>
    public IEnumerable<Choice>? Items { get; set; }

    /// <summary>First line of a select; «Выберите» or «Не выбрано» when absent, none when empty.</summary>
    public string? Empty { get; set; }

    /// <summary>Without it by the model: a nullable property is optional.</summary>
    public bool? Optional { get; set; }

    /// <summary>Hides the label from sight (a cell of a table); it stays for a screen reader.</summary>
    public bool LabelHidden { get; set; }

    public override void Process(TagHelperContext context, TagHelperOutput output)
    {
        var field = new FieldContext(ViewContext, For, Label, Optional);
        var hint = Hint ?? For.Metadata.Description;
        var kind = Type ?? Kind(field);
        var control = kind switch { "textarea" => TextArea(field), "select" => Select(field), _ => Input(field, kind) };

        control.With("id", field.Id).With("name", field.Name).With("aria-describedby", field.DescribedBy(!string.IsNullOrEmpty(hint)));
        if (field.Error is not null) { control.With("aria-invalid", "true"); }
        if (!field.Optional) { control.With("aria-required", "true"); }
        control.AddCssClass(kind == "select" ? "form-select" : "form-control");
        if ((Width ?? WidthOf(kind)) is var width and not "full") { control.AddCssClass($"n-w-{width}"); }
        var css = output.Attributes["class"]?.Value?.ToString();
        foreach (var extra in output.Attributes.Where(a => a.Name != "class")) { control.With(extra.Name, extra.Value?.ToString() ?? ""); }
        if (kind == "file") { FormTagHelper.HasFile(context); }

        output.TagName = "div";
        output.TagMode = TagMode.StartTagAndEndTag;
        output.Attributes.Clear();
        output.Attributes.SetAttribute("class", string.Join(' ', new[] { "n-field", field.Error is null ? null : "n-field--error", css }.OfType<string>()));
        output.Content.AppendHtml(FieldParts.Element("label", LabelHidden ? "visually-hidden" : "form-label", field.Label, FieldParts.OptionalWord(field.Optional && !LabelHidden))
            .With("for", field.Id));
        if (FieldParts.Hint(field, hint) is { } hintLine) { output.Content.AppendHtml(hintLine); }
        if (FieldParts.Error(field, look) is { } errorLine) { output.Content.AppendHtml(errorLine); }
        output.Content.AppendHtml(control);
    }

    private string Kind(FieldContext field) => field.Type switch
    {
        var t when t == typeof(DateOnly) => "date",
        var t when t == typeof(TimeOnly) => "time",
        var t when typeof(IFormFile).IsAssignableFrom(t) || typeof(IEnumerable<IFormFile>).IsAssignableFrom(t) => "file",
        var t when t == typeof(int) || t == typeof(decimal) || t == typeof(double) => Items is null ? "number" : "select",
        _ => Items is null ? "text" : "select",
    };

    private static string WidthOf(string kind) => kind switch
    {
        "date" => "date",
        "time" or "number" => "time",
        "tel" => "short",
        "textarea" => "full",
        _ => "mid",
    };

    // Dates, times and numbers are text fields: what was typed comes back as it was typed, even 31.02.
    private static TagBuilder Input(FieldContext field, string kind)
    {
        var (type, mode, complete) = kind switch
        {
            "date" or "time" => ("text", "numeric", "off"),
            "number" => ("text", field.Type == typeof(int) ? "numeric" : "decimal", "off"),
            "tel" => ("tel", null, null),
            _ => (kind, (string?)null, (string?)null),
        };
        var input = new TagBuilder("input") { TagRenderMode = TagRenderMode.SelfClosing };
        input.With("type", type).With("inputmode", mode).With("autocomplete", complete);
        if (kind == "file" && field.Type != typeof(IFormFile)) { input.With("multiple", "multiple"); }
        return kind is "file" or "password" ? input : input.With("value", field.Value ?? "");
    }

    private static TagBuilder TextArea(FieldContext field)
    {
        // A line feed right after the tag is eaten by the browser: give one to eat.
        var area = FieldParts.Element("textarea", null, new HtmlString("\n"), field.Value);
        return area.With("rows", "3").With("data-grow", "");
    }

    private TagBuilder Select(FieldContext field)
    {
        var select = new TagBuilder("select");
        var first = Empty ?? (field.Optional ? "Не выбрано" : "Выберите");
        if (first.Length > 0) { select.InnerHtml.AppendHtml(FieldParts.Element("option", null, first).With("value", "")); }
        foreach (var group in (Items ?? []).GroupBy(i => i.Group))
        {
            var place = group.Key is null ? select : FieldParts.Element("optgroup").With("label", group.Key);
            foreach (var item in group)
            {
                var option = FieldParts.Element("option", null, item.Text).With("value", item.Value);
                if (item.Value == field.Value) { option.With("selected", "selected"); }
                place.InnerHtml.AppendHtml(option);
            }

            if (group.Key is not null) { select.InnerHtml.AppendHtml(place); }
        }

        return select;
    }
}
