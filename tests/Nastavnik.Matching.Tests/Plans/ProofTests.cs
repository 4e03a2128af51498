using System.Text.Json;
using Nastavnik.Matching.People;
using Nastavnik.Matching.Plans;
using Xunit;

namespace Nastavnik.Matching.Tests.Plans;

/// <summary>A stored plan: kept as JSON, proved later, broken by any altered figure, the same whatever people are called.</summary>
public sealed class ProofTests
{
    [Fact]
    public void A_plan_read_back_from_json_is_still_proved_and_any_altered_figure_is_seen()
    {
        for (var seed = 0; seed < 30; seed++)
        {
            var random = new Random(seed);
            var problem = Bank.Random(random, 12, 12);
            foreach (var aim in Enum.GetValues<Aim>())
            {
                var matcher = new Matcher(problem);
                var plan = JsonSerializer.Deserialize<MatchingPlan>(JsonSerializer.Serialize(matcher.Plan(aim).Plan!))!;
                Assert.Null(matcher.Check(plan));
                if (plan.Pairs.Count == 0)
                {
                    continue;
                }

                Assert.Equal(MatchingFlaw.BrokenSeal, matcher.Check(plan with { Pairs = [.. plan.Pairs.Skip(1)] }));
                Assert.Equal(MatchingFlaw.BrokenSeal, matcher.Check(plan with { Points = plan.Points + 1 }));
                Assert.Equal(MatchingFlaw.OtherInput, MatchingVerifier.Check(problem with { Bans = [.. problem.Bans, new(plan.Pairs[0].Mentor, plan.Pairs[0].Mentee)] }, plan));
                foreach (var (mentor, price) in plan.Proof.MentorPrices.Take(3))
                {
                    var altered = new Dictionary<Guid, long>(plan.Proof.MentorPrices) { [mentor] = price + 1 };
                    Assert.Equal(MatchingFlaw.BrokenSeal, matcher.Check(plan with { Proof = plan.Proof with { MentorPrices = altered } }));
                }
            }
        }
    }

    [Fact]
    public void Other_names_and_another_order_give_the_same_plan_and_the_same_hash()
    {
        for (var seed = 0; seed < 30; seed++)
        {
            var random = new Random(seed);
            var problem = Bank.Random(random, 10, 14);
            var other = problem with
            {
                Mentors = [.. problem.Mentors.Select(m => m with { Name = $"Другой {random.Next()}" }).OrderBy(_ => random.Next())],
                Mentees = [.. problem.Mentees.Select(m => m with { Name = $"Иной {random.Next()}" }).OrderBy(_ => random.Next())],
                Marks = [.. problem.Marks.Reverse()],
            };
            foreach (var aim in Enum.GetValues<Aim>())
            {
                var (one, two) = (Matcher.Plan(problem, aim).Plan!, Matcher.Plan(other, aim).Plan!);
                Assert.Equal(one.Proof.Seal, two.Proof.Seal);
                Assert.Equal(one.Pairs.Select(p => (p.Mentor, p.Mentee)), two.Pairs.Select(p => (p.Mentor, p.Mentee)));
            }
        }
    }

    [Fact]
    public void A_what_if_costs_as_much_as_a_plan_made_anew_and_the_price_of_the_next_best_is_exact()
    {
        for (var seed = 0; seed < 30; seed++)
        {
            var random = new Random(seed);
            var problem = Bank.Random(random, 12, 16);
            foreach (var aim in new[] { Aim.BestFit, Aim.NobodyLeftOver })
            {
                var matcher = new Matcher(problem);
                var plan = matcher.Plan(aim).Plan!;
                var ill = problem with { Mentors = [.. problem.Mentors.Skip(1)] };
                var (from, anew) = (Matcher.Plan(ill, aim, plan).Plan!, Matcher.Plan(ill, aim).Plan!);
                Assert.Equal(anew.Points, from.Points);
                Assert.Null(MatchingVerifier.Check(ill, from));
                foreach (var next in matcher.NextBest(plan, problem.Mentees[3].Id))
                {
                    var pinned = Matcher.Plan(problem with { Pins = [new(next.Mentor, problem.Mentees[3].Id)] }, aim).Plan!;
                    Assert.Equal(plan.Points - pinned.Points, next.Loss);
                }
            }
        }
    }

    [Fact]
    public void What_changed_is_told_by_name()
    {
        var problem = Bank.Of([Bank.Mentor(1), Bank.Mentor(2)], [Bank.Mentee(1)]) with { Marks = [new(Bank.Id(1), Bank.Id(1001), MarkKind.Want, MarkKind.Want)] };
        var before = Matcher.Plan(problem, Aim.BestFit).Plan!;
        var after = Matcher.Plan(problem with { Bans = [new(Bank.Id(1), Bank.Id(1001))] }, Aim.BestFit, before).Plan!;
        Assert.Equal("Наставляемый 1: теперь Наставник 2, раньше Наставник 1.", Assert.Single(PlanChanges.Between(before, after).Sentences(problem)));
    }
}
