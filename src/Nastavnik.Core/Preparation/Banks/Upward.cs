using Nastavnik.Core.Foundation.Acts;

namespace Nastavnik.Core.Preparation.Banks;

/// <summary>How far a participant's pairs are; the furthest one counts. None: no pair, the stored state speaks.</summary>
public enum Standing
{
    None,
    Selected,
    InPair,
    Active,
    Finished,
}

/// <summary>A pair as a register prints it.</summary>
/// <param name="PairId">The pair.</param>
/// <param name="Form">Code of the form.</param>
/// <param name="Others">The mentees of a mentor; the mentor of a mentee (people).</param>
/// <param name="Live">Proposed or at work; false: ended or declined.</param>
/// <param name="EndedOn">Date of completion.</param>
/// <param name="Results">Results in words; null while there are none.</param>
/// <param name="CaseLink">Case or feedback.</param>
/// <param name="Completed">The programme was carried out in full («отметка о прохождении»).</param>
public sealed record ParticipantPair(
    Guid PairId, string Form, IReadOnlyList<Guid> Others, bool Live, DateOnly? EndedOn = null, string? Results = null, string? CaseLink = null, bool Completed = false);

/// <summary>What pairs and programmes know of a participant.</summary>
/// <param name="Taken">How many mentees a mentor has in live pairs, or mentors a mentee.</param>
public sealed record Participation(Standing Standing, int Taken, IReadOnlyList<ParticipantPair> Pairs)
{
    public static readonly Participation Nothing = new(Standing.None, 0, []);
}

/// <summary>Told by the modules above (pairs, programmes); several sources add up, the furthest standing wins.</summary>
public interface IParticipationSource
{
    /// <summary>For these people of this side; who has no pair may be left out.</summary>
    Task<IReadOnlyDictionary<Guid, Participation>> OfAsync(BankSide side, IReadOnlyCollection<Guid> people, DateOnly on, CancellationToken ct);

    /// <summary>People of this side with a live pair: the filter «без пары».</summary>
    Task<IReadOnlyCollection<Guid>> InLivePairsAsync(BankSide side, DateOnly on, CancellationToken ct);
}

/// <summary>A participant left a bank or was suspended or resumed.</summary>
/// <param name="Now">The state after the change: Left, Suspended or InBank.</param>
public sealed record ParticipantMoved(BankSide Side, Guid PersonId, Guid ProfileId, ParticipantState Now, DateOnly On, string? Reason);

/// <summary>What follows for pairs when a participant leaves or is suspended; sentences are shown to the curator.</summary>
public interface IWhenParticipantMoves
{
    Task<IReadOnlyList<string>> ApplyAsync(ParticipantMoved e, Actor by, CancellationToken ct);
}

/// <summary>The training mark of a person (INV-22).</summary>
/// <param name="On">Since when.</param>
/// <param name="What">Programme.</param>
/// <param name="Document">Of a training passed earlier; null: passed in the school of mentors.</param>
public sealed record TrainingMark(DateOnly On, string What, string? Document);

/// <summary>Told by the school of mentors.</summary>
public interface ITrainingSource
{
    /// <summary>Marks of these people; who has none is left out.</summary>
    Task<IReadOnlyDictionary<Guid, TrainingMark>> OfAsync(IReadOnlyCollection<Guid> people, CancellationToken ct = default);

    /// <summary>Everybody with a mark: the filter «без обучения».</summary>
    Task<IReadOnlyCollection<Guid>> TrainedAsync(CancellationToken ct = default);
}
