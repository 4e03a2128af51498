using Nastavnik.Matching.Fit;
using Nastavnik.Matching.People;
using Nastavnik.Matching.Plans;

namespace Nastavnik.Matching.Tests.Plans;

/// <summary>People of a small school, and whole random ones.</summary>
internal static class Bank
{
    public static readonly MatchingPolicy Policy = new()
    {
        Forms =
        [
            new("UU", ["Pupil"], ["Pupil"]),
            new("TT", ["Teacher", "HeadOfSchool"], ["Teacher", "NewEmployee"]),
            new("TU", ["Teacher", "Graduate", "Parent"], ["Pupil"]),
        ],
    };

    private static readonly string[] Words = ["учёба", "спорт", "творчество", "адаптация", "профориентация", "проект или исследование", "документация", "урок по ФГОС", "работа с классом", "цифровые средства"];
    private static readonly string[] Lessons = ["химия", "физика", "математика", "история"];

    public static Guid Id(int number) => new(number, 0, 0, new byte[8]);

    public static MentorFeatures Mentor(int number) => new() { Id = Id(number), Name = $"Наставник {number}", Category = "Teacher", Forms = ["TT"], RoleModels = ["TT-3"] };

    public static MenteeFeatures Mentee(int number) => new() { Id = Id(1000 + number), Name = $"Наставляемый {number}", Category = "Teacher", Forms = ["TT"], RoleModels = ["TT-3"] };

    public static MatchingProblem Of(IReadOnlyList<MentorFeatures> mentors, IReadOnlyList<MenteeFeatures> mentees) => new() { Mentors = mentors, Mentees = mentees, Policy = Policy };

    public static MatchingProblem Random(Random random, int mentors, int mentees)
    {
        List<string> Some(string[] of, int most) => [.. of.OrderBy(_ => random.Next()).Take(random.Next(most + 1))];
        Slots Free() => random.Next(4) == 0 ? default : new((uint)random.Next(1 << 21));
        var offers = Enumerable.Range(0, mentors).Select(i =>
        {
            var pupil = random.Next(3) == 0;
            return new MentorFeatures
            {
                Id = Id(i), Name = $"Н{i}", IsFemale = random.Next(2) == 0, Category = pupil ? "Pupil" : "Teacher", Forms = pupil ? ["UU"] : ["TT", "TU"], Subjects = Some(Lessons, 2), Topics = Some(Words, 3),
                Competences = Some(Words, 4), Class = pupil ? random.Next(5, 12) : null, ExperienceMonths = pupil ? null : random.Next(300), Slots = Free(), Way = (MeetingWay)random.Next(3),
                IsClassTeacher = random.Next(2) == 0, SubjectMentor = random.Next(4) == 0, WantedClasses = random.Next(2) == 0 ? [] : [random.Next(1, 12), random.Next(1, 12)], Trained = random.Next(2) == 0,
                Capacity = random.Next(0, 4), Load = random.Next(0, 2), FreeFrom = random.Next(2) == 0 ? new DateOnly(2027, random.Next(1, 13), 1) : null, Wishes = [Id(1000 + random.Next(mentees + 1))],
            };
        }).ToList();
        var asks = Enumerable.Range(0, mentees).Select(i =>
        {
            var pupil = random.Next(2) == 0;
            return new MenteeFeatures
            {
                Id = Id(1000 + i), Name = $"М{i}", Category = pupil ? "Pupil" : "Teacher", Requests = Some(Words, 3), Topics = Some(Words, 2), Subjects = Some(Lessons, 1), Class = pupil ? random.Next(1, 12) : null,
                ExperienceMonths = pupil ? null : random.Next(80), Slots = Free(), Way = (MeetingWay)random.Next(3), RoleModels = pupil ? [] : [.. new[] { "TT-1", "TT-3", "TT-5" }.Take(random.Next(4))],
                Wishes = random.Next(3) == 0 ? [Id(random.Next(mentors + 1))] : [],
            };
        }).ToList();
        return Of(offers, asks) with
        {
            Marks = [.. Enumerable.Range(0, mentors).Select(_ => new Mark(Id(random.Next(mentors)), Id(1000 + random.Next(mentees)), (MarkKind)random.Next(4), (MarkKind)random.Next(4)))],
            EarlierPairs = [new(Id(random.Next(mentors)), Id(1000 + random.Next(mentees)), random.Next(2) == 0)],
            Bans = [new(Id(random.Next(mentors)), Id(1000 + random.Next(mentees)))],
        };
    }
}
