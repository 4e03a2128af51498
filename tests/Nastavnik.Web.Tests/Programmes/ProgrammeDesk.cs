using Nastavnik.Core.Foundation.Acts;
using Nastavnik.Core.Foundation.TargetModel;
using Nastavnik.Core.Mentoring.Pairs;
using Nastavnik.Core.Mentoring.Programmes;
using Nastavnik.Core.Preparation.Orders;
using Nastavnik.Core.School.People;
using Nastavnik.Paperwork.Grammar;
using Nastavnik.Support;

namespace Nastavnik.Web.Tests.Programmes;

/// <summary>A school with a pair of teachers on a signed order, and visitors for everybody concerned.</summary>
internal sealed class ProgrammeDesk(WebHost host, TestSchool school, Guid pair, Person mentor, Person mentee)
{
    public const string Main = "main form[method=post]";

    public TestSchool School => school;

    public WebHost Host => host;

    public Guid Pair => pair;

    public static async Task<ProgrammeDesk> NewAsync(OrganisationType type = OrganisationType.School)
    {
        var host = await WebHost.GetAsync();
        var school = await TestSchool.NewAsync(type);
        var mentor = new Person("Соколова", "Ирина", "Павловна", Gender.Female, school.Today.AddYears(-45));
        var mentee = new Person("Кузьменко", "Олег", "Ильич", Gender.Male, school.Today.AddYears(-24));
        await school.AddAsync(mentor, mentee, new Employment(mentor.Id, "учитель математики", school.Today.AddYears(-9)), new Employment(mentee.Id, "учитель математики", school.Today.AddMonths(-2)));
        var pairing = new Pairing(1, "TT", "TT-1", mentor.Id, [mentee.Id], [], school.Today, school.Today.AddMonths(8), school.Today.AddDays(-10)) { CuratorId = school.CuratorPerson.Id };
        pairing.Meet(school.Today.AddDays(-9), false, null);
        pairing.Agree(school.Today.AddDays(-8));
        var order = new Order("D-04", school.CuratorPerson.Id, host.Core.Clock.GetUtcNow());
        pairing.Include(order.Id);
        pairing.Approve(order.Id, school.Today.AddDays(-20), school.Today);
        await school.AddAsync(order, pairing);
        return new(host, school, pairing.Id, mentor, mentee);
    }

    public Task<WebVisitor> CuratorAsync() => host.AsCuratorAsync(school);

    public Task<WebVisitor> HeadAsync() => host.AsHeadAsync(school);

    public Task<WebVisitor> MentorAsync() => host.SignInAsync(school, mentor.Id, Role.Mentor);

    public Task<WebVisitor> MenteeAsync() => host.SignInAsync(school, mentee.Id, Role.Mentee);

    /// <summary>Begun by the curator from an empty plan; where its pages stand.</summary>
    public async Task<string> BeginAsync(WebVisitor by, string at = "/programmes", string plan = "")
    {
        var page = await by.PostAsync(await by.GetAsync($"{at}/new?pair={pair}"), Main, new() { ["Input.TypicalPlan"] = plan });
        Xunit.Assert.Equal(System.Net.HttpStatusCode.OK, page.Status);
        return page.Address.AbsolutePath;
    }

    public static Dictionary<string, string> Note(TestSchool school) => new()
    {
        ["Input.Problem"] = "Цель расходится с этапами", ["Input.Goals"] = "Освоить профессию", ["Input.Tasks"] = "Ставить цель", ["Input.MentorWork"] = "Показывает", ["Input.MenteeWork"] = "Проводит",
        ["Input.Start"] = school.Today.ToString("dd.MM.yyyy"), ["Input.End"] = school.Today.AddMonths(8).ToString("dd.MM.yyyy"), ["Input.Intermediate"] = "Две карты", ["Input.Planned"] = "Открытый урок",
        ["Input.Schedule"] = "По средам", ["Input.WorkMode"] = nameof(WorkMode.InPerson), ["Input.Conditions"] = "Кабинет 12",
    };

    public static Dictionary<string, string> Row(int row, string difficulty = "Урок по ФГОС") => new()
    {
        [$"Input.Rows[{row}].C1"] = difficulty, [$"Input.Rows[{row}].C2"] = "Ставить цель", [$"Input.Rows[{row}].C3"] = "Показывает урок", [$"Input.Rows[{row}].C4"] = "Проводит урок",
        [$"Input.Rows[{row}].C5"] = "Октябрь", [$"Input.Rows[{row}].C6"] = "Открытый урок",
    };

    /// <summary>All parts filled through the pages.</summary>
    public async Task<string> FillAsync(WebVisitor by, string at = "/programmes")
    {
        var here = await BeginAsync(by, at);
        Ok(await by.PostAsync(await by.GetAsync(here), Main, Note(school)));
        Ok(await by.PostAsync(await by.GetAsync(here + "/directions"), Main, new() { ["Input.Directions"] = "методические", ["Input.Difficulties"] = "Время урока", ["Input.Strengths"] = "Любит детей" }));
        Ok(await by.PostAsync(await by.GetAsync(here + "/plan"), Main, [], "Добавить строку"));
        Ok(await by.PostAsync(await by.GetAsync(here + "/plan"), Main, Row(0), "Сохранить"));
        return here;
    }

    public static WebPage Ok(WebPage page)
    {
        Xunit.Assert.True(page.Status == System.Net.HttpStatusCode.OK, $"{page.Status}: {page.Text}");
        return page;
    }
}
