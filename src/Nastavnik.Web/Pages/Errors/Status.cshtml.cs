using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Nastavnik.Web.Security;

namespace Nastavnik.Web.Pages.Errors;

/// <summary>What a person reads instead of a bare status: what happened and what to do.</summary>
[NoOrganisation]
[IgnoreAntiforgeryToken]
public sealed class StatusModel : PageModel
{
    public string Title { get; private set; } = "";

    public string Text { get; private set; } = "";

    public void OnGet(int code) => Say(code);

    public void OnPost(int code) => Say(code);

    private void Say(int code) => (Title, Text) = code switch
    {
        404 => ("Такой страницы нет", "Адрес набран неверно, запись убрана или она не ваша. Вернитесь на главную и найдите нужное в меню."),
        400 => ("Форма устарела", "Страница была открыта давно или в другой организации. Вернитесь назад, обновите страницу и отправьте форму ещё раз."),
        413 => ("Файл слишком велик", "Списки принимаются до 10 МБ, сканы — до 15 МБ. Уменьшите файл и отправьте ещё раз."),
        429 => ("Слишком много попыток", "Подождите минуту и войдите ещё раз."),
        405 => ("Так не получится", "Вернитесь назад и воспользуйтесь кнопками на странице."),
        _ => ("Не получилось", "В программе случилась ошибка; она записана. Попробуйте ещё раз, а если не поможет — сообщите тому, кто обслуживает программу."),
    };
}
