using Nastavnik.Matching.Fit;
using Nastavnik.Matching.People;
using Nastavnik.Matching.Plans;
using Xunit;

namespace Nastavnik.Matching.Tests.Plans;

/// <summary>What cannot be matched is told in a sentence, not thrown.</summary>
public sealed class BadInputTests
{
    private static readonly MatchingProblem Two = Bank.Of([Bank.Mentor(1), Bank.Mentor(2)], [Bank.Mentee(1), Bank.Mentee(2)]);
    private static readonly Couple Pin = new(Bank.Id(1), Bank.Id(1001));

    public static TheoryData<MatchingRefusalKind, MatchingProblem> Cases => new()
    {
        { MatchingRefusalKind.NobodyToLead, Two with { Mentors = [] } },
        { MatchingRefusalKind.NobodyAsks, Two with { Mentees = [] } },
        { MatchingRefusalKind.AllWeightsZero, Two with { Weights = Weights.From(Criteria.All.Select(c => KeyValuePair.Create(c.Criterion, 0))) } },
        { MatchingRefusalKind.SamePersonTwice, Two with { Mentors = [Bank.Mentor(1), Bank.Mentor(1)] } },
        { MatchingRefusalKind.UnknownPerson, Two with { Pins = [Pin with { Mentor = Bank.Id(9) }] } },
        { MatchingRefusalKind.PinnedTwice, Two with { Pins = [Pin, Pin with { Mentor = Bank.Id(2) }] } },
        { MatchingRefusalKind.PinsOverPlaces, Two with { Pins = [Pin, Pin with { Mentee = Bank.Id(1002) }] } },
        { MatchingRefusalKind.PinnedAndBanned, Two with { Pins = [Pin], Bans = [Pin] } },
        { MatchingRefusalKind.PinImpossible, Two with { Pins = [Pin], Marks = [new(Pin.Mentor, Pin.Mentee, MarkKind.No, MarkKind.Want)] } },
        {
            MatchingRefusalKind.PinsInCircle,
            Bank.Of([Bank.Mentor(1), Bank.Mentor(2)], [Bank.Mentee(1) with { Id = Bank.Id(1) }, Bank.Mentee(2) with { Id = Bank.Id(2) }]) with { Pins = [new(Bank.Id(1), Bank.Id(2)), new(Bank.Id(2), Bank.Id(1))] }
        },
    };

    [Theory]
    [MemberData(nameof(Cases), DisableDiscoveryEnumeration = true)]
    public void Each_has_its_refusal_with_what_to_do(MatchingRefusalKind kind, MatchingProblem problem)
    {
        foreach (var aim in Enum.GetValues<Aim>())
        {
            var answer = Matcher.Plan(problem, aim);
            Assert.Null(answer.Plan);
            Assert.Contains(answer.Refusals, r => r.Kind == kind && r.Sentence.EndsWith('.'));
        }
    }

    [Fact]
    public void Mentors_without_a_place_and_wishes_for_strangers_are_remarked()
    {
        var wishes = Enumerable.Range(50, 30).Select(Bank.Id).ToList();
        var plan = Matcher.Plan(Two with { Mentors = [Bank.Mentor(1) with { Capacity = 0 }, Bank.Mentor(2)], Mentees = [Bank.Mentee(1) with { Wishes = wishes }] }, Aim.BestFit).Plan!;
        Assert.Equal(Bank.Id(2), Assert.Single(plan.Pairs).Mentor);
        Assert.Contains("Наставник 1: свободных мест нет, в подборе не участвует.", plan.Remarks);
        Assert.Contains("Пожеланий о людях, которых нет в этом подборе: 30. Они не учтены.", plan.Remarks);
    }

    [Fact]
    public void Who_is_left_over_is_told_why_and_what_would_help()
    {
        var mentee = Bank.Mentee(1) with { RoleModels = ["TT-5"], Subjects = ["химия"] };
        var busy = Bank.Mentor(1) with { RoleModels = ["TT-5"], Subjects = ["химия"], Load = 1, FreeFrom = new DateOnly(2027, 3, 1) };
        var left = Assert.Single(Matcher.Plan(Bank.Of([busy], [mentee]), Aim.NobodyLeftOver).Plan!.LeftOver);
        Assert.Equal((LeftOverKind.NobodyFree, "Свободных наставников по химии нет; ближайший занят до марта."), (left.Kind, left.Sentence));
        left = Assert.Single(Matcher.Plan(Bank.Of([busy with { Subjects = ["физика"], Load = 0 }], [mentee]), Aim.NobodyLeftOver).Plan!.LeftOver);
        Assert.Equal((LeftOverKind.NobodySuits, "Наставников по химии в банке нет."), (left.Kind, left.Sentence));
        left = Assert.Single(Matcher.Plan(Bank.Of([Bank.Mentor(1)], [Bank.Mentee(1), Bank.Mentee(2)]), Aim.NobodyLeftOver).Plan!.LeftOver);
        Assert.Equal((LeftOverKind.TakenByOthers, "Поможет ещё одно место: Наставник 1."), (left.Kind, left.Help));
    }
}
