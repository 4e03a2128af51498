using Microsoft.Playwright;
using Nastavnik.Browser.Tests.Running;
using Nastavnik.Browser.Tests.WholePath;
using Xunit;

namespace Nastavnik.Browser.Tests;

/// <summary>The first start by the demo: one click, a real school beside it, the demo gone. The wizard itself is gone through by the whole path.</summary>
public sealed class SetupTests
{
    // A year of a school on a busy machine, ms.
    private const float Story = 200_000;

    [Fact]
    public async Task The_demo_comes_by_one_click_and_goes_leaving_the_real_school()
    {
        await using var program = await RunningProgram.StartAsync(day: new DateOnly(2026, 10, 12));
        await using var window = await Chromium.OpenAsync(program.Address);
        await window.OpenAsync("/people");
        Assert.Equal("/setup", window.Path);
        await window.FillAsync("Код из окна запуска", program.SetupCode.ToLowerInvariant().Replace('-', ' '));
        await SchoolPath.DoAsync(window, "Открыть настройку", "Показать на примере");
        await window.TurnAsync(() => window.Main.GetByRole(AriaRole.Button, new() { Name = "Показать на примере" }).ClickAsync(new() { Timeout = Story }), patience: 200);
        await SchoolPath.SeesAsync(window, "Пример готов");
        await SchoolPath.SeesAsync(window, RunningProgram.Password);
        await SchoolPath.SeesAsync(window, "curator@demo.example");

        await window.OpenAsync("/setup");
        Assert.Equal(404, window.Last);
        window.TakeWrongs();
        await window.SignInAsync("admin@demo.example", RunningProgram.Password);
        await window.FollowAsync("Завести ещё одну организацию");
        await SchoolPath.FillWizardAsync(window, "svetly-kluch");
        await SchoolPath.SeesAsync(window, "МБОУ «СОШ с. Светлый Ключ»");

        await window.OpenAsync("/");
        await window.FollowAsync("Убрать пример");
        await SchoolPath.RefusedAsync(window, "Убрать пример", "Отметьте, что понимаете");
        await window.TickAsync("Понимаю");
        await SchoolPath.DoAsync(window, "Убрать пример");
        await window.SignInAsync("svetly-kluch", SchoolPath.Password);
        await SchoolPath.SeesAsync(window, "Дорожная карта");
        await window.OpenAsync("/people");
        await SchoolPath.SeesAsync(window, "Громова");

        await using var gone = await Chromium.OpenAsync(program.Address);
        await gone.OpenAsync("/account/sign-in");
        await gone.FillAsync("Электронная почта или имя для входа", "curator@demo.example");
        await gone.FillAsync("Пароль", RunningProgram.Password);
        await SchoolPath.RefusedAsync(gone, "Войти", "не подош");
    }
}
