using Nastavnik.Core.School.Consents;
using Nastavnik.Web.Ui;

namespace Nastavnik.Web.Pages.Consents;

/// <summary>How states of papers look and sound on pages.</summary>
internal static class ViewWords
{
    public static IReadOnlyList<Choice> Kinds { get; } = Choice.Of<ConsentKind>(k => $"{k.ShortName()} ({k.Code()})");

    public static IReadOnlyList<Choice> Views { get; } = Choice.Of<ConsentView>(v => v.Word());

    public static string Word(this ConsentView view) => view switch
    {
        ConsentView.Prepared => "Подготовлено",
        ConsentView.HandedOut => "Вручено",
        ConsentView.InForce => "Действует",
        ConsentView.OwnSignatureAwaited => "Нет подписи подростка",
        ConsentView.EndsSoon => "Скоро закончится",
        ConsentView.Expired => "Срок истёк",
        ConsentView.TurnedAdult => "Исполнилось 18",
        ConsentView.AuthorityEnded => "Нет полномочий",
        ConsentView.Refused => "Отказ",
        ConsentView.Withdrawn => "Отозвано",
        _ => "Заменено",
    };

    /// <summary>Kind of the badge: ok, wait, stop, idle.</summary>
    public static string Kind(this ConsentView view) => view switch
    {
        ConsentView.InForce => "ok",
        ConsentView.Prepared or ConsentView.HandedOut or ConsentView.OwnSignatureAwaited or ConsentView.EndsSoon or ConsentView.TurnedAdult => "wait",
        ConsentView.Replaced => "idle",
        _ => "stop",
    };

    public static string Date(DateOnly? day) => day?.ToString("dd.MM.yyyy") ?? "";
}
