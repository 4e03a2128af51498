using Microsoft.EntityFrameworkCore;
using Nastavnik.Core.Foundation.Acts;
using Nastavnik.Core.Foundation.Data;
using Nastavnik.Core.Foundation.Law;
using Nastavnik.Core.School.People;
using Nastavnik.Paperwork.Grammar;

namespace Nastavnik.Core.Preparation.Questionnaires;

/// <summary>One question in total; hidden when fewer answered than may be shown (INV-34).</summary>
/// <param name="Mean">Of a scale, level or number.</param>
/// <param name="Counts">Words chosen and how often.</param>
/// <param name="Texts">Own words without their authors, in an order that tells nothing.</param>
public sealed record QuestionTotal(Question Question, int Answered, bool Hidden, decimal? Mean, IReadOnlyList<(string Word, int Count)> Counts, IReadOnlyList<string> Texts);

public sealed record SheetTotal(string Family, string? Form, int Answered, bool Hidden, IReadOnlyList<QuestionTotal> Questions);

/// <summary>A nominal sheet: who answered what (M2, pulse, entry, curator).</summary>
public sealed record NamedSheet(Guid InvitationId, Guid PersonId, string Name, string? About, string Family, IReadOnlyList<(Question Question, Answer? Answer)> Answers, int? Missing);

/// <summary>What may be shown of a campaign's answers: totals or rows, by the kind of instrument and by who looks.</summary>
public sealed class CampaignAnswers(NastavnikDb db, Abouts? abouts = null)
{
    /// <summary>Totals of M1, parents and partners: only after closing, so that nobody subtracts yesterday's from today's.</summary>
    public async Task<IReadOnlyList<SheetTotal>> TotalsAsync(Campaign campaign, DateOnly on, CancellationToken ct = default)
    {
        if (!CampaignRules.OnlyTotals(campaign.Instrument) || campaign.StateOn(on) != CampaignState.Closed)
        {
            return [];
        }

        var (sheets, versions) = await ReadAsync(campaign, ct);
        var least = LegalParameters.SmallestGroupShown.At(on);
        return [.. sheets.GroupBy(s => (s.Invitation.Family, s.Invitation.Form)).OrderBy(g => g.Key.Form, StringComparer.Ordinal).ThenBy(g => g.Key.Family, StringComparer.Ordinal)
            .Select(g => Total(g.Key.Family, g.Key.Form, [.. g.Select(s => s.Answers)], [.. g.SelectMany(s => versions[s.Invitation.VersionId]).Where(q => q.IsAskedIn(campaign.Phase)).DistinctBy(q => q.Code)], least))];
    }

    /// <summary>Rows for the curator and the psychologist. The psychologist reads of the pulse only what was meant for him. M1 has no rows for anybody.</summary>
    public async Task<IReadOnlyList<NamedSheet>> RowsAsync(Campaign campaign, Actor actor, CancellationToken ct = default)
    {
        if (CampaignRules.OnlyTotals(campaign.Instrument) || !actor.IsAny(Role.Curator, Role.Psychologist))
        {
            return [];
        }

        var (sheets, versions) = await ReadAsync(campaign, ct);
        if (campaign.Instrument == Instrument.Pulse && !actor.Is(Role.Curator))
        {
            sheets = [.. sheets.Where(s => s.Answers.GetValueOrDefault("help")?.One == "да, психолога")];
        }

        var people = db.People;
        var ids = sheets.Select(s => s.Invitation.PersonId).Distinct().ToList();
        var about = await (abouts ?? new Abouts(db, [])).OfAsync([.. sheets.Select(s => s.Invitation)], ct);
        var names = (await people.AsNoTracking().Where(p => ids.Contains(p.Id)).ToListAsync(ct)).ToDictionary(p => p.Id, p => p.Name.Full(GrammaticalCase.Nominative));
        return [.. sheets.Select(s => new NamedSheet(
                s.Invitation.Id, s.Invitation.PersonId, names[s.Invitation.PersonId], about(s.Invitation), s.Invitation.Family,
                [.. AnswerRules.Applicable(versions[s.Invitation.VersionId], campaign.Phase, s.Invitation.IsGroup, s.Invitation.Known).Select(q => (q, s.Answers.GetValueOrDefault(q.Key)))],
                s.Invitation.Missing))
            .OrderBy(s => s.Name, StringComparer.CurrentCulture)];
    }

    /// <summary>Totals of one sheet; a cell below the threshold says only how many answered.</summary>
    public static SheetTotal Total(string family, string? form, IReadOnlyList<IReadOnlyDictionary<string, Answer>> answers, IReadOnlyList<Question> questions, int least)
    {
        var hidden = answers.Count < least;
        return new SheetTotal(family, form, answers.Count, hidden, hidden ? [] : [.. questions.Select(q => Of(q, [.. answers.Select(a => a.GetValueOrDefault(q.Key)).OfType<Answer>()], least))]);
    }

    private static QuestionTotal Of(Question question, IReadOnlyList<Answer> answers, int least)
    {
        if (answers.Count < least)
        {
            return new QuestionTotal(question, answers.Count, true, null, [], []);
        }

        var numbers = answers.Select(a => a.Number).OfType<int>().ToList();
        return new QuestionTotal(
            question, answers.Count, false, numbers.Count > 0 ? Math.Round((decimal)numbers.Average(), 1) : null,
            [.. question.Choices.Where(_ => question.Type != QuestionType.Level).Select(c => (c, answers.Count(a => a.Chosen?.Contains(c) == true)))],
            [.. answers.Select(a => a.Text).OfType<string>().Order(StringComparer.CurrentCulture)]);
    }

    private async Task<(List<(Invitation Invitation, IReadOnlyDictionary<string, Answer> Answers)> Sheets, Dictionary<Guid, IReadOnlyList<Question>> Versions)> ReadAsync(Campaign campaign, CancellationToken ct)
    {
        var (invitations, responses, versions) = (db.Invitations, db.Responses, db.QuestionnaireVersions);
        var found = await invitations.AsNoTracking().Where(i => i.CampaignId == campaign.Id && i.FinishedAt != null)
            .Join(responses.AsNoTracking(), i => i.Id, r => r.InvitationId, (i, r) => new { Invitation = i, Response = r }).ToListAsync(ct);
        var ids = found.Select(f => f.Invitation.VersionId).Distinct().ToList();
        var questions = await versions.AsNoTracking().Where(v => ids.Contains(v.Id)).ToDictionaryAsync(v => v.Id, v => v.Questions, ct);
        return ([.. found.Select(f => (f.Invitation, f.Response.Answers))], questions);
    }
}
