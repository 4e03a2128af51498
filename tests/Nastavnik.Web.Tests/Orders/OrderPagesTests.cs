using System.Net;
using Microsoft.EntityFrameworkCore;
using Nastavnik.Core.Foundation.Acts;
using Nastavnik.Core.Preparation.Orders;
using Nastavnik.Core.School.Accounts;
using Nastavnik.Core.School.People;
using Nastavnik.Paperwork.Documents;
using Nastavnik.Paperwork.Grammar;
using Nastavnik.Support;
using Xunit;

namespace Nastavnik.Web.Tests.Orders;

public sealed class OrderPagesTests
{
    private const string Form = "main form[method=post]";
    private const string SignForm = "form[action*='handler=Sign'], form:has([name='Input.Number'])";

    [Fact]
    public async Task The_staff_see_orders_and_others_get_404()
    {
        var (host, school) = await StartAsync();
        var id = await school.SignedD01Async(await host.AsCuratorAsync(school), await host.AsHeadAsync(school));
        string[] pages = ["/orders", "/orders/new", "/orders/new/d-01", "/orders/earlier", $"/orders/{id}", $"/orders/{id}/acquaintance"];
        foreach (var role in new[] { Role.Mentor, Role.Mentee, Role.CouncilMember, Role.SystemAdministrator, Role.Partner })
        {
            var other = await host.SignInAsync(school, null, role);
            foreach (var page in pages)
            {
                Assert.Equal(HttpStatusCode.NotFound, await other.StatusAsync(page));
            }
        }

        var curator = await host.AsCuratorAsync(school);
        foreach (var page in pages.Append("/orders/headship").Append("/my/orders"))
        {
            Assert.Equal(HttpStatusCode.OK, (await curator.GetAsync(page)).Status);
        }

        var officer = await host.SignInAsync(school, null, Role.DataProtectionOfficer);
        Assert.Equal(HttpStatusCode.OK, (await officer.GetAsync($"/orders/{id}")).Status);
        Assert.Equal(HttpStatusCode.NotFound, await officer.StatusAsync("/orders/new"));
        Assert.Equal(HttpStatusCode.Redirect, await host.Visitor().StatusAsync("/orders"));
        Assert.Equal(HttpStatusCode.NotFound, await (await host.AsCuratorAsync(await TestSchool.NewAsync())).StatusAsync($"/orders/{id}"));
    }

    [Fact]
    public async Task From_the_empty_list_to_a_registered_order_in_the_browser()
    {
        var (host, school) = await StartAsync();
        var (curator, head) = (await host.AsCuratorAsync(school), await host.AsHeadAsync(school));
        Assert.Contains("Приказов пока нет", (await curator.GetAsync("/orders")).Text);

        var waiting = await curator.PostAsync(await curator.GetAsync("/orders/new/d-01"), Form, new() { ["Input.Marks[0].Number"] = "1", ["Input.Marks[0].Date"] = "29.08.2026" }, "Отправить на подпись");
        Assert.Equal(HttpStatusCode.OK, waiting.Status);
        Assert.Contains("Зарегистрировать подписанный", waiting.Text);

        var page = await head.GetAsync(waiting.Address.AbsolutePath);
        Assert.Contains("Ждёт вашей подписи", page.Text);
        Assert.Contains("Что произойдёт", page.Text);
        Assert.Contains("Препятствий для подписи нет", page.Text);
        Assert.Equal(["дата приказа", "номер"], page.Html.QuerySelectorAll(".n-paper__line .n-paper__blank").Select(b => b.TextContent));
        Assert.Contains("РАССМОТРЕНО И ПРИНЯТО", page.Text);
        Assert.Contains("протокол от 29.08.2026 № 1", page.Text);

        var signed = await head.PostAsync(page, SignForm, new() { ["Input.Number"] = "131-од" });
        Assert.Equal(HttpStatusCode.OK, signed.Status);
        Assert.Contains("Приказ от 01.10.2026 № 131-од зарегистрирован", signed.Text);
        Assert.Empty(signed.Html.QuerySelectorAll(".n-paper__line .n-paper__blank"));
        Assert.Contains("подписан и зарегистрирован", signed.Text);

        var docx = await head.Client.GetAsync(signed.Address.AbsolutePath + "?handler=Docx");
        Assert.Equal("order-d-01.docx", docx.Content.Headers.ContentDisposition!.FileName);
        Assert.Contains("1 октября 2026 г.\tг. Кедровск\t№ 131-од", DocxText.Read(await docx.Content.ReadAsByteArrayAsync()));

        var next = await curator.PostAsync(await curator.GetAsync("/orders/new/d-02"), Form, new() { ["Input.CuratorId"] = school.CuratorPerson.Id.ToString() }, "Отправить на подпись");
        Assert.Equal("132-од", (await head.GetAsync(next.Address.AbsolutePath)).Html.QuerySelector("[name='Input.Number']")!.GetAttribute("value"));
        Assert.Contains("О внедрении целевой модели наставничества", (await curator.GetAsync("/orders?q=внедрЕнии")).Text);
        Assert.Contains("Ничего не нашли", (await curator.GetAsync("/orders?q=другое&state=Draft")).Text);
        Assert.Equal(HttpStatusCode.OK, await curator.StatusAsync("/orders?handler=Xlsx"));
    }

    [Fact]
    [Trait("Requirement", "INV-16")]
    public async Task A_double_click_signs_once_and_a_taken_number_comes_back_filled()
    {
        var (host, school) = await StartAsync();
        var (curator, head) = (await host.AsCuratorAsync(school), await host.AsHeadAsync(school));
        await school.SignedD01Async(curator, head);
        var id = await school.PreparedAsync(curator, "d-02", new() { ["Input.CuratorId"] = school.CuratorPerson.Id.ToString() });
        var page = await head.GetAsync($"/orders/{id}");

        var refused = await head.PostAsync(page, SignForm, new() { ["Input.Number"] = "131-ОД", ["Input.Date"] = "01.10.2026" });
        Assert.Equal(HttpStatusCode.BadRequest, refused.Status);
        Assert.Contains("Номер 131-од уже занят приказом от 01.10.2026", refused.Text);
        Assert.Equal("131-ОД", refused.Html.QuerySelector("[name='Input.Number']")!.GetAttribute("value"));
        Assert.StartsWith("Ошибка", refused.Html.Title);

        var clicks = await Task.WhenAll(Enumerable.Range(0, 3).Select(_ => head.PostRawAsync(page, SignForm, new() { ["Input.Number"] = "132-од" })));
        Assert.All(clicks, c => Assert.Equal(HttpStatusCode.Redirect, c.StatusCode));
        Assert.Equal(1, await school.AskAsync(db => db.Acts.CountAsync(a => a.Kind == OrderActs.Signed.Code && a.OrderId == id)));
    }

    [Fact]
    [Trait("Requirement", "INV-35")]
    public async Task A_non_head_cannot_sign_and_the_administration_needs_the_scan()
    {
        var (host, school) = await StartAsync();
        var curator = await host.AsCuratorAsync(school);
        var only = await host.SignInAsync(school, null, Role.Curator);
        var id = await school.PreparedAsync(curator, "d-01", []);
        var page = await curator.GetAsync($"/orders/{id}");

        var foreign = await only.GetAsync($"/orders/{id}");
        Assert.Null(foreign.Html.QuerySelector("[name='Input.Number']"));
        Assert.Contains("Подписывает Громова Н. С.", foreign.Text);
        var token = foreign.Html.QuerySelector("main [name=__RequestVerificationToken]")!.GetAttribute("value")!;
        using var forced = await only.Client.PostAsync($"/orders/{id}?handler=Sign", new FormUrlEncodedContent(
            new Dictionary<string, string> { ["__RequestVerificationToken"] = token, ["Input.Number"] = "1", ["Input.Date"] = "01.10.2026" }));
        Assert.Equal(HttpStatusCode.NotFound, forced.StatusCode);

        var refused = await curator.PostAsync(page, SignForm, new() { ["Input.Number"] = "1-од" });
        Assert.Equal(HttpStatusCode.BadRequest, refused.Status);
        Assert.Contains("Приложите скан подписанного приказа", refused.Text);
        var registered = await curator.UploadAsync(page, SignForm, "Input.Scan", "scan.pdf", [0x25, 0x50, 0x44, 0x46, 9], new() { ["Input.Number"] = "1-од" });
        Assert.Equal(HttpStatusCode.OK, registered.Status);
        Assert.Contains("Подписал Громова Н. С.", registered.Text);
        var scan = await curator.Client.GetAsync($"/orders/{id}?handler=Scan");
        Assert.Equal("application/pdf", scan.Content.Headers.ContentType!.MediaType);
    }

    [Fact]
    [Trait("Requirement", "INV-35")]
    public async Task The_acting_head_is_entered_by_the_head_and_signs_in_his_days()
    {
        var (host, school) = await StartAsync();
        var deputy = new Person("Шевчук", "Анна", "Игоревна", Gender.Female, new DateOnly(1979, 1, 1));
        await school.AddAsync(deputy);
        await school.AddAsync(new Employment(deputy.Id, "заместитель директора", new DateOnly(2021, 1, 11)));
        var (head, curator) = (await host.AsHeadAsync(school), await host.AsCuratorAsync(school));
        Assert.DoesNotContain("Закончить полномочия", (await curator.GetAsync("/orders/headship")).Text);
        var form = await head.GetAsync("/orders/headship");
        var values = new Dictionary<string, string> { ["Input.PersonId"] = deputy.Id.ToString(), ["Input.Acting"] = "true", ["Input.From"] = "28.09.2026", ["Input.Basis"] = "приказ от 25.09.2026 № 120-к" };
        var noEnd = await head.PostAsync(form, "form:has([name='Input.Basis'])", values);
        Assert.Equal(HttpStatusCode.BadRequest, noEnd.Status);
        Assert.Contains("Впишите последний день", noEnd.Text);
        var done = await head.PostAsync(form, "form:has([name='Input.Basis'])", new(values) { ["Input.To"] = "09.10.2026" });
        Assert.Equal(HttpStatusCode.OK, done.Status);
        Assert.Contains("исполняющий обязанности с 28.09.2026 по 09.10.2026", done.Text);

        var id = await school.PreparedAsync(curator, "d-01", []);
        var acting = await host.SignInAsync(school, deputy.Id);
        var page = await acting.GetAsync($"/orders/{id}");
        Assert.Contains("И. о. директора А. И. Шевчук", page.Text);
        var outside = await acting.PostAsync(page, SignForm, new() { ["Input.Number"] = "1", ["Input.Date"] = "20.09.2026", ["Input.Reason"] = "подписан раньше" });
        Assert.Equal(HttpStatusCode.BadRequest, outside.Status);
        Assert.Contains("обязанностей руководителя нет", outside.Text);
        Assert.Contains("зарегистрирован", (await acting.PostAsync(page, SignForm, new() { ["Input.Number"] = "1" })).Text);
    }

    [Fact]
    public async Task An_order_is_returned_corrected_and_annulled()
    {
        var (host, school) = await StartAsync();
        var (curator, head) = (await host.AsCuratorAsync(school), await host.AsHeadAsync(school));
        var id = await school.PreparedAsync(curator, "d-01", []);
        var page = await head.GetAsync($"/orders/{id}");
        var empty = await head.PostAsync(page, "form:has([name='Back.Remark'])");
        Assert.Equal(HttpStatusCode.BadRequest, empty.Status);
        Assert.Contains("Напишите, что исправить", empty.Text);
        await head.PostAsync(page, "form:has([name='Back.Remark'])", new() { ["Back.Remark"] = "Добавьте срок для сайта" });

        var draft = await curator.GetAsync($"/orders/{id}");
        Assert.Contains("Возвращён с замечанием. Добавьте срок для сайта", draft.Text);
        var corrected = await curator.PostAsync(await curator.GetAsync($"/orders/new/d-01?order={id}"), Form, new() { ["Input.SiteAdminId"] = school.CuratorPerson.Id.ToString(), ["Input.SiteBy"] = "15.10.2026" }, "Отправить на подпись");
        Assert.Equal($"/orders/{id}", corrected.Address.AbsolutePath);
        Assert.Contains("официального сайта до 15 октября 2026 г.", corrected.Text);
        var annulled = await curator.PostAsync(corrected, "form:has([name='Annul.Reason'])", new() { ["Annul.Reason"] = "издан другой" });
        Assert.Contains("Проект аннулирован. издан другой", annulled.Text);
        Assert.Equal(HttpStatusCode.NotFound, await curator.StatusAsync($"/orders/new/d-01?order={id}"));
    }

    [Fact]
    public async Task A_wrong_form_comes_back_filled()
    {
        var (host, school) = await StartAsync();
        var curator = await host.AsCuratorAsync(school);
        var answer = await curator.PostAsync(await curator.GetAsync("/orders/new/d-01"), Form, new() { ["Input.From"] = "31.02.2026", ["Input.ResponsibleId"] = "" }, "Отправить на подпись");
        Assert.Equal(HttpStatusCode.BadRequest, answer.Status);
        Assert.Equal("31.02.2026", answer.Html.QuerySelector("[name='Input.From']")!.GetAttribute("value"));
        Assert.Contains("Выберите, кому поручается внедрение", answer.Text);
    }

    [Fact]
    public async Task An_earlier_order_is_entered_with_its_scan()
    {
        var (host, school) = await StartAsync();
        var curator = await host.AsCuratorAsync(school);
        var page = await curator.GetAsync("/orders/new/d-01?earlier=true");
        var fields = new Dictionary<string, string> { ["Earlier.Number"] = "114-од", ["Earlier.Date"] = "01.09.2025", ["Earlier.SignerId"] = school.HeadPerson.Id.ToString() };
        var refused = await curator.PostAsync(page, Form, fields);
        Assert.Equal(HttpStatusCode.BadRequest, refused.Status);
        Assert.Contains("Приложите скан", refused.Text);
        Assert.Equal("114-од", refused.Html.QuerySelector("[name='Earlier.Number']")!.GetAttribute("value"));
        var entered = await curator.UploadAsync(page, Form, "Earlier.Scan", "scan.pdf", [0x25, 0x50, 0x44, 0x46, 7], fields);
        Assert.Equal(HttpStatusCode.OK, entered.Status);
        Assert.Contains("точный текст — на скане", entered.Text);
        Assert.Contains("ввод ранее изданного документа", entered.Text);
    }

    [Fact]
    [Trait("Requirement", "S001-89")]
    public async Task Those_named_read_the_order_and_mark_it_or_sign_the_sheet()
    {
        var (host, school) = await StartAsync();
        var (curator, head) = (await host.AsCuratorAsync(school), await host.AsHeadAsync(school));
        var id = await school.SignedD01Async(curator, head, new() { ["Input.ControlId"] = school.HeadPerson.Id.ToString() });
        var mentor = await host.SignInAsync(school, null, Role.Mentor);
        Assert.Equal(HttpStatusCode.NotFound, await mentor.StatusAsync($"/my/orders/{id}"));
        Assert.Contains("Приказов о вас пока нет", (await mentor.GetAsync("/my/orders")).Text);

        Assert.Contains("Ждут ознакомления: 1", (await curator.GetAsync("/my/orders")).Text);
        var read = await curator.PostAsync(await curator.GetAsync($"/my/orders/{id}"), Form);
        Assert.Contains("Вы ознакомились со всеми", read.Text);
        var sheet = await curator.GetAsync($"/orders/{id}/acquaintance");
        Assert.Contains("Ознакомлены 1 из 2", sheet.Text);
        var early = await curator.PostAsync(sheet, Form, new() { ["Input.People"] = school.HeadPerson.Id.ToString(), ["Input.Date"] = "30.09.2026" });
        Assert.Equal(HttpStatusCode.BadRequest, early.Status);
        var all = await curator.PostAsync(sheet, Form, new() { ["Input.People"] = school.HeadPerson.Id.ToString() });
        Assert.Contains("Ознакомлены все", all.Text);
        var docx = DocxText.Read(await curator.Client.GetByteArrayAsync($"/orders/{id}/acquaintance?handler=Docx"));
        Assert.Contains("1\tГромова Н. С.\tдиректор\t01.10.2026\t\n2\tЛебедева М. И.\tзаместитель директора по учебно-воспитательной работе\t01.10.2026\tв личном кабинете", docx);
    }

    private static async Task<(WebHost Host, TestSchool School)> StartAsync() => (await WebHost.GetAsync(), await TestSchool.NewAsync());
}

internal static class OrderSteps
{
    /// <summary>Fills the form of the kind and sends it for signature.</summary>
    public static async Task<Guid> PreparedAsync(this TestSchool school, WebVisitor curator, string kind, Dictionary<string, string> fields)
    {
        var page = await curator.PostAsync(await curator.GetAsync($"/orders/new/{kind}"), "main form[method=post]", fields, "Отправить на подпись");
        Assert.True(page.Status == HttpStatusCode.OK, page.Text);
        Assert.NotEqual(Guid.Empty, school.Id);
        return Guid.Parse(page.Address.Segments[^1]);
    }

    public static async Task<Guid> SignedD01Async(this TestSchool school, WebVisitor curator, WebVisitor head, Dictionary<string, string>? fields = null)
    {
        var id = await school.PreparedAsync(curator, "d-01", fields ?? []);
        var page = await head.PostAsync(await head.GetAsync($"/orders/{id}"), "form:has([name='Input.Number'])", new() { ["Input.Number"] = "131-од" });
        Assert.True(page.Status == HttpStatusCode.OK, page.Text);
        return id;
    }
}
