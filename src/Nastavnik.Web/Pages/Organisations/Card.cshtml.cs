using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;
using Nastavnik.Core.Foundation.Data;
using Nastavnik.Core.School.Accounts;
using Nastavnik.Core.School.Organisations;
using Nastavnik.Core.School.People;
using Nastavnik.Paperwork.Grammar;
using Nastavnik.Web.Security;

namespace Nastavnik.Web.Pages.Organisations;

/// <summary>What the program knows of the organisation, for everybody in it.</summary>
[Needs(Right.OrganisationCard, "AUR")]
public sealed class CardModel(NastavnikDb db) : OurPage
{
    public IReadOnlyList<(string Name, bool Acting, DateOnly From, DateOnly? To, string Basis)> Heads { get; private set; } = [];

    public bool MayChange => Actor.May(Right.OrganisationCard, "AU");

    public string TimeZone => RussianTimeZones.All.FirstOrDefault(z => z.Id == Organisation.TimeZone)?.Name ?? Organisation.TimeZone;

    public async Task OnGetAsync(CancellationToken ct)
    {
        var (headships, people) = (db.Headships, db.People);
        var rows = await headships.AsNoTracking().Join(people, h => h.PersonId, p => p.Id, (h, p) => new { Headship = h, Person = p })
            .OrderByDescending(r => r.Headship.From).Take(20).ToListAsync(ct);
        Heads = rows.ConvertAll(r => (r.Person.Name.Full(GrammaticalCase.Nominative), r.Headship.Acting, r.Headship.From, r.Headship.To, r.Headship.Basis));
    }
}
