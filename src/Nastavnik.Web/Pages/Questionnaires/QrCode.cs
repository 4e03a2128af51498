using System.Text;
using Microsoft.AspNetCore.Html;
using QRCoder;

namespace Nastavnik.Web.Pages.Questionnaires;

/// <summary>An address as a QR code drawn by one SVG path: no picture files, no scripts.</summary>
public static class QrCode
{
    private const int Quiet = 4;

    public static IHtmlContent Svg(string address, string label)
    {
        using var data = QRCodeGenerator.GenerateQrCode(address, QRCodeGenerator.ECCLevel.M);
        var rows = data.ModuleMatrix;
        // The library's matrix already has its own quiet zone of four modules.
        var path = new StringBuilder();
        for (var y = 0; y < rows.Count; y++)
        {
            for (var x = 0; x < rows[y].Count; x++)
            {
                if (rows[y][x])
                {
                    path.Append('M').Append(x).Append(' ').Append(y).Append("h1v1h-1z");
                }
            }
        }

        var size = Math.Max(rows.Count, (2 * Quiet) + 21);
        return new HtmlString($"<svg class=\"n-qr\" viewBox=\"0 0 {size} {size}\" role=\"img\" aria-label=\"{System.Net.WebUtility.HtmlEncode(label)}\"><path fill=\"#000\" d=\"{path}\"/></svg>");
    }
}
