using Nastavnik.Core.Foundation.Acts;

namespace Nastavnik.Core.School.Accounts;

/// <summary>Roles in Russian: the letters of the rights table and the titles that pages show.</summary>
public static class RoleWords
{
    private static readonly (string Letters, string Title)[] Words =
    [
        ("РУК", "руководитель"), ("КУР", "куратор"), ("НАС", "наставник"), ("НМЫ", "наставляемый"), ("ЗП", "родитель или законный представитель"),
        ("СОВ", "член совета наставников"), ("ПСИ", "психолог"), ("КЛР", "классный руководитель"), ("АДМ", "администрация"), ("СИС", "системный администратор"),
        ("РЕД", "редактор сайта"), ("ПДН", "ответственный за персональные данные"), ("МУН", "муниципальный координатор"), ("ПРТ", "представитель партнёра"),
        ("СУ", "представитель совета обучающихся, родителей или профсоюза"), ("ПУБ", "посетитель"),
    ];

    private static readonly Role[] MainFirst =
    [
        Role.Head, Role.Curator, Role.Administration, Role.SystemAdministrator, Role.Psychologist, Role.CouncilMember, Role.DataProtectionOfficer,
        Role.SiteEditor, Role.ClassTeacher, Role.Mentor, Role.Mentee, Role.Representative, Role.Partner, Role.StudentCouncil, Role.MunicipalCoordinator, Role.Visitor,
    ];

    /// <summary>«РУК».</summary>
    public static string Letters(this Role role) => Words[(int)role].Letters;

    /// <summary>«руководитель».</summary>
    public static string Title(this Role role) => Words[(int)role].Title;

    /// <summary>The role by which a person with several is named.</summary>
    public static Role? Main(IReadOnlySet<Role> roles) => MainFirst.Where(roles.Contains).Select(r => (Role?)r).FirstOrDefault();
}
