using System.ComponentModel.DataAnnotations;
using Microsoft.AspNetCore.Mvc;
using Nastavnik.Core.Foundation.Acts;
using Nastavnik.Core.School.Accounts;
using Nastavnik.Core.School.People;
using Nastavnik.Paperwork.Grammar;
using Nastavnik.Web.Security;
using Nastavnik.Web.Ui;

namespace Nastavnik.Web.Pages.Accounts;

/// <summary>Gives a person an entrance: roles, if any, and a one-time link shown once.</summary>
[Needs(Right.Users, "AUR")]
public sealed class InviteModel(AccountQueries accounts, InvitePerson invite, ActBook acts) : OurPage
{
    public IReadOnlyList<Choice> People { get; private set; } = [];

    public bool MayAssign => AccountRules.MayAssign(Actor);

    [BindProperty(SupportsGet = true, Name = "find")]
    public string? Find { get; set; }

    [BindProperty]
    public InviteInput Input { get; set; } = new();

    public async Task<IActionResult> OnGetAsync(Guid? person, CancellationToken ct)
    {
        if (!AccountRules.MayInvite(Actor))
        {
            return NotFound();
        }

        Input = new InviteInput { PersonId = person, From = Today };
        await LoadAsync(ct);
        await acts.RecordReadingAsync(Actor, "/accounts/invite", People.Select(p => Guid.Parse(p.Value)), ct);
        return Page();
    }

    public async Task<IActionResult> OnPostAsync(CancellationToken ct)
    {
        if (!AccountRules.MayInvite(Actor))
        {
            return NotFound();
        }

        if (!ModelState.IsValid)
        {
            return await InvalidAsync(() => LoadAsync(ct));
        }

        var given = await invite.ExecuteAsync(new InvitePersonCommand(Input.PersonId!.Value, Input.Roles, Input.From, Input.To, Input.Basis), By, ct);
        TempData.Keep(given);
        return await AnswerAsync(given.Outcome, _ => "/accounts/link", () => LoadAsync(ct));
    }

    private async Task LoadAsync(CancellationToken ct)
    {
        var found = await accounts.WithoutAccountAsync(Find, 50, Today, ct);
        var names = Namesakes.Named(found, placeBeside: true);
        People = [.. found.Select(p => new Choice(p.Id.ToString(), names[p.Id], p.Place.Length > 0 ? p.Place : null))];
    }
}

public sealed class InviteInput
{
    [Display(Name = "Кому")]
    [Required(ErrorMessage = "Выберите человека.")]
    public Guid? PersonId { get; set; }

    [Display(Name = "Роли")]
    public List<Role> Roles { get; set; } = [];

    [Display(Name = "Роли действуют с")]
    public DateOnly? From { get; set; }

    [Display(Name = "По какой день")]
    public DateOnly? To { get; set; }

    [Display(Name = "Основание")]
    [StringLength(200, ErrorMessage = "Не больше 200 знаков.")]
    public string? Basis { get; set; }
}
