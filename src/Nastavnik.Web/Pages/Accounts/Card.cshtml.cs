using System.ComponentModel.DataAnnotations;
using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;
using Nastavnik.Core.Foundation.Acts;
using Nastavnik.Core.Foundation.Data;
using Nastavnik.Core.School.Accounts;
using Nastavnik.Core.School.People;
using Nastavnik.Web.Security;
using Nastavnik.Web.Ui;

namespace Nastavnik.Web.Pages.Accounts;

/// <summary>One account: its roles with dates, a new link, closing and opening.</summary>
[Needs(Right.Users, "AUR")]
public sealed class CardModel(AccountQueries accounts, GiveNewLink link, BlockAccount block, AssignRole assign, EndRole end, ActBook acts, NastavnikDb db) : OurPage
{
    public AccountLine Account { get; private set; } = null!;

    public IReadOnlyList<Choice> Classes { get; private set; } = [];

    public bool MayAssign => AccountRules.MayAssign(Actor);

    /// <summary>The reader may give this account a link or close it.</summary>
    public bool MayGive => AccountRules.MayGive(Actor, [.. Account.Roles.Select(r => r.Role)], []) is null;

    public bool IsOwn { get; private set; }

    [BindProperty]
    public RoleInput Input { get; set; } = new();

    public async Task<IActionResult> OnGetAsync(Guid id, CancellationToken ct)
    {
        Input.From = Today;
        if (!await LoadAsync(id, ct))
        {
            return NotFound();
        }

        await acts.RecordReadingAsync(Actor, "/accounts/card", Account.PersonId is { } person ? [person] : [], ct);
        return Page();
    }

    [Needs(Right.Users, "AU")]
    public async Task<IActionResult> OnPostAssignAsync(Guid id, CancellationToken ct) =>
        ModelState.IsValid
            ? await AnswerAsync(await assign.ExecuteAsync(new AssignRoleCommand(id, Input.Role!.Value, Input.From!.Value, Input.To, Input.Basis, Input.ClassId), By, ct), _ => $"/accounts/{id}", () => LoadAsync(id, ct))
            : await InvalidAsync(() => LoadAsync(id, ct));

    [Needs(Right.Users, "AU")]
    public async Task<IActionResult> OnPostEndAsync(Guid id, Guid role, DateOnly? lastDay, CancellationToken ct)
    {
        var unread = ModelState.TryGetValue(nameof(lastDay), out var entry) && entry.Errors.Count > 0;
        ModelState.Clear();
        return unread || lastDay is not { } day
            ? await AnswerAsync(new Refusal("Последний день роли не прочитан. Введите день, месяц и год, например 31.08.2027."), _ => "", () => LoadAsync(id, ct))
            : await AnswerAsync(await end.ExecuteAsync(new EndRoleCommand(role, day), By, ct), _ => $"/accounts/{id}", () => LoadAsync(id, ct));
    }

    public async Task<IActionResult> OnPostLinkAsync(Guid id, CancellationToken ct)
    {
        ModelState.Clear();
        var given = await link.ExecuteAsync(id, By, ct);
        TempData.Keep(given);
        return await AnswerAsync(given.Outcome, _ => "/accounts/link", () => LoadAsync(id, ct));
    }

    public async Task<IActionResult> OnPostBlockAsync(Guid id, bool close, string? reason, CancellationToken ct)
    {
        ModelState.Clear();
        return await AnswerAsync(await block.ExecuteAsync(new BlockAccountCommand(id, close, reason), By, ct), _ => $"/accounts/{id}", () => LoadAsync(id, ct));
    }

    private async Task<bool> LoadAsync(Guid id, CancellationToken ct)
    {
        if ((await accounts.ListAsync(Today, membership: id, ct: ct)).SingleOrDefault() is not { } found)
        {
            return false;
        }

        var (classes, memberships) = (db.ClassGroups, db.Memberships);
        Account = found;
        IsOwn = await memberships.AnyAsync(m => m.Id == id && m.UserId == Actor.UserId, ct);
        Classes = Choice.From((await classes.AsNoTracking().OrderBy(c => c.Parallel).ThenBy(c => c.Letter).ToListAsync(ct)), c => c.Id, c => c.Name);
        return true;
    }
}

public sealed class RoleInput
{
    [Display(Name = "Роль")]
    [Required(ErrorMessage = "Выберите роль.")]
    public Role? Role { get; set; }

    [Display(Name = "Действует с")]
    [Required(ErrorMessage = "Введите первый день роли.")]
    public DateOnly? From { get; set; }

    [Display(Name = "По какой день")]
    public DateOnly? To { get; set; }

    [Display(Name = "Основание")]
    [StringLength(200, ErrorMessage = "Не больше 200 знаков.")]
    public string? Basis { get; set; }

    [Display(Name = "Класс")]
    public Guid? ClassId { get; set; }
}
