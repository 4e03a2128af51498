using Microsoft.EntityFrameworkCore;
using Nastavnik.Core.Foundation.TargetModel;
using Nastavnik.Core.Mentoring.Pairs;
using Nastavnik.Core.Mentoring.Selection;
using Nastavnik.Core.Preparation.Banks;
using Nastavnik.Core.School.Organisations;
using Nastavnik.Core.School.People;
using Nastavnik.Matching.Plans;
using Nastavnik.Paperwork.Grammar;
using Nastavnik.Support;
using Xunit;

namespace Nastavnik.Core.Tests.Selection;

/// <summary>The forms of teachers that have no role models: the head leads, somebody of a college leads.</summary>
public sealed class TeachersFormsTests
{
    [Fact]
    [Trait("Requirement", "S001-31")]
    public async Task The_head_and_a_teacher_of_a_college_are_planned_and_proposed_to_those_who_asked_for_them()
    {
        var here = await PairSchool.NewAsync();
        var head = here.School.HeadPerson;
        var outsider = new Person("Орлов", "Пётр", "Петрович", Gender.Male, here.Today.AddYears(-45)) { Workplace = "педагогический колледж" };
        await here.School.AddAsync(outsider);
        await here.BankAsync(head.Id, Category.HeadOfSchool, mentor: true, 1, "HT");
        await here.BankAsync(outsider.Id, Category.CollegeTeacher, mentor: true, 1, "VT");
        var (byHead, byOutsider) = (await EmployeeAsync(here, "Кузьменко", "HT"), await EmployeeAsync(here, "Бабич", "VT"));
        foreach (var person in new[] { head, outsider, byHead, byOutsider })
        {
            await here.ConsentAsync(person);
        }

        await using (var work = await here.School.WorkAsync())
        {
            (await work.Db.Organisations.SingleAsync(o => o.Id == here.School.Id)).EnabledForms = ["TT", "HT", "VT"];
            await work.Db.SaveChangesAsync();
            await work.CommitAsync();
        }

        var begun = await here.School.DoAsync<NewDraft>(here.School.Curator, (u, s) => u.ExecuteAsync(new NewDraftCommand(Regime.B, Aim.NobodyLeftOver), s));
        var draft = await DraftTests.DraftAsync(here, begun.Subject!.Value);
        Assert.Equal([(head.Id, byHead.Id), (outsider.Id, byOutsider.Id)], draft.Solution.Pairs.Select(p => (p.Mentor, p.Mentee)).OrderBy(p => p.Mentor == outsider.Id));
        Assert.True((await DraftTests.ProposeAllAsync(here, draft.Id)).IsDone);
        var pairs = await here.School.AskAsync(db => db.Pairs.OrderBy(p => p.Form).Select(p => new { p.Form, p.RoleModel }).ToListAsync());
        Assert.Equal([("HT", ""), ("VT", "")], pairs.Select(p => (p.Form, p.RoleModel)));
    }

    private static async Task<Person> EmployeeAsync(PairSchool here, string surname, string form)
    {
        var person = new Person(surname, "Олег", "Ильич", Gender.Male, here.Today.AddYears(-25));
        await here.School.AddAsync(person, new Employment(person.Id, "учитель математики", here.Today.AddYears(-1)) { Subject = "математика", ExperienceMonths = 12, ExperienceAsOf = here.Today });
        await here.BankAsync(person.Id, Category.Teacher, mentor: false, null, form);
        return person;
    }
}
