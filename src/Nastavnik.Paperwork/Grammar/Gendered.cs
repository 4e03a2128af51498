namespace Nastavnik.Paperwork.Grammar;

/// <summary>Words of school papers that agree with the person's gender.</summary>
public static class Gendered
{
    public static string Pick(Gender g, string male, string female) => g == Gender.Female ? female : male;

    public static string Appointed(Gender g) => Pick(g, "назначен", "назначена");

    public static string Acquainted(Gender g) => Pick(g, "ознакомлен", "ознакомлена");

    public static string Agreed(Gender g) => Pick(g, "согласен", "согласна");

    public static string Completed(Gender g) => Pick(g, "прошёл", "прошла");

    public static string Released(Gender g) => Pick(g, "освобождён", "освобождена");

    public static string Included(Gender g) => Pick(g, "включён", "включена");

    public static string Awarded(Gender g) => Pick(g, "награждён", "награждена");

    public static string Warned(Gender g) => Pick(g, "предупреждён", "предупреждена");

    public static string Must(Gender g) => Pick(g, "обязан", "обязана");

    /// <summary>«Уважаемый» or «Уважаемая», as a letter begins.</summary>
    public static string Dear(Gender g) => Pick(g, "Уважаемый", "Уважаемая");

    /// <summary>«зарегистрированный по адресу», all cases.</summary>
    public static CaseForms Registered(Gender g) => Adjective(Pick(g, "зарегистрированный", "зарегистрированная"));

    /// <summary>«действующего на основании», all cases.</summary>
    public static CaseForms Acting(Gender g) => Adjective(Pick(g, "действующий", "действующая"));

    /// <summary>«проживающий», all cases.</summary>
    public static CaseForms Residing(Gender g) => Adjective(Pick(g, "проживающий", "проживающая"));

    /// <summary>«ученик» or «ученица», all cases.</summary>
    public static CaseForms Pupil(Gender g) => PositionDeclension.Decline(Pick(g, "ученик", "ученица"));

    /// <summary>«студент» or «студентка», all cases.</summary>
    public static CaseForms Student(Gender g) => PositionDeclension.Decline(Pick(g, "студент", "студентка"));

    /// <summary>«обучающийся» or «обучающаяся», all cases.</summary>
    public static CaseForms Learner(Gender g) => PositionDeclension.Decline(Pick(g, "обучающийся", "обучающаяся"));

    /// <summary>«наставляемый» or «наставляемая», all cases.</summary>
    public static CaseForms Mentee(Gender g) => PositionDeclension.Decline(Pick(g, "наставляемый", "наставляемая"));

    /// <summary>«сын» or «дочь», all cases.</summary>
    public static CaseForms Child(Gender g) => PositionDeclension.Decline(Pick(g, "сын", "дочь"));

    /// <summary>«мой сын» or «моя дочь», all cases.</summary>
    public static CaseForms MyChild(Gender g) => g == Gender.Female
        ? new CaseForms("моя дочь", "моей дочери", "моей дочери", "мою дочь", "моей дочерью", "моей дочери")
        : new CaseForms("мой сын", "моего сына", "моему сыну", "моего сына", "моим сыном", "моём сыне");

    /// <summary>«отец» or «мать», all cases.</summary>
    public static CaseForms Parent(Gender g) => PositionDeclension.Decline(Pick(g, "отец", "мать"));

    /// <summary>«молодой специалист»: masculine for everyone.</summary>
    public static CaseForms YoungSpecialist { get; } = PositionDeclension.Decline("молодой специалист");

    /// <summary>«наставник»: masculine for everyone.</summary>
    public static CaseForms Mentor { get; } = PositionDeclension.Decline("наставник");

    private static CaseForms Adjective(string word) => AdjectivePatterns.Find(word)!.Apply(word);
}
