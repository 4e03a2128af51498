namespace Nastavnik.Core.School.Consents;

/// <summary>Separate papers (152-ФЗ, ст. 9 ч. 1): none of them is merged with another.</summary>
public enum ConsentKind
{
    /// <summary>D-12: an adult's personal data.</summary>
    AdultData,

    /// <summary>D-13: a minor's personal data, by the legal representative.</summary>
    ChildData,

    /// <summary>D-13a: special categories (health), on paper only.</summary>
    SpecialData,

    /// <summary>D-15: parents are informed and agree to participation.</summary>
    Participation,

    /// <summary>D-16: the employee's consent to mentoring (ТК РФ, ст. 351.8).</summary>
    Labour,
}

/// <summary>What is written down. Expired and «оформить заново в 18 лет» are computed from dates.</summary>
public enum ConsentState
{
    Prepared,
    HandedOut,
    Signed,
    Refused,
    Withdrawn,
    Replaced,
}

public enum SigningMethod
{
    /// <summary>The person signed the paper, the school registered it.</summary>
    Paper,

    /// <summary>Simple electronic signature in the account.</summary>
    Account,
}

/// <summary>How a withdrawal came.</summary>
public enum WithdrawalChannel
{
    Paper,
    Account,
}

/// <summary>Words and properties of kinds.</summary>
public static class ConsentWords
{
    public static string Code(this ConsentKind kind) => kind switch
    {
        ConsentKind.AdultData => "D-12",
        ConsentKind.ChildData => "D-13",
        ConsentKind.SpecialData => "D-13a",
        ConsentKind.Participation => "D-15",
        _ => "D-16",
    };

    /// <summary>In the nominative, small letter: «согласие на обработку данных ребёнка».</summary>
    public static string Name(this ConsentKind kind) => kind switch
    {
        ConsentKind.AdultData => "согласие на обработку персональных данных",
        ConsentKind.ChildData => "согласие на обработку персональных данных ребёнка",
        ConsentKind.SpecialData => "согласие на обработку сведений о здоровье",
        ConsentKind.Participation => "согласие родителей на участие",
        _ => "согласие работника на наставничество",
    };

    /// <summary>For tables.</summary>
    public static string ShortName(this ConsentKind kind) => kind switch
    {
        ConsentKind.AdultData => "Обработка данных",
        ConsentKind.ChildData => "Обработка данных ребёнка",
        ConsentKind.SpecialData => "Сведения о здоровье",
        ConsentKind.Participation => "Участие",
        _ => "Согласие работника",
    };

    /// <summary>A consent to process data: its withdrawal starts the terms of 152-ФЗ.</summary>
    public static bool IsAboutData(this ConsentKind kind) => kind is ConsentKind.AdultData or ConsentKind.ChildData or ConsentKind.SpecialData;
}
