using Microsoft.AspNetCore.Mvc;
using Nastavnik.Core.Foundation.Acts;
using Nastavnik.Core.School.Accounts;
using Nastavnik.Paperwork.Grammar;
using Nastavnik.Paperwork.Sheets;
using Nastavnik.Web.Security;
using Nastavnik.Web.Ui;

namespace Nastavnik.Web.Pages.Accounts;

/// <summary>Who may sign in, in which roles and until when.</summary>
[Needs(Right.Users, "AUR")]
public sealed class IndexModel(AccountQueries accounts, ActBook acts, TimeProvider time) : OurPage
{
    private const int Size = 50;

    public IReadOnlyList<AccountLine> Lines { get; private set; } = [];

    public Paging Paging { get; private set; } = new(1, Size, 0);

    public bool MayInvite => AccountRules.MayInvite(Actor);

    [BindProperty(SupportsGet = true, Name = "find")]
    public string? Find { get; set; }

    [BindProperty(SupportsGet = true, Name = "p")]
    public int? Number { get; set; }

    [BindProperty(SupportsGet = true, Name = "sort")]
    public string? Sort { get; set; }

    public bool MayExport => Actor.MayForAll(Right.ExportRegisters, "E");

    public static string RolesOf(AccountLine line) => line.Roles.Count == 0 ? "—"
        : string.Join("; ", line.Roles.Select(r => r.Role.Title() + (r.Class is null ? "" : $", {r.Class}") + (r.To is { } to ? $" до {RussianDate.Short(to)}" : "")));

    public static string EntranceOf(AccountLine line) => line.Blocked ? "Закрыт" : line.HasPassword ? "Открыт" : "Ссылка не использована";

    public async Task OnGetAsync(CancellationToken ct)
    {
        var all = await SortedAsync(ct);
        Paging = new Paging(Number ?? 1, Size, all.Count);
        Lines = [.. all.Skip((Paging.Number - 1) * Size).Take(Size)];
        await acts.RecordReadingAsync(Actor, "/accounts", Lines.Select(l => l.PersonId).OfType<Guid>(), ct);
    }

    public async Task<IActionResult> OnGetXlsxAsync(CancellationToken ct)
    {
        if (!MayExport)
        {
            return NotFound();
        }

        var all = await SortedAsync(ct);
        await acts.RecordReadingAsync(Actor, "/accounts/xlsx", all.Select(l => l.PersonId).OfType<Guid>(), ct);
        return this.Xlsx("accounts", "Учётные записи", time, [new("Человек", 36), new("Имя для входа", 24), new("Электронная почта", 28), new("Назначенные роли", 44), new("Вход", 24)],
            all.Select(l => (IReadOnlyList<SheetCell>)[l.Name, l.SignInName, l.Email ?? "", RolesOf(l), EntranceOf(l)]));
    }

    /// <summary>The list comes by name; a school has hundreds of accounts, not millions.</summary>
    private async Task<IReadOnlyList<AccountLine>> SortedAsync(CancellationToken ct)
    {
        var all = await accounts.ListAsync(Today, Find, ct: ct);
        return Sort switch
        {
            "-name" => [.. all.Reverse()],
            "sign-in" => [.. all.OrderBy(l => l.SignInName, StringComparer.Ordinal)],
            "-sign-in" => [.. all.OrderByDescending(l => l.SignInName, StringComparer.Ordinal)],
            "entrance" => [.. all.OrderBy(EntranceOf, StringComparer.Ordinal)],
            "-entrance" => [.. all.OrderByDescending(EntranceOf, StringComparer.Ordinal)],
            _ => all,
        };
    }
}
