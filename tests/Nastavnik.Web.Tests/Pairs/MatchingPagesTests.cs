using System.Net;
using Microsoft.EntityFrameworkCore;
using Nastavnik.Core.Foundation.Acts;
using Nastavnik.Core.Mentoring.Pairs;
using Nastavnik.Core.School.People;
using Nastavnik.Support;
using Xunit;

namespace Nastavnik.Web.Tests.Pairs;

public sealed class MatchingPagesTests
{
    [Fact]
    [Trait("Requirement", "S003-30")]
    [Trait("Requirement", "S001-106")]
    public async Task The_curator_begins_pins_bans_sets_aside_and_proposes_without_scripts()
    {
        var (here, mentors, mentees) = await BankAsync();
        var curator = await (await WebHost.GetAsync()).AsCuratorAsync(here.School);
        var empty = await curator.GetAsync("/pairs/matching");
        Assert.Contains("лучший план", empty.Text, StringComparison.Ordinal);
        var board = await curator.PostAsync(empty, "main form", new() { ["Input.Regime"] = "A", ["Input.Aim"] = "NobodyLeftOver" });
        Assert.Contains("3 из 4 наставляемых с наставником", board.Text, StringComparison.Ordinal);
        Assert.Contains("Нет, доказано", board.Text, StringComparison.Ordinal);
        Assert.Contains("Без пары: 1", board.Text, StringComparison.Ordinal);
        Assert.Equal(3, board.Html.QuerySelectorAll("li.n-match").Length);

        var row = board.Html.QuerySelector("li.n-match")!;
        var mentee = row.Id![2..];
        var now = row.QuerySelector("option[selected]")!.GetAttribute("value")!;
        var other = mentors.Select(m => m.Id.ToString("N")).First(m => m != now);
        var chosen = await curator.PostAsync(board, "main form", new() { [$"pair:{mentee}"] = other, ["Input.Do"] = "solve" });
        Assert.Contains("Закреплена", chosen.Html.QuerySelector($"#m-{mentee}")!.TextContent, StringComparison.Ordinal);
        Assert.Equal(other, chosen.Html.QuerySelector($"#m-{mentee} option[selected]")!.GetAttribute("value"));
        Assert.Contains("Изменились: ", chosen.Text, StringComparison.Ordinal);
        var banned = await curator.PostAsync(chosen, "main form", new() { ["Input.Do"] = $"ban:{mentee}" });
        Assert.Contains("Запрещена", banned.Text, StringComparison.Ordinal);
        var aside = await curator.PostAsync(banned, "main form", new() { ["Input.Do"] = $"aside:{mentee}" });
        Assert.Contains("Отложен", aside.Text, StringComparison.Ordinal);
        Assert.Contains("3 из 3 наставляемых", aside.Text, StringComparison.Ordinal);

        var propose = await curator.GetAsync(aside.Html.QuerySelector("main a[href$='/propose']")!.GetAttribute("href")!);
        var refused = await curator.PostAsync(propose, "main form", new() { ["Input.Start"] = "31.02.2027" });
        Assert.Equal(HttpStatusCode.BadRequest, refused.Status);
        var pairs = await curator.PostAsync(refused, "main form", new() { ["Input.Start"] = here.Today.AddDays(14).ToString("dd.MM.yyyy") });
        Assert.Equal("/pairs", pairs.Address.AbsolutePath);
        Assert.Contains("Предложено:", WebPage.Fold(pairs.Html.Body!.TextContent), StringComparison.Ordinal);
        Assert.Equal(3, await here.School.AskAsync(db => db.PairMembers.CountAsync()));
        Assert.Contains("Пары по нему предложены", (await curator.GetAsync("/pairs/matching")).Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Others_look_or_are_kept_out_and_a_stale_or_foreign_form_changes_nothing()
    {
        var (here, _, mentees) = await BankAsync();
        var host = await WebHost.GetAsync();
        var curator = await host.AsCuratorAsync(here.School);
        var board = await curator.PostAsync(await curator.GetAsync("/pairs/matching"), "main form", new() { ["Input.Regime"] = "A", ["Input.Aim"] = "Stable" });
        Assert.Contains("Устойчиво", board.Text, StringComparison.Ordinal);
        var address = board.Address.AbsolutePath;
        var head = await host.AsHeadAsync(here.School);
        var seen = await head.GetAsync(address);
        Assert.Equal(HttpStatusCode.OK, seen.Status);
        Assert.Null(seen.Html.QuerySelector("main select"));
        Assert.Equal(HttpStatusCode.NotFound, await head.StatusAsync(address + "/propose"));
        Assert.Equal(HttpStatusCode.NotFound, await (await host.SignInAsync(here.School, mentees[0].Id, Role.Mentee)).StatusAsync("/pairs/matching"));
        var elsewhere = await host.AsCuratorAsync((await PairSchool.NewAsync()).School);
        Assert.Equal(HttpStatusCode.NotFound, await elsewhere.StatusAsync(address));

        await curator.PostAsync(board, "main form", new() { ["Input.Do"] = "solve" });
        var stale = await curator.PostAsync(await curator.GetAsync(address), "main form", new() { ["Input.Do"] = "solve", ["__version"] = "1" });
        Assert.Equal(HttpStatusCode.Conflict, stale.Status);
    }

    internal static async Task<(PairSchool Here, Person[] Mentors, Person[] Mentees)> BankAsync()
    {
        var here = await PairSchool.NewAsync();
        Person[] mentors = [await here.PupilAsync("Кузнецов", "Артём", 10, mentor: true, capacity: 2), await here.PupilAsync("Орлов", "Денис", 11, mentor: true, capacity: 1)];
        Person[] mentees = [await here.PupilAsync("Ли", "Олег", 7), await here.PupilAsync("Бабич", "Иван", 6), await here.PupilAsync("Юн", "Пётр", 5), await here.PupilAsync("Рябов", "Лев", 5)];
        foreach (var person in mentors.Concat(mentees))
        {
            await here.ConsentAsync(person);
        }

        return (here, mentors, mentees);
    }
}
