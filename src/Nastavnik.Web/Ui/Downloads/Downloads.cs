using System.Globalization;
using Microsoft.AspNetCore.Mvc;
using Nastavnik.Paperwork.Documents;
using Nastavnik.Paperwork.Sheets;
using Nastavnik.Web.Security;

namespace Nastavnik.Web.Ui;

/// <summary>Files a page gives. Their names say the kind of paper in Latin letters and never a person.</summary>
public static class Downloads
{
    public static FileContentResult Docx(this OurPage page, string name, params IReadOnlyList<Paper> papers) =>
        page.File(DocxWriter.ToBytes(papers), DocxWriter.ContentType, name + ".docx");

    /// <summary>A sheet under a title, with a line that says who took it and when.</summary>
    public static FileContentResult Xlsx(this OurPage page, string name, string title, TimeProvider time, IReadOnlyList<SheetColumn> columns, IEnumerable<IReadOnlyList<SheetCell>> rows)
    {
        var now = page.Organisation.Local(time.GetUtcNow()).ToString("dd.MM.yyyy HH:mm", CultureInfo.InvariantCulture);
        var who = page.HttpContext.RequestServices.GetRequiredService<PageFrame>().UserName;
        var sheet = new Sheet(title, $"{title}. {page.Organisation.ShortName}", $"Выгружено {now}{(who is null ? "" : ", " + who)}", columns, rows);
        return page.File(XlsxWriter.ToBytes(sheet), XlsxWriter.ContentType, name + ".xlsx");
    }
}
