using Microsoft.AspNetCore.Mvc.Rendering;
using Microsoft.AspNetCore.Mvc.ViewFeatures;
using Microsoft.AspNetCore.Razor.TagHelpers;
using Nastavnik.Web.Security;

namespace Nastavnik.Web.Ui;

/// <summary>Every script carries the nonce of its request.</summary>
[HtmlTargetElement("script")]
public sealed class ScriptTagHelper : TagHelper
{
    [HtmlAttributeNotBound, ViewContext]
    public ViewContext ViewContext { get; set; } = null!;

    public override void Process(TagHelperContext context, TagHelperOutput output) =>
        output.Attributes.SetAttribute("nonce", ViewContext.HttpContext.ScriptNonce());
}
