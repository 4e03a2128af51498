using Microsoft.EntityFrameworkCore;
using Nastavnik.Core.Foundation.Acts;
using Nastavnik.Core.Foundation.Data;
using Nastavnik.Core.School.Accounts;
using Nastavnik.Core.School.People;
using Nastavnik.Paperwork.Grammar;

namespace Nastavnik.Core.Preparation.Questionnaires;

/// <summary>A personal link as it is shown once: whose it is and its secret.</summary>
public sealed record PersonalLink(Guid InvitationId, string Name, string Title, string? About, string Secret);

public sealed record LinksGiven(Outcome Outcome, IReadOnlyList<PersonalLink> Links);

/// <summary>Personal links for people without accounts. A new link replaces the earlier one; answered sheets get none.</summary>
public sealed class GiveLinks(NastavnikDb db, ActBook acts, Abouts abouts)
{
    public async Task<LinksGiven> ExecuteAsync(Guid campaignId, IReadOnlyCollection<Guid> invitationIds, Submission by, CancellationToken ct = default)
    {
        var links = new List<PersonalLink>();
        var outcome = await acts.RunAsync(by, QuestionnaireActs.LinksGiven, async act =>
        {
            if (await db.FindCampaignAsync(campaignId, ct) is not { } campaign)
            {
                return new NoSuchCampaign();
            }

            if (campaign.StateOn(by.Actor.Today) != CampaignState.Open)
            {
                return new NotInThisState("Ссылки выдают, пока опрос открыт.");
            }

            var (invitations, people) = (db.Invitations, db.People);
            var chosen = await invitations.Where(i => i.CampaignId == campaignId && invitationIds.Contains(i.Id) && i.FinishedAt == null && i.EnteredById == null).ToListAsync(ct);
            if (chosen.Count == 0)
            {
                return new NobodyChosenToAsk();
            }

            var ids = chosen.Select(i => i.PersonId).Distinct().ToList();
            var about = await abouts.OfAsync(chosen, ct);
            var names = (await people.AsNoTracking().Where(p => ids.Contains(p.Id)).ToListAsync(ct)).ToDictionary(p => p.Id, p => p.Name);
            foreach (var invitation in chosen)
            {
                var token = LinkToken.New(db.Tenant);
                invitation.GiveLink(token.Hash);
                links.Add(new PersonalLink(invitation.Id, names[invitation.PersonId].Full(GrammaticalCase.Nominative), QuestionnaireWords.TitleOf(invitation.Family),
                    about(invitation), token.Secret));
            }

            act.About(campaign.Id).With("title", campaign.Title).With("count", Numerals.People(chosen.Count));
            return Outcome.Done($"Ссылки выданы: {links.Count}. Напечатайте их сейчас: второй раз их не показать.", campaign.Id);
        }, ct);
        return new LinksGiven(outcome, outcome.IsDone ? [.. links.OrderBy(l => l.Name, StringComparer.CurrentCulture)] : []);
    }
}
