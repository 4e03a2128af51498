namespace Nastavnik.Web.Ui;

/// <summary>One answer of a list, radio group or group of boxes.</summary>
public sealed record Choice(string Value, string Text, string? Hint = null, string? Group = null)
{
    /// <summary>All values of an enumeration with their Russian words.</summary>
    public static IReadOnlyList<Choice> Of<T>(Func<T, string> words) where T : struct, Enum =>
        [.. Enum.GetValues<T>().Select(v => new Choice(v.ToString(), words(v)))];

    /// <summary>Things with an id and a name.</summary>
    public static IReadOnlyList<Choice> From<T>(IEnumerable<T> items, Func<T, object> value, Func<T, string> text, Func<T, string?>? hint = null) =>
        [.. items.Select(i => new Choice(FieldContext.Format(value(i))!, text(i), hint?.Invoke(i)))];
}
