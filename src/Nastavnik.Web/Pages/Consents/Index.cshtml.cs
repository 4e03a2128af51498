using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;
using Nastavnik.Core.Foundation.Acts;
using Nastavnik.Core.School.Accounts;
using Nastavnik.Core.School.Consents;
using Nastavnik.Paperwork.Sheets;
using Nastavnik.Web.Security;
using Nastavnik.Web.Ui;

namespace Nastavnik.Web.Pages.Consents;

/// <summary>Where the papers stand: whose is missing, whose ends soon, and where each is registered.</summary>
[Needs(Right.ConsentRegistry, "R", ForAll = true)]
public sealed class IndexModel(ConsentRegistry registry, ConsentCards cards, ConsentWatch watch, UntilNextAct kept, ActBook acts, TimeProvider time) : OurPage
{
    private const int MostRowsOfExport = 5000;
    private const int MostPapersInOneFile = 300;

    [BindProperty(SupportsGet = true)]
    public ListRequest List { get; set; } = new();

    [BindProperty(SupportsGet = true, Name = "kind")]
    public ConsentKind? Kind { get; set; }

    [BindProperty(SupportsGet = true, Name = "state")]
    public ConsentView? View { get; set; }

    [BindProperty(SupportsGet = true, Name = "class")]
    public Guid? Class { get; set; }

    public ListPage<RegistryRow> Rows { get; private set; } = null!;

    public IReadOnlyDictionary<ConsentView, int> Counts { get; private set; } = new Dictionary<ConsentView, int>();

    public IReadOnlyList<Ahead> Ahead { get; private set; } = [];

    public IReadOnlyList<Choice> Classes { get; private set; } = [];

    public bool MayIssue => Actor.MayForAll(Right.IssueConsent, "C");

    public bool MayRegister => Actor.MayForAll(Right.RegisterConsent, "X");

    public bool MayExport => Actor.MayForAll(Right.ExportRegisters, "E");

    public bool IsFiltered => Kind is not null || View is not null || Class is not null || !string.IsNullOrWhiteSpace(List.Words);

    public int Awaited => Counts.Where(c => c.Key is ConsentView.Prepared or ConsentView.HandedOut or ConsentView.OwnSignatureAwaited).Sum(c => c.Value);

    /// <summary>Something of what is shown is not signed yet.</summary>
    public bool MayPrint { get; private set; }

    private static IQueryable<RegistryRow> Unsigned(IQueryable<RegistryRow> rows) => rows.Where(r => r.View == ConsentView.Prepared || r.View == ConsentView.HandedOut);

    private RegistryFilter Filter => new(List.Words, Kind, View, Class);

    public async Task OnGetAsync(CancellationToken ct)
    {
        Classes = await kept.GetAsync("consents.classes", Today, async () => Choice.From(await registry.ClassesAsync(Today, ct), c => c.Id, c => c.Name), ct);
        Counts = await kept.GetAsync("consents.counts", Today, () => registry.CountsAsync(Today, ct), ct);
        Ahead = await kept.GetAsync("consents.ahead", Today, () => watch.AheadAsync(Today, ct), ct);
        Rows = await List.TakeAsync(ConsentRegistry.Sorted(await registry.RowsAsync(Filter, Today, ct), List.Column("name"), List.Descending), ct, IsFiltered ? null : Counts.Values.Sum());
        MayPrint = MayIssue && Awaited > 0 && (!IsFiltered ? Counts.Keys.Any(k => k is ConsentView.Prepared or ConsentView.HandedOut) : await Unsigned(await registry.RowsAsync(Filter, Today, ct)).AnyAsync(ct));
        await acts.RecordReadingAsync(Actor, "/consents", Rows.Rows.SelectMany(r => new[] { r.Subject.Id, r.Signer.Id }).Concat(Ahead.Select(a => a.PersonId)), ct);
    }

    [Needs(Right.ExportRegisters, "E", ForAll = true)]
    public async Task<IActionResult> OnGetXlsxAsync(CancellationToken ct)
    {
        var rows = await ConsentRegistry.Sorted(await registry.RowsAsync(Filter, Today, ct), List.Column("name"), List.Descending).Take(MostRowsOfExport).ToListAsync(ct);
        await acts.RecordReadingAsync(Actor, "/consents/xlsx", rows.Select(r => r.Subject.Id), ct);
        return this.Xlsx("consents", "Согласия", time,
            [new("О ком", 34), new("Класс", 10), new("Бумага", 30), new("Кто подписывает", 34), new("Состояние", 22), new("Подписано", 12), new("Действует по", 12), new("Отозвано", 12)],
            rows.Select(r => (IReadOnlyList<SheetCell>)
                [r.SubjectName, r.Class?.Name ?? "", $"{r.Consent.Kind.Code()} {r.Consent.Kind.ShortName()}", r.SignerName ?? "сам", r.View.Word(), r.Consent.SignedOn, r.Consent.ValidTo, r.Consent.WithdrawnOn]));
    }

    /// <summary>Papers of the chosen rows that are not signed yet, as one file, each from a new page.</summary>
    [Needs(Right.IssueConsent, "C", ForAll = true)]
    public async Task<IActionResult> OnGetDocxAsync(CancellationToken ct)
    {
        var rows = await ConsentRegistry.Sorted(Unsigned(await registry.RowsAsync(Filter, Today, ct)), "class", false).Take(MostPapersInOneFile).ToListAsync(ct);
        var papers = await cards.TextsAsync([.. rows.Select(r => r.Consent.Id)], ct);
        if (papers.Count == 0)
        {
            return NotFound();
        }

        await acts.RecordReadingAsync(Actor, "/consents/docx", rows.Select(r => r.Subject.Id), ct);
        return this.Docx("soglasiya", papers);
    }
}
