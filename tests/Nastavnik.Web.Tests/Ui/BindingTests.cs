using System.ComponentModel.DataAnnotations;
using System.Reflection;
using Microsoft.AspNetCore.Mvc.ModelBinding;
using Microsoft.AspNetCore.Mvc.ModelBinding.Metadata;
using Nastavnik.Web.Ui;
using Xunit;

namespace Nastavnik.Web.Tests.Ui;

public sealed class BindingTests
{
    public sealed class Sheet
    {
        [Display(Name = "Дата подписи")]
        public DateOnly Signed { get; set; }

        public DateOnly? Until { get; set; } = new DateOnly(2027, 8, 31);

        [Display(Name = "Начало")]
        public TimeOnly Starts { get; set; }

        [Display(Name = "Балл")]
        public decimal Score { get; set; }

        [Display(Name = "Минуты"), Range(1, 90)]
        public int Minutes { get; set; } = 45;

        [Display(Name = "Фамилия"), StringLength(5)]
        public string Surname { get; set; } = "Зуев";

        [EmailAddress(ErrorMessage = "Свои слова")]
        public string? Mail { get; set; }
    }

    [Fact]
    public async Task Dates_times_and_fractions_are_bound_as_typed_here()
    {
        var page = await new Bench<Sheet>().PostAsync(("Signed", "7.9.26"), ("Until", ""), ("Starts", "9.05"), ("Score", "1 007,5"));
        Assert.True(page.State.IsValid);
        Assert.Equal(new DateOnly(2026, 9, 7), page.Model.Signed);
        Assert.Null(page.Model.Until);
        Assert.Equal(new TimeOnly(9, 5), page.Model.Starts);
        Assert.Equal(1007.5m, page.Model.Score);
    }

    [Theory]
    [InlineData("Signed", "31.02.2026", "31 февраля не бывает. Введите день от 1 до 28")]
    [InlineData("Signed", "", "Укажите дату в поле «Дата подписи», например 07.09.2026")]
    [InlineData("Starts", "25:10", "Времени «25:10» не бывает. Введите часы и минуты, например 14:30")]
    [InlineData("Score", "много", "«много» — не число. Введите цифрами, например 7,5")]
    [InlineData("Minutes", "час", "«час» — не целое число. Введите цифрами, например 12")]
    [InlineData("Minutes", "0", "«Минуты»: введите число от 1 до 90")]
    [InlineData("Surname", "", "Заполните поле «Фамилия»")]
    [InlineData("Surname", "Абдурахманов", "«Фамилия»: сократите до 5 знаков")]
    [InlineData("Mail", "нет", "Свои слова")]
    public async Task A_refused_value_is_named_in_our_words(string field, string value, string sentence)
    {
        var page = await new Bench<Sheet>().PostAsync((field, value));
        Assert.Equal(sentence, Assert.Single(page.State[field]!.Errors).ErrorMessage);
    }

    [Fact]
    public void Every_message_of_the_framework_is_rewritten()
    {
        var messages = new DefaultModelBindingMessageProvider();
        RussianBindingMessages.Write(messages);
        foreach (var accessor in typeof(ModelBindingMessageProvider).GetProperties(BindingFlags.Public | BindingFlags.Instance))
        {
            var say = (Delegate)accessor.GetValue(messages)!;
            var words = (string)say.DynamicInvoke([.. say.Method.GetParameters().Where(p => p.ParameterType == typeof(string)).Select(_ => "ё")])!;
            Assert.True(words.Any(c => c is >= 'а' and <= 'я') && !words.Any(char.IsAsciiLetter), $"{accessor.Name}: {words}");
        }
    }

    private sealed class Rules
    {
        public static readonly ValidationAttribute[] All =
        [
            new RequiredAttribute(), new StringLengthAttribute(5), new MaxLengthAttribute(5), new MinLengthAttribute(2), new LengthAttribute(1, 2), new RangeAttribute(1, 2),
            new EmailAddressAttribute(), new PhoneAttribute(), new UrlAttribute(), new RegularExpressionAttribute("a"), new CompareAttribute("Other"), new FileExtensionsAttribute(),
        ];
    }

    [Fact]
    public void Every_rule_of_the_framework_speaks_Russian()
    {
        var words = Rules.All.Select(rule =>
        {
            var context = new ValidationMetadataProviderContext(ModelMetadataIdentity.ForType(typeof(string)), ModelAttributes.GetAttributesForType(typeof(string)));
            context.ValidationMetadata.ValidatorMetadata.Add(rule);
            new RussianValidation().CreateValidationMetadata(context);
            return rule.FormatErrorMessage("Имя");
        });
        Assert.All(words, w => Assert.Contains(w, c => c is >= 'а' and <= 'я'));
        Assert.All(words, w => Assert.DoesNotContain("field", w, StringComparison.Ordinal));
    }
}
