using Nastavnik.Paperwork.Lists.Values;
using Xunit;

namespace Nastavnik.Paperwork.Tests.Lists;

public class RepresentativeReadingTests
{
    [Theory]
    [InlineData("Шевчук Юлия Андреевна (мать), Петров П.П. (отец)", "Шевчук Юлия Андреевна Mother | Петров П. П. Father")]
    [InlineData("мать: Шевчук Юлия Андреевна\nотец: Петров Пётр Петрович", "Шевчук Юлия Андреевна Mother | Петров Пётр Петрович Father")]
    [InlineData("Головко Нина Андреевна (опекун)", "Головко Нина Андреевна Guardian")]
    [InlineData("попечитель – Ким Анна Мамед кызы", "Ким Анна Мамед кызы Trustee")]
    [InlineData("Дубко Лилия Павловна (мать), Дубко К.. (отец)", "Дубко Лилия Павловна Mother | Дубко К. Father")]
    [InlineData("Мама Хайруллина Софья", "Хайруллина Софья Mother")]
    public void Parents_of_one_cell_are_told_apart(string text, string expected)
    {
        var reading = RepresentativeReading.Read(text);

        Assert.Equal(expected, string.Join(" | ", reading.Value.Select(r => $"{r.Name} {r.Basis}")));
        Assert.DoesNotContain(reading.Remarks, r => r.Severity != DoubtSeverity.Note);
    }

    [Fact]
    public void Phones_inside_belong_to_the_one_before_them()
    {
        var parents = RepresentativeReading.Read("Шевчук Юлия Андреевна (мать) 8-928-233-02-52, Петров Пётр Ильич (отец), тел. +7 (910) 728-96-78").Value;

        Assert.Equal(["+79282330252"], parents[0].Phones);
        Assert.Equal(["+79107289678"], parents[1].Phones);
    }

    [Fact]
    public void Initials_say_that_the_full_name_is_missing()
    {
        var parent = RepresentativeReading.Read("Петров П.П. (отец)");

        Assert.True(parent.Value.Single().FullNameMissing);
        Assert.Contains("понадобится полное имя", parent.Remarks.Single().Sentence, StringComparison.Ordinal);
    }

    [Fact]
    public void Who_is_not_a_representative_by_law_is_a_doubt()
    {
        var reading = RepresentativeReading.Read("Иванова Зоя Львовна (бабушка)");

        Assert.Null(reading.Value.Single().Basis);
        Assert.Contains("не законный представитель", reading.Remarks.Single().Sentence, StringComparison.Ordinal);
        Assert.Contains("кем приходится", RepresentativeReading.Read("Иванова Зоя Львовна").Remarks.Single().Sentence, StringComparison.Ordinal);
    }

    [Fact]
    public void The_header_of_a_column_says_the_basis()
    {
        Assert.Equal(RepresentativeBasis.Father, RepresentativeReading.Read("Петров Пётр Ильич", RepresentativeReading.BasisOf("ФИО отца")).Value.Single().Basis);
    }
}
