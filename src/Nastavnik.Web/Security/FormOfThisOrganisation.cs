using Microsoft.AspNetCore.Antiforgery;
using Nastavnik.Core.Foundation.Data;

namespace Nastavnik.Web.Security;

/// <summary>The organisation stands in the antiforgery token: a form of one school cannot be sent into another.</summary>
public sealed class FormOfThisOrganisation : IAntiforgeryAdditionalDataProvider
{
    public string GetAdditionalData(HttpContext context) => Here(context);

    public bool ValidateAdditionalData(HttpContext context, string additionalData) => additionalData == Here(context);

    private static string Here(HttpContext context) => context.RequestServices.GetRequiredService<CurrentOrganisation>().Id?.ToString("N") ?? "none";
}
