using Microsoft.Playwright;
using Nastavnik.Browser.Tests.Running;

namespace Nastavnik.Browser.Tests.WholePath;

/// <summary>From an application to the bank approved by the head.</summary>
public sealed partial class SchoolPath
{
    public async Task BanksAsync()
    {
        Day(9, 10);
        await TakeInAsync("mentees", "Белых Илья", "подтянуть информатику", "Запрос, если у человека не написан свой", Mentee);
        await TakeInAsync("mentors", "Хайруллина Ирина", "программирование для начинающих", "Компетенция, если у человека не написана своя", Mentor);
        await using (var curator = await AsAsync("curator"))
        {
            foreach (var (side, name) in new[] { ("mentees", Mentee), ("mentors", Mentor) })
            {
                await curator.OpenAsync($"/banks/{side}");
                await curator.FollowAsync(name);
                await SeesAsync(curator, "На проверке");
                await TakePaperAsync(curator, $"D-17 {side}");
                await DoAsync(curator, "Включить в список на утверждение", "На утверждении");
            }
        }

        await ApproveBanksAsync(Mentee);
    }

    public async Task ApproveBanksAsync(string somebody)
    {
        await using var director = await AsAsync("director");
        await SeesAsync(director, "ждёт утверждения");
        await director.OpenAsync("/banks/approve");
        await SeesAsync(director, somebody);
        await DoAsync(director, "Утвердить отмеченных", "На утверждении");
        await DoAsync(director, "Утвердить отмеченных", "Сейчас утверждать нечего");
    }

    private async Task TakeInAsync(string side, string find, string words, string label, params string[] names)
    {
        await using var curator = await AsAsync("curator");
        await curator.OpenAsync($"/banks/{side}/add");
        await SeesAsync(curator, "Кого добавляем");
        await curator.FillAsync("Найти по имени", find);
        await curator.PressAsync("Найти");
        await SeesAsync(curator, names[0]);
        await RefusedAsync(curator, "Принять заявления", "тметьте");
        foreach (var name in names)
        {
            await curator.TickAsync($"Выбрать: {name}");
        }

        await curator.FillAsync("Дата заявлений", "10.09.2026");
        await curator.TickAsync("учитель – ученик");
        await curator.FillAsync(label, words);
        await curator.TickAsync("Заявления добровольные");
        await DoAsync(curator, "Принять заявления", names[0]);
    }
}
