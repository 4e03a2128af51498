using Nastavnik.Browser.Tests.Running;
using Xunit;

namespace Nastavnik.Browser.Tests;

/// <summary>What a person sees before signing in.</summary>
public sealed class VisitorTests
{
    [Fact]
    public async Task The_public_page_and_the_sign_in_hold_on_a_desktop_and_a_phone()
    {
        var program = await RunningProgram.DemoAsync();
        await using var window = await Chromium.OpenAsync(program.Address);
        foreach (var path in new[] { "/", "/account/sign-in", "/errors/404" })
        {
            await window.OpenAsync(path);
            await Axe.CheckAsync(window);
        }
    }

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public async Task A_wrong_password_comes_back_with_its_sentence(bool scripts)
    {
        var program = await RunningProgram.DemoAsync();
        await using var window = await Chromium.OpenAsync(program.Address, Chromium.Phone, scripts);
        await window.OpenAsync("/account/sign-in");
        await window.FillAsync("Электронная почта или имя для входа", "director@demo.example");
        await window.FillAsync("Пароль", "не тот пароль");
        await window.PressAsync("Войти");
        Assert.Equal(400, window.Last);
        Assert.Contains("Имя или пароль не подошли", await window.Main.InnerTextAsync(), StringComparison.Ordinal);
        await Axe.CheckAsync(window);
    }
}
