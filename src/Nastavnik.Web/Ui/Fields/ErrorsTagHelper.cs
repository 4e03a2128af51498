using System.Text.Encodings.Web;
using Microsoft.AspNetCore.Html;
using Microsoft.AspNetCore.Mvc.ModelBinding;
using Microsoft.AspNetCore.Mvc.Rendering;
using Microsoft.AspNetCore.Mvc.ViewFeatures;
using Microsoft.AspNetCore.Razor.TagHelpers;

namespace Nastavnik.Web.Ui;

/// <summary>
/// The error summary. The layout puts it first in main; a page may place it itself (under its h1).
/// Written after the whole page is made, so it knows the order of the fields.
/// </summary>
[HtmlTargetElement("n-errors", TagStructure = TagStructure.NormalOrSelfClosing)]
public sealed class ErrorsTagHelper : TagHelper
{
    [HtmlAttributeNotBound, ViewContext]
    public ViewContext ViewContext { get; set; } = null!;

    public override void Process(TagHelperContext context, TagHelperOutput output)
    {
        output.TagName = null;
        var list = ErrorList.Of(ViewContext.HttpContext);
        if (list.SummaryDrawn || ViewContext.ModelState.IsValid) { return; }
        list.SummaryDrawn = true;
        output.Content.SetHtmlContent(new Summary(list, ViewContext.ModelState));
    }

    private sealed class Summary(ErrorList list, ModelStateDictionary state) : IHtmlContent
    {
        public void WriteTo(TextWriter writer, HtmlEncoder encoder)
        {
            var sentences = list.Sentences(state);
            if (sentences.Count == 0) { return; }
            var lines = FieldParts.Element("ul");
            foreach (var (words, id) in sentences)
            {
                lines.InnerHtml.AppendHtml(FieldParts.Element("li", null, id is null ? words : FieldParts.Element("a", null, words).With("href", "#" + id)));
            }

            var title = Heading(sentences.Count(s => s.Id is not null), sentences.Count(s => s.Id is null));
            FieldParts.Element("section", "n-errors", FieldParts.Element("h2", null, title).With("id", "errors-title"), lines)
                .With("role", "alert").With("aria-labelledby", "errors-title").With("tabindex", "-1").With("id", "errors").WriteTo(writer, encoder);
        }

        private static string Heading(int fields, int others) => (fields, others) switch
        {
            (0, _) => "Не получилось сохранить, введённое на месте",
            (_, > 0) => "Исправьте то, что названо ниже, остальное сохранено",
            (1, _) => "Исправьте 1 поле, остальное сохранено",
            _ => $"Исправьте {fields} {Plural(fields)}, остальное сохранено",
        };

        private static string Plural(int n) => (n % 100 is >= 11 and <= 14) ? "полей" : (n % 10) switch { 1 => "поле", 2 or 3 or 4 => "поля", _ => "полей" };
    }
}
