namespace Nastavnik.Paperwork.Grammar;

/// <summary>Words that tell where the head of a post's name ends.</summary>
internal static class PositionWords
{
    /// <summary>Words that look like adjectives but are the head: what follows depends on them and stays.</summary>
    private static readonly HashSet<string> Substantives = Set(
        "заведующий заведующая управляющий управляющая исполняющий исполняющая обучающийся обучающаяся обучающиеся учащиеся учащийся учащаяся наставляемый наставляемая "
        + "вожатый вожатая рабочий дежурный дежурная командующий служащий служащая военнослужащий военнослужащая уполномоченный уполномоченная "
        + "ответственный ответственная председательствующий ведающий совершеннолетний несовершеннолетний несовершеннолетняя учёный ученый "
        + "безработный безработная самозанятый самозанятая работающий работающая");

    /// <summary>Nouns by which an apposition is known: «, классный руководитель», «(законный представитель)».</summary>
    private static readonly HashSet<string> Nouns = Set(
        "директор учитель учительница преподаватель воспитатель воспитательница заместитель заведующий педагог психолог логопед дефектолог методист тьютор "
        + "тренер инструктор мастер руководитель специалист наставник наставница куратор ученик ученица студент студентка родитель родители представитель "
        + "представители представительница мать отец опекун попечитель усыновитель бабушка дедушка тётя тетя дядя брат сестра врач медсестра фельдшер советник "
        + "начальник инженер предприниматель библиотекарь секретарь бухгалтер экономист администратор организатор концертмейстер хореограф лаборант "
        + "техник программист системщик вожатый вожатая старшина председатель член эксперт консультант координатор аналитик юрист юрисконсульт "
        + "делопроизводитель завхоз сторож повар водитель слесарь электрик агроном ветеринар менеджер мастерица модератор волонтёр волонтер "
        + "выпускник выпускница аспирант доцент профессор ассистент заведующая завуч физрук социолог работник сотрудник сотрудница няня помощник "
        + "сурдопедагог тифлопедагог олигофренопедагог балетмейстер хормейстер дирижёр художник архивариус кассир диспетчер оператор механик "
        + "староста депутат глава лидер автор разработчик");

    private static readonly HashSet<string> StandingParts = Set("бизнес экс вице пресс веб медиа арт ит мини премьер генерал унтер обер кино фото аудио видео спорт");

    /// <summary>«ст. методист»: the shortened adjective stays, the noun after it is the head. «зам. директора» has no such noun.</summary>
    private static readonly HashSet<string> ShortAdjectives = Set("ст мл гл вед соц муз мед пед тех");

    /// <summary>Nouns that name an organisation standing in apposition: «учреждение – детский сад № 5».</summary>
    private static readonly HashSet<string> Organisations = Set(
        "школа сад лицей гимназия центр колледж техникум училище интернат школа-интернат лицей-интернат гимназия-интернат учреждение организация "
        + "университет институт академия прогимназия комбинат корпус дом дворец студия комплекс");

    public static bool IsShortAdjective(string lower) => ShortAdjectives.Contains(lower);

    public static bool IsOrganisation(string lower) => Organisations.Contains(lower);

    public static bool IsSubstantive(string lower) => Substantives.Contains(lower);

    public static bool IsNoun(string lower) => Nouns.Contains(lower);

    public static bool IsStandingPart(string lower) => StandingParts.Contains(lower);

    private static HashSet<string> Set(string words) => new(words.Split(' '), StringComparer.Ordinal);
}
