using Microsoft.EntityFrameworkCore;
using Nastavnik.Core.Foundation.Acts;
using Nastavnik.Core.Foundation.Data;
using Nastavnik.Core.School.Consents.Wording;
using Nastavnik.Core.School.People;

namespace Nastavnik.Core.School.Consents;

/// <summary>D-16 with the supplementary agreement it rests on.</summary>
public sealed record PrepareLabourConsentCommand(
    Guid Mentor, IReadOnlyList<Guid> Mentees, string Number, DateOnly Date, string Content, DateOnly From, DateOnly To, string Form, string Pay);

public sealed record NotEmployedHere(string Name) : Refusal($"{Name} не работает в организации: согласие работника оформляется, когда и наставник, и наставляемый — её работники.", null, "INV-24");

public sealed record LabourTermBackwards() : Refusal("Последний день работы раньше первого. Проверьте срок.", nameof(PrepareLabourConsentCommand.To));

public sealed record MentorHelpsHimself() : Refusal("Наставник и наставляемый — одно и то же лицо.", nameof(PrepareLabourConsentCommand.Mentees), "INV-08");

public sealed class PrepareLabourConsent(NastavnikDb db, ActBook acts, ConsentGate gate, ConsentComposer composer)
{
    public Task<Outcome> ExecuteAsync(PrepareLabourConsentCommand command, Submission by, CancellationToken ct = default) =>
        acts.RunAsync(by, ConsentActs.Prepared, passesGate: true, async act =>
        {
            var today = by.Actor.Today;
            if (command.Mentees.Count == 0)
            {
                return new NobodyChosen() with { Field = nameof(command.Mentees) };
            }

            if (command.To < command.From)
            {
                return new LabourTermBackwards();
            }

            if (command.Mentees.Contains(command.Mentor))
            {
                return new MentorHelpsHimself();
            }

            Guid[] everybody = [command.Mentor, .. command.Mentees];
            var subjects = await gate.SubjectsAsync(everybody, today, ct);
            var employments = db.Employments;
            var employed = await employments.Where(e => everybody.Contains(e.PersonId) && (e.To == null || today <= e.To)).Select(e => e.PersonId).Distinct().ToListAsync(ct);
            if (subjects.Values.Where(s => !employed.Contains(s.Id)).Select(s => new NotEmployedHere(s.Name)).ToList() is { Count: > 0 } strangers)
            {
                return Outcome.Refused(strangers);
            }

            var consent = new Consent(ConsentKind.Labour, command.Mentor, command.Mentor, today, command.To);
            consent.AgreeOn(
                new LabourTerms(command.Number.Trim(), command.Date, command.Content.Trim().TrimEnd('.'), command.From, command.To, command.Form.Trim().TrimEnd('.'), command.Pay.Trim().TrimEnd('.')),
                command.Mentees);
            await ConsentPapers.WriteAsync(db, composer, [consent], today, ct);
            act.About([consent.Id, .. everybody]).With("papers", $"{consent.Kind.Code()} {consent.Kind.Name()}");
            return Outcome.Done("Согласие работника подготовлено.", consent.Id);
        }, ct);
}
