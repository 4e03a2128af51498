using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.Logging.Abstractions;
using Nastavnik.Core.Foundation.Acts;
using Nastavnik.Core.Foundation.Data;
using Nastavnik.Core.Mentoring.Pairs;
using Nastavnik.Core.Mentoring.Programmes;
using Nastavnik.Core.Preparation.Banks;
using Nastavnik.Core.Preparation.Orders;
using Nastavnik.Core.School.Accounts;
using Nastavnik.Core.School.Consents;
using Nastavnik.Core.School.Organisations;
using Nastavnik.Support;
using Nastavnik.Web.Demo;
using Xunit;

namespace Nastavnik.Web.Tests.Desk;

/// <summary>The demo in the middle of the year and before its first day, where the whole story falls on one day.</summary>
[Collection("demo")]
public sealed class DemoTests
{
    private const string Password = "кедр над рекой";

    [Theory]
    [InlineData("2026-11-21")]
    [InlineData("2026-08-20")]
    public async Task The_demo_reaches_every_state_and_is_told_once(string day)
    {
        await WebHost.GetAsync();
        var host = await TestHost.WithClockAsync(new SetClock(new DateTimeOffset(DateOnly.Parse(day), new TimeOnly(3, 0), TimeSpan.Zero)));
        await using (var work = await host.Works.GlobalAsync())
        {
            await work.Get<RemoveDemo>().ExecuteAsync();
        }

        var settings = new ConfigurationBuilder().AddInMemoryCollection([new("NASTAVNIK_DEMO_PASSWORD", Password)]).Build();
        var demo = new DemoSchool(host.Works, settings, host.Clock, NullLogger<DemoSchool>.Instance);
        var started = TimeProvider.System.GetTimestamp();
        var ready = await demo.BuildAsync(CancellationToken.None);
        var took = TimeProvider.System.GetElapsedTime(started);
        Assert.Equal(8, ready.Accounts.Count);
        Assert.Empty((await demo.BuildAsync(CancellationToken.None)).Accounts);

        Guid school;
        await using (var work = await host.Works.GlobalAsync())
        {
            school = await work.Db.Organisations.Where(o => o.IsDemo).Select(o => o.Id).SingleAsync();
        }

        await using var inside = await host.Works.ForAsync(school);
        await EveryStateAsync(inside.Db);
        Assert.True(await inside.Db.Acts.CountAsync() > 100);
        TestContext.Current.TestOutputHelper?.WriteLine($"The demo was told in {took.TotalSeconds:0.0} s.");
    }

    /// <summary>Every state of every machine, but those that nothing in the program leads to yet.</summary>
    private static async Task EveryStateAsync(NastavnikDb db)
    {
        var (pairs, programmes, orders, consents, mentors, mentees) = (db.Pairs, db.Programmes, db.Orders, db.Consents, db.MentorProfiles, db.MenteeProfiles);

        // A plan is closed by its results and its final measuring: the end of the year, which the story has not reached.
        Assert.Equal(All(PairState.Completed), await Of(pairs.Select(p => p.State)));
        Assert.Equal(All(ProgrammeState.Amending, ProgrammeState.Completing, ProgrammeState.Completed), await Of(programmes.Select(p => p.State)));
        Assert.Equal(All<OrderState>(), await Of(orders.Select(o => o.State)));
        Assert.Equal(All<ConsentState>(), await Of(consents.Select(c => c.State)));

        // An archive is what remains after the years of keeping.
        Assert.Equal(All(ParticipantState.Archived), (await Of(mentors.Select(p => p.State))).Union(await Of(mentees.Select(p => p.State))).Order());
    }

    private static IEnumerable<TState> All<TState>(params TState[] ahead)
        where TState : struct, Enum => Enum.GetValues<TState>().Except(ahead).Order();

    private static async Task<IEnumerable<TState>> Of<TState>(IQueryable<TState> states) => (await states.Distinct().ToListAsync()).Order();
}
