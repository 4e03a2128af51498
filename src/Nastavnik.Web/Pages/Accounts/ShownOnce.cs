using Microsoft.AspNetCore.Mvc.ViewFeatures;
using Nastavnik.Core.School.Accounts;

namespace Nastavnik.Web.Pages.Accounts;

/// <summary>Carries a fresh link to the one page that shows it: in the encrypted cookie of one redirect, and nowhere else.</summary>
internal static class ShownOnce
{
    private const string TokenKey = "link";
    private const string NameKey = "link-name";

    public static void Keep(this ITempDataDictionary data, LinkGiven given)
    {
        if (given.Token is not null)
        {
            (data[TokenKey], data[NameKey]) = (given.Token, given.SignInName);
        }
    }

    public static (string Token, string Name)? TakeLink(this ITempDataDictionary data) =>
        data[TokenKey] is string token && data[NameKey] is string name ? (token, name) : null;
}
