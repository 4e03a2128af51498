using Microsoft.EntityFrameworkCore;
using Nastavnik.Core.Foundation.Acts;
using Nastavnik.Core.Foundation.Data;

namespace Nastavnik.Core.Preparation.Questionnaires;

/// <param name="Page">1…; what <see cref="AnswerRules.Pages"/> makes of the sheet.</param>
/// <param name="Typed">Key of the question → what stands in its fields.</param>
/// <param name="Finish">Send the sheet.</param>
/// <param name="Way">Account and Link: the actor is the respondent. Otherwise a member of staff types in.</param>
public sealed record SaveAnswersCommand(Guid InvitationId, int Page, IReadOnlyDictionary<string, IReadOnlyList<string>> Typed, bool Finish, AnswerWay Way);

/// <summary>Saves one page of a sheet; with the last one sends it. What was saved is never lost, whatever happens to the campaign.</summary>
public sealed class SaveAnswers(NastavnikDb db, ActBook acts, SheetReader sheets, TimeProvider time, IEnumerable<IWhenAnswered> effects)
{
    public Task<Outcome> ExecuteAsync(SaveAnswersCommand command, Submission by, CancellationToken ct = default) =>
        acts.RunAsync(by, command.Finish ? QuestionnaireActs.Answered : QuestionnaireActs.Saved, async act =>
        {
            if (await sheets.OpenAsync(command.InvitationId, ct) is not { } sheet || !MayAnswer(command, by.Actor, sheet.Invitation))
            {
                return new NoSuchInvitation();
            }

            var (invitation, campaign, today) = (sheet.Invitation, sheet.Campaign, by.Actor.Today);
            if (Refused(command, by.Actor, invitation, campaign, today) is { } refusal)
            {
                return refusal;
            }

            var page = command.Page >= 1 && command.Page <= sheet.Pages.Count ? sheet.Pages[command.Page - 1] : [];
            var read = page.Select(q => (q.Key, AnswerRules.Read(q, command.Typed.GetValueOrDefault(q.Key, [])))).ToList();
            if (read.Select(r => r.Item2.Refusal).OfType<Refusal>().ToList() is { Count: > 0 } refusals)
            {
                return Outcome.Refused(refusals);
            }

            var given = read.Where(r => r.Item2.Answer is not null).ToDictionary(r => r.Key, r => r.Item2.Answer!);
            var responses = db.Responses;
            var response = await responses.SingleOrDefaultAsync(r => r.InvitationId == invitation.Id, ct);
            if (response is null)
            {
                responses.Add(response = new Response(invitation.Id));
            }

            var answers = AnswerRules.Merge(response.Answers, page, given);
            response.Write(answers, command.Page);
            invitation.Start(today, command.Way, command.Way is AnswerWay.Paper or AnswerWay.ReadAloud ? by.Actor.PersonId : null);
            act.About(invitation.Id, campaign.Id).With("title", QuestionnaireWords.TitleOf(invitation.Family)).With("way", command.Way.Name());
            if (!campaign.TakesAnswersOn(today))
            {
                invitation.CutShort();
                return Outcome.Done(new CampaignClosedMeanwhile(campaign.ClosedOn ?? campaign.ClosesOn).Sentence, invitation.Id);
            }

            if (!command.Finish)
            {
                return Outcome.Done("", invitation.Id);
            }

            act.About(invitation.PersonId);
            invitation.Finish(time.GetUtcNow(), AnswerRules.Missing(sheet.Questions, answers));
            var told = new AnsweredSheet(campaign.Instrument, campaign.Phase, invitation.Id, invitation.Family, invitation.PersonId, invitation.AboutId, invitation.PairId, invitation.Form, answers);
            foreach (var effect in effects)
            {
                await effect.ApplyAsync(told, by.Actor, ct);
            }

            return Outcome.Done("Ответы отправлены. Спасибо.", invitation.Id);
        }, ct);

    private static bool MayAnswer(SaveAnswersCommand command, Actor actor, Invitation invitation) =>
        command.Way is AnswerWay.Paper or AnswerWay.ReadAloud || actor.PersonId == invitation.PersonId;

    private static Refusal? Refused(SaveAnswersCommand command, Actor actor, Invitation invitation, Campaign campaign, DateOnly today)
    {
        if (invitation.IsFinished)
        {
            return new AlreadyAnswered();
        }

        if (command.Way is AnswerWay.Paper or AnswerWay.ReadAloud && invitation.StartedOn is not null && invitation.EnteredById != actor.PersonId)
        {
            return new BegunBySomebodyElse();
        }

        if (campaign.TakesAnswersOn(today))
        {
            return null;
        }

        // The page that was being filled when the campaign closed is still kept, once.
        return campaign.StateOn(today) is CampaignState.Planned or CampaignState.Approved || today < campaign.OpensOn ? new NotOpenYet(campaign.OpensOn)
            : invitation.CutOff || invitation.StartedOn is null ? new CampaignClosedMeanwhile(campaign.ClosedOn ?? campaign.ClosesOn) : null;
    }
}

/// <summary>The respondent opens a sent sheet to correct it, while the campaign is open.</summary>
public sealed class TakeBackAnswers(ActBook acts, SheetReader sheets)
{
    public Task<Outcome> ExecuteAsync(Guid invitationId, Submission by, CancellationToken ct = default) =>
        acts.RunAsync(by, QuestionnaireActs.TakenBack, async act =>
        {
            if (await sheets.OpenAsync(invitationId, ct) is not { } sheet || sheet.Invitation.PersonId != by.Actor.PersonId)
            {
                return new NoSuchInvitation();
            }

            if (!sheet.Campaign.TakesAnswersOn(by.Actor.Today))
            {
                return new CampaignClosedMeanwhile(sheet.Campaign.ClosedOn ?? sheet.Campaign.ClosesOn);
            }

            sheet.Invitation.TakeBack();
            act.About(sheet.Invitation.Id, sheet.Campaign.Id).With("title", QuestionnaireWords.TitleOf(sheet.Invitation.Family));
            return Outcome.Done("Можно исправить ответы. Когда закончите, отправьте анкету снова.", sheet.Invitation.Id);
        }, ct);
}
