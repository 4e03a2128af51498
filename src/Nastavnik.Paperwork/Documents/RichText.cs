using System.Text.Json.Serialization;

namespace Nastavnik.Paperwork.Documents;

/// <summary>How a run of text looks; flags may be joined.</summary>
[Flags]
public enum RunStyle
{
    Plain = 0,
    Bold = 1,
    Italic = 2,
    Underline = 4,
}

/// <summary>A piece of text of one look. A blank is a place still to be filled: an underscored gap on paper, a tinted hint on the screen.</summary>
/// <param name="Value">The text; for a blank, what is expected there.</param>
/// <param name="BlankWidth">0 for plain text, else how many underscores the gap takes on paper.</param>
public sealed record Run(string Value, RunStyle Style = RunStyle.Plain, int BlankWidth = 0)
{
    [JsonIgnore]
    public bool IsBlank => BlankWidth > 0;

    /// <summary>The run as it stands on paper.</summary>
    [JsonIgnore]
    public string Printed => IsBlank ? new string('_', BlankWidth) : Value;
}

/// <summary>Text made of runs; a plain string becomes one by itself. «\n» breaks the line inside the paragraph.</summary>
public sealed record RichText(IReadOnlyList<Run> Runs)
{
    public static RichText Empty { get; } = new([]);

    public static implicit operator RichText(string text) => FromString(text);

    public static RichText FromString(string text) => text.Length == 0 ? Empty : new([new Run(text)]);

    public static RichText Bold(string text) => new([new Run(text, RunStyle.Bold)]);

    public static RichText Italic(string text) => new([new Run(text, RunStyle.Italic)]);

    public static RichText Underlined(string text) => new([new Run(text, RunStyle.Underline)]);

    /// <summary>A place still to be filled: <paramref name="hint"/> says with what.</summary>
    public static RichText Blank(string hint = "", int width = 20) => new([new Run(hint, RunStyle.Plain, Math.Max(1, width))]);

    /// <summary>The value, or a blank when there is none yet.</summary>
    public static RichText OrBlank(string? value, string hint = "", int width = 20) =>
        string.IsNullOrWhiteSpace(value) ? Blank(hint, width) : FromString(value);

    public static RichText operator +(RichText left, RichText right) => Add(left, right);

    public static RichText Add(RichText left, RichText right) => new([.. left.Runs, .. right.Runs]);

    public static RichText Join(params ReadOnlySpan<RichText> parts)
    {
        var runs = new List<Run>();
        foreach (var part in parts)
        {
            runs.AddRange(part.Runs);
        }

        return new(runs);
    }

    /// <summary>True while something in it is still to be filled.</summary>
    [JsonIgnore]
    public bool HasBlanks => Runs.Any(r => r.IsBlank);

    /// <summary>The text as printed, without its look.</summary>
    public override string ToString() => string.Concat(Runs.Select(r => r.Printed));
}
