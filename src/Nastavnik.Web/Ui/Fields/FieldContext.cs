using System.Collections;
using System.Globalization;
using Microsoft.AspNetCore.Mvc.ModelBinding;
using Microsoft.AspNetCore.Mvc.Rendering;
using Microsoft.AspNetCore.Mvc.ViewFeatures;

namespace Nastavnik.Web.Ui;

/// <summary>One field of a form: its name, id, error and the value as it was typed.</summary>
internal sealed class FieldContext
{
    private static readonly CultureInfo Russian = CultureInfo.GetCultureInfo("ru-RU");
    private readonly ModelExpression model;
    private readonly ModelStateEntry? posted;

    public FieldContext(ViewContext view, ModelExpression model, string? label, bool? optional)
    {
        this.model = model;
        Name = view.ViewData.TemplateInfo.GetFullHtmlFieldName(model.Name);
        Id = TagBuilder.CreateSanitizedId(Name, "_");
        posted = view.ModelState.TryGetValue(Name, out var entry) ? entry : null;
        Label = label ?? model.Metadata.DisplayName ?? model.Metadata.PropertyName ?? Name;
        Optional = optional ?? !model.Metadata.IsRequired;
        var errors = ErrorList.Of(view.HttpContext);
        errors.Met(Name, Id, model.Metadata.DisplayName is null ? model.Metadata.PropertyName : null, Label);
        Error = posted?.Errors.Count > 0 ? errors.Words(Name, posted.Errors[0]) : null;
    }

    public string Name { get; }

    public string Id { get; }

    public string Label { get; }

    public bool Optional { get; }

    /// <summary>The first error of the field, or null.</summary>
    public string? Error { get; }

    public ModelMetadata Metadata => model.Metadata;

    public Type Type => model.Metadata.UnderlyingOrModelType;

    public string HintId => Id + "-hint";

    public string ErrorId => Id + "-error";

    /// <summary>What to show: the posted text even when it could not be read, else the model's value.</summary>
    public string? Value => posted?.RawValue is not null ? posted.AttemptedValue : Format(model.Model);

    /// <summary>Values of a group of boxes.</summary>
    public IReadOnlySet<string> Values
    {
        get
        {
            IEnumerable<string?> all = posted?.RawValue switch
            {
                string one => [one],
                IEnumerable<string> many => many,
                _ => model.Model is IEnumerable list and not string ? list.Cast<object?>().Select(Format) : [Format(model.Model)],
            };
            return all.OfType<string>().ToHashSet();
        }
    }

    /// <summary>What describes the control to a screen reader, or null.</summary>
    public string? DescribedBy(bool hint)
    {
        var ids = string.Join(' ', new[] { hint ? HintId : null, Error is null ? null : ErrorId }.OfType<string>());
        return ids.Length == 0 ? null : ids;
    }

    internal static string? Format(object? value) => value switch
    {
        null => null,
        // A date nobody gave: the field of a new form is empty.
        DateOnly date when date == default => null,
        DateOnly date => date.ToString("dd.MM.yyyy", CultureInfo.InvariantCulture),
        TimeOnly time => time.ToString("HH:mm", CultureInfo.InvariantCulture),
        decimal number => number.ToString("0.############", Russian),
        double number => number.ToString("0.############", Russian),
        bool yes => yes ? "true" : "false",
        IFormattable other => other.ToString(null, CultureInfo.InvariantCulture),
        _ => value.ToString(),
    };
}
