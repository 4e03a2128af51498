using Microsoft.Playwright;
using Nastavnik.Browser.Tests.Running;

namespace Nastavnik.Browser.Tests.WholePath;

/// <summary>Everybody gets his own entrance: a one-time link from the curator, a password of one's own.</summary>
public sealed partial class SchoolPath
{
    private const string Mentor = "Хайруллина Ирина Петровна";
    private const string Mentee = "Белых Илья Рашидович";
    private const string Parent = "Зайцева Татьяна Андреевна";

    public async Task InviteAsync()
    {
        await GiveEntranceAsync("director", "Громова Надежда Сергеевна");
        await GiveEntranceAsync("mentor", Mentor);
        await GiveEntranceAsync("mentee", Mentee);
        await GiveEntranceAsync("parent", Parent);
    }

    private async Task GiveEntranceAsync(string who, string person)
    {
        string link;
        await using (var curator = await AsAsync("curator"))
        {
            await curator.OpenAsync("/accounts/invite");
            await curator.FillAsync("Найти среди тех, у кого входа нет", person.Split(' ')[0]);
            await curator.PressAsync("Найти");
            await curator.Main.GetByRole(AriaRole.Radio, new() { NameRegex = Word(person) }).First.CheckAsync();
            await DoAsync(curator, "Выдать ссылку", "Ссылка для входа");
            names[who] = await curator.Main.Locator("dt", new() { HasText = "Имя для входа" }).Locator("xpath=following-sibling::dd[1]").InnerTextAsync();
            link = (await curator.Main.Locator("dt", new() { HasText = "Ссылка, по которой" }).Locator("xpath=following-sibling::dd[1]").InnerTextAsync()).Trim();
        }

        await using var window = await OpenAsync();
        await window.OpenAsync(new Uri(link).PathAndQuery);
        await SeesAsync(window, "Придумайте пароль");
        await window.FillAsync("Пароль", "коротко");
        await RefusedAsync(window, "Задать пароль и войти", "10 знаков");
        await window.FillAsync("Пароль", Password);
        await DoAsync(window, "Задать пароль и войти", "Пароль задан, вы вошли");
    }
}
