using Microsoft.AspNetCore.Mvc.Rendering;

namespace Nastavnik.Web.Ui;

/// <summary>The title of the window: «Ошибка: » first when the form came back, so that it is heard first.</summary>
public static class PageTitle
{
    public static string Of(ViewContext view)
    {
        var own = view.ViewData["Title"] as string;
        var title = string.IsNullOrEmpty(own) ? "Наставник" : $"{own} — Наставник";
        return view.ModelState.IsValid ? title : $"Ошибка: {title}";
    }
}
