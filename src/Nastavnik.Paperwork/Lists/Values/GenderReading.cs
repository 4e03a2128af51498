using Nastavnik.Paperwork.Grammar;

namespace Nastavnik.Paperwork.Lists.Values;

/// <summary>Reads «М», «жен.», «мальчик» and the like.</summary>
public static class GenderReading
{
    public static Reading<Gender?> Read(string text)
    {
        var word = text.Trim().Trim('.').ToLowerInvariant();
        return word switch
        {
            "" or "-" => Reading.Sure<Gender?>(null),
            "м" or "m" or "муж" or "мужской" or "мужчина" or "мальчик" or "юноша" or "мал" or "male" => Reading.Sure<Gender?>(Gender.Male),
            "ж" or "f" or "жен" or "женский" or "женщина" or "девочка" or "девушка" or "дев" or "female" => Reading.Sure<Gender?>(Gender.Female),
            _ => Reading.Doubted<Gender?>(null, $"Пол «{text.Trim()}» не понят. Запишите «М» или «Ж»."),
        };
    }
}
