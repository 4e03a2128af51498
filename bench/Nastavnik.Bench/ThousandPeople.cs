using Microsoft.EntityFrameworkCore;
using Nastavnik.Core.Foundation.TargetModel;
using Nastavnik.Core.Mentoring.Pairs;
using Nastavnik.Core.Preparation.Banks;
using Nastavnik.Core.Preparation.Import;
using Nastavnik.Core.Preparation.Orders;
using Nastavnik.Core.Preparation.Orders.Kinds;
using Nastavnik.Core.Preparation.Training;
using Nastavnik.Core.School.Consents;
using Nastavnik.Core.School.People;

namespace Nastavnik.Bench;

/// <summary>A school of a thousand people in the middle of its year: lists loaded, consents given, banks approved, thirty pairs on an order and some before it.</summary>
internal static class ThousandPeople
{
    public const int Pairs = 40;
    public const int PairsOnOrder = 30;
    private const int Pupils = 380;
    private const int Teachers = 50;

    public static async Task<BenchSchool> MakeAsync(BenchPlace place)
    {
        Report.Say("School of a thousand people");
        var school = await BenchSchool.FoundAsync(place);
        await ImportBench.LoadAsync(place, school, "pupils.xlsx", People.PupilsXlsx(Pupils));
        await ImportBench.LoadAsync(place, school, "teachers.csv", People.TeachersCsv(Teachers));
        var elder = await PupilsAsync(school, 9, 11, Pairs);
        var younger = await PupilsAsync(school, 5, 7, Pairs);
        await BankAsync(school, BankSide.Mentor, elder);
        await BankAsync(school, BankSide.Mentee, younger);
        await school.DoAsync<RecordEarlierTraining>(school.Curator, (u, by) => u.ExecuteAsync(
            new RecordEarlierTrainingCommand([.. elder], TrainingAudience.Mentors, "Основы наставничества", school.Today, 6, "сертификат № 1", null), by));
        await OrderAsync(school, IntroductionOrder.KindCode, new IntroductionOrderFields { Forms = ["UU"], ResponsibleId = school.Curator.PersonId }, "1-од");
        await OrderAsync(school, CuratorOrder.KindCode, new CuratorOrderFields { CuratorId = school.Curator.PersonId }, "2-од");
        var pairs = new List<Guid>();
        foreach (var (mentor, mentee) in elder.Zip(younger))
        {
            pairs.Add(await PairAsync(school, mentor, mentee));
        }

        await school.DoAsync<PreparePairOrder>(school.Curator, (u, by) => u.ExecuteAsync(new PreparePairOrderCommand(null, [.. pairs.Take(PairsOnOrder)], null, null), by));
        Report.Say($"    {await school.AskAsync(db => db.People.CountAsync())} people, {pairs.Count} pairs");
        return school;
    }

    private static Task<List<Guid>> PupilsAsync(BenchSchool school, int from, int to, int count) => school.AskAsync(db =>
    {
        var (enrolments, classes) = (db.Enrolments, db.ClassGroups);
        return enrolments.Join(classes, e => e.ClassId, c => c.Id, (e, c) => new { e.PersonId, c.Parallel })
            .Where(x => x.Parallel >= from && x.Parallel <= to).OrderBy(x => x.Parallel).ThenBy(x => x.PersonId).Select(x => x.PersonId).Take(count).ToListAsync();
    });

    private static async Task<List<Guid>> BankAsync(BenchSchool school, BankSide side, IReadOnlyCollection<Guid> people)
    {
        await school.DoAsync<TakeInMany>(school.Curator, (u, by) => u.ExecuteAsync(
            new TakeInCommand(side, school.Today, ["UU"], true, "алгебра за 7 класс", [.. people.Select(p => new TakenIn(p))]), by));
        var papers = await school.AskAsync(db => db.Consents.Where(c => people.Contains(c.SubjectId) && c.State == ConsentState.Prepared).Select(c => c.Id).ToListAsync());
        if (papers.Count == 0)
        {
            await school.DoAsync<PrepareConsents>(school.Curator, (u, by) => u.ExecuteAsync(new PrepareConsentsCommand([.. people], school.Today.AddYears(2)), by));
            papers = await school.AskAsync(db => db.Consents.Where(c => people.Contains(c.SubjectId) && c.State == ConsentState.Prepared).Select(c => c.Id).ToListAsync());
        }

        await school.DoAsync<RegisterManyReturned>(school.Curator, (u, by) => u.ExecuteAsync(new RegisterManyReturnedCommand(papers, papers, school.Today), by));
        var profiles = await school.AskAsync(async db =>
        {
            var (mentors, mentees) = (db.MentorProfiles, db.MenteeProfiles);
            return side == BankSide.Mentor
                ? await mentors.Where(m => people.Contains(m.PersonId)).Select(m => m.Id).ToListAsync()
                : await mentees.Where(m => people.Contains(m.PersonId)).Select(m => m.Id).ToListAsync();
        });
        foreach (var mentor in side == BankSide.Mentor ? profiles : [])
        {
            await school.DoAsync<RecordInterview>(school.Curator, (u, by) => u.ExecuteAsync(new InterviewCommand(mentor, school.Today, InterviewDecision.Fit, [], null, null), by));
        }

        await school.DoAsync<ProposeToBank>(school.Curator, (u, by) => u.ExecuteAsync(side, profiles, by));
        await school.DoAsync<ApproveBank>(school.Head, (u, by) => u.ExecuteAsync(side, profiles, by));
        return profiles;
    }

    private static async Task OrderAsync<T>(BenchSchool school, string kind, T fields, string number)
    {
        var prepared = await school.DoAsync<PrepareOrder>(school.Curator, (u, by) => u.ExecuteAsync(new PrepareOrderCommand(null, kind, Order.FieldsOf(fields), []), by));
        await school.DoAsync<SignOrder>(school.Head, (u, by) => u.ExecuteAsync(new SignOrderCommand(prepared.Subject!.Value, number, school.Today.AddDays(-30), Reason: "пришёл из канцелярии позже"), by));
    }

    private static async Task<Guid> PairAsync(BenchSchool school, Guid mentor, Guid mentee)
    {
        var proposed = await school.DoAsync<ProposePair>(school.Curator, (u, by) => u.ExecuteAsync(
            new ProposePairCommand("UU", "UU-1", mentor, [mentee], school.Today.AddDays(10), school.Today.AddMonths(6), [], ["учёба"]), by));
        var pair = proposed.Subject!.Value;
        await school.DoAsync<RecordMeeting>(school.Curator, (u, by) => u.ExecuteAsync(new RecordMeetingCommand(pair, school.Today, false, null), by));
        foreach (var (party, person) in new[] { (PairParty.Mentor, mentor), (PairParty.Mentee, mentee), (PairParty.Curator, school.Curator.PersonId!.Value) })
        {
            await school.DoAsync<ConfirmParty>(school.Curator, (u, by) => u.ExecuteAsync(new ConfirmPartyCommand(pair, party, person, null, AnswerWay.Paper, school.Today, true), by));
        }

        return pair;
    }
}
