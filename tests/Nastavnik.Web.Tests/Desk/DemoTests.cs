using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.Logging.Abstractions;
using Nastavnik.Core.Foundation.Acts;
using Nastavnik.Core.Mentoring.Pairs;
using Nastavnik.Core.Preparation.Banks;
using Nastavnik.Core.School.Accounts;
using Nastavnik.Core.School.Organisations;
using Nastavnik.Support;
using Nastavnik.Web.Demo;
using Xunit;

namespace Nastavnik.Web.Tests.Desk;

/// <summary>The demo in the middle of the year and before its first day, where the whole story falls on one day.</summary>
public sealed class DemoTests
{
    private const string Password = "кедр над рекой";

    [Theory]
    [InlineData("2026-11-21")]
    [InlineData("2026-08-20")]
    public async Task The_demo_reaches_every_state_and_is_told_once(string day)
    {
        var host = await TestHost.WithClockAsync(new SetClock(new DateTimeOffset(DateOnly.Parse(day), new TimeOnly(3, 0), TimeSpan.Zero)));
        await using (var work = await host.Works.GlobalAsync())
        {
            await work.Get<RemoveDemo>().ExecuteAsync();
        }

        var settings = new ConfigurationBuilder().AddInMemoryCollection([new("NASTAVNIK_DEMO_PASSWORD", Password)]).Build();
        var demo = new DemoSchool(host.Works, settings, host.Clock, NullLogger<DemoSchool>.Instance);
        var ready = await demo.BuildAsync(CancellationToken.None);
        Assert.Equal(8, ready.Accounts.Count);
        Assert.Empty((await demo.BuildAsync(CancellationToken.None)).Accounts);

        Guid school;
        await using (var work = await host.Works.GlobalAsync())
        {
            school = await work.Db.Organisations.Where(o => o.IsDemo).Select(o => o.Id).SingleAsync();
        }

        await using var inside = await host.Works.ForAsync(school);
        var (pairs, mentees) = (inside.Db.Pairs, inside.Db.MenteeProfiles);
        var states = await pairs.Select(p => p.State).Distinct().ToListAsync();
        Assert.Superset(
            new HashSet<PairState> { PairState.Proposed, PairState.Discussed, PairState.Agreed, PairState.OnOrder, PairState.Approved, PairState.Active, PairState.Suspended, PairState.Declined },
            states.ToHashSet());
        var participants = await mentees.Select(p => p.State).Distinct().ToListAsync();
        Assert.Superset(
            new HashSet<ParticipantState>
            {
                ParticipantState.Applied, ParticipantState.AwaitingConsents, ParticipantState.UnderReview, ParticipantState.InBank, ParticipantState.Rejected, ParticipantState.ConsentWithdrawn,
            },
            participants.ToHashSet());
        Assert.True(await inside.Db.Acts.CountAsync() > 100);
    }
}
