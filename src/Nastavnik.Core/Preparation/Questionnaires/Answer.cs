namespace Nastavnik.Core.Preparation.Questionnaires;

/// <summary>One answer: a number (scale, level, count), chosen words, or own words.</summary>
public sealed record Answer(int? Number = null, IReadOnlyList<string>? Chosen = null, string? Text = null)
{
    /// <summary>The one chosen word, or null.</summary>
    public string? One => Chosen is [var only] ? only : null;

    /// <summary>As people read it.</summary>
    public string Words => Number?.ToString() ?? (Chosen is null ? Text ?? "" : string.Join(", ", Chosen));
}
