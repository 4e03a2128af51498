namespace Nastavnik.Matching.Fit;

/// <summary>What a pair is weighed by, each 0–100.</summary>
public enum Criterion
{
    Request,
    Topic,
    Subject,
    Marks,
    Wishes,
    Time,
    Way,
    Class,
    Experience,
    Training,
    Load,
    Earlier,
}

/// <summary>A criterion as the page of weights shows it.</summary>
/// <param name="Default">The weight it begins with.</param>
/// <param name="Meaning">What 0 and 100 mean.</param>
/// <param name="Why">Why the default is what it is.</param>
public sealed record CriterionInfo(Criterion Criterion, string Title, int Default, string Meaning, string Why);

public static class Criteria
{
    public const int Count = 12;

    public static readonly IReadOnlyList<CriterionInfo> All =
    [
        new(Criterion.Request, "Запрос и компетенции", 30, "Доля запросов, с которыми наставник умеет помочь.", "Пару создают ради запроса, поэтому он весит больше всего."),
        new(Criterion.Topic, "Общие темы", 10, "Доля тем наставляемого, близких наставнику.", "Темы уточняют запрос, но не заменяют его."),
        new(Criterion.Subject, "Предмет", 15, "100 — есть общий предмет.", "Общий предмет важен для учёбы и методики; там, где он обязателен, действует отдельное правило."),
        new(Criterion.Marks, "Отметки после встречи", 20, "Взаимное «хочу» — 100, «хочу» и «можно» — 75, взаимное «можно» — 50.", "Люди уже видели друг друга: их слово важнее анкет."),
        new(Criterion.Wishes, "Названы в анкете", 10, "Назвали друг друга — 100, назвал наставляемый — 80, назвал наставник — 60.", "Пожелание названо до встречи, поэтому весит меньше отметки."),
        new(Criterion.Time, "Время", 15, "Общее время раз в неделю — 60, дважды — 80, чаще — 100.", "Без общего времени встречи не состоятся."),
        new(Criterion.Way, "Очно или дистанционно", 5, "100 — способ встреч подходит обоим.", "О способе обычно можно договориться."),
        new(Criterion.Class, "Возраст и класс", 5, "100 — класс из тех, что назвал наставник; соседний — 50.", "Пожелание к возрасту редко бывает решающим."),
        new(Criterion.Experience, "Опыт", 5, "100 — десять лет стажа и больше; для учеников — на два класса старше.", "Опыт полезен, но не должен отдавать всех одному человеку."),
        new(Criterion.Training, "Обучение", 5, "100 — наставник прошёл обучение.", "Обучение можно пройти и после подбора, до начала работы."),
        new(Criterion.Load, "Нагрузка", 5, "Доля свободных мест наставника.", "При прочих равных выбирается тот, кто меньше занят."),
        new(Criterion.Earlier, "Прошлая пара", 5, "100 — уже работали вместе и довели дело до конца.", "Удачную пару стоит продолжить, но новые знакомства тоже нужны."),
    ];

    public static CriterionInfo Of(Criterion criterion) => All[(int)criterion];
}
