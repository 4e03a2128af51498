namespace Nastavnik.Support;

/// <summary>A clock that tests set: it stands still until told.</summary>
public sealed class SetClock(DateTimeOffset now) : TimeProvider
{
    private DateTimeOffset now = now;

    public override DateTimeOffset GetUtcNow() => now;

    /// <summary>Noon in Moscow of the day.</summary>
    public void Set(DateOnly day) => now = new DateTimeOffset(day.ToDateTime(new TimeOnly(9, 0)), TimeSpan.Zero);

    public void Advance(TimeSpan by) => now += by;
}
