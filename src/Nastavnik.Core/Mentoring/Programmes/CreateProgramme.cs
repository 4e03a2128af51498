using Microsoft.EntityFrameworkCore;
using Nastavnik.Core.Foundation.Acts;
using Nastavnik.Core.Foundation.Data;
using Nastavnik.Core.Foundation.TargetModel;
using Nastavnik.Core.Mentoring.Pairs;
using Nastavnik.Core.Preparation.Banks;
using Nastavnik.Core.Preparation.SchoolProgrammes;

namespace Nastavnik.Core.Mentoring.Programmes;

/// <param name="TypicalPlan">Key of a typical plan whose rows are copied; null: an empty plan.</param>
public sealed record CreateProgrammeCommand(Guid Pair, ProgrammeMode Mode, string? TypicalPlan);

/// <summary>Begins a programme of a pair. What banks and the pair know already is written in: term, kinds, difficulties, request, strengths.</summary>
public sealed class CreateProgramme(NastavnikDb db, ActBook acts, TypicalPlanQueries typical)
{
    public static readonly PairState[] Ready = [PairState.Agreed, PairState.OnOrder, PairState.Approved, PairState.Active, PairState.Suspended];

    public Task<Outcome> ExecuteAsync(CreateProgrammeCommand command, Submission by, CancellationToken ct = default) =>
        acts.RunAsync(by, ProgrammeActs.Created, passesGate: true, async act =>
        {
            var pairs = db.Pairs;
            var pair = await pairs.VisibleTo(db, by.Actor).Include(p => p.Members).SingleOrDefaultAsync(p => p.Id == command.Pair, ct);
            if (pair is null)
            {
                return new NoSuchPair();
            }

            if (!(await db.RelationAsync(pair, by.Actor, ct)).MayWrite)
            {
                return new NotYourPart();
            }

            if (!Ready.Contains(pair.State))
            {
                return new PairNotReady(pair.State.Name());
            }

            TypicalPlanView? plan = null;
            if (command.TypicalPlan is not null && (plan = await typical.FindAsync(command.TypicalPlan, ct)) is null)
            {
                return new NoSuchTypicalPlan();
            }

            var programme = new PersonalProgramme(pair.Id, await db.NextProgrammeNumberAsync(ct), pair.Form, command.Mode, by.Actor.Today);
            if (await db.CurrentProgrammeAsync(pair.Id, ct))
            {
                return new ProgrammeExists();
            }

            await FillAsync(programme, pair, ct);
            if (plan is not null)
            {
                programme.WriteRows(plan.Rows);
                programme.TookRowsFrom(plan.Key, plan.Edition);
            }

            db.Programmes.Add(programme);
            act.About([programme.Id, pair.Id, pair.MentorId, .. pair.Mentees]).With("number", programme.Number).With("from", plan is null ? "" : $" по типовому плану «{plan.Title}»");
            return Outcome.Done("Программа начата. Заполните записку, направления и план.", programme.Id);
        }, ct);

    /// <summary>Type once: nothing that is known is asked again.</summary>
    private async Task FillAsync(PersonalProgramme programme, Pairing pair, CancellationToken ct)
    {
        var (mentees, mentors, people) = (db.MenteeProfiles, db.MentorProfiles, pair.Mentees.ToArray());
        var profiles = await mentees.AsNoTracking().Where(m => people.Contains(m.PersonId) && ParticipantStates.Live.Contains(m.State)).OrderBy(m => m.Id).ToListAsync(ct);
        var mode = await mentors.AsNoTracking().Where(m => m.PersonId == pair.MentorId && ParticipantStates.Live.Contains(m.State)).Select(m => (MeetingMode?)m.Mode).FirstOrDefaultAsync(ct);
        programme.WriteNote(pair.PlannedStart, pair.PlannedEnd, new ExplanatoryNote
        {
            Goals = Forms.RoleModel(pair.RoleModel) is { } model ? Sentence(model.Goal) : "",
            Mode = mode switch { MeetingMode.InPerson => WorkMode.InPerson, MeetingMode.Remote => WorkMode.Online, _ => null },
        }, programme.Mode);
        programme.WriteDirections(
            pair.Kinds, [],
            Lines(profiles.SelectMany(p => p.Difficulties.Where(d => d.Status != DifficultyStatus.Removed).Select(d => d.Text))),
            Lines(profiles.SelectMany(p => new[] { p.Request }.Concat(p.RequestItems))),
            Lines(profiles.Select(p => p.Strengths)));
    }

    private static string Lines(IEnumerable<string?> texts) => string.Join('\n', texts.Where(t => !string.IsNullOrWhiteSpace(t)).Select(t => t!.Trim()).Distinct(StringComparer.OrdinalIgnoreCase));

    private static string Sentence(string text) => char.ToUpperInvariant(text[0]) + text[1..] + ".";
}

internal static class ProgrammeNumbers
{
    public static async Task<int> NextProgrammeNumberAsync(this NastavnikDb db, CancellationToken ct)
    {
        var programmes = db.Programmes;
        return (await programmes.MaxAsync(p => (int?)p.Number, ct) ?? 0) + 1;
    }

    /// <summary>INV-25: one current programme a pair.</summary>
    public static Task<bool> CurrentProgrammeAsync(this NastavnikDb db, Guid pair, CancellationToken ct)
    {
        var programmes = db.Programmes;
        return programmes.AnyAsync(p => p.PairId == pair && !ProgrammeStates.Over.Contains(p.State), ct);
    }
}
