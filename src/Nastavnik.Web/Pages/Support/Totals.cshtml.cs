using Nastavnik.Core.Foundation.Law;
using Nastavnik.Core.Mentoring.Support;
using Nastavnik.Core.School.Accounts;
using Nastavnik.Core.School.Organisations;
using Nastavnik.Web.Security;

namespace Nastavnik.Web.Pages.Support;

/// <summary>Whether both sides are supported, in totals: what the head may see. No name, no cell of too few people.</summary>
[Needs(Right.PsychologistSupport, "RC", ForAll = true)]
public sealed class TotalsModel(SupportQueries queries) : OurPage
{
    public IReadOnlyList<SupportTotal> Rows { get; private set; } = [];

    public string Year => SchoolYear.LabelOf(Today);

    public int Least => LegalParameters.SmallestGroupShown.At(Today);

    public bool SeesRegistry => Actor.MayForAll(Right.PsychologistSupport, "C");

    public bool IsEmpty => Rows.All(r => r is { Paired: var p, WithoutPair: var w, Mentors: var m } && p == SupportCell.Nothing && w == SupportCell.Nothing && m == SupportCell.Nothing);

    public async Task OnGetAsync(CancellationToken ct) => Rows = await queries.TotalsAsync(Today, ct);

    public string Words(SupportCell cell) =>
        cell.Hidden ? "не показано" : cell.People == 0 ? "нет" : $"{Paperwork.Grammar.Numerals.Meetings(cell.Meetings)}, {Paperwork.Grammar.Numerals.People(cell.People)}";
}
