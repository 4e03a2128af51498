using System.ComponentModel.DataAnnotations;
using Microsoft.AspNetCore.Mvc;
using Nastavnik.Core.Foundation.Acts;
using Nastavnik.Core.Preparation.Orders;
using Nastavnik.Core.School.Accounts;
using Nastavnik.Paperwork.Grammar;
using Nastavnik.Web.Security;
using Nastavnik.Web.Ui;

namespace Nastavnik.Web.Pages.Orders.Card;

/// <summary>Who must read the order and who has; the paper sheet is printed here and its ticks are entered here.</summary>
[Needs(Right.ReadOrder, "R", ForAll = true)]
public sealed class AcquaintanceModel(OrderQueries queries, PeopleOnPaper people, AcquaintanceSheet sheet, RegisterAcquaintance register, ActBook acts) : OurPage
{
    [BindProperty(SupportsGet = true, Name = "id")]
    public Guid Id { get; set; }

    [BindProperty]
    public AcquaintanceInput Input { get; set; } = new();

    public Order Order { get; private set; } = null!;

    public IReadOnlyList<(Acquaintance Mark, string Name, string? Post)> Lines { get; private set; } = [];

    public IReadOnlyList<Choice> Unread => [.. Lines.Where(l => l.Mark.ReadOn is null).Select(l => new Choice(l.Mark.PersonId.ToString(), l.Name, l.Post))];

    public IReadOnlyList<Choice> OnPaper => [.. Lines.Where(l => l.Mark is { ReadOn: not null, InAccount: false }).Select(l => new Choice(l.Mark.PersonId.ToString(), l.Name, $"{l.Mark.ReadOn:dd.MM.yyyy}"))];

    public async Task<IActionResult> OnGetAsync(CancellationToken ct)
    {
        Input.Date = Today;
        return await LoadAsync(ct) ? Page() : NotFound();
    }

    public async Task<IActionResult> OnGetDocxAsync(CancellationToken ct) =>
        await LoadAsync(ct) ? this.Docx("acquaintance-sheet", await sheet.DrawAsync(Order, ct)) : NotFound();

    public async Task<IActionResult> OnPostAsync(CancellationToken ct)
    {
        if (!await LoadAsync(ct))
        {
            return NotFound();
        }

        return ModelState.IsValid
            ? await AnswerAsync(
                await register.ExecuteAsync(new RegisterAcquaintanceCommand(Id, Input.People, Input.Date!.Value, Input.NotRead), By, ct),
                _ => $"/orders/{Id}/acquaintance",
                async () => await LoadAsync(ct))
            : await InvalidAsync(() => Task.CompletedTask);
    }

    private async Task<bool> LoadAsync(CancellationToken ct)
    {
        if (await queries.FindAsync(Id, Actor, ct) is not { State: OrderState.Signed } order)
        {
            return false;
        }

        Order = order;
        var names = await people.OfAsync(order.Acquaintances.Select(a => a.PersonId), order.Date!.Value, ct);
        Lines = [.. order.Acquaintances.Where(a => names.ContainsKey(a.PersonId)).Select(a => (a, names[a.PersonId].Name.Full(GrammaticalCase.Nominative), names[a.PersonId].Post)).OrderBy(l => l.Item2, StringComparer.Ordinal)];
        await acts.RecordReadingAsync(Actor, "/orders/acquaintance", order.Acquaintances.Select(a => a.PersonId), ct);
        return true;
    }
}

public sealed class AcquaintanceInput
{
    [Display(Name = "Ознакомились под подпись")]
    public List<Guid> People { get; set; } = [];

    [Display(Name = "Отмечены по ошибке")]
    public List<Guid> NotRead { get; set; } = [];

    [Display(Name = "Дата ознакомления")]
    [Required(ErrorMessage = "Впишите дату ознакомления.")]
    public DateOnly? Date { get; set; }
}
