namespace Nastavnik.Core.Foundation.TargetModel;

/// <summary>A: обучающиеся (Р-145). B: педагогические работники (АЗ-1128/08).</summary>
public enum Regime
{
    A,
    B,
}

/// <summary>Who a participant is to the school.</summary>
public enum Category
{
    Pupil,
    Teacher,
    NewEmployee,
    CollegeStudent,
    Parent,
    Graduate,
    EmployerRepresentative,
    OtherSchoolTeacher,
    CollegeTeacher,
    HeadOfSchool,
    Specialist,
}

/// <summary>Form of mentoring («форма наставничества»).</summary>
/// <param name="Code">UU, TT, TU, SU, RU, RS, HT, VT.</param>
/// <param name="Name">As papers print it.</param>
/// <param name="Regime">Regime by default.</param>
/// <param name="Mentors">Categories of mentors it allows.</param>
/// <param name="Mentees">Categories of mentees it allows.</param>
/// <param name="TrainingRequired">The mentor needs a training mark before work (INV-22).</param>
/// <param name="InTargetModel">One of the five forms of Р-145.</param>
public sealed record MentoringForm(
    string Code, string Name, Regime Regime, IReadOnlyList<Category> Mentors, IReadOnlyList<Category> Mentees, bool TrainingRequired, bool InTargetModel);

/// <summary>Role model inside a form.</summary>
/// <param name="Masked">Outside the curator's and psychologist's views the form's name stands instead.</param>
/// <param name="NeutralName">What masked views print; null: the form's name.</param>
public sealed record RoleModel(string Code, string Form, string Name, string Goal, bool Masked, string? NeutralName = null);

/// <summary>The forms and role models of the целевая модель.</summary>
public static class Forms
{
    /// <summary>The model of two teachers of one subject: the pair names it.</summary>
    public const string OneSubject = "TT-5";

    public static readonly IReadOnlyList<MentoringForm> All =
    [
        new("UU", "ученик – ученик", Regime.A, [Category.Pupil], [Category.Pupil], true, true),
        new("TT", "учитель – учитель", Regime.B, [Category.Teacher, Category.HeadOfSchool, Category.Specialist], [Category.Teacher, Category.NewEmployee, Category.Specialist], false, true),
        new("TU", "учитель – ученик", Regime.A, [Category.Teacher, Category.Specialist, Category.Graduate, Category.Parent], [Category.Pupil], false, false),
        new("SU", "студент – ученик", Regime.A, [Category.CollegeStudent], [Category.Pupil], false, true),
        new("RU", "работодатель – ученик", Regime.A, [Category.EmployerRepresentative, Category.Graduate], [Category.Pupil], false, true),
        new("RS", "работодатель – студент", Regime.A, [Category.EmployerRepresentative], [Category.CollegeStudent], false, true),
        new("HT", "руководитель образовательной организации – педагог", Regime.B, [Category.HeadOfSchool], [Category.Teacher, Category.NewEmployee, Category.Specialist], false, false),
        new("VT", "педагог вуза (колледжа) – молодой педагог", Regime.B, [Category.CollegeTeacher], [Category.Teacher, Category.NewEmployee], false, false),
    ];

    public static readonly IReadOnlyList<RoleModel> RoleModels =
    [
        new("UU-1", "UU", "успевающий – неуспевающий", "подтянуть учёбу с помощью старшего ученика", true),
        new("UU-2", "UU", "лидер – пассивный", "почувствовать себя своим в коллективе, раскрыть лидерские и творческие стороны", true),
        new("UU-3", "UU", "равный – равному", "обменяться тем, что каждый умеет лучше", false),
        new("UU-4", "UU", "адаптированный – неадаптированный", "освоиться в новых условиях", false),
        new("TT-1", "TT", "опытный педагог – молодой специалист", "освоить профессию и остаться в ней", false),
        new("TT-2", "TT", "опытный классный руководитель – молодой специалист", "научиться работать с классом и семьями", false),
        new("TT-3", "TT", "лидер педагогического сообщества – педагог, испытывающий проблемы", "вернуть опору в профессии и в коллективе", true),
        new("TT-4", "TT", "педагог-новатор – консервативный педагог", "освоить современные программы и цифровые средства", true, "обмен цифровым опытом"),
        new(OneSubject, "TT", "опытный предметник – неопытный предметник", "освоить методику своего предмета", false),
        new("TU-1", "TU", "учитель – неуспевающий ученик", "наладить учёбу и увидеть свою траекторию", true),
        new("TU-2", "TU", "учитель – пассивный ученик", "найти интерес, включиться в жизнь школы", true),
        new("TU-3", "TU", "учитель – одарённый ученик", "довести способности до проекта и результата", false),
        new("TU-4", "TU", "учитель – ученик с особыми потребностями", "получить поддержку и выстроить посильную траекторию", true),
        new("SU-1", "SU", "успевающий – неуспевающий", "подтянуть учёбу с помощью студента", true),
        new("SU-2", "SU", "лидер – равнодушный", "увлечься делом вместе с активным студентом", true),
        new("SU-3", "SU", "равный – другому", "обменяться навыками и взглядами", false),
        new("SU-4", "SU", "куратор – автор проекта", "довести свой проект до защиты", false),
        new("RU-1", "RU", "активный профессионал – равнодушный потребитель", "увидеть в профессии интерес для себя", true),
        new("RU-2", "RU", "коллега – молодой коллега", "сделать общее дело с профессионалом", false),
        new("RU-3", "RU", "работодатель – будущий сотрудник", "примерить профессию на предприятии", false),
        new("RS-1", "RS", "активный профессионал – равнодушный потребитель", "найти себя в профессии", true),
        new("RS-2", "RS", "успешный профессионал – студент, выбирающий профессию", "выбрать направление работы", false),
        new("RS-3", "RS", "коллега – будущий коллега", "сделать общее дело с профессионалом", false),
        new("RS-4", "RS", "работодатель – будущий сотрудник", "подготовиться к работе на предприятии", false),
    ];

    public static MentoringForm Form(string code) => All.First(f => f.Code == code);

    public static MentoringForm? Find(string? code) => All.FirstOrDefault(f => f.Code == code);

    public static bool HasModels(string form) => RoleModels.Any(m => m.Form == form);

    public static RoleModel? RoleModel(string? code) => RoleModels.FirstOrDefault(m => m.Code == code);

    /// <summary>The name for orders, public pages and everybody but the curator and the psychologist.</summary>
    public static string MaskedName(string roleModel) => RoleModel(roleModel) switch
    {
        null => "",
        { Masked: true } m => m.NeutralName ?? Form(m.Form).Name,
        var m => m.Name,
    };
}
