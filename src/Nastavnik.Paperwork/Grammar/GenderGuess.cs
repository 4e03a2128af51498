namespace Nastavnik.Paperwork.Grammar;

/// <summary>
/// Suggests the grammatical gender for a list that has none. Null means «ask a person»:
/// the parts disagree, or nothing in them tells.
/// </summary>
public static class GenderGuess
{
    private static readonly HashSet<string> MaleNames = Set(
        "никита илья савва данила кузьма фома лука гаврила фока мина иона иеремия захария добрыня миша паша гриша лёша леша серёжа сережа "
        + "вова дима коля петя ваня юра витя костя толя гоша тёма тема лёня леня стёпа степа федя сеня рома муса мустафа иса исса яхья шота заза гоча "
        + "игорь лазарь марсель рафаэль даниэль ариэль габриэль эмиль шамиль камиль наиль исмаиль равиль рамиль раиль фаиль "
        + "али вали гали отари гоги гиви андре хосе марко данило михайло гаврило павло");

    private static readonly HashSet<string> FemaleNames = Set(
        "айгуль гузель алсу карине любовь нинель адель асель жибек рахиль рашель жизель ассоль эсфирь юдифь руфь агидель айсель кармен элен ирен мадлен "
        + "николь аннет наргиз жасмин ясмин лейсан ляйсан ануш шушан мери мэри нелли нино нани софи мари лили эмили натали гаяне гаянэ лусине "
        + "алие лале айбике айсылу маро эллен сабрин");

    private static readonly HashSet<string> CommonNames = Set("саша женя валя шура слава мишель айнур нур жан-мари виктори");

    /// <summary>Patronymic first, then the given name, then the surname.</summary>
    public static Gender? From(string surname, string given, string? patronymic)
    {
        if (ByPatronymic(Lower(patronymic)) is { } sure)
        {
            return sure;
        }

        Gender? bySurname = BySurname(LastPart(Lower(surname)));
        string name = Lower(given).Split('-', ' ')[0];
        Gender? known = MaleNames.Contains(name) ? Gender.Male : FemaleNames.Contains(name) ? Gender.Female : null;
        if (known is not null)
        {
            return bySurname is null || bySurname == known ? known : null;
        }

        return bySurname ?? ByNameEnding(name);
    }

    private static Gender? ByPatronymic(string patronymic)
    {
        if (patronymic.Length < 4)
        {
            return null;
        }

        if (Letters.EndsWithAny(patronymic, "ич", "оглы", "улы", "уулу"))
        {
            return Gender.Male;
        }

        return Letters.EndsWithAny(patronymic, "вна", "чна", "кызы", "гызы") ? Gender.Female : null;
    }

    private static Gender? BySurname(string surname)
    {
        if (surname.Length < 4)
        {
            return null;
        }

        if (Letters.EndsWithAny(surname, "ов", "ев", "ёв", "ин", "ын", "ский", "цкий", "ской", "цкой", "ый"))
        {
            return Gender.Male;
        }

        return Letters.EndsWithAny(surname, "ова", "ева", "ёва", "ина", "ына", "ская", "цкая") ? Gender.Female : null;
    }

    private static Gender? ByNameEnding(string name)
    {
        if (name.Length < 2 || name.EndsWith('.') || CommonNames.Contains(name))
        {
            return null;
        }

        if (name.EndsWith("гуль", StringComparison.Ordinal))
        {
            return Gender.Female;
        }

        char last = name[^1];
        return last switch
        {
            'а' or 'я' => Gender.Female,
            'й' => Gender.Male,
            _ when Letters.IsConsonant(last) => Gender.Male,
            _ => null,
        };
    }

    private static string Lower(string? text) => Letters.OneSpace(text).ToLowerInvariant();

    private static string LastPart(string surname) => surname.Split('-', ' ')[^1];

    private static HashSet<string> Set(string words) => new(words.Split(' '), StringComparer.Ordinal);
}
