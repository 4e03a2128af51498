using System.Globalization;

namespace Nastavnik.Web.Ui;

/// <summary>The key a form is sent with: the same form twice is the same act. Kept when the form comes back with errors.</summary>
public static class FormKey
{
    public const string Field = "__key";
    public const string VersionField = "__version";
    private static readonly object Renewed = new();

    /// <summary>The key of the posted form; null when it is absent or not a key.</summary>
    public static Guid? Posted(HttpRequest request) =>
        request.HasFormContentType && Guid.TryParse(request.Form[Field], out var key) && key != Guid.Empty ? key : null;

    /// <summary>The version the user saw; null when the form had none.</summary>
    public static int? PostedVersion(HttpRequest request) =>
        request.HasFormContentType && int.TryParse(request.Form[VersionField], NumberStyles.None, CultureInfo.InvariantCulture, out var version) ? version : null;

    /// <summary>The key was spent (the form was accepted earlier): draw the form with a new one.</summary>
    public static void Renew(HttpContext context) => context.Items[Renewed] = true;

    internal static Guid Of(HttpContext context) =>
        (context.Items.ContainsKey(Renewed) ? null : Posted(context.Request)) ?? Guid.CreateVersion7();
}
