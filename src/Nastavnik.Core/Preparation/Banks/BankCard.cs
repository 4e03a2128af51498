using Microsoft.EntityFrameworkCore;
using Nastavnik.Core.Foundation.Acts;
using Nastavnik.Core.Foundation.Data;
using Nastavnik.Core.School.Accounts;
using Nastavnik.Core.School.People;
using Nastavnik.Paperwork.Grammar;

namespace Nastavnik.Core.Preparation.Banks;

/// <summary>An interview as the card shows it; readiness only to those who may see restricted fields.</summary>
public sealed record InterviewLine(DateOnly Date, string? Interviewer, string Decision, IReadOnlyList<string> Criteria, string? Note, string? Readiness);

/// <summary>A pair on a card.</summary>
public sealed record PairLine(Guid PairId, string Form, IReadOnlyList<string> Others, bool Live, DateOnly? EndedOn);

/// <summary>All that a participant's card shows.</summary>
/// <param name="Profile">Restricted fields are emptied unless the actor may see them.</param>
/// <param name="OtherSide">Live profile of the same person in the other bank.</param>
public sealed record BankCard(
    Participant Profile, ParticipantFacts Facts, IReadOnlyList<Gate> Gates, Standing Standing, int Taken, IReadOnlyList<PairLine> Pairs,
    BankApplication? Application, string? Applicant, string? DesiredMentor, IReadOnlyList<InterviewLine> Interviews, Guid? OtherSide, bool SeesRestricted, bool Overdue);

/// <summary>Reads one card.</summary>
public sealed class BankCards(NastavnikDb db, CandidateGates gates, ParticipationReader pairs)
{
    /// <summary>Null: no such profile in this bank, or the actor does not see it.</summary>
    public async Task<BankCard?> FindAsync(BankSide side, Guid id, BankSight sight, Actor actor, CancellationToken ct = default)
    {
        var (mentors, mentees) = (db.MentorProfiles, db.MenteeProfiles);
        Participant? profile = side == BankSide.Mentor
            ? await sight.Of(mentors.AsNoTracking()).SingleOrDefaultAsync(p => p.Id == id, ct)
            : await sight.Of(mentees.AsNoTracking()).SingleOrDefaultAsync(p => p.Id == id, ct);
        if (profile is null)
        {
            return null;
        }

        var seesRestricted = actor.MayForAll(Right.RestrictedFields, "R");
        if (profile is MenteeProfile hidden && !seesRestricted)
        {
            (hidden.Subtype, hidden.SpecialNeeds) = (null, null);
        }

        var on = actor.Today;
        var (facts, conditions) = (await gates.OfAsync([profile], on, ct))[profile.Id];
        var participation = (await pairs.OfAsync(side, [profile.PersonId], on, ct)).GetValueOrDefault(profile.PersonId, Participation.Nothing);
        var (applications, interviews) = (db.BankApplications, db.Interviews);
        var application = await applications.AsNoTracking().SingleOrDefaultAsync(a => a.Id == profile.ApplicationId, ct);
        var talks = side == BankSide.Mentor ? await interviews.AsNoTracking().Where(i => i.ProfileId == id).OrderByDescending(i => i.Date).ToListAsync(ct) : [];
        var names = await NamesAsync(
        [
            .. participation.Pairs.SelectMany(p => p.Others), .. talks.Select(t => t.InterviewerId).OfType<Guid>(),
            .. new[] { application?.ApplicantId, (profile as MenteeProfile)?.DesiredMentorId }.OfType<Guid>(),
        ], ct);
        var desired = (profile as MenteeProfile)?.DesiredMentorId;
        return new BankCard(
            profile, facts, conditions, participation.Standing, participation.Taken,
            [.. participation.Pairs.Select(p => new PairLine(p.PairId, p.Form, [.. p.Others.Select(o => names.GetValueOrDefault(o, ""))], p.Live, p.EndedOn))],
            application, application is null ? null : names.GetValueOrDefault(application.ApplicantId), desired is null ? null : names.GetValueOrDefault(desired.Value),
            [.. talks.Select(t => new InterviewLine(
                t.Date, t.InterviewerId is { } who ? names.GetValueOrDefault(who) : null, RecordInterview.Words(t.Decision), t.Criteria, t.Note, seesRestricted ? t.Readiness : null))],
            await OtherSideAsync(side, profile.PersonId, ct), seesRestricted, BankRules.IsOverdue(profile, on));
    }

    private async Task<Guid?> OtherSideAsync(BankSide side, Guid person, CancellationToken ct)
    {
        var (mentors, mentees, live) = (db.MentorProfiles, db.MenteeProfiles, ParticipantStates.Live);
        return side == BankSide.Mentor
            ? await mentees.Where(p => p.PersonId == person && live.Contains(p.State)).Select(p => (Guid?)p.Id).SingleOrDefaultAsync(ct)
            : await mentors.Where(p => p.PersonId == person && live.Contains(p.State)).Select(p => (Guid?)p.Id).SingleOrDefaultAsync(ct);
    }

    private async Task<IReadOnlyDictionary<Guid, string>> NamesAsync(IReadOnlyCollection<Guid> ids, CancellationToken ct)
    {
        var people = db.People;
        return (await people.AsNoTracking().Where(p => ids.Contains(p.Id)).ToListAsync(ct)).ToDictionary(p => p.Id, p => p.Name.Short(GrammaticalCase.Nominative));
    }
}
