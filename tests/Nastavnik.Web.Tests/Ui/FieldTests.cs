using System.ComponentModel.DataAnnotations;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Razor.TagHelpers;
using Nastavnik.Web.Ui;
using Xunit;

namespace Nastavnik.Web.Tests.Ui;

public sealed class FieldTests
{
    public enum Way
    {
        Self,
        Teacher,
    }

    public sealed class Sheet
    {
        public DateOnly Signed { get; set; }

        [Display(Name = "Документ", Description = "Например: акт опеки")]
        public string Paper { get; set; } = "";

        public string? Note { get; set; } = "первая\nвторая";

        public Way? How { get; set; }

        public List<string> Purposes { get; set; } = ["1", "2"];

        public bool Help { get; set; }

        public string Password { get; set; } = "";

        public IFormFile? Scan { get; set; }
    }

    private static readonly Choice[] Purposes = [new("1", "Участие"), new("2", "Анкеты", "и измерение"), new("3", "Сведения")];

    [Fact]
    public async Task A_field_ties_label_hint_error_and_control_together()
    {
        var page = await new Bench<Sheet>().PostAsync(("Signed", "31.02.2026"));
        var html = await page.DrawAsync<FieldTagHelper>(t => { t.For = page.For("Signed"); t.Label = "Дата подписи"; t.Hint = "День, месяц и год"; });

        var input = html.QuerySelector("input")!;
        Assert.Equal(["label", "p", "p", "input"], html.QuerySelector(".n-field")!.Children.Select(c => c.LocalName));
        Assert.Equal("Дата подписи", html.QuerySelector($"label[for='{input.Id}']")!.TextContent);
        Assert.Equal("31.02.2026", input.GetAttribute("value"));
        Assert.Equal("text", input.GetAttribute("type"));
        Assert.Equal("numeric", input.GetAttribute("inputmode"));
        Assert.Equal("true", input.GetAttribute("aria-invalid"));
        var described = input.GetAttribute("aria-describedby")!.Split(' ').Select(id => html.GetElementById(id)!.TextContent.Replace('\u00A0', ' '));
        Assert.Equal(["День, месяц и год", "Ошибка: 31 февраля не бывает. Введите день от 1 до 28"], described);
    }

    [Fact]
    public async Task A_field_without_error_says_nothing_of_errors_and_a_date_nobody_gave_is_empty()
    {
        var page = new Bench<Sheet>();
        var input = (await page.DrawAsync<FieldTagHelper>(t => t.For = page.For("Signed"))).QuerySelector("input")!;
        Assert.Equal("", input.GetAttribute("value"));
        Assert.False(input.HasAttribute("aria-invalid"));
        Assert.False(input.HasAttribute("aria-describedby"));
    }

    [Fact]
    public async Task Label_and_hint_come_from_the_model_and_optional_is_said_in_words()
    {
        var page = new Bench<Sheet>();
        var required = await page.DrawAsync<FieldTagHelper>(t => t.For = page.For("Paper"));
        Assert.Equal("Документ", required.QuerySelector("label")!.TextContent);
        Assert.Equal("Например: акт опеки", required.QuerySelector(".n-hint")!.TextContent);
        Assert.Equal("true", required.QuerySelector("input")!.GetAttribute("aria-required"));

        var optional = await page.DrawAsync<FieldTagHelper>(t => { t.For = page.For("Note"); t.Label = "Заметка"; t.Type = "textarea"; });
        Assert.Equal("Заметка — необязательно", optional.QuerySelector("label")!.TextContent);
        Assert.Equal("первая\nвторая", optional.QuerySelector("textarea")!.TextContent);
        Assert.False(optional.QuerySelector("textarea")!.HasAttribute("aria-required"));
    }

    [Fact]
    public async Task Typed_text_comes_back_encoded_and_unknown_attributes_go_to_the_control()
    {
        var page = await new Bench<Sheet>().PostAsync(("Paper", "<b>«акт»"));
        var html = await page.DrawAsync<FieldTagHelper>(t => t.For = page.For("Paper"), new TagHelperAttributeList { { "autocomplete", "off" }, { "class", "mt-3" } });
        Assert.Equal("<b>«акт»", html.QuerySelector("input")!.GetAttribute("value"));
        Assert.Equal("off", html.QuerySelector("input")!.GetAttribute("autocomplete"));
        Assert.True(html.QuerySelector(".n-field")!.ClassList.Contains("mt-3"));
        Assert.Empty(html.QuerySelectorAll("b"));
    }

    [Fact]
    public async Task A_password_and_a_file_are_never_sent_back()
    {
        var page = await new Bench<Sheet>().PostAsync(("Password", "тайна"));
        var html = await page.DrawTextAsync<FieldTagHelper>(t => { t.For = page.For("Password"); t.Type = "password"; });
        Assert.DoesNotContain("тайна", html, StringComparison.Ordinal);
        var file = (await page.DrawAsync<FieldTagHelper>(t => t.For = page.For("Scan"))).QuerySelector("input")!;
        Assert.Equal("file", file.GetAttribute("type"));
        Assert.False(file.HasAttribute("value"));
    }

    [Fact]
    public async Task A_select_keeps_the_choice_and_begins_with_words()
    {
        var page = await new Bench<Sheet>().PostAsync(("How", "Teacher"));
        var html = await page.DrawAsync<FieldTagHelper>(t => { t.For = page.For("How"); t.Items = Choice.Of<Way>(w => w == Way.Self ? "Принёс сам" : "Передал учитель"); });
        Assert.Equal(["Не выбрано", "Принёс сам", "Передал учитель"], html.QuerySelectorAll("option").Select(o => o.TextContent));
        Assert.Equal("Teacher", html.QuerySelector("option[selected]")!.GetAttribute("value"));
    }

    [Fact]
    public async Task Boxes_are_a_named_group_and_keep_what_was_ticked()
    {
        var page = await new Bench<Sheet>().PostAsync(("Purposes", "3"), ("Purposes", "1"));
        var html = await page.DrawAsync<ChecksTagHelper>(t => { t.For = page.For("Purposes"); t.Label = "Что разрешено"; t.Items = Purposes; });
        Assert.Equal("Что разрешено", html.QuerySelector("fieldset > legend")!.TextContent);
        Assert.Equal(["1", "3"], html.QuerySelectorAll("input[checked]").Select(i => i.GetAttribute("value")));
        Assert.Equal(3, html.QuerySelectorAll("input").Select(i => i.Id).Distinct().Count());
        Assert.Equal("и\u00A0измерение", html.GetElementById(html.QuerySelectorAll("input")[1].GetAttribute("aria-describedby")!)!.TextContent);
        Assert.All(html.QuerySelectorAll("input"), i => Assert.NotNull(html.QuerySelector($"label[for='{i.Id}']")));
    }

    [Fact]
    public async Task A_radio_group_without_a_choice_links_its_error_to_the_first_answer()
    {
        var page = await new Bench<Sheet>().PostAsync();
        page.State.AddModelError("How", "Выберите, как получили согласие");
        var html = await page.DrawAsync<RadiosTagHelper>(t => { t.For = page.For("How"); t.Label = "Как получили"; t.Items = Choice.Of<Way>(w => w.ToString()); });
        var summary = await page.DrawAsync<ErrorsTagHelper>(_ => { });
        Assert.Equal("#" + html.QuerySelector("input")!.Id, summary.QuerySelector("a")!.GetAttribute("href"));
        Assert.Contains(html.QuerySelector(".n-error")!.Id!, html.QuerySelector("fieldset")!.GetAttribute("aria-describedby")!, StringComparison.Ordinal);
    }

    [Fact]
    public async Task One_box_is_ticked_by_what_was_sent()
    {
        var page = await new Bench<Sheet>().PostAsync(("Help", "true"));
        var html = await page.DrawAsync<CheckTagHelper>(t => { t.For = page.For("Help"); t.Label = "Важно: нужна помощь"; t.Flag = true; });
        Assert.True(html.QuerySelector("input")!.HasAttribute("checked"));
        Assert.NotNull(html.QuerySelector(".n-flag label"));
    }
}
