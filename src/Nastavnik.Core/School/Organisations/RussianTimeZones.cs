namespace Nastavnik.Core.School.Organisations;

/// <summary>A time zone of Russia.</summary>
/// <param name="Id">IANA identifier.</param>
/// <param name="Name">«Владивосток (Москва + 7)».</param>
public sealed record RussianTimeZone(string Id, string Name);

public static class RussianTimeZones
{
    /// <summary>The eleven of them, from west to east.</summary>
    public static readonly IReadOnlyList<RussianTimeZone> All =
    [
        new("Europe/Kaliningrad", "Калининград (Москва − 1)"),
        new("Europe/Moscow", "Москва"),
        new("Europe/Samara", "Самара (Москва + 1)"),
        new("Asia/Yekaterinburg", "Екатеринбург (Москва + 2)"),
        new("Asia/Omsk", "Омск (Москва + 3)"),
        new("Asia/Krasnoyarsk", "Красноярск (Москва + 4)"),
        new("Asia/Irkutsk", "Иркутск (Москва + 5)"),
        new("Asia/Yakutsk", "Якутск (Москва + 6)"),
        new("Asia/Vladivostok", "Владивосток (Москва + 7)"),
        new("Asia/Magadan", "Магадан (Москва + 8)"),
        new("Asia/Kamchatka", "Камчатка (Москва + 9)"),
    ];

    public static bool Knows(string id) => All.Any(z => z.Id == id);
}
