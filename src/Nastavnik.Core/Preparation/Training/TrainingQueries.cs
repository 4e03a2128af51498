using Microsoft.EntityFrameworkCore;
using Nastavnik.Core.Foundation.Acts;
using Nastavnik.Core.Foundation.Data;
using Nastavnik.Core.Preparation.Banks;
using Nastavnik.Core.Preparation.Orders;
using Nastavnik.Core.School.People;
using Nastavnik.Paperwork.Grammar;

namespace Nastavnik.Core.Preparation.Training;

/// <summary>A programme in the list.</summary>
/// <param name="Next">The nearest session that has not been held.</param>
public sealed record TrainingRow(Guid Id, string Title, TrainingAudience Audience, TrainingState State, int Trainees, int Held, int Sessions, DateOnly? Next, int Passed);

/// <summary>Somebody who learns, as the card shows him.</summary>
/// <param name="Attended">Hours.</param>
/// <param name="Result">Null: no result yet.</param>
public sealed record TraineeLine(Guid PersonId, string Name, string Place, decimal Attended, TrainingResult? Result);

/// <summary>All that the card of a programme shows.</summary>
public sealed record TrainingCard(TrainingProgramme Programme, IReadOnlyList<TraineeLine> Trainees, IReadOnlyDictionary<Guid, string> Trainers, Order? Order)
{
    public string TrainerOf(TrainingSession session) => session.TrainerId is { } id ? Trainers.GetValueOrDefault(id, "") : session.TrainerName ?? "";
}

/// <summary>A mark registered by a document, in the list.</summary>
public sealed record EarlierLine(Guid Id, Guid PersonId, string Name, TrainingAudience Audience, string Title, DateOnly On, decimal Hours, string Document, Guid? FileId);

/// <summary>Who may be enrolled.</summary>
/// <param name="Trained">Since when he has a mark.</param>
public sealed record TraineeChoice(Guid PersonId, string Name, string Place, DateOnly? Trained);

/// <summary>A programme as one who learns sees it: his own attendance and result only.</summary>
public sealed record MyTraining(TrainingProgramme Programme, IReadOnlyDictionary<Guid, string> Trainers, IReadOnlySet<Guid> Attended, TrainingResult? Result);

public sealed class TrainingQueries(NastavnikDb db, ParticipantReader reader, TrainingMarks marks)
{
    public async Task<IReadOnlyList<TrainingRow>> ListAsync(CancellationToken ct = default)
    {
        var results = db.TrainingResults;
        return await db.TrainingProgrammes.AsNoTracking().OrderBy(p => p.State == TrainingState.Closed).ThenByDescending(p => p.Id)
            .Select(p => new TrainingRow(
                p.Id, p.Title, p.Audience, p.State, p.Trainees.Count, p.Sessions.Count(s => s.State == SessionState.Held), p.Sessions.Count(s => s.State != SessionState.Cancelled),
                p.Sessions.Where(s => s.State == SessionState.Planned).Min(s => (DateOnly?)s.On), results.Count(r => r.ProgrammeId == p.Id && r.Passed)))
            .ToListAsync(ct);
    }

    /// <summary>Null: no such programme in this school.</summary>
    public async Task<TrainingCard?> FindAsync(Guid id, DateOnly on, CancellationToken ct = default)
    {
        if (await db.TrainingProgrammes.AsNoTracking().Whole().SingleOrDefaultAsync(p => p.Id == id, ct) is not { } programme)
        {
            return null;
        }

        Guid[] learners = [.. programme.Trainees.Select(t => t.PersonId)];
        var facts = await reader.OfAsync(learners, on, ct);
        var results = await db.TrainingResults.AsNoTracking().Where(r => r.ProgrammeId == id).ToDictionaryAsync(r => r.PersonId, ct);
        var order = programme.OrderId is { } o ? await db.Orders.AsNoTracking().SingleOrDefaultAsync(x => x.Id == o, ct) : null;
        var names = Namesakes.Named(facts.Values.Select(f => f.Line), placeBeside: true);
        return new TrainingCard(
            programme,
            [.. learners.Where(facts.ContainsKey).Select(p => new TraineeLine(p, names[p], facts[p].Place, programme.AttendedBy(p), results.GetValueOrDefault(p)))
                .OrderBy(t => t.Name, StringComparer.CurrentCulture)],
            await TrainersAsync(programme, ct), order);
    }

    /// <summary>Mentors who have applied or are in the bank; employees for the curator's training. Those without a mark stand first.</summary>
    public async Task<IReadOnlyList<TraineeChoice>> CandidatesAsync(TrainingAudience audience, DateOnly on, CancellationToken ct = default)
    {
        var (people, mentors, work, live) = (db.People, db.MentorProfiles, db.Employments, ParticipantStates.Live);
        var ids = audience == TrainingAudience.Mentors
            ? await mentors.AsNoTracking().Where(m => live.Contains(m.State) && m.State != ParticipantState.Draft).Select(m => m.PersonId).Distinct().ToListAsync(ct)
            : await people.AsNoTracking().Where(p => p.MergedInto == null && work.Any(e => e.PersonId == p.Id && (e.From == null || e.From <= on) && (e.To == null || on <= e.To))).Select(p => p.Id).ToListAsync(ct);
        var facts = await reader.OfAsync(ids, on, ct);
        var trained = audience == TrainingAudience.Mentors ? await marks.OfAsync(ids, ct) : new Dictionary<Guid, TrainingMark>();
        var names = Namesakes.Named(facts.Values.Select(f => f.Line), placeBeside: true);
        return [.. facts.Values.Select(f => new TraineeChoice(f.PersonId, names[f.PersonId], f.Place, trained.GetValueOrDefault(f.PersonId)?.On))
            .OrderBy(c => c.Trained is not null).ThenBy(c => c.Name, StringComparer.CurrentCulture)];
    }

    public async Task<IReadOnlyList<EarlierLine>> EarlierAsync(CancellationToken ct = default)
    {
        var people = db.People;
        var found = await db.TrainingResults.AsNoTracking().Where(r => r.Document != null)
            .Join(people, r => r.PersonId, p => p.Id, (r, p) => new { Result = r, Person = p }).OrderByDescending(x => x.Result.On).Take(200).ToListAsync(ct);
        return found.ConvertAll(x => new EarlierLine(
            x.Result.Id, x.Person.Id, x.Person.Name.Short(GrammaticalCase.Nominative), x.Result.Audience, x.Result.Title, x.Result.On, x.Result.Hours, x.Result.Document!, x.Result.FileId));
    }

    /// <summary>Programmes one learns in, and what he has passed elsewhere.</summary>
    public async Task<(IReadOnlyList<MyTraining> Programmes, IReadOnlyList<TrainingResult> Earlier)> MineAsync(Actor actor, CancellationToken ct = default)
    {
        if (actor.PersonId is not { } me)
        {
            return ([], []);
        }

        var programmes = await db.TrainingProgrammes.AsNoTracking().Whole().Where(p => p.State != TrainingState.Draft && p.State != TrainingState.OnOrder && p.Trainees.Any(t => t.PersonId == me))
            .OrderByDescending(p => p.Id).ToListAsync(ct);
        var results = await db.TrainingResults.AsNoTracking().Where(r => r.PersonId == me).OrderByDescending(r => r.On).ToListAsync(ct);
        List<MyTraining> mine = [];
        foreach (var programme in programmes)
        {
            mine.Add(new MyTraining(
                programme, await TrainersAsync(programme, ct), programme.Sessions.Where(s => s.Attendances.Any(a => a.PersonId == me && a.Present)).Select(s => s.Id).ToHashSet(),
                results.Find(r => r.ProgrammeId == programme.Id)));
        }

        return (mine, results.FindAll(r => r.Document is not null));
    }

    /// <summary>A material's file that this person may open: the staff any, others those of programmes they learn in.</summary>
    public async Task<Guid?> FileOfAsync(Guid material, Actor actor, bool staff, CancellationToken ct = default)
    {
        var (programmes, me) = (db.TrainingProgrammes, actor.PersonId);
        return await db.TrainingMaterials.AsNoTracking()
            .Where(m => m.Id == material && (staff || programmes.Any(p => p.Id == m.ProgrammeId && p.State != TrainingState.Draft && p.Trainees.Any(t => t.PersonId == me))))
            .Select(m => m.FileId).SingleOrDefaultAsync(ct);
    }

    private async Task<IReadOnlyDictionary<Guid, string>> TrainersAsync(TrainingProgramme programme, CancellationToken ct)
    {
        Guid[] ids = [.. programme.Sessions.Select(s => s.TrainerId).OfType<Guid>().Distinct()];
        var people = db.People;
        return (await people.AsNoTracking().Where(p => ids.Contains(p.Id)).ToListAsync(ct)).ToDictionary(p => p.Id, p => p.Name.Short(GrammaticalCase.Nominative));
    }
}
