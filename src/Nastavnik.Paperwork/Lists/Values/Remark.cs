namespace Nastavnik.Paperwork.Lists.Values;

/// <summary>How much a remark asks of the person: Note — nothing, it was read surely; Look — decide; Blocking — the row does not come in.</summary>
public enum DoubtSeverity
{
    Note,
    Look,
    Blocking,
}

/// <summary>What was strange in a cell, as a sentence, and what was taken instead.</summary>
public sealed record Remark(DoubtSeverity Severity, string Sentence, string? Taken = null);

/// <summary>A value read from a cell and the remarks on it; a default value with a remark means nothing was taken.</summary>
public readonly record struct Reading<T>(T Value, IReadOnlyList<Remark> Remarks);

/// <summary>Short ways to make a <see cref="Reading{T}"/>.</summary>
public static class Reading
{
    public static Reading<T> Sure<T>(T value) => new(value, []);

    public static Reading<T> Noted<T>(T value, string sentence, string? taken = null) =>
        new(value, [new(DoubtSeverity.Note, sentence, taken)]);

    public static Reading<T> Doubted<T>(T value, string sentence, string? taken = null) =>
        new(value, [new(DoubtSeverity.Look, sentence, taken)]);

    public static Reading<T> Blocked<T>(T value, string sentence) => new(value, [new(DoubtSeverity.Blocking, sentence)]);
}
