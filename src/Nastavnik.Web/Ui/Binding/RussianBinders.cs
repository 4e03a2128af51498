using System.Globalization;
using Microsoft.AspNetCore.Mvc.ModelBinding;

namespace Nastavnik.Web.Ui;

/// <summary>Binders of dates, times and fractions as people here write them.</summary>
internal sealed class RussianBinderProvider : IModelBinderProvider
{
    public IModelBinder? GetBinder(ModelBinderProviderContext context)
    {
        var type = context.Metadata.UnderlyingOrModelType;
        return type == typeof(DateOnly) ? new RussianDateModelBinder()
            : type == typeof(TimeOnly) ? new RussianTimeModelBinder()
            : type == typeof(decimal) || type == typeof(double) || type == typeof(int) ? new RussianNumberModelBinder(type)
            : null;
    }
}

/// <summary>Reads one typed text; an empty text is null, which a required date refuses in words.</summary>
internal abstract class TypedTextBinder : IModelBinder
{
    public Task BindModelAsync(ModelBindingContext context)
    {
        var given = context.ValueProvider.GetValue(context.ModelName);
        if (given == ValueProviderResult.None) { return Task.CompletedTask; }
        context.ModelState.SetModelValue(context.ModelName, given);
        var text = given.FirstValue?.Trim();
        if (string.IsNullOrEmpty(text))
        {
            if (context.ModelMetadata.IsReferenceOrNullableType) { context.Result = ModelBindingResult.Success(null); }
            else { context.ModelState.TryAddModelError(context.ModelName, WhenEmpty(context.ModelMetadata.GetDisplayName())); }
            return Task.CompletedTask;
        }

        var (value, error) = Read(text);
        if (error is null) { context.Result = ModelBindingResult.Success(value); }
        else { context.ModelState.TryAddModelError(context.ModelName, error); }
        return Task.CompletedTask;
    }

    private protected virtual string WhenEmpty(string name) => $"Заполните поле «{name}»";

    private protected abstract (object? Value, string? Error) Read(string text);
}

internal sealed class RussianDateModelBinder : TypedTextBinder
{
    private protected override string WhenEmpty(string name) => $"Укажите дату в поле «{name}», например 07.09.2026";

    private protected override (object? Value, string? Error) Read(string text)
    {
        var (date, error) = TypedDate.Read(text);
        return (date, error);
    }
}

internal sealed class RussianTimeModelBinder : TypedTextBinder
{
    private protected override (object? Value, string? Error) Read(string text)
    {
        var parts = text.Split(':', '.', '-', ' ');
        return parts.Length is 2 or 3
            && int.TryParse(parts[0], NumberStyles.None, CultureInfo.InvariantCulture, out var hour) && hour < 24
            && int.TryParse(parts[1], NumberStyles.None, CultureInfo.InvariantCulture, out var minute) && minute < 60
            && parts[1].Length == 2
            ? (new TimeOnly(hour, minute), null)
            : (null, $"Времени «{text}» не бывает. Введите часы и минуты, например 14:30");
    }
}

internal sealed class RussianNumberModelBinder(Type type) : TypedTextBinder
{
    private protected override (object? Value, string? Error) Read(string text)
    {
        var plain = text.Replace(" ", "", StringComparison.Ordinal).Replace("\u00A0", "", StringComparison.Ordinal).Replace(',', '.').Replace('−', '-');
        if (type == typeof(int))
        {
            return int.TryParse(plain, NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out var whole)
                ? (whole, null) : (null, $"«{text}» — не целое число. Введите цифрами, например 12");
        }

        return decimal.TryParse(plain, NumberStyles.AllowLeadingSign | NumberStyles.AllowDecimalPoint, CultureInfo.InvariantCulture, out var number)
            ? (type == typeof(double) ? (double)number : number, null)
            : (null, $"«{text}» — не число. Введите цифрами, например 7,5");
    }
}
