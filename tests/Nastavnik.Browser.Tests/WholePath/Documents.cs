using Microsoft.Playwright;
using Nastavnik.Browser.Tests.Running;
using Xunit;

namespace Nastavnik.Browser.Tests.WholePath;

/// <summary>The first orders and the consents.</summary>
public sealed partial class SchoolPath
{
    public async Task OrdersAsync()
    {
        Day(9, 2);
        await PrepareOrderAsync("d-01", "Приказ о внедрении", null);
        await SignOrderAsync("D-01", "115-од", "02.09.2026");
        await PrepareOrderAsync("d-02", "Приказ о кураторе", async form => await form.PickAsync("Кого назначить куратором", "Лебедева"));
        await SignOrderAsync("D-02", "116-од", "02.09.2026");
    }

    private async Task PrepareOrderAsync(string kind, string title, Func<Window, Task>? fill)
    {
        await using var curator = await AsAsync("curator");
        await curator.OpenAsync($"/orders/new/{kind}");
        await SeesAsync(curator, title);
        if (fill is not null)
        {
            await fill(curator);
        }

        await DoAsync(curator, "Отправить на подпись", "Ждёт подписи");
    }

    private async Task SignOrderAsync(string kind, string number, string date)
    {
        await using var director = await AsAsync("director");
        await SeesAsync(director, "ждёт подписи");
        await director.Page.SetViewportSizeAsync(Chromium.Desktop, 900);
        await director.TurnAsync(() => director.Main.GetByRole(AriaRole.Link, new() { NameRegex = Word("одписать") }).First.ClickAsync());
        await SeesAsync(director, "Препятствий для подписи нет");
        await director.FillAsync("Номер", "");
        await director.FillAsync("Дата приказа", "31.02.2026");
        await RefusedAsync(director, "Подписать и зарегистрировать", "Впишите номер");
        await director.FillAsync("Номер", number);
        await director.FillAsync("Дата приказа", date);
        await DoAsync(director, "Подписать и зарегистрировать", number);
        await TakePaperAsync(director, kind);
    }

    public async Task ConsentsAsync()
    {
        Day(9, 7);
        await ClassConsentsAsync();
        await AccountConsentAsync();
    }

    /// <summary>The papers of a class at once: one file, handed out, returned on another day with the teenager's own signature.</summary>
    private async Task ClassConsentsAsync()
    {
        await using (var curator = await AsAsync("curator"))
        {
            await curator.OpenAsync("/consents");
            await SeesAsync(curator, "Согласий пока нет");
            await curator.FollowAsync("Подготовить согласия");
            await SeesAsync(curator, "Выберите класс");
            await ClassAsync(curator, "Или класс");
            await curator.PressAsync("Показать");
            await SeesAsync(curator, Mentee);
            await DoAsync(curator, "Подготовить бумаги", "Бумаги на подпись");
            await TakePaperAsync(curator, "D-13, D-15");
            await curator.FillAsync("Вручены", "07.09.2026");
            await DoAsync(curator, "Отметить вручение", "Внести вернувшиеся бумаги");
        }

        Day(9, 9);
        await using var later = await AsAsync("curator");
        await later.OpenAsync("/consents/returned");
        await ClassAsync(later, "Класс");
        await later.PressAsync("Показать");
        await later.FillAsync("Дата подписи", "30.09.2026");
        // One family signs in its account instead.
        foreach (var box in await Row(later, "").GetByRole(AriaRole.Checkbox, new() { NameRegex = Word("Вернулась: ") }).AllAsync())
        {
            await box.SetCheckedAsync(!(await box.GetAttributeAsync("aria-label"))!.Contains(Mentee, StringComparison.Ordinal));
        }

        await RefusedAsync(later, "Внести отмеченные", "ещё не наступила");
        await later.FillAsync("Дата подписи", "08.09.2026");
        foreach (var own in await later.Main.GetByRole(AriaRole.Checkbox, new() { NameRegex = Word("подпись подростка") }).AllAsync())
        {
            await own.SetCheckedAsync(!(await later.Page.Locator($"label[for='{await own.GetAttributeAsync("id")}']").InnerTextAsync()).Contains(Mentee, StringComparison.Ordinal));
        }

        await DoAsync(later, "Внести отмеченные", "Зарегистрированы 42 бумаги");
        await later.OpenAsync("/consents/awaited");
        await SeesAsync(later, "Кого ждём");
    }

    private static async Task ClassAsync(Window window, string label)
    {
        var option = window.Field(label).Locator("option").Filter(new() { HasTextRegex = new("^9.*А", System.Text.RegularExpressions.RegexOptions.None, TimeSpan.FromSeconds(1)) }).First;
        await window.Field(label).SelectOptionAsync((await option.GetAttributeAsync("value"))!);
    }

    /// <summary>The mentor signs in the account, after the school has registered its agreement on electronic signature.</summary>
    private async Task AccountConsentAsync()
    {
        await using (var director = await AsAsync("director"))
        {
            await director.OpenAsync("/consents/signature");
            await SeesAsync(director, "Пока соглашение не внесено");
            await director.FillAsync("Дата соглашения", "01.09.2026");
            await director.FillAsync("Номер соглашения или приказа", "12-од");
            await DoAsync(director, "Внести соглашение", "можно подписывать в личном кабинете");
        }

        await PrepareAdultAsync("Хайруллина Ирина", Mentor);
        foreach (var who in new[] { "mentor", "parent", "mentee" })
        {
            await SignInAccountAsync(who);
        }

        await using var mentor = await AsAsync("mentor");
        await mentor.OpenAsync("/account/who-sees");
        await SeesAsync(mentor, "Кто видит мои данные");
    }

    private async Task PrepareAdultAsync(string find, string person)
    {
        await using var curator = await AsAsync("curator");
        await curator.OpenAsync("/consents/prepare");
        await curator.FillAsync("Найти по имени", find);
        await curator.PressAsync("Показать");
        await curator.TickAsync(person);
        await DoAsync(curator, "Подготовить бумаги", "D-12");
        await TakePaperAsync(curator, "D-12");
    }

    /// <summary>Signs every paper that waits for this person.</summary>
    private async Task SignInAccountAsync(string who)
    {
        await using var window = await AsAsync(who);
        await SeesAsync(window, "Подпишите согласи");
        var papers = 0;
        for (; ; papers++)
        {
            await window.OpenAsync("/my/consents");
            var waiting = window.Main.GetByRole(AriaRole.Listitem).Filter(new() { HasText = "Ждёт вашей подписи" });
            if (await waiting.CountAsync() == 0)
            {
                break;
            }

            await window.TurnAsync(() => waiting.First.GetByRole(AriaRole.Link).ClickAsync());
            if (papers == 0)
            {
                await RefusedAsync(window, "Подписать", "прочитан");
            }

            await window.TickAsync("Текст прочитан, согласие даю");
            await DoAsync(window, "Подписать", "в личном кабинете");
        }

        Assert.True(papers > 0, $"{who} had nothing to sign");
    }
}
