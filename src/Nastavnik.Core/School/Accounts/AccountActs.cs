using Nastavnik.Core.Foundation.Acts;

namespace Nastavnik.Core.School.Accounts;

public static class AccountActs
{
    public static readonly ActKind Invited = new("account.invite", "Создана учётная запись и выдана ссылка для входа");
    public static readonly ActKind LinkGiven = new("account.link", "Выдана новая ссылка для входа");
    public static readonly ActKind LinkAccepted = new("account.accept", "Задан пароль по ссылке");
    public static readonly ActKind LinkAttached = new("account.attach", "Приглашение принято с учётной записью, которая уже была");
    public static readonly ActKind PasswordChanged = new("account.password", "Изменён пароль");
    public static readonly ActKind Blocked = new("account.block", "Вход закрыт");
    public static readonly ActKind Unblocked = new("account.unblock", "Вход открыт");
    public static readonly ActKind RoleGiven = new("account.role.give", "Назначена роль: {role}, с {from}");
    public static readonly ActKind RoleEnded = new("account.role.end", "Роль окончена: {role}, последний день {to}");
    public static readonly ActKind ChildAllowed = new("account.child.allow", "Родитель разрешил ребёнку входить самому");
    public static readonly ActKind ChildForbidden = new("account.child.forbid", "Родитель закрыл ребёнку вход");
}
