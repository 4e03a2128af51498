using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;
using Nastavnik.Core.Foundation.Acts;
using Nastavnik.Core.Mentoring.Support;
using Nastavnik.Core.Preparation.Banks;
using Nastavnik.Core.School.Accounts;
using Nastavnik.Paperwork.Sheets;
using Nastavnik.Web.Security;
using Nastavnik.Web.Ui;

namespace Nastavnik.Web.Pages.Support;

/// <summary>Whom of the list one wants to see.</summary>
public enum SupportedWhom
{
    Mentees,
    WithoutPair,
    Mentors,
}

/// <summary>The registry of meetings with the psychologist: who, when, how; what was spoken of is kept nowhere.</summary>
[Needs(Right.PsychologistSupport, "C", ForAll = true)]
public sealed class IndexModel(SupportQueries queries, ActBook acts, TimeProvider time) : OurPage
{
    private const int MostRowsOfExport = 5000;

    [BindProperty(SupportsGet = true)]
    public ListRequest List { get; set; } = new();

    [BindProperty(SupportsGet = true, Name = "whom")]
    public SupportedWhom? Whom { get; set; }

    [BindProperty(SupportsGet = true, Name = "type")]
    public SupportType? Type { get; set; }

    [BindProperty(SupportsGet = true, Name = "struck")]
    public bool Struck { get; set; }

    public ListPage<SupportRow> Rows { get; private set; } = null!;

    public IReadOnlyDictionary<Guid, string> Places { get; private set; } = new Dictionary<Guid, string>();

    public IReadOnlyList<Choice> WhomChoices { get; } =
        [new(nameof(SupportedWhom.Mentees), "Наставляемые"), new(nameof(SupportedWhom.WithoutPair), "Наставляемые без пары"), new(nameof(SupportedWhom.Mentors), "Наставники")];

    public IReadOnlyList<Choice> TypeChoices { get; } = Choice.Of<SupportType>(t => t.Name());

    public bool MayRecord => Actor.PersonId is not null;

    public bool MayExport => Actor.MayForAll(Right.ExportRegisters, "E");

    public bool IsFiltered => Whom is not null || Type is not null || Struck || !string.IsNullOrWhiteSpace(List.Words);

    private SupportFilter Filter => new(
        List.Words, Whom is null ? null : Whom == SupportedWhom.Mentors ? BankSide.Mentor : BankSide.Mentee, Whom == SupportedWhom.WithoutPair, Type, Struck, OldestFirst: List.Sort == "on");

    public async Task OnGetAsync(CancellationToken ct)
    {
        Rows = await List.TakeAsync(queries.Rows(Filter), ct);
        Places = await queries.PlacesAsync([.. Rows.Rows.Select(r => r.PersonId).Distinct()], Today, ct);
        await acts.RecordReadingAsync(Actor, "/support", Rows.Rows.Select(r => r.PersonId), ct);
    }

    public async Task<IActionResult> OnGetXlsxAsync(CancellationToken ct)
    {
        if (!MayExport)
        {
            return NotFound();
        }

        var rows = await queries.Rows(Filter).Take(MostRowsOfExport).ToListAsync(ct);
        Places = await queries.PlacesAsync([.. rows.Select(r => r.PersonId).Distinct()], Today, ct);
        await acts.RecordReadingAsync(Actor, "/support/xlsx", rows.Select(r => r.PersonId), ct);
        return this.Xlsx("support", "Психологическая поддержка", time,
            [new("Кто", 36), new("Класс, должность", 26), new("Сторона", 24), new("День", 12), new("Вид", 20), new("Кем отмечено", 36)],
            rows.Select(r => (IReadOnlyList<SheetCell>)[r.Name, Places.GetValueOrDefault(r.PersonId, ""), SupportWords.Whom(r.Side, r.WithoutPair), r.On, r.Type.Name(), r.By]));
    }
}
