using Nastavnik.Browser.Tests.Running;
using Nastavnik.Support;
using Xunit;

namespace Nastavnik.Browser.Tests.WholePath;

/// <summary>From the code in the console to a school with its lists.</summary>
public sealed partial class SchoolPath
{
    public async Task FoundAsync()
    {
        Day(9, 1);
        await using var window = await OpenAsync();
        await window.OpenAsync("/");
        await SeesAsync(window, "Первый запуск");
        await window.FillAsync("Код из окна запуска", "AAAA-BBBB-CCCC");
        await window.PressAsync("Открыть настройку");
        Assert.Equal(400, window.Last);
        await SeesAsync(window, "Код");
        await window.FillAsync("Код из окна запуска", program.SetupCode);
        await DoAsync(window, "Открыть настройку", "Завести организацию");

        await FillWizardAsync(window, Curator);
        if (window.Path.StartsWith("/account/sign-in", StringComparison.Ordinal))
        {
            await window.SignInAsync(Curator, Password);
        }

        await window.OpenAsync("/");
        await SeesAsync(window, "Дорожная карта");
        await SeesAsync(window, "Загрузите списки школы");
    }

    /// <summary>Both steps of the wizard with their error states, up to «Завести организацию».</summary>
    internal static async Task FillWizardAsync(Window window, string signIn)
    {
        await RefusedAsync(window, "Продолжить", "Введите полное название");
        await window.TickAsync("Школа");
        await window.FillAsync("Полное название", "муниципальное бюджетное общеобразовательное учреждение «Средняя общеобразовательная школа с. Светлый Ключ»");
        await window.FillAsync("Краткое название", "МБОУ «СОШ с. Светлый Ключ»");
        await DoAsync(window, "Продолжить", "Название в падежах");
        Assert.StartsWith("муниципального бюджетного общеобразовательного учреждения", await window.Field("Кого? Чего? (родительный)").InputValueAsync(), StringComparison.Ordinal);

        await RefusedAsync(window, "Завести организацию", "Введите адрес");
        await window.FillAsync("Адрес", "680500, Хабаровский край, с. Светлый Ключ, ул. Центральная, д. 3");
        await window.FillAsync("Место издания приказов", "с. Светлый Ключ");
        await window.Field("Часовой пояс").SelectOptionAsync("Asia/Vladivostok");
        await FirstPersonAsync(window, "Руководитель", "Громова", "Надежда", "Сергеевна", "директор");
        await Window.FieldIn(window.Part("Руководитель"), "В должности с").FillAsync("26.08.2019");
        await Window.FieldIn(window.Part("Руководитель"), "Чем назначен").FillAsync("приказ управления образования от 23.08.2019 № 114-к");
        await FirstPersonAsync(window, "Куратор наставничества", "Лебедева", "Марина", "Игоревна", "заместитель директора по учебно-воспитательной работе");
        await window.FillAsync("Электронная почта или имя для входа", signIn);
        await window.FillAsync("Пароль", Password);
        await DoAsync(window, "Завести организацию");
    }

    private static async Task FirstPersonAsync(Window window, string part, string surname, string name, string patronymic, string post)
    {
        var fields = window.Part(part);
        await Window.FieldIn(fields, "Фамилия").FillAsync(surname);
        await Window.FieldIn(fields, "Имя").FillAsync(name);
        await Window.FieldIn(fields, "Отчество").FillAsync(patronymic);
        await Window.FieldIn(fields, "Должность").FillAsync(post);
    }

    public async Task ImportAsync()
    {
        await using var window = await AsAsync("curator");
        await window.FollowAsync("Загрузить список");
        await SeesAsync(window, "Загрузить список");
        await RefusedAsync(window, "Прочитать список", "Выберите файл");
        foreach (var (file, people) in new[] { ("pupils.xlsx", "Белых Илья Рашидович"), ("teachers.xlsx", "Хайруллина Ирина Петровна"), ("partners.csv", "Ким Елена Сергеевна") })
        {
            await window.OpenAsync("/import/new");
            await window.Field("Файл со списком").SetInputFilesAsync(Path.Combine(AppContext.BaseDirectory, "Samples", file));
            await DoAsync(window, "Прочитать список", "Пока ничего не записано");
            await DoAsync(window, "Взять все, как прочитаны");
            await DoAsync(window, "Применить");
            for (var i = 0; i < 120 && !(await window.TextAsync()).Contains("Список записан", StringComparison.Ordinal); i++)
            {
                await Task.Delay(500, TestContext.Current.CancellationToken);
                await window.OpenAsync(window.Path);
            }

            await SeesAsync(window, "Список записан");
            await window.OpenAsync("/people?q=" + Uri.EscapeDataString(people.Split(' ')[0]));
            await SeesAsync(window, people);
        }
    }
}
