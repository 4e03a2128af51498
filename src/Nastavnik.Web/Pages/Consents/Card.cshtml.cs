using Microsoft.AspNetCore.Mvc;
using Nastavnik.Core.Foundation.Acts;
using Nastavnik.Core.School.Accounts;
using Nastavnik.Core.School.Consents;
using Nastavnik.Core.School.Papers;
using Nastavnik.Core.School.People;
using Nastavnik.Web.Security;
using Nastavnik.Web.Ui;

namespace Nastavnik.Web.Pages.Consents;

/// <summary>One paper: who, when, in what state, what it says, and what may be done with it. The head and others see the state only.</summary>
[Needs(Right.ConsentRegistry, "R", ForAll = true)]
public sealed class CardModel(ConsentCards cards, ToldHistory history, ActBook acts, FileStore files) : OurPage
{
    public ConsentCard Card { get; private set; } = null!;

    public IReadOnlyList<ToldLine> History { get; private set; } = [];

    public bool MayRegister => Actor.MayForAll(Right.RegisterConsent, "X");

    public bool AsksOwnSignature => MayRegister && Card.Row.View == ConsentView.OwnSignatureAwaited;

    public async Task<IActionResult> OnGetAsync(Guid id, CancellationToken ct)
    {
        if (await cards.FindAsync(id, Today, ct) is not { } card)
        {
            return NotFound();
        }

        Card = card;
        History = await history.OfAsync(id, ct: ct);
        await acts.RecordReadingAsync(Actor, "/consents/card", [card.Row.Subject.Id, card.Row.Signer.Id, .. card.Mentees.Select(m => m.Id)], ct);
        return Page();
    }

    [Needs(Right.RegisterConsent, "X", ForAll = true)]
    public async Task<IActionResult> OnGetDocxAsync(Guid id, CancellationToken ct)
    {
        if (await cards.FindAsync(id, Today, ct) is not { Text: { } text } card)
        {
            return NotFound();
        }

        await acts.RecordReadingAsync(Actor, "/consents/card/docx", [card.Row.Subject.Id], ct);
        return this.Docx("soglasie", text);
    }

    [Needs(Right.RegisterConsent, "X", ForAll = true)]
    public async Task<IActionResult> OnGetScanAsync(Guid id, CancellationToken ct)
    {
        if (await cards.FindAsync(id, Today, ct) is not { Row.Consent.ScanFileId: { } scan } card || await files.ReadAsync(scan, ct) is not { } found)
        {
            return NotFound();
        }

        await acts.RecordReadingAsync(Actor, "/consents/card/scan", [card.Row.Subject.Id], ct);
        return File(found.Content, found.File.ContentType, found.File.Name);
    }
}
