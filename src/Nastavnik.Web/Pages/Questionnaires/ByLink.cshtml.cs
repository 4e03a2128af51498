using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.RateLimiting;
using Nastavnik.Core.Foundation.Acts;
using Nastavnik.Core.Foundation.Data;
using Nastavnik.Core.Preparation.Questionnaires;
using Nastavnik.Core.School.Accounts;
using Nastavnik.Core.School.Organisations;
using Nastavnik.Web.Pages.Questionnaires.Answering;
using Nastavnik.Web.Security;

namespace Nastavnik.Web.Pages.Questionnaires;

/// <summary>A sheet by a personal link or its QR code, without signing in. The organisation stands in the link; once sent, the link is spent.</summary>
[NoOrganisation]
[EnableRateLimiting(SecurityServices.LinkLimit)]
public sealed class ByLinkModel(Works works, TimeProvider time) : AnsweringPage
{
    private DateOnly day;

    [BindProperty(SupportsGet = true)]
    public string Token { get; set; } = "";

    public string School { get; private set; } = "";

    public override string Here => $"/q/{Token}";

    public override DateOnly Day => day;

    public async Task<IActionResult> OnGetAsync([FromQuery(Name = "p")] int? page, CancellationToken ct)
    {
        await using var work = await OpenAsync(ct);
        if (View is not null)
        {
            TurnTo(page);
        }

        return Page();
    }

    public async Task<IActionResult> OnPostAsync([FromForm(Name = "do")] string? what, CancellationToken ct)
    {
        await using var work = await OpenAsync(ct);
        if (work is null || View is null)
        {
            return Page();
        }

        var actor = new Actor(Guid.Empty, View.Sheet.Invitation.PersonId, new HashSet<Role>(), day, HttpContext.Connection.RemoteIpAddress?.ToString());
        var outcome = await work.Get<SaveAnswers>().ExecuteAsync(Command(what, AnswerWay.Link), new Submission(actor, PostedForm.Of(Request)), ct);
        return await AnsweredAsync(outcome, what, () => Task.CompletedTask);
    }

    /// <summary>The link's organisation in a scope of its own; null when the text is no link at all.</summary>
    private async Task<Work?> OpenAsync(CancellationToken ct)
    {
        Response.Headers.CacheControl = "no-store";
        Response.Headers["Referrer-Policy"] = "no-referrer";
        if (LinkToken.Parse(Token) is not { } parsed)
        {
            return null;
        }

        var work = await works.ForAsync(parsed.Organisation, ct: ct);
        var reader = work.Get<SheetReader>();
        if (await reader.FindByLinkAsync(parsed.Hash, ct) is { } invitation)
        {
            View = await reader.ViewAsync(invitation, ct);
            var organisation = await work.Db.OurOrganisationAsync(ct);
            (School, day) = (organisation.ShortName, organisation.Today(time));
        }

        return work;
    }
}
