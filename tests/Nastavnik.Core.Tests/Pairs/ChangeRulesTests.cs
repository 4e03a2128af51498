using Nastavnik.Core.Mentoring.Pairs;
using Xunit;

namespace Nastavnik.Core.Tests.Pairs;

public sealed class ChangeRulesTests
{
    private static readonly DateOnly Start = new(2026, 10, 12);
    private static readonly DateOnly End = new(2027, 5, 31);
    private static readonly DateOnly Today = new(2027, 2, 1);

    [Theory]
    [Trait("Requirement", "INV-13")]
    [InlineData("2027-08-31", null)]
    [InlineData("2028-05-31", null)]
    [InlineData("2028-06-01", typeof(ExtensionTooLong))]
    [InlineData("2027-05-31", typeof(SameEnd))]
    [InlineData("2027-03-01", null)]
    public void A_term_changes_within_its_bounds(string end, Type? refused) =>
        Assert.Equal(refused, ChangeRules.Of(Pair(1), Term(DateOnly.Parse(end, System.Globalization.CultureInfo.InvariantCulture)), [], Today)?.GetType());

    [Fact]
    [Trait("Requirement", "INV-14")]
    public void Below_three_months_it_is_an_early_end()
    {
        Assert.Equal("INV-14", ChangeRules.Of(Pair(1), Term(new(2027, 1, 10)), [], new(2026, 12, 1))!.Rule);
        Assert.Null(ChangeRules.Of(Pair(1), Term(new(2027, 1, 11)), [], new(2026, 12, 1)));
    }

    [Fact]
    public void After_the_planned_end_nothing_is_extended() =>
        Assert.IsType<ExtensionTooLate>(ChangeRules.Of(Pair(1), Term(new(2027, 8, 31)), [], End.AddDays(1)));

    [Fact]
    public void The_employer_warns_three_working_days_before_and_the_mentor_is_asked_no_notice()
    {
        PairChange G9(DateOnly? notice) => new(Guid.CreateVersion7(), PairChangeKind.Terminate, new(2027, 2, 3)) { Ground = EndGround.G9, NoticeOn = notice };
        Assert.IsType<NoticeMissing>(ChangeRules.Of(Pair(1), G9(null), [], Today));
        Assert.IsType<NoticeTooShort>(ChangeRules.Of(Pair(1), G9(new(2027, 2, 1)), [], Today));
        Assert.Null(ChangeRules.Of(Pair(1), G9(new(2027, 1, 29)), [], Today));
        Assert.Null(ChangeRules.Of(Pair(1), new PairChange(Guid.CreateVersion7(), PairChangeKind.Terminate, new(2027, 2, 3)) { Ground = EndGround.G2, Reason = "болезнь" }, [], Today));
    }

    [Fact]
    [Trait("Requirement", "INV-07")]
    public void The_last_member_is_not_excluded_but_the_pair_is_ended()
    {
        var pair = Pair(1);
        Assert.IsType<LastMember>(ChangeRules.Of(pair, new PairChange(pair.Id, PairChangeKind.ExcludeMentee, Today) { PersonId = pair.Mentees[0], Ground = EndGround.G7 }, [], Today));
        var group = Pair(2);
        Assert.Null(ChangeRules.Of(group, new PairChange(group.Id, PairChangeKind.ExcludeMentee, Today) { PersonId = group.Mentees[0], Ground = EndGround.G7 }, [], Today));
    }

    [Fact]
    public void A_change_is_asked_of_a_pair_on_an_order_once()
    {
        var pair = new Pairing(1, "UU", "UU-1", Guid.CreateVersion7(), [Guid.CreateVersion7()], [], Start, End, Start);
        Assert.IsType<PairNotByOrder>(ChangeRules.Of(pair, Term(new(2027, 8, 31)), [], Today));
        Assert.IsType<ChangeIsUnderWay>(ChangeRules.Of(Pair(1), Term(new(2027, 8, 31)), [Term(new(2027, 7, 31))], Today));
    }

    [Fact]
    [Trait("Requirement", "INV-13")]
    [Trait("Requirement", "S000-142")]
    [Trait("Requirement", "S002-10")]
    [Trait("Requirement", "S004-11")]
    public void Both_sides_agree_to_a_term_the_new_ones_to_a_composition_nobody_to_an_end()
    {
        var pair = Pair(2);
        Assert.Equal([pair.MentorId, .. pair.Mentees], ChangeRules.AgreementsNeeded(pair, Term(new(2027, 8, 31))));
        Assert.Empty(ChangeRules.AgreementsNeeded(pair, new PairChange(pair.Id, PairChangeKind.Terminate, Today) { Ground = EndGround.G7 }));
        var change = Term(new(2027, 8, 31));
        change.Agree(pair.MentorId, Today, AnswerWay.Paper);
        Assert.Equal(pair.Mentees, ChangeRules.Silent(pair, change, Today));
        Assert.Contains(pair.MentorId, ChangeRules.Silent(pair, change, Today.AddDays(-1)));
    }

    private static PairChange Term(DateOnly end) => new(Guid.CreateVersion7(), PairChangeKind.ChangeTerm, Start) { NewEnd = end };

    private static Pairing Pair(int mentees)
    {
        var pair = new Pairing(1, "UU", "UU-1", Guid.CreateVersion7(), Enumerable.Range(0, mentees).Select(_ => Guid.CreateVersion7()), [], Start, End, Start);
        pair.Meet(Start, false, null);
        pair.Agree(Start);
        pair.Include(Guid.CreateVersion7());
        pair.Approve(pair.OrderId!.Value, Start, Start);
        pair.Start(Start);
        return pair;
    }
}
