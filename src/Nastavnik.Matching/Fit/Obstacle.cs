namespace Nastavnik.Matching.Fit;

/// <summary>Why two people cannot be a pair at all. A reason, not a low score.</summary>
public enum Obstacle
{
    None,
    Oneself,
    Relatives,
    SaidNo,
    EarlierFailed,
    NoCommonForm,
    Category,
    RoleModel,
    Experience,
    Stage,
    Subject,
    NotTrained,
}

/// <summary>An obstacle in words.</summary>
/// <param name="Rule">The rule of the specification, or null.</param>
/// <param name="MayBePinned">The curator may make the pair all the same.</param>
public sealed record ObstacleInfo(Obstacle Obstacle, string? Rule, string Sentence, bool MayBePinned);

public static class Obstacles
{
    public static readonly IReadOnlyList<ObstacleInfo> All =
    [
        new(Obstacle.None, null, "", true),
        new(Obstacle.Oneself, null, "Это один и тот же человек.", false),
        new(Obstacle.Relatives, null, "Они родственники.", true),
        new(Obstacle.SaidNo, null, "После встречи одна из сторон отметила «нет».", false),
        new(Obstacle.EarlierFailed, null, "Они уже были парой, и она прекратилась досрочно.", true),
        new(Obstacle.NoCommonForm, "INV-18", "Нет формы наставничества и ролевой модели, которые подходят обоим.", false),
        new(Obstacle.Category, "INV-18", "Форма не допускает наставника или наставляемого этой категории.", false),
        new(Obstacle.RoleModel, "INV-18", "Для этой модели наставником обычно является классный руководитель.", true),
        new(Obstacle.Experience, "INV-19", "Стаж не соответствует ролевой модели.", true),
        new(Obstacle.Stage, "INV-20", "Наставляемый учится не младше наставника.", true),
        new(Obstacle.Subject, "INV-21", "Предметы наставника и наставляемого не совпадают.", true),
        new(Obstacle.NotTrained, "INV-22", "Наставник не прошёл обучение.", true),
    ];

    public static ObstacleInfo Of(Obstacle obstacle) => All[(int)obstacle];
}
