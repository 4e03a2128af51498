using Nastavnik.Core.School.People;
using Xunit;

namespace Nastavnik.Core.Tests.School;

/// <summary>Two of one name in a list look different; everybody else is left as he is.</summary>
public sealed class NamesakesTests
{
    private const string Name = "Иванова Мария Петровна";
    private static readonly Namesake Other = new(Guid.CreateVersion7(), "Ли Анна Игоревна", "учитель химии", new(1980, 1, 1));

    [Theory]
    [InlineData("учитель физики", "1985-05-01", "учитель химии", "1985-05-01", false, "(учитель физики)", "(учитель химии)")]
    [InlineData("учитель физики", "1985-05-01", "учитель химии", "1985-05-01", true, "", "")]
    [InlineData("учитель физики", "1985-05-01", "учитель физики", "1990-05-01", true, "(1985 г. р.)", "(1990 г. р.)")]
    [InlineData("учитель физики", "1985-05-01", "учитель физики", "1990-05-01", false, "(учитель физики, 1985 г. р.)", "(учитель физики, 1990 г. р.)")]
    [InlineData("учитель физики", "1985-05-01", "учитель физики", "1985-06-02", true, "(01.05.1985 г. р.)", "(02.06.1985 г. р.)")]
    [InlineData("учитель физики", null, "учитель физики", null, true, "(карточка 1)", "(карточка 2)")]
    [InlineData("9 «А»", null, "", "2012-01-01", true, "", "")]
    public void Namesakes_differ_by_the_first_thing_that_tells_them_apart(string place, string? born, string place2, string? born2, bool beside, string mark, string mark2)
    {
        var one = new Namesake(new Guid(1, 0, 0, new byte[8]), Name, place, Day(born));
        var two = new Namesake(new Guid(2, 0, 0, new byte[8]), Name.Replace('е', 'ё'), place2, Day(born2));
        var shown = Namesakes.Named([two, one, Other], beside);
        Assert.Equal(($"{one.Name} {mark}".Trim(), $"{two.Name} {mark2}".Trim(), Other.Name), (Plain(shown[one.Id]), Plain(shown[two.Id]), shown[Other.Id]));
    }

    [Fact]
    public void One_person_named_twice_is_not_his_own_namesake() => Assert.Equal(Other.Name, Namesakes.Named([Other, Other], false)[Other.Id]);

    private static DateOnly? Day(string? day) => day is null ? null : DateOnly.Parse(day);

    private static string Plain(string text) => text.Replace('\u00A0', ' ');
}
