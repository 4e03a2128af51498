using System.ComponentModel.DataAnnotations;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.RateLimiting;
using Microsoft.EntityFrameworkCore;
using Nastavnik.Core.Foundation.Acts;
using Nastavnik.Core.Foundation.Data;
using Nastavnik.Core.School.Accounts;
using Nastavnik.Core.School.Organisations;
using Nastavnik.Web.Security;

namespace Nastavnik.Web.Pages.Account;

/// <summary>The page of a one-time link: the person sets a password and walks in. The organisation stands in the link itself.</summary>
[NoOrganisation]
[EnableRateLimiting(SecurityServices.SignInLimit)]
public sealed class LinkModel(Works works, Entrance entrance, TimeProvider time) : OurPage
{
    /// <summary>Null: the link is dead.</summary>
    public OpenLink? Open { get; private set; }

    [BindProperty]
    public LinkInput Input { get; set; } = new();

    public async Task<IActionResult> OnGetAsync(string token, CancellationToken ct)
    {
        Response.Headers.CacheControl = "no-store";
        Response.Headers["Referrer-Policy"] = "no-referrer";
        await using var work = await OpenAsync(token, ct);
        Input = new LinkInput { SignInName = Open?.SignInName ?? "", Email = Open?.Email };
        return Page();
    }

    public async Task<IActionResult> OnPostAsync(string token, CancellationToken ct)
    {
        if (await OpenAsync(token, ct) is not { } work)
        {
            return Page();
        }

        await using (work)
        {
            if (!ModelState.IsValid)
            {
                return await InvalidAsync(() => Task.CompletedTask);
            }

            var place = LinkToken.Parse(token)!;
            var today = (await work.Db.OurOrganisationAsync(ct)).Today(time);
            var actor = new Actor(Open?.UserId ?? Guid.Empty, Open?.PersonId, new HashSet<Role>(), today, HttpContext.Connection.RemoteIpAddress?.ToString());
            var outcome = await work.Get<AcceptLink>().ExecuteAsync(
                new AcceptLinkCommand(place.Hash, Input.SignInName, Input.Email, Input.Password), new Submission(actor, PostedForm.Of(Request)), ct);
            if (outcome.IsDone)
            {
                await entrance.EnterAsync(outcome.Subject!.Value, place.Organisation, ct);
            }

            return await AnswerAsync(outcome, _ => "/", () => Task.CompletedTask);
        }
    }

    /// <summary>The link's organisation in a scope of its own; null when the text is no link at all.</summary>
    private async Task<Work?> OpenAsync(string token, CancellationToken ct)
    {
        if (LinkToken.Parse(token) is not { } parsed)
        {
            return null;
        }

        var work = await works.ForAsync(parsed.Organisation, ct: ct);
        Open = await work.Get<AcceptLink>().FindAsync(parsed.Hash, ct);
        return work;
    }
}

public sealed class LinkInput
{
    [Display(Name = "Имя для входа")]
    [Required(ErrorMessage = "Введите имя для входа.")]
    public string SignInName { get; set; } = "";

    [Display(Name = "Электронная почта")]
    public string? Email { get; set; }

    [Display(Name = "Пароль")]
    [Required(ErrorMessage = "Придумайте пароль от 10 знаков.")]
    public string Password { get; set; } = "";
}
