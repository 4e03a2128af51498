using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.RateLimiting;
using Nastavnik.Core.Foundation.Acts;
using Nastavnik.Core.Foundation.Data;
using Nastavnik.Core.Mentoring.Selection;
using Nastavnik.Core.School.Accounts;
using Nastavnik.Core.School.Organisations;
using Nastavnik.Web.Security;

namespace Nastavnik.Web.Pages.Speed;

/// <summary>A guest without an account marks whom he met. The organisation stands in the link itself; the link works once.</summary>
[NoOrganisation]
[EnableRateLimiting(SecurityServices.SignInLimit)]
public sealed class LinkModel(Works works, TimeProvider time) : OurPage, IMarkForm
{
    [BindProperty]
    public MarksInput Input { get; set; } = new();

    /// <summary>Null: the link is dead.</summary>
    public MarkSheet? Sheet { get; private set; }

    public bool IsSent { get; private set; }

    MarkSheet IMarkForm.Sheet => Sheet!;

    public async Task<IActionResult> OnGetAsync(string token, CancellationToken ct)
    {
        Quiet();
        await using var work = await OpenAsync(token, ct);
        Input = Sheet is null ? Input : MarksInput.Of(Sheet);
        return Page();
    }

    public async Task<IActionResult> OnPostAsync(string token, CancellationToken ct)
    {
        Quiet();
        if (await OpenAsync(token, ct) is not { } work)
        {
            return Page();
        }

        await using (work)
        {
            if (Sheet is null)
            {
                Response.StatusCode = StatusCodes.Status400BadRequest;
                return Page();
            }

            var today = (await work.Db.OurOrganisationAsync(ct)).Today(time);
            var actor = new Actor(Guid.Empty, Sheet.PersonId, new HashSet<Role>(), today, HttpContext.Connection.RemoteIpAddress?.ToString());
            var said = Input.Said;
            Input = Input.On(Sheet);
            var outcome = await work.Get<SaveMarks>().ByLinkAsync(LinkToken.Parse(token)!.Hash, said, new Submission(actor, PostedForm.Of(Request)), ct);
            if (outcome.IsDone)
            {
                IsSent = true;
                return Page();
            }

            Refuse(outcome.Refusals);
            Response.StatusCode = StatusCodes.Status400BadRequest;
            return Page();
        }
    }

    private void Quiet()
    {
        Response.Headers.CacheControl = "no-store";
        Response.Headers["Referrer-Policy"] = "no-referrer";
    }

    private async Task<Work?> OpenAsync(string token, CancellationToken ct)
    {
        if (LinkToken.Parse(token) is not { } parsed)
        {
            return null;
        }

        var work = await works.ForAsync(parsed.Organisation, ct: ct);
        Sheet = await work.Get<SpeedQueries>().ByLinkAsync(parsed.Hash, ct);
        return work;
    }
}
