using System.ComponentModel.DataAnnotations;
using Microsoft.AspNetCore.Mvc;
using Nastavnik.Core.Foundation.Acts;
using Nastavnik.Core.Preparation.Orders;
using Nastavnik.Core.School.Accounts;
using Nastavnik.Core.School.Papers;
using Nastavnik.Core.School.People;
using Nastavnik.Web.Security;
using Nastavnik.Web.Ui;

namespace Nastavnik.Web.Pages.Orders.Card;

/// <summary>An order: the paper as it prints and, beside it, what can be done with it now.</summary>
[Needs(Right.ReadOrder, "R", ForAll = true)]
public sealed class IndexModel(
    OrderQueries queries, OrderCards cards, ToldHistory history, ActBook acts, FileStore files,
    SignOrder sign, ReturnOrder giveBack, CancelOrder cancel, PrepareOrder prepare, AttachScan attach) : OurPage
{
    [BindProperty(SupportsGet = true, Name = "id")]
    public Guid Id { get; set; }

    public SignInput Input { get; private set; } = new();

    public ReturnInput Back { get; private set; } = new();

    public CancelInput Annul { get; private set; } = new();

    public ScanInput Late { get; private set; } = new();

    public Order Order { get; private set; } = null!;

    public OrderCard Card { get; private set; } = null!;

    public IReadOnlyList<ToldLine> History { get; private set; } = [];

    public bool MaySign => Actor.May(Right.SignOrder, "A");

    /// <summary>Sign, or register what the head has signed.</summary>
    public bool MayRegister => Actor.May(Right.SignOrder, "AX");

    public bool MayPrepare => Actor.May(Right.PrepareOrder, "CU");

    /// <summary>The form whose fields the refusals belong to.</summary>
    private string Asked { get; set; } = nameof(Input);

    protected override string FieldPrefix => Asked + ".";

    public async Task<IActionResult> OnGetAsync(CancellationToken ct)
    {
        if (!await LoadAsync(ct))
        {
            return NotFound();
        }

        Input = new SignInput { Date = Today, Number = Card.NextNumber, SignerId = Order.SignerId, Journal = Order.Journal };
        return Page();
    }

    public async Task<IActionResult> OnGetDocxAsync(CancellationToken ct) =>
        await queries.FindAsync(Id, Actor, ct) is { Body: { } body } order ? this.Docx($"order-{order.KindCode.ToLowerInvariant()}", body) : NotFound();

    public async Task<IActionResult> OnGetScanAsync(CancellationToken ct) =>
        await queries.FindAsync(Id, Actor, ct) is { ScanFileId: { } scan } && await files.ReadAsync(scan, ct) is { } found
            ? File(found.Content, found.File.ContentType, found.File.Name)
            : NotFound();

    [Needs(Right.SignOrder, "AX")]
    public Task<IActionResult> OnPostSignAsync(CancellationToken ct) => DoAsync(nameof(Input), Input, async () =>
        await sign.ExecuteAsync(new SignOrderCommand(
            Id, Input.Number ?? "", Input.Date!.Value, Input.Journal, Input.Mode, MaySign ? null : Input.SignerId, await Input.Scan.BytesAsync(ct), Input.Reason, Input.Mark), By, ct), ct);

    [Needs(Right.SignOrder, "AX")]
    public Task<IActionResult> OnPostReturnAsync(CancellationToken ct) => DoAsync(nameof(Back), Back, () => giveBack.ExecuteAsync(new ReturnOrderCommand(Id, Back.Remark), By, ct), ct);

    [Needs(Right.PrepareOrder, "CU")]
    public Task<IActionResult> OnPostCancelAsync(CancellationToken ct) => DoAsync(nameof(Annul), Annul, () => cancel.ExecuteAsync(new CancelOrderCommand(Id, Annul.Reason), By, ct), ct);

    [Needs(Right.PrepareOrder, "CU")]
    public Task<IActionResult> OnPostSubmitAsync(CancellationToken ct) => DoAsync(nameof(Annul), new ReturnInput(), () => prepare.ExecuteAsync(
        new PrepareOrderCommand(Id, Order.KindCode, Order.Fields, Order.Subjects, Order.EffectiveFrom, true, Order.AmendsId, Order.Repeals), By, ct), ct);

    [Needs(Right.SignOrder, "AX")]
    public Task<IActionResult> OnPostScanAsync(CancellationToken ct) => DoAsync(nameof(Late), Late, async () => await attach.ExecuteAsync(new AttachScanCommand(Id, await Late.Scan.BytesAsync(ct)), By, ct), ct);

    private async Task<IActionResult> DoAsync<T>(string form, T input, Func<Task<Outcome>> run, CancellationToken ct)
        where T : class
    {
        Asked = form;
        if (!await LoadAsync(ct))
        {
            return NotFound();
        }

        await TryUpdateModelAsync(input, form);
        return ModelState.IsValid
            ? await AnswerAsync(await run(), _ => $"/orders/{Id}", async () => await LoadAsync(ct))
            : await InvalidAsync(() => Task.CompletedTask);
    }

    private async Task<bool> LoadAsync(CancellationToken ct)
    {
        if (await queries.FindAsync(Id, Actor, ct) is not { } order)
        {
            return false;
        }

        Order = order;
        Card = await cards.OfAsync(order, Today, ct);
        History = await history.OfAsync(Id, ct: ct);
        await acts.RecordReadingAsync(Actor, "/orders", order.Named, ct);
        return true;
    }
}

public sealed class SignInput
{
    [Display(Name = "Номер")]
    [Required(ErrorMessage = "Впишите номер, под которым приказ записан в журнале.")]
    [StringLength(40, ErrorMessage = "Номер длиннее 40 знаков. Впишите его так, как в журнале: «132-од».")]
    public string? Number { get; set; }

    [Display(Name = "Журнал")]
    public string Journal { get; set; } = Order.MainJournal;

    [Display(Name = "Дата приказа")]
    [Required(ErrorMessage = "Впишите дату приказа.")]
    public DateOnly? Date { get; set; }

    [Display(Name = "Почему дата раньше сегодняшней")]
    [StringLength(1000, ErrorMessage = "Причина длиннее 1000 знаков.")]
    public string? Reason { get; set; }

    [Display(Name = "Как подписан")]
    public SigningMode Mode { get; set; }

    [Display(Name = "Кто подписал")]
    public Guid? SignerId { get; set; }

    [Display(Name = "Номер сертификата")]
    [StringLength(100, ErrorMessage = "Номер сертификата длиннее 100 знаков.")]
    public string? Certificate { get; set; }

    [Display(Name = "Сертификат действует с")]
    public DateOnly? CertificateFrom { get; set; }

    [Display(Name = "Сертификат действует по")]
    public DateOnly? CertificateTo { get; set; }

    /// <summary>Null until all three are told.</summary>
    public ElectronicMark? Mark => Certificate?.Trim() is { Length: > 0 } number && CertificateFrom is { } from && CertificateTo is { } to ? new(number, from, to) : null;

    [Display(Name = "Скан или файл с подписью")]
    public IFormFile? Scan { get; set; }
}

public sealed class ReturnInput
{
    [Display(Name = "Что исправить")]
    [StringLength(1000, ErrorMessage = "Замечание длиннее 1000 знаков.")]
    public string? Remark { get; set; }
}

public sealed class CancelInput
{
    [Display(Name = "Почему проект не нужен")]
    [StringLength(1000, ErrorMessage = "Причина длиннее 1000 знаков.")]
    public string? Reason { get; set; }
}

public sealed class ScanInput
{
    [Display(Name = "Скан подписанного приказа")]
    public IFormFile? Scan { get; set; }
}
