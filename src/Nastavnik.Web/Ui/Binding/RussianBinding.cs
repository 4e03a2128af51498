using System.ComponentModel.DataAnnotations;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.ModelBinding.Metadata;

namespace Nastavnik.Web.Ui;

/// <summary>What the framework says when a value cannot be read or is missing, in our words.</summary>
public static class RussianBinding
{
    public static void Configure(MvcOptions options)
    {
        options.ModelBinderProviders.Insert(0, new RussianBinderProvider());
        options.ModelMetadataDetailsProviders.Add(new RussianValidation());
        RussianBindingMessages.Write(options.ModelBindingMessageProvider);
    }
}

/// <summary>All messages of <see cref="DefaultModelBindingMessageProvider"/>.</summary>
public static class RussianBindingMessages
{
    public static void Write(DefaultModelBindingMessageProvider messages)
    {
        messages.SetMissingBindRequiredValueAccessor(name => $"Нет значения «{name}». Заполните поле и отправьте ещё раз");
        messages.SetMissingKeyOrValueAccessor(() => "Заполните поле");
        messages.SetMissingRequestBodyRequiredValueAccessor(() => "Форма пришла пустой. Отправьте её ещё раз");
        messages.SetValueMustNotBeNullAccessor(_ => "Заполните поле");
        messages.SetAttemptedValueIsInvalidAccessor((value, name) => $"«{name}»: значение «{value}» не подходит. Проверьте его");
        messages.SetNonPropertyAttemptedValueIsInvalidAccessor(value => $"Значение «{value}» не подходит. Проверьте его");
        messages.SetUnknownValueIsInvalidAccessor(name => $"«{name}»: значение не подходит. Проверьте его");
        messages.SetNonPropertyUnknownValueIsInvalidAccessor(() => "Значение не подходит. Проверьте его");
        messages.SetValueIsInvalidAccessor(value => $"Значение «{value}» не подходит. Проверьте его");
        messages.SetValueMustBeANumberAccessor(name => $"«{name}»: введите число, например 12");
        messages.SetNonPropertyValueMustBeANumberAccessor(() => "Введите число, например 12");
    }
}

/// <summary>Russian words for validation attributes that state none of their own; what an attribute does state is left alone.</summary>
internal sealed class RussianValidation : IValidationMetadataProvider
{
    public void CreateValidationMetadata(ValidationMetadataProviderContext context)
    {
        foreach (var rule in context.ValidationMetadata.ValidatorMetadata.OfType<ValidationAttribute>())
        {
            if (rule.ErrorMessageResourceType is null && Words(rule) is { } words && SaysNothing(rule)) { rule.ErrorMessage = words; }
        }
    }

    // Some attributes are born with English words in the same property: those count as nothing said.
    private static bool SaysNothing(ValidationAttribute rule) => rule.ErrorMessage is null
        || (rule is EmailAddressAttribute && rule.ErrorMessage == new EmailAddressAttribute().ErrorMessage)
        || (rule is PhoneAttribute && rule.ErrorMessage == new PhoneAttribute().ErrorMessage)
        || (rule is UrlAttribute && rule.ErrorMessage == new UrlAttribute().ErrorMessage)
        || (rule is FileExtensionsAttribute && rule.ErrorMessage == new FileExtensionsAttribute().ErrorMessage);

    private static string? Words(ValidationAttribute rule) => rule switch
    {
        RequiredAttribute => "Заполните поле «{0}»",
        StringLengthAttribute { MinimumLength: > 0 } => "«{0}»: введите от {2} до {1} знаков",
        StringLengthAttribute => "«{0}»: сократите до {1} знаков",
        MaxLengthAttribute => "«{0}»: сократите до {1} знаков",
        MinLengthAttribute => "«{0}»: нужно не меньше {1} знаков",
        LengthAttribute => "«{0}»: введите от {1} до {2} знаков",
        RangeAttribute => "«{0}»: введите число от {1} до {2}",
        EmailAddressAttribute => "«{0}»: проверьте адрес, например ivanova@school.example",
        PhoneAttribute => "«{0}»: проверьте номер, например +7 900 000-00-00",
        UrlAttribute => "«{0}»: проверьте адрес страницы, он начинается с https://",
        RegularExpressionAttribute => "«{0}»: запись не подходит. Проверьте её",
        CompareAttribute => "«{0}» и «{1}» не совпадают. Введите одинаково",
        FileExtensionsAttribute => "«{0}»: файл не подходит. Приложите {1}",
        _ => null,
    };
}
