using Microsoft.EntityFrameworkCore;
using Nastavnik.Core.Foundation.Data;

namespace Nastavnik.Core.Mentoring.Selection;

/// <summary>What a mentor and a mentee say of each other; null: has not said. The newest mark of each counts.</summary>
/// <param name="MentorId">Person.</param>
/// <param name="MenteeId">Person.</param>
/// <param name="At">The newest of the two marks.</param>
public sealed record PairMark(Guid MentorId, Guid MenteeId, Preference? MentorSays, Preference? MenteeSays, DateTimeOffset At)
{
    public bool Mutual => MentorSays == Preference.Want && MenteeSays == Preference.Want;

    public bool Refused => MentorSays == Preference.No || MenteeSays == Preference.No;
}

/// <summary>Marks of both sides, for the curator alone: whoever calls this has asked the right U of «Быстрые встречи».</summary>
public sealed class MarkQueries(NastavnikDb db)
{
    /// <summary>Of everybody who has ever marked or was marked; one query.</summary>
    public Task<IReadOnlyList<PairMark>> OfBankAsync(CancellationToken ct = default) => ReadAsync(db.PreferenceMarks, ct);

    /// <summary>Of one meeting.</summary>
    public Task<IReadOnlyList<PairMark>> OfMeetingAsync(Guid meeting, CancellationToken ct = default) =>
        ReadAsync(db.PreferenceMarks.Where(m => m.MeetingId == meeting), ct);

    private static async Task<IReadOnlyList<PairMark>> ReadAsync(IQueryable<PreferenceMark> marks, CancellationToken ct)
    {
        var rows = await marks.AsNoTracking().Select(m => new { Mentor = m.FromMentor ? m.FromId : m.AboutId, Mentee = m.FromMentor ? m.AboutId : m.FromId, m.FromMentor, m.Says, m.At }).ToListAsync(ct);
        return [.. rows.GroupBy(r => (r.Mentor, r.Mentee)).Select(g => new PairMark(
            g.Key.Mentor, g.Key.Mentee,
            g.Where(r => r.FromMentor).MaxBy(r => r.At)?.Says, g.Where(r => !r.FromMentor).MaxBy(r => r.At)?.Says, g.Max(r => r.At))).OrderBy(p => p.MentorId).ThenBy(p => p.MenteeId)];
    }
}
