using Nastavnik.Core.School.People;
using Nastavnik.Paperwork.Grammar;

namespace Nastavnik.Web.Demo;

/// <summary>An employee of the story. Experience in months.</summary>
internal sealed record DemoTeacher(string Key, string Surname, string GivenName, string Patronymic, Gender Gender, string Position, string Subject, int Experience);

/// <summary>A pupil of the story with one representative. Age in years and days.</summary>
internal sealed record DemoPupil(string Key, string Surname, string GivenName, string Patronymic, Gender Gender, int Class, int Years, int Days, string? ParentOf, string ParentGivenName, string ParentPatronymic, AuthorityBasis Basis);

/// <summary>The people whom the story follows by name; the crowd round them comes from the lists. All are invented.</summary>
internal static class DemoCast
{
    public static readonly IReadOnlyList<DemoTeacher> Teachers =
    [
        new("mentor", "Гарифуллина", "Алсу", "Рашидовна", Gender.Female, "учитель биологии", "Биология", 168),
        new("council", "Орлов", "Виктор", "Юрьевич", Gender.Male, "учитель физики", "Физика", 312),
        new("psychologist", "Ким", "Анна", "Олеговна", Gender.Female, "педагог-психолог", "", 96),
        new("russian", "Соколова", "Ирина", "Павловна", Gender.Female, "учитель русского языка и литературы", "Русский язык и литература", 264),
        new("young-russian", "Тихонова", "Екатерина", "Ильинична", Gender.Female, "учитель русского языка и литературы", "Русский язык и литература", 8),
        new("young-physics", "Никитин", "Павел", "Сергеевич", Gender.Male, "учитель физики", "Физика", 14),
        new("digital", "Чжан", "Юлия", "Андреевна", Gender.Female, "учитель информатики", "Информатика", 60),
        new("primary", "Хохлова", "Тамара", "Борисовна", Gender.Female, "учитель начальных классов", "Начальные классы", 360),
    ];

    public static readonly IReadOnlyList<DemoPupil> Pupils =
    [
        new("mentee", "Веригина", "Дарья", "Олеговна", Gender.Female, 9, 15, 60, "parent", "Ольга", "Сергеевна", AuthorityBasis.Mother),
        new("brother", "Веригин", "Тимофей", "Олегович", Gender.Male, 5, 11, 20, "parent", "Ольга", "Сергеевна", AuthorityBasis.Mother),
        new("marat", "Гарифуллин", "Марат", "Ильдарович", Gender.Male, 6, 12, 100, "mentor", "Алсу", "Рашидовна", AuthorityBasis.Mother),
        new("ilya", "Зорин", "Илья", "Андреевич", Gender.Male, 10, 16, 90, null, "Елена", "Викторовна", AuthorityBasis.Mother),
        new("egor", "Панов", "Егор", "Дмитриевич", Gender.Male, 11, 17, 348, null, "Наталья", "Юрьевна", AuthorityBasis.Mother),
        new("polina", "Фомина", "Полина", "Евгеньевна", Gender.Female, 10, 16, 200, null, "Евгений", "Львович", AuthorityBasis.Father),
        new("alisa", "Кузнецова", "Алиса", "Романовна", Gender.Female, 7, 13, 40, null, "Роман", "Игоревич", AuthorityBasis.Father),
        new("matvey", "Белов", "Матвей", "Кириллович", Gender.Male, 7, 13, 130, null, "Светлана", "Петровна", AuthorityBasis.Mother),
        new("artyom", "Зуев", "Артём", "Николаевич", Gender.Male, 7, 13, 250, null, "Ирина", "Марковна", AuthorityBasis.Mother),
        new("gleb", "Власов", "Глеб", "Денисович", Gender.Male, 8, 14, 75, null, "Марина", "Олеговна", AuthorityBasis.Mother),
        new("sofia", "Яковлева", "София", "Максимовна", Gender.Female, 6, 12, 180, null, "Юлия", "Аркадьевна", AuthorityBasis.Mother),
        new("mark", "Лисицын", "Марк", "Антонович", Gender.Male, 8, 14, 220, null, "Антон", "Сергеевич", AuthorityBasis.Father),
        new("vera", "Мухина", "Вера", "Степановна", Gender.Female, 9, 15, 150, null, "Степан", "Иванович", AuthorityBasis.Father),
        new("kirill", "Дёмин", "Кирилл", "Павлович", Gender.Male, 5, 11, 300, null, "Анна", "Геннадьевна", AuthorityBasis.Mother),
        new("taisia", "Лаптева", "Таисия", "Егоровна", Gender.Female, 6, 12, 60, null, "Анастасия", "Львовна", AuthorityBasis.Mother),
        new("nikita", "Осипов", "Никита", "Львович", Gender.Male, 9, 15, 20, null, "Вероника", "Павловна", AuthorityBasis.Mother),
        new("lena", "Цветкова", "Елена", "Юрьевна", Gender.Female, 11, 17, 30, null, "Юрий", "Николаевич", AuthorityBasis.Father),
        new("timur", "Хасанов", "Тимур", "Рустамович", Gender.Male, 9, 15, 20, null, "Рустам", "Маратович", AuthorityBasis.Father),
        new("liza", "Корнева", "Елизавета", "Павловна", Gender.Female, 6, 12, 70, null, "Оксана", "Игоревна", AuthorityBasis.Mother),
        new("denis", "Савин", "Денис", "Петрович", Gender.Male, 7, 13, 15, null, "Пётр", "Андреевич", AuthorityBasis.Father),
        new("oleg", "Кузьменко", "Олег", "Ильич", Gender.Male, 8, 14, 40, null, "Тамара", "Викторовна", AuthorityBasis.Mother),
        new("dasha", "Лапина", "Дарья", "Сергеевна", Gender.Female, 5, 11, 110, null, "Сергей", "Юрьевич", AuthorityBasis.Father),
        new("amir", "Ахметов", "Амир", "Тимурович", Gender.Male, 6, 12, 10, null, "Алия", "Рашитовна", AuthorityBasis.Mother),
        new("katya", "Ершова", "Екатерина", "Львовна", Gender.Female, 8, 14, 160, null, "Лев", "Борисович", AuthorityBasis.Father),
        new("zakhar", "Мельник", "Захар", "Олегович", Gender.Male, 7, 13, 300, null, "Вероника", "Степановна", AuthorityBasis.Mother),
        new("nika", "Гусева", "Ника", "Алексеевна", Gender.Female, 5, 11, 210, null, "Алексей", "Николаевич", AuthorityBasis.Father),
        new("andrey", "Титов", "Андрей", "Дмитриевич", Gender.Male, 11, 17, 60, null, "Марина", "Анатольевна", AuthorityBasis.Mother),
        new("stas", "Рогов", "Станислав", "Андреевич", Gender.Male, 11, 17, 80, null, "Андрей", "Викторович", AuthorityBasis.Father),
        new("rita", "Семёнова", "Маргарита", "Ильинична", Gender.Female, 10, 16, 30, null, "Людмила", "Петровна", AuthorityBasis.Mother),
        new("fedya", "Крылов", "Фёдор", "Алексеевич", Gender.Male, 6, 12, 140, null, "Алексей", "Юрьевич", AuthorityBasis.Father),
        new("yana", "Воронцова", "Яна", "Дмитриевна", Gender.Female, 7, 13, 90, null, "Вера", "Николаевна", AuthorityBasis.Mother),
        new("kolya", "Беспалов", "Николай", "Романович", Gender.Male, 5, 11, 50, null, "Роман", "Олегович", AuthorityBasis.Father),
        new("lada", "Гончар", "Лада", "Витальевна", Gender.Female, 8, 14, 110, null, "Инна", "Сергеевна", AuthorityBasis.Mother),
        new("maya", "Жукова", "Майя", "Константиновна", Gender.Female, 10, 16, 120, null, "Константин", "Фёдорович", AuthorityBasis.Father),
    ];
}
