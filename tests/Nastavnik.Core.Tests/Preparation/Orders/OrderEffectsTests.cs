using Microsoft.AspNetCore.Identity;
using Microsoft.EntityFrameworkCore;
using Nastavnik.Core.Foundation.Acts;
using Nastavnik.Core.Preparation.Orders;
using Nastavnik.Core.Preparation.Orders.Kinds;
using Nastavnik.Core.School.Accounts;
using Nastavnik.Core.School.People;
using Nastavnik.Core.School.Roadmap;
using Nastavnik.Paperwork.Documents;
using Nastavnik.Paperwork.Grammar;
using Nastavnik.Support;
using Xunit;

namespace Nastavnik.Core.Tests.Preparation.Orders;

/// <summary>What follows from a signed order: the curator's role, the roadmap, whom it awaits.</summary>
public sealed class OrderEffectsTests
{
    [Fact]
    [Trait("Requirement", "S001-58")]
    public async Task D02_gives_the_role_by_the_order_and_a_later_one_ends_it()
    {
        var school = await TestSchool.NewAsync();
        var next = new Person("Черных", "Павел", "Андреевич", Gender.Male, new DateOnly(1985, 1, 1));
        await school.AddAsync(next);
        await school.AddAsync(new Employment(next.Id, "учитель физики", new DateOnly(2020, 9, 1)));
        var account = await AccountAsync(school, school.CuratorPerson.Id);
        await school.AddAsync(new RoleAssignment(account, Role.Curator, new DateOnly(2026, 8, 20), null, null));
        await AccountAsync(school, next.Id);
        var first = await school.PrepareAsync("D-02", school.D02());
        Assert.True((await school.SignAsync(first, "1", new DateOnly(2026, 9, 1), reason: "подписан 1 сентября")).IsDone);
        var second = await school.PrepareAsync("D-02", school.D02(next.Id), amends: first);
        Assert.True((await school.SignAsync(second, "2")).IsDone);

        var roles = await school.AskAsync(async db =>
        {
            var memberships = db.Memberships;
            var here = school.Id;
            return await db.RoleAssignments.Join(memberships.Where(m => m.OrganisationId == here), r => r.MembershipId, m => m.Id, (r, m) => new { m.PersonId, r.Role, r.From, r.To, r.Basis }).OrderBy(r => r.From).ToListAsync();
        });
        Assert.Equal(
            [
                (school.CuratorPerson.Id, new DateOnly(2026, 8, 20), new DateOnly(2026, 8, 31)), (school.CuratorPerson.Id, new DateOnly(2026, 9, 1), new DateOnly(2026, 9, 30)),
                (next.Id, school.Today, (DateOnly?)null),
            ],
            roles.Select(r => (r.PersonId!.Value, r.From, r.To)));
        Assert.All(roles.Skip(1), r => Assert.StartsWith("приказ от", r.Basis));
        await using var work = await school.WorkAsync();
        Assert.Equal(first, (await work.Get<OrdersInForce>().FindAsync("D-02", new DateOnly(2026, 9, 30)))!.Id);
        Assert.Equal(second, (await work.Get<OrdersInForce>().FindAsync("D-02", school.Today))!.Id);
        Assert.Contains("Признать утратившим силу приказ от 01.09.2026 № 1", DocxText.Read(DocxWriter.ToBytes((await school.OrderAsync(second)).Body!)), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_curator_without_an_account_is_told_of()
    {
        var school = await TestSchool.NewAsync();
        var signed = await school.SignAsync(await school.PrepareAsync("D-02", school.D02()), "1");
        Assert.Contains("Учётной записи ещё нет", signed.Sentence, StringComparison.Ordinal);
    }

    [Fact]
    [Trait("Requirement", "INV-39")]
    public async Task An_order_before_its_basis_is_warned_of_and_not_stopped()
    {
        var school = await TestSchool.NewAsync();
        var id = await school.PrepareAsync("D-02", school.D02());
        await using (var work = await school.WorkAsync())
        {
            var card = await work.Get<OrderCards>().OfAsync(await school.OrderAsync(id), school.Today);
            Assert.Contains("раньше своего основания", Assert.Single(card.Checks, c => !c.Met).Sentence, StringComparison.Ordinal);
            Assert.Empty(card.Obstacles);
        }

        Assert.True((await school.SignAsync(id, "1")).IsDone);
    }

    [Fact]
    public async Task The_roadmap_counts_the_first_orders_and_says_who_acts()
    {
        var school = await TestSchool.NewAsync();
        async Task<Fact> FactAsync()
        {
            await using var work = await school.WorkAsync();
            return await work.Get<IEnumerable<IRoadmapFact>>().Single(f => f.Item == FactItems.OrderOfIntroduction).CountAsync(school.Today, default);
        }

        Assert.Equal((FactState.Blocked, "/orders/new/d-01"), (await FactAsync() is var none ? none.State : default, none.Href));
        var id = await school.PrepareAsync("D-01", school.D01());
        Assert.Equal((FactState.Waiting, "Подписывает директор"), (await FactAsync() is var waits ? waits.State : default, waits.Who));
        await school.SignAsync(id, "131-од");
        Assert.Equal((FactState.Met, "Приказ о внедрении: от 01.10.2026 № 131-од"), (await FactAsync() is var met ? met.State : default, met.Sentence));
    }

    [Fact]
    [Trait("Requirement", "S001-51")]
    public async Task The_head_is_awaited_day_by_day_and_those_named_until_they_read()
    {
        var clock = new SetClock(new DateTimeOffset(2026, 10, 1, 9, 0, 0, TimeSpan.Zero));
        var school = await TestSchool.NewAsync(host: await TestHost.WithClockAsync(clock));
        async Task<IReadOnlyList<Awaiting>> ForAsync(Actor actor)
        {
            await using var work = await school.WorkAsync();
            return [.. (await Task.WhenAll(work.Get<IEnumerable<IAwaits>>().OfType<OrdersAwait>().Select(a => a.ForAsync(actor, default)))).SelectMany(l => l)];
        }

        var id = await school.PrepareAsync("D-01", school.D01());
        clock.Set(new DateOnly(2026, 10, 3));
        Assert.Equal("Приказ «О внедрении целевой модели наставничества» ждёт подписи третий день", Assert.Single(await ForAsync(school.Head)).Sentence);
        Assert.Empty(await ForAsync(school.Curator));
        await school.SignAsync(id, "131-од");
        Assert.Empty(await ForAsync(school.Head));
        Assert.StartsWith("Ознакомьтесь с приказом от 03.10.2026 № 131-од", Assert.Single(await ForAsync(school.Curator)).Sentence);
        Assert.True((await school.DoAsync<ConfirmReading>(school.Curator, (c, by) => c.ExecuteAsync(new ConfirmReadingCommand(id), by))).IsDone);
        Assert.Empty(await ForAsync(school.Curator));
        var stranger = await school.DoAsync<ConfirmReading>(school.Head, (c, by) => c.ExecuteAsync(new ConfirmReadingCommand(id), by));
        Assert.IsType<NotNamedInOrder>(Assert.Single(stranger.Refusals));
    }

    [Fact]
    public async Task An_earlier_order_takes_effect_from_its_date_and_needs_scan_and_reason()
    {
        var school = await TestSchool.NewAsync();
        Task<Outcome> EnterAsync(Actor actor, byte[]? scan, string? reason, string number = "114-од") => school.DoAsync<EnterEarlierOrder>(actor, (e, by) => e.ExecuteAsync(
            new EnterEarlierOrderCommand("D-01", school.D01(), [], number, new DateOnly(2025, 9, 1), Order.MainJournal, school.HeadPerson.Id, scan, reason), by));
        Assert.IsType<ScanMissing>(Assert.Single((await EnterAsync(school.Curator, null, "ввод")).Refusals));
        Assert.IsType<EarlierDateNeedsReason>(Assert.Single((await EnterAsync(school.Curator, OrderDesk.Scan, null)).Refusals));
        Assert.IsType<OnlyTheHeadSigns>(Assert.Single((await EnterAsync(school.ActorOf(null, Role.Curator), OrderDesk.Scan, "ввод")).Refusals));
        Assert.Equal("INV-16", Assert.Single((await EnterTwiceAsync()).Refusals).Rule);
        await using var work = await school.WorkAsync();
        Assert.NotNull(await work.Get<OrdersInForce>().FindAsync("D-01", new DateOnly(2025, 9, 1)));

        async Task<Outcome> EnterTwiceAsync()
        {
            Assert.True((await EnterAsync(school.Curator, OrderDesk.Scan, EnterEarlierOrder.UsualReason)).IsDone);
            return await EnterAsync(school.Curator, OrderDesk.Scan, EnterEarlierOrder.UsualReason, "114-ОД");
        }
    }

    private static async Task<Guid> AccountAsync(TestSchool school, Guid person)
    {
        var user = new IdentityUser<Guid>($"u{Guid.CreateVersion7():N}") { Id = Guid.CreateVersion7() };
        var membership = new Membership(user.Id, person);
        await school.AddAsync(user, membership);
        return membership.Id;
    }
}
