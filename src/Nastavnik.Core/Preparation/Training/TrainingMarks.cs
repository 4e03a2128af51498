using Microsoft.EntityFrameworkCore;
using Nastavnik.Core.Foundation.Data;
using Nastavnik.Core.Preparation.Banks;

namespace Nastavnik.Core.Preparation.Training;

/// <summary>The mark that INV-22 asks: the first passed result of a mentors' training, here or elsewhere.</summary>
public sealed class TrainingMarks(NastavnikDb db) : ITrainingSource
{
    /// <summary>Of these people; who has none is left out. One query.</summary>
    public async Task<IReadOnlyDictionary<Guid, TrainingMark>> OfAsync(IReadOnlyCollection<Guid> people, CancellationToken ct = default)
    {
        var results = await db.TrainingResults.AsNoTracking().Where(r => people.Contains(r.PersonId) && r.Passed && r.Audience == TrainingAudience.Mentors).ToListAsync(ct);
        return results.GroupBy(r => r.PersonId).ToDictionary(g => g.Key, g => g.OrderBy(r => r.On).ThenBy(r => r.Id).Select(r => new TrainingMark(r.On, r.Title, r.Document)).First());
    }

    public async Task<IReadOnlyCollection<Guid>> TrainedAsync(CancellationToken ct = default) =>
        await db.TrainingResults.AsNoTracking().Where(r => r.Passed && r.Audience == TrainingAudience.Mentors).Select(r => r.PersonId).Distinct().ToListAsync(ct);
}
