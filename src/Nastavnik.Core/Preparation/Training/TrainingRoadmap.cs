using Microsoft.EntityFrameworkCore;
using Nastavnik.Core.Foundation.Acts;
using Nastavnik.Core.Foundation.Data;
using Nastavnik.Core.Foundation.TargetModel;
using Nastavnik.Core.Preparation.Banks;
using Nastavnik.Core.School.Accounts;
using Nastavnik.Core.School.Roadmap;

namespace Nastavnik.Core.Preparation.Training;

/// <summary>«Обучение наставников: 3 из 5»: live mentors of forms that ask training, and their marks.</summary>
internal sealed class TrainingFact(NastavnikDb db, TrainingMarks marks) : IRoadmapFact
{
    private const string Here = "/training";

    public string Item => FactItems.Training;

    public async Task<Fact> CountAsync(DateOnly on, CancellationToken ct)
    {
        var (mentors, live) = (db.MentorProfiles, ParticipantStates.Live);
        var rows = await mentors.AsNoTracking().Where(p => live.Contains(p.State) && p.State != ParticipantState.Draft).Select(p => new { p.PersonId, p.Forms }).ToListAsync(ct);
        Guid[] asked = [.. rows.Where(r => r.Forms.Exists(f => Forms.Find(f)?.TrainingRequired == true)).Select(r => r.PersonId)];
        if (asked.Length == 0)
        {
            return new Fact(0, 0, "Обучение наставников: пока никого", Here, FactState.TooEarly);
        }

        var trained = (await marks.OfAsync(asked, ct)).Count;
        return new Fact(trained, asked.Length, $"Обучение наставников: {trained} из {asked.Length}", Here, trained == asked.Length ? FactState.Met : FactState.Waiting, trained < asked.Length ? "Проводит куратор" : null);
    }
}

/// <summary>What waits in the school of mentors: attendance of past sessions, results after the last one.</summary>
internal sealed class TrainingAwaits(NastavnikDb db) : IAwaits
{
    public async Task<IReadOnlyList<Awaiting>> ForAsync(Actor actor, CancellationToken ct)
    {
        if (!actor.MayForAll(Right.Training, "U"))
        {
            return [];
        }

        var (today, results) = (actor.Today, db.TrainingResults);
        var waiting = await db.TrainingProgrammes.AsNoTracking().Where(p => p.State == TrainingState.Running)
            .Select(p => new
            {
                p.Id, p.Title, Past = p.Sessions.Count(s => s.State == SessionState.Planned && s.On < today),
                Over = p.Sessions.Any(s => s.State == SessionState.Held) && p.Sessions.All(s => s.State != SessionState.Planned) && !results.Any(r => r.ProgrammeId == p.Id),
            }).ToListAsync(ct);
        return
        [
            .. waiting.Where(w => w.Past > 0).Select(w => new Awaiting($"Отметьте посещаемость: «{w.Title}»", "Занятие прошло, кто был — ещё не записано", "Открыть программу", $"/training/{w.Id}", 60)),
            .. waiting.Where(w => w.Over).Select(w => new Awaiting($"Подведите итоги обучения: «{w.Title}»", "Занятия проведены; отметка нужна наставникам до начала работы", "Внести итоги", $"/training/{w.Id}/results", 50)),
        ];
    }
}
