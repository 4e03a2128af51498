using Microsoft.EntityFrameworkCore;
using Nastavnik.Core.Foundation.Acts;
using Nastavnik.Core.Foundation.Data;
using Nastavnik.Paperwork.Grammar;

namespace Nastavnik.Core.School.People;

public sealed record ChangePersonCommand(
    Guid Id, string Surname, string GivenName, string? Patronymic, Gender Gender, DateOnly? BirthDate, string? Phone, string? Email, string? Workplace);

/// <summary>Puts a card right. The old values stay in the act, where they can be erased.</summary>
public sealed class ChangePerson(NastavnikDb db, ActBook acts)
{
    public Task<Outcome> ExecuteAsync(ChangePersonCommand command, Submission by, CancellationToken ct = default) =>
        acts.RunAsync(by, PeopleActs.Changed, passesGate: true, async act =>
        {
            var people = db.People;
            var person = await people.SingleAsync(p => p.Id == command.Id, ct);
            if (by.Form.Version is { } seen && seen != person.Version)
            {
                return new ChangedMeanwhile();
            }

            if (command.BirthDate > by.Actor.Today)
            {
                return new BornLater();
            }

            var changed = new List<string>();
            Note(person.Name.Full(GrammaticalCase.Nominative), new PersonName(command.Surname, command.GivenName, command.Patronymic, command.Gender).Full(GrammaticalCase.Nominative), "имя");
            Note(person.Gender.ToString(), command.Gender.ToString(), "пол");
            Note(person.BirthDate, command.BirthDate, "дата рождения");
            Note(person.Phone, command.Phone, "телефон");
            Note(person.Email, command.Email, "электронная почта");
            Note(person.Workplace, command.Workplace, "место работы");
            if (changed.Count == 0)
            {
                return Outcome.Done("Ничего не изменилось.", person.Id);
            }

            person.Rename(command.Surname, command.GivenName, command.Patronymic, command.Gender);
            (person.BirthDate, person.Phone, person.Email, person.Workplace) = (command.BirthDate, command.Phone, command.Email, command.Workplace);
            person.FullNameMissing &= command.GivenName.TrimEnd('.').Length < 2;
            act.About(person.Id).With("what", string.Join(", ", changed));
            return Outcome.Done("Карточка сохранена.", person.Id);

            void Note<T>(T old, T now, string what)
            {
                if (!EqualityComparer<T>.Default.Equals(old, now))
                {
                    changed.Add(what);
                    act.WithPersonal("было: " + what, old);
                }
            }
        }, ct);
}

/// <summary>The person's own cases of the name; blank fields fall back to the rules.</summary>
public sealed record CorrectNameCommand(Guid Id, CaseForms Surname, CaseForms GivenName, CaseForms? Patronymic);

public sealed class CorrectName(NastavnikDb db, ActBook acts)
{
    public Task<Outcome> ExecuteAsync(CorrectNameCommand command, Submission by, CancellationToken ct = default) =>
        acts.RunAsync(by, PeopleActs.NameCorrected, async act =>
        {
            var people = db.People;
            var person = await people.SingleAsync(p => p.Id == command.Id, ct);
            if (by.Form.Version is { } seen && seen != person.Version)
            {
                return new ChangedMeanwhile();
            }

            var corrections = new NameCorrections(
                CaseCorrections.Difference(NameDeclension.Surname(person.Surname, person.Gender), command.Surname),
                CaseCorrections.Difference(NameDeclension.GivenName(person.GivenName, person.Gender), command.GivenName),
                person.Patronymic is null || command.Patronymic is null ? null : CaseCorrections.Difference(NameDeclension.Patronymic(person.Patronymic, person.Gender), command.Patronymic));
            person.Corrections = corrections == new NameCorrections() ? null : corrections;
            act.About(person.Id);
            return Outcome.Done("Падежи имени сохранены. Так имя встанет во все бумаги.", person.Id);
        }, ct);
}
