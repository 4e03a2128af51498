using Microsoft.Playwright;
using Nastavnik.Browser.Tests.Running;
using Xunit;

namespace Nastavnik.Browser.Tests.WholePath;

/// <summary>From a proposal to a pair at work by its approved programme.</summary>
public sealed partial class SchoolPath
{
    public async Task PairAsync()
    {
        Day(9, 14);
        await using (var curator = await AsAsync("curator"))
        {
            await curator.OpenAsync("/pairs");
            await SeesAsync(curator, "Пар пока нет");
            await curator.OpenAsync("/pairs/new");
            await SeesAsync(curator, "Шаг 1 из 3");
            await curator.FollowAsync("учитель – ученик");
            await SeesAsync(curator, "Шаг 2 из 3");
            await curator.FollowAsync(Mentor);
            await SeesAsync(curator, "Шаг 3 из 3");
            await RefusedAsync(curator, "Предложить пару", "наставляем");
            await curator.TickAsync(Mentee);
            await curator.Main.GetByRole(AriaRole.Group, new() { NameRegex = Word("Ролевая модель") }).GetByRole(AriaRole.Radio).First.CheckAsync();
            await curator.Main.GetByRole(AriaRole.Group, new() { NameRegex = Word("Вопросы пары") }).GetByRole(AriaRole.Checkbox).First.CheckAsync();
            await curator.FillAsync("Предмет", "Информатика");
            await curator.FillAsync("Начало работы", "21.09.2026");
            await curator.FillAsync("Конец работы", "31.05.2027");
            await RefusedAsync(curator, "Предложить пару", "Посмотрите ещё раз");
            await curator.FillAsync("Почему пара всё же нужна", "Семья просила именно этого учителя");
            await DoAsync(curator, "Предложить пару", "Что нужно до начала");
            await curator.TurnAsync(() => curator.Main.GetByRole(AriaRole.Link, new() { Name = "Записать" }).First.ClickAsync());
            await curator.FillAsync("Когда познакомились", "31.02.2026");
            await RefusedAsync(curator, "Записать знакомство", "31 февраля не бывает");
            Assert.Equal("31.02.2026", await curator.Field("Когда познакомились").InputValueAsync());
            await curator.FillAsync("Когда познакомились", "14.09.2026");
            await DoAsync(curator, "Записать знакомство", Mentee);
        }

        await ConfirmAsync("mentor");
        await ConfirmAsync("mentee");
        await using (var curator = await AsAsync("curator"))
        {
            await OpenPairAsync(curator);
            await ConfirmByCuratorAsync(curator, "огласован");
        }

        Day(9, 15);
        await PairOrderAsync();
    }

    /// <summary>D-04 over everybody who has agreed.</summary>
    private async Task PairOrderAsync()
    {
        await PrepareOrderAsync("d-04", "Приказ о наставнических парах", async form =>
        {
            foreach (var box in await form.Main.GetByRole(AriaRole.Group, new() { NameRegex = Word("Пары и группы") }).GetByRole(AriaRole.Checkbox).AllAsync())
            {
                await box.CheckAsync();
            }
        });
        await SignOrderAsync("D-04", "121-од", "15.09.2026");
    }

    private static async Task ConfirmByCuratorAsync(Window curator, string then)
    {
        await curator.TurnAsync(() => curator.Main.GetByRole(AriaRole.Link, new() { Name = "Внести", Exact = true }).First.ClickAsync());
        await curator.TickAsync("вы, куратор");
        await curator.TickAsync("Есть желание работать в этой паре");
        await curator.FillAsync("Почему подходят друг другу", "Наставник ведёт кружок программирования, наставляемый просил помощи по информатике");
        await DoAsync(curator, "Внести подтверждение", then);
    }

    private async Task ConfirmAsync(string who)
    {
        await using var window = await AsAsync(who);
        await SeesAsync(window, "Вам предложена пара");
        await window.FollowAsync("Ответить");
        await SeesAsync(window, "Ваш ответ");
        await RefusedAsync(window, "Подтвердить участие", "тметьте");
        await window.TickAsync("Хочу работать в этой паре");
        await DoAsync(window, "Подтвердить участие", "Подтверждение внесено");
    }

    private static async Task OpenPairAsync(Window curator)
    {
        await curator.OpenAsync("/pairs");
        await curator.TurnAsync(() => Row(curator, "Белых").GetByRole(AriaRole.Rowheader).GetByRole(AriaRole.Link).First.ClickAsync());
    }

    public async Task ProgrammeAsync()
    {
        Day(9, 16);
        await using (var mentor = await AsAsync("mentor"))
        {
            await mentor.OpenAsync("/my/programmes");
            await mentor.FollowAsync("Составить");
            await SeesAsync(mentor, "Составить программу");
            await mentor.Main.GetByRole(AriaRole.Group, new() { NameRegex = Word("Кто составляет") }).GetByRole(AriaRole.Radio).First.CheckAsync();
            await mentor.Main.GetByRole(AriaRole.Group, new() { NameRegex = Word("С какого плана") }).GetByRole(AriaRole.Radio).First.CheckAsync();
            await DoAsync(mentor, "Составить программу");
            await SeesAsync(mentor, "Пояснительная записка");
            await NoteAsync(mentor);
            await DirectionsAsync(mentor);
            await PlanAsync(mentor);
            await DoAsync(mentor, "Отправить на согласование", "Ждём согласия");
            await DoAsync(mentor, "Согласиться с программой");
        }

        foreach (var who in new[] { "mentee", "parent" })
        {
            await using var window = await AsAsync(who);
            await window.OpenAsync("/my/programmes");
            await window.TurnAsync(() => window.Main.GetByRole(AriaRole.Link, new() { Name = "Открыть программу" }).First.ClickAsync());
            await window.OpenAsync(window.Path + "/agreement");
            await SeesAsync(window, "Лист согласования");
            if (await window.Main.GetByRole(AriaRole.Button, new() { Name = "Согласиться с программой" }).CountAsync() > 0)
            {
                await DoAsync(window, "Согласиться с программой");
            }
        }

        await ApproveAsync();
    }

    private static async Task NoteAsync(Window mentor)
    {
        await mentor.FillAsync("Описание проблемы", "Трудно начать писать программы самому");
        await mentor.FillAsync("Цель наставничества", "Написать и защитить учебный проект");
        await mentor.FillAsync("Задачи наставничества", "Разобрать основы языка\nСобрать план проекта\nЗащитить проект");
        await mentor.FillAsync("Содержание деятельности наставника", "Показывает приёмы, разбирает ошибки");
        await mentor.FillAsync("Содержание деятельности наставляемого", "Решает задачи, ведёт дневник проекта");
        await mentor.FillAsync("Начало программы", "21.09.2026");
        await mentor.FillAsync("Окончание программы", "19.12.2026");
        await RefusedAsync(mentor, "Сохранить записку", "от 3 месяцев до 1 года");
        await mentor.FillAsync("Окончание программы", "31.05.2027");
        await mentor.FillAsync("Промежуточные результаты", "К январю готов черновик проекта");
        await mentor.FillAsync("Планируемые результаты", "Проект защищён на школьной конференции");
        await mentor.FillAsync("Расписание встреч", "По средам в 15:00, кабинет информатики");
        await mentor.TickAsync("очн");
        await mentor.FillAsync("Условия обучения", "Кабинет информатики, школьный компьютер");
        await DoAsync(mentor, "Сохранить записку");
    }

    private static async Task DirectionsAsync(Window mentor)
    {
        await mentor.OpenAsync(mentor.Path.Split('?')[0].Replace("/directions", "", StringComparison.Ordinal).TrimEnd('/') + "/directions");
        await SeesAsync(mentor, "Форма, вид и направления");
        await mentor.Main.GetByRole(AriaRole.Group, new() { NameRegex = Word("Направления работы") }).GetByRole(AriaRole.Checkbox).First.CheckAsync();
        await mentor.FillAsync("Дефициты (затруднения)", "Не хватает практики");
        await mentor.FillAsync("Сильные стороны наставляемого", "Любит задачи на логику");
        await DoAsync(mentor, "Сохранить направления");
    }

    private static async Task PlanAsync(Window mentor)
    {
        var here = mentor.Path.Split('?')[0].Replace("/directions", "", StringComparison.Ordinal).Replace("/plan", "", StringComparison.Ordinal);
        await mentor.OpenAsync(here + "/plan");
        await SeesAsync(mentor, "План мероприятий");
        foreach (var cell in await mentor.Main.Locator("textarea").AllAsync())
        {
            if ((await cell.InputValueAsync()).Trim().Length == 0)
            {
                await cell.FillAsync("до 30.11.2026");
            }
        }

        await DoAsync(mentor, "Сохранить и перейти к согласованию", "Лист согласования");
    }

    private async Task ApproveAsync()
    {
        Day(9, 18);
        await using (var director = await AsAsync("director"))
        {
            await OpenAgreementAsync(director);
            await SeesAsync(director, "Утвердить программу");
            await DoAsync(director, "Утвердить программу", "Редакция 1");
            await TakePaperAsync(director, "D-11", "Печать (DOCX)");
        }

        Day(9, 21);
        await using var curator = await AsAsync("curator");
        await OpenPairAsync(curator);
        await curator.FollowAsync("Провести или отказаться");
        await RefusedAsync(curator, "Записать отказ от измерения", "Назовите причину");
        await curator.FillAsync("Причина", "Шкалы заполнены в сентябре на бумаге классного часа");
        await DoAsync(curator, "Записать отказ от измерения", "Входное измерение");
        await OpenAgreementAsync(curator);
        await SeesAsync(curator, "Начать работу пары");
        await DoAsync(curator, "Начать работу пары");
        await OpenPairAsync(curator);
        await SeesAsync(curator, "Действует");
        foreach (var who in new[] { "mentor", "mentee", "parent" })
        {
            await using var home = await AsAsync(who);
            await SeesAsync(home, "");
        }
    }

    private static async Task OpenAgreementAsync(Window window)
    {
        await window.OpenAsync("/programmes");
        await window.TurnAsync(() => window.Main.GetByRole(AriaRole.Rowheader).GetByRole(AriaRole.Link).First.ClickAsync());
        if (!window.Path.Contains("/agreement", StringComparison.Ordinal))
        {
            await window.OpenAsync(window.Path.Split('?')[0] + "/agreement");
        }
    }
}
