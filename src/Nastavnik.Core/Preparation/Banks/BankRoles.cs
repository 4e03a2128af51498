using Microsoft.EntityFrameworkCore;
using Nastavnik.Core.Foundation.Acts;
using Nastavnik.Core.Foundation.Data;
using Nastavnik.Core.School.Accounts;
using Nastavnik.Core.School.People;

namespace Nastavnik.Core.Preparation.Banks;

/// <summary>Mentor and mentee are roles of those who have been taken into a bank and have not left it.</summary>
internal sealed class BankRoles(NastavnikDb db) : IRoleSource
{
    private static readonly ParticipantState[] Holding = [ParticipantState.InBank, ParticipantState.Suspended, ParticipantState.LongTerm];

    public async IAsyncEnumerable<Role> RolesOfAsync(Guid personId, DateOnly today)
    {
        var (people, mentors, mentees) = (db.People, db.MentorProfiles, db.MenteeProfiles);
        var holds = await people.Where(p => p.Id == personId)
            .Select(p => new
            {
                Mentor = mentors.Any(m => m.PersonId == p.Id && Holding.Contains(m.State)),
                Mentee = mentees.Any(m => m.PersonId == p.Id && Holding.Contains(m.State)),
            })
            .SingleOrDefaultAsync();
        if (holds?.Mentor == true)
        {
            yield return Role.Mentor;
        }

        if (holds?.Mentee == true)
        {
            yield return Role.Mentee;
        }
    }
}
