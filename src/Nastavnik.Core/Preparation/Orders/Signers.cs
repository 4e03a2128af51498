using Microsoft.EntityFrameworkCore;
using Nastavnik.Core.Foundation.Acts;
using Nastavnik.Core.Foundation.Data;
using Nastavnik.Core.School.People;
using Nastavnik.Paperwork.Grammar;

namespace Nastavnik.Core.Preparation.Orders;

public sealed record NotHeadOnThatDay(string Who, DateOnly Day)
    : Refusal($"{Who}: в этот день ({RussianDate.Short(Day)}) обязанностей руководителя нет. Подписать может руководитель или исполняющий его обязанности в дни своего приказа.", "SignerId", "INV-35");

public sealed record NobodyHeadsThatDay(DateOnly Day)
    : Refusal($"На {RussianDate.Short(Day)} в программе нет ни руководителя, ни исполняющего обязанности. Внесите его на странице «Руководитель и и. о.».", "SignerId", "INV-35");

public sealed record OnlyTheHeadSigns()
    : Refusal("Подписать приказ может руководитель или исполняющий его обязанности; зарегистрировать подписанный — администрация.", null, "INV-35");

/// <summary>Who may sign on a day: the head, or the acting head within his dates (INV-35).</summary>
public sealed class Signers(NastavnikDb db)
{
    public async Task<IReadOnlyList<Headship>> OnAsync(DateOnly day, CancellationToken ct = default) =>
        await db.Headships.AsNoTracking().Where(h => h.From <= day && (h.To == null || day <= h.To))
            .OrderByDescending(h => h.Acting).ThenByDescending(h => h.From).ToListAsync(ct);

    /// <summary>The one whose name stands on a paper drawn today: the acting head when there is one.</summary>
    public async Task<Headship?> ExpectedAsync(DateOnly day, CancellationToken ct = default) => await OnAsync(day, ct) is [var first, ..] ? first : null;

    /// <summary>Finds who signed on the day. Without a choice: the actor himself if he heads, else the one in office.</summary>
    public async Task<(Headship? Signer, Refusal? Refusal)> ResolveAsync(Guid? chosen, Actor actor, DateOnly day, CancellationToken ct = default)
    {
        var inOffice = await OnAsync(day, ct);
        var asked = chosen ?? (actor.Is(Role.Head) ? actor.PersonId : null);
        if (asked is { } person)
        {
            if (inOffice.FirstOrDefault(h => h.PersonId == person) is { } his)
            {
                return (his, null);
            }

            var people = db.People;
            var name = (await people.AsNoTracking().SingleOrDefaultAsync(p => p.Id == person, ct))?.Name.Short(GrammaticalCase.Nominative) ?? "Этот человек";
            return (null, new NotHeadOnThatDay(name, day));
        }

        return inOffice.Count > 0 ? (inOffice[0], null) : (null, new NobodyHeadsThatDay(day));
    }
}
