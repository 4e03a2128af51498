using Microsoft.AspNetCore.Mvc;
using Nastavnik.Core.Foundation.Acts;
using Nastavnik.Core.Foundation.Law;
using Nastavnik.Core.Mentoring.Support;
using Nastavnik.Core.School.Accounts;
using Nastavnik.Core.School.People;
using Nastavnik.Paperwork.Grammar;
using Nastavnik.Paperwork.Sheets;
using Nastavnik.Web.Security;
using Nastavnik.Web.Ui;

namespace Nastavnik.Web.Pages.Pairs;

/// <summary>
/// Who waits for a pair (RPT-18). The psychologist looks whom to meet next, the curator what the search lacks. Both take the list as a sheet:
/// the report is made for these two.
/// </summary>
[Needs(Right.PsychologistSupport, "C", ForAll = true)]
public sealed class UnpairedModel(WaitingMentees waiting, ActBook acts, TimeProvider time) : OurPage
{
    [BindProperty(SupportsGet = true)]
    public ListRequest List { get; set; } = new();

    /// <summary>Only those who have waited long and met nobody.</summary>
    [BindProperty(SupportsGet = true, Name = "alone")]
    public bool Alone { get; set; }

    public ListPage<WaitingRow> Rows { get; private set; } = null!;

    public int Total { get; private set; }

    /// <summary>Wait longer than the school lets pass; of them <see cref="LongAlone"/> have met nobody.</summary>
    public int Long { get; private set; }

    public int LongAlone { get; private set; }

    /// <summary>Short names, for the curator: who takes care of these people.</summary>
    public IReadOnlyList<string> Psychologists { get; private set; } = [];

    public bool MaySearch => Actor.MayForAll(Right.Matching, "U");

    public int LongWait => LegalParameters.WaitWithoutSupportDays.At(Today);

    public string Lead => Total == 0
        ? "У каждого наставляемого из банка есть пара или она уже предложена."
        : $"Ждут пары: {Numerals.Mentees(Total)}. {(Long == 0 ? $"Больше {Numerals.Days(LongWait)} пока никто не ждёт." : LongAlone == 0 ? $"Со всеми, кто ждёт больше {Numerals.Days(LongWait)}, встреча была." : $"Больше {Numerals.Days(LongWait)} и без встречи с психологом: {LongAlone}.")}";

    public bool IsLong(WaitingRow row) => row.Mentee.Days > LongWait && row.Supports == 0;

    public async Task OnGetAsync(CancellationToken ct)
    {
        var all = await waiting.ListAsync(Today, ct);
        Psychologists = MaySearch ? await waiting.PsychologistsAsync(Today, ct) : [];
        (Total, Long, LongAlone) = (all.Count, all.Count(r => r.Mentee.Days > LongWait), all.Count(IsLong));
        var shown = all.Where(r => (!Alone || IsLong(r)) && Named(r)).ToList();
        var paging = new Paging(List.Page, ListRequest.RowsOnPage, shown.Count);
        Rows = new ListPage<WaitingRow>([.. shown.Skip(paging.Skip).Take(paging.Size)], paging);
        await acts.RecordReadingAsync(Actor, "/pairs/unpaired", Rows.Rows.Select(r => r.Mentee.Person), ct);
    }

    public async Task<IActionResult> OnGetXlsxAsync(CancellationToken ct)
    {
        var rows = await waiting.ListAsync(Today, ct);
        await acts.RecordReadingAsync(Actor, "/pairs/unpaired/xlsx", rows.Select(r => r.Mentee.Person), ct);
        return this.Xlsx("unpaired", "Наставляемые без пары", time,
            [
                new("Наставляемый", 36), new("Класс, должность", 26), new("Запрос", 44), new("В банке с", 12), new("Дней в ожидании", 16),
                new("Встреч с психологом", 20), new("Последняя встреча", 18), new("Что сказал последний подбор", 60),
            ],
            rows.Select(r => (IReadOnlyList<SheetCell>)[r.Mentee.Name, r.Mentee.Place, r.Mentee.Request, r.Mentee.Since, r.Mentee.Days, r.Supports, r.Last, r.Mentee.Why]));
    }

    private bool Named(WaitingRow row) =>
        string.IsNullOrWhiteSpace(List.Words) || PeopleSearch.Key(row.Mentee.Name).Contains(PeopleSearch.Key(List.Words), StringComparison.Ordinal);
}
