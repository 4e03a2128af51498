using Nastavnik.Web.Ui;
using Xunit;

namespace Nastavnik.Web.Tests.Ui;

public sealed class RussianDateTests
{
    [Theory]
    [InlineData("07.09.2026")]
    [InlineData("7.9.26")]
    [InlineData(" 7/9/2026 ")]
    [InlineData("7 9 2026")]
    [InlineData("07-09-2026")]
    [InlineData("2026-09-07")]
    [InlineData("07.09.2026 г.")]
    [InlineData("07.09.2026 года")]
    public void A_date_is_read_as_people_write_it(string text) =>
        Assert.Equal((new DateOnly(2026, 9, 7), null), TypedDate.Read(text));

    [Theory]
    [InlineData("31.02.2026", "31 февраля не бывает. Введите день от 1 до 28")]
    [InlineData("29.02.2026", "29 февраля 2026 года не бывает. Введите день от 1 до 28")]
    [InlineData("31.04.2026", "31 апреля не бывает. Введите день от 1 до 30")]
    [InlineData("00.05.2026", "0 мая не бывает. Введите день от 1 до 31")]
    [InlineData("07.13.2026", "Месяца 13 не бывает. Введите месяц от 1 до 12")]
    [InlineData("07.09.0026", "Год 26 не подходит. Введите год полностью, например 2026")]
    [InlineData("вчера", "«вчера» не похоже на дату. Введите день, месяц и год, например 07.09.2026")]
    [InlineData("7.9", "«7.9» не похоже на дату. Введите день, месяц и год, например 07.09.2026")]
    [InlineData("7.9.226", "«7.9.226» не похоже на дату. Введите день, месяц и год, например 07.09.2026")]
    public void What_is_wrong_is_said_with_what_to_enter(string text, string sentence) =>
        Assert.Equal((null, sentence), TypedDate.Read(text));

    [Fact]
    public void A_leap_day_exists() => Assert.Equal(new DateOnly(2028, 2, 29), TypedDate.Read("29.02.28").Date);

    [Fact]
    public void Two_digits_of_a_year_of_birth_stay_in_the_last_century() => Assert.Equal(1984, TypedDate.Read("1.1.84").Date!.Value.Year);
}
