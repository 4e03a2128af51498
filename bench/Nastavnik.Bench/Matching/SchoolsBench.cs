using System.Diagnostics;
using Nastavnik.Matching.Fit;
using Nastavnik.Matching.People;
using Nastavnik.Matching.Plans;

namespace Nastavnik.Bench.Matching;

/// <summary>Every school of a country: from feature records to a plan with reasons and its proof, 8–32 people a side, all cores. Every plan passes the verifier outside the clock.</summary>
internal sealed class SchoolsBench(Report report, Instances instances)
{
    private const int Schools = 40_000;
    private const int Batch = 1000;
    private const int Rounds = 3;
    private const int Dumped = 100;
    private static readonly string[] Words = ["учёба", "спорт", "творчество", "адаптация", "профориентация", "проект или исследование", "документация", "урок по ФГОС", "работа с классом", "цифровые средства"];
    private static readonly string[] Lessons = ["химия", "физика", "математика", "история", "литература"];
    private static readonly MatchingPolicy Policy = new() { Forms = [new("TT", ["Teacher"], ["Teacher"]), new("UU", ["Pupil"], ["Pupil"]), new("TU", ["Teacher"], ["Pupil"])] };

    public void Run()
    {
        // Once for the compiler.
        var warming = 0.0;
        Plan(0, out _, out _, ref warming);
        var (wall, processor) = (new List<double>(), new List<double>());
        for (var round = 0; round < Rounds; round++)
        {
            var (seconds, busy) = (0.0, 0.0);
            for (var first = 0; first < Schools; first += Batch)
            {
                seconds += Plan(first, out var problems, out var plans, ref busy);
                if (round == 0)
                {
                    Parallel.For(0, Batch, i => Check(problems[i], plans[i]));
                }

                for (var i = 0; i < Batch && round == 0 && first + i < Dumped; i++)
                {
                    instances.DumpSchool($"school-{first + i:000}", problems[i], plans[i]);
                }
            }

            wall.Add(seconds);
            processor.Add(busy * 1000 / Schools);
        }

        report.Add(new Figure("matching", $"{Schools} schools of 8–32 a side, features to reasons", "s", wall, Goal: 5, LessIsBetter: true));
        report.Add(new Figure("matching", "    processor time a school", "ms", processor));
    }

    private static double Plan(int first, out MatchingProblem[] problems, out MatchingPlan[] plans, ref double busy)
    {
        var made = problems = [.. Enumerable.Range(first, Batch).Select(i => Make(new Random(i)))];
        var told = plans = new MatchingPlan[Batch];
        var (before, started) = (Environment.CpuUsage.TotalTime, Stopwatch.GetTimestamp());
        Parallel.For(0, Batch, i => told[i] = Matcher.Plan(made[i], Aim.NobodyLeftOver).Plan!);
        busy += (Environment.CpuUsage.TotalTime - before).TotalSeconds;
        return Stopwatch.GetElapsedTime(started).TotalSeconds;
    }

    private static void Check(MatchingProblem problem, MatchingPlan plan)
    {
        if (MatchingVerifier.Check(problem, plan) is not null || plan.Pairs.Any(p => p.Fit.Sentence.Length == 0))
        {
            throw new InvalidOperationException($"A school's plan is not right: {MatchingVerifier.Check(problem, plan)}.");
        }
    }

    private static MatchingProblem Make(Random random)
    {
        List<string> Some(string[] of, int most) => [.. Enumerable.Range(0, random.Next(1, most + 1)).Select(_ => of[random.Next(of.Length)]).Distinct()];
        Guid Id(int number) => new(number, 0, 0, new byte[8]);
        Slots Free() => Slots.On((DayOfWeek)random.Next(1, 6)) | Slots.On((DayOfWeek)random.Next(1, 6));
        return new()
        {
            Policy = Policy,
            Mentors =
            [
                .. Enumerable.Range(0, random.Next(8, 33)).Select(i => new MentorFeatures
                {
                    Id = Id(i), Key = $"{i:000}", Name = "Наставник", Category = "Teacher", Forms = ["TT"], RoleModels = ["TT-1", "TT-3"], Subjects = [Lessons[random.Next(Lessons.Length)]], Competences = Some(Words, 4),
                    Topics = Some(Words, 3), ExperienceMonths = random.Next(400), Slots = Free(), Trained = random.Next(2) == 0, Capacity = random.Next(1, 3),
                }),
            ],
            Mentees =
            [
                .. Enumerable.Range(0, random.Next(8, 33)).Select(i => new MenteeFeatures
                {
                    Id = Id(1000 + i), Key = $"{i:000}", Name = "Наставляемый", Category = "Teacher", Requests = Some(Words, 3), Topics = Some(Words, 2), Subjects = [Lessons[random.Next(Lessons.Length)]],
                    ExperienceMonths = random.Next(60), Slots = Free(), Wishes = [Id(random.Next(8))],
                }),
            ],
        };
    }
}
