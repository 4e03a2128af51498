using Microsoft.AspNetCore.Mvc.Rendering;
using Microsoft.AspNetCore.Mvc.ViewFeatures;
using Microsoft.AspNetCore.Razor.TagHelpers;

namespace Nastavnik.Web.Ui;

/// <summary>Puts the reader's choice of look on the html element: the whole stylesheet stands on these attributes.</summary>
[HtmlTargetElement("html")]
public sealed class LookTagHelper : TagHelper
{
    [HtmlAttributeNotBound, ViewContext]
    public ViewContext ViewContext { get; set; } = null!;

    public override void Process(TagHelperContext context, TagHelperOutput output)
    {
        var choice = LookChoice.Of(ViewContext.HttpContext.Request);
        output.Attributes.SetAttribute("data-bs-theme", choice.Theme);
        if (!choice.LowVision) { return; }
        output.Attributes.SetAttribute("data-vision", "low");
        output.Attributes.SetAttribute("data-size", choice.Size);
        if (choice.Scheme is not null) { output.Attributes.SetAttribute("data-scheme", choice.Scheme); }
        if (choice.Wide) { output.Attributes.SetAttribute("data-spacing", "wide"); }
    }
}
