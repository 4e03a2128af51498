using Nastavnik.Paperwork.Grammar;
using Xunit;

namespace Nastavnik.Paperwork.Tests.Grammar;

public sealed class NameDeclensionTests
{
    [Theory]
    [MemberData(nameof(GoldenData.Names), MemberType = typeof(GoldenData))]
    public void Full_name_matches_every_cell_of_the_golden_table(string surname, string given, string? patronymic, Gender gender, string row)
    {
        PersonName name = new(surname, given, patronymic, gender);

        Assert.Equal(row, Forms.Row(CaseForms.Of(name.Full)));
    }

    [Theory]
    [InlineData("Заяц", "Зайца Зайцу Зайца Зайцем Зайце")]
    [InlineData("Соловей", "Соловья Соловью Соловья Соловьём Соловье")]
    [InlineData("Швец", "Швеца Швецу Швеца Швецом Швеце")]
    [InlineData("Камень", "Камня Камню Камня Камнем Камне")]
    [InlineData("Лебедь", "Лебедя Лебедю Лебедя Лебедем Лебеде")]
    [InlineData("Жук", "Жука Жуку Жука Жуком Жуке")]
    [InlineData("Ткач", "Ткача Ткачу Ткача Ткачом Ткаче")]
    [InlineData("Дубко", "Дубко Дубко Дубко Дубко Дубко")]
    [InlineData("Живаго", "Живаго Живаго Живаго Живаго Живаго")]
    [InlineData("Гарсиа", "Гарсиа Гарсиа Гарсиа Гарсиа Гарсиа")]
    [InlineData("Цой", "Цоя Цою Цоя Цоем Цое")]
    [InlineData("Ли", "Ли Ли Ли Ли Ли")]
    [InlineData("Ким", "Кима Киму Кима Кимом Киме")]
    [InlineData("Саакян", "Саакяна Саакяну Саакяна Саакяном Саакяне")]
    [InlineData("Толстых", "Толстых Толстых Толстых Толстых Толстых")]
    [InlineData("Мамин-Сибиряк", "Мамина-Сибиряка Мамину-Сибиряку Мамина-Сибиряка Маминым-Сибиряком Мамине-Сибиряке")]
    [InlineData("Ковальчук", "Ковальчука Ковальчуку Ковальчука Ковальчуком Ковальчуке")]
    [InlineData("Мельник", "Мельника Мельнику Мельника Мельником Мельнике")]
    [InlineData("Фёдоров", "Фёдорова Фёдорову Фёдорова Фёдоровым Фёдорове")]
    [InlineData("Сёмин", "Сёмина Сёмину Сёмина Сёминым Сёмине")]
    [InlineData("Воробьёв", "Воробьёва Воробьёву Воробьёва Воробьёвым Воробьёве")]
    [InlineData("Толстой", "Толстого Толстому Толстого Толстым Толстом")]
    [InlineData("Трубецкой", "Трубецкого Трубецкому Трубецкого Трубецким Трубецком")]
    [InlineData("Достоевский", "Достоевского Достоевскому Достоевского Достоевским Достоевском")]
    [InlineData("Белый", "Белого Белому Белого Белым Белом")]
    [InlineData("Зимний", "Зимнего Зимнему Зимнего Зимним Зимнем")]
    [InlineData("Гордий", "Гордия Гордию Гордия Гордием Гордии")]
    [InlineData("Корней", "Корнея Корнею Корнея Корнеем Корнее")]
    [InlineData("Пашкевич", "Пашкевича Пашкевичу Пашкевича Пашкевичем Пашкевиче")]
    [InlineData("Коломиец", "Коломийца Коломийцу Коломийца Коломийцем Коломийце")]
    [InlineData("Кравец", "Кравца Кравцу Кравца Кравцом Кравце")]
    [InlineData("Кузнец", "Кузнеца Кузнецу Кузнеца Кузнецом Кузнеце")]
    [InlineData("Волчок", "Волчка Волчку Волчка Волчком Волчке")]
    [InlineData("Блок", "Блока Блоку Блока Блоком Блоке")]
    [InlineData("Пророк", "Пророка Пророку Пророка Пророком Пророке")]
    [InlineData("Рерих", "Рериха Рериху Рериха Рерихом Рерихе")]
    [InlineData("Лапша", "Лапши Лапше Лапшу Лапшой Лапше")]
    [InlineData("Груша", "Груши Груше Грушу Грушей Груше")]
    [InlineData("Берия", "Берии Берии Берию Берией Берии")]
    [InlineData("Дарвин", "Дарвина Дарвину Дарвина Дарвином Дарвине")]
    [InlineData("Тер-Петросян", "Тер-Петросяна Тер-Петросяну Тер-Петросяна Тер-Петросяном Тер-Петросяне")]
    [InlineData("О’Коннор", "О’Коннора О’Коннору О’Коннора О’Коннором О’Конноре")]
    [InlineData("Пушкарь", "Пушкаря Пушкарю Пушкаря Пушкарём Пушкаре")]
    [InlineData("ИВАНОВ", "ИВАНОВА ИВАНОВУ ИВАНОВА ИВАНОВЫМ ИВАНОВЕ")]
    public void Male_surname(string surname, string forms) =>
        Assert.Equal(Forms.Words(forms), Forms.Oblique(NameDeclension.Surname(surname, Gender.Male)));

    [Theory]
    [InlineData("Римская-Корсакова", "Римской-Корсаковой Римской-Корсаковой Римскую-Корсакову Римской-Корсаковой Римской-Корсаковой")]
    [InlineData("Нурмагомедова", "Нурмагомедовой Нурмагомедовой Нурмагомедову Нурмагомедовой Нурмагомедовой")]
    [InlineData("Воробьёва", "Воробьёвой Воробьёвой Воробьёву Воробьёвой Воробьёвой")]
    [InlineData("Хайруллина", "Хайруллиной Хайруллиной Хайруллину Хайруллиной Хайруллиной")]
    [InlineData("Рыжая", "Рыжей Рыжей Рыжую Рыжей Рыжей")]
    [InlineData("Зимняя", "Зимней Зимней Зимнюю Зимней Зимней")]
    [InlineData("Сова", "Совы Сове Сову Совой Сове")]
    [InlineData("Лисица", "Лисицы Лисице Лисицу Лисицей Лисице")]
    [InlineData("Окуджава", "Окуджавы Окуджаве Окуджаву Окуджавой Окуджаве")]
    public void Female_surname(string surname, string forms) =>
        Assert.Equal(Forms.Words(forms), Forms.Oblique(NameDeclension.Surname(surname, Gender.Female)));

    [Theory]
    [InlineData("Лебедь")]
    [InlineData("Жук")]
    [InlineData("Ткач")]
    [InlineData("Соловей")]
    [InlineData("Мамин-Сибиряк")]
    [InlineData("Цой")]
    [InlineData("Ким")]
    [InlineData("Саакян")]
    [InlineData("Белых")]
    [InlineData("Головко")]
    [InlineData("Гарсиа")]
    [InlineData("Заяц")]
    [InlineData("Камень")]
    public void Female_surname_with_a_masculine_ending_stands(string surname) =>
        Assert.Equal(CaseForms.Same(surname), NameDeclension.Surname(surname, Gender.Female));

    [Theory]
    [InlineData("Пётр", Gender.Male, "Петра Петру Петра Петром Петре")]
    [InlineData("Павел", Gender.Male, "Павла Павлу Павла Павлом Павле")]
    [InlineData("Лев", Gender.Male, "Льва Льву Льва Львом Льве")]
    [InlineData("Савва", Gender.Male, "Саввы Савве Савву Саввой Савве")]
    [InlineData("Илья", Gender.Male, "Ильи Илье Илью Ильёй Илье")]
    [InlineData("Никита", Gender.Male, "Никиты Никите Никиту Никитой Никите")]
    [InlineData("Данила", Gender.Male, "Данилы Даниле Данилу Данилой Даниле")]
    [InlineData("Дмитрий", Gender.Male, "Дмитрия Дмитрию Дмитрия Дмитрием Дмитрии")]
    [InlineData("Матвей", Gender.Male, "Матвея Матвею Матвея Матвеем Матвее")]
    [InlineData("Алексей", Gender.Male, "Алексея Алексею Алексея Алексеем Алексее")]
    [InlineData("Игорь", Gender.Male, "Игоря Игорю Игоря Игорем Игоре")]
    [InlineData("Семён", Gender.Male, "Семёна Семёну Семёна Семёном Семёне")]
    [InlineData("Кирилл", Gender.Male, "Кирилла Кириллу Кирилла Кириллом Кирилле")]
    [InlineData("Али", Gender.Male, "Али Али Али Али Али")]
    [InlineData("Любовь", Gender.Female, "Любови Любови Любовь Любовью Любови")]
    [InlineData("Айгуль", Gender.Female, "Айгуль Айгуль Айгуль Айгуль Айгуль")]
    [InlineData("Гузель", Gender.Female, "Гузель Гузель Гузель Гузель Гузель")]
    [InlineData("Карине", Gender.Female, "Карине Карине Карине Карине Карине")]
    [InlineData("Алсу", Gender.Female, "Алсу Алсу Алсу Алсу Алсу")]
    [InlineData("Юлия", Gender.Female, "Юлии Юлии Юлию Юлией Юлии")]
    [InlineData("Зоя", Gender.Female, "Зои Зое Зою Зоей Зое")]
    [InlineData("Софья", Gender.Female, "Софьи Софье Софью Софьей Софье")]
    [InlineData("Вероника", Gender.Female, "Вероники Веронике Веронику Вероникой Веронике")]
    [InlineData("Анна-Мария", Gender.Female, "Анны-Марии Анне-Марии Анну-Марию Анной-Марией Анне-Марии")]
    [InlineData("П.", Gender.Male, "П. П. П. П. П.")]
    public void Given_name(string name, Gender gender, string forms) =>
        Assert.Equal(Forms.Words(forms), Forms.Oblique(NameDeclension.GivenName(name, gender)));

    [Theory]
    [InlineData("Кузьмич", Gender.Male, "Кузьмича Кузьмичу Кузьмича Кузьмичом Кузьмиче")]
    [InlineData("Никитич", Gender.Male, "Никитича Никитичу Никитича Никитичем Никитиче")]
    [InlineData("Кузьминична", Gender.Female, "Кузьминичны Кузьминичне Кузьминичну Кузьминичной Кузьминичне")]
    [InlineData("Львовна", Gender.Female, "Львовны Львовне Львовну Львовной Львовне")]
    public void Patronymic(string patronymic, Gender gender, string forms) =>
        Assert.Equal(Forms.Words(forms), Forms.Oblique(NameDeclension.Patronymic(patronymic, gender)));

    [Theory]
    [InlineData("Мамед оглы", Gender.Male)]
    [InlineData("Мамед кызы", Gender.Female)]
    [InlineData("Мамед-оглы", Gender.Male)]
    public void Turkic_patronymic_stands(string patronymic, Gender gender) =>
        Assert.Equal(CaseForms.Same(patronymic), NameDeclension.Patronymic(patronymic, gender));
}
