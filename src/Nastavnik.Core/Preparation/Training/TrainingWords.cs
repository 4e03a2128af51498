using System.Globalization;
using Nastavnik.Paperwork.Grammar;

namespace Nastavnik.Core.Preparation.Training;

public static class TrainingWords
{
    private static readonly CultureInfo Russian = CultureInfo.GetCultureInfo("ru-RU");

    public static string Name(this TrainingAudience audience) => audience == TrainingAudience.Mentors ? "Наставники" : "Куратор";

    public static string Name(this TrainingVenue venue) => venue switch
    {
        TrainingVenue.OwnSchool => "в своей школе",
        TrainingVenue.InternshipSite => "на стажировочной площадке",
        _ => "в базовой школе",
    };

    public static string Name(this TrainingState state) => state switch
    {
        TrainingState.Draft => "Готовится",
        TrainingState.OnOrder => "В приказе",
        TrainingState.Running => "Идёт",
        _ => "Завершена",
    };

    public static string Name(this SessionState state) => state switch
    {
        SessionState.Planned => "Впереди",
        SessionState.Held => "Проведено",
        _ => "Отменено",
    };

    /// <summary>«6 часов», «1,5 часа».</summary>
    public static string Hours(decimal hours) => hours == decimal.Truncate(hours)
        ? Numerals.Hours((int)hours)
        : hours.ToString("0.#", Russian) + "\u00A0часа";

    /// <summary>A number of hours in a table.</summary>
    public static string Number(decimal hours) => hours.ToString("0.#", Russian);
}
