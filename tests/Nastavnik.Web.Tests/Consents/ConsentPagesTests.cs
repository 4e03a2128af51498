using System.Net;
using Microsoft.EntityFrameworkCore;
using Nastavnik.Core.Foundation.Acts;
using Nastavnik.Core.School.Consents;
using Nastavnik.Core.School.People;
using Nastavnik.Paperwork.Documents;
using Nastavnik.Paperwork.Grammar;
using Nastavnik.Support;
using Xunit;

namespace Nastavnik.Web.Tests.Consents;

public sealed class ConsentPagesTests
{
    private const string Form = "main form[method=post]";
    private readonly ClassGroup group = new(9, "А", "2026–2027");
    private readonly Person anna = new("Шевчук", "Анна", "Игоревна", Gender.Female, new DateOnly(2014, 3, 12));
    private readonly Person lev = new("Коваль", "Лев", "Ильич", Gender.Male, new DateOnly(2011, 2, 3));
    private readonly Person mother = new("Шевчук", "Ольга", "Петровна", Gender.Female, new DateOnly(1985, 5, 1));

    [Fact]
    public async Task The_registry_and_its_pages_are_the_staffs_and_404_to_others()
    {
        var host = await WebHost.GetAsync();
        var school = await SchoolAsync();
        var consent = await PrepareAsync(school, anna);
        var (curator, head) = (await host.AsCuratorAsync(school), await host.AsHeadAsync(school));
        string[] read = ["/consents", "/consents/awaited", $"/consents/{consent.Id}"];
        string[] change = ["/consents/prepare", "/consents/returned", "/consents/labour", $"/consents/{consent.Id}/sign", $"/consents/{consent.Id}/refuse", $"/consents/{consent.Id}/withdraw", $"/consents/{consent.Id}/correct", $"/consents/earlier/{anna.Id}"];
        foreach (var address in read.Concat(change))
        {
            Assert.Equal(HttpStatusCode.OK, (await curator.GetAsync(address)).Status);
        }

        Assert.All(await Task.WhenAll(read.Select(head.StatusAsync)), s => Assert.Equal(HttpStatusCode.OK, s));
        Assert.Equal(HttpStatusCode.NotFound, await head.StatusAsync($"/consents/{consent.Id}/sign"));
        Assert.Null((await head.GetAsync($"/consents/{consent.Id}")).Html.QuerySelector(".n-paper"));
        Assert.Equal(HttpStatusCode.OK, await head.StatusAsync("/consents/signature"));
        foreach (var role in new[] { Role.Mentor, Role.Mentee, Role.SystemAdministrator, Role.Partner, Role.CouncilMember, Role.Psychologist })
        {
            var other = await host.SignInAsync(school, null, role);
            Assert.All(await Task.WhenAll(read.Concat(change).Select(other.StatusAsync)), s => Assert.Equal(HttpStatusCode.NotFound, s));
        }

        var stranger = await host.AsCuratorAsync(await TestSchool.NewAsync());
        Assert.Equal(HttpStatusCode.NotFound, await stranger.StatusAsync($"/consents/{consent.Id}"));
        Assert.Equal(HttpStatusCode.NotFound, await stranger.StatusAsync($"/consents/{consent.Id}/sign"));
        Assert.Equal(HttpStatusCode.NotFound, await stranger.StatusAsync($"/consents/earlier/{anna.Id}"));
    }

    [Fact]
    public async Task A_class_gets_its_papers_as_one_file_and_returns_them_on_one_page()
    {
        var host = await WebHost.GetAsync();
        var school = await SchoolAsync();
        var curator = await host.AsCuratorAsync(school);
        Assert.Contains("Согласий пока нет", (await curator.GetAsync("/consents")).Text);
        var choice = await curator.GetAsync($"/consents/prepare?class={group.Id}");
        Assert.Equal(2, choice.Html.QuerySelectorAll("input[name='Input.People'][checked]").Length);
        var prepared = await curator.PostAsync(choice, Form);
        Assert.Contains("4 бумаги в одном файле", prepared.Text);
        using (var file = await curator.Client.GetAsync(prepared.Address.AbsolutePath + "?handler=Docx"))
        {
            Assert.Equal(DocxWriter.ContentType, file.Content.Headers.ContentType!.MediaType);
            Assert.Contains("Уважаемые", DocxText.Read(await file.Content.ReadAsByteArrayAsync()), StringComparison.Ordinal);
        }

        await curator.PostAsync(prepared, Form);
        Assert.Contains("Не вернулись 4 бумаги на 2 человек", (await curator.GetAsync("/consents/awaited")).Text);

        var pile = await curator.GetAsync($"/consents/returned?class={group.Id}");
        var undated = await curator.PostAsync(pile, Form, new() { ["Input.SignedOn"] = "31.02.2026" });
        Assert.Equal(HttpStatusCode.BadRequest, undated.Status);
        Assert.Equal("31.02.2026", undated.Html.QuerySelector("[name='Input.SignedOn']")!.GetAttribute("value"));
        var nothing = await curator.PostAsync(pile, Form, new() { ["Input.SignedOn"] = "01.10.2026" });
        Assert.Equal(HttpStatusCode.BadRequest, nothing.Status);
        Assert.Contains("Ни одной бумаги не отмечено", nothing.Text);

        var fields = pile.Html.QuerySelectorAll("input[name='Input.Returned'],input[name='Input.WithOwnSignature']").Select(i => KeyValuePair.Create(i.GetAttribute("name")!, i.GetAttribute("value")!)).ToList();
        var done = await PostManyAsync(curator, pile, fields.Append(KeyValuePair.Create("Input.SignedOn", "01.10.2026")));
        Assert.Contains("Зарегистрированы 4 бумаги", done.Html.Body!.TextContent.Replace('\u00A0', ' '));
        Assert.Equal(4, await school.AskAsync(db => db.Consents.CountAsync(c => c.State == ConsentState.Signed)));
        Assert.Contains("Все 4 бумаги получены", (await curator.GetAsync("/consents")).Text);
        Assert.Contains("Коваль", (await curator.GetAsync("/consents?q=ковал")).Text);
        Assert.DoesNotContain("Коваль", (await curator.GetAsync("/consents?q=анна")).Text);
        Assert.Contains("Ничего не нашли", (await curator.GetAsync("/consents?state=Withdrawn")).Text);
        foreach (var sort in new[] { "class", "-kind", "state", "-signed", "until" })
        {
            Assert.Equal(HttpStatusCode.OK, await curator.StatusAsync($"/consents?sort={sort}&kind=ChildData&class={group.Id}"));
        }

        Assert.Equal(HttpStatusCode.OK, await curator.StatusAsync("/consents?handler=Xlsx"));
    }

    [Fact, Trait("Requirement", "INV-43")]
    public async Task A_paper_is_registered_put_right_and_withdrawn_from_its_card()
    {
        var host = await WebHost.GetAsync();
        var school = await SchoolAsync();
        var curator = await host.AsCuratorAsync(school);
        var consent = await PrepareAsync(school, anna);
        var address = $"/consents/{consent.Id}";
        var future = await curator.PostAsync(await curator.GetAsync(address + "/sign"), Form, new() { ["Input.SignedOn"] = "02.10.2026" });
        Assert.Equal(HttpStatusCode.BadRequest, future.Status);
        Assert.Contains("Дата подписи ещё не наступила", future.Text);
        var exe = await curator.UploadAsync(await curator.GetAsync(address + "/sign"), Form, "Input.Scan", "scan.pdf", "MZ not a scan"u8.ToArray(), new() { ["Input.SignedOn"] = "01.10.2026" });
        Assert.Equal(HttpStatusCode.BadRequest, exe.Status);
        Assert.Contains("Это не скан", exe.Text);
        var signed = await curator.UploadAsync(await curator.GetAsync(address + "/sign"), Form, "Input.Scan", "scan.pdf", "%PDF-1.4 scan"u8.ToArray(), new() { ["Input.SignedOn"] = "01.10.2026" });
        Assert.Equal(HttpStatusCode.OK, signed.Status);
        Assert.Contains("Действует", signed.Text);
        Assert.Equal(HttpStatusCode.OK, await curator.StatusAsync(address + "?handler=Scan"));
        Assert.Equal(HttpStatusCode.OK, await curator.StatusAsync(address + "?handler=Docx"));

        var unreasoned = await curator.PostAsync(await curator.GetAsync(address + "/correct"), Form, new() { ["Input.What"] = "NeverSigned" });
        Assert.Equal(HttpStatusCode.BadRequest, unreasoned.Status);
        Assert.Contains("Напишите, что случилось", unreasoned.Text);
        var undone = await curator.PostAsync(unreasoned, Form, new() { ["Input.What"] = "NeverSigned", ["Input.Reason"] = "Бумага другого ребёнка" });
        Assert.Contains("Вручено", undone.Text);
        Assert.Contains("Причина: Бумага другого ребёнка", undone.Text);

        await curator.PostAsync(await curator.GetAsync(address + "/sign"), Form, new() { ["Input.SignedOn"] = "01.10.2026" });
        var form = await curator.GetAsync(address + "/withdraw");
        Assert.Contains("не позднее 15 октября 2026 г.", form.Text);
        var withdrawn = await curator.PostAsync(form, Form);
        Assert.Contains("Отозвано", withdrawn.Text);
        Assert.Contains("уничтожаются не позднее 31.10.2026", withdrawn.Text);
    }

    [Fact]
    public async Task A_parent_reads_signs_and_withdraws_and_sees_only_own_children()
    {
        var host = await WebHost.GetAsync();
        var school = await SchoolAsync(guardianTo: new(2026, 9, 30));
        var (mine, foreign) = (await PrepareAsync(school, anna), await PrepareAsync(school, lev));
        var parent = await host.SignInAsync(school, mother.Id);
        var list = await parent.GetAsync("/my/consents");
        Assert.Contains("Шевчук Анна Игоревна", list.Text);
        Assert.DoesNotContain("Коваль", list.Text);
        Assert.Equal(HttpStatusCode.NotFound, await parent.StatusAsync($"/my/consents/{foreign.Id}"));
        var paper = await parent.GetAsync($"/my/consents/{mine.Id}");
        Assert.Contains("являясь матерью Шевчук Анны Игоревны", paper.Text);
        Assert.Contains("Подпишите бумагу и передайте её куратору", paper.Text);
        Assert.Null(paper.Html.QuerySelector(Form));

        var head = await host.AsHeadAsync(school);
        var agreement = await head.PostAsync(await head.GetAsync("/consents/signature"), Form, new() { ["Input.Date"] = "01.09.2026", ["Input.Number"] = "" });
        Assert.Equal(HttpStatusCode.BadRequest, agreement.Status);
        agreement = await head.PostAsync(agreement, Form, new() { ["Input.Number"] = "12" });
        Assert.Contains("согласия можно подписывать", agreement.Text);

        paper = await parent.GetAsync($"/my/consents/{mine.Id}");
        Assert.False(paper.Html.QuerySelector("[name='Input.Agrees']")!.HasAttribute("checked"));
        var unticked = await parent.PostAsync(paper, Form);
        Assert.Equal(HttpStatusCode.BadRequest, unticked.Status);
        Assert.Contains("Отметьте, что прочитали", unticked.Text);
        var signed = await parent.PostAsync(paper, Form, new() { ["Input.Agrees"] = "true" });
        Assert.Contains("Действует", signed.Text);
        var withdrawn = await parent.PostAsync(signed, Form);
        Assert.Contains("Отозвано", withdrawn.Text);
        Assert.Equal(HttpStatusCode.NotFound, await parent.StatusAsync("/consents"));
    }

    [Fact, Trait("Requirement", "INV-24")]
    public async Task The_labour_consent_asks_all_terms_of_the_agreement()
    {
        var host = await WebHost.GetAsync();
        var school = await SchoolAsync();
        var curator = await host.AsCuratorAsync(school);
        var form = await curator.GetAsync("/consents/labour");
        var empty = await curator.PostAsync(form, Form, new() { ["Input.Content"] = "помощь в освоении методики" });
        Assert.Equal(HttpStatusCode.BadRequest, empty.Status);
        Assert.Contains("Выберите наставника", empty.Text);
        Assert.Contains("помощь в освоении методики", empty.Html.QuerySelector("[name='Input.Content']")!.TextContent);
        var card = await curator.PostAsync(empty, Form, new()
        {
            ["Input.Mentor"] = school.HeadPerson.Id.ToString(), ["Input.Mentees"] = school.CuratorPerson.Id.ToString(), ["Input.Number"] = "7", ["Input.Date"] = "28.09.2026",
            ["Input.From"] = "01.10.2026", ["Input.To"] = "31.05.2027", ["Input.Form"] = "очно", ["Input.Pay"] = "доплата 2 000 рублей в месяц",
        });
        Assert.Contains("от 28.09.2026 № 7", card.Text);
        Assert.Contains("в отношении заместителя директора по учебно-воспитательной работе Лебедевой Марии Ивановны", card.Text);
    }

    [Fact]
    public async Task A_consent_signed_before_the_program_is_entered_and_a_minor_alone_is_refused()
    {
        var host = await WebHost.GetAsync();
        var school = await SchoolAsync();
        var curator = await host.AsCuratorAsync(school);
        var form = await curator.GetAsync($"/consents/earlier/{lev.Id}");
        var alone = await curator.PostAsync(form, Form, new() { ["Input.Kind"] = "AdultData", ["Input.Signer"] = lev.Id.ToString(), ["Input.SignedOn"] = "05.09.2025" });
        Assert.Equal(HttpStatusCode.BadRequest, alone.Status);
        Assert.Contains("подписи самого ребёнка недостаточно", alone.Text);
        var card = await curator.PostAsync(alone, Form, new() { ["Input.Kind"] = "ChildData", ["Input.Signer"] = mother.Id.ToString(), ["Input.SignedOn"] = "05.09.2025", ["Input.OwnSignature"] = "true" });
        Assert.Contains("прежняя бумага школы", card.Text);
        Assert.Contains("Действует", card.Text);
    }

    private async Task<TestSchool> SchoolAsync(DateOnly? guardianTo = null)
    {
        var school = await TestSchool.NewAsync();
        await school.AddAsync(group, anna, lev, mother,
            new Enrolment(anna.Id, group.Id, new(2026, 9, 1)), new Enrolment(lev.Id, group.Id, new(2026, 9, 1)),
            new LegalRepresentative(anna.Id, mother.Id, AuthorityBasis.Mother), new LegalRepresentative(lev.Id, mother.Id, AuthorityBasis.Guardian) { Document = "постановление № 15", To = guardianTo });
        return school;
    }

    private async Task<Consent> PrepareAsync(TestSchool school, Person person)
    {
        if (person == lev)
        {
            var other = new Consent(ConsentKind.ChildData, lev.Id, mother.Id, school.Today, null);
            await school.AddAsync(other);
            return other;
        }

        var outcome = await school.DoAsync<PrepareConsents>(school.Curator, (u, by) => u.ExecuteAsync(new([person.Id], new(2028, 8, 31)), by));
        Assert.True(outcome.IsDone);
        return await school.AskAsync(db => db.Consents.AsNoTracking().SingleAsync(c => c.SubjectId == person.Id && c.Kind == ConsentKind.ChildData));
    }

    private static async Task<WebPage> PostManyAsync(WebVisitor visitor, WebPage page, IEnumerable<KeyValuePair<string, string>> fields)
    {
        var hidden = page.Html.QuerySelectorAll($"{Form} input[type=hidden]").Select(i => KeyValuePair.Create(i.GetAttribute("name")!, i.GetAttribute("value")!));
        using var answer = await visitor.Client.PostAsync(page.Address.PathAndQuery, new FormUrlEncodedContent(hidden.Concat(fields)));
        return await visitor.GetAsync(answer.Headers.Location?.ToString() ?? throw new Xunit.Sdk.XunitException(await answer.Content.ReadAsStringAsync()));
    }
}
