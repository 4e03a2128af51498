using Microsoft.EntityFrameworkCore;
using Nastavnik.Core.Foundation.Data;
using Nastavnik.Core.School.People;
using Nastavnik.Paperwork.Grammar;

namespace Nastavnik.Core.Preparation.Questionnaires;

/// <summary>A campaign in a list with its response rate.</summary>
public sealed record CampaignRow(Campaign Campaign, int Invited, int Finished, int Started);

/// <summary>How one sheet of a campaign is answered.</summary>
public sealed record FamilyRate(string Family, string? Form, int Invited, int Finished);

/// <summary>Somebody asked: whether he answered is seen, what he answered is not (INV-34).</summary>
public sealed record InvitedRow(
    Guid Id, Guid PersonId, string Name, string Place, string Family, string? About, bool HasAccount, bool HasLink, DateOnly? RemindedOn, DateOnly? StartedOn, bool Finished, bool Incomplete, AnswerWay? Way, bool Faces, bool MayTypeIn);

public sealed record CampaignCard(Campaign Campaign, IReadOnlyList<FamilyRate> Rates, IReadOnlyList<InvitedRow> People)
{
    public int Finished => People.Count(p => p.Finished);
}

/// <summary>Campaigns for those who run them. No query here reads an answer.</summary>
public sealed class CampaignQueries(NastavnikDb db, Abouts abouts)
{
    public async Task<IReadOnlyList<CampaignRow>> ListAsync(CancellationToken ct = default)
    {
        var (campaigns, invitations) = (db.Campaigns, db.Invitations);
        var all = await campaigns.AsNoTracking().OrderByDescending(c => c.OpensOn).ThenByDescending(c => c.Id).Take(200).ToListAsync(ct);
        var counts = await invitations.AsNoTracking().GroupBy(i => i.CampaignId)
            .Select(g => new { g.Key, All = g.Count(), Done = g.Count(i => i.FinishedAt != null), Begun = g.Count(i => i.StartedOn != null && i.FinishedAt == null) })
            .ToDictionaryAsync(g => g.Key, ct);
        return [.. all.Select(c => counts.TryGetValue(c.Id, out var n) ? new CampaignRow(c, n.All, n.Done, n.Begun) : new CampaignRow(c, 0, 0, 0))];
    }

    public Task<Campaign?> FindAsync(Guid id, CancellationToken ct = default)
    {
        var campaigns = db.Campaigns;
        return campaigns.AsNoTracking().SingleOrDefaultAsync(c => c.Id == id, ct);
    }

    /// <summary>The school's own questions of an instrument.</summary>
    public async Task<IReadOnlyList<Question>> OwnQuestionsAsync(string family, CancellationToken ct = default)
    {
        var questionnaires = db.Questionnaires;
        return await questionnaires.AsNoTracking().Where(q => q.Family == family).Select(q => q.OwnQuestions).SingleOrDefaultAsync(ct) ?? [];
    }

    public async Task<CampaignCard?> CardAsync(Guid id, Guid? viewer, DateOnly on, CancellationToken ct = default)
    {
        var campaigns = db.Campaigns;
        if (await campaigns.AsNoTracking().SingleOrDefaultAsync(c => c.Id == id, ct) is not { } campaign)
        {
            return null;
        }

        var (invitations, people, memberships, here) = (db.Invitations, db.People, db.Set<School.Accounts.Membership>(), db.Tenant);
        var asked = await invitations.AsNoTracking().Where(i => i.CampaignId == id).ToListAsync(ct);
        var ids = asked.Select(i => i.PersonId).Distinct().ToList();
        var about = await abouts.OfAsync(asked, ct);
        var names = (await people.AsNoTracking().Where(p => ids.Contains(p.Id)).ToListAsync(ct)).ToDictionary(p => p.Id);
        var entered = (await memberships.AsNoTracking().Where(m => m.OrganisationId == here && m.PersonId != null && ids.Contains(m.PersonId.Value)).Select(m => m.PersonId!.Value).ToListAsync(ct)).ToHashSet();
        var places = await PlacesAsync(ids, on, ct);
        var rows = asked.Select(i => new InvitedRow(
                i.Id, i.PersonId, names[i.PersonId].Name.Full(GrammaticalCase.Nominative), places.GetValueOrDefault(i.PersonId, names[i.PersonId].Workplace ?? ""), i.Family,
                about(i), entered.Contains(i.PersonId), i.TokenHash is not null, i.RemindedOn, i.StartedOn,
                i.IsFinished, i.Missing > 0, i.Way, i.Faces, !i.IsFinished && (i.StartedOn is null || (i.EnteredById is { } by && by == viewer))))
            .OrderBy(r => r.Finished).ThenBy(r => r.Name, StringComparer.CurrentCulture).ToList();
        var rates = asked.GroupBy(i => (i.Family, i.Form)).OrderBy(g => g.Key.Form, StringComparer.Ordinal).ThenBy(g => g.Key.Family, StringComparer.Ordinal)
            .Select(g => new FamilyRate(g.Key.Family, g.Key.Form, g.Count(), g.Count(i => i.IsFinished))).ToList();
        return new CampaignCard(campaign, rates, rows);
    }

    /// <summary>Names for people who could be asked.</summary>
    public async Task<IReadOnlyList<(Asked Asked, string Name, string Place, string? About)>> NamedAsync(IReadOnlyList<Asked> asked, DateOnly on, CancellationToken ct = default)
    {
        var people = db.People;
        var ids = asked.Select(a => a.PersonId).Distinct().ToList();
        var about = await abouts.OfAsync([.. asked.Select(a => (a.AboutId, a.PairId))], ct);
        var names = (await people.AsNoTracking().Where(p => ids.Contains(p.Id)).ToListAsync(ct)).ToDictionary(p => p.Id, p => p.Name.Full(GrammaticalCase.Nominative));
        var places = await PlacesAsync(ids, on, ct);
        return [.. asked.Where(a => names.ContainsKey(a.PersonId))
            .Select(a => (a, names[a.PersonId], places.GetValueOrDefault(a.PersonId, ""), about(a.PersonId, a.AboutId, a.PairId)))
            .OrderBy(a => a.Item2, StringComparer.CurrentCulture)];
    }

    /// <summary>Class or post today.</summary>
    private async Task<Dictionary<Guid, string>> PlacesAsync(List<Guid> people, DateOnly on, CancellationToken ct)
    {
        var (enrolments, classes, employments) = (db.Enrolments, db.ClassGroups, db.Employments);
        var places = (await employments.AsNoTracking().Where(e => people.Contains(e.PersonId) && (e.From == null || e.From <= on) && (e.To == null || on <= e.To))
            .Select(e => new { e.PersonId, e.Position }).ToListAsync(ct)).GroupBy(e => e.PersonId).ToDictionary(g => g.Key, g => g.First().Position);
        foreach (var row in await enrolments.AsNoTracking().Where(e => people.Contains(e.PersonId) && (e.From == null || e.From <= on) && (e.To == null || on <= e.To))
            .Join(classes, e => e.ClassId, c => c.Id, (e, c) => new { e.PersonId, Class = c }).ToListAsync(ct))
        {
            places[row.PersonId] = row.Class.Name;
        }

        return places;
    }
}
