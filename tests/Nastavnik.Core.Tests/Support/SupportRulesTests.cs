using Nastavnik.Core.Foundation.Acts;
using Nastavnik.Core.Mentoring.Support;
using Nastavnik.Core.Preparation.Banks;
using Xunit;

namespace Nastavnik.Core.Tests.Support;

public sealed class SupportRulesTests
{
    private static readonly DateOnly Today = new(2026, 11, 20);

    [Fact]
    public void A_meeting_is_recorded_after_it_and_within_a_year()
    {
        Assert.IsType<SupportAhead>(SupportRules.DayRefused(Today.AddDays(1), Today));
        Assert.Null(SupportRules.DayRefused(Today, Today));
        Assert.Null(SupportRules.DayRefused(new DateOnly(2025, 11, 20), Today));
        Assert.IsType<SupportTooOld>(SupportRules.DayRefused(new DateOnly(2025, 11, 19), Today));
    }

    [Theory]
    [InlineData(Role.Psychologist, false, true)]
    [InlineData(Role.Curator, false, false)]
    [InlineData(Role.Curator, true, true)]
    [InlineData(Role.Head, true, false)]
    [InlineData(Role.Mentee, true, false)]
    [InlineData(Role.Administration, true, false)]
    public void The_psychologist_mends_any_record_and_the_curator_his_own(Role role, bool own, bool may)
    {
        var me = Guid.CreateVersion7();
        var actor = new Actor(Guid.CreateVersion7(), me, new HashSet<Role> { role }, Today);
        Assert.Equal(may, SupportRules.MayCorrect(actor, own ? me : Guid.CreateVersion7()));
    }

    [Fact]
    [Trait("Requirement", "INV-34")]
    public void Totals_hide_a_cell_of_fewer_than_three_and_the_sum_that_would_tell_it()
    {
        var people = Enumerable.Range(0, 5).Select(_ => Guid.CreateVersion7()).ToArray();
        List<SupportCount> meetings =
        [
            .. people.Take(3).Select(p => new SupportCount(BankSide.Mentee, false, SupportType.Talk, p)), new(BankSide.Mentee, false, SupportType.Talk, people[0]),
            .. people.Take(2).Select(p => new SupportCount(BankSide.Mentee, false, SupportType.Consultation, p)),
            new(BankSide.Mentor, false, SupportType.Talk, people[3]), new(BankSide.Mentor, false, SupportType.WithPair, people[3]), new(BankSide.Mentor, false, SupportType.WithPair, people[4]),
            .. people.Take(4).Select(p => new SupportCount(BankSide.Mentee, true, SupportType.GroupSession, p)),
        ];
        var totals = SupportRules.Totals(meetings, 3);
        SupportTotal Of(SupportType? type) => totals.Single(t => t.Type == type);
        Assert.Equal(new SupportCell(4, 3, false), Of(SupportType.Talk).Paired);
        Assert.Equal(new SupportCell(0, 0, true), Of(SupportType.Consultation).Paired);
        Assert.True(Of(null).Paired.Hidden, "six less four would tell the hidden two");
        Assert.Equal(SupportCell.Nothing, Of(SupportType.GroupSession).Paired);
        Assert.Equal(new SupportCell(4, 4, false), Of(null).WithoutPair);
        Assert.True(Of(null).Mentors.Hidden, "two mentors are too few");
    }
}
