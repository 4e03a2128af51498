using Nastavnik.Core.Foundation.Acts;
using Nastavnik.Core.Foundation.Law;

namespace Nastavnik.Core.School.Accounts;

public sealed record NotYours() : Refusal("Эту роль и этот вход даёт руководитель или системный администратор. Обратитесь к нему.");

public sealed record TooYoungToSignIn()
    : Refusal("Ребёнку нет 14 лет: свой вход он получает, когда его разрешит родитель. Родитель делает это у себя: «Дети» — «Разрешить вход». До этого на вопросы отвечают вместе со взрослым.", Rule: "INV-41");

public sealed record AgeUnknown()
    : Refusal("Дата рождения ученика не указана, а до 14 лет вход разрешает родитель. Внесите дату рождения в карточку.", Rule: "INV-41");

public sealed record RoleFollows(string From) : Refusal($"Эта роль не назначается: она следует {From}.", "Roles");

public sealed record RoleTermReversed() : Refusal("Роль не может окончиться раньше, чем началась. Проверьте даты.", "To");

/// <summary>Who may give which entrance to whom.</summary>
public static class AccountRules
{
    /// <summary>Roles that are given here; head, mentor, mentee, representative and class teacher follow from appointments, banks and relations.</summary>
    public static readonly IReadOnlyList<Role> Assignable =
    [
        Role.Curator, Role.Administration, Role.Psychologist, Role.CouncilMember, Role.ClassTeacher, Role.DataProtectionOfficer, Role.SiteEditor,
        Role.StudentCouncil, Role.Partner, Role.SystemAdministrator,
    ];

    public static bool MayAssign(Actor actor) => actor.May(Right.Users, "AU");

    /// <summary>A curator gives sign-in to participants; more is given by the head and the system administrator.</summary>
    public static bool MayInvite(Actor actor) => MayAssign(actor) || actor.Is(Role.Curator);

    /// <param name="actor">Who gives.</param>
    /// <param name="held">Roles that the account holds or will hold, except those that follow from banks and relations.</param>
    /// <param name="given">Roles given now.</param>
    public static Refusal? MayGive(Actor actor, IReadOnlyCollection<Role> held, IReadOnlyCollection<Role> given)
    {
        if (MayAssign(actor))
        {
            return given.Select(Follows).OfType<Refusal>().FirstOrDefault();
        }

        return actor.Is(Role.Curator) && given.Count == 0 && held.All(r => r is Role.Mentor or Role.Mentee or Role.Representative or Role.ClassTeacher)
            ? null
            : new NotYours();
    }

    /// <summary>INV-41: before 14 a child gets an own entrance only when a representative has allowed it.</summary>
    /// <param name="isPupil">Belongs to a class today; an unknown birth date of a grown-up stops nothing.</param>
    /// <param name="age">Full years today.</param>
    /// <param name="allowed">A representative has allowed it.</param>
    /// <param name="on">Today.</param>
    public static Refusal? MayHaveEntrance(bool isPupil, int? age, bool allowed, DateOnly on) => (isPupil, age, allowed) switch
    {
        (_, _, true) => null,
        (true, null, _) => new AgeUnknown(),
        (_, { } years, _) when years < LegalParameters.OwnSignInAge.At(on) => new TooYoungToSignIn(),
        _ => null,
    };

    public static Refusal? Term(DateOnly from, DateOnly? to) => to < from ? new RoleTermReversed() : null;

    private static Refusal? Follows(Role role) => Assignable.Contains(role) ? null : role switch
    {
        Role.Head => new RoleFollows("из приказа о назначении руководителя (карточка организации)"),
        Role.Mentor or Role.Mentee => new RoleFollows("из банка наставников или наставляемых"),
        Role.Representative => new RoleFollows("из карточки ребёнка"),
        _ => new RoleFollows("из других записей"),
    };
}
