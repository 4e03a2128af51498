using System.Net;
using Microsoft.EntityFrameworkCore;
using Nastavnik.Core.Foundation.Acts;
using Nastavnik.Core.Preparation.Banks;
using Nastavnik.Support;
using Xunit;

namespace Nastavnik.Web.Tests.Banks;

public sealed class BankPagesTests
{
    [Theory]
    [InlineData("/banks/mentors"), InlineData("/banks/mentees"), InlineData("/banks/mentors/add"), InlineData("/banks/mentees/add")]
    public async Task A_staff_page_is_404_to_participants_and_other_roles(string address)
    {
        var host = await WebHost.GetAsync();
        var banks = await BankWebSchool.NewAsync();
        Assert.Equal(HttpStatusCode.OK, (await (await host.AsCuratorAsync(banks.School)).GetAsync(address)).Status);
        foreach (var role in new[] { Role.Mentor, Role.Mentee, Role.SystemAdministrator, Role.Partner, Role.SiteEditor })
        {
            Assert.Equal(HttpStatusCode.NotFound, await (await host.SignInAsync(banks.School, null, role)).StatusAsync(address));
        }

        Assert.Equal(HttpStatusCode.Redirect, await host.Visitor().StatusAsync(address));
    }

    [Fact]
    public async Task Readers_read_but_only_the_curator_changes_and_only_the_head_approves()
    {
        var host = await WebHost.GetAsync();
        var banks = await BankWebSchool.NewAsync();
        var (pupil, mother) = await banks.PupilAsync("Зуев");
        var profile = await banks.MenteeAsync(pupil, mother, ParticipantEvent.ConsentsGiven);
        foreach (var role in new[] { Role.Psychologist, Role.Administration, Role.DataProtectionOfficer })
        {
            var reader = await host.SignInAsync(banks.School, null, role);
            Assert.Contains("Зуев Артём", (await reader.GetAsync("/banks/mentees")).Text);
            Assert.Equal(HttpStatusCode.OK, (await reader.GetAsync($"/banks/mentees/{profile}")).Status);
            Assert.Equal(HttpStatusCode.NotFound, await reader.StatusAsync($"/banks/mentees/{profile}/edit"));
            Assert.Equal(HttpStatusCode.NotFound, await reader.StatusAsync("/banks/approve"));
        }

        Assert.Equal(HttpStatusCode.NotFound, await (await host.AsCuratorAsync(banks.School)).StatusAsync("/banks/approve"));
        Assert.Equal(HttpStatusCode.OK, (await (await host.AsHeadAsync(banks.School)).GetAsync("/banks/approve")).Status);
        var stranger = await host.AsCuratorAsync(await TestSchool.NewAsync());
        foreach (var page in new[] { "", "/edit", "/restricted", "/leave", "?handler=Docx" })
        {
            Assert.Equal(HttpStatusCode.NotFound, await stranger.StatusAsync($"/banks/mentees/{profile}{page}"));
        }
    }

    [Fact, Trait("Requirement", "INV-33")]
    [Trait("Requirement", "S000-32")]
    [Trait("Requirement", "S000-80")]
    public async Task Restricted_fields_are_seen_by_the_curator_and_the_psychologist_and_not_by_the_administration()
    {
        var host = await WebHost.GetAsync();
        var banks = await BankWebSchool.NewAsync();
        var (pupil, mother) = await banks.PupilAsync("Зуев");
        var profile = await banks.MenteeAsync(pupil, mother, ParticipantEvent.Include);
        var curator = await host.AsCuratorAsync(banks.School);
        var form = await curator.GetAsync($"/banks/mentees/{profile}/restricted");
        Assert.Equal([("", "Не указан"), ("активный", "активный"), ("пассивный", "пассивный")], form.Html.QuerySelectorAll("[name='Input.Subtype'] option").Select(o => (o.GetAttribute("value"), o.TextContent)));
        var refused = await curator.PostAsync(form, "main form[method=post]", new() { ["Input.Subtype"] = "пассивный", ["Input.SpecialNeeds"] = "тихий кабинет" });
        Assert.Equal(HttpStatusCode.BadRequest, refused.Status);
        Assert.Contains("D-13а", refused.Text);
        Assert.Contains("пассивный", (await curator.PostAsync(refused, "main form[method=post]", new() { ["Input.SpecialNeeds"] = "" })).Text);
        Assert.Contains("пассивный", (await (await host.SignInAsync(banks.School, null, Role.Psychologist)).GetAsync($"/banks/mentees/{profile}")).Text);
        var administration = await host.SignInAsync(banks.School, null, Role.Administration);
        Assert.DoesNotContain("пассивный", (await administration.GetAsync($"/banks/mentees/{profile}")).Text, StringComparison.Ordinal);
        Assert.Equal(HttpStatusCode.NotFound, await administration.StatusAsync($"/banks/mentees/{profile}/restricted"));
    }

    [Fact]
    public async Task A_class_is_taken_in_goes_on_the_list_and_the_head_approves_it()
    {
        var host = await WebHost.GetAsync();
        var banks = await BankWebSchool.NewAsync();
        var pupils = new List<(Nastavnik.Core.School.People.Person Pupil, Nastavnik.Core.School.People.Person Mother)>();
        foreach (var surname in new[] { "Зуев", "Панов", "Титов" })
        {
            pupils.Add(await banks.PupilAsync(surname));
        }

        var curator = await host.AsCuratorAsync(banks.School);
        var add = await curator.GetAsync($"/banks/mentees/add?class={banks.Class.Id}");
        Assert.Equal(3, add.Html.QuerySelectorAll("input[name='Input.Chosen']").Length);
        var fields = new Dictionary<string, string>
        {
            ["Input.Date"] = banks.School.Today.ToString("dd.MM.yyyy"), ["Input.Forms"] = "TU", ["Input.Request"] = "учёба", ["Input.Chosen"] = pupils[0].Pupil.Id.ToString(),
        };
        var refused = await curator.PostAsync(add, "main form[method=post]", fields);
        Assert.Equal(HttpStatusCode.BadRequest, refused.Status);
        Assert.Contains("Участие добровольное", refused.Text);
        Assert.Equal("учёба", refused.Html.QuerySelector("[name='Input.Request']")!.GetAttribute("value"));
        var list = await curator.PostAsync(refused, "main form[method=post]", new() { ["Input.Voluntary"] = "true", ["Input.Forms"] = "TU", ["Input.Chosen"] = pupils[0].Pupil.Id.ToString() });
        Assert.Contains("Принято: 1 заявление", list.Html.Body!.TextContent.Replace('\u00A0', ' '));
        Assert.Contains("Ждём согласий", list.Text);

        var reviewed = await banks.MenteeAsync(pupils[1].Pupil, pupils[1].Mother, ParticipantEvent.ConsentsGiven);
        list = await curator.GetAsync("/banks/mentees?state=UnderReview");
        list = await curator.PostAsync(list, "#list form", new() { ["id"] = reviewed.ToString() }, "Включить в список на утверждение");
        Assert.Contains("На утверждении", list.Text);

        var head = await host.AsHeadAsync(banks.School);
        var approve = await head.GetAsync("/banks/approve");
        Assert.Contains("Панов Артём", approve.Text);
        var kept = await head.PostAsync(approve, "main form[method=post]", [], "Вернуть с замечанием");
        Assert.Equal(HttpStatusCode.BadRequest, kept.Status);
        Assert.Contains("Напишите замечание", kept.Text);
        var done = await head.PostAsync(kept, "main form[method=post]", [], "Утвердить отмеченных");
        Assert.Contains("Список утверждён", done.Html.Body!.TextContent);
        Assert.Equal(ParticipantState.InBank, await banks.StateAsync(reviewed));
    }

    [Fact]
    public async Task A_list_is_searched_filtered_sorted_and_empty_states_teach()
    {
        var host = await WebHost.GetAsync();
        var banks = await BankWebSchool.NewAsync();
        var curator = await host.AsCuratorAsync(banks.School);
        Assert.Contains("Внесите заявления целым классом", (await curator.GetAsync("/banks/mentees")).Text);
        Assert.Contains("Наставников пока нет", (await curator.GetAsync("/banks/mentors")).Text);
        Assert.Contains("Списков пока нет", (await (await host.AsHeadAsync(banks.School)).GetAsync("/banks/approve")).Text);
        var (pupil, mother) = await banks.PupilAsync("Ёлкин");
        await banks.MenteeAsync(pupil, mother, ParticipantEvent.Include);
        Assert.Contains("Ёлкин Артём", (await curator.GetAsync("/banks/mentees?q=елкин&nopair=true&sort=-in&form=TU")).Text);
        Assert.Contains("Никого не нашли", (await curator.GetAsync("/banks/mentees?q=сидоров")).Text);
        Assert.Contains("Никого не нашли", (await curator.GetAsync("/banks/mentees?overdue=true")).Text);
        Assert.Equal(HttpStatusCode.NotFound, await curator.StatusAsync("/banks/mentals"));
    }

    [Fact, Trait("Requirement", "INV-40")]
    public async Task The_register_is_given_to_those_who_may_take_it_out_and_the_taking_is_recorded()
    {
        var host = await WebHost.GetAsync();
        var banks = await BankWebSchool.NewAsync();
        var (pupil, mother) = await banks.PupilAsync("Зуев");
        await banks.MenteeAsync(pupil, mother, ParticipantEvent.Include);
        Assert.Equal(HttpStatusCode.NotFound, await (await host.SignInAsync(banks.School, null, Role.Psychologist)).StatusAsync("/banks/mentees?handler=Xlsx"));
        using var file = await (await host.AsCuratorAsync(banks.School)).Client.GetAsync("/banks/mentees?handler=Xlsx");
        Assert.Equal(HttpStatusCode.OK, file.StatusCode);
        Assert.Equal("baza-nastavlyaemyh.xlsx", file.Content.Headers.ContentDisposition!.FileName);
        var reading = await banks.School.AskAsync(db => db.Readings.SingleAsync(r => r.Page == "/banks/mentees/xlsx"));
        Assert.Equal([pupil.Id], reading.Subjects);
    }

    [Fact]
    public async Task A_card_suspends_with_a_reason_and_a_second_curator_is_told()
    {
        var host = await WebHost.GetAsync();
        var banks = await BankWebSchool.NewAsync();
        var (pupil, mother) = await banks.PupilAsync("Зуев");
        var profile = await banks.MenteeAsync(pupil, mother, ParticipantEvent.Include);
        var (one, two) = (await host.AsCuratorAsync(banks.School), await host.AsCuratorAsync(banks.School));
        var address = $"/banks/mentees/{profile}/suspend";
        var (first, second) = (await one.GetAsync(address), await two.GetAsync(address));
        var refused = await one.PostAsync(first, "main form[method=post]", new() { ["Input.Date"] = "31.02.2026", ["Input.Text"] = "болезнь" });
        Assert.Equal(HttpStatusCode.BadRequest, refused.Status);
        Assert.Equal("31.02.2026", refused.Html.QuerySelector("[name='Input.Date']")!.GetAttribute("value"));
        var card = await one.PostAsync(refused, "main form[method=post]", new() { ["Input.Date"] = "01.10.2026", ["Input.Text"] = "болезнь" });
        Assert.Contains("Приостановлено", card.Text);
        Assert.Contains("причина: болезнь", card.Text);
        Assert.Contains("Участие приостановлено: банк наставляемых", card.Text);
        var late = await two.PostAsync(second, "main form[method=post]", new() { ["Input.Text"] = "отпуск" });
        Assert.Equal(HttpStatusCode.BadRequest, late.Status);
        var resumed = await one.PostAsync(card, "main form[method=post]", [], "Возобновить участие");
        Assert.Contains("В банке, без пары", resumed.Text);
    }

    [Fact, Trait("Requirement", "S000-39")]
    [Trait("Requirement", "S003-32")]
    public async Task A_paper_application_of_a_pupil_mentor_with_interview_and_training()
    {
        var host = await WebHost.GetAsync();
        var banks = await BankWebSchool.NewAsync();
        var (pupil, _) = await banks.PupilAsync("Зуев", 15);
        var curator = await host.AsCuratorAsync(banks.School);
        var form = await curator.GetAsync($"/banks/mentors/add/{pupil.Id}");
        var card = await curator.PostAsync(form, "main form[method=post]", new()
        {
            ["Input.Forms"] = "UU", ["Input.Competencies"] = "физика\nалгебра", ["Input.HoursPerWeek"] = "1,5", ["Input.Voluntary"] = "true",
        });
        Assert.Equal(HttpStatusCode.OK, card.Status);
        Assert.Contains("физика; алгебра", card.Text);
        Assert.Contains("1,5 ч в неделю", card.Text);
        Assert.Contains("Не проведено собеседование", card.Text);
        var interview = await curator.GetAsync(card.Address.AbsolutePath + "/interview");
        var refused = await curator.PostAsync(interview, "main form[method=post]", new() { ["Input.Readiness"] = "7", ["Input.Decision"] = "Fit" });
        Assert.Equal(HttpStatusCode.BadRequest, refused.Status);
        Assert.Contains("от 1 до 5", refused.Text);
        card = await curator.PostAsync(refused, "main form[method=post]", new() { ["Input.Readiness"] = "4", ["Input.Decision"] = "Fit", ["Input.Criteria"] = "умеет слушать" });
        Assert.Contains("Собеседование 01.10.2026", card.Text);
        Assert.Contains("Готовность: 4 из 5", card.Text);
        Assert.Contains("Готовность: 4 из 5", (await (await host.SignInAsync(banks.School, null, Role.Psychologist)).GetAsync(card.Address.AbsolutePath)).Text);
        var administration = await (await host.SignInAsync(banks.School, null, Role.Administration)).GetAsync(card.Address.AbsolutePath);
        Assert.Contains("может быть наставником", administration.Text);
        Assert.DoesNotContain("Готовность", administration.Text, StringComparison.Ordinal);
        var id = Guid.Parse(card.Address.Segments[^1]);
        var training = await curator.GetAsync($"/training/earlier?person={pupil.Id}");
        var list = await curator.PostAsync(training, "main form[method=post]", new()
        {
            ["Input.Title"] = "Школа вожатых", ["Input.On"] = "01.09.2026", ["Input.Hours"] = "6", ["Input.Document"] = "сертификат № 4", ["Input.People"] = pupil.Id.ToString(),
        });
        Assert.Contains("Обучение внесено", list.Html.Body!.TextContent);
        Assert.Contains("Обучение 01.09.2026, «Школа вожатых», сертификат № 4", (await curator.GetAsync($"/banks/mentors/{id}")).Text);
        using var paper = await curator.Client.GetAsync($"/banks/mentors/{id}?handler=Docx");
        Assert.Equal("zayavlenie.docx", paper.Content.Headers.ContentDisposition!.FileName);
    }

    [Fact]
    [Trait("Requirement", "S000-46")]
    [Trait("Requirement", "S000-55")]
    public async Task A_teacher_is_led_as_a_young_specialist_or_as_new_here_and_leads_as_a_consultant_or_by_his_subject()
    {
        var host = await WebHost.GetAsync();
        var banks = await BankWebSchool.NewAsync();
        var curator = await host.AsCuratorAsync(banks.School);
        var young = await banks.TeacherAsync("Ким", months: 12);
        var card = await ApplyAsync("mentees", young, new() { ["Input.Request"] = "работа с классом" });
        Assert.Contains("молодой специалист", card.Text);
        Assert.Equal("педагог", Told(card, "Категория"));
        card = await ApplyAsync("mentees", await banks.TeacherAsync("Титова", months: 240), new() { ["Input.Request"] = "документация", ["Input.Category"] = "NewEmployee" });
        Assert.DoesNotContain("молодой специалист", card.Text, StringComparison.Ordinal);
        Assert.Equal("новый сотрудник", Told(card, "Категория"));

        card = await ApplyAsync("mentors", await banks.TeacherAsync("Орлова", months: 240), new() { ["Input.Competencies"] = "методика" });
        Assert.Equal("наставник-консультант", Told(card, "Тип"));
        card = await ApplyAsync("mentors", await banks.TeacherAsync("Панова", months: 240), new() { ["Input.Competencies"] = "методика", ["Input.SubjectMentor"] = "true" });
        Assert.Equal("наставник-предметник", Told(card, "Тип"));

        async Task<WebPage> ApplyAsync(string bank, Nastavnik.Core.School.People.Person person, Dictionary<string, string> told) => await curator.PostAsync(
            await curator.GetAsync($"/banks/{bank}/add/{person.Id}"), "main form[method=post]", new(told) { ["Input.Forms"] = "TT", ["Input.Voluntary"] = "true" });
    }

    /// <summary>What stands beside a word of the card's list.</summary>
    private static string Told(WebPage card, string word) =>
        card.Html.QuerySelectorAll("#about + .n-dl dt").Single(t => t.TextContent == word).NextElementSibling!.TextContent;
}
