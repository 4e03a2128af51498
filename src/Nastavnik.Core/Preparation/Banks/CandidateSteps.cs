using Nastavnik.Core.Foundation.Acts;
using Nastavnik.Core.Foundation.Data;
using Nastavnik.Paperwork.Grammar;

namespace Nastavnik.Core.Preparation.Banks;

/// <param name="Criteria">Criteria the candidate meets.</param>
/// <param name="Readiness">1–5, restricted; null: not judged.</param>
public sealed record InterviewCommand(Guid ProfileId, DateOnly Date, InterviewDecision Decision, IReadOnlyList<string> Criteria, string? Note, int? Readiness);

public sealed record ReadinessOutOfRange() : Refusal("Готовность оценивают числом от 1 до 5.", "Readiness");

/// <summary>A talk with a candidate for mentor; «не подходит» does not close the gate.</summary>
public sealed class RecordInterview(NastavnikDb db, ActBook acts, Participants participants)
{
    public Task<Outcome> ExecuteAsync(InterviewCommand command, Submission by, CancellationToken ct = default) =>
        acts.RunAsync(by, BankActs.Interviewed, async act =>
        {
            if (await participants.FindAsync(BankSide.Mentor, command.ProfileId, ct) is not MentorProfile mentor || !mentor.State.IsLive() || mentor.State == ParticipantState.Draft)
            {
                return new NotNow("Собеседование записывают кандидату, который подал заявление.");
            }

            if (command.Date > by.Actor.Today)
            {
                return new DateNeeded("Собеседование ещё не состоялось: дата в будущем.");
            }

            if (command.Readiness is < 1 or > 5)
            {
                return new ReadinessOutOfRange();
            }

            db.Add(new Interview(mentor.Id, command.Date, by.Actor.PersonId, command.Decision)
            {
                Criteria = [.. command.Criteria],
                Note = command.Note?.Trim(),
                Readiness = command.Readiness?.ToString(),
            });
            var decision = Words(command.Decision);
            if (command.Decision != InterviewDecision.NotFit)
            {
                mentor.Interviewed(command.Date, decision);
            }
            else
            {
                mentor.SentBack(command.Note?.Trim());
            }

            act.About(mentor.Id, mentor.PersonId).With("date", command.Date).WithPersonal("decision", decision);
            return Outcome.Done($"Собеседование записано: {decision}.", mentor.Id);
        }, ct);

    public static string Words(InterviewDecision decision) => decision switch
    {
        InterviewDecision.Fit => "может быть наставником",
        InterviewDecision.FitAfterTraining => "может после обучения",
        _ => "пока не подходит",
    };
}

/// <summary>A check of an external mentor was seen (INV-37): which document, of what day.</summary>
public sealed class RecordClearance(ActBook acts, Participants participants)
{
    public Task<Outcome> ExecuteAsync(Guid profileId, DateOnly date, string? document, Submission by, CancellationToken ct = default) =>
        acts.RunAsync(by, BankActs.Cleared, passesGate: true, async act =>
        {
            if (await participants.FindAsync(BankSide.Mentor, profileId, ct) is not MentorProfile mentor || !mentor.State.IsLive())
            {
                return new NotNow("Проверку вносят действующему кандидату или наставнику.");
            }

            if (date > by.Actor.Today)
            {
                return new DateNeeded("Дата справки ещё не наступила. Проверьте день, месяц и год.");
            }

            if (string.IsNullOrWhiteSpace(document))
            {
                return new Refusal("Назовите документ, который вы видели: вид и номер.", "Text");
            }

            mentor.Cleared(date, document.Trim());
            act.About(mentor.Id, mentor.PersonId).With("date", date).WithPersonal("document", document.Trim());
            return Outcome.Done("Проверка внешнего наставника внесена.", mentor.Id);
        }, ct);
}
