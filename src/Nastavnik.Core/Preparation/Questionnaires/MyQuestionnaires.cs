using Microsoft.EntityFrameworkCore;
using Nastavnik.Core.Foundation.Acts;
using Nastavnik.Core.Foundation.Data;
using Nastavnik.Core.School.Accounts;
using Nastavnik.Core.School.People;
using Nastavnik.Core.School.Roadmap;
using Nastavnik.Paperwork.Grammar;

namespace Nastavnik.Core.Preparation.Questionnaires;

/// <summary>One of a person's own sheets.</summary>
public sealed record MySheet(Invitation Invitation, Campaign Campaign, string? About)
{
    public bool IsOpenOn(DateOnly day) => Campaign.TakesAnswersOn(day);
}

/// <summary>What a person is asked and what he has answered.</summary>
public sealed class MyQuestionnaires(NastavnikDb db, Abouts abouts)
{
    public async Task<IReadOnlyList<MySheet>> OfAsync(Guid person, CancellationToken ct = default)
    {
        var (invitations, campaigns) = (db.Invitations, db.Campaigns);
        var found = await (
            from invitation in invitations.AsNoTracking()
            where invitation.PersonId == person
            join campaign in campaigns.AsNoTracking() on invitation.CampaignId equals campaign.Id
            where campaign.State == CampaignState.Open || campaign.State == CampaignState.Closed
            orderby campaign.ClosesOn descending, invitation.Id
            select new { invitation, campaign }).Take(100).ToListAsync(ct);
        var about = await abouts.OfAsync([.. found.Select(f => f.invitation)], ct);
        return [.. found.Select(f => new MySheet(f.invitation, f.campaign, about(f.invitation)))];
    }

    /// <summary>How many sheets wait for the person: the number in the menu.</summary>
    public Task<int> WaitingAsync(Guid person, DateOnly on, CancellationToken ct = default)
    {
        var (invitations, campaigns) = (db.Invitations, db.Campaigns);
        return invitations.CountAsync(i => i.PersonId == person && i.FinishedAt == null
            && campaigns.Any(c => c.Id == i.CampaignId && c.State == CampaignState.Open && c.OpensOn <= on && on <= c.ClosesOn), ct);
    }
}

/// <summary>«Ждёт вас»: sheets to answer, and campaigns to approve.</summary>
internal sealed class QuestionnairesAwaited(NastavnikDb db, MyQuestionnaires mine) : IAwaits
{
    public async Task<IReadOnlyList<Awaiting>> ForAsync(Actor actor, CancellationToken ct)
    {
        var lines = new List<Awaiting>();
        if (actor.PersonId is { } person)
        {
            lines.AddRange((await mine.OfAsync(person, ct)).Where(s => !s.Invitation.IsFinished && s.IsOpenOn(actor.Today)).Take(5).Select(s => new Awaiting(
                QuestionnaireWords.TitleOf(s.Invitation.Family) + (s.About is null ? "" : $": {s.About}"),
                $"До {RussianDate.Short(s.Campaign.ClosesOn)}" + (s.Invitation.StartedOn is null ? "" : ", вы уже начали"),
                s.Invitation.StartedOn is null ? "Ответить" : "Продолжить", $"/my/questionnaires/{s.Invitation.Id}", s.Invitation.RemindedOn is null ? 70 : 15)));
        }

        if (actor.May(Right.Campaign, "A"))
        {
            var campaigns = db.Campaigns;
            var waiting = (await campaigns.AsNoTracking().Where(c => c.State == CampaignState.Planned).ToListAsync(ct)).Where(c => CampaignRules.NeedsHead(c.Instrument)).ToList();
            lines.AddRange(waiting.Take(3).Select(c => new Awaiting($"Опрос «{c.Title}» ждёт утверждения", $"С {RussianDate.Short(c.OpensOn)} по {RussianDate.Short(c.ClosesOn)}", "Утвердить опрос", $"/questionnaires/{c.Id}", 50)));
        }

        return lines;
    }
}
