using Nastavnik.Paperwork.Lists.Names;
using Nastavnik.Paperwork.Lists.Recognition;
using Nastavnik.Paperwork.Lists.Values;
using Xunit;

namespace Nastavnik.Paperwork.Tests.Lists;

public class SampleListsTests
{
    [Fact]
    public void Every_pupil_comes_once_from_a_sheet_per_class()
    {
        var list = Samples.Pupils();

        Assert.Equal((ListKind.Pupils, true), (list.Kind, list.KindSure));
        Assert.Equal(226, list.Rows.Count);
        Assert.Equal(226, list.Rows.Select(r => (r.Sheet, r.Number)).Distinct().Count());
        Assert.Equal(
            ["5А 24", "5Б 24", "6А 24", "7А 20", "7Б 25", "8А 23", "9А 22", "9Б 23", "10 20", "11 21"],
            list.Rows.GroupBy(r => r.Class!.ToString()).Select(g => $"{g.Key} {g.Count()}"));
        Assert.DoesNotContain(list.Rows, r => r.IsBlocked);
        Assert.All(list.Rows, r => Assert.True(r is { Name: not null, BirthDate: not null, Gender: not null, Representatives.Count: > 0 }));
        Assert.All(list.Sheets, s => Assert.Null(s.Problem));
    }

    [Fact]
    public void Class_teachers_come_from_titles_and_none_of_them_is_in_the_teachers_list()
    {
        var named = Samples.Pupils().ClassTeachers;
        var teachers = Samples.Teachers().Rows.Select(r => NameKey.Of(r.Name!)).ToHashSet();

        Assert.Equal(10, named.Count);
        Assert.Equal("5А Ткач Анна Ивановна", $"{named[0].Class} {named[0].Name}");
        Assert.All(named, t => Assert.DoesNotContain(NameKey.Of(t.Name), teachers));
    }

    [Fact]
    public void Parents_of_a_cell_become_representatives_and_initials_are_a_name_still_missing()
    {
        var row = Samples.Pupils().Rows.Single(r => r.Name!.Full == "Петров Семён Ильич");

        var (mother, father) = (row.Representatives[0], row.Representatives[1]);
        Assert.Equal(("Шевчук Юлия Андреевна", RepresentativeBasis.Mother, false), (mother.Name.Full, mother.Basis!.Value, mother.FullNameMissing));
        Assert.Equal(["+79282330252"], mother.Phones);
        Assert.Equal(("Петров П. П.", RepresentativeBasis.Father, true), (father.Name.Full, father.Basis!.Value, father.FullNameMissing));
        Assert.Equal(new DateOnly(2014, 7, 21), row.BirthDate);
    }

    [Fact]
    public void Notes_of_pupils_say_what_happens_to_them()
    {
        var notes = Samples.Pupils().Rows.SelectMany(r => r.Notes).GroupBy(n => n.Mark).ToDictionary(g => g.Key, g => g.Count());

        Assert.Equal(20, notes[NoteMark.SpecialNeeds]);
        Assert.Equal(21, notes[NoteMark.InternalRegister]);
        Assert.Equal(17, notes[NoteMark.UnderGuardianship]);
        Assert.Equal(26, notes[NoteMark.Newcomer]);
        Assert.DoesNotContain(NoteMark.Unknown, notes.Keys);
        Assert.All(
            Samples.Pupils().Rows.Where(r => r.Notes.Any(n => n.Mark == NoteMark.UnderGuardianship)),
            r => Assert.Equal(RepresentativeBasis.Guardian, r.Representatives.Single().Basis));
    }

    [Fact]
    public void Every_teacher_comes_once_with_section_service_and_category()
    {
        var list = Samples.Teachers();

        Assert.Equal((ListKind.Employees, true), (list.Kind, list.KindSure));
        Assert.Equal(48, list.Rows.Count);
        Assert.DoesNotContain(list.Rows, r => r.IsBlocked);
        Assert.Equal(["Начальная школа", "Основная и средняя школа", "Специалисты сопровождения"], list.Rows.Select(r => r.Section).Distinct());
        Assert.All(list.Rows, r => Assert.True(r is { TeachingMonths: not null, BirthDate: not null, Gender: not null, Position.Length: > 0, Phones.Count: 1 }));
        Assert.Equal([SkipReason.Total, SkipReason.Footer], list.Sheets[0].Skipped.Skip(6).Select(s => s.Reason));
        var first = list.Rows[0];
        Assert.Equal("Лебедь Илья Кузьмич", first.Name!.Full);
        Assert.Equal((96, new QualificationReading(QualificationCategory.Highest, 2027)), (first.TeachingMonths!.Value, first.Category));
        Assert.Equal("Нурмагомедова Ольга Кузьминична", list.Rows[5].Name!.Full);
        Assert.Equal(55, list.Rows.Single(r => r.Name!.Full == "Зайцева Лилия Никитична").TeachingMonths);
        Assert.All(list.Rows.Where(r => r.Notes.Any(n => n.Mark == NoteMark.YoungSpecialist)), r => Assert.True(r.IsYoungSpecialist));
    }

    [Fact]
    public void Namesakes_with_different_birth_dates_stay_two()
    {
        var two = Samples.Teachers().Rows.Where(r => r.Name!.Full == "Римская-Корсакова Дарья Андреевна").ToList();

        Assert.Equal([new DateOnly(1995, 7, 5), new DateOnly(1987, 4, 13)], two.Select(r => r.BirthDate!.Value));
        Assert.All(two, r => Assert.True(r is { IsBlocked: false, NeedsLook: false, SameAs: null }));
        Assert.Contains(two[1].Doubts, d => d.Sentence.Contains("тёзка", StringComparison.Ordinal));
    }

    [Fact]
    public void Every_partner_comes_once_from_a_file_of_windows_1251()
    {
        var list = Samples.Partners();

        Assert.Equal((ListKind.Partners, true), (list.Kind, list.KindSure));
        Assert.Equal(17, list.Rows.Count);
        Assert.DoesNotContain(list.Rows, r => r.IsBlocked || r.NeedsLook);
        Assert.Equal(new PartnerKindReading(PartnerRole.Graduate, "выпускник 2014 г.", 2014), list.Rows[3].PartnerKind);
        Assert.Equal(new EmployerReading("ООО «Агрокомплекс»", "инженер"), list.Rows[0].Employer);
        Assert.Equal(new EmployerReading("ФАП", "фельдшер"), list.Rows[7].Employer);
        Assert.Equal(("+79925899139", "p3@mail.example", "поступление в вуз"), (list.Rows[3].Phones.Single(), list.Rows[3].Email, list.Rows[3].Offer));
    }
}
