using System.Net;
using Microsoft.EntityFrameworkCore;
using Nastavnik.Core.Foundation.Acts;
using Nastavnik.Core.Preparation.Banks;
using Nastavnik.Support;
using Xunit;

namespace Nastavnik.Web.Tests.Banks;

/// <summary>/my/application: one's own and one's children's applications, and nobody else's.</summary>
public sealed class MyApplicationTests
{
    [Fact, Trait("Requirement", "S000-40")]
    [Trait("Requirement", "S000-66")]
    public async Task A_teacher_saves_a_draft_sends_it_and_sees_who_acts()
    {
        var host = await WebHost.GetAsync();
        var banks = await BankWebSchool.NewAsync();
        var teacher = await banks.TeacherAsync();
        var visitor = await host.SignInAsync(banks.School, teacher.Id);
        Assert.Contains("Подать заявление", (await visitor.GetAsync("/my/application")).Text);
        var form = await visitor.GetAsync($"/my/application/mentors/{teacher.Id}");
        var mine = await visitor.PostAsync(form, "main form[method=post]", new() { ["Input.Competencies"] = "разбор уроков" }, "Сохранить черновик");
        Assert.Contains("Черновик", mine.Text);
        form = await visitor.GetAsync($"/my/application/mentors/{teacher.Id}");
        Assert.Contains("разбор уроков", form.Html.QuerySelector("[name='Input.Competencies']")!.TextContent);
        var refused = await visitor.PostAsync(form, "main form[method=post]", new() { ["Input.Forms"] = "TT" }, "Отправить заявление");
        Assert.Equal(HttpStatusCode.BadRequest, refused.Status);
        Assert.Contains("Участие добровольное", refused.Text);
        mine = await visitor.PostAsync(refused, "main form[method=post]", new() { ["Input.Forms"] = "TT", ["Input.Voluntary"] = "true" }, "Отправить заявление");
        Assert.Contains("Заявлен", mine.Text);
        Assert.Contains("Нет полного набора согласий", mine.Text);
        Assert.True(await banks.School.AskAsync(db => db.BankApplications.AnyAsync(a => a.PersonId == teacher.Id && a.Channel == ApplicationChannel.Account && a.Voluntary)));

        form = await visitor.GetAsync($"/my/application/mentors/{teacher.Id}");
        Assert.Contains("Исправить сведения", form.Html.Title);
        mine = await visitor.PostAsync(form, "main form[method=post]", new() { ["Input.Availability"] = "вторник после 15:00" });
        Assert.Contains("вторник после 15:00", mine.Text);
        var profile = await banks.School.AskAsync(db => db.MentorProfiles.Where(p => p.PersonId == teacher.Id).Select(p => p.Id).SingleAsync());
        using var paper = await visitor.Client.GetAsync($"/my/application?handler=Docx&side=Mentor&profile={profile}");
        Assert.Equal(HttpStatusCode.OK, paper.StatusCode);
    }

    [Fact, Trait("Requirement", "INV-41")]
    public async Task A_mother_applies_for_a_small_child_who_cannot_himself_and_for_nobody_elses()
    {
        var host = await WebHost.GetAsync();
        var banks = await BankWebSchool.NewAsync();
        var (child, mother) = await banks.PupilAsync("Малышев", 10);
        var (stranger, _) = await banks.PupilAsync("Зуев");
        var small = await host.SignInAsync(banks.School, child.Id);
        Assert.Contains("До 14 лет заявление подаёт родитель", (await small.GetAsync("/my/application")).Text);
        Assert.Equal(HttpStatusCode.NotFound, await small.StatusAsync($"/my/application/mentees/{child.Id}"));

        var visitor = await host.SignInAsync(banks.School, mother.Id, Role.Representative);
        Assert.Contains("Малышев Артём", (await visitor.GetAsync("/my/application")).Text);
        Assert.Equal(HttpStatusCode.NotFound, await visitor.StatusAsync($"/my/application/mentees/{stranger.Id}"));
        var form = await visitor.GetAsync($"/my/application/mentees/{child.Id}");
        Assert.DoesNotContain("TT", form.Html.QuerySelectorAll("[name='Input.Forms']").Select(i => i.GetAttribute("value")));
        var refused = await visitor.PostAsync(form, "main form[method=post]", new() { ["Input.Forms"] = "TU", ["Input.Voluntary"] = "true", ["Input.Request"] = "" }, "Отправить заявление");
        Assert.Equal(HttpStatusCode.BadRequest, refused.Status);
        Assert.Contains("основной запрос", refused.Text);
        var mine = await visitor.PostAsync(refused, "main form[method=post]", new() { ["Input.Forms"] = "TU", ["Input.Voluntary"] = "true", ["Input.Request"] = "чтение" }, "Отправить заявление");
        Assert.Contains("Заявлен", mine.Text);
        var application = await banks.School.AskAsync(db => db.BankApplications.SingleAsync(a => a.PersonId == child.Id));
        Assert.Equal(mother.Id, application.ApplicantId);
        var foreign = await banks.School.AskAsync(db => db.MenteeProfiles.Where(p => p.PersonId == child.Id).Select(p => p.Id).SingleAsync());
        Assert.Equal(HttpStatusCode.NotFound, await (await host.SignInAsync(banks.School, stranger.Id)).StatusAsync($"/my/application?handler=Docx&side=Mentee&profile={foreign}"));
    }

    [Fact]
    public async Task Signed_out_and_accounts_without_a_person_have_no_applications()
    {
        var host = await WebHost.GetAsync();
        var banks = await BankWebSchool.NewAsync();
        Assert.Equal(HttpStatusCode.Redirect, await host.Visitor().StatusAsync("/my/application"));
        Assert.Equal(HttpStatusCode.NotFound, await (await host.SignInAsync(banks.School, null, Role.SystemAdministrator)).StatusAsync("/my/application"));
    }
}
