using Microsoft.EntityFrameworkCore;
using Nastavnik.Core.Foundation.Acts;
using Nastavnik.Core.Foundation.Data;
using Nastavnik.Core.Preparation.Questionnaires;
using Nastavnik.Core.School.People;

namespace Nastavnik.Core.Preparation.Banks;

/// <summary>An entry questionnaire fills the card of whom it is about, in the act that sends it.</summary>
internal sealed class ProfilesFill(NastavnikDb db, Participants participants) : IWhenAnswered
{
    public async Task ApplyAsync(AnsweredSheet e, Actor by, CancellationToken ct)
    {
        if (e.Instrument != Instrument.BankEntry)
        {
            return;
        }

        var side = e.Family == "BNK.R" ? BankSide.Mentor : BankSide.Mentee;
        if ((await participants.LiveOfAsync(side, [e.AboutId ?? e.PersonId], ct)).SingleOrDefault() is { } profile)
        {
            var wish = e.AboutId is null ? BankAnswers.WishOf(e.Family, e.Answers) : null;
            BankAnswers.Fill(profile, e.Family, e.Answers, wish is null ? null : await WishedAsync(wish, side, e.PersonId, ct), by.Today);
        }
    }

    private async Task<Guid?> WishedAsync(string words, BankSide side, Guid self, CancellationToken ct)
    {
        var (people, mentors, mentees, live) = (db.People, db.MentorProfiles, db.MenteeProfiles, ParticipantStates.Live);
        var others = side == BankSide.Mentor
            ? mentees.Where(p => live.Contains(p.State)).Select(p => p.PersonId)
            : mentors.Where(p => live.Contains(p.State)).Select(p => p.PersonId);
        var known = await people.AsNoTracking().Where(p => others.Contains(p.Id) && p.Id != self).Select(p => new { p.Id, p.Surname, p.GivenName }).ToListAsync(ct);
        return NamedWish.Find(words, [.. known.Select(p => (p.Id, p.Surname, p.GivenName))]);
    }
}

/// <summary>What the profile and the records hold is not asked again.</summary>
internal sealed class KnownOfBanks(NastavnikDb db, Participants participants) : IKnownAnswers
{
    public async Task<IReadOnlyDictionary<Asked, IReadOnlyList<string>>> OfAsync(IReadOnlyCollection<Asked> asked, DateOnly on, CancellationToken ct)
    {
        var known = new Dictionary<Asked, IReadOnlyList<string>>();
        var (mentors, mentees) = (asked.Where(a => a.Family == "BNK.R").ToList(), asked.Where(a => a.Family == "BNK.E").ToList());
        var ids = mentors.Concat(mentees).Select(a => a.PersonId).Distinct().ToList();
        if (ids.Count == 0)
        {
            return known;
        }

        var employments = db.Employments;
        var teachers = (await employments.AsNoTracking().Where(e => ids.Contains(e.PersonId) && e.Subject != null && (e.From == null || e.From <= on) && (e.To == null || on <= e.To))
            .Select(e => e.PersonId).ToListAsync(ct)).ToHashSet();
        foreach (var (side, of) in new[] { (BankSide.Mentor, mentors), (BankSide.Mentee, mentees) })
        {
            var profiles = (await participants.LiveOfAsync(side, [.. of.Select(a => a.PersonId)], ct)).ToDictionary(p => p.PersonId);
            foreach (var who in of.Where(a => profiles.ContainsKey(a.PersonId)))
            {
                known[who] = BankAnswers.KnownOf(profiles[who.PersonId], teachers.Contains(who.PersonId));
            }
        }

        return known;
    }
}
