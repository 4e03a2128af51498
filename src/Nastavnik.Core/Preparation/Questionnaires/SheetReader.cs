using Microsoft.EntityFrameworkCore;
using Nastavnik.Core.Foundation.Data;
using Nastavnik.Core.School.People;
using Nastavnik.Paperwork.Grammar;

namespace Nastavnik.Core.Preparation.Questionnaires;

/// <summary>A sheet laid open before somebody: what is asked, page by page.</summary>
public sealed record OpenSheet(Invitation Invitation, Campaign Campaign, IReadOnlyList<Question> Questions, IReadOnlyList<IReadOnlyList<Question>> Pages);

/// <summary>What a page of answering shows beside the questions.</summary>
/// <param name="Who">«Анна Петровна», as one is addressed.</param>
/// <param name="About">Full name of whom a third party tells about, or which pair.</param>
public sealed record SheetView(OpenSheet Sheet, IReadOnlyDictionary<string, Answer> Answers, int Reached, string Who, string FullName, string? About);

/// <summary>Opens sheets by invitation or by the hash of a personal link.</summary>
public sealed class SheetReader(NastavnikDb db, Abouts? abouts = null)
{
    public async Task<OpenSheet?> OpenAsync(Guid invitationId, CancellationToken ct)
    {
        var (invitations, campaigns, versions) = (db.Invitations, db.Campaigns, db.QuestionnaireVersions);
        if (await invitations.SingleOrDefaultAsync(i => i.Id == invitationId, ct) is not { } invitation)
        {
            return null;
        }

        var campaign = await campaigns.AsNoTracking().SingleAsync(c => c.Id == invitation.CampaignId, ct);
        var version = await versions.AsNoTracking().SingleAsync(v => v.Id == invitation.VersionId, ct);
        var questions = AnswerRules.Applicable(version.Questions, campaign.Phase, invitation.IsGroup, invitation.Known);
        return new OpenSheet(invitation, campaign, questions, AnswerRules.Pages(questions, invitation.Faces));
    }

    public async Task<Guid?> FindByLinkAsync(string tokenHash, CancellationToken ct = default)
    {
        var invitations = db.Invitations;
        return await invitations.AsNoTracking().Where(i => i.TokenHash == tokenHash).Select(i => (Guid?)i.Id).SingleOrDefaultAsync(ct);
    }

    public async Task<SheetView?> ViewAsync(Guid invitationId, CancellationToken ct = default)
    {
        if (await OpenAsync(invitationId, ct) is not { } sheet)
        {
            return null;
        }

        var (responses, people) = (db.Responses, db.People);
        var response = await responses.AsNoTracking().SingleOrDefaultAsync(r => r.InvitationId == invitationId, ct);
        var own = (await people.AsNoTracking().SingleAsync(p => p.Id == sheet.Invitation.PersonId, ct)).Name;
        var about = await (abouts ?? new Abouts(db, [])).OfAsync([sheet.Invitation], ct);
        return new SheetView(sheet, response?.Answers ?? new Dictionary<string, Answer>(), response?.Reached ?? 0, own.Address, own.Full(GrammaticalCase.Nominative),
            about(sheet.Invitation));
    }
}
