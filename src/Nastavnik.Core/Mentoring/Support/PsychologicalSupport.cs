using Nastavnik.Core.Foundation.Data;
using Nastavnik.Core.Preparation.Banks;

namespace Nastavnik.Core.Mentoring.Support;

/// <summary>How the psychologist met the person.</summary>
public enum SupportType
{
    Talk,
    Consultation,
    GroupSession,
    WithPair,
}

/// <summary>Why a record no longer counts. Chosen, never typed: words about a meeting are content too.</summary>
public enum StrikeReason
{
    WrongPerson,
    NotHeld,
    Twice,
}

/// <summary>
/// The fact that a psychologist supported a participant: whom, when, how. What was spoken of has no place here and no field to write it into
/// (S001 roadmap 5, S003 8.2).
/// </summary>
public sealed class PsychologicalSupport : AggregateRoot
{
    private PsychologicalSupport()
    {
    }

    public PsychologicalSupport(Guid personId, BankSide side, bool withoutPair, DateOnly on, SupportType type, Guid recordedById) =>
        (PersonId, Side, WithoutPair, On, Type, RecordedById) = (personId, side, withoutPair, on, type, recordedById);

    public Guid PersonId { get; private set; }

    /// <summary>As whom he was supported; a pupil may be a mentor of one and a mentee of another.</summary>
    public BankSide Side { get; private set; }

    /// <summary>A mentee of whom no pair had begun by that day.</summary>
    public bool WithoutPair { get; private set; }

    public DateOnly On { get; private set; }

    public SupportType Type { get; private set; }

    public Guid RecordedById { get; private set; }

    /// <summary>Null: the record counts.</summary>
    public StrikeReason? Struck { get; private set; }

    public void Correct(DateOnly on, SupportType type, bool withoutPair) => (On, Type, WithoutPair) = (on, type, withoutPair);

    public void Strike(StrikeReason reason) => Struck = reason;
}

public static class SupportWords
{
    public static string Name(this SupportType type) => type switch
    {
        SupportType.Talk => "Беседа",
        SupportType.Consultation => "Консультация",
        SupportType.GroupSession => "Групповое занятие",
        _ => "Встреча с парой",
    };

    public static string Name(this StrikeReason reason) => reason switch
    {
        StrikeReason.WrongPerson => "Отмечен не тот человек",
        StrikeReason.NotHeld => "Встречи не было",
        _ => "Отмечено дважды",
    };

    /// <summary>«Наставник», «Наставляемый», «Наставляемый без пары».</summary>
    public static string Whom(BankSide side, bool withoutPair) => side == BankSide.Mentor ? "Наставник" : withoutPair ? "Наставляемый без пары" : "Наставляемый";
}
