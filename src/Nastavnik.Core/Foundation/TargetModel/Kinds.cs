using System.Text.Json.Serialization;

namespace Nastavnik.Core.Foundation.TargetModel;

/// <summary>Kind of mentoring («вид»). Group is derived from the number of mentees; Speed is an event, never a programme (INV-02).</summary>
[JsonConverter(typeof(JsonStringEnumConverter<MentoringKind>))]
public enum MentoringKind
{
    Traditional,
    Group,
    Virtual,
    ShortTerm,
    Reverse,
    Situational,
    Speed,
}

public static class Kinds
{
    public static readonly IReadOnlyDictionary<MentoringKind, string> Names = new Dictionary<MentoringKind, string>
    {
        [MentoringKind.Traditional] = "традиционное («один на один»)",
        [MentoringKind.Group] = "в группе",
        [MentoringKind.Virtual] = "виртуальное (дистанционное)",
        [MentoringKind.ShortTerm] = "краткосрочное (целеполагающее)",
        [MentoringKind.Reverse] = "реверсивное",
        [MentoringKind.Situational] = "ситуационное",
        [MentoringKind.Speed] = "скоростное",
    };

    /// <summary>Kinds a programme may choose; group and traditional follow from the number of mentees.</summary>
    public static readonly IReadOnlyList<MentoringKind> Choosable = [MentoringKind.Virtual, MentoringKind.ShortTerm, MentoringKind.Reverse, MentoringKind.Situational];

    public static readonly IReadOnlyDictionary<Category, string> Categories = new Dictionary<Category, string>
    {
        [Category.Pupil] = "обучающийся",
        [Category.Teacher] = "педагог",
        [Category.NewEmployee] = "новый сотрудник",
        [Category.CollegeStudent] = "студент",
        [Category.Parent] = "родитель",
        [Category.Graduate] = "выпускник",
        [Category.EmployerRepresentative] = "представитель работодателя",
        [Category.OtherSchoolTeacher] = "педагог другой организации",
        [Category.CollegeTeacher] = "педагог вуза или колледжа",
        [Category.HeadOfSchool] = "руководитель",
        [Category.Specialist] = "специалист сопровождения",
    };

    public static readonly IReadOnlyList<string> PairTopics =
    [
        "предметное содержание", "методика обучения и преподавания", "воспитательная деятельность", "урочная и внеурочная деятельность",
        "психолого-педагогическое сопровождение", "учёба", "спорт", "творчество", "адаптация", "профориентация",
    ];

    public static readonly IReadOnlyList<string> Requests =
        ["учёба", "спорт", "творчество", "адаптация", "профориентация", "проект или исследование", "документация", "урок по ФГОС", "работа с классом", "цифровые средства"];
}
