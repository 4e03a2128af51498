using Microsoft.EntityFrameworkCore;
using Nastavnik.Core.Foundation.TargetModel;
using Nastavnik.Core.Mentoring.Programmes;
using Xunit;
using static Nastavnik.Core.Tests.Programmes.ProgrammeSchool;

namespace Nastavnik.Core.Tests.Programmes;

[Trait("Requirement", "INV-26")]
public sealed class TermNoticesTests
{
    private static readonly DateOnly End = new(2027, 5, 31);

    [Theory]
    [InlineData(Category.Pupil, null, "2027-06-30", "")]
    [InlineData(Category.Pupil, null, "", "Ли О. И.: зачисление в класс не внесено или закончилось. Внесите даты в карточке человека.")]
    [InlineData(Category.Pupil, null, "2027-03-31", "Ли О. И.: обучение в организации заканчивается 31 марта 2027 г., раньше программы.")]
    [InlineData(Category.Pupil, null, "2026-12-30 open", "")]
    [InlineData(Category.CollegeStudent, null, "2027-03-31", "Ли О. И.: обучение в организации заканчивается 31 марта 2027 г., раньше программы.")]
    [InlineData(Category.Teacher, null, "", "Ли О. И.: должность не внесена или закончилась. Внесите даты в карточке человека.")]
    [InlineData(Category.Teacher, null, "2027-01-15", "Ли О. И.: работа в организации заканчивается 15 января 2027 г., раньше программы.")]
    [InlineData(Category.EmployerRepresentative, null, "", "")]
    [InlineData(null, "2027-02-28", "open", "Ли О. И.: согласие действует до 28 февраля 2027 г., программа — до 31 мая 2027 г. Продлите согласие заранее.")]
    [InlineData(Category.Pupil, "2027-05-31", "open", "")]
    public void What_ends_before_the_programme_or_is_not_written_down_is_told(Category? category, string? consent, string here, string told)
    {
        var periods = here.Split(' ', StringSplitOptions.RemoveEmptyEntries).Select(d => d == "open" ? (DateOnly?)null : DateOnly.Parse(d)).ToList();
        var notices = TermNotices.Of(new PartyTerm("Ли О. И.", category, consent is null ? null : DateOnly.Parse(consent), periods), End).Select(n => n.Replace('\u00A0', ' '));
        Assert.Equal(told.Length == 0 ? [] : [told], notices);
    }

    [Fact]
    public async Task The_curator_is_told_before_and_after_approval_and_the_mentee_is_not()
    {
        var here = await NewAsync(ordered: true);
        var id = await here.AgreedAsync();
        Assert.Empty((await here.ViewAsync(id, here.School.Curator)).Notices);
        await EndStudiesAsync(here, here.Today.AddMonths(1));
        Assert.Contains("обучение в организации заканчивается 1 ноября 2026 г., раньше программы", await ToldAsync(here, id), StringComparison.Ordinal);
        Done(await here.ApproveAsync(id));
        Assert.Contains("обучение в организации заканчивается", await ToldAsync(here, id), StringComparison.Ordinal);
        Assert.Empty((await here.ViewAsync(id, here.Mentee, ownOnly: true)).Notices);

        await EndStudiesAsync(here, here.Today.AddDays(-1));
        Assert.Contains("зачисление в класс не внесено или закончилось", await ToldAsync(here, id), StringComparison.Ordinal);
    }

    private static async Task<string> ToldAsync(ProgrammeSchool here, Guid id) => Assert.Single((await here.ViewAsync(id, here.School.Curator)).Notices).Replace('\u00A0', ' ');

    private static async Task EndStudiesAsync(ProgrammeSchool here, DateOnly to)
    {
        await using var work = await here.School.WorkAsync();
        await work.Db.Database.ExecuteSqlAsync($"update enrolments set \"to\" = {to} where person_id = {here.MenteePerson.Id}");
        await work.CommitAsync();
    }
}
