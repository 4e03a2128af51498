using System.Text.Json.Serialization;

namespace Nastavnik.Core.School.Organisations;

/// <summary>What a school calls the body of its mentors, where it has one.</summary>
[JsonConverter(typeof(JsonStringEnumConverter<CouncilKind>))]
public enum CouncilKind
{
    Council,
    Association,
    Commission,
}

public static class CouncilWords
{
    /// <summary>«совет наставников».</summary>
    public static string Name(this CouncilKind kind) => kind switch
    {
        CouncilKind.Association => "методическое объединение наставников",
        CouncilKind.Commission => "комиссия по наставничеству",
        _ => "совет наставников",
    };

    /// <summary>«на заседании совета наставников».</summary>
    public static string Genitive(this CouncilKind kind) => kind switch
    {
        CouncilKind.Association => "методического объединения наставников",
        CouncilKind.Commission => "комиссии по наставничеству",
        _ => "совета наставников",
    };
}
