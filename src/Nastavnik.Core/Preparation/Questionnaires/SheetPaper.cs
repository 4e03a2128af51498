using Microsoft.EntityFrameworkCore;
using Nastavnik.Core.Foundation.Data;
using Nastavnik.Core.School.Organisations;
using Nastavnik.Core.School.People;
using Nastavnik.Paperwork.Documents;
using Nastavnik.Paperwork.Grammar;

namespace Nastavnik.Core.Preparation.Questionnaires;

/// <summary>What one printed sheet says.</summary>
/// <param name="Who">Null: a gap to fill by hand.</param>
public sealed record SheetText(string Family, Instrument Instrument, string? Who, string? About, IReadOnlyList<Question> Questions, bool Faces);

/// <summary>D-35: questionnaires on paper, blank or for each who has not answered.</summary>
public sealed class SheetPapers(NastavnikDb db, Abouts? abouts = null)
{
    /// <summary>A blank of today's questions.</summary>
    public async Task<Paper> BlankAsync(string family, Phase phase, CancellationToken ct = default)
    {
        var questionnaires = db.Questionnaires;
        var organisation = await db.OurOrganisationAsync(ct);
        var own = await questionnaires.AsNoTracking().Where(q => q.Family == family).Select(q => q.OwnQuestions).SingleOrDefaultAsync(ct) ?? [];
        var sheet = InstrumentCatalogue.Of(family);
        var questions = Questionnaire.Compose(sheet, own, organisation.Words).Where(q => q.IsAskedIn(phase)).ToList();
        return Compose([new SheetText(family, sheet.Instrument, null, null, questions, Faces: false)], organisation);
    }

    /// <summary>A sheet for each person of an open campaign who has not answered, with what he alone is asked; null: nobody is left.</summary>
    public async Task<(Paper Paper, IReadOnlyList<Guid> People)?> OfCampaignAsync(Guid campaignId, CancellationToken ct = default)
    {
        var (campaigns, invitations, versions, people) = (db.Campaigns, db.Invitations, db.QuestionnaireVersions, db.People);
        var campaign = await campaigns.AsNoTracking().SingleOrDefaultAsync(c => c.Id == campaignId, ct);
        var waiting = await invitations.AsNoTracking().Where(i => i.CampaignId == campaignId && i.StartedOn == null).ToListAsync(ct);
        if (campaign is null || waiting.Count == 0)
        {
            return null;
        }

        var (ids, kinds) = (waiting.Select(i => i.PersonId).Distinct().ToList(), waiting.Select(i => i.VersionId).Distinct().ToList());
        var names = (await people.AsNoTracking().Where(p => ids.Contains(p.Id)).ToListAsync(ct)).ToDictionary(p => p.Id, p => p.Name.Full(GrammaticalCase.Nominative));
        var about = await (abouts ?? new Abouts(db, [])).OfAsync(waiting, ct);
        var questions = await versions.AsNoTracking().Where(v => kinds.Contains(v.Id)).ToDictionaryAsync(v => v.Id, v => v.Questions, ct);
        var texts = waiting.OrderBy(i => names[i.PersonId], StringComparer.CurrentCulture).Select(i => new SheetText(
            i.Family, campaign.Instrument, names[i.PersonId], about(i),
            AnswerRules.Applicable(questions[i.VersionId], campaign.Phase, i.IsGroup, i.Known), i.Faces));
        return (Compose([.. texts], await db.OurOrganisationAsync(ct)), ids);
    }

    public static Paper Compose(IReadOnlyList<SheetText> texts, Organisation organisation)
    {
        var paper = Paper.Titled("Анкета");
        for (var i = 0; i < texts.Count; i++)
        {
            if (i > 0)
            {
                paper.PageBreak();
            }

            Add(paper, texts[i], organisation);
        }

        return paper.Build();
    }

    private static void Add(PaperBuilder paper, SheetText text, Organisation organisation)
    {
        paper.Centered(organisation.ShortName).Centered(QuestionnaireWords.TitleOf(text.Family), bold: true).Space();
        paper.Text(QuestionnaireWords.WhoSees(text.Instrument), indent: false);
        if (text.Who is { } who)
        {
            paper.Text($"Кто отвечает: {who}.", indent: false);
        }
        else
        {
            paper.FillIn("Кто отвечает:", "фамилия, имя, отчество");
        }

        if (text.About is { } about)
        {
            paper.Text($"О ком: {about}.", indent: false);
        }

        paper.Space();
        for (var i = 0; i < text.Questions.Count; i++)
        {
            Add(paper, i + 1, text.Questions[i], text.Faces);
        }

        paper.Space().FillIn("Дата:", "день, месяц, год");
    }

    private static void Add(PaperBuilder paper, int number, Question question, bool faces)
    {
        var condition = question.DependsOn is { } on ? $" (если выше вы ответили «{on.Answer}»)" : "";
        paper.Numbered(number, question.Text + condition);
        switch (question.Type)
        {
            case QuestionType.Scale when faces:
                paper.Text(string.Join("     ", AnswerRules.FaceScale.Select(f => $"☐ {f.Word}")), indent: false, align: Align.Centre);
                break;
            case QuestionType.Scale:
                paper.Text("Обведите: " + string.Join("    ", Enumerable.Range(1, 10)), indent: false, align: Align.Centre);
                break;
            case QuestionType.Open or QuestionType.Number:
                paper.FillIn("", "", question.Type == QuestionType.Number ? 1 : 2);
                break;
            case QuestionType.Level:
                paper.Text(string.Join("     ", question.Options!.Select(o => $"☐ {o}")), indent: false);
                break;
            default:
                paper.Text(string.Join("     ", question.Choices.Select(c => $"☐ {c}")), indent: false, align: Align.Left);
                break;
        }
    }
}
