using Microsoft.Playwright;
using Nastavnik.Browser.Tests.Running;
using Xunit;

namespace Nastavnik.Browser.Tests.WholePath;

/// <summary>Who with whom, in Chromium: from the school's lists by entry questionnaires, «быстрые встречи» and the board to the order and a pair at work.</summary>
public sealed class SelectionPathTests
{
    [Fact]
    [Trait("Requirement", "S000-92")]
    [Trait("Requirement", "INV-23")]
    [Trait("Requirement", "S000-132")]
    [Trait("Requirement", "S001-132")]
    [Trait("Requirement", "S003-16")]
    [Trait("Requirement", "S003-29")]
    [Trait("Requirement", "S003-30")]
    public Task A_school_goes_from_its_lists_by_questionnaires_meetings_and_the_board_to_pairs() => Paths.SelectAsync();
}

/// <summary>The pages of matching with JavaScript off, in the demo school: a sheet, marks, the board.</summary>
public sealed class SelectionWithoutScriptsTests
{
    [Fact]
    public async Task A_sheet_is_answered_page_by_page()
    {
        await using var window = await AsAsync("council");
        await window.OpenAsync("/my/questionnaires");
        await SchoolPath.SeesAsync(window, "Мои анкеты");

        // The demo is everybody's: a walk may have sent the first page empty before.
        await window.TurnAsync(() => window.Main.GetByRole(AriaRole.Link, new() { Name = "Ответить" }).Or(window.Main.GetByRole(AriaRole.Link, new() { Name = "Продолжить" })).First.ClickAsync());
        await SchoolPath.SeesAsync(window, "Страница ");
        await SchoolPath.FillSheetAsync(window, "спокойно и по делу", "Ответы отправлены");
    }

    [Fact]
    public async Task Marks_are_changed_on_the_phone()
    {
        await using var window = await AsAsync("mentor");
        await window.OpenAsync("/my/speed");
        await window.FollowAsync("отметки");
        await SchoolPath.SeesAsync(window, "Ваши отметки");
        await window.Main.GetByRole(AriaRole.Radio, new() { Name = "можно", Exact = true }).First.CheckAsync();
        await SchoolPath.DoAsync(window, "Записать отметки", "Изменить отметки");
    }

    [Fact]
    public async Task The_board_pins_bans_and_solves_again()
    {
        await using var window = await AsAsync("curator");
        await window.OpenAsync("/pairs/matching");
        await SchoolPath.SeesAsync(window, "Нет, доказано");
        await window.TurnAsync(() => window.Main.Locator("button[name='Input.Do'][value^='pin:']").First.ClickAsync());
        await SchoolPath.SeesAsync(window, "Закреплена пара, план пересчитан");
        await window.TurnAsync(() => window.Main.Locator("button[name='Input.Do'][value^='ban:']").Last.ClickAsync());
        await SchoolPath.SeesAsync(window, "Запрещена пара, план пересчитан");
        await window.TurnAsync(() => window.Main.Locator("button[name='Input.Do'][value^='allow:']").First.ClickAsync());
        await SchoolPath.SeesAsync(window, "Снят запрет, план пересчитан");
        var other = window.Main.GetByRole(AriaRole.Combobox).First;
        await other.SelectOptionAsync((await other.Locator("option:not([selected])").First.GetAttributeAsync("value"))!);
        await SchoolPath.DoAsync(window, "Пересчитать", "план пересчитан");
    }

    private static async Task<Window> AsAsync(string who)
    {
        var window = await Chromium.OpenAsync((await RunningProgram.DemoAsync()).Address, Chromium.Phone, scripts: false);
        await window.SignInAsync(who + "@demo.example", RunningProgram.Password);
        return window;
    }
}
