using Microsoft.EntityFrameworkCore;
using Nastavnik.Core.Foundation.Acts;
using Nastavnik.Core.Foundation.TargetModel;
using Nastavnik.Core.Mentoring.Pairs;
using Nastavnik.Core.Preparation.Banks;
using Nastavnik.Core.Preparation.Orders;
using Nastavnik.Core.School.Consents;
using Nastavnik.Core.School.People;
using Nastavnik.Core.School.Roadmap;
using Nastavnik.Support;
using Xunit;

namespace Nastavnik.Core.Tests.Pairs;

public sealed class ChangeOrderTests
{
    [Fact]
    public async Task A_mentor_is_replaced_by_the_order_when_the_new_one_and_the_mentee_agree()
    {
        var here = await ReadyAsync();
        var pair = await ApprovedAsync(here);
        var other = await here.PupilAsync("Бабич", "Иван", 11, mentor: true);
        await here.ConsentAsync(other);
        var prepared = await ChangeAsync(here, new(pair, PairChangeKind.ReplaceMentor, here.Today.AddDays(20), other.Id, Ground: EndGround.G2));
        Assert.True(prepared.IsDone, Told(prepared));
        Assert.Equal(["INV-13", "INV-13"], (await OrderAsync(here, prepared)).Refusals.Select(r => r.Rule));
        var before = await here.PairAsync(pair);
        foreach (var person in new[] { other.Id, before.Mentees[0] })
        {
            Assert.True((await here.School.DoAsync<AgreeChange>(here.School.Curator, (u, s) => u.ExecuteAsync(new(prepared.Subject!.Value, person, here.Today), s))).IsDone);
        }

        var order = await OrderAsync(here, prepared);
        Assert.True(order.IsDone, Told(order));
        var text = PairOrderTests.TextOf(await here.School.AskAsync(async db => (await db.Orders.SingleAsync(o => o.Id == order.Subject)).Body!));
        Assert.Contains("О внесении изменений в приказ от 01.10.2026 № 131-од", text, StringComparison.Ordinal);
        Assert.Contains(
            "Освободить ученика 10 класса Кузнецова Артёма Игоревича от обязанностей наставника ученика 7 класса Ли Олега Игоревича с 21 октября 2026 г. на основании заявления Кузнецова А. И.; "
            + "закрепить за учеником 7 класса Ли Олегом Игоревичем наставника Бабича Ивана Игоревича, ученика 11 класса, с 21 октября 2026 г. по 1 мая 2027 г.",
            text, StringComparison.Ordinal);
        Assert.Equal(before.MentorId, (await here.PairAsync(pair)).MentorId);
        var signed = await here.SignAsync(order.Subject!.Value, "140-од");
        Assert.True(signed.IsDone, Told(signed));
        var after = await here.PairAsync(pair);
        Assert.Equal(other.Id, after.MentorId);
        Assert.Equal(order.Subject, Assert.Single(after.Open).OrderId);
        Assert.Equal(here.Today.AddDays(19), after.Members.Single(m => m.MentorId == before.MentorId).To);
    }

    [Fact]
    [Trait("Requirement", "INV-07")]
    public async Task A_group_loses_a_member_becomes_a_pair_and_is_ended()
    {
        var here = await ReadyAsync();
        var pair = await ApprovedAsync(here, two: true);
        var leaving = await here.School.AskAsync(db => db.People.Where(p => p.Surname == "Ли" && p.GivenName == "Олег").Select(p => p.Id).SingleAsync());
        var excluded = await ChangeAsync(here, new(pair, PairChangeKind.ExcludeMentee, here.Today.AddDays(30), leaving, Ground: EndGround.G7));
        var order = await OrderAsync(here, excluded);
        Assert.True(order.IsDone, Told(order));
        var text = PairOrderTests.TextOf(await here.School.AskAsync(async db => (await db.Orders.SingleAsync(o => o.Id == order.Subject)).Body!));
        Assert.Contains("считать наставнической парой: наставник — Кузнецов Артём Игоревич, наставляемый — Шевчук Иван Игоревич", text, StringComparison.Ordinal);
        await here.SignAsync(order.Subject!.Value, "140-од");
        Assert.Equal([MentoringKind.Traditional], (await here.PairAsync(pair)).Kinds);

        var ended = await ChangeAsync(here, new(pair, PairChangeKind.Terminate, here.Today.AddDays(40), Ground: EndGround.G7));
        await here.SignAsync((await OrderAsync(here, ended)).Subject!.Value, "141-од");
        var over = await here.PairAsync(pair);
        Assert.Equal((PairState.EndedEarly, EndGround.G7, here.Today.AddDays(40)), (over.State, over.Ground!.Value, over.EndedOn!.Value));
    }

    [Fact]
    [Trait("Requirement", "INV-43")]
    public async Task A_withdrawn_consent_stops_the_pair_and_hides_it_when_it_is_ended()
    {
        var here = await ReadyAsync();
        var pair = await ApprovedAsync(here);
        var mentee = (await here.PairAsync(pair)).Mentees[0];
        Assert.Equal(["Пара № 1 завершается: подготовьте приказ о её прекращении."], await EndConsentAsync(here, mentee));
        Assert.Equal((PairState.Completing, EndGround.G8), (await here.PairAsync(pair) is var p ? (p.State, p.Ground!.Value) : default));
        var ended = await ChangeAsync(here, new(pair, PairChangeKind.Terminate, here.Today.AddDays(20), Ground: EndGround.G8));
        await here.SignAsync((await OrderAsync(here, ended)).Subject!.Value, "140-од");
        await using var work = await here.School.WorkAsync();
        Assert.Empty(await work.Get<PairQueries>().Rows(new PairFilter(null, null, null, Ended: true), here.School.Curator).ToListAsync());
    }

    [Fact]
    public async Task Before_the_order_a_withdrawn_consent_gives_the_pair_up_and_a_group_goes_on()
    {
        var here = await ReadyAsync();
        var pair = await PairOrderTests.AgreedPupilsAsync(here);
        var group = await PairOrderTests.AgreedPupilsAsync(here, two: true, surname: "Бабич");
        await here.PrepareAsync(pair, group);
        Assert.Equal(["Пара № 1 расформирована до приказа. Уберите её из проекта приказа."], await EndConsentAsync(here, (await here.PairAsync(pair)).Mentees[0]));
        Assert.Single(await EndConsentAsync(here, (await here.PairAsync(group)).Mentees[0]));
        Assert.Equal(PairState.Disbanded, (await here.PairAsync(pair)).State);
        Assert.Single((await here.PairAsync(group)).Mentees);
    }

    [Fact]
    public async Task A_mentor_who_left_ends_his_pairs_and_banks_and_the_roadmap_know_them()
    {
        var here = await ReadyAsync();
        var pair = await ApprovedAsync(here);
        var mentor = (await here.PairAsync(pair)).MentorId;
        await using (var work = await here.School.WorkAsync())
        {
            var participation = (await work.Get<IEnumerable<IParticipationSource>>().OfType<IParticipationSource>().First().OfAsync(BankSide.Mentor, [mentor], here.Today, default))[mentor];
            Assert.Equal((Standing.InPair, 1), (participation.Standing, participation.Taken));
            var fact = await work.Get<IEnumerable<IRoadmapFact>>().Single(f => f.Item == FactItems.PairsWithoutOrder).CountAsync(here.Today, default);
            Assert.Equal((FactState.Met, 1, 1), (fact.State, fact.Done, fact.Total));
        }

        var left = await DoInActAsync(here, w => w.Get<IEnumerable<IWhenParticipantMoves>>().OfType<PairConsequences>().Single()
            .ApplyAsync(new ParticipantMoved(BankSide.Mentor, mentor, Guid.CreateVersion7(), ParticipantState.Left, here.Today, "увольнение"), here.School.Curator, default));
        Assert.Single(left);
        Assert.Equal(EndGround.G6, (await here.PairAsync(pair)).Ground);
    }

    [Fact]
    public async Task Each_side_is_asked_on_its_home_and_the_curator_for_the_next_step()
    {
        var here = await ReadyAsync();
        var (mentor, mentee) = (await here.PupilAsync("Кузнецов", "Артём", 10, mentor: true), await here.PupilAsync("Ли", "Олег", 7));
        var pair = (await here.ProposeAsync(here.Proposal(mentor, mentee))).Subject!.Value;
        Assert.Empty(await AskedAsync(mentee.Id));
        await here.MeetAsync(pair);
        Assert.Equal($"/my/pairs/{pair}", Assert.Single(await AskedAsync(mentee.Id)).Href);
        await here.ConfirmAsync(pair, PairParty.Mentee, mentee.Id);
        Assert.Empty(await AskedAsync(mentee.Id));
        Assert.Single(await AskedAsync(mentor.Id));
        Assert.Contains((await AskedAsync(here.School.CuratorPerson.Id, Role.Curator)).Select(a => a.Href), h => h == "/pairs?state=Discussed");

        async Task<IReadOnlyList<Awaiting>> AskedAsync(Guid person, params Role[] roles)
        {
            await using var work = await here.School.WorkAsync();
            return await work.Get<IEnumerable<IAwaits>>().Single(a => a.GetType().Name == "PairAwaits").ForAsync(here.School.ActorOf(person, roles), default);
        }
    }

    private static async Task<PairSchool> ReadyAsync()
    {
        var here = await PairSchool.NewAsync();
        await here.ReadyAsync();
        return here;
    }

    private static async Task<Guid> ApprovedAsync(PairSchool here, bool two = false)
    {
        var pair = await PairOrderTests.AgreedPupilsAsync(here, two);
        var signed = await here.SignAsync((await here.PrepareAsync(pair)).Subject!.Value);
        Assert.True(signed.IsDone, Told(signed));
        return pair;
    }

    private static Task<Outcome> ChangeAsync(PairSchool here, PrepareChangeCommand command) =>
        here.School.DoAsync<PrepareChange>(here.School.Curator, (u, s) => u.ExecuteAsync(command, s));

    private static Task<Outcome> OrderAsync(PairSchool here, Outcome change) => here.School.DoAsync<PrepareOrder>(here.School.Curator, (u, s) =>
        u.ExecuteAsync(new PrepareOrderCommand(null, ChangeOrder.KindCode, Order.FieldsOf(new ChangeOrderFields { Changes = [change.Subject!.Value] }), [change.Subject!.Value]), s));

    private static Task<IReadOnlyList<string>> EndConsentAsync(PairSchool here, Guid person) => DoInActAsync(here, w => w.Get<IEnumerable<IWhenConsentEnds>>().OfType<PairConsequences>().Single()
        .ApplyAsync(new ConsentEnded(Guid.CreateVersion7(), ConsentKind.ChildData, person, here.Today, ConsentEndCause.Withdrawn, null, null, []), here.School.Curator, default));

    private static async Task<IReadOnlyList<string>> DoInActAsync(PairSchool here, Func<Core.Foundation.Data.Work, Task<IReadOnlyList<string>>> run)
    {
        await using var work = await here.School.WorkAsync();
        var sentences = await run(work);
        await work.Db.SaveChangesAsync();
        await work.CommitAsync();
        return sentences;
    }

    private static string Told(Outcome outcome) => string.Join(" ", outcome.Refusals.Select(r => r.Sentence));
}
