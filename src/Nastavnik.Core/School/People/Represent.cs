using Microsoft.EntityFrameworkCore;
using Nastavnik.Core.Foundation.Acts;
using Nastavnik.Core.Foundation.Data;
using Nastavnik.Paperwork.Grammar;

namespace Nastavnik.Core.School.People;

/// <summary>A representative of a child: an existing card, or a new one made on the spot.</summary>
public sealed record AddRepresentativeCommand(
    Guid ChildId, Guid? PersonId, string? Surname, string? GivenName, string? Patronymic, string? Phone, AuthorityBasis Basis, string? Document, DateOnly? From);

public sealed record RepresentativeUnnamed()
    : Refusal("Выберите человека из списка или впишите фамилию и имя нового.", nameof(AddRepresentativeCommand.Surname));

public sealed record AuthorityUndocumented()
    : Refusal("У опекуна и попечителя впишите документ: вид, номер, дату.", nameof(AddRepresentativeCommand.Document));

public sealed record EndRepresentationCommand(Guid RelationId, DateOnly On, string Reason);

/// <summary>Authority ended: consents given by that signer stop counting from the date.</summary>
public interface IWhenAuthorityEnds
{
    Task<IReadOnlyList<string>> ApplyAsync(Guid childId, Guid representativeId, DateOnly on, Actor by, CancellationToken ct);
}

/// <summary>Who acts for a minor: add, end.</summary>
public sealed class Represent(NastavnikDb db, ActBook acts, IEnumerable<IWhenAuthorityEnds> effects)
{
    public Task<Outcome> AddAsync(AddRepresentativeCommand command, Submission by, CancellationToken ct = default) =>
        acts.RunAsync(by, PeopleActs.RepresentativeAdded, passesGate: true, async act =>
        {
            if (command.Basis is AuthorityBasis.Guardian or AuthorityBasis.Trustee && string.IsNullOrWhiteSpace(command.Document))
            {
                return new AuthorityUndocumented();
            }

            var people = db.People;
            Person person;
            if (command.PersonId is { } known)
            {
                person = await people.SingleAsync(p => p.Id == known, ct);
            }
            else if (string.IsNullOrWhiteSpace(command.Surname) || string.IsNullOrWhiteSpace(command.GivenName))
            {
                return new RepresentativeUnnamed();
            }
            else
            {
                var gender = command.Basis switch
                {
                    AuthorityBasis.Mother => Gender.Female,
                    AuthorityBasis.Father => Gender.Male,
                    _ => GenderGuess.From(command.Surname, command.GivenName, command.Patronymic) ?? Gender.Female,
                };
                person = new Person(command.Surname, command.GivenName, command.Patronymic, gender, null) { Phone = command.Phone };
                people.Add(person);
            }

            if (person.Id == command.ChildId)
            {
                return new Refusal("Человек не может представлять сам себя.", nameof(command.Surname));
            }

            var relations = db.LegalRepresentatives;
            relations.Add(new LegalRepresentative(command.ChildId, person.Id, command.Basis, command.From) { Document = command.Document });
            act.About(command.ChildId, person.Id).WithPersonal("name", person.Name.Short(GrammaticalCase.Nominative)).WithPersonal("basis", command.Basis.Name());
            return Outcome.Done($"Представитель внесён: {person.Name.Full(GrammaticalCase.Nominative)}, {command.Basis.Name()}.", command.ChildId);
        }, ct);

    public Task<Outcome> EndAsync(EndRepresentationCommand command, Submission by, CancellationToken ct = default) =>
        acts.RunAsync(by, PeopleActs.RepresentativeEnded, passesGate: true, async act =>
        {
            var relations = db.LegalRepresentatives;
            var relation = await relations.SingleAsync(r => r.Id == command.RelationId, ct);
            relation.To = command.On;
            act.About(relation.ChildId, relation.PersonId).With("on", command.On).Because(command.Reason);
            var sentences = new List<string> { "Полномочия представителя прекращены." };
            foreach (var effect in effects)
            {
                sentences.AddRange(await effect.ApplyAsync(relation.ChildId, relation.PersonId, command.On, by.Actor, ct));
            }

            return Outcome.Done(string.Join(' ', sentences), relation.ChildId);
        }, ct);
}
