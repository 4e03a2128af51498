using Nastavnik.Core.Preparation.Orders;
using Nastavnik.Web.Ui;

namespace Nastavnik.Web.Pages.Orders;

/// <summary>States of an order as pages name them.</summary>
public static class OrderWords
{
    public static IReadOnlyList<Choice> States { get; } = Choice.Of<OrderState>(s => Word(s));

    public static IReadOnlyList<Choice> Journals { get; } = [.. Order.Journals.Select(j => new Choice(j, j))];

    public static IReadOnlyList<Choice> Modes { get; } =
    [
        new(nameof(SigningMode.Paper), "На бумаге", "скан можно приложить позже"),
        new(nameof(SigningMode.ElectronicFile), "Файл с электронной подписью"),
    ];

    public static string Word(OrderState state) => state switch
    {
        OrderState.Draft => "черновик",
        OrderState.ForSignature => "ждёт подписи",
        OrderState.Signed => "подписан",
        _ => "аннулирован",
    };

    /// <summary>Kind and word of the badge on the day.</summary>
    public static (string Kind, string Word) Badge(OrderState state, DateOnly? effectiveTo, DateOnly today) => state switch
    {
        OrderState.Draft => ("info", "Черновик"),
        OrderState.ForSignature => ("wait", "Ждёт подписи"),
        OrderState.Signed when effectiveTo is { } last && last < today => ("idle", "Утратил силу"),
        OrderState.Signed => ("ok", "Подписан"),
        _ => ("idle", "Аннулирован"),
    };
}
