using Nastavnik.Core.Foundation.Acts;

namespace Nastavnik.Core.School.Accounts;

/// <summary>What a password may be: long rather than intricate.</summary>
public static class Passwords
{
    public const int Shortest = 10;

    private static readonly HashSet<string> Common = new(StringComparer.OrdinalIgnoreCase)
    {
        "1234567890", "0123456789", "12345678910", "0987654321", "1111111111", "0000000000", "qwertyuiop", "1q2w3e4r5t", "йцукенгшщз", "йцукенгшщзхъ",
        "password12", "password123", "пароль1234", "nastavnik1", "наставник1", "qwerty12345", "qwerty123456",
    };

    public static Refusal? Unfit(string password, string signInName, string field = nameof(AcceptLinkCommand.Password)) => password switch
    {
        { Length: < Shortest } => new Refusal($"Пароль короче {Shortest} знаков. Подойдёт фраза из нескольких слов.", field),
        { Length: > 200 } => new Refusal("Пароль длиннее 200 знаков. Возьмите короче.", field),
        _ when Common.Contains(password) || password.Distinct().Count() < 4 => new Refusal("Такой пароль подбирают первым. Подойдёт фраза из нескольких слов.", field),
        _ when password.Contains(signInName, StringComparison.OrdinalIgnoreCase) => new Refusal("В пароле стоит имя для входа. Придумайте другой.", field),
        _ => null,
    };
}
