using Microsoft.EntityFrameworkCore;
using Nastavnik.Core.Foundation.Data;
using Nastavnik.Core.School.Organisations;
using Nastavnik.Core.School.People;

namespace Nastavnik.Core.Preparation.Banks;

/// <summary>A person whose applications somebody sees in his account: himself or a child he represents.</summary>
/// <param name="MaySign">He may apply himself, or the viewer represents him.</param>
/// <param name="Profiles">Live profiles and the last closed one of each side.</param>
public sealed record MyParticipant(ParticipantFacts Facts, bool IsSelf, bool MaySign, IReadOnlyList<MyProfile> Profiles)
{
    public MyProfile? Of(BankSide side) => Profiles.FirstOrDefault(p => p.Profile.Side == side);
}

public sealed record MyProfile(Participant Profile, IReadOnlyList<Gate> Gates);

/// <summary>One's own and one's children's places in the banks, for the pages of the account.</summary>
public sealed class MyBanks(NastavnikDb db, ParticipantReader reader, CandidateGates gates)
{
    public async Task<IReadOnlyList<MyParticipant>> OfAsync(Guid viewer, DateOnly on, CancellationToken ct = default)
    {
        var representatives = db.LegalRepresentatives;
        var children = await representatives.AsNoTracking()
            .Where(r => r.PersonId == viewer && (r.From == null || r.From <= on) && (r.To == null || on <= r.To)).Select(r => r.ChildId).Distinct().ToListAsync(ct);
        Guid[] all = [viewer, .. children];
        var facts = await reader.OfAsync(all, on, ct);
        var (mentors, mentees) = (db.MentorProfiles, db.MenteeProfiles);
        List<Participant> profiles =
        [
            .. await mentors.AsNoTracking().Where(p => all.Contains(p.PersonId) && p.State != ParticipantState.Archived).ToListAsync(ct),
            .. await mentees.AsNoTracking().Where(p => all.Contains(p.PersonId) && p.State != ParticipantState.Archived).ToListAsync(ct),
        ];
        var last = profiles.GroupBy(p => (p.PersonId, p.Side)).Select(g => g.OrderByDescending(p => p.State.IsLive()).ThenByDescending(p => p.Id).First()).ToList();
        var read = await gates.OfAsync(last, on, ct);
        var organisation = await db.OurOrganisationAsync(ct);
        return
        [
            .. all.Where(facts.ContainsKey)
                .Where(id => organisation.Words.PupilsParticipate || facts[id].ClassName is null)
                // A grown-up child acts for himself.
                .Where(id => id == viewer || facts[id].IsMinorOn(on))
                .Select(id => new MyParticipant(
                    facts[id], id == viewer, id != viewer || BankRules.ApplicantRefused(facts[id], id, represents: false, on) is null,
                    [.. last.Where(p => p.PersonId == id).OrderBy(p => p.Side).Select(p => new MyProfile(p, read[p.Id].Gates))])),
        ];
    }

    /// <summary>One of them; null: the viewer has nothing to do with this person.</summary>
    public async Task<MyParticipant?> FindAsync(Guid viewer, Guid person, DateOnly on, CancellationToken ct = default) =>
        (await OfAsync(viewer, on, ct)).FirstOrDefault(p => p.Facts.PersonId == person);
}
