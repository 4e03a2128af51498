using Microsoft.AspNetCore.Mvc.Rendering;

namespace Nastavnik.Web.Ui;

/// <summary>The title of the window: «Ошибка: » first when the form came back, so that it is heard first.</summary>
public static class PageTitle
{
    private static readonly object Key = new();

    /// <summary>The head names the window, unless the page has. A partial draws with its own ViewData, so the title is kept with the request.</summary>
    public static void Take(ViewContext view, string title) => view.HttpContext.Items[Key] = view.ViewData["Title"] as string ?? title;

    public static string Of(ViewContext view)
    {
        var own = view.HttpContext.Items[Key] as string ?? view.ViewData["Title"] as string;
        var title = string.IsNullOrEmpty(own) ? "Наставник" : $"{own} — Наставник";
        return view.ModelState.IsValid ? title : $"Ошибка: {title}";
    }
}
