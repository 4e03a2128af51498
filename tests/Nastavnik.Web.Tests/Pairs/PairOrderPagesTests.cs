using System.Net;
using Nastavnik.Core.Foundation.Acts;
using Nastavnik.Core.Mentoring.Pairs;
using Nastavnik.Core.School.People;
using Nastavnik.Support;
using Xunit;

namespace Nastavnik.Web.Tests.Pairs;

public sealed class PairOrderPagesTests
{
    [Fact]
    [Trait("Requirement", "INV-03")]
    public async Task Agreed_pairs_are_chosen_for_the_order_and_a_missing_consent_is_said_on_the_form()
    {
        var here = await PairSchool.NewAsync();
        await here.ReadyAsync();
        var (mentor, mentee) = (await here.PupilAsync("Кузнецов", "Артём", 10, mentor: true), await here.PupilAsync("Ли", "Олег", 7));
        var pair = await here.AgreedAsync(here.Proposal(mentor, mentee));
        var host = await WebHost.GetAsync();
        var curator = await host.AsCuratorAsync(here.School);
        var form = await curator.GetAsync("/orders/new/D-04");
        Assert.Contains("Ли Олег Игоревич", form.Text, StringComparison.Ordinal);
        var refused = await curator.PostAsync(form, "main form", new() { ["Input.Do"] = "sign" });
        Assert.Equal(HttpStatusCode.BadRequest, refused.Status);
        Assert.Contains("Нет действующего согласия на обработку персональных данных", refused.Text, StringComparison.Ordinal);
        await here.ConsentAsync(mentor);
        await here.ConsentAsync(mentee);
        var order = await curator.PostAsync(refused, "main form", new() { ["Input.Do"] = "sign" });
        Assert.StartsWith("/orders/", order.Address.AbsolutePath, StringComparison.Ordinal);
        Assert.Contains("Закрепить за учеником 7 класса Ли Олегом Игоревичем", order.Text, StringComparison.Ordinal);
        Assert.Equal(PairState.OnOrder, (await here.PairAsync(pair)).State);
        Assert.Contains("Согласованных пар нет", (await curator.GetAsync("/orders/new/D-04")).Text, StringComparison.Ordinal);
        Assert.Contains("подписывает руководитель", (await curator.GetAsync($"/pairs/{pair}")).Text, StringComparison.Ordinal);
        Assert.Equal(HttpStatusCode.NotFound, await (await host.SignInAsync(here.School, mentor.Id, Role.Mentor)).StatusAsync("/orders/new/D-04"));
    }

    [Fact]
    public async Task A_replacement_goes_from_the_card_through_agreements_to_the_order()
    {
        var here = await PairSchool.NewAsync();
        await here.ReadyAsync();
        var (mentor, mentee, other) = (await here.PupilAsync("Кузнецов", "Артём", 10, mentor: true), await here.PupilAsync("Ли", "Олег", 7), await here.PupilAsync("Бабич", "Иван", 11, mentor: true));
        foreach (var person in new[] { mentor, mentee, other })
        {
            await here.ConsentAsync(person);
        }

        var pair = await here.AgreedAsync(here.Proposal(mentor, mentee));
        await here.SignAsync((await here.PrepareAsync(pair)).Subject!.Value);
        var curator = await (await WebHost.GetAsync()).AsCuratorAsync(here.School);
        Assert.Contains("Утверждена", (await curator.GetAsync($"/pairs/{pair}")).Text, StringComparison.Ordinal);
        Assert.Contains("Замена наставника", (await curator.GetAsync($"/pairs/{pair}/change")).Text, StringComparison.Ordinal);
        var form = await curator.GetAsync($"/pairs/{pair}/change?kind=ReplaceMentor");
        var refused = await curator.PostAsync(form, "main form", new() { ["Input.From"] = "31.02.2027", ["Input.Reason"] = "переезд" });
        Assert.Equal(HttpStatusCode.BadRequest, refused.Status);
        Assert.Equal("переезд", WebPage.Fold(refused.Html.QuerySelector("[name='Input.Reason']")!.TextContent));
        var change = await curator.PostAsync(refused, "main form", new() { ["Input.From"] = here.Today.AddDays(20).ToString("dd.MM.yyyy"), ["Input.Person"] = other.Id.ToString(), ["Input.Ground"] = "G2" });
        Assert.Contains("ждёт приказа", change.Text, StringComparison.Ordinal);
        change = await curator.PostAsync(change, "form[action*='Agree']", new() { ["Input.Person"] = other.Id.ToString() });
        change = await curator.PostAsync(change, "form[action*='Agree']", new() { ["Input.Person"] = mentee.Id.ToString() });
        Assert.Contains("Можно готовить приказ", change.Text, StringComparison.Ordinal);
        var order = await curator.PostAsync(await curator.GetAsync("/orders/new/d-05"), "main form", new() { ["Input.Do"] = "sign" });
        Assert.Contains("Освободить ученика 10 класса Кузнецова Артёма Игоревича", order.Text, StringComparison.Ordinal);
        Assert.True((await here.SignAsync(Guid.Parse(order.Address.Segments[^1]), "140-од")).IsDone);
        Assert.Contains("Бабич Иван", (await curator.GetAsync($"/pairs/{pair}")).Text, StringComparison.Ordinal);
    }
}
