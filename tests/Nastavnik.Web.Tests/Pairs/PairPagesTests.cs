using System.Net;
using Microsoft.EntityFrameworkCore;
using Nastavnik.Core.Foundation.Acts;
using Nastavnik.Core.Foundation.TargetModel;
using Nastavnik.Core.Mentoring.Pairs;
using Nastavnik.Core.School.Organisations;
using Nastavnik.Core.School.People;
using Nastavnik.Paperwork.Grammar;
using Nastavnik.Support;
using Xunit;

namespace Nastavnik.Web.Tests.Pairs;

public sealed class PairPagesTests
{
    [Fact]
    public async Task An_empty_list_teaches_and_leads_to_the_first_pair()
    {
        var here = await PairSchool.NewAsync();
        var curator = await (await WebHost.GetAsync()).AsCuratorAsync(here.School);
        var page = await curator.GetAsync("/pairs");
        Assert.Equal(HttpStatusCode.OK, page.Status);
        Assert.Contains("Пар пока нет", page.Text, StringComparison.Ordinal);
        Assert.NotNull(page.Html.QuerySelector("a[href='/pairs/new']"));
    }

    [Fact]
    [Trait("Requirement", "S001-40")]
    [Trait("Requirement", "S001-107")]
    public async Task A_pair_is_proposed_in_three_steps_without_scripts_met_and_confirmed()
    {
        var here = await PairSchool.NewAsync();
        var (mentor, mentee) = (await here.PupilAsync("Кузнецов", "Артём", 10, mentor: true, capacity: 2), await here.PupilAsync("Ли", "Олег", 7));
        var host = await WebHost.GetAsync();
        var curator = await host.AsCuratorAsync(here.School);
        var step = await curator.GetAsync("/pairs/new");
        Assert.Contains("Шаг 1 из 3", step.Text, StringComparison.Ordinal);
        step = await curator.GetAsync(step.Html.QuerySelector("main a[href*='form=UU']")!.GetAttribute("href")!);
        Assert.Contains("может взять ещё 2", step.Text, StringComparison.Ordinal);
        step = await curator.GetAsync(step.Html.QuerySelector($"main a[href*='{mentor.Id}']")!.GetAttribute("href")!);
        Assert.Contains("Ли Олег Игоревич", step.Text, StringComparison.Ordinal);

        var refused = await curator.PostAsync(step, "main form", new() { ["Input.OwnTopic"] = "шахматы" });
        Assert.Equal(HttpStatusCode.BadRequest, refused.Status);
        Assert.Contains("Отметьте хотя бы одного наставляемого", refused.Text, StringComparison.Ordinal);
        Assert.Equal("шахматы", refused.Html.QuerySelector("[name='Input.OwnTopic']")!.GetAttribute("value"));

        var card = await curator.PostAsync(refused, "main form", new() { ["Input.Mentees"] = mentee.Id.ToString(), ["Input.RoleModel"] = "UU-1" });
        Assert.Contains("Предложена", card.Text, StringComparison.Ordinal);
        Assert.Contains("успевающий – неуспевающий", card.Text, StringComparison.Ordinal);
        var meet = await curator.GetAsync(card.Html.QuerySelector("main a[href$='/meet']")!.GetAttribute("href")!);
        card = await curator.PostAsync(meet, "main form", new() { ["Input.Online"] = "true" });
        Assert.Contains("Обсуждается", card.Text, StringComparison.Ordinal);

        var pair = card.Address.AbsolutePath;
        var confirm = await curator.GetAsync(pair + "/confirm");
        var silent = await curator.PostAsync(confirm, "main form", new() { ["Input.Side"] = $"Mentor:{mentor.Id}:" });
        Assert.Equal(HttpStatusCode.BadRequest, silent.Status);
        Assert.Contains("Отметьте, что есть желание работать в этой паре", silent.Text, StringComparison.Ordinal);
        await curator.PostAsync(silent, "main form", new() { ["Input.Side"] = $"Mentor:{mentor.Id}:", ["Input.Interested"] = "true" });

        var pupil = await host.SignInAsync(here.School, mentee.Id, Role.Mentee);
        var own = await pupil.GetAsync("/my" + pair);
        Assert.DoesNotContain("неуспевающий", own.Text, StringComparison.Ordinal);
        var done = await pupil.PostAsync(own, "form[action*='Confirm']", new() { ["Input.Interested"] = "true" });
        Assert.Equal("/my/pairs", done.Address.AbsolutePath);

        confirm = await curator.GetAsync(pair + "/confirm");
        card = await curator.PostAsync(confirm, "main form", new() { ["Input.Side"] = $"Curator:{here.School.CuratorPerson.Id}:", ["Input.Interested"] = "true", ["Input.MatchNote"] = "силён в математике" });
        Assert.Contains("Согласована", card.Text, StringComparison.Ordinal);
        Assert.Contains("силён в математике", card.Text, StringComparison.Ordinal);
        Assert.Contains("Нет действующего согласия на обработку персональных данных", card.Text, StringComparison.Ordinal);
    }

    [Fact]
    [Trait("Requirement", "S001-31")]
    public async Task A_form_without_role_models_asks_for_none()
    {
        var here = await PairSchool.NewAsync();
        var head = here.School.HeadPerson;
        await here.BankAsync(head.Id, Category.HeadOfSchool, mentor: true, null, "HT");
        var young = await here.TeacherAsync("Кузьменко", "Олег", mentor: false, months: 12, gender: Gender.Male);
        await using (var work = await here.School.WorkAsync())
        {
            (await work.Db.Organisations.SingleAsync(o => o.Id == here.School.Id)).EnabledForms = ["UU", "TT", "HT"];
            await work.Db.SaveChangesAsync();
            await work.CommitAsync();
        }

        var curator = await (await WebHost.GetAsync()).AsCuratorAsync(here.School);
        var step = await curator.GetAsync($"/pairs/new?form=HT&mentor={head.Id}");
        Assert.Empty(step.Html.QuerySelectorAll("[name='Input.RoleModel']"));
        var card = await curator.PostAsync(step, "main form", new() { ["Input.Mentees"] = young.Id.ToString(), ["Input.OwnTopic"] = "первый год" });
        Assert.True(card.Address.AbsolutePath.StartsWith("/pairs/", StringComparison.Ordinal) && card.Status == HttpStatusCode.OK, card.Text);
        Assert.Contains("руководитель образовательной организации – педагог", card.Text, StringComparison.Ordinal);
    }

    [Fact]
    [Trait("Requirement", "INV-42")]
    public async Task A_pair_is_its_own_peoples_and_the_staffs_to_others_it_is_not_there()
    {
        var here = await PairSchool.NewAsync();
        var (mentor, mentee, stranger) = (await here.PupilAsync("Кузнецов", "Артём", 10, mentor: true), await here.PupilAsync("Ли", "Олег", 7), await here.PupilAsync("Бабич", "Иван", 10, mentor: true));
        await here.ConsentAsync(mentee);
        var parent = (await here.School.AskAsync(db => Task.FromResult(db.LegalRepresentatives.Single(r => r.ChildId == mentee.Id)))).PersonId;
        var pair = (await here.ProposeAsync(here.Proposal(mentor, mentee))).Subject!.Value;
        var host = await WebHost.GetAsync();
        foreach (var visitor in new[] { await host.SignInAsync(here.School, mentor.Id), await host.SignInAsync(here.School, mentee.Id), await host.SignInAsync(here.School, parent) })
        {
            Assert.Equal(HttpStatusCode.OK, await visitor.StatusAsync($"/my/pairs/{pair}"));
            Assert.Equal(HttpStatusCode.OK, await visitor.StatusAsync("/my/pairs"));
            Assert.Equal(HttpStatusCode.NotFound, await visitor.StatusAsync($"/pairs/{pair}"));
            Assert.Equal(HttpStatusCode.NotFound, await visitor.StatusAsync("/pairs"));
        }

        var other = await host.SignInAsync(here.School, stranger.Id);
        Assert.Equal(HttpStatusCode.NotFound, await other.StatusAsync($"/my/pairs/{pair}"));
        foreach (var staff in new[] { await host.AsCuratorAsync(here.School), await host.AsHeadAsync(here.School), await host.SignInAsync(here.School, null, Role.Psychologist) })
        {
            Assert.Equal(HttpStatusCode.OK, await staff.StatusAsync($"/pairs/{pair}"));
        }

        var there = await PairSchool.NewAsync();
        Assert.Equal(HttpStatusCode.NotFound, await (await host.AsCuratorAsync(there.School)).StatusAsync($"/pairs/{pair}"));
        var head = await host.AsHeadAsync(here.School);
        Assert.Equal(HttpStatusCode.NotFound, await head.StatusAsync($"/pairs/{pair}/meet"));
        Assert.DoesNotContain("неуспевающий", (await head.GetAsync($"/pairs/{pair}")).Text, StringComparison.Ordinal);
        Assert.Equal(HttpStatusCode.NotFound, await head.StatusAsync("/pairs/new"));
    }

    [Fact]
    [Trait("Requirement", "S003-41")]
    public async Task The_list_is_searched_filtered_sorted_and_taken_as_a_sheet()
    {
        var here = await PairSchool.NewAsync();
        var (one, two) = (await here.PupilAsync("Кузнецов", "Артём", 10, mentor: true), await here.PupilAsync("Алёхин", "Пётр", 11, mentor: true));
        await here.ProposeAsync(here.Proposal(one, await here.PupilAsync("Ли", "Олег", 7)));
        await here.ProposeAsync(here.Proposal(two, await here.PupilAsync("Бабич", "Иван", 6)));
        var curator = await (await WebHost.GetAsync()).AsCuratorAsync(here.School);
        Assert.DoesNotContain("Кузнецов", (await curator.GetAsync("/pairs?q=алехин")).Text, StringComparison.Ordinal);
        Assert.Contains("Алёхин", (await curator.GetAsync("/pairs?q=бабич")).Text, StringComparison.Ordinal);
        Assert.Contains("Таких пар нет", (await curator.GetAsync("/pairs?state=Active")).Text, StringComparison.Ordinal);
        var sorted = (await curator.GetAsync("/pairs?sort=mentor")).Text;
        Assert.True(sorted.IndexOf("Алёхин", StringComparison.Ordinal) < sorted.IndexOf("Кузнецов", StringComparison.Ordinal));
        using var sheet = await curator.Client.GetAsync("/pairs?handler=Xlsx");
        Assert.Equal("application/vnd.openxmlformats-officedocument.spreadsheetml.sheet", sheet.Content.Headers.ContentType!.MediaType);
        Assert.Equal(HttpStatusCode.NotFound, await (await (await WebHost.GetAsync()).SignInAsync(here.School, null, Role.Psychologist)).StatusAsync("/pairs?handler=Xlsx"));
    }

    [Fact]
    public async Task A_mentee_says_no_and_a_curator_disbands_with_a_reason()
    {
        var here = await PairSchool.NewAsync();
        var mentor = await here.PupilAsync("Кузнецов", "Артём", 10, mentor: true);
        var (one, two) = (await here.PupilAsync("Ли", "Олег", 7), await here.PupilAsync("Бабич", "Иван", 6));
        var (first, second) = ((await here.ProposeAsync(here.Proposal(mentor, one))).Subject!.Value, (await here.ProposeAsync(here.Proposal(mentor, two))).Subject!.Value);
        var host = await WebHost.GetAsync();
        var pupil = await host.SignInAsync(here.School, one.Id);
        await pupil.PostAsync(await pupil.GetAsync($"/my/pairs/{first}"), "form[action*='Refuse']");
        Assert.Equal(PairState.Declined, (await here.PairAsync(first)).State);
        Assert.Equal(HttpStatusCode.NotFound, await pupil.StatusAsync($"/my/pairs/{first}"));

        var curator = await host.AsCuratorAsync(here.School);
        var form = await curator.GetAsync($"/pairs/{second}/disband");
        var refused = await curator.PostAsync(form, "main form");
        Assert.Equal(HttpStatusCode.BadRequest, refused.Status);
        var card = await curator.PostAsync(refused, "main form", new() { ["Input.Reason"] = "наставник уезжает" });
        Assert.Contains("наставник уезжает", card.Text, StringComparison.Ordinal);
        Assert.Equal(PairState.Disbanded, (await here.PairAsync(second)).State);
    }

    [Fact]
    public async Task Warnings_come_back_with_the_form_and_ask_for_a_reason()
    {
        var here = await PairSchool.NewAsync();
        var (mentor, mentee) = (await here.PupilAsync("Кузнецов", "Артём", 7, mentor: true), await here.PupilAsync("Ли", "Олег", 7));
        var curator = await (await WebHost.GetAsync()).AsCuratorAsync(here.School);
        var page = await curator.GetAsync($"/pairs/new?form=UU&mentor={mentor.Id}");
        var warned = await curator.PostAsync(page, "main form", new() { ["Input.Mentees"] = mentee.Id.ToString(), ["Input.RoleModel"] = "UU-1" });
        Assert.Equal(HttpStatusCode.BadRequest, warned.Status);
        Assert.Contains("учится не младше наставника", warned.Text, StringComparison.Ordinal);
        var card = await curator.PostAsync(warned, "main form", new() { ["Input.WarningReason"] = "оба просили сами" });
        Assert.Contains("оба просили сами", card.Text, StringComparison.Ordinal);
    }

    [Fact]
    [Trait("Requirement", "INV-13")]
    public async Task A_side_reads_a_change_of_its_pair_and_agrees_in_its_account()
    {
        var here = await PairSchool.NewAsync();
        await here.ReadyAsync();
        var (mentor, mentee) = (await here.PupilAsync("Кузнецов", "Артём", 10, mentor: true), await here.PupilAsync("Ли", "Олег", 7));
        await here.ConsentAsync(mentor);
        await here.ConsentAsync(mentee);
        var pair = await here.AgreedAsync(here.Proposal(mentor, mentee));
        await here.SignAsync((await here.PrepareAsync(pair)).Subject!.Value);
        var change = (await here.School.DoAsync<PrepareChange>(here.School.Curator, (u, s) =>
            u.ExecuteAsync(new(pair, PairChangeKind.ChangeTerm, here.Today.AddDays(20), NewEnd: here.Today.AddMonths(8)), s))).Subject!.Value;
        var host = await WebHost.GetAsync();
        var pupil = await host.SignInAsync(here.School, mentee.Id, Role.Mentee);
        Assert.Contains("Нужно ваше согласие с изменением пары", (await pupil.GetAsync("/")).Text, StringComparison.Ordinal);
        var page = await pupil.GetAsync($"/my/changes/{change}");
        Assert.Contains("Новый срок", page.Text, StringComparison.Ordinal);
        Assert.Contains("Ваше согласие записано", (await pupil.PostAsync(page, "main form")).Text, StringComparison.Ordinal);
        var curator = await host.AsCuratorAsync(here.School);
        var card = await curator.GetAsync($"/pairs/{pair}/changes/{change}");
        Assert.Equal([mentor.Id.ToString()], card.Html.QuerySelectorAll("[name='Input.Person']").Select(r => r.GetAttribute("value")));
        Assert.Contains("Можно готовить приказ", (await curator.PostAsync(card, "form[action*='Agree']", new() { ["Input.Person"] = mentor.Id.ToString() })).Text, StringComparison.Ordinal);
        Assert.Equal(HttpStatusCode.NotFound, await (await host.SignInAsync(here.School, here.School.HeadPerson.Id, Role.Head)).StatusAsync($"/my/changes/{change}"));
        Assert.Equal(HttpStatusCode.NotFound, await (await host.AsCuratorAsync((await PairSchool.NewAsync()).School)).StatusAsync($"/my/changes/{change}"));
    }
}
