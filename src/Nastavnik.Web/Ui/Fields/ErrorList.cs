using Microsoft.AspNetCore.Mvc.ModelBinding;

namespace Nastavnik.Web.Ui;

/// <summary>Collects the fields a page drew, so that the error summary speaks in their order and links to them.</summary>
internal sealed class ErrorList
{
    private static readonly object Key = new();
    private readonly Dictionary<string, Field> fields = new(StringComparer.OrdinalIgnoreCase);

    public bool SummaryDrawn { get; set; }

    public static ErrorList Of(HttpContext context)
    {
        if (context.Items[Key] is ErrorList known) { return known; }
        var list = new ErrorList();
        context.Items[Key] = list;
        return list;
    }

    /// <summary>A field was drawn. A property without a display name is called by the label of its field in messages too.</summary>
    public void Met(string name, string id, string? property, string label) =>
        fields.TryAdd(name, new Field(fields.Count, id, property is null ? null : $"«{property}»", $"«{label}»"));

    /// <summary>Sentences with the id of their field (null: about the form as a whole), in the order of the page.</summary>
    public IReadOnlyList<(string Words, string? Id)> Sentences(ModelStateDictionary state) => state
        .Where(s => s.Value!.Errors.Count > 0)
        .Select(s => (s.Key, Field: fields.GetValueOrDefault(s.Key), s.Value!.Errors))
        .OrderBy(s => s.Field?.Place ?? -1)
        // A field shows its first error; words that belong to no field are all told.
        .SelectMany(s => (s.Field is null ? s.Errors : s.Errors.Take(1)).Select(e => (Words(s.Key, e), s.Field?.Id)))
        .Distinct()
        .ToList();

    public string Words(string name, ModelError error)
    {
        if (error.ErrorMessage.Length == 0) { return "Проверьте это поле"; }
        return fields.TryGetValue(name, out var field) && field.Called is not null
            ? error.ErrorMessage.Replace(field.Called, field.Label, StringComparison.Ordinal) : error.ErrorMessage;
    }

    private sealed record Field(int Place, string Id, string? Called, string Label);
}
