using Microsoft.AspNetCore.Mvc;
using Nastavnik.Core.Foundation.Acts;
using Nastavnik.Core.Preparation.Banks;
using Nastavnik.Core.School.Accounts;
using Nastavnik.Paperwork.Sheets;
using Nastavnik.Web.Security;
using Nastavnik.Web.Ui;

namespace Nastavnik.Web.Pages.Banks;

/// <summary>Who is in the bank, how far each is and who acts; from here whole groups are moved on.</summary>
[Needs(Right.MenteeBank, "R")]
public sealed class IndexModel(BankQueries queries, BankRegisters registers, RequestConsents ask, ProposeToBank propose, Actualise actualise, ActBook acts) : BankPage
{
    [BindProperty(SupportsGet = true)]
    public ListRequest List { get; set; } = new();

    [BindProperty(SupportsGet = true, Name = "state")]
    public ParticipantState? State { get; set; }

    [BindProperty(SupportsGet = true, Name = "form")]
    public string? FormCode { get; set; }

    [BindProperty(SupportsGet = true, Name = "class")]
    public Guid? Class { get; set; }

    [BindProperty(SupportsGet = true, Name = "subject")]
    public string? Subject { get; set; }

    [BindProperty(SupportsGet = true, Name = "nopair")]
    public bool NoPair { get; set; }

    [BindProperty(SupportsGet = true, Name = "overdue")]
    public bool Overdue { get; set; }

    [BindProperty(SupportsGet = true, Name = "soon")]
    public bool Soon { get; set; }

    public BankPage<BankRow> Rows { get; private set; } = null!;

    public BankTotals Totals { get; private set; } = null!;

    public IReadOnlyList<Choice> Classes { get; private set; } = [];

    public IReadOnlyList<Choice> FormChoices => BankLabels.FormsOf(Organisation, Side);

    public bool MayChange => Actor.MayForAll(OfMentors ? Right.MentorBank : Right.MenteeBank, "U");

    public bool MayActualise => Actor.MayForAll(Right.Actualise, "X");

    public bool MayExport => Actor.MayForAll(Right.ExportRegisters, "E");

    public bool IsFiltered => State is not null || FormCode is not null || Class is not null || NoPair || Overdue || Soon || !string.IsNullOrWhiteSpace(List.Words) || !string.IsNullOrWhiteSpace(Subject);

    public async Task<IActionResult> OnGetAsync(CancellationToken ct)
    {
        if (await SightAsync(ct) is not { } sight)
        {
            return NotFound();
        }

        await LoadAsync(sight, ct);
        await acts.RecordReadingAsync(Actor, Here, Rows.Rows.Select(r => r.PersonId), ct);
        return Page();
    }

    [Needs(Right.ExportRegisters, "E", ForAll = true)]
    public async Task<IActionResult> OnGetXlsxAsync(CancellationToken ct)
    {
        if (await SightAsync(ct) is null)
        {
            return NotFound();
        }

        var file = await registers.MakeAsync(Side, Actor, ct);
        await acts.RecordReadingAsync(Actor, Here + "/xlsx", file.People, ct);
        return File(file.Content, XlsxWriter.ContentType, file.FileName);
    }

    public async Task<IActionResult> OnPostAsync([FromForm(Name = "do")] string? what, [FromForm(Name = "id")] Guid[] chosen, CancellationToken ct)
    {
        if (await SightAsync(ct) is not { } sight || !(what == "actualise" ? MayActualise : MayChange))
        {
            return NotFound();
        }

        var outcome = what switch
        {
            "ask" => await ask.ExecuteAsync(Side, chosen, By, ct),
            "propose" => await propose.ExecuteAsync(Side, chosen, By, ct),
            "actualise" => await actualise.ExecuteAsync(Side, chosen, By, ct),
            _ => Outcome.Refused(new NobodyChosen()),
        };
        return await AnswerAsync(outcome, _ => Here + Request.QueryString, () => LoadAsync(sight, ct));
    }

    private async Task LoadAsync(BankSight sight, CancellationToken ct)
    {
        var sort = List.Column("name") switch { "state" => BankSort.State, "in" => BankSort.DateIn, _ => BankSort.Name };
        var asked = new BankAsk(Side, List.Words, State, string.IsNullOrEmpty(FormCode) ? null : FormCode, Class, Subject, NoPair, Overdue,
            Soon: Soon, Sort: sort, Descending: List.Descending, Page: List.Page, PageSize: ListRequest.RowsOnPage);
        var found = await queries.ListAsync(asked, sight, Today, ct);
        Rows = new BankPage<BankRow>(found.Rows, new Paging(found.Page, found.PageSize, found.Total));
        Totals = await queries.TotalsAsync(Side, sight, Today, ct);
        Classes = [.. (await queries.ClassesAsync(Today, ct)).Select(c => new Choice(c.Id.ToString(), c.Name))];
    }

    /// <summary>Rows of a page with its paging.</summary>
    public sealed record BankPage<T>(IReadOnlyList<T> Rows, Paging Paging);
}
