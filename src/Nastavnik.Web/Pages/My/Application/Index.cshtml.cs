using Microsoft.AspNetCore.Mvc;
using Nastavnik.Core.Foundation.Acts;
using Nastavnik.Core.Preparation.Banks;
using Nastavnik.Paperwork.Documents;
using Nastavnik.Web.Security;

namespace Nastavnik.Web.Pages.My.Applications;

/// <summary>A teacher, a pupil from 14, a partner or a parent sees his applications, and how far each is.</summary>
[SignedIn]
public sealed class IndexModel(MyBanks banks, Participants participants, ApplicationPapers papers, ActBook acts) : OurPage
{
    public IReadOnlyList<MyParticipant> People { get; private set; } = [];

    public async Task<IActionResult> OnGetAsync(CancellationToken ct)
    {
        if (Actor.PersonId is not { } me)
        {
            return NotFound();
        }

        People = await banks.OfAsync(me, Today, ct);
        return Page();
    }

    /// <summary>The application as a paper; only one's own or one's child's.</summary>
    public async Task<IActionResult> OnGetDocxAsync(BankSide side, Guid profile, CancellationToken ct)
    {
        if (Actor.PersonId is not { } me || await participants.FindAsync(side, profile, ct) is not { } found || await banks.FindAsync(me, found.PersonId, Today, ct) is null)
        {
            return NotFound();
        }

        await acts.RecordReadingAsync(Actor, "/my/application/docx", [found.PersonId], ct);
        return File(await papers.OfAsync(side, [found], Today, ct), DocxWriter.ContentType, "zayavlenie.docx");
    }
}
