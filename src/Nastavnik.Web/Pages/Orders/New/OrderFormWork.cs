using System.ComponentModel.DataAnnotations;
using Microsoft.EntityFrameworkCore;
using Nastavnik.Core.Foundation.Acts;
using Nastavnik.Core.Foundation.Data;
using Nastavnik.Core.Preparation.Orders;
using Nastavnik.Core.School.People;
using Nastavnik.Paperwork.Grammar;
using Nastavnik.Web.Ui;

namespace Nastavnik.Web.Pages.Orders.New;

/// <summary>What forms of orders load and call.</summary>
public sealed class OrderFormWork(NastavnikDb db, OrderQueries queries, PrepareOrder prepare, EnterEarlierOrder enter)
{
    public PrepareOrder Prepare => prepare;

    public EnterEarlierOrder Enter => enter;

    public Task<IReadOnlyList<EmployeeChoice>> EmployeesAsync(DateOnly today, CancellationToken ct) => queries.EmployeesAsync(today, ct);

    /// <summary>An order still open to changes.</summary>
    public async Task<Order?> DraftAsync(Guid id, string kind, Actor actor, CancellationToken ct) =>
        await queries.FindAsync(id, actor, ct) is { IsOpen: true } order && order.KindCode == kind ? order : null;

    /// <summary>Heads and acting heads of all times, the latest first.</summary>
    public async Task<IReadOnlyList<Choice>> SignersAsync(CancellationToken ct)
    {
        var people = db.People;
        var rows = await db.Headships.AsNoTracking().Join(people, h => h.PersonId, p => p.Id, (h, p) => new { h, p }).OrderByDescending(r => r.h.From).ToListAsync(ct);
        return [.. rows.GroupBy(r => r.p.Id).Select(g => new Choice(
            g.Key.ToString(),
            $"{g.First().p.Name.Short(GrammaticalCase.Nominative)} ({string.Join("; ", g.Select(r => Term(r.h)))})"))];
    }

    public static string Term(Headship headship) =>
        $"{(headship.Acting ? "и.\u00A0о. " : "")}с {Paperwork.Grammar.RussianDate.Short(headship.From)}{(headship.To is { } to ? $" по {Paperwork.Grammar.RussianDate.Short(to)}" : "")}";
}

/// <summary>Requisites of an order issued before the school began to work here.</summary>
public sealed class EarlierInput
{
    [Display(Name = "Номер")]
    [Required(ErrorMessage = "Впишите номер, под которым приказ записан в журнале.")]
    [StringLength(40, ErrorMessage = "Номер длиннее 40 знаков. Впишите его так, как в журнале: «132-од».")]
    public string? Number { get; set; }

    [Display(Name = "Дата приказа")]
    [Required(ErrorMessage = "Впишите дату приказа.")]
    public DateOnly? Date { get; set; }

    [Display(Name = "Журнал")]
    public string Journal { get; set; } = Order.MainJournal;

    [Display(Name = "Кто подписал")]
    [Required(ErrorMessage = "Выберите, кто подписал приказ.")]
    public Guid? SignerId { get; set; }

    [Display(Name = "Почему вносится сейчас")]
    [StringLength(1000, ErrorMessage = "Причина длиннее 1000 знаков.")]
    public string? Reason { get; set; } = EnterEarlierOrder.UsualReason;

    [Display(Name = "Скан подписанного приказа")]
    public IFormFile? Scan { get; set; }
}
