using Microsoft.AspNetCore.Mvc;
using Nastavnik.Core.School.Accounts;
using Nastavnik.Core.School.Roadmap;
using Nastavnik.Paperwork.Documents;
using Nastavnik.Web.Security;

namespace Nastavnik.Web.Pages.Roadmap;

/// <summary>The year's plan whose every line is computed from the school's own data.</summary>
[Needs(Right.Roadmap, "ACRU")]
public sealed class IndexModel(BoardViews views, RoadmapBoard board, RoadmapPaper paper) : OurPage
{
    public BoardView View { get; private set; } = null!;

    [BindProperty(SupportsGet = true, Name = "show")]
    public string? Show { get; set; }

    public async Task OnGetAsync(CancellationToken ct) => View = await views.OfAsync(Actor, Organisation, Show == "waiting", ct);

    public async Task<IActionResult> OnGetDocxAsync(CancellationToken ct)
    {
        var drawn = await board.DrawAsync(Organisation, Today, ct);
        using var docx = new MemoryStream();
        DocxWriter.Write(await paper.ComposeAsync(drawn, Organisation, Today, ct), docx);
        return File(docx.ToArray(), "application/vnd.openxmlformats-officedocument.wordprocessingml.document", $"roadmap-{Today:yyyy-MM-dd}.docx");
    }
}
