using Microsoft.Playwright;
using Nastavnik.Browser.Tests.Running;
using Xunit;

namespace Nastavnik.Browser.Tests.WholePath;

/// <summary>The board: the plan, the curator's conditions, another draft beside it, its proof; then proposals and everybody's word.</summary>
public sealed partial class SchoolPath
{
    public async Task BoardAsync()
    {
        Day(9, 14);
        await using var curator = await AsAsync("curator");
        await curator.OpenAsync("/pairs");
        await curator.FollowAsync("Подбор пар");
        await SeesAsync(curator, "составит лучший план");
        await curator.TickAsync("Обучающиеся");
        await curator.TickAsync("Никто не лишний");
        await DoAsync(curator, "Составить план", "3 из 3 наставляемых с наставником");
        await SeesAsync(curator, "Нет, доказано");
        await OfAsync(curator, AriaRole.Button, "Закрепить", Mentee);
        await SeesAsync(curator, "Закреплена пара, план пересчитан");
        await OfAsync(curator, AriaRole.Button, "Запретить", ByLink);
        await SeesAsync(curator, "Без пары: 1");
        await OfAsync(curator, AriaRole.Button, "Снять запрет", "Жук Н. Н. — Сёмин И. Р.");
        await SeesAsync(curator, "3 из 3 наставляемых");
        await ChooseAmongAllAsync(curator);
        await CompareAsync(curator);
    }

    /// <summary>The long list of mentors of one mentee, with what stands against each.</summary>
    private static async Task ChooseAmongAllAsync(Window curator)
    {
        await curator.FollowAsync(ByLink);
        await SeesAsync(curator, "Все наставники банка");
        await SeesAsync(curator, "Сейчас в плане");
        await curator.FollowAsync("Подбор пар");
    }

    private static async Task CompareAsync(Window curator)
    {
        await DoAsync(curator, "Отложить как вариант", "остался вариантом");
        await curator.TickAsync("Лучшие пары");
        await DoAsync(curator, "Пересчитать", "план пересчитан");
        await curator.FollowAsync("Черновики: 2");
        await SeesAsync(curator, "Поставить рядом");
        await curator.TurnAsync(() => curator.Main.GetByRole(AriaRole.Button, new() { Name = "Сравнить" }).ClickAsync());
        await SeesAsync(curator, "Два черновика рядом");
        await curator.OpenAsync("/pairs/matching/weights");
        await curator.Main.GetByRole(AriaRole.Textbox).First.FillAsync("101");
        await RefusedAsync(curator, "Сохранить веса", "от 0 до 100");
        await DoAsync(curator, "Вернуть исходные веса", "Веса сохранены");
        await curator.OpenAsync("/pairs/matching");
        await curator.FollowAsync("Как проверили");
        await SeesAsync(curator, "План подтверждён");
        await curator.FollowAsync("Подбор пар");
    }

    /// <summary>From the plan to proposals; who met at the tables need not be introduced.</summary>
    public async Task ProposalsAsync()
    {
        await using var curator = await AsAsync("curator");
        await curator.OpenAsync("/pairs/matching");
        await curator.TurnAsync(() => curator.Main.GetByRole(AriaRole.Link, new() { NameRegex = Word("Предложить") }).First.ClickAsync());
        await SeesAsync(curator, "Предложить пары и группы");
        await curator.FillAsync("Начало работы", "21.09.2026");
        await curator.FillAsync("Конец работы", "31.11.2026");
        await RefusedAsync(curator, "Предложить отмеченные", "ноября");
        await curator.FillAsync("Конец работы", "31.05.2027");
        await DoAsync(curator, "Предложить отмеченные", "Все уже познакомились на быстрых встречах");
    }

    /// <summary>Everybody says «да», in the account or on paper, and the order names the pair and the group.</summary>
    public async Task ConfirmAllAsync()
    {
        await ConfirmAsync("mentor");
        await ConfirmAsync("mentee");
        await ConfirmAsync("second");
        await using (var curator = await AsAsync("curator"))
        {
            await OpenPairAsync(curator);
            await ConfirmByCuratorAsync(curator, "огласован");
            await curator.OpenAsync("/pairs");
            await curator.TurnAsync(() => Row(curator, SecondMentor.Split(' ')[0]).GetByRole(AriaRole.Rowheader).GetByRole(AriaRole.Link).First.ClickAsync());
            foreach (var side in new[] { ByLink, ByPaper })
            {
                await curator.TurnAsync(() => curator.Main.GetByRole(AriaRole.Link, new() { Name = "Внести", Exact = true }).First.ClickAsync());
                await curator.Main.GetByRole(AriaRole.Radio, new() { NameRegex = Word(side.Split(' ')[0]) }).First.CheckAsync();
                await RefusedAsync(curator, "Внести подтверждение", "тметьте");
                await curator.TickAsync("Есть желание работать в этой паре");
                await DoAsync(curator, "Внести подтверждение", "Что нужно до начала");
            }

            await ConfirmByCuratorAsync(curator, "огласован");
        }

        Day(9, 15);
        await PairOrderAsync();
    }
}
