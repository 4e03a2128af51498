using System.ComponentModel.DataAnnotations;
using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;
using Nastavnik.Core.Foundation.Acts;
using Nastavnik.Core.Foundation.Data;
using Nastavnik.Core.Preparation.Orders;
using Nastavnik.Core.School.Accounts;
using Nastavnik.Core.School.People;
using Nastavnik.Paperwork.Grammar;
using Nastavnik.Web.Security;
using Nastavnik.Web.Ui;

namespace Nastavnik.Web.Pages.Orders.Head;

/// <summary>The head and those who act for him, each within the dates of his order: only they sign.</summary>
[Needs(Right.OrganisationCard, "AU")]
public sealed class IndexModel(NastavnikDb db, OrderQueries queries, AppointHead appoint, EndHeadship end) : OurPage
{
    public HeadInput Input { get; private set; } = new();

    public EndInput End { get; private set; } = new();

    public IReadOnlyList<(Headship Period, string Name)> Periods { get; private set; } = [];

    public IReadOnlyList<Choice> Employees { get; private set; } = [];

    public bool MayChange => Actor.IsAny(Role.Head, Role.SystemAdministrator);

    public IReadOnlyList<Choice> Kinds { get; } = [new("true", "Исполняющий обязанности", "на дни своего приказа"), new("false", "Руководитель")];

    private string Asked { get; set; } = nameof(Input);

    protected override string FieldPrefix => Asked + ".";

    public Task OnGetAsync(CancellationToken ct) => LoadAsync(ct);

    public Task<IActionResult> OnPostAsync(CancellationToken ct) => DoAsync(nameof(Input), Input, () =>
        appoint.ExecuteAsync(new AppointHeadCommand(Input.PersonId, Input.Acting, Input.From!.Value, Input.To, Input.Basis), By, ct), ct);

    public Task<IActionResult> OnPostEndAsync(CancellationToken ct) => DoAsync(nameof(End), End, () =>
        end.ExecuteAsync(new EndHeadshipCommand(End.HeadshipId, End.LastDay!.Value), By, ct), ct);

    private async Task<IActionResult> DoAsync<T>(string form, T input, Func<Task<Outcome>> run, CancellationToken ct)
        where T : class
    {
        if (!MayChange)
        {
            return NotFound();
        }

        Asked = form;
        await TryUpdateModelAsync(input, form);
        return ModelState.IsValid
            ? await AnswerAsync(await run(), _ => "/orders/headship", () => LoadAsync(ct))
            : await InvalidAsync(() => LoadAsync(ct));
    }

    private async Task LoadAsync(CancellationToken ct)
    {
        var people = db.People;
        Periods = [.. (await db.Headships.AsNoTracking().Join(people, h => h.PersonId, p => p.Id, (h, p) => new { h, p }).OrderByDescending(r => r.h.From).ToListAsync(ct))
            .Select(r => (r.h, r.p.Name.Full(GrammaticalCase.Nominative)))];
        Employees = [.. (await queries.EmployeesAsync(Today, ct)).Select(e => new Choice(e.Id.ToString(), $"{e.Name}, {e.Post}"))];
    }
}

public sealed class HeadInput
{
    [Display(Name = "Кто")]
    [Required(ErrorMessage = "Выберите, кто исполняет обязанности.")]
    public Guid? PersonId { get; set; }

    [Display(Name = "В каком качестве")]
    public bool Acting { get; set; } = true;

    [Display(Name = "С какого дня")]
    [Required(ErrorMessage = "Впишите первый день.")]
    public DateOnly? From { get; set; }

    [Display(Name = "По какой день")]
    public DateOnly? To { get; set; }

    [Display(Name = "Основание")]
    [Required(ErrorMessage = "Впишите основание: приказ, его дату и номер.")]
    [StringLength(300, ErrorMessage = "Основание длиннее 300 знаков.")]
    public string? Basis { get; set; }
}

public sealed class EndInput
{
    [Display(Name = "Чьи полномочия")]
    public Guid HeadshipId { get; set; }

    [Display(Name = "Последний день")]
    [Required(ErrorMessage = "Впишите последний день.")]
    public DateOnly? LastDay { get; set; }
}
