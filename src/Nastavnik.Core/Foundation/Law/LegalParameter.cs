namespace Nastavnik.Core.Foundation.Law;

/// <summary>A number that the law or custom gives, for the days it holds.</summary>
/// <param name="Value">In the unit that <see cref="Unit"/> names.</param>
/// <param name="Unit">«лет», «месяцев», «дней», «рабочих дней», «пар».</param>
/// <param name="From">First day in force.</param>
/// <param name="To">Last day in force; null: still.</param>
/// <param name="Source">Act or «решение проекта».</param>
public sealed record LegalParameter(int Value, string Unit, DateOnly From, DateOnly? To, string Source);

/// <summary>Validity-dated numbers of the programme. Rules ask with a date and never hold the number themselves.</summary>
public static class LegalParameters
{
    private static readonly DateOnly Always = new(2019, 12, 25);

    public static readonly IReadOnlyList<LegalParameter> MinimumProgrammeMonths = [new(3, "месяцев", Always, null, "письмо АЗ-1128/08 от 21.12.2021")];
    public static readonly IReadOnlyList<LegalParameter> MaximumProgrammeMonths = [new(12, "месяцев", Always, null, "письмо АЗ-1128/08 от 21.12.2021")];
    public static readonly IReadOnlyList<LegalParameter> AgeOfMajority = [new(18, "лет", Always, null, "ГК РФ, ст. 21")];
    public static readonly IReadOnlyList<LegalParameter> OwnSignatureAge = [new(14, "лет", Always, null, "решение проекта")];
    public static readonly IReadOnlyList<LegalParameter> OwnSignInAge = [new(14, "лет", Always, null, "решение проекта")];
    public static readonly IReadOnlyList<LegalParameter> GraceAfterMajorityDays = [new(30, "дней", Always, null, "решение проекта")];
    public static readonly IReadOnlyList<LegalParameter> YoungSpecialistYears = [new(3, "лет", Always, null, "программа школы")];
    public static readonly IReadOnlyList<LegalParameter> ProfessionalMentorYears = [new(5, "лет", Always, null, "программа школы")];
    public static readonly IReadOnlyList<LegalParameter> LabourMentoringFrom = [new(1, "да", new DateOnly(2025, 3, 1), null, "ТК РФ, ст. 351.8")];
    public static readonly IReadOnlyList<LegalParameter> CancellationNoticeWorkingDays = [new(3, "рабочих дня", new DateOnly(2025, 3, 1), null, "ТК РФ, ст. 351.8")];
    public static readonly IReadOnlyList<LegalParameter> WithdrawalStopWorkingDays = [new(10, "рабочих дней", Always, null, "152-ФЗ, ст. 21")];
    public static readonly IReadOnlyList<LegalParameter> DestructionDays = [new(30, "дней", Always, null, "152-ФЗ, ст. 21")];
    public static readonly IReadOnlyList<LegalParameter> MentorPairs = [new(3, "пары", Always, null, "решение проекта")];
    public static readonly IReadOnlyList<LegalParameter> GroupSize = [new(10, "человек", Always, null, "решение проекта")];
    public static readonly IReadOnlyList<LegalParameter> ProgrammeAfterOrderDays = [new(14, "дней", Always, null, "решение проекта")];
    public static readonly IReadOnlyList<LegalParameter> ClearanceYears = [new(1, "год", Always, null, "ТК РФ, ст. 331, 351.1")];
    public static readonly IReadOnlyList<LegalParameter> ActualisationYears = [new(1, "год", Always, null, "письмо АЗ-1128/08, п. 3.4")];
    public static readonly IReadOnlyList<LegalParameter> ActualisationNoticeDays = [new(30, "дней", Always, null, "решение проекта")];
    public static readonly IReadOnlyList<LegalParameter> MentorCardDays = [new(30, "дней", Always, null, "решение проекта")];

    /// <summary>RPT-18: who waits for a pair longer should have met the psychologist.</summary>
    public static readonly IReadOnlyList<LegalParameter> WaitWithoutSupportDays = [new(30, "дней", Always, null, "решение проекта")];

    /// <summary>INV-34: an aggregate of fewer people is not shown.</summary>
    public static readonly IReadOnlyList<LegalParameter> SmallestGroupShown = [new(3, "человека", Always, null, "решение проекта")];
    public static readonly IReadOnlyList<LegalParameter> RawRowsDays = [new(30, "дней", Always, null, "решение проекта")];

    /// <summary>The value in force on the day; null when none is.</summary>
    public static int? On(this IReadOnlyList<LegalParameter> parameter, DateOnly day) =>
        parameter.LastOrDefault(p => p.From <= day && (p.To is null || day <= p.To))?.Value;

    /// <summary>The value in force on the day; for parameters that always hold.</summary>
    public static int At(this IReadOnlyList<LegalParameter> parameter, DateOnly day) =>
        parameter.On(day) ?? parameter[0].Value;
}

/// <summary>A legal act that papers cite.</summary>
/// <param name="Regime">"A", "B" or "AB".</param>
public sealed record LegalAct(string Code, string Title, string Regime, DateOnly From, DateOnly? To);

public static class LegalActs
{
    public static readonly IReadOnlyList<LegalAct> All =
    [
        new("273-ФЗ", "Федеральный закон от 29.12.2012 № 273-ФЗ «Об образовании в Российской Федерации»", "AB", new(2013, 9, 1), null),
        new("Р-145", "распоряжение Министерства просвещения Российской Федерации от 25.12.2019 № Р-145 «Об утверждении методологии (целевой модели) наставничества обучающихся»", "A", new(2019, 12, 25), null),
        new("АЗ-1128/08", "письмо Министерства просвещения Российской Федерации и Профессионального союза работников народного образования и науки от 21.12.2021 № АЗ-1128/08 / 657", "B", new(2021, 12, 21), null),
        new("351.8", "статья 351.8 Трудового кодекса Российской Федерации", "B", new(2025, 3, 1), null),
        new("152-ФЗ", "Федеральный закон от 27.07.2006 № 152-ФЗ «О персональных данных»", "AB", new(2007, 1, 26), null),
    ];

    public static IEnumerable<LegalAct> Of(string regime, DateOnly day) =>
        All.Where(a => a.Regime.Contains(regime, StringComparison.Ordinal) && a.From <= day && (a.To is null || day <= a.To));
}
