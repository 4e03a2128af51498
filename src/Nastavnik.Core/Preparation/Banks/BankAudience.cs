using Microsoft.EntityFrameworkCore;
using Nastavnik.Core.Foundation.Data;
using Nastavnik.Core.Preparation.Questionnaires;
using Nastavnik.Core.School.People;

namespace Nastavnik.Core.Preparation.Banks;

/// <summary>Who answers the entry questionnaire: candidates and members of the banks, and the class teacher about each mentee who studies here.</summary>
internal sealed class BankAudience(NastavnikDb db) : IAudience
{
    private static readonly ParticipantState[] Concerned =
        [ParticipantState.Draft, ParticipantState.Applied, ParticipantState.AwaitingConsents, ParticipantState.UnderReview, ParticipantState.InBank, ParticipantState.LongTerm];

    public async Task<IReadOnlyList<Asked>> OfAsync(Instrument instrument, Phase phase, DateOnly on, CancellationToken ct)
    {
        if (instrument != Instrument.BankEntry)
        {
            return [];
        }

        var (mentors, mentees, enrolments, classes) = (db.MentorProfiles, db.MenteeProfiles, db.Enrolments, db.ClassGroups);
        var offering = await mentors.AsNoTracking().Where(p => Concerned.Contains(p.State)).Select(p => p.PersonId).ToListAsync(ct);
        var asking = await mentees.AsNoTracking().Where(p => Concerned.Contains(p.State)).Select(p => p.PersonId).ToListAsync(ct);
        var teachers = await enrolments.AsNoTracking().Where(e => asking.Contains(e.PersonId) && (e.From == null || e.From <= on) && (e.To == null || on <= e.To))
            .Join(classes.Where(c => c.TeacherId != null), e => e.ClassId, c => c.Id, (e, c) => new { e.PersonId, TeacherId = c.TeacherId!.Value }).ToListAsync(ct);
        return
        [
            .. offering.Select(p => new Asked(p, "BNK.R")),
            .. asking.Select(p => new Asked(p, "BNK.E")),
            .. teachers.Select(t => new Asked(t.TeacherId, "BNK.T", AboutId: t.PersonId)),
        ];
    }
}
