namespace Nastavnik.Core.Foundation.TargetModel;

public enum OrganisationType
{
    School,
    Kindergarten,
    College,
    Additional,
}

/// <summary>The words of one type of organisation; pages and papers ask for them and never branch on the type.</summary>
public sealed record Vocabulary(
    OrganisationType Type,
    string TypeName,
    string HeadPosition,
    string Pupil,
    string Pupils,
    string PupilsGenitive,
    string Class,
    string Classes,
    string Lesson,
    string Teacher,
    string TeachersPair,
    bool PupilsParticipate,
    IReadOnlyList<string> FormCodes,
    IReadOnlyList<string> Directions)
{
    public string FormName(string code) => code == "TT" ? TeachersPair : Forms.Form(code).Name;
}

public static class Vocabularies
{
    private static readonly string[] SchoolDirections =
    [
        "научно-теоретические", "нормативные правовые", "предметно-профессиональные", "психолого-педагогические (обучающиеся и родители)", "методические",
        "ИКТ-компетенции", "цифровизация образования", "внеурочная и воспитательная деятельность", "здоровьесбережение обучающихся",
    ];

    private static readonly string[] KindergartenDirections =
    [
        "научно-теоретические", "нормативные правовые", "предметно-профессиональные", "психолого-педагогические (воспитанники и родители)", "методические",
        "ИКТ-компетенции", "цифровизация образования", "воспитательная деятельность", "здоровьесбережение воспитанников",
    ];

    public static readonly IReadOnlyList<Vocabulary> All =
    [
        new(OrganisationType.School, "школа", "директор", "обучающийся", "обучающиеся", "обучающихся", "класс", "классы", "урок", "учитель",
            "учитель – учитель", true, ["UU", "TT", "TU", "SU", "RU", "HT", "VT"], SchoolDirections),
        new(OrganisationType.Kindergarten, "детский сад", "заведующий", "воспитанник", "воспитанники", "воспитанников", "группа", "группы", "занятие", "воспитатель",
            "педагог – педагог", false, ["TT", "HT", "VT"], KindergartenDirections),
        new(OrganisationType.College, "колледж", "директор", "студент", "студенты", "студентов", "группа", "группы", "занятие", "преподаватель",
            "педагог – педагог", true, ["UU", "TT", "TU", "RS", "HT", "VT"], SchoolDirections),
        new(OrganisationType.Additional, "организация дополнительного образования", "директор", "обучающийся", "обучающиеся", "обучающихся", "объединение", "объединения", "занятие", "педагог",
            "педагог – педагог", true, ["UU", "TT", "TU", "SU", "RU", "HT", "VT"], SchoolDirections),
    ];

    public static Vocabulary Of(OrganisationType type) => All.First(v => v.Type == type);
}
