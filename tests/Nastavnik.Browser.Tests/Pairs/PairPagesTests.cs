using Nastavnik.Browser.Tests.Running;
using Nastavnik.Core.Foundation.Acts;
using Nastavnik.Core.Mentoring.Pairs;
using Nastavnik.Support;
using Xunit;

namespace Nastavnik.Browser.Tests.Pairs;

/// <summary>Pages of pairs as they are drawn, with their error states, for the curator on a desktop and for a side on a phone.</summary>
public sealed class PairPagesTests
{
    [Fact]
    public async Task Pages_of_pairs_have_no_violation_and_nothing_scrolls_sideways()
    {
        var here = await PairSchool.NewAsync();
        await here.ReadyAsync();
        var mentor = await here.PupilAsync("Кузнецов", "Артём", 10, mentor: true, capacity: 5);
        await here.PupilAsync("Шевчук", "Иван", 4);
        var (met, agreed, ordered) = (await here.PupilAsync("Ли", "Олег", 7), await here.PupilAsync("Бабич", "Иван", 6), await here.PupilAsync("Лебедев", "Кирилл", 5));
        foreach (var person in new[] { mentor, ordered })
        {
            await here.ConsentAsync(person);
        }

        var discussed = (await here.ProposeAsync(here.Proposal(mentor, met))).Subject!.Value;
        var proposed = (await here.ProposeAsync(here.Proposal(await here.PupilAsync("Алёхин", "Пётр", 11, mentor: true), met) with { Topics = ["спорт"] })).Subject!.Value;
        await here.MeetAsync(discussed);
        var waiting = await here.AgreedAsync(here.Proposal(mentor, agreed));
        var pair = await here.AgreedAsync(here.Proposal(mentor, ordered));
        await here.SignAsync((await here.PrepareAsync(pair)).Subject!.Value);
        var change = (await here.School.DoAsync<PrepareChange>(here.School.Curator, (u, s) =>
            u.ExecuteAsync(new PrepareChangeCommand(pair, PairChangeKind.ChangeTerm, here.Today.AddDays(20), NewEnd: here.Today.AddMonths(9)), s))).Subject!.Value;

        await using var program = await RunningProgram.StartAsync(day: here.Today, connection: here.School.Host.Owner);
        await using (var curator = await Chromium.OpenAsync(program.Address))
        {
            await curator.SignInAsync(await WebHost.AccountAsync(here.School, here.School.CuratorPerson.Id, Role.Curator, Role.Administration), WebHost.Password);
            foreach (var path in new[]
            {
                "/pairs", "/pairs?state=Active", "/pairs/new", "/pairs/new?form=UU", $"/pairs/new?form=UU&mentor={mentor.Id}", $"/pairs/{discussed}", $"/pairs/{waiting}", $"/pairs/{pair}",
                $"/pairs/{proposed}/meet", $"/pairs/{discussed}/confirm", $"/pairs/{discussed}/refuse", $"/pairs/{waiting}/disband", $"/pairs/{pair}/change", $"/pairs/{pair}/change?kind=Terminate",
                $"/pairs/{pair}/changes/{change}", "/orders/new/d-04", "/orders/new/d-05",
            })
            {
                await curator.OpenAsync(path);
                Assert.Equal(200, curator.Last);
                await PictureAsync(curator, path);
                await Axe.CheckAsync(curator);
            }

            await curator.OpenAsync($"/pairs/new?form=UU&mentor={mentor.Id}");
            await curator.FillAsync("Начало работы", "31.02.2027");
            await curator.PressAsync("Предложить пару");
            Assert.Equal(400, curator.Last);
            await PictureAsync(curator, "new-error");
            await Axe.CheckAsync(curator);
        }

        await using var pupil = await Chromium.OpenAsync(program.Address, Chromium.Phone);
        await pupil.SignInAsync(await WebHost.AccountAsync(here.School, met.Id), WebHost.Password);
        foreach (var path in new[] { "/my/pairs", $"/my/pairs/{discussed}" })
        {
            await pupil.OpenAsync(path);
            await PictureAsync(pupil, path);
            await Axe.CheckAsync(pupil);
        }

        await pupil.PressAsync("Подтвердить участие");
        Assert.Equal(400, pupil.Last);
        await Axe.CheckAsync(pupil);
    }

    private static Task PictureAsync(Window window, string name) =>
        Environment.GetEnvironmentVariable("PAIRS_LOOK") is { } folder
            ? window.Page.ScreenshotAsync(new() { Path = System.IO.Path.Combine(folder, System.Text.RegularExpressions.Regex.Replace(name, "[^a-z0-9]+", "-") + ".png"), FullPage = true })
            : Task.CompletedTask;
}
