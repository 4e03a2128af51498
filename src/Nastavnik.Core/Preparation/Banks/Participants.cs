using Microsoft.EntityFrameworkCore;
using Nastavnik.Core.Foundation.Data;

namespace Nastavnik.Core.Preparation.Banks;

/// <summary>Finds profiles of either side for the use cases of this module.</summary>
public sealed class Participants(NastavnikDb db)
{
    public async Task<Participant?> FindAsync(BankSide side, Guid id, CancellationToken ct) => (await ManyAsync(side, [id], ct)).SingleOrDefault();

    public async Task<IReadOnlyList<Participant>> ManyAsync(BankSide side, IReadOnlyCollection<Guid> ids, CancellationToken ct)
    {
        var (mentors, mentees) = (db.MentorProfiles, db.MenteeProfiles);
        return side == BankSide.Mentor
            ? await mentors.Where(p => ids.Contains(p.Id)).ToListAsync(ct)
            : await mentees.Where(p => ids.Contains(p.Id)).ToListAsync(ct);
    }

    /// <summary>Live profiles of these people on this side: one each at most.</summary>
    public async Task<IReadOnlyList<Participant>> LiveOfAsync(BankSide side, IReadOnlyCollection<Guid> people, CancellationToken ct)
    {
        var live = ParticipantStates.Live;
        var (mentors, mentees) = (db.MentorProfiles, db.MenteeProfiles);
        return side == BankSide.Mentor
            ? await mentors.Where(p => people.Contains(p.PersonId) && live.Contains(p.State)).ToListAsync(ct)
            : await mentees.Where(p => people.Contains(p.PersonId) && live.Contains(p.State)).ToListAsync(ct);
    }

    /// <summary>Every profile of a person, both sides, that is not in the archive.</summary>
    public async Task<IReadOnlyList<Participant>> AllOfAsync(Guid person, CancellationToken ct)
    {
        var (mentors, mentees) = (db.MentorProfiles, db.MenteeProfiles);
        return
        [
            .. await mentors.Where(p => p.PersonId == person && p.State != ParticipantState.Archived).ToListAsync(ct),
            .. await mentees.Where(p => p.PersonId == person && p.State != ParticipantState.Archived).ToListAsync(ct),
        ];
    }

    public void Add(Participant profile) => db.Add(profile);
}
