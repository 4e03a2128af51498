using Nastavnik.Core.Foundation.TargetModel;
using Nastavnik.Core.Mentoring.Pairs;
using Xunit;

namespace Nastavnik.Core.Tests.Pairs;

public sealed class PairStateTests
{
    private static readonly DateOnly Start = new(2026, 10, 12);
    private static readonly DateOnly End = new(2027, 5, 31);
    private static readonly Guid Mentor = Guid.CreateVersion7();
    private static readonly Guid Order = Guid.CreateVersion7();

    [Fact]
    public void A_transition_that_is_not_in_the_table_cannot_be_made()
    {
        var pair = Pair(1);
        Assert.Throws<ImpossibleTransitionException>(() => pair.Agree(Start));
        Assert.Throws<ImpossibleTransitionException>(() => pair.Start(Start));
        pair.Refuse(Start);
        Assert.Throws<ImpossibleTransitionException>(() => pair.Meet(Start, false, null));
        Assert.Empty(pair.Open);
    }

    [Fact]
    [Trait("Requirement", "INV-23")]
    public void Every_side_says_yes_itself()
    {
        var (older, younger) = (new PartyFacts(Mentor, "Кузнецов А. И.") { IsMinor = true }, new PartyFacts(Guid.CreateVersion7(), "Ли А.") { IsMinor = true });
        Assert.Equal(3, ConfirmRules.Awaited(older, [younger], representativeToo: false).Count);
        var awaited = ConfirmRules.Awaited(older, [younger], representativeToo: true);
        Assert.Equal([younger.Id, older.Id], awaited.Where(a => a.Party == PairParty.Representative).Select(a => a.ChildId!.Value));
        Assert.Equal("Нет подтверждения стороны: Кузнецов А. И.", ConfirmRules.Refusal(awaited, [])!.Sentence);
        var pair = new Pairing(1, "UU", "UU-1", older.Id, [younger.Id], [], Start, End, Start);
        pair.Confirm(PairParty.Mentor, older.Id, null, AnswerWay.Account, Start, interested: false);
        Assert.Equal(PairParty.Mentor, ConfirmRules.Missing(awaited, [.. pair.Confirmations])[0].Party);
    }

    [Fact]
    [Trait("Requirement", "INV-03")]
    [Trait("Requirement", "INV-04")]
    [Trait("Requirement", "INV-22")]
    public void A_pair_begins_by_an_order_in_force_that_names_its_members_and_with_a_trained_mentor()
    {
        var pair = Agreed(1);
        var trained = new PartyFacts(Mentor, "Кузнецов А. И.") { TrainedOn = Start };
        Assert.Equal("INV-03", Assert.Single(StartRules.Missing(pair, trained, true, Start)).Rule);
        pair.Include(Order);
        Assert.Equal("INV-03", Assert.Single(StartRules.Missing(pair, trained, true, Start)).Rule);
        pair.Approve(Order, Start, Start.AddDays(3));
        Assert.IsType<OrderNotYet>(Assert.Single(StartRules.Missing(pair, trained, true, Start.AddDays(2))));
        Assert.Empty(StartRules.Missing(pair, trained, true, Start.AddDays(3)));
        Assert.Equal("INV-22", Assert.Single(StartRules.Missing(pair, trained with { TrainedOn = null }, true, Start.AddDays(3))).Rule);
        Assert.Empty(StartRules.Missing(pair, trained with { TrainedOn = null }, false, Start.AddDays(3)));
    }

    [Fact]
    public void A_cancelled_order_returns_the_pair_to_agreed()
    {
        var pair = Agreed(1);
        pair.Include(Order);
        pair.ReturnFromOrder();
        Assert.Equal(PairState.Agreed, pair.State);
        Assert.Null(pair.OrderId);
    }

    [Fact]
    [Trait("Requirement", "INV-07")]
    public void A_group_that_loses_members_becomes_a_pair()
    {
        var pair = Approved(3);
        pair.Start(Start);
        pair.Exclude(pair.Mentees[0], Start.AddDays(30), "перевод", Order);
        Assert.Contains(MentoringKind.Group, pair.Kinds);
        pair.Exclude(pair.Mentees[0], Start.AddDays(60), "перевод", Order);
        Assert.Equal([MentoringKind.Traditional], pair.Kinds);
        Assert.Equal("пара № 7", pair.Title);
    }

    [Fact]
    public void A_new_mentor_is_another_link_and_the_former_keeps_his_days()
    {
        var pair = Approved(2);
        pair.Start(Start);
        var (other, from, amending) = (Guid.CreateVersion7(), Start.AddDays(40), Guid.CreateVersion7());
        pair.ReplaceMentor(other, from, "в связи с переводом", amending);
        Assert.Equal(other, pair.MentorId);
        Assert.Equal(2, pair.Open.Count(m => m.MentorId == other && m.From == from && m.OrderId == amending));
        Assert.All(pair.Members.Where(m => m.MentorId == Mentor), m => Assert.Equal(from.AddDays(-1), m.To));
    }

    [Fact]
    public void An_early_end_names_its_ground_and_closes_links()
    {
        var pair = Approved(1);
        pair.Start(Start);
        pair.BeginCompletion(EndGround.G7);
        pair.EndEarly(Start.AddDays(50), "в связи с переводом", Order);
        Assert.Equal((PairState.EndedEarly, EndGround.G7, Start.AddDays(50)), (pair.State, pair.Ground!.Value, pair.EndedOn!.Value));
        Assert.Empty(pair.Open);
    }

    private static Pairing Pair(int mentees) => new(7, "UU", "UU-1", Mentor, Enumerable.Range(0, mentees).Select(_ => Guid.CreateVersion7()), [], Start, End, Start);

    private static Pairing Agreed(int mentees)
    {
        var pair = Pair(mentees);
        pair.Meet(Start, false, null);
        pair.Agree(Start);
        return pair;
    }

    private static Pairing Approved(int mentees)
    {
        var pair = Agreed(mentees);
        pair.Include(Order);
        pair.Approve(Order, Start, Start);
        return pair;
    }
}
