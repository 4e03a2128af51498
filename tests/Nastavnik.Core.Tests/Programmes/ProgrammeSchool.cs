using Microsoft.EntityFrameworkCore;
using Nastavnik.Core.Foundation.Acts;
using Nastavnik.Core.Foundation.TargetModel;
using Nastavnik.Core.Mentoring.Pairs;
using Nastavnik.Core.Mentoring.Programmes;
using Nastavnik.Core.Preparation.SchoolProgrammes;
using Nastavnik.Core.School.People;
using Nastavnik.Core.Tests.Pairs;
using Nastavnik.Support;
using Xunit;

namespace Nastavnik.Core.Tests.Programmes;

/// <summary>A school with one pair of pupils, agreed or on a signed order, for tests of programmes.</summary>
internal sealed class ProgrammeSchool(PairSchool pairs, Guid pair, Person mentor, Person mentee)
{
    public PairSchool Pairs => pairs;

    public TestSchool School => pairs.School;

    public Guid Pair => pair;

    public Person MentorPerson => mentor;

    public Person MenteePerson => mentee;

    public Actor Mentor => School.ActorOf(mentor.Id, Role.Mentor);

    public Actor Mentee => School.ActorOf(mentee.Id, Role.Mentee);

    public DateOnly Today => School.Today;

    public static async Task<ProgrammeSchool> NewAsync(bool ordered = false)
    {
        var pairs = await PairSchool.NewAsync();
        var (mentor, mentee) = (await pairs.PupilAsync("Кузнецов", "Артём", 10, mentor: true), await pairs.PupilAsync("Ли", "Олег", 7));
        var pair = await pairs.AgreedAsync(pairs.Proposal(mentor, mentee));
        var here = new ProgrammeSchool(pairs, pair, mentor, mentee);
        Done(await pairs.School.DoAsync<WaiveBaseline>(pairs.School.Curator, (u, s) => u.ExecuteAsync(new(pair, "измерение проведено до программы"), s)));
        if (ordered)
        {
            await here.OrderAsync();
        }

        return here;
    }

    /// <summary>D-01, D-02, consents and D-04: the pair is approved.</summary>
    public async Task OrderAsync()
    {
        await pairs.ReadyAsync();
        await pairs.ConsentAsync(mentor);
        await pairs.ConsentAsync(mentee);
        Done(await pairs.SignAsync(Done(await pairs.PrepareAsync(pair)).Subject!.Value));
    }

    public async Task<Guid> CreateAsync(ProgrammeMode mode = ProgrammeMode.Joint, string? plan = null, Actor? by = null) =>
        Done(await School.DoAsync<CreateProgramme>(by ?? Mentor, (u, s) => u.ExecuteAsync(new(pair, mode, plan), s))).Subject!.Value;

    public Task<Outcome> NoteAsync(Guid programme, DateOnly? start = null, DateOnly? end = null, ProgrammeMode mode = ProgrammeMode.Joint, Actor? by = null, int? version = null, string? goals = null) =>
        School.DoAsync<SaveNote>(by ?? Mentor, (u, s) => u.ExecuteAsync(new(programme, start ?? Today, end ?? Today.AddMonths(6), goals is null ? Drafts.Note : Drafts.Note with { Goals = goals }, mode), s), version);

    public Task<Outcome> DirectionsAsync(Guid programme, params MentoringKind[] kinds) =>
        School.DoAsync<SaveDirections>(Mentor, (u, s) => u.ExecuteAsync(new(programme, kinds, ["методические"], "Пробелы в алгебре", "", "Настойчив"), s));

    public Task<Outcome> PlanAsync(Guid programme, IReadOnlyList<PlanCells> rows, PlanStep step = PlanStep.None, int row = -1, Actor? by = null, int? version = null) =>
        School.DoAsync<SavePlan>(by ?? Mentor, (u, s) => u.ExecuteAsync(new(programme, rows, step, row), s), version);

    public Task<Outcome> SendAsync(Guid programme, Actor? by = null) => School.DoAsync<SendForAgreement>(by ?? Mentor, (u, s) => u.ExecuteAsync(new(programme), s));

    public async Task<Outcome> MarkAsync(Guid programme, MarkSide side, Guid person, Actor by, Guid? child = null, DateOnly? on = null, string? hash = null)
    {
        hash ??= (await ViewAsync(programme, School.Curator)).TextHash;
        return await School.DoAsync<MarkProgramme>(by, (u, s) => u.ExecuteAsync(new(programme, side, person, child, on ?? Today, hash), s));
    }

    public Task<Outcome> ReturnAsync(Guid programme, string reason, Actor by) => School.DoAsync<ReturnForEdits>(by, (u, s) => u.ExecuteAsync(new(programme, reason), s));

    public Task<Outcome> ApproveAsync(Guid programme, Actor? by = null, DateOnly? on = null) =>
        School.DoAsync<ApproveProgramme>(by ?? School.Head, (u, s) => u.ExecuteAsync(new(programme, on ?? Today), s));

    public Task<Outcome> StartAsync(Guid programme) => School.DoAsync<StartPair>(School.Curator, (u, s) => u.ExecuteAsync(new(programme), s));

    /// <summary>Written in full, still a draft.</summary>
    public async Task<Guid> FilledAsync(ProgrammeMode mode = ProgrammeMode.Joint)
    {
        var programme = await CreateAsync(mode);
        Done(await NoteAsync(programme, mode: mode));
        Done(await DirectionsAsync(programme));
        Done(await PlanAsync(programme, [Drafts.Row]));
        return programme;
    }

    /// <summary>Sent and agreed by both.</summary>
    public async Task<Guid> AgreedAsync()
    {
        var programme = await FilledAsync();
        await AgreeAsync(programme);
        return programme;
    }

    public async Task AgreeAsync(Guid programme)
    {
        Done(await SendAsync(programme));
        Done(await MarkAsync(programme, MarkSide.Mentor, mentor.Id, Mentor));
        Done(await MarkAsync(programme, MarkSide.Mentee, mentee.Id, Mentee));
    }

    public async Task<ProgrammeView> ViewAsync(Guid programme, Actor by, bool ownOnly = false)
    {
        await using var work = await School.WorkAsync();
        return (await work.Get<ProgrammeQueries>().FindAsync(programme, by, ownOnly))!;
    }

    public Task<PersonalProgramme> ProgrammeAsync(Guid id) => School.AskAsync(db => db.Programmes.Include(p => p.Items).Include(p => p.Marks).Include(p => p.Remarks).SingleAsync(p => p.Id == id));

    public static Outcome Done(Outcome outcome)
    {
        Assert.True(outcome.IsDone, string.Join(" ", outcome.Refusals.Select(r => r.Sentence)));
        return outcome;
    }
}
