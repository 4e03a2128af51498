using Nastavnik.Core.Foundation.Acts;
using Nastavnik.Core.Foundation.TargetModel;
using Nastavnik.Core.School.People;
using Nastavnik.Paperwork.Grammar;
using Nastavnik.Support;
using Xunit;

namespace Nastavnik.Web.Tests.Pairs;

/// <summary>Two teachers of one name and one post: every list that asks to choose one says which is which.</summary>
public sealed class NamesakePagesTests
{
    [Fact]
    public async Task Lists_of_choices_tell_namesakes_apart()
    {
        var here = await PairSchool.NewAsync();
        foreach (var born in (DateOnly[])[new(1985, 5, 1), new(1990, 3, 2)])
        {
            var person = new Person("Иванова", "Мария", "Петровна", Gender.Female, born);
            await here.School.AddAsync(person, new Employment(person.Id, "учитель физики", here.Today.AddYears(-3)) { Subject = "физика", ExperienceMonths = 100, ExperienceAsOf = here.Today });
            await here.BankAsync(person.Id, Category.Teacher, mentor: true, null, "TT");
        }

        var host = await WebHost.GetAsync();
        var curator = await host.AsCuratorAsync(here.School);
        foreach (var page in (string[])["/pairs/new?form=TT", "/orders/new/d-02", "/banks/mentees/add?employees=true"])
        {
            var shown = await curator.GetAsync(page);
            Assert.True(shown.Text.Contains("1985 г. р.", StringComparison.Ordinal) && shown.Text.Contains("1990 г. р.", StringComparison.Ordinal), $"{page}: {shown.Text}");
        }

        var administrator = await host.SignInAsync(here.School, here.School.CuratorPerson.Id, Role.SystemAdministrator);
        var invite = await administrator.GetAsync("/accounts/invite?find=" + Uri.EscapeDataString("иванова"));
        Assert.Contains("Иванова Мария Петровна (1985 г. р.)", invite.Text, StringComparison.Ordinal);
        Assert.Contains("учитель физики", invite.Text, StringComparison.Ordinal);
    }
}
