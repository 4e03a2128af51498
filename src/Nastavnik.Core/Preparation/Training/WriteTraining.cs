using Microsoft.EntityFrameworkCore;
using Nastavnik.Core.Foundation.Acts;
using Nastavnik.Core.Foundation.Data;
using Nastavnik.Core.Preparation.Banks;
using Nastavnik.Core.School.People;
using Nastavnik.Paperwork.Grammar;

namespace Nastavnik.Core.Preparation.Training;

/// <param name="ProgrammeId">Null: a new one.</param>
/// <param name="PassHours">Hours one must attend to pass.</param>
public sealed record WriteTrainingCommand(
    Guid? ProgrammeId, TrainingAudience Audience, string Title, string? Goal, TrainingVenue Venue, string? VenueName, decimal PassHours, IReadOnlyList<SectionText> Sections);

/// <summary>A programme of training, new or changed before its order.</summary>
public sealed class WriteTraining(NastavnikDb db, ActBook acts)
{
    public Task<Outcome> ExecuteAsync(WriteTrainingCommand command, Submission by, CancellationToken ct = default) =>
        acts.RunAsync(by, TrainingActs.Written, async act =>
        {
            var programme = command.ProgrammeId is { } id ? await db.TrainingForChangeAsync(id, ct) : new TrainingProgramme(command.Audience);
            if (programme is null)
            {
                return new TrainingNotFound();
            }

            if (by.Form.Version is { } seen && command.ProgrammeId is not null && seen != programme.Version)
            {
                return new ChangedMeanwhile();
            }

            if (!programme.IsOpen)
            {
                return new ApprovedByOrder();
            }

            var sections = command.Sections.Where(s => !s.IsEmpty).ToList();
            Refusal[] refusals = [.. TrainingRules.OfText(command.Title, command.Venue, command.VenueName, command.PassHours, sections)];
            if (refusals.Length > 0)
            {
                return Outcome.Refused(refusals);
            }

            programme.Describe(command.Title.Trim(), Clean(command.Goal), command.Venue, command.Venue == TrainingVenue.OwnSchool ? null : Clean(command.VenueName), command.PassHours);
            db.RemoveRange(programme.Divide(sections.Select(s => (s.Title!.Trim(), Clean(s.Content), s.Hours!.Value))));
            if (command.ProgrammeId is null)
            {
                db.TrainingProgrammes.Add(programme);
            }

            act.About(programme.Id).With("title", programme.Title);
            return Outcome.Done($"Программа «{programme.Title}» сохранена: {TrainingWords.Hours(programme.Hours)}.", programme.Id);
        }, ct);

    private static string? Clean(string? text) => string.IsNullOrWhiteSpace(text) ? null : text.Trim();
}

/// <summary>Who learns: mentors who have applied or are in the bank; for the curator's training, employees.</summary>
public sealed class EnrolTrainees(NastavnikDb db, ActBook acts)
{
    public Task<Outcome> ExecuteAsync(Guid programmeId, IReadOnlyCollection<Guid> people, Submission by, CancellationToken ct = default) =>
        acts.RunAsync(by, TrainingActs.Enrolled, async act =>
        {
            var programme = await db.TrainingForChangeAsync(programmeId, ct);
            if (programme is null)
            {
                return new TrainingNotFound();
            }

            if (by.Form.Version is { } seen && seen != programme.Version)
            {
                return new ChangedMeanwhile();
            }

            if (!programme.IsOpen)
            {
                return new ApprovedByOrder();
            }

            if (people.Count == 0)
            {
                return new NobodyToTrain();
            }

            var (cards, mentors, work, live, today) = (db.People, db.MentorProfiles, db.Employments, ParticipantStates.Live, by.Actor.Today);
            var fit = programme.Audience == TrainingAudience.Mentors
                ? await mentors.CountAsync(m => people.Contains(m.PersonId) && live.Contains(m.State) && m.State != ParticipantState.Draft, ct)
                : await cards.CountAsync(p => people.Contains(p.Id) && p.MergedInto == null && work.Any(e => e.PersonId == p.Id && (e.From == null || e.From <= today) && (e.To == null || today <= e.To)), ct);
            if (fit != people.Distinct().Count())
            {
                return new SomebodyNotToTrain();
            }

            db.RemoveRange(programme.Enrol(people));
            act.About([programme.Id, .. people]).With("title", programme.Title).With("count", Numerals.People(people.Count));
            return Outcome.Done($"Слушателей: {Numerals.People(people.Count)}.", programme.Id);
        }, ct);
}

/// <summary>The curator's own training goes without an order.</summary>
public sealed class BeginTraining(NastavnikDb db, ActBook acts)
{
    public Task<Outcome> ExecuteAsync(Guid programmeId, Submission by, CancellationToken ct = default) =>
        acts.RunAsync(by, TrainingActs.Begun, async act =>
        {
            var programme = await db.TrainingForChangeAsync(programmeId, ct);
            if (programme is null)
            {
                return new TrainingNotFound();
            }

            if (programme.Audience != TrainingAudience.Curator || programme.State != TrainingState.Draft)
            {
                return new NotApprovedYet();
            }

            if (programme.Trainees.Count == 0)
            {
                return new NobodyToTrain();
            }

            programme.Approve();
            act.About(programme.Id).With("title", programme.Title);
            return Outcome.Done("Обучение начато.", programme.Id);
        }, ct);
}

internal static class TrainingLoader
{
    /// <summary>The whole aggregate, tracked.</summary>
    public static Task<TrainingProgramme?> TrainingForChangeAsync(this NastavnikDb db, Guid id, CancellationToken ct) =>
        db.TrainingProgrammes.Whole().SingleOrDefaultAsync(p => p.Id == id, ct);

    public static IQueryable<TrainingProgramme> Whole(this IQueryable<TrainingProgramme> programmes) =>
        programmes.Include(p => p.Sections).Include(p => p.Sessions).ThenInclude(s => s.Attendances).Include(p => p.Trainees).Include(p => p.Materials).AsSplitQuery();
}
