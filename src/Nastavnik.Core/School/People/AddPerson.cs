using Microsoft.EntityFrameworkCore;
using Nastavnik.Core.Foundation.Acts;
using Nastavnik.Core.Foundation.Data;
using Nastavnik.Paperwork.Grammar;

namespace Nastavnik.Core.School.People;

/// <summary>A new card. <paramref name="SameNameIsAnother"/>: the curator has looked at the namesake and says it is another person.</summary>
public sealed record AddPersonCommand(
    string Surname, string GivenName, string? Patronymic, Gender Gender, DateOnly? BirthDate, string? Phone, string? Email, bool SameNameIsAnother = false);

public sealed record LooksKnown(string Name)
    : Refusal($"Похожая карточка уже есть: {Name}. Откройте её или отметьте, что это другой человек.", nameof(AddPersonCommand.Surname));

public sealed record BornLater()
    : Refusal("Дата рождения ещё не наступила. Проверьте год.", nameof(AddPersonCommand.BirthDate));

public sealed class AddPerson(NastavnikDb db, ActBook acts)
{
    public Task<Outcome> ExecuteAsync(AddPersonCommand command, Submission by, CancellationToken ct = default) =>
        acts.RunAsync(by, PeopleActs.Added, async act =>
        {
            if (command.BirthDate > by.Actor.Today)
            {
                return new BornLater();
            }

            var person = new Person(command.Surname, command.GivenName, command.Patronymic, command.Gender, command.BirthDate)
            {
                Phone = command.Phone,
                Email = command.Email,
            };
            var key = $"{person.Surname} {person.GivenName} {person.Patronymic}".TrimEnd().ToLowerInvariant().Replace('ё', 'е');
            var people = db.People;
            if (!command.SameNameIsAnother && await people.AnyAsync(p => p.SearchName.Trim() == key && p.MergedInto == null && (p.BirthDate == null || command.BirthDate == null || p.BirthDate == command.BirthDate), ct))
            {
                return new LooksKnown(person.Name.Full(GrammaticalCase.Nominative));
            }

            people.Add(person);
            act.About(person.Id);
            return Outcome.Done($"Карточка создана: {person.Name.Full(GrammaticalCase.Nominative)}.", person.Id);
        }, ct);
}
