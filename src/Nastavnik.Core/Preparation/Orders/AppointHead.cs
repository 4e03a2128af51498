using Microsoft.EntityFrameworkCore;
using Nastavnik.Core.Foundation.Acts;
using Nastavnik.Core.Foundation.Data;
using Nastavnik.Core.School.Accounts;
using Nastavnik.Core.School.People;
using Nastavnik.Paperwork.Grammar;

namespace Nastavnik.Core.Preparation.Orders;

/// <summary>The head from a day, or the acting head for the days of his order (INV-35).</summary>
/// <param name="To">Last day; the acting head's is always known.</param>
/// <param name="Basis">«приказ учредителя от 25.09.2026 № 120-к».</param>
public sealed record AppointHeadCommand(Guid? PersonId, bool Acting, DateOnly From, DateOnly? To, string? Basis);

public sealed record HeadNotChosen() : Refusal("Выберите, кто исполняет обязанности.", nameof(AppointHeadCommand.PersonId));

public sealed record HeadIsNotEmployee(string Name) : Refusal($"{Name} в эти дни здесь не работает. Внесите приём на работу в карточке.", nameof(AppointHeadCommand.PersonId));

public sealed record ActingNeedsLastDay() : Refusal("Впишите последний день: обязанности исполняют на срок приказа.", nameof(AppointHeadCommand.To));

public sealed record EndsBeforeItBegins() : Refusal("Последний день раньше первого.", nameof(AppointHeadCommand.To));

public sealed record BasisMissing() : Refusal("Впишите основание: приказ, его дату и номер.", nameof(AppointHeadCommand.Basis));

public sealed record HeadAlready(string Name, DateOnly From)
    : Refusal($"В эти дни руководитель уже есть: {Name} с {RussianDate.Short(From)}. Закончите его полномочия датой или внесите исполняющего обязанности.", nameof(AppointHeadCommand.From));

public sealed class AppointHead(NastavnikDb db, ActBook acts)
{
    public Task<Outcome> ExecuteAsync(AppointHeadCommand command, Submission by, CancellationToken ct = default) =>
        acts.RunAsync(by, OrderActs.HeadshipAdded, passesGate: true, async act =>
        {
            if (HeadshipRules.MayKeep(by.Actor) is { } forbidden)
            {
                return forbidden;
            }

            var people = db.People;
            var person = command.PersonId is { } id ? await people.AsNoTracking().SingleOrDefaultAsync(p => p.Id == id, ct) : null;
            if (person is null)
            {
                return new HeadNotChosen();
            }

            if (HeadshipRules.Term(command) is { } wrong)
            {
                return wrong;
            }

            var name = person.Name.Short(GrammaticalCase.Nominative);
            var jobs = await db.Employments.AsNoTracking().Where(e => e.PersonId == person.Id).ToListAsync(ct);
            if (!jobs.Any(j => j.HoldsOn(command.From)))
            {
                return new HeadIsNotEmployee(name);
            }

            var to = command.To ?? DateOnly.MaxValue;
            if (await db.Headships.AsNoTracking().FirstOrDefaultAsync(h => h.Acting == command.Acting && h.From <= to && (h.To == null || command.From <= h.To), ct) is { } earlier)
            {
                var held = await people.AsNoTracking().SingleAsync(p => p.Id == earlier.PersonId, ct);
                return new HeadAlready(held.Name.Short(GrammaticalCase.Nominative), earlier.From);
            }

            var headship = new Headship(person.Id, command.Acting, command.From, command.To, command.Basis!.Trim());
            db.Headships.Add(headship);
            var what = command.Acting
                ? $"Обязанности руководителя исполняет с {RussianDate.Short(command.From)} по {RussianDate.Short(command.To!.Value)}: {headship.Basis}"
                : $"Руководитель с {RussianDate.Short(command.From)}: {headship.Basis}";
            act.About(person.Id, headship.Id).With("what", what);
            return Outcome.Done(command.Acting ? $"{name} — исполняющий обязанности с {RussianDate.Short(command.From)} по {RussianDate.Short(command.To!.Value)}." : $"{name} — руководитель с {RussianDate.Short(command.From)}.", headship.Id);
        }, ct);
}

/// <summary>The last day of a head, or of an acting head who is released earlier.</summary>
public sealed record EndHeadshipCommand(Guid HeadshipId, DateOnly LastDay);

public sealed class EndHeadship(NastavnikDb db, ActBook acts)
{
    public Task<Outcome> ExecuteAsync(EndHeadshipCommand command, Submission by, CancellationToken ct = default) =>
        acts.RunAsync(by, OrderActs.HeadshipClosed, passesGate: true, async act =>
        {
            if (HeadshipRules.MayKeep(by.Actor) is { } forbidden)
            {
                return forbidden;
            }

            if (await db.Headships.SingleOrDefaultAsync(h => h.Id == command.HeadshipId, ct) is not { } headship)
            {
                return new Refusal("Такой записи нет. Откройте страницу заново.");
            }

            if (command.LastDay < headship.From)
            {
                return new EndsBeforeItBegins() with { Field = nameof(command.LastDay) };
            }

            if (await db.Orders.AsNoTracking().Where(o => o.SignerId == headship.PersonId && o.State == OrderState.Signed && o.Date > command.LastDay && (headship.To == null || o.Date <= headship.To))
                .OrderByDescending(o => o.Date).Select(o => o.Number).FirstOrDefaultAsync(ct) is { } signed)
            {
                return new Refusal($"После этого дня им подписан приказ № {signed}. Проверьте дату.", nameof(command.LastDay), "INV-35");
            }

            headship.To = command.LastDay;
            act.About(headship.PersonId, headship.Id).With("date", command.LastDay);
            return Outcome.Done($"Полномочия закончены {RussianDate.Short(command.LastDay)}.", headship.Id);
        }, ct);
}

internal static class HeadshipRules
{
    public static Refusal? MayKeep(Actor actor) => actor.IsAny(Role.Head, Role.SystemAdministrator)
        ? null
        : new Refusal("Вносить руководителя и исполняющего обязанности может руководитель или системный администратор.", null, "INV-35");

    public static Refusal? Term(AppointHeadCommand command) => command switch
    {
        { Acting: true, To: null } => new ActingNeedsLastDay(),
        { To: { } to } when to < command.From => new EndsBeforeItBegins(),
        _ when string.IsNullOrWhiteSpace(command.Basis) => new BasisMissing(),
        _ => null,
    };
}
