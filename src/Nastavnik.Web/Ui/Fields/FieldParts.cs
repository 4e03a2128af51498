using Microsoft.AspNetCore.Html;
using Microsoft.AspNetCore.Mvc.Rendering;

namespace Nastavnik.Web.Ui;

/// <summary>The parts every kind of field shares.</summary>
internal static class FieldParts
{
    public static TagBuilder Element(string tag, string? css = null, params object?[] content)
    {
        var element = new TagBuilder(tag);
        if (css is not null) { element.AddCssClass(css); }
        foreach (var part in content)
        {
            switch (part)
            {
                case null: break;
                case IHtmlContent html: element.InnerHtml.AppendHtml(html); break;
                default: element.InnerHtml.Append(part.ToString()!); break;
            }
        }

        return element;
    }

    public static TagBuilder With(this TagBuilder element, string name, string? value)
    {
        if (value is not null) { element.Attributes[name] = value; }
        return element;
    }

    public static TagBuilder Icon(LookFiles look, string name, string? css = null)
    {
        var use = new TagBuilder("use").With("href", look.Icon(name));
        return Element("svg", css is null ? "n-ico" : $"n-ico {css}", use).With("aria-hidden", "true");
    }

    public static IHtmlContent? OptionalWord(bool optional) =>
        optional ? Element("span", "fw-normal n-quiet", " — необязательно") : null;

    public static IHtmlContent? Hint(FieldContext field, string? hint) =>
        string.IsNullOrEmpty(hint) ? null : Element("p", "n-hint", Typeset.Text(hint)).With("id", field.HintId);

    public static IHtmlContent? Error(FieldContext field, LookFiles look) => field.Error is null ? null
        : Element("p", "n-error", Icon(look, "alert-circle"), Element("span", null, Element("span", "visually-hidden", "Ошибка: "), field.Error))
            .With("id", field.ErrorId);
}
