using Nastavnik.Core.Foundation.Data;
using Nastavnik.Core.School.Organisations;
using Nastavnik.Paperwork.Documents;
using Nastavnik.Paperwork.Grammar;

namespace Nastavnik.Core.Preparation.Orders;

/// <summary>D-28: everyone named, with a place for the date and the signature; who read it in the account is marked so.</summary>
public sealed class AcquaintanceSheet(NastavnikDb db, PeopleOnPaper people)
{
    public async Task<Paper> DrawAsync(Order order, CancellationToken ct = default)
    {
        var organisation = await db.OurOrganisationAsync(ct);
        var names = await people.OfAsync(order.Acquaintances.Select(a => a.PersonId), order.Date ?? DateOnly.MaxValue, ct);
        var rows = order.Acquaintances.Where(a => names.ContainsKey(a.PersonId)).Select(a => (Mark: a, Who: names[a.PersonId]))
            .OrderBy(r => r.Who.Name.Surname, StringComparer.Create(new System.Globalization.CultureInfo("ru-RU"), ignoreCase: true))
            .Select((r, i) => new TableRow(
                $"{i + 1}",
                r.Who.Short(PhraseSlot.Listed),
                r.Who.Post ?? "",
                r.Mark.ReadOn is { } day ? RussianDate.Short(day) : "",
                r.Mark.InAccount ? "в личном кабинете" : ""))
            .ToList();
        return Paper.Titled("Лист ознакомления с приказом")
            .Centered(organisation.ShortName)
            .Heading(1, "Лист ознакомления")
            .Text($"с приказом {order.Requisites} «{order.Title}»", indent: false, align: Align.Centre)
            .Table([new("№", 1, Align.Centre), new("Фамилия И. О.", 4), new("Должность, класс", 5), new("Дата", 3), new("Подпись", 3)], rows, caption: "Ознакомление с приказом")
            .Build();
    }
}
