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

    // Two forms: each handler binds and checks its own.
    public LinkInput Input { get; set; } = new();

    public OwnAccountInput Mine { get; set; } = new();

    public async Task<IActionResult> OnGetAsync(string token, CancellationToken ct)
    {
        Response.Headers.CacheControl = "no-cache, no-store";
        Response.Headers["Referrer-Policy"] = "no-referrer";
        await using var work = await OpenAsync(token, ct);
        Input = new LinkInput { SignInName = Open?.SignInName ?? "", Email = Open?.Email };
        return Page();
    }

    public async Task<IActionResult> OnPostAsync(string token, CancellationToken ct)
    {
        await TryUpdateModelAsync(Input, nameof(Input));
        return await TakeAsync(token, (work, hash, by) => work.Get<AcceptLink>().ExecuteAsync(new AcceptLinkCommand(hash, Input.SignInName, Input.Email, Input.Password), by, ct), ct);
    }

    /// <summary>With the account the person has already.</summary>
    public async Task<IActionResult> OnPostMineAsync(string token, CancellationToken ct)
    {
        AsksMine = true;
        await TryUpdateModelAsync(Mine, nameof(Mine));
        return await TakeAsync(token, (work, hash, by) => work.Get<AttachLink>().ExecuteAsync(new AttachLinkCommand(hash, Mine.Name, Mine.Password), by, ct), ct);
    }

    /// <summary>The second form was sent and came back.</summary>
    public bool AsksMine { get; private set; }

    protected override string FieldPrefix => AsksMine ? "Mine." : "Input.";

    private async Task<IActionResult> TakeAsync(string token, Func<Work, string, Submission, Task<Outcome>> take, CancellationToken ct)
    {
        if (await OpenAsync(token, ct) is not { } work)
        {
            return Page();
        }

        await using (work)
        {
            if (AsksMine)
            {
                Input = new LinkInput { SignInName = Open?.SignInName ?? "", Email = Open?.Email };
            }

            if (!ModelState.IsValid)
            {
                return await InvalidAsync(() => Task.CompletedTask);
            }

            var place = LinkToken.Parse(token)!;
            var today = (await work.Db.OurOrganisationAsync(ct)).Today(time);
            var actor = new Actor(Open?.UserId ?? Guid.Empty, Open?.PersonId, new HashSet<Role>(), today, HttpContext.Connection.RemoteIpAddress?.ToString());
            var outcome = await take(work, place.Hash, new Submission(actor, PostedForm.Of(Request)));
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

public sealed class OwnAccountInput
{
    [Display(Name = "Имя для входа или электронная почта")]
    [Required(ErrorMessage = "Введите имя, с которым вы входите.")]
    public string Name { get; set; } = "";

    [Display(Name = "Пароль вашей учётной записи")]
    [Required(ErrorMessage = "Введите пароль, с которым вы входите.")]
    public string Password { get; set; } = "";
}
