using Microsoft.Playwright;
using Nastavnik.Browser.Tests.Running;
using Xunit;

namespace Nastavnik.Browser.Tests.WholePath;

/// <summary>The entry questionnaire: in the account, by a one-time link, typed in from paper; the answers fill the cards and lead to the bank.</summary>
public sealed partial class SchoolPath
{
    private const string Entry = "Анкета для банка, сентябрь";
    private const string SecondMentor = "Жук Нина Никитична";
    private const string ByLink = "Сёмин Иван Рашидович";
    private const string ByPaper = "Фёдоров Михаил Андреевич";
    private static readonly string[] Mentees = [Mentee, ByLink, ByPaper];

    /// <summary>The second mentor with an entrance and a consent.</summary>
    public async Task InviteSecondMentorAsync()
    {
        await GiveEntranceAsync("second", SecondMentor);
        await PrepareAdultAsync("Жук Нина", SecondMentor);
        await SignInAccountAsync("second");
    }

    /// <summary>Applications on paper, three mentees and two mentors.</summary>
    public async Task TakeInAllAsync()
    {
        Day(9, 10);
        foreach (var person in Mentees)
        {
            await TakeInAsync("mentees", person, "учёба", "Запрос, если у человека не написан свой", person);
        }

        await TakeInAsync("mentors", Mentor, "программирование", "Компетенция, если у человека не написана своя", Mentor);
        await TakeInAsync("mentors", SecondMentor, "физика", "Компетенция, если у человека не написана своя", SecondMentor);
    }

    public async Task EntryAsync()
    {
        var link = await OpenCampaignAsync();
        await AnswerInAccountAsync("mentor", "объясняю, как писать программы", look: true);
        await AnswerInAccountAsync("mentee", "хочу научиться программировать");
        await AnswerInAccountAsync("second", "объясняю физику");
        await AnswerByLinkAsync(link);
        await TypeInAsync();
        await IncludeInBankAsync();
    }

    private async Task<string> OpenCampaignAsync()
    {
        await using var curator = await AsAsync("curator");
        await curator.OpenAsync("/questionnaires");
        await SeesAsync(curator, "Опросов пока не было");
        await curator.FollowAsync("Запланировать опрос");
        await RefusedAsync(curator, "Запланировать", "Выберите, что спрашиваем");
        await curator.TickAsync("Анкета для банка");
        await curator.FillAsync("Название", Entry);
        await curator.FillAsync("Первый день", "10.09.2026");
        await curator.FillAsync("Последний день", "09.09.2026");
        await RefusedAsync(curator, "Запланировать", "Последний день раньше первого");
        await curator.FillAsync("Последний день", "24.09.2026");
        await DoAsync(curator, "Запланировать", "Будут приглашены");
        await DoAsync(curator, "Открыть и пригласить", "Нет ответа");
        await curator.FollowAsync("Ссылки и QR-коды");
        await SeesAsync(curator, "Кому выдать");
        foreach (var box in await curator.Main.GetByRole(AriaRole.Checkbox).AllAsync())
        {
            await box.SetCheckedAsync((await curator.Page.Locator($"label[for='{await box.GetAttributeAsync("id")}']").InnerTextAsync()).StartsWith(ByLink, StringComparison.Ordinal));
        }

        await DoAsync(curator, "Показать для печати", "Ссылка личная");
        return new Uri((await curator.Main.Locator(".n-address").InnerTextAsync()).Trim()).PathAndQuery;
    }

    private async Task AnswerInAccountAsync(string who, string words, bool look = false)
    {
        await using var window = await AsAsync(who);
        await SeesAsync(window, "Анкета");
        await window.OpenAsync("/my/questionnaires");
        await SeesAsync(window, "Ждут ответа: 1");
        await window.FollowAsync("Ответить");
        await FillSheetAsync(window, words, "Ответы отправлены", look);
    }

    /// <summary>Begun on one phone, gone on with on another, sent; the link is spent then.</summary>
    private async Task AnswerByLinkAsync(string link)
    {
        await using (var phone = await OpenAsync())
        {
            await phone.OpenAsync(link);
            await SeesAsync(phone, "Страница 1 из");
            await FillPageAsync(phone, "помогите с физикой");
            await DoAsync(phone, "Дальше", "Страница 2 из");
        }

        await using var other = await OpenAsync();
        await other.OpenAsync(link);
        await SeesAsync(other, "Страница 2 из");
        await FillSheetAsync(other, "помогите с физикой", "Ответы приняты");
        await other.OpenAsync(link);
        await SeesAsync(other, "второй раз по ней не ответить");
    }

    private async Task TypeInAsync()
    {
        await using var curator = await AsAsync("curator");
        await curator.OpenAsync("/questionnaires");
        await curator.FollowAsync(Entry);
        await SeesAsync(curator, "4 из 25");
        await OfAsync(curator, AriaRole.Link, "Внести с бумаги", ByPaper);
        await SeesAsync(curator, "Внесите ответы так");
        await FillSheetAsync(curator, "физика и математика", "5 из 25");
        await curator.OpenAsync("/banks/mentees");
        await curator.FollowAsync(ByLink);
        await SeesAsync(curator, "помогите с физикой");
        await curator.OpenAsync("/banks/requests");
        await SeesAsync(curator, "Карта запросов");
    }

    /// <param name="look">Every page of the sheet is held to axe; once is enough.</param>
    internal static async Task FillSheetAsync(Window window, string words, string then, bool look = false)
    {
        while (await window.Main.GetByRole(AriaRole.Button, new() { Name = "Отправить ответы" }).CountAsync() == 0)
        {
            await FillPageAsync(window, words);
            await DoAsync(window, "Дальше", look ? "Страница " : null);
        }

        await FillPageAsync(window, words);
        await DoAsync(window, "Отправить ответы", then);
    }

    /// <summary>Own words into every field, the first button of every question.</summary>
    private static async Task FillPageAsync(Window window, string words)
    {
        foreach (var field in await window.Main.Locator("textarea").AllAsync())
        {
            await field.FillAsync(words);
        }

        foreach (var question in await window.Main.Locator("fieldset").AllAsync())
        {
            await question.Locator("input").First.CheckAsync();
        }
    }

    private async Task IncludeInBankAsync()
    {
        await using var curator = await AsAsync("curator");
        foreach (var (side, names) in new[] { ("mentees", Mentees), ("mentors", new[] { Mentor, SecondMentor }) })
        {
            await curator.OpenAsync($"/banks/{side}?state=UnderReview");
            foreach (var name in names)
            {
                await curator.TickAsync("Выбрать: " + name);
            }

            await DoAsync(curator, "Включить в список на утверждение", "На утверждении");
        }
    }
}
