using Nastavnik.Core.Foundation.Acts;

namespace Nastavnik.Core.Mentoring.Pairs;

/// <summary>A side whose own «да» is needed.</summary>
/// <param name="PersonId">Who answers; null: any of the child's representatives, or the curator.</param>
/// <param name="ChildId">For whom a representative answers.</param>
public sealed record AwaitedParty(PairParty Party, Guid? PersonId, Guid? ChildId, string Name);

/// <summary>Whose confirmations a pair needs, and which are missing (INV-23).</summary>
public static class ConfirmRules
{
    /// <param name="mentor">Mentor.</param>
    /// <param name="mentees">Current mentees.</param>
    /// <param name="representativeToo">Policy: a minor's pair is confirmed by a representative too.</param>
    public static IReadOnlyList<AwaitedParty> Awaited(PartyFacts mentor, IReadOnlyList<PartyFacts> mentees, bool representativeToo)
    {
        List<AwaitedParty> awaited = [new(PairParty.Mentor, mentor.Id, null, mentor.Name)];
        awaited.AddRange(mentees.Select(m => new AwaitedParty(PairParty.Mentee, m.Id, null, m.Name)));
        if (representativeToo)
        {
            awaited.AddRange(mentees.Append(mentor).Where(m => m.IsMinor).Select(m => new AwaitedParty(PairParty.Representative, null, m.Id, $"законный представитель ({m.Name})")));
        }

        awaited.Add(new(PairParty.Curator, null, null, "куратор"));
        return awaited;
    }

    public static bool Answered(AwaitedParty party, IEnumerable<PairConfirmation> given) =>
        given.Any(c => c.Interested && c.Party == party.Party && (party.PersonId is null || c.PersonId == party.PersonId) && c.ChildId == party.ChildId);

    public static IReadOnlyList<AwaitedParty> Missing(IEnumerable<AwaitedParty> awaited, IReadOnlyCollection<PairConfirmation> given) =>
        [.. awaited.Where(a => !Answered(a, given))];

    /// <summary>INV-23 as a refusal for the first side that has not answered.</summary>
    public static Refusal? Refusal(IEnumerable<AwaitedParty> awaited, IReadOnlyCollection<PairConfirmation> given) =>
        Missing(awaited, given) is [var first, ..] ? new PartyMissing(first.Name) : null;
}

/// <summary>What must hold on the day a pair begins work. Programmes adds the approved programme (INV-25) and the measurement.</summary>
public static class StartRules
{
    /// <param name="pair">The pair with its links.</param>
    /// <param name="mentor">Facts of its mentor.</param>
    /// <param name="trainingRequired">Of the form and the school's policy (INV-22).</param>
    /// <param name="on">The day of beginning.</param>
    public static IReadOnlyList<Refusal> Missing(Pairing pair, PartyFacts mentor, bool trainingRequired, DateOnly on)
    {
        List<Refusal> missing = [];
        if (pair.State != PairState.Approved || pair.OrderId is null || pair.Open.Any(m => m.OrderId is null))
        {
            missing.Add(new NotApprovedByOrder());
        }
        else if (pair.Open.Any(m => m.MentorId != pair.MentorId))
        {
            missing.Add(new MentorNotAppointed());
        }
        else if (pair.Open.Select(m => m.From).DefaultIfEmpty(on).Max() is var from && from > on)
        {
            missing.Add(new OrderNotYet(from));
        }

        if (trainingRequired && (mentor.TrainedOn is not { } trained || trained > on))
        {
            missing.Add(new NotTrained(mentor.Name));
        }

        return missing;
    }
}
