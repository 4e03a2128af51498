using System.Net;
using System.Text.RegularExpressions;
using Nastavnik.Core.Foundation.Acts;
using Nastavnik.Core.Mentoring.Selection;
using Nastavnik.Core.School.People;
using Nastavnik.Support;
using Xunit;

namespace Nastavnik.Web.Tests.Speed;

public sealed partial class SpeedPagesTests
{
    private const string Docx = "application/vnd.openxmlformats-officedocument.wordprocessingml.document";

    [Fact]
    [Trait("Requirement", "S000-92")]
    public async Task Guests_sit_by_the_timetable_mark_on_the_phone_and_the_curator_alone_sees_the_marks()
    {
        var (here, mentor, mentee, gathering) = await EventAsync();
        var host = await WebHost.GetAsync();
        var curator = await host.AsCuratorAsync(here.School);
        var card = await curator.GetAsync(gathering);
        Assert.Contains("Раунд 1, 15:00", card.Text, StringComparison.Ordinal);
        foreach (var paper in new[] { "Tables", "Host", "Sheets" })
        {
            using var taken = await curator.Client.GetAsync($"{gathering}?handler={paper}");
            Assert.Equal(Docx, taken.Content.Headers.ContentType!.MediaType);
        }

        var pupil = await host.SignInAsync(here.School, mentor.Id);
        Assert.Contains("Отметьте, с кем хотите работать", (await pupil.GetAsync("/")).Text, StringComparison.Ordinal);
        var sheet = await pupil.GetAsync("/my" + gathering);
        var empty = await pupil.PostAsync(sheet, "main form");
        Assert.Equal(HttpStatusCode.BadRequest, empty.Status);
        Assert.Contains("Отметьте хотя бы одного человека", empty.Text, StringComparison.Ordinal);
        var own = await pupil.PostAsync(empty, "main form", new() { ["Input.Marks[0].Says"] = "Want" });
        Assert.Equal("/my/speed", own.Address.AbsolutePath);
        Assert.Contains("Изменить отметки", own.Text, StringComparison.Ordinal);

        var paperForm = await curator.GetAsync($"{gathering}/paper/{mentee.Id}");
        var marks = await curator.PostAsync(paperForm, "main form", new() { ["Input.Marks[0].Says"] = "Want" });
        Assert.Contains("Взаимное «хочу»", marks.Text, StringComparison.Ordinal);
        Assert.Contains("хочу", (await curator.GetAsync(gathering + "/marks")).Text, StringComparison.Ordinal);
        Assert.Equal(HttpStatusCode.NotFound, await pupil.StatusAsync(gathering + "/marks"));
        var psychologist = await host.SignInAsync(here.School, null, Role.Psychologist);
        Assert.Equal(HttpStatusCode.OK, await psychologist.StatusAsync(gathering));
        Assert.Equal(HttpStatusCode.NotFound, await psychologist.StatusAsync(gathering + "/marks"));
        Assert.Equal(HttpStatusCode.NotFound, await psychologist.StatusAsync(gathering + "?handler=Sheets"));
        Assert.Equal(HttpStatusCode.NotFound, await (await host.AsHeadAsync(here.School)).StatusAsync(gathering));
    }

    [Fact]
    [Trait("Requirement", "S000-92")]
    public async Task A_link_takes_marks_once_without_an_account()
    {
        var (here, mentor, mentee, gathering) = await EventAsync();
        var host = await WebHost.GetAsync();
        var curator = await host.AsCuratorAsync(here.School);
        var form = await curator.GetAsync(gathering + "/links");
        Assert.Equal(HttpStatusCode.BadRequest, (await curator.PostAsync(form, "main form")).Status);
        var printed = await curator.PostAsync(form, "main form", new() { ["Input.People"] = mentee.Id.ToString() });
        Assert.NotNull(printed.Html.QuerySelector("svg[role=img]"));
        Assert.Contains("Ссылки уже показаны", (await curator.PostAsync(form, "main form", new() { ["Input.People"] = mentee.Id.ToString() })).Text, StringComparison.Ordinal);
        var address = Address().Match(printed.Text).Value;

        var visitor = host.Visitor();
        var sheet = await visitor.GetAsync(address);
        Assert.Contains("Ваши отметки", sheet.Text, StringComparison.Ordinal);
        Assert.Contains(mentor.Name.Full(Nastavnik.Paperwork.Grammar.GrammaticalCase.Nominative), sheet.Text, StringComparison.Ordinal);
        var refused = await visitor.PostAsync(sheet, "main form");
        Assert.Equal(HttpStatusCode.BadRequest, refused.Status);
        var sent = await visitor.PostAsync(refused, "main form", new() { ["Input.Marks[0].Says"] = "May" });
        Assert.Contains("Отметки записаны", sent.Text, StringComparison.Ordinal);
        Assert.Contains("Ссылка не работает", (await host.Visitor().GetAsync(address)).Text, StringComparison.Ordinal);
        Assert.Equal(HttpStatusCode.BadRequest, (await visitor.PostAsync(sheet, "main form", new() { ["Input.Marks[0].Says"] = "Want", ["__key"] = Guid.CreateVersion7().ToString() })).Status);
        Assert.Contains("Ссылка не работает", (await host.Visitor().GetAsync("/marks/nonsense")).Text, StringComparison.Ordinal);
        Assert.Contains("Ссылка не работает", (await host.Visitor().GetAsync("/marks/" + Core.School.Accounts.LinkToken.New(Guid.CreateVersion7()).Secret)).Text, StringComparison.Ordinal);
        Assert.Equal(MarkWay.Link, Assert.Single(await here.School.AskAsync(db => Task.FromResult(db.PreferenceMarks.Select(m => m.Way).ToList()))));
    }

    [Fact]
    public async Task A_meeting_is_planned_changed_held_and_strangers_find_nothing()
    {
        var here = await PairSchool.NewAsync();
        var (mentor, mentee) = (await here.PupilAsync("Зуев", "Артём", 10, mentor: true), await here.PupilAsync("Ли", "Олег", 7));
        var host = await WebHost.GetAsync();
        var curator = await host.AsCuratorAsync(here.School);
        Assert.Contains("Встреч пока не было", (await curator.GetAsync("/speed")).Text, StringComparison.Ordinal);
        var form = await curator.GetAsync("/speed/new");
        var refused = await curator.PostAsync(form, "main form", new() { ["Input.Title"] = "Осень", ["Input.Tables"] = "0", ["Input.Mentors"] = mentor.Id.ToString(), ["Input.Mentees"] = mentee.Id.ToString() });
        Assert.Equal(HttpStatusCode.BadRequest, refused.Status);
        Assert.Contains("Столов: от 1 до 100", refused.Text, StringComparison.Ordinal);
        Assert.Equal("Осень", refused.Html.QuerySelector("[name='Input.Title']")!.GetAttribute("value"));
        var card = await curator.PostAsync(refused, "main form", new() { ["Input.Tables"] = "3", ["Input.On"] = here.Today.ToString("dd.MM.yyyy") });
        Assert.Contains("1 раунд", card.Text, StringComparison.Ordinal);
        var gathering = card.Address.AbsolutePath;
        var changed = await curator.PostAsync(await curator.GetAsync($"/speed/new?event={card.Address.Segments[^1]}"), "main form", new() { ["Input.Title"] = "Осень, второй раз" });
        Assert.Contains("Осень, второй раз", changed.Text, StringComparison.Ordinal);
        card = await curator.PostAsync(await curator.GetAsync(gathering), "form[action*='Hold']");
        Assert.Contains("Проведено", card.Text, StringComparison.Ordinal);
        Assert.Equal(HttpStatusCode.NotFound, await curator.StatusAsync($"/speed/new?event={card.Address.Segments[^1]}"));

        var stranger = await here.PupilAsync("Бабич", "Иван", 8);
        Assert.Equal(HttpStatusCode.NotFound, await (await host.SignInAsync(here.School, stranger.Id)).StatusAsync("/my" + gathering));
        var there = await host.AsCuratorAsync((await PairSchool.NewAsync()).School);
        foreach (var page in new[] { gathering, gathering + "/marks", gathering + "/links", $"{gathering}/paper/{mentee.Id}", gathering + "?handler=Tables" })
        {
            Assert.Equal(HttpStatusCode.NotFound, await there.StatusAsync(page));
        }
    }

    [Fact]
    [Trait("Requirement", "INV-02")]
    public async Task Speed_mentoring_is_one_meeting()
    {
        var here = await PairSchool.NewAsync();
        var (mentor, mentee) = (await here.PupilAsync("Зуев", "Артём", 10, mentor: true), await here.PupilAsync("Ли", "Олег", 7));
        var curator = await (await WebHost.GetAsync()).AsCuratorAsync(here.School);
        var form = await curator.GetAsync("/speed/mentoring/new");
        var refused = await curator.PostAsync(form, "main form", new() { ["Input.Title"] = "Олимпиада" });
        Assert.Equal(HttpStatusCode.BadRequest, refused.Status);
        var card = await curator.PostAsync(refused, "main form", new() { ["Input.On"] = here.Today.ToString("dd.MM.yyyy"), ["Input.Mentor"] = mentor.Id.ToString(), ["Input.Mentees"] = mentee.Id.ToString() });
        Assert.Contains("Олимпиада", card.Text, StringComparison.Ordinal);
        card = await curator.PostAsync(card, "form[action*='Hold']", new() { ["Input.Outcome"] = "Разобрали задачи" });
        Assert.Contains("Разобрали задачи", card.Text, StringComparison.Ordinal);
        Assert.Contains("Скоростное наставничество", (await curator.GetAsync("/speed")).Text, StringComparison.Ordinal);
        var there = await (await WebHost.GetAsync()).AsCuratorAsync((await PairSchool.NewAsync()).School);
        Assert.Equal(HttpStatusCode.NotFound, await there.StatusAsync(card.Address.AbsolutePath));
    }

    private static async Task<(PairSchool Here, Person Mentor, Person Mentee, string Address)> EventAsync()
    {
        var here = await PairSchool.NewAsync();
        var (mentor, mentee) = (await here.PupilAsync("Зуев", "Артём", 10, mentor: true), await here.PupilAsync("Ли", "Олег", 7));
        var planned = await here.School.DoAsync<PlanSpeedMeetings>(here.School.Curator, (u, s) => u.ExecuteAsync(new PlanSpeedMeetingsCommand(
            null, "Осень", here.Today, new TimeOnly(15, 0), "зал", null, new SpeedLayout(2, 5, 1, null, false), [mentor.Id], [mentee.Id]), s));
        return (here, mentor, mentee, $"/speed/{planned.Subject}");
    }

    [GeneratedRegex("/marks/[A-Za-z0-9_-]{43}", RegexOptions.None, 1000)]
    private static partial Regex Address();
}
