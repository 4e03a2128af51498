using System.Diagnostics;
using Nastavnik.Matching.Fit;
using Nastavnik.Matching.People;
using Nastavnik.Matching.Plans;

namespace Nastavnik.Bench.Matching;

/// <summary>Every school of a country: from feature records to a plan with reasons and its proof, 8–32 people a side, all cores.</summary>
internal static class SchoolsBench
{
    private const int Schools = 40_000;
    private const int Batch = 1000;
    private static readonly string[] Words = ["учёба", "спорт", "творчество", "адаптация", "профориентация", "проект или исследование", "документация", "урок по ФГОС", "работа с классом", "цифровые средства"];
    private static readonly string[] Lessons = ["химия", "физика", "математика", "история", "литература"];
    private static readonly MatchingPolicy Policy = new() { Forms = [new("TT", ["Teacher"], ["Teacher"]), new("UU", ["Pupil"], ["Pupil"]), new("TU", ["Teacher"], ["Pupil"])] };

    public static void Run(Report report)
    {
        var (seconds, told) = (0.0, 0);
        for (var batch = -1; batch < Schools / Batch; batch++)
        {
            var problems = Enumerable.Range(0, Batch).Select(i => Make(new Random((batch * Batch) + i + Batch))).ToArray();
            var started = Stopwatch.GetTimestamp();
            var plans = new MatchingPlan[Batch];
            Parallel.For(0, Batch, i => plans[i] = Matcher.Plan(problems[i], Aim.NobodyLeftOver).Plan!);

            // The first batch is for the compiler.
            seconds += batch < 0 ? 0 : Stopwatch.GetElapsedTime(started).TotalSeconds;
            told += plans.Sum(p => p.Pairs.Count(x => x.Fit.Sentence.Length > 0));
            if (MatchingVerifier.Check(problems[0], plans[0]) is { } flaw)
            {
                throw new InvalidOperationException(flaw.ToString());
            }
        }

        Report.Say($"    {told} pairs told");
        report.Add(new Figure("matching", $"{Schools} schools of 8–32 a side, features to reasons", "s", [seconds], Goal: 5, LessIsBetter: true));
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
