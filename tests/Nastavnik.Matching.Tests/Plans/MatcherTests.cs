using Nastavnik.Matching.People;
using Nastavnik.Matching.Plans;
using Xunit;

namespace Nastavnik.Matching.Tests.Plans;

/// <summary>A whole bank from features to a plan with reasons and a proof.</summary>
public sealed class MatcherTests
{
    [Theory]
    [InlineData(Aim.BestFit)]
    [InlineData(Aim.NobodyLeftOver)]
    [InlineData(Aim.Stable)]
    public void Every_plan_of_a_random_bank_tells_of_everybody_and_passes_the_verifier(Aim aim)
    {
        for (var seed = 0; seed < 60; seed++)
        {
            var random = new Random(seed);
            var problem = Bank.Random(random, random.Next(1, 20), random.Next(1, 20));
            var matcher = new Matcher(problem);
            var plan = matcher.Plan(aim).Plan!;
            Assert.Null(MatchingVerifier.Check(problem, plan));
            Assert.Equal(problem.Mentees.Count, plan.Pairs.Count + plan.LeftOver.Count);
            Assert.All(plan.Pairs, p => Assert.NotEmpty(p.Fit.Sentence));
            Assert.All(plan.LeftOver, l => Assert.NotEmpty(l.Help));
            foreach (var mentee in problem.Mentees)
            {
                Assert.All(matcher.NextBest(plan, mentee.Id), a => Assert.True(a.Loss is null or >= 0 || a.LeftOverMore > 0));
            }
        }
    }

    [Fact]
    public void A_pair_is_told_in_one_line()
    {
        var mentor = Bank.Mentor(1) with { IsFemale = true, Subjects = ["химия"], Slots = Slots.On(DayOfWeek.Wednesday) };
        var mentee = Bank.Mentee(1) with { Subjects = ["Химия"], Slots = Slots.On(DayOfWeek.Wednesday, DayPart.Evening) };
        var problem = Bank.Of([mentor], [mentee]) with { Marks = [new(mentor.Id, mentee.Id, MarkKind.Want, MarkKind.Want)] };
        Assert.Equal("тот же предмет, свободна по средам, взаимное «хочу»", Matcher.Plan(problem, Aim.BestFit).Plan!.Pairs[0].Fit.Sentence);
    }

    [Fact]
    public void A_request_met_in_other_letters_is_told_in_the_mentees_own()
    {
        var problem = Bank.Of([Bank.Mentor(1) with { Competences = ["УЧЕБА "] }], [Bank.Mentee(1) with { Requests = ["учёба"] }]);
        Assert.Contains("поможет с запросом «учёба»", Matcher.Plan(problem, Aim.BestFit).Plan!.Pairs[0].Fit.Sentence, StringComparison.Ordinal);
    }

    [Fact]
    [Trait("Requirement", "S000-81")]
    public void What_one_needs_and_what_another_can_decide_who_is_with_whom()
    {
        MentorFeatures[] mentors = [Bank.Mentor(1) with { Competences = ["документация"] }, Bank.Mentor(2) with { Competences = ["работа с классом"] }];
        MenteeFeatures[] mentees = [Bank.Mentee(1) with { Requests = ["работа с классом"] }, Bank.Mentee(2) with { Requests = ["документация"] }];
        var plan = Matcher.Plan(Bank.Of(mentors, mentees), Aim.BestFit).Plan!;
        Assert.Equal([(mentors[0].Id, mentees[1].Id), (mentors[1].Id, mentees[0].Id)], plan.Pairs.Select(p => (p.Mentor, p.Mentee)).OrderBy(p => p.Mentor));
    }

    [Theory]
    [InlineData(Aim.BestFit)]
    [InlineData(Aim.NobodyLeftOver)]
    [InlineData(Aim.Stable)]
    public void A_mentor_nobody_may_have_changes_nothing(Aim aim)
    {
        for (var seed = 0; seed < 60; seed++)
        {
            var problem = Bank.Random(new Random(seed), 12, 16);
            var wider = problem with { Mentors = [.. problem.Mentors, Bank.Mentor(500) with { Category = "Graduate", Forms = ["UU"], Capacity = 3 }] };
            var (one, other) = (Matcher.Plan(problem, aim).Plan!, Matcher.Plan(wider, aim).Plan!);
            Assert.Equal((one.Points, one.Pairs.Count), (other.Points, other.Pairs.Count));
            Assert.Null(MatchingVerifier.Check(wider, other));
        }
    }
}
