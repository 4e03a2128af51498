using System.Text.Json.Serialization;

namespace Nastavnik.Core.Preparation.Questionnaires;

/// <summary>What a set of questions measures: M1, M2, PUL, BNK, PAR, PTN, CUR.</summary>
[JsonConverter(typeof(JsonStringEnumConverter<Instrument>))]
public enum Instrument
{
    /// <summary>M1: quality of the programme, before and after, both sides. Leaves the program only as totals.</summary>
    Quality,

    /// <summary>M2: personal scales on the way in and out. Rows are for the curator and the psychologist.</summary>
    Personal,

    /// <summary>PUL: nominal, and says so.</summary>
    Pulse,

    /// <summary>BNK: fills the profiles of the banks.</summary>
    BankEntry,
    Parents,
    Partners,
    Curator,
}

/// <summary>Who answers.</summary>
[JsonConverter(typeof(JsonStringEnumConverter<RespondentSide>))]
public enum RespondentSide
{
    Mentor,
    Mentee,
    Participant,
    ThirdParty,
    Parent,
    Partner,
    Curator,
}

/// <summary>When it is asked.</summary>
[JsonConverter(typeof(JsonStringEnumConverter<Phase>))]
public enum Phase
{
    Entry,
    Before,
    During,
    After,
    Final,

    /// <summary>Only of questions: the same text before and after (M2).</summary>
    Both,
}

[JsonConverter(typeof(JsonStringEnumConverter<QuestionType>))]
public enum QuestionType
{
    /// <summary>1–10.</summary>
    Scale,
    YesNo,
    YesNoUnsure,
    One,
    Many,

    /// <summary>A whole number from 0 to 1000.</summary>
    Number,

    /// <summary>0, 1 or 2.</summary>
    Level,

    /// <summary>Up to 2000 signs.</summary>
    Open,
}

/// <summary>How «до» and «после» of one key are compared.</summary>
[JsonConverter(typeof(JsonStringEnumConverter<GapType>))]
public enum GapType
{
    Expectation,
    Importance,
    Level,
}

/// <summary>One question of a version.</summary>
/// <param name="Code">Unique in the catalogue: M1.UU.E.B01; a school's own begin with «ОО».</param>
/// <param name="Phase">When it is asked.</param>
/// <param name="Key">The same key before and after is a pair for comparison.</param>
/// <param name="When">«group»: only in a group; «first=да»: only after that answer. Null: always.</param>
/// <param name="Indicator">IND-51 and so on.</param>
/// <param name="Swot">S/W, O/T or one quadrant for raw words.</param>
/// <param name="Reverse">Less is better; turned with 11 − x only in composites.</param>
/// <param name="Required">An answer is expected; without it the sheet is «неполный».</param>
/// <param name="Own">Added by the school.</param>
public sealed record Question(
    string Code, Phase Phase, string Key, string Text, QuestionType Type, IReadOnlyList<string>? Options = null, string? When = null,
    string? Indicator = null, string? Swot = null, bool Reverse = false, bool Required = false, GapType? Gap = null, bool Own = false)
{
    public const string InGroup = "group";

    private static readonly string[] YesNo = ["да", "нет"];
    private static readonly string[] YesNoUnsure = ["да", "нет", "затрудняюсь"];

    /// <summary>Answers to choose from; empty for scales, numbers and open questions.</summary>
    [JsonIgnore]
    public IReadOnlyList<string> Choices => Type switch
    {
        QuestionType.YesNo => YesNo,
        QuestionType.YesNoUnsure => YesNoUnsure,
        _ => Options ?? [],
    };

    /// <summary>The question this one hangs on, and the answer it waits for.</summary>
    [JsonIgnore]
    public (string Key, string Answer)? DependsOn => When?.Split('=') is [var key, var answer] ? (key, answer) : null;

    public bool IsAskedIn(Phase phase) => Phase == phase || (Phase == Phase.Both && phase is Phase.Before or Phase.After);
}

/// <summary>The questions of one respondent in all phases, so that «после» is always of the version of «до».</summary>
/// <param name="Family">M1.UU.E, M2.U, BNK.R, PUL…</param>
/// <param name="Form">Form of mentoring; null: all of them.</param>
public sealed record Sheet(string Family, Instrument Instrument, RespondentSide Side, string? Form, IReadOnlyList<Question> Questions);
