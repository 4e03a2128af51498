using System.Text.RegularExpressions;

namespace Nastavnik.Paperwork.Lists.Values;

/// <summary>Reads an e-mail address; what is not one is not taken.</summary>
public static partial class EmailReading
{
    public static Reading<string?> Read(string text)
    {
        var address = text.Trim().Trim('.', ',', ';', '<', '>').ToLowerInvariant();
        return address switch
        {
            "" or "-" or "–" or "нет" => Reading.Sure<string?>(null),
            _ when Address().IsMatch(address) => Reading.Sure<string?>(address),
            _ => Reading.Doubted<string?>(null, $"«{text.Trim()}» — не адрес электронной почты, не взято."),
        };
    }

    [GeneratedRegex(@"^[a-z0-9._%+'-]+@([a-z0-9-]+\.)+[a-z]{2,}$|^[^\s@]+@([а-яё0-9-]+\.)+рф$", RegexOptions.ExplicitCapture)]
    private static partial Regex Address();
}
