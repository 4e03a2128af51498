using System.Numerics;

namespace Nastavnik.Matching.People;

public enum DayPart
{
    Morning,
    Afternoon,
    Evening,
}

/// <summary>When in the week a person is free: a bit a day and part of day, Monday morning first.</summary>
public readonly record struct Slots(uint Bits)
{
    private const int Parts = 3;
    private const uint WholeDay = (1u << Parts) - 1;
    private const uint FirstParts = 0b001_001_001_001_001_001_001;

    public bool IsEmpty => Bits == 0;

    public int Count => BitOperations.PopCount(Bits);

    /// <summary>Days with at least one part.</summary>
    internal int DayCount => BitOperations.PopCount((Bits | (Bits >> 1) | (Bits >> 2)) & FirstParts);

    /// <summary>Days with at least one part as bits, Monday first.</summary>
    internal int DayBits
    {
        get
        {
            var days = 0;
            for (var day = 0; day < 7; day++)
            {
                days |= ((Bits >> (day * Parts)) & WholeDay) != 0 ? 1 << day : 0;
            }

            return days;
        }
    }

    public static Slots operator |(Slots one, Slots other) => new(one.Bits | other.Bits);

    public static Slots operator &(Slots one, Slots other) => new(one.Bits & other.Bits);

    public static Slots On(DayOfWeek day) => new(WholeDay << (FromMonday(day) * Parts));

    public static Slots On(DayOfWeek day, DayPart part) => new(1u << ((FromMonday(day) * Parts) + (int)part));

    public static Slots BitwiseOr(Slots left, Slots right) => left | right;

    public static Slots BitwiseAnd(Slots left, Slots right) => left & right;

    private static int FromMonday(DayOfWeek day) => ((int)day + 6) % 7;
}
