using Microsoft.EntityFrameworkCore;
using Nastavnik.Core.Foundation.Acts;
using Nastavnik.Core.Foundation.Data;
using Nastavnik.Core.Foundation.TargetModel;
using Nastavnik.Paperwork.Grammar;

namespace Nastavnik.Core.Preparation.Questionnaires;

/// <param name="Forms">Empty: all forms.</param>
public sealed record CampaignCommand(Instrument Instrument, Phase Phase, IReadOnlyList<string> Forms, string Title, DateOnly OpensOn, DateOnly ClosesOn);

public sealed class PlanCampaign(NastavnikDb db, ActBook acts)
{
    public Task<Outcome> ExecuteAsync(CampaignCommand command, Submission by, CancellationToken ct = default) =>
        acts.RunAsync(by, QuestionnaireActs.Planned, async act =>
        {
            if (CampaignRules.Refused(command, by.Actor.Today).ToList() is { Count: > 0 } refusals)
            {
                return Outcome.Refused(refusals);
            }

            var campaign = new Campaign(command.Instrument, command.Phase, command.Forms, command.Title.Trim(), command.OpensOn, command.ClosesOn);
            db.Add(campaign);
            act.About(campaign.Id).With("title", campaign.Title);
            await Task.CompletedTask;
            return Outcome.Done($"Опрос «{campaign.Title}» запланирован.", campaign.Id);
        }, ct);
}

/// <summary>The head approves; then the curator opens.</summary>
public sealed class ApproveCampaign(NastavnikDb db, ActBook acts)
{
    public Task<Outcome> ExecuteAsync(Guid id, Submission by, CancellationToken ct = default) =>
        acts.RunAsync(by, QuestionnaireActs.Approved, async act =>
        {
            if (await db.FindCampaignAsync(id, ct) is not { } campaign)
            {
                return new NoSuchCampaign();
            }

            if (!Campaign.Table.Allows(campaign.State, CampaignEvent.Approve))
            {
                return new NotInThisState("Этот опрос уже утверждён.");
            }

            campaign.Approve(by.Actor.Today);
            act.About(campaign.Id).With("title", campaign.Title);
            return Outcome.Done($"Опрос «{campaign.Title}» утверждён.", campaign.Id);
        }, ct);
}

/// <summary>Freezes the questions and invites everybody the campaign concerns.</summary>
public sealed class OpenCampaign(NastavnikDb db, ActBook acts, Inviting inviting, TimeProvider time)
{
    public Task<Outcome> ExecuteAsync(Guid id, Submission by, CancellationToken ct = default) =>
        acts.RunAsync(by, QuestionnaireActs.Opened, async act =>
        {
            if (await db.FindCampaignAsync(id, ct) is not { } campaign)
            {
                return new NoSuchCampaign();
            }

            if (CampaignRules.MayOpen(campaign, by.Actor.Today) is { } refusal)
            {
                return refusal;
            }

            var asked = (await inviting.AudienceAsync(campaign, by.Actor.Today, ct)).Where(a => !a.OnChoice).ToList();
            if (asked.Count == 0)
            {
                return new NobodyToAsk();
            }

            campaign.Open(by.Actor.Today, time.GetUtcNow());
            await inviting.InviteAsync(campaign, asked, by.Actor.Today, ct);
            var count = Numerals.People(asked.Select(a => a.PersonId).Distinct().Count());
            act.About(campaign.Id).With("title", campaign.Title).With("count", count);
            return Outcome.Done($"Опрос открыт, приглашены {count}.", campaign.Id);
        }, ct);
}

/// <summary>Those who came later: one pair at a time is enough (2.8).</summary>
public sealed class InviteMore(NastavnikDb db, ActBook acts, Inviting inviting)
{
    /// <param name="keys"><see cref="Asked.Key"/> of the chosen; the audience is counted anew.</param>
    public Task<Outcome> ExecuteAsync(Guid id, IReadOnlyCollection<string> keys, Submission by, CancellationToken ct = default) =>
        acts.RunAsync(by, QuestionnaireActs.Invited, async act =>
        {
            if (await db.FindCampaignAsync(id, ct) is not { } campaign)
            {
                return new NoSuchCampaign();
            }

            if (campaign.StateOn(by.Actor.Today) != CampaignState.Open)
            {
                return new NotInThisState("Приглашают в открытый опрос.");
            }

            var chosen = (await inviting.NotInvitedAsync(campaign, by.Actor.Today, ct)).Where(a => keys.Contains(a.Key)).ToList();
            if (chosen.Count == 0)
            {
                return new NobodyChosenToAsk();
            }

            await inviting.InviteAsync(campaign, chosen, by.Actor.Today, ct);
            var count = Numerals.People(chosen.Select(a => a.PersonId).Distinct().Count());
            act.About(campaign.Id).With("title", campaign.Title).With("count", count);
            return Outcome.Done($"Приглашены ещё {count}.", campaign.Id);
        }, ct);
}

/// <summary>Puts the questionnaire first in the homes of those who have not answered.</summary>
public sealed class RemindUnanswered(NastavnikDb db, ActBook acts)
{
    public Task<Outcome> ExecuteAsync(Guid id, Submission by, CancellationToken ct = default) =>
        acts.RunAsync(by, QuestionnaireActs.Reminded, async act =>
        {
            if (await db.FindCampaignAsync(id, ct) is not { } campaign)
            {
                return new NoSuchCampaign();
            }

            if (!campaign.TakesAnswersOn(by.Actor.Today))
            {
                return new NotInThisState("Напоминают, пока опрос открыт.");
            }

            var invitations = db.Invitations;
            var waiting = await invitations.Where(i => i.CampaignId == id && i.FinishedAt == null).ToListAsync(ct);
            if (waiting.Count == 0)
            {
                return new NotInThisState("Все уже ответили, напоминать некому.");
            }

            waiting.ForEach(i => i.Remind(by.Actor.Today));
            var count = Numerals.People(waiting.Select(i => i.PersonId).Distinct().Count());
            act.About(campaign.Id).With("title", campaign.Title).With("count", count);
            return Outcome.Done($"Напоминание поставлено: {count}. Оно стоит первым на их главных страницах.", campaign.Id);
        }, ct);
}

public sealed class CloseCampaign(NastavnikDb db, ActBook acts)
{
    public Task<Outcome> ExecuteAsync(Guid id, Submission by, CancellationToken ct = default) =>
        acts.RunAsync(by, QuestionnaireActs.Closed, async act =>
        {
            if (await db.FindCampaignAsync(id, ct) is not { } campaign)
            {
                return new NoSuchCampaign();
            }

            if (!Campaign.Table.Allows(campaign.State, CampaignEvent.Close))
            {
                return new NotInThisState("Закрывают открытый опрос.");
            }

            campaign.Close(by.Actor.Today);
            act.About(campaign.Id).With("title", campaign.Title);
            return Outcome.Done($"Опрос «{campaign.Title}» закрыт. Ответы сохранены.", campaign.Id);
        }, ct);
}

/// <summary>Gives more days to an open campaign, or opens a closed one again with a reason.</summary>
public sealed class ProlongCampaign(NastavnikDb db, ActBook acts)
{
    public Task<Outcome> ExecuteAsync(Guid id, DateOnly closes, string? reason, Submission by, CancellationToken ct = default)
    {
        return acts.RunAsync(by, QuestionnaireActs.Extended, async act =>
        {
            if (await db.FindCampaignAsync(id, ct) is not { } campaign)
            {
                return new NoSuchCampaign();
            }

            if (closes < by.Actor.Today)
            {
                return new ClosesInPast();
            }

            var closed = campaign.StateOn(by.Actor.Today) == CampaignState.Closed;
            if (closed && string.IsNullOrWhiteSpace(reason))
            {
                return new ReasonNeeded();
            }

            if (closed)
            {
                campaign.Reopen(closes, reason!.Trim());
                act.Because(reason.Trim());
            }
            else if (closes < campaign.OpensOn)
            {
                return new DatesUpsideDown();
            }
            else
            {
                campaign.Extend(closes);
            }

            act.About(campaign.Id).With("title", campaign.Title).With("date", closes);
            return Outcome.Done(closed ? $"Опрос снова открыт до {closes:dd.MM.yyyy}." : $"Последний день — {closes:dd.MM.yyyy}.", campaign.Id);
        }, ct);
    }
}

internal static class CampaignFinding
{
    public static Task<Campaign?> FindCampaignAsync(this NastavnikDb db, Guid id, CancellationToken ct)
    {
        var campaigns = db.Campaigns;
        return campaigns.SingleOrDefaultAsync(c => c.Id == id, ct);
    }
}
