using Microsoft.Playwright;
using Nastavnik.Browser.Tests.Running;
using Xunit;

namespace Nastavnik.Browser.Tests.WholePath;

/// <summary>A round of «быстрые встречи» with marks of both sides: in the account, by a link, from paper.</summary>
public sealed partial class SchoolPath
{
    public async Task MeetingsAsync()
    {
        Day(9, 11);
        string link;
        await using (var curator = await AsAsync("curator"))
        {
            await PlanMeetingsAsync(curator);
            link = await GiveMarkLinkAsync(curator);
        }

        Day(9, 12);
        await MarkInAccountAsync("mentor", (Mentee, "хочу"), (ByLink, "можно"));
        await MarkInAccountAsync("mentee", (Mentor, "хочу"), (SecondMentor, "можно"));
        await using (var phone = await OpenAsync())
        {
            await phone.OpenAsync(link);
            await SeesAsync(phone, "Ваши отметки");
            await RefusedAsync(phone, "Отправить отметки", "Отметьте хотя бы одного");
            await MarkAsync(phone, (SecondMentor, "хочу"), (Mentor, "нет"));
            await DoAsync(phone, "Отправить отметки", "Отметки записаны");
            await phone.OpenAsync(link);
            await SeesAsync(phone, "Ссылка не работает");
        }

        await MarkFromPaperAsync();
    }

    private static async Task PlanMeetingsAsync(Window curator)
    {
        await curator.OpenAsync("/speed");
        await SeesAsync(curator, "Встреч пока не было");
        await curator.FollowAsync("Назначить быстрые встречи");
        await curator.FillAsync("Название", "Быстрые встречи, сентябрь");
        await curator.FillAsync("День", "12.09.2026");
        await RefusedAsync(curator, "Составить расписание", "Отметьте наставников, которые придут");
        Assert.Equal("Быстрые встречи, сентябрь", await curator.Field("Название").InputValueAsync());
        foreach (var name in Mentees.Concat([Mentor, SecondMentor]))
        {
            await curator.TickAsync(name);
        }

        await curator.FillAsync("Столов", "2");
        await curator.FillAsync("Начало", "15:00");
        await curator.FillAsync("Место", "актовый зал");
        await DoAsync(curator, "Составить расписание", "Встретятся все, кто должен");
    }

    private async Task<string> GiveMarkLinkAsync(Window curator)
    {
        await TakePaperAsync(curator, "speed-tables", "Карточки столов (DOCX)");
        await curator.FollowAsync("Выдать ссылки");
        await SeesAsync(curator, "Показать для печати");
        foreach (var box in await curator.Main.GetByRole(AriaRole.Checkbox).AllAsync())
        {
            await box.UncheckAsync();
        }

        await curator.TickAsync(ByLink);
        await DoAsync(curator, "Показать для печати", "Ссылка личная");
        return new Uri((await curator.Main.Locator(".n-address").InnerTextAsync()).Trim()).PathAndQuery;
    }

    private async Task MarkInAccountAsync(string who, params (string About, string Says)[] marks)
    {
        await using var window = await AsAsync(who);
        await window.OpenAsync("/my/speed");
        await SeesAsync(window, "Раунд 1, стол");
        await window.FollowAsync("Поставить отметки");
        await RefusedAsync(window, "Записать отметки", "Отметьте хотя бы одного");
        await MarkAsync(window, marks);
        await DoAsync(window, "Записать отметки", "Изменить отметки");
    }

    /// <summary>Who came is written down, and the sheets of those who marked on paper.</summary>
    private async Task MarkFromPaperAsync()
    {
        await using var curator = await AsAsync("curator");
        await curator.OpenAsync("/speed");
        await curator.FollowAsync("Быстрые встречи, сентябрь");
        await DoAsync(curator, "Записать, кто пришёл", "Проведено");
        await curator.FollowAsync("Отметки");
        await SeesAsync(curator, "Взаимное «хочу»");
        await OfAsync(curator, AriaRole.Link, "Внести с бумаги", ByPaper);
        await RefusedAsync(curator, "Записать отметки", "Отметьте хотя бы одного");
        await MarkAsync(curator, (SecondMentor, "можно"), (Mentor, "нет"));
        await DoAsync(curator, "Записать отметки", "Кто кого отметил");
        await OfAsync(curator, AriaRole.Link, "Внести с бумаги", SecondMentor);
        await MarkAsync(curator, (ByLink, "хочу"), (ByPaper, "можно"));
        await DoAsync(curator, "Записать отметки", "Есть «нет»");
    }

    private static async Task MarkAsync(Window window, params (string About, string Says)[] marks)
    {
        foreach (var (about, says) in marks)
        {
            await window.Main.GetByRole(AriaRole.Group, new() { NameRegex = Word(about) }).GetByRole(AriaRole.Radio, new() { Name = says, Exact = true }).CheckAsync();
        }
    }
}
