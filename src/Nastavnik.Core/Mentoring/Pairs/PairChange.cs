using Nastavnik.Core.Foundation.Data;
using Nastavnik.Core.Foundation.TargetModel;

namespace Nastavnik.Core.Mentoring.Pairs;

/// <summary>What an order «О внесении изменений» (D-05) does to a pair.</summary>
public enum PairChangeKind
{
    ReplaceMentor,
    AddMentee,
    ExcludeMentee,
    ChangeTerm,
    Terminate,
}

public enum PairChangeState
{
    Prepared,
    OnOrder,
    Applied,
    Dropped,
}

public enum PairChangeEvent
{
    Include,
    ReturnFromOrder,
    Sign,
    Drop,
}

/// <summary>A party's agreement to the change: who, when, how.</summary>
public sealed record ChangeAgreement(Guid PersonId, DateOnly On, AnswerWay Way);

/// <summary>A change of a pair that waits for its order; on signing the order applies it.</summary>
public sealed class PairChange : AggregateRoot
{
    public static readonly Transition<PairChangeState, PairChangeEvent>[] Table =
    [
        new(PairChangeState.Prepared, PairChangeEvent.Include, PairChangeState.OnOrder),
        new(PairChangeState.Prepared, PairChangeEvent.Drop, PairChangeState.Dropped),
        new(PairChangeState.OnOrder, PairChangeEvent.ReturnFromOrder, PairChangeState.Prepared),
        new(PairChangeState.OnOrder, PairChangeEvent.Sign, PairChangeState.Applied),
    ];

    private PairChange()
    {
    }

    public PairChange(Guid pairId, PairChangeKind kind, DateOnly from) => (PairId, Kind, From) = (pairId, kind, from);

    public Guid PairId { get; private set; }

    public PairChangeKind Kind { get; private set; }

    /// <summary>First day of the new state; for an end, the last day of work.</summary>
    public DateOnly From { get; private set; }

    /// <summary>New mentor, added or excluded mentee.</summary>
    public Guid? PersonId { get; init; }

    /// <summary>New planned end.</summary>
    public DateOnly? NewEnd { get; init; }

    /// <summary>Ground of termination.</summary>
    public EndGround? Ground { get; init; }

    /// <summary>Words of the reason as the order prints them in the genitive: «в связи с …».</summary>
    public string? Reason { get; init; }

    /// <summary>The day the employer warned the employee (G9, three working days).</summary>
    public DateOnly? NoticeOn { get; init; }

    public PairChangeState State { get; private set; }

    public Guid? OrderId { get; private set; }

    public IReadOnlyList<ChangeAgreement> Agreements { get; private set; } = [];

    public void Agree(Guid person, DateOnly on, AnswerWay way) =>
        Agreements = [.. Agreements.Where(a => a.PersonId != person), new ChangeAgreement(person, on, way)];

    public void Include(Guid order)
    {
        Go(PairChangeEvent.Include);
        OrderId = order;
    }

    public void ReturnFromOrder()
    {
        Go(PairChangeEvent.ReturnFromOrder);
        OrderId = null;
    }

    public void Drop() => Go(PairChangeEvent.Drop);

    /// <summary>Applies the change to its pair by the signed order.</summary>
    public void Apply(Pairing pair, Guid order)
    {
        Go(PairChangeEvent.Sign);
        switch (Kind)
        {
            case PairChangeKind.ReplaceMentor:
                pair.ReplaceMentor(PersonId!.Value, From, Reason, order);
                break;
            case PairChangeKind.AddMentee:
                pair.AddMentee(PersonId!.Value, From, order);
                break;
            case PairChangeKind.ExcludeMentee:
                pair.Exclude(PersonId!.Value, From, Reason, order);
                break;
            case PairChangeKind.ChangeTerm:
                pair.ChangeEnd(NewEnd!.Value);
                break;
            default:
                if (pair.State != PairState.Completing)
                {
                    pair.BeginCompletion(Ground!.Value);
                }

                pair.EndEarly(From, Reason, order);
                break;
        }
    }

    private void Go(PairChangeEvent what) => State = Table.Next(State, what);
}

public static class PairChangeWords
{
    public static string Name(this PairChangeKind kind) => kind switch
    {
        PairChangeKind.ReplaceMentor => "замена наставника",
        PairChangeKind.AddMentee => "включение наставляемого",
        PairChangeKind.ExcludeMentee => "исключение наставляемого",
        PairChangeKind.ChangeTerm => "изменение срока",
        _ => "досрочное прекращение",
    };

    public static string Name(this PairChangeState state) => state switch
    {
        PairChangeState.Prepared => "ждёт приказа",
        PairChangeState.OnOrder => "в проекте приказа",
        PairChangeState.Applied => "внесено приказом",
        _ => "снято",
    };
}
