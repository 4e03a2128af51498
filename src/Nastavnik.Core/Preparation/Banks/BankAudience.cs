using Microsoft.EntityFrameworkCore;
using Nastavnik.Core.Foundation.Acts;
using Nastavnik.Core.Foundation.Data;
using Nastavnik.Core.Preparation.Questionnaires;
using Nastavnik.Core.School.Accounts;
using Nastavnik.Core.School.People;

namespace Nastavnik.Core.Preparation.Banks;

/// <summary>
/// Who answers the entry questionnaire: candidates and members of the banks, and the class teacher about each mentee who studies here. Parents, the
/// psychologist and the social pedagogue may be asked about a candidate too, each by the curator's choice.
/// </summary>
internal sealed class BankAudience(NastavnikDb db) : IAudience
{
    private static readonly ParticipantState[] Concerned =
        [ParticipantState.Draft, ParticipantState.Applied, ParticipantState.AwaitingConsents, ParticipantState.UnderReview, ParticipantState.InBank, ParticipantState.LongTerm];

    private static readonly ParticipantState[] Candidates = [ParticipantState.Applied, ParticipantState.AwaitingConsents, ParticipantState.UnderReview];

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
            .. await OthersAsync(on, ct),
        ];
    }

    private async Task<IEnumerable<Asked>> OthersAsync(DateOnly on, CancellationToken ct)
    {
        var (mentees, representatives, assignments, memberships, employments, here) = (db.MenteeProfiles, db.LegalRepresentatives, db.RoleAssignments, db.Memberships, db.Employments, db.Tenant);
        var candidates = await mentees.AsNoTracking().Where(p => Candidates.Contains(p.State)).Select(p => p.PersonId).ToListAsync(ct);
        if (candidates.Count == 0)
        {
            return [];
        }

        var parents = await representatives.AsNoTracking().Where(r => candidates.Contains(r.ChildId) && (r.From == null || r.From <= on) && (r.To == null || on <= r.To))
            .Select(r => new { r.PersonId, r.ChildId }).Distinct().ToListAsync(ct);
        var psychologists = await assignments.AsNoTracking().Where(r => r.Role == Role.Psychologist && r.From <= on && (r.To == null || on <= r.To))
            .Join(memberships.Where(m => m.OrganisationId == here && m.PersonId != null), r => r.MembershipId, m => m.Id, (r, m) => m.PersonId!.Value).ToListAsync(ct);
        var specialists = await employments.AsNoTracking().Where(e => (e.From == null || e.From <= on) && (e.To == null || on <= e.To)
                && (EF.Functions.ILike(e.Position, "%психолог%") || EF.Functions.ILike(e.Position, "социальный педагог%")))
            .Select(e => e.PersonId).ToListAsync(ct);
        return parents.Select(p => new Asked(p.PersonId, "BNK.T", AboutId: p.ChildId, OnChoice: true))
            .Concat(psychologists.Union(specialists).SelectMany(_ => candidates, (who, about) => new Asked(who, "BNK.T", AboutId: about, OnChoice: true))).Where(a => a.PersonId != a.AboutId);
    }
}
