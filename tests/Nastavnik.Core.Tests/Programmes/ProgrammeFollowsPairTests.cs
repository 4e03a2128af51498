using Microsoft.EntityFrameworkCore;
using Nastavnik.Core.Foundation.Acts;
using Nastavnik.Core.Foundation.TargetModel;
using Nastavnik.Core.Mentoring.Pairs;
using Nastavnik.Core.Mentoring.Programmes;
using Nastavnik.Core.Preparation.Orders;
using Xunit;
using static Nastavnik.Core.Tests.Programmes.ProgrammeSchool;

namespace Nastavnik.Core.Tests.Programmes;

/// <summary>A signed D-05 changes the pair; its programme follows in the same transaction (2.6).</summary>
public sealed class ProgrammeFollowsPairTests
{
    private static readonly DateOnly From = new(2026, 10, 21);

    [Theory]
    [InlineData(Regime.A, false, 14, null)]
    [InlineData(Regime.A, true, 12, null)]
    [InlineData(Regime.A, true, 13, "INV-01")]
    [InlineData(Regime.B, false, 13, "INV-01")]
    [InlineData(Regime.B, false, 3, null)]
    [InlineData(Regime.B, false, 2, "INV-14")]
    [Trait("Requirement", "INV-01")]
    [Trait("Requirement", "INV-14")]
    public void A_new_end_stays_within_three_months_and_a_year(Regime regime, bool strict, int months, string? rule) =>
        Assert.Equal(rule, ProgrammeRules.NewEnd(Drafts.Start, Drafts.Start.AddMonths(months), regime, strict)?.Rule);

    [Fact]
    [Trait("Requirement", "INV-25")]
    public async Task Another_mentor_makes_the_next_text_that_the_order_approves()
    {
        var here = await NewAsync(ordered: true);
        var id = await here.AgreedAsync();
        Done(await here.ApproveAsync(id));
        var signed = await ReplaceAsync(here);
        Assert.Contains("Программа № 1: редакция 2, с новым наставником.", signed.Sentence, StringComparison.Ordinal);
        Assert.Equal((ProgrammeState.Approved, 2), ((await here.ProgrammeAsync(id)).State, (await here.ProgrammeAsync(id)).Versions));
        var versions = await here.School.AskAsync(db => db.ProgrammeVersions.OrderBy(v => v.Number).ToListAsync());
        Assert.All(versions, v => Assert.True(v.IsIntact));
        Assert.Equal(["Кузнецов", "Бабич"], versions.Select(v => v.Sheet.Text.Mentor.Surname));
        Assert.Equal("от\u00A001.10.2026 №\u00A0140-од", versions[1].Sheet.Approval.Order);
        var text = Pairs.PairOrderTests.TextOf(ProgrammePaper.Draw(versions[1].Sheet, ProgrammeChanges.Of(versions.Select(v => v.Sheet))));
        Assert.Contains("с изменениями по приказу от 01.10.2026 № 140-од", text.Replace('\u00A0', ' '), StringComparison.Ordinal);
        Assert.Contains("Бабич", text, StringComparison.Ordinal);
        Assert.Contains("Кузнецов", text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_text_that_was_not_yet_approved_is_agreed_anew()
    {
        var here = await NewAsync(ordered: true);
        var id = await here.AgreedAsync();
        Assert.Contains("Программа № 1 снова черновик", (await ReplaceAsync(here)).Sentence, StringComparison.Ordinal);
        var programme = await here.ProgrammeAsync(id);
        Assert.Equal(ProgrammeState.Draft, programme.State);
        Assert.Empty(programme.CurrentMarks);
    }

    [Fact]
    [Trait("Requirement", "INV-01")]
    [Trait("Requirement", "INV-13")]
    public async Task A_longer_term_is_the_next_text_and_not_beyond_a_year()
    {
        var here = await NewAsync(ordered: true);
        var id = await here.AgreedAsync();
        Done(await here.ApproveAsync(id));
        var beyond = await ChangeAsync(here, new(here.Pair, PairChangeKind.ChangeTerm, From, NewEnd: here.Today.AddMonths(13)));
        Assert.Equal(("INV-01", "NewEnd"), (Assert.Single(beyond.Refusals).Rule, beyond.Refusals[0].Field));
        var end = here.Today.AddMonths(11);
        var prepared = Done(await ChangeAsync(here, new(here.Pair, PairChangeKind.ChangeTerm, From, NewEnd: end)));
        await AgreeAsync(here, prepared.Subject!.Value, here.MentorPerson.Id, here.MenteePerson.Id);
        Assert.Contains("Программа № 1: редакция 2, с новым сроком.", (await SignAsync(here, prepared)).Sentence, StringComparison.Ordinal);
        Assert.Equal((end, 2), ((await here.ProgrammeAsync(id)).End!.Value, (await here.ProgrammeAsync(id)).Versions));
        Assert.Equal(end, (await here.Pairs.PairAsync(here.Pair)).PlannedEnd);
    }

    [Fact]
    [Trait("Requirement", "INV-25")]
    public async Task An_early_end_ends_the_programme_and_keeps_its_text()
    {
        var here = await NewAsync(ordered: true);
        var id = await here.AgreedAsync();
        Done(await here.ApproveAsync(id));
        var prepared = Done(await ChangeAsync(here, new(here.Pair, PairChangeKind.Terminate, From, Ground: EndGround.G7)));
        Assert.Contains("Программа № 1 завершена досрочно.", (await SignAsync(here, prepared)).Sentence, StringComparison.Ordinal);
        var programme = await here.ProgrammeAsync(id);
        Assert.Equal((ProgrammeState.EndedEarly, From), (programme.State, programme.EndedOn!.Value));
        var view = await here.ViewAsync(id, here.School.Curator);
        Assert.Equal("Ли", Assert.Single(view.Text.Mentees).Surname);
        Assert.False(view.MayTrack);
        Assert.IsType<PairNotReady>(Assert.Single((await here.School.DoAsync<CreateProgramme>(here.School.Curator, (u, s) => u.ExecuteAsync(new(here.Pair, ProgrammeMode.Joint, null), s))).Refusals));
    }

    [Fact]
    public async Task A_draft_of_an_ended_pair_is_dropped()
    {
        var here = await NewAsync(ordered: true);
        var id = await here.FilledAsync();
        var prepared = Done(await ChangeAsync(here, new(here.Pair, PairChangeKind.Terminate, From, Ground: EndGround.G7)));
        Assert.Contains("Программа № 1 снята", (await SignAsync(here, prepared)).Sentence, StringComparison.Ordinal);
        Assert.Equal(ProgrammeState.Dropped, (await here.ProgrammeAsync(id)).State);
    }

    private static async Task<Outcome> ReplaceAsync(ProgrammeSchool here)
    {
        var other = await here.Pairs.PupilAsync("Бабич", "Иван", 11, mentor: true);
        await here.Pairs.ConsentAsync(other);
        var prepared = Done(await ChangeAsync(here, new(here.Pair, PairChangeKind.ReplaceMentor, From, other.Id, Ground: EndGround.G2)));
        await AgreeAsync(here, prepared.Subject!.Value, other.Id, here.MenteePerson.Id);
        return await SignAsync(here, prepared);
    }

    private static async Task AgreeAsync(ProgrammeSchool here, Guid change, params Guid[] people)
    {
        foreach (var person in people)
        {
            Done(await here.School.DoAsync<AgreeChange>(here.School.Curator, (u, s) => u.ExecuteAsync(new(change, person, here.Today), s)));
        }
    }

    private static Task<Outcome> ChangeAsync(ProgrammeSchool here, PrepareChangeCommand command) =>
        here.School.DoAsync<PrepareChange>(here.School.Curator, (u, s) => u.ExecuteAsync(command, s));

    private static async Task<Outcome> SignAsync(ProgrammeSchool here, Outcome change)
    {
        var ids = new[] { change.Subject!.Value };
        var order = Done(await here.School.DoAsync<PrepareOrder>(here.School.Curator, (u, s) =>
            u.ExecuteAsync(new PrepareOrderCommand(null, ChangeOrder.KindCode, Order.FieldsOf(new ChangeOrderFields { Changes = ids }), ids), s)));
        return Done(await here.Pairs.SignAsync(order.Subject!.Value, "140-од"));
    }
}
