using Nastavnik.Core.Foundation.Data;
using Nastavnik.Core.Foundation.TargetModel;

namespace Nastavnik.Core.Preparation.Questionnaires;

/// <summary>Stored states of a campaign; closing by date is computed.</summary>
public enum CampaignState
{
    Planned,
    Approved,
    Open,
    Closed,
}

public enum CampaignEvent
{
    Approve,
    Open,
    Close,
    Reopen,
}

/// <summary>One asking: which instrument, in which phase, whom, from when to when.</summary>
public sealed class Campaign : AggregateRoot
{
    public static readonly Transition<CampaignState, CampaignEvent>[] Table =
    [
        new(CampaignState.Planned, CampaignEvent.Approve, CampaignState.Approved),
        new(CampaignState.Planned, CampaignEvent.Open, CampaignState.Open),
        new(CampaignState.Approved, CampaignEvent.Open, CampaignState.Open),
        new(CampaignState.Open, CampaignEvent.Close, CampaignState.Closed),
        new(CampaignState.Closed, CampaignEvent.Reopen, CampaignState.Open),
    ];

    private Campaign()
    {
    }

    public Campaign(Instrument instrument, Phase phase, IEnumerable<string> forms, string title, DateOnly opens, DateOnly closes) =>
        (Instrument, Phase, Forms, Title, OpensOn, ClosesOn) = (instrument, phase, [.. forms], title, opens, closes);

    public Instrument Instrument { get; private set; }

    public Phase Phase { get; private set; }

    /// <summary>Forms of mentoring whose people are asked; empty: all.</summary>
    public List<string> Forms { get; private set; } = [];

    public string Title { get; private set; } = "";

    public DateOnly OpensOn { get; private set; }

    /// <summary>The last day on which answers are taken.</summary>
    public DateOnly ClosesOn { get; private set; }

    public CampaignState State { get; private set; } = CampaignState.Planned;

    public DateOnly? ApprovedOn { get; private set; }

    public DateTimeOffset? OpenedAt { get; private set; }

    /// <summary>When it was closed by hand; closing by date needs no mark.</summary>
    public DateOnly? ClosedOn { get; private set; }

    public string? ReopenReason { get; private set; }

    /// <summary>Open, or open in the books but past its last day.</summary>
    public CampaignState StateOn(DateOnly day) => State == CampaignState.Open && day > ClosesOn ? CampaignState.Closed : State;

    public bool TakesAnswersOn(DateOnly day) => StateOn(day) == CampaignState.Open && day >= OpensOn;

    public void Approve(DateOnly on)
    {
        State = Table.Next(State, CampaignEvent.Approve);
        ApprovedOn = on;
    }

    public void Open(DateOnly on, DateTimeOffset at)
    {
        State = Table.Next(State, CampaignEvent.Open);
        (OpenedAt, OpensOn) = (at, on < OpensOn ? on : OpensOn);
    }

    public void Close(DateOnly on)
    {
        State = Table.Next(State, CampaignEvent.Close);
        ClosedOn = on;
    }

    /// <summary>Closed by hand or by its date; open again until <paramref name="closes"/>.</summary>
    public void Reopen(DateOnly closes, string reason)
    {
        if (State == CampaignState.Closed)
        {
            State = Table.Next(State, CampaignEvent.Reopen);
        }

        (ClosedOn, ClosesOn, ReopenReason) = (null, closes, reason);
    }

    public void Extend(DateOnly closes) => ClosesOn = closes;
}
