using Nastavnik.Browser.Tests.Running;
using Nastavnik.Browser.Tests.WholePath;
using Nastavnik.Core.Foundation.Data;
using Nastavnik.Support;
using Xunit;

namespace Nastavnik.Browser.Tests;

/// <summary>PostgreSQL stops while somebody is about to save.</summary>
public sealed class DatabaseAwayTests
{
    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public async Task Nothing_typed_is_lost_and_it_is_saved_once(bool scripts)
    {
        var options = TestCluster.Options(TestCluster.NewFolder());
        var cluster = await PrivateCluster.StartAsync(options);
        try
        {
            await using var program = await RunningProgram.StartAsync(day: new DateOnly(2026, 9, 1), connection: cluster.ConnectionString());
            await new SchoolPath(program, scripts: true).FoundAsync();
            await using var window = await Chromium.OpenAsync(program.Address, scripts: scripts);
            await window.SignInAsync(SchoolPath.Curator, SchoolPath.Password);
            await window.OpenAsync("/people/new");
            await window.FillAsync("Фамилия", "Веригина");
            await window.FillAsync("Имя", "Дарья");
            await window.FillAsync("Отчество", "Олеговна");
            await window.Main.GetByLabel("женский").CheckAsync();
            var key = await window.Page.Locator("main form input[name='__key']").First.InputValueAsync();

            await cluster.DisposeAsync();
            await window.PressAsync(await ButtonAsync(window));
            for (var i = 0; i < 2; i++)
            {
                Assert.Equal(503, window.Last);
                Assert.Contains("Не сохранено", await window.TextAsync(), StringComparison.Ordinal);
                Assert.Equal(key, await HiddenAsync(window, "__key"));
                Assert.Equal("Веригина", await HiddenAsync(window, "Input.Surname"));
                Assert.Equal("Олеговна", await HiddenAsync(window, "Input.Patronymic"));
                window.TakeWrongs();
                await Axe.CheckAsync(window);
                if (i == 0)
                {
                    await window.PressAsync("Отправить ещё раз");
                }
            }

            cluster = await PrivateCluster.StartAsync(options);
            await window.PressAsync("Отправить ещё раз");
            Assert.True(window.Last == 200, $"{window.Last}: {await window.TextAsync()}");
            await window.OpenAsync("/");
            window.TakeWrongs();
            await window.OpenAsync("/people?q=" + Uri.EscapeDataString("веригина"));
            Assert.Equal(1, await window.Main.GetByText("Веригина Дарья Олеговна").CountAsync());
        }
        finally
        {
            await cluster.DisposeAsync();
        }
    }

    private static async Task<string> ButtonAsync(Window window) => (await window.Page.Locator("main form .btn-primary").First.InnerTextAsync()).Trim();

    private static Task<string> HiddenAsync(Window window, string name) => window.Page.Locator($"input[type='hidden'][name='{name}']").First.InputValueAsync();
}
