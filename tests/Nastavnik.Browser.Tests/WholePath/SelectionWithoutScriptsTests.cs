using Microsoft.Playwright;
using Nastavnik.Browser.Tests.Running;
using Xunit;

namespace Nastavnik.Browser.Tests.WholePath;

/// <summary>The pages of matching with JavaScript off, in a demo school of their own: they change it, and walks of the other one may run beside.</summary>
public sealed class SelectionWithoutScriptsTests(SelectionWithoutScriptsTests.Demo demo) : IClassFixture<SelectionWithoutScriptsTests.Demo>
{
    [Fact]
    public async Task A_sheet_is_answered_page_by_page()
    {
        await using var window = await AsAsync("council");
        await window.OpenAsync("/my/questionnaires");
        await SchoolPath.SeesAsync(window, "Мои анкеты");
        await window.FollowAsync("Ответить");
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

    private async Task<Window> AsAsync(string who)
    {
        var window = await Chromium.OpenAsync(demo.Program.Address, Chromium.Phone, scripts: false);
        await window.SignInAsync(who + "@demo.example", RunningProgram.Password);
        return window;
    }

    public sealed class Demo : IAsyncLifetime
    {
        public RunningProgram Program { get; private set; } = null!;

        public async ValueTask InitializeAsync() => Program = await RunningProgram.StartAsync(demo: true);

        public ValueTask DisposeAsync() => Program.DisposeAsync();
    }
}
