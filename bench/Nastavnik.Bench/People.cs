using Microsoft.EntityFrameworkCore;
using Nastavnik.Core.Foundation.Data;
using Nastavnik.Core.School.People;
using Nastavnik.Paperwork.Sheets;

namespace Nastavnik.Bench;

/// <summary>Invented people, the same in every run.</summary>
internal static class People
{
    private static readonly string[] Surnames =
    [
        "Абрамов", "Белов", "Волков", "Гусев", "Денисов", "Ершов", "Жуков", "Зайцев", "Исаев", "Киселёв", "Лапин", "Морозов", "Носков", "Орлов", "Панов", "Рогов",
        "Савин", "Титов", "Уваров", "Фомин", "Харитонов", "Цветков", "Чернов", "Шубин", "Щукин", "Юдин", "Якушев", "Баранов", "Веселов", "Горшков", "Дроздов", "Елисеев",
        "Журавлёв", "Зотов", "Калинин", "Лобанов", "Макаров", "Никонов", "Осипов", "Поляков", "Рябов", "Семёнов", "Терентьев", "Устинов", "Филатов", "Хохлов", "Царёв", "Чижов",
    ];

    private static readonly string[] Boys = ["Артём", "Борис", "Виктор", "Глеб", "Денис", "Егор", "Захар", "Иван", "Кирилл", "Лев", "Максим", "Никита", "Олег", "Павел", "Роман", "Семён", "Тимур", "Фёдор"];
    private static readonly string[] Girls = ["Алина", "Вера", "Дарья", "Ева", "Злата", "Инна", "Кира", "Лидия", "Майя", "Нина", "Ольга", "Полина", "Рита", "Софья", "Тая", "Ульяна", "Юлия", "Яна"];
    private static readonly string[] Fathers = ["Андреев", "Борисов", "Викторов", "Глебов", "Денисов", "Егоров", "Захаров", "Иванов", "Кириллов", "Львов", "Максимов", "Олегов", "Павлов", "Романов", "Семёнов", "Тимуров", "Фёдоров"];

    public static Task<Guid> IdOfAsync(NastavnikDb db, string surname)
    {
        var people = db.People;
        return people.Where(p => p.Surname == surname).OrderBy(p => p.Id).Select(p => p.Id).FirstAsync();
    }

    /// <summary>A sheet as a school keeps it: number, full name, birth date, class, parents, phone.</summary>
    public static byte[] PupilsXlsx(int count) => XlsxWriter.ToBytes(new Sheet(
        "Обучающиеся", "Список обучающихся", "",
        [new("№"), new("Фамилия Имя Отчество", 40), new("Дата рождения"), new("Класс"), new("Пол"), new("Родители (законные представители)", 60), new("Телефон родителя")],
        Enumerable.Range(0, count).Select(Row)));

    public static byte[] TeachersCsv(int count) => System.Text.Encoding.UTF8.GetBytes(string.Join('\n', Enumerable.Range(0, count)
        .Select(i => $"{Name(i * 7 + 3, i % 4 == 0)};учитель {(i % 2 == 0 ? "математики" : "физики")};{3 + (i % 30)} лет;{new DateOnly(1965 + (i % 35), 1 + (i % 12), 1 + (i % 27)):dd.MM.yyyy}").Prepend("ФИО;Должность;Педагогический стаж;Дата рождения")));

    private static IReadOnlyList<SheetCell> Row(int i)
    {
        var parallel = 5 + (i % 7);
        var boy = i % 2 == 0;
        var (surname, father) = (Surnames[i % Surnames.Length], i / Surnames.Length);
        var parents = $"{surname}а {Girls[(i / 3) % Girls.Length]} {Fathers[(father + i) % Fathers.Length]}на (мать)" + (i % 2 == 0 ? $", {surname} {Boys[(i / 5) % Boys.Length]} {Fathers[(father + (i / 7)) % Fathers.Length]}ич (отец)" : "");
        return
        [
            i + 1, Name(i, boy), new DateOnly(2026 - 7 - parallel, 1 + (i / 31 % 12), 1 + (i % 28)),
            $"{parallel}{"АБВГДЕ"[(i / 7) % 6]}", boy ? "М" : "Ж", parents, $"+7 (9{i % 100:00}) {i / 100 % 1000:000}-{i % 97:00}-{i % 89:00}",
        ];
    }

    private static string Name(int i, bool boy)
    {
        var surname = Surnames[i % Surnames.Length];
        var given = (boy ? Boys : Girls)[(i / Surnames.Length) % Boys.Length];
        var father = Fathers[(i / Surnames.Length / Boys.Length) % Fathers.Length];
        return boy ? $"{surname} {given} {father}ич" : $"{surname}а {given} {father}на";
    }
}
