using System.Net;
using Microsoft.EntityFrameworkCore;
using Nastavnik.Core.Foundation.Acts;
using Nastavnik.Core.Foundation.TargetModel;
using Nastavnik.Core.Mentoring.Programmes;
using Nastavnik.Core.School.Accounts;
using Nastavnik.Core.School.People;
using Nastavnik.Paperwork.Documents;
using Nastavnik.Paperwork.Grammar;
using Nastavnik.Support;
using Xunit;
using static Nastavnik.Web.Tests.Programmes.ProgrammeDesk;

namespace Nastavnik.Web.Tests.Programmes;

public sealed class ProgrammePagesTests
{
    private static readonly string[] Parts = ["", "/directions", "/plan", "/agreement"];

    [Fact]
    public async Task Each_sees_what_is_his_and_others_get_404()
    {
        var desk = await NewAsync();
        var curator = await desk.CuratorAsync();
        var here = await desk.BeginAsync(curator, plan: "TT-1");
        string[] staff = ["/programmes", .. Parts.Select(p => here + p), here + "/take", $"/programmes/new?pair={desk.Pair}", $"/programmes/enter?pair={desk.Pair}", "/programmes/typical", "/programmes/typical/edit?plan=TT-1", "/programmes/typical/new"];
        foreach (var page in staff)
        {
            Ok(await curator.GetAsync(page));
        }

        var head = await desk.HeadAsync();
        Ok(await head.GetAsync(here + "/agreement"));
        Ok(await head.GetAsync("/programmes/typical"));
        Assert.Equal(HttpStatusCode.NotFound, await head.StatusAsync($"/programmes/new?pair={desk.Pair}"));
        var (mentor, mentee) = (await desk.MentorAsync(), await desk.MenteeAsync());
        foreach (var person in new[] { mentor, mentee })
        {
            foreach (var page in staff)
            {
                Assert.Equal(HttpStatusCode.NotFound, await person.StatusAsync(page));
            }

            foreach (var part in Parts)
            {
                Ok(await person.GetAsync("/my" + here + part));
            }

            Assert.Contains("Соколова И. П. – Кузьменко О. И.", (await person.GetAsync("/my/programmes")).Text);
        }

        var stranger = await desk.Host.SignInAsync(desk.School, desk.School.HeadPerson.Id, Role.Mentor);
        foreach (var part in Parts)
        {
            Assert.Equal(HttpStatusCode.NotFound, await stranger.StatusAsync("/my" + here + part));
        }

        Assert.Equal(HttpStatusCode.NotFound, await curator.StatusAsync("/my" + here));
        foreach (var role in new[] { Role.SystemAdministrator, Role.Partner, Role.SiteEditor, Role.MunicipalCoordinator })
        {
            var other = await desk.Host.SignInAsync(desk.School, null, role);
            foreach (var page in staff)
            {
                Assert.Equal(HttpStatusCode.NotFound, await other.StatusAsync(page));
            }
        }

        Ok(await (await desk.Host.SignInAsync(desk.School, null, Role.CouncilMember)).GetAsync(here));
        Assert.Equal(HttpStatusCode.NotFound, await (await desk.Host.AsCuratorAsync(await TestSchool.NewAsync())).StatusAsync(here));
    }

    [Fact]
    [Trait("Requirement", "S003-45")]
    public async Task From_the_pair_to_an_approved_programme_each_in_his_own_account()
    {
        var desk = await NewAsync();
        var (mentor, mentee, head) = (await desk.MentorAsync(), await desk.MenteeAsync(), await desk.HeadAsync());
        var here = await desk.FillAsync(mentor, "/my/programmes");
        Assert.Contains("Всё заполнено", (await mentor.GetAsync(here)).Text);
        var sent = Ok(await mentor.PostAsync(await mentor.GetAsync(here + "/agreement"), Main, [], "Отправить на согласование"));
        Assert.Contains("Ждём согласия", sent.Text);
        Ok(await mentor.PostAsync(sent, Main, [], "Согласиться с программой"));
        var asked = await mentee.GetAsync(here + "/agreement");
        Assert.Contains("согласие", asked.Text);
        var agreed = Ok(await mentee.PostAsync(asked, Main, [], "Согласиться с программой"));
        Assert.Contains("Стороны согласовали программу", agreed.Text);

        var staff = here["/my".Length..];
        var stamp = await head.GetAsync(staff + "/agreement");
        var ahead = await head.PostAsync(stamp, "form[action*='Approve']", new() { ["Stamp.On"] = desk.School.Today.AddDays(2).ToString("dd.MM.yyyy") });
        Assert.Equal(HttpStatusCode.BadRequest, ahead.Status);
        Assert.Contains("Дата утверждения ещё не наступила", ahead.Text);
        var approved = Ok(await head.PostAsync(stamp, "form[action*='Approve']", []));
        Assert.Contains("Редакция 1", approved.Text);
        Assert.Empty((await mentor.GetAsync(here + "/plan")).Html.QuerySelectorAll("textarea"));
        var docx = await mentee.Client.GetAsync(here + "/agreement?handler=Docx&version=1");
        Assert.Equal(DocxWriter.ContentType, docx.Content.Headers.ContentType!.MediaType);
        var text = DocxText.Read(await docx.Content.ReadAsByteArrayAsync());
        Assert.Contains("Директор МБОУ «СОШ № 12»", text, StringComparison.Ordinal);
        Assert.Contains("Отмечено в личном кабинете", text, StringComparison.Ordinal);
        Assert.Equal(HttpStatusCode.NotFound, await mentee.StatusAsync(here + "/agreement?handler=Docx&version=2"));
    }

    [Fact]
    public async Task A_representative_reads_and_a_person_of_paper_is_entered_by_the_curator()
    {
        var desk = await NewAsync();
        var curator = await desk.CuratorAsync();
        var here = await desk.FillAsync(curator);
        Ok(await curator.PostAsync(await curator.GetAsync(here + "/agreement"), Main, [], "Отправить на согласование"));
        var nobody = await curator.PostAsync(await curator.GetAsync(here + "/agreement"), "form[action*='Paper']", new() { ["Input.Who"] = "" });
        Assert.Equal(HttpStatusCode.BadRequest, nobody.Status);
        Assert.Contains("Выберите, кто подписал", nobody.Text);
        for (var i = 0; i < 2; i++)
        {
            var page = await curator.GetAsync(here + "/agreement");
            var who = page.Html.QuerySelectorAll("select[name='Input.Who'] option").Select(o => o.GetAttribute("value")!).First(v => v.Length > 0);
            Ok(await curator.PostAsync(page, "form[action*='Paper']", new() { ["Input.Who"] = who }));
        }

        Assert.Contains("Стороны согласовали программу", (await curator.GetAsync(here)).Text);
        var mentor = await desk.MentorAsync();
        var empty = await mentor.PostAsync(await mentor.GetAsync("/my" + here + "/agreement"), "form[action*='Return']", []);
        Assert.Equal(HttpStatusCode.BadRequest, empty.Status);
        Assert.Contains("Назовите, что исправить", empty.Text);
        var back = Ok(await mentor.PostAsync(empty, "form[action*='Return']", new() { ["Back.Reason"] = "Добавить даты" }));
        Assert.Contains("Возвращена на доработку: Добавить даты", back.Text);
    }

    [Fact]
    [Trait("Requirement", "S001-96")]
    public async Task The_mentee_remarks_and_takes_rows_from_a_typical_plan()
    {
        var desk = await NewAsync();
        var here = "/my" + await desk.BeginAsync(await desk.CuratorAsync());
        var mentee = await desk.MenteeAsync();
        Assert.Empty((await mentee.GetAsync(here)).Html.QuerySelectorAll("main textarea"));
        var take = await mentee.GetAsync(here + "/take?plan=TT-5");
        var plan = Ok(await mentee.PostAsync(take, Main, []));
        Assert.Equal(4, plan.Html.QuerySelectorAll(".n-plan tbody tr").Length);
        var none = await mentee.PostAsync(await mentee.GetAsync(here + "/take"), Main, new() { ["Input.Chosen"] = "99" });
        Assert.Equal(HttpStatusCode.BadRequest, none.Status);
        Assert.Contains("Отметьте строки", none.Text);
        var said = Ok(await mentee.PostAsync(await mentee.GetAsync(here + "/agreement"), "form[action*='Remark']", new() { ["Note.Text"] = "Можно по средам?" }));
        Assert.Contains("Можно по средам?", said.Text);
    }

    [Fact]
    [Trait("Requirement", "S001-67")]
    public async Task The_list_finds_filters_and_exports()
    {
        var desk = await NewAsync();
        var curator = await desk.CuratorAsync();
        Assert.Contains("просрочена", (await curator.GetAsync("/programmes?overdue=true")).Text);
        Assert.Contains("Соколова", (await curator.GetAsync("/programmes?q=сокол")).Text);
        Assert.Contains("Ничего не нашли", (await curator.GetAsync("/programmes?q=неттаких")).Text);
        Assert.Contains("Не начата", (await curator.GetAsync("/programmes?state=None&sort=-start")).Text);
        var sheet = await curator.Client.GetAsync("/programmes?handler=Xlsx");
        Assert.Equal("application/vnd.openxmlformats-officedocument.spreadsheetml.sheet", sheet.Content.Headers.ContentType!.MediaType);
        Assert.Contains("Программ пока нет", (await (await desk.Host.AsCuratorAsync(await TestSchool.NewAsync())).GetAsync("/programmes")).Text);
    }

    [Fact]
    [Trait("Requirement", "S000-09")]
    [Trait("Requirement", "S002-01")]
    public async Task A_typical_plan_is_edited_copied_and_given_back()
    {
        var desk = await NewAsync();
        var curator = await desk.CuratorAsync();
        var edit = "/programmes/typical/edit?plan=TT-1";
        var empty = await curator.PostAsync(await curator.GetAsync(edit), Main, new() { ["Input.Title"] = "" }, "Сохранить план");
        Assert.Equal(HttpStatusCode.BadRequest, empty.Status);
        Assert.Contains("Назовите план", empty.Text);
        var list = Ok(await curator.PostAsync(await curator.GetAsync(edit), Main, new() { ["Input.Title"] = "Первый год у нас" }, "Сохранить план"));
        Assert.Contains("Первый год у нас", list.Text);
        Assert.Contains("ваша, 1", list.Text);
        Ok(await curator.PostAsync(await curator.GetAsync(edit), Main, [], "Добавить строку"));
        var back = Ok(await curator.PostAsync(await curator.GetAsync(edit), "form[action*='Drop']", []));
        Assert.Contains("Первый год молодого учителя", back.Text);
        var own = await curator.PostAsync(await curator.GetAsync("/programmes/typical/new"), Main, new(Row(0)) { ["Input.Title"] = "Свой", ["Input.Form"] = "TT", ["Input.RoleModel"] = "UU-1" }, "Сохранить план");
        Assert.Equal(HttpStatusCode.BadRequest, own.Status);
        Assert.Contains("относится к другой форме", own.Text);
        Assert.Contains("Свой", Ok(await curator.PostAsync(own, Main, new() { ["Input.RoleModel"] = "" }, "Сохранить план")).Text);
    }

    [Fact]
    public async Task The_pair_marks_how_its_plan_goes()
    {
        var desk = await NewAsync();
        var (curator, mentor, mentee) = (await desk.CuratorAsync(), await desk.MentorAsync(), await desk.MenteeAsync());
        var here = await desk.FillAsync(curator);
        var item = await desk.School.AskAsync(db => db.PlanItems.Select(i => i.Id).SingleAsync());
        Assert.Equal(HttpStatusCode.NotFound, await mentor.StatusAsync($"/my{here}/plan/{item}"));
        await using (var work = await desk.School.WorkAsync())
        {
            await work.Db.Database.ExecuteSqlAsync($"update programmes set state = 'InWork', approved_on = start, versions = 1");
            await work.CommitAsync();
        }

        var his = await mentee.GetAsync($"/my{here}/plan/{item}");
        Assert.DoesNotContain("отменено", his.Text);
        Assert.Contains("выполнено", Ok(await mentee.PostAsync(his, Main, new() { ["Input.Status"] = nameof(PlanItemStatus.Done), ["Input.Evidence"] = "Открытый урок" })).Text);
        Assert.Contains("засчитано", Ok(await mentor.PostAsync(await mentor.GetAsync($"/my{here}/plan/{item}"), Main, [])).Text);
        var overlong = await mentor.PostAsync(await mentor.GetAsync($"/my{here}/plan/{item}"), Main, new() { ["Input.Evidence"] = new string('я', 1001) });
        Assert.Equal(HttpStatusCode.BadRequest, overlong.Status);
        Assert.Equal(HttpStatusCode.NotFound, await (await desk.HeadAsync()).StatusAsync($"{here}/plan/{item}"));
    }

    [Fact]
    [Trait("Requirement", "S004-08")]
    public async Task A_kindergarten_is_asked_in_its_own_words()
    {
        var desk = await NewAsync(OrganisationType.Kindergarten);
        var curator = await desk.CuratorAsync();
        var page = await curator.GetAsync(await desk.BeginAsync(curator, plan: "D/TT-1") + "/directions");
        Assert.Contains("здоровьесбережение воспитанников", page.Text);
        Assert.DoesNotContain("внеурочная", page.Text);
        Assert.Equal(9, page.Html.QuerySelectorAll("input[name='Input.Directions']").Length);
        Assert.Contains("педагог – педагог", page.Text);
        Assert.Contains("Режимные моменты", (await curator.GetAsync(page.Address.AbsolutePath.Replace("directions", "plan", StringComparison.Ordinal))).Text);
    }

    [Fact]
    public async Task A_programme_of_before_is_entered_with_its_scan()
    {
        var desk = await NewAsync();
        var curator = await desk.CuratorAsync();
        var form = await curator.GetAsync($"/programmes/enter?pair={desk.Pair}");
        Dictionary<string, string> fields = new() { ["Input.ApprovedOn"] = desk.School.Today.AddDays(-2).ToString("dd.MM.yyyy"), ["Input.Directions"] = "методические" };
        var without = await curator.PostAsync(form, Main, fields);
        Assert.Equal(HttpStatusCode.BadRequest, without.Status);
        Assert.Contains("Приложите скан", without.Text);
        var entered = Ok(await curator.UploadAsync(form, Main, "Input.Scan", "скан.pdf", [0x25, 0x50, 0x44, 0x46, 0x2D], fields));
        Assert.Contains("внесена с бумаги", entered.Text);
        Assert.Equal(HttpStatusCode.OK, await curator.StatusAsync(entered.Address.AbsolutePath + "?handler=Scan&version=1"));
        var refused = await curator.PostAsync(entered, "form[action*='Start']", []);
        Assert.Equal(HttpStatusCode.BadRequest, refused.Status);
        Assert.Contains("Нет действующего согласия", refused.Text);
    }
}
