using Microsoft.EntityFrameworkCore;
using Nastavnik.Core.Foundation.Acts;
using Nastavnik.Core.Foundation.Data;
using Nastavnik.Core.Preparation.Banks;
using Npgsql;

namespace Nastavnik.Core.Mentoring.Pairs;

/// <summary>
/// Keeps the number of mentees beside the mentor's capacity, whatever act made or ended a pair. The profile is locked first and counted after, so two
/// acts at once count one after the other; the database refuses the one that would pass the capacity.
/// </summary>
internal sealed class MentorLoad(NastavnikDb db) : IKeepsCount
{
    private static readonly string[] Live = [.. PairStates.Live.Select(s => s.ToString())];
    private static readonly string[] LiveProfiles = [.. ParticipantStates.Live.Select(s => s.ToString())];

    public async Task RecountAsync(IReadOnlyCollection<object> changed, CancellationToken ct)
    {
        var mentors = changed.Select(c => c switch
        {
            Pairing pair => pair.MentorId,
            PairMember link => link.MentorId,
            _ => Guid.Empty,
        }).Where(m => m != Guid.Empty).Distinct().Order().ToArray();
        if (mentors.Length == 0)
        {
            return;
        }

        NpgsqlParameter[] Values() =>
        [
            new("organisation", db.Tenant), new("mentors", mentors), new("states", Live), new("profiles", LiveProfiles),
        ];

        await db.Database.ExecuteSqlRawAsync(
            "select 1 from mentor_profiles where organisation_id = @organisation and person_id = any(@mentors) and state = any(@profiles) order by id for update", Values(), ct);
        await db.Database.ExecuteSqlRawAsync("""
            update mentor_profiles profile set load = counted.load
            from (select p.id, (select count(*) from pair_members m join pairings pair on pair.organisation_id = m.organisation_id and pair.id = m.pair_id
                                where m.organisation_id = p.organisation_id and m.mentor_id = p.person_id and not m.is_void and m."to" is null and pair.state = any(@states)) as load
                  from mentor_profiles p where p.organisation_id = @organisation and p.person_id = any(@mentors) and p.state = any(@profiles)) counted
            where profile.organisation_id = @organisation and profile.id = counted.id and profile.load <> counted.load
            """, Values(), ct);
    }
}
