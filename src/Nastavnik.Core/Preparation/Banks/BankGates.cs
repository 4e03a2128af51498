using Nastavnik.Core.Foundation.Acts;
using Nastavnik.Core.School.Consents;
using Nastavnik.Core.School.Organisations;

namespace Nastavnik.Core.Preparation.Banks;

public enum GateState
{
    Met,
    Missing,

    /// <summary>Does not stop the bank, but the next step will ask it.</summary>
    Later,
}

/// <summary>A condition between a candidate and the bank: what, how it stands, who acts, where.</summary>
/// <param name="Code">application, profile, consents, interview, clearance, training, head.</param>
/// <param name="Sentence">What is there or what is missing.</param>
/// <param name="Who">Who acts next; null: nobody.</param>
/// <param name="Rule">Invariant behind it.</param>
public sealed record Gate(string Code, string Sentence, GateState State, string? Who = null, string? Rule = null);

/// <summary>Conditions of «Включить в банк» (2.3) for one candidate.</summary>
public static class BankGates
{
    public static IReadOnlyList<Gate> Of(Participant profile, ParticipantFacts facts, ConsentStanding? consents, TrainingMark? training, Organisation organisation, DateOnly on)
    {
        var gates = new List<Gate>
        {
            profile.ApplicationId is null
                ? new("application", "Нет добровольного заявления", GateState.Missing, "Участник или представитель", "S000-40")
                : new("application", "Заявление подано", GateState.Met),
            Filled(profile),
            Consents(facts, consents),
        };
        if (profile is MentorProfile mentor)
        {
            gates.AddRange(OfMentor(mentor, facts, training, organisation, on));
        }

        gates.Add(profile.ApprovedOn is { } approved
            ? new("head", $"Список утверждён {approved:dd.MM.yyyy}", GateState.Met)
            : new("head", profile.ProposedOn is { } proposed ? $"В списке на утверждение с {proposed:dd.MM.yyyy}" : "Список ещё не утверждён",
                GateState.Later, profile.ProposedOn is null ? "Куратор включает в список" : $"Утверждает {organisation.HeadPosition}"));
        return gates;
    }

    /// <summary>What stops the list: every gate that must be met before the head.</summary>
    public static IEnumerable<Refusal> Closed(ParticipantFacts facts, IEnumerable<Gate> gates) =>
        gates.Where(g => g.State == GateState.Missing).Select(g => new GateClosed(facts.FullName, Lower(g.Sentence), g.Rule));

    private static Gate Filled(Participant profile)
    {
        var empty = BankRules.ContentRefused(profile.Side, ProfileContent.Of(profile), sending: true).Any();
        return empty
            ? new("profile", profile.Side == BankSide.Mentor ? "Не указаны компетенции или темы" : "Не указан основной запрос", GateState.Missing, "Куратор или участник")
            : new("profile", profile.Side == BankSide.Mentor ? "Компетенции указаны" : "Запрос указан", GateState.Met);
    }

    private static Gate Consents(ParticipantFacts facts, ConsentStanding? consents) => consents is { IsComplete: true }
        ? new("consents", consents.ValidTo is { } to ? $"Согласия действуют до {to:dd.MM.yyyy}" : "Согласия действуют", GateState.Met)
        : new("consents", "Нет полного набора согласий", GateState.Missing, facts.Age < 18 || facts.ClassName is not null ? "Семья подписывает" : "Участник подписывает",
            consents is { Missing: [var first, ..] } ? first.Rule : "INV-05");

    private static IEnumerable<Gate> OfMentor(MentorProfile mentor, ParticipantFacts facts, TrainingMark? training, Organisation organisation, DateOnly on)
    {
        if (mentor.InterviewOn is { } talked)
        {
            yield return new("interview", $"Собеседование {talked:dd.MM.yyyy}", GateState.Met);
        }
        else if (BankRules.NeedsInterview(mentor))
        {
            yield return new("interview", "Не проведено собеседование", GateState.Missing, "Куратор или психолог");
        }

        if (BankRules.NeedsClearance(mentor, facts))
        {
            yield return BankRules.ClearanceHolds(mentor, on)
                ? new("clearance", $"Проверка внешнего наставника от {mentor.ClearanceOn:dd.MM.yyyy}", GateState.Met)
                : new("clearance", mentor.ClearanceOn is null ? "Не подтверждена проверка внешнего наставника" : "Проверка внешнего наставника старше года",
                    organisation.Policies.ClearanceRequired ? GateState.Missing : GateState.Later, "Куратор", "INV-37");
        }

        if (training is not null)
        {
            yield return new("training", $"Обучение {training.On:dd.MM.yyyy}, «{training.What}»{(training.Document is null ? "" : ", " + training.Document)}", GateState.Met);
        }
        else if (BankRules.NeedsTraining(mentor))
        {
            yield return new("training", "Обучение ещё не пройдено: понадобится до начала работы пары", GateState.Later, "Куратор", "INV-22");
        }
    }

    private static string Lower(string sentence) => char.ToLowerInvariant(sentence[0]) + sentence[1..] + ".";
}
