using Microsoft.EntityFrameworkCore;
using Nastavnik.Core.Foundation.Data;
using Nastavnik.Core.School.Organisations;
using Nastavnik.Core.School.People;

namespace Nastavnik.Core.Preparation.Questionnaires;

/// <summary>Freezes versions and writes invitations for the use cases of campaigns.</summary>
public sealed class Inviting(NastavnikDb db, TimeProvider time, IEnumerable<IAudience> audiences, IEnumerable<IKnownAnswers> known)
{
    /// <summary>Pupils up to this class answer by faces, read aloud.</summary>
    private const int LastClassOfFaces = 4;

    /// <summary>Everybody the campaign concerns, narrowed to its forms.</summary>
    public async Task<IReadOnlyList<Asked>> AudienceAsync(Campaign campaign, DateOnly on, CancellationToken ct)
    {
        var all = new List<Asked>();
        foreach (var source in audiences)
        {
            all.AddRange(await source.OfAsync(campaign.Instrument, campaign.Phase, on, ct));
        }

        return [.. all.Where(a => campaign.Forms.Count == 0 || a.Form is null || campaign.Forms.Contains(a.Form)).DistinctBy(a => a.Key)];
    }

    /// <summary>Those of the audience who have no invitation in this campaign yet.</summary>
    public async Task<IReadOnlyList<Asked>> NotInvitedAsync(Campaign campaign, DateOnly on, CancellationToken ct)
    {
        var invitations = db.Invitations;
        var there = (await invitations.AsNoTracking().Where(i => i.CampaignId == campaign.Id)
            .Select(i => new { i.PersonId, i.Family, i.PairId, i.AboutId }).ToListAsync(ct))
            .Select(i => new Asked(i.PersonId, i.Family, null, i.PairId, false, i.AboutId).Key).ToHashSet(StringComparer.Ordinal);
        return [.. (await AudienceAsync(campaign, on, ct)).Where(a => !there.Contains(a.Key))];
    }

    /// <summary>Writes invitations: «после» gets the version the person answered «до», others the frozen one of today.</summary>
    public async Task<int> InviteAsync(Campaign campaign, IReadOnlyList<Asked> asked, DateOnly on, CancellationToken ct)
    {
        var families = asked.Select(a => a.Family).Distinct().ToList();
        var versions = await FreezeAsync(families, ct);
        var before = campaign.Phase == Phase.After ? await VersionsOfBeforeAsync(asked, families, ct) : [];
        var small = await SmallAsync([.. asked.Select(a => a.PersonId).Distinct()], on, ct);
        var skipped = await KnownAsync(asked, on, ct);
        db.AddRange(asked.Select(a => new Invitation(
            campaign.Id, before.GetValueOrDefault((a.PersonId, a.Family), versions[a.Family]), a.Family, a.PersonId, a.AboutId, a.PairId, a.Form, on)
        {
            IsGroup = a.IsGroup,
            Faces = small.Contains(a.PersonId),
            Known = [.. skipped.GetValueOrDefault(a, [])],
        }));
        return asked.Count;
    }

    /// <summary>Family → id of the version with today's questions, frozen now unless it was frozen before.</summary>
    private async Task<Dictionary<string, Guid>> FreezeAsync(IReadOnlyCollection<string> families, CancellationToken ct)
    {
        var (questionnaires, versions) = (db.Questionnaires, db.QuestionnaireVersions);
        var own = await questionnaires.AsNoTracking().Where(q => families.Contains(q.Family)).ToDictionaryAsync(q => q.Family, q => q.OwnQuestions, ct);
        var frozen = (await versions.AsNoTracking().Where(v => families.Contains(v.Family)).Select(v => new { v.Id, v.Family, v.Number, v.Hash }).ToListAsync(ct)).ToLookup(v => v.Family);
        var words = (await db.OurOrganisationAsync(ct)).Words;
        var found = new Dictionary<string, Guid>(StringComparer.Ordinal);
        foreach (var family in families)
        {
            var questions = Questionnaire.Compose(InstrumentCatalogue.Of(family), own.GetValueOrDefault(family, []), words);
            var hash = QuestionnaireVersion.HashOf(questions);
            if (frozen[family].FirstOrDefault(v => v.Hash == hash) is { } same)
            {
                found[family] = same.Id;
                continue;
            }

            var version = new QuestionnaireVersion(family, frozen[family].Select(v => v.Number).DefaultIfEmpty().Max() + 1, InstrumentCatalogue.Version, questions, time.GetUtcNow());
            versions.Add(version);
            found[family] = version.Id;
        }

        return found;
    }

    private async Task<Dictionary<(Guid, string), Guid>> VersionsOfBeforeAsync(IReadOnlyList<Asked> asked, List<string> families, CancellationToken ct)
    {
        var (invitations, campaigns, people) = (db.Invitations, db.Campaigns, asked.Select(a => a.PersonId).Distinct().ToList());
        var found = await invitations.AsNoTracking().Where(i => people.Contains(i.PersonId) && families.Contains(i.Family) && i.FinishedAt != null)
            .Join(campaigns.Where(c => c.Phase == Phase.Before), i => i.CampaignId, c => c.Id, (i, c) => new { i.PersonId, i.Family, i.VersionId, i.FinishedAt }).ToListAsync(ct);
        return found.GroupBy(f => (f.PersonId, f.Family)).ToDictionary(g => g.Key, g => g.MaxBy(f => f.FinishedAt)!.VersionId);
    }

    private async Task<HashSet<Guid>> SmallAsync(List<Guid> people, DateOnly on, CancellationToken ct)
    {
        var (enrolments, classes) = (db.Enrolments, db.ClassGroups);
        return [.. await enrolments.AsNoTracking().Where(e => people.Contains(e.PersonId) && (e.From == null || e.From <= on) && (e.To == null || on <= e.To))
            .Join(classes.Where(c => c.Parallel >= 1 && c.Parallel <= LastClassOfFaces), e => e.ClassId, c => c.Id, (e, c) => e.PersonId).ToListAsync(ct)];
    }

    private async Task<Dictionary<Asked, List<string>>> KnownAsync(IReadOnlyList<Asked> asked, DateOnly on, CancellationToken ct)
    {
        var all = new Dictionary<Asked, List<string>>();
        foreach (var source in known)
        {
            foreach (var (who, keys) in await source.OfAsync(asked, on, ct))
            {
                (all.TryGetValue(who, out var list) ? list : all[who] = []).AddRange(keys);
            }
        }

        return all;
    }
}
