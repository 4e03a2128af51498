using Nastavnik.Core.Foundation.Data;

namespace Nastavnik.Core.Mentoring.Selection;

/// <summary>What somebody says of another after «быстрые встречи».</summary>
public enum Preference
{
    /// <summary>«хочу»</summary>
    Want,

    /// <summary>«можно»</summary>
    May,

    /// <summary>«нет»</summary>
    No,
}

/// <summary>How a mark came.</summary>
public enum MarkWay
{
    Account,
    Link,
    Paper,
}

/// <summary>
/// One person's mark of another. Only the curator sees it: the other side is never told. Marks of different people do not wait for each other,
/// so a mark is no part of the meeting's aggregate.
/// </summary>
public sealed class PreferenceMark : TenantEntity
{
    private PreferenceMark()
    {
    }

    public PreferenceMark(Guid meetingId, Guid fromId, Guid aboutId, bool fromMentor) =>
        (MeetingId, FromId, AboutId, FromMentor) = (meetingId, fromId, aboutId, fromMentor);

    public Guid MeetingId { get; private set; }

    public Guid FromId { get; private set; }

    public Guid AboutId { get; private set; }

    /// <summary>True: a mentor marks a mentee.</summary>
    public bool FromMentor { get; private set; }

    public Preference Says { get; private set; }

    public MarkWay Way { get; private set; }

    public DateTimeOffset At { get; private set; }

    public void Say(Preference says, MarkWay way, DateTimeOffset at) => (Says, Way, At) = (says, way, at);
}

/// <summary>A one-time link to the marks of one person without an account.</summary>
public sealed class SpeedLink : TenantEntity
{
    private SpeedLink()
    {
    }

    public SpeedLink(Guid meetingId, Guid personId, string tokenHash, DateTimeOffset expiresAt) =>
        (MeetingId, PersonId, TokenHash, ExpiresAt) = (meetingId, personId, tokenHash, expiresAt);

    public Guid MeetingId { get; private set; }

    public Guid PersonId { get; private set; }

    /// <summary>SHA-256 of the secret, hexadecimal.</summary>
    public string TokenHash { get; private set; } = "";

    public DateTimeOffset ExpiresAt { get; private set; }

    /// <summary>When the marks were sent by it, or a newer link replaced it.</summary>
    public DateTimeOffset? UsedAt { get; private set; }

    public void Use(DateTimeOffset at) => UsedAt = at;
}

public static class PreferenceWords
{
    public static string Name(this Preference says) => says switch
    {
        Preference.Want => "хочу",
        Preference.May => "можно",
        _ => "нет",
    };

    public static string Name(this MarkWay way) => way switch
    {
        MarkWay.Account => "из кабинета",
        MarkWay.Link => "по ссылке",
        _ => "с бумаги",
    };
}
