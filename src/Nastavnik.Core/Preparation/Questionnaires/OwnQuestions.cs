using Microsoft.EntityFrameworkCore;
using Nastavnik.Core.Foundation.Acts;
using Nastavnik.Core.Foundation.Data;

namespace Nastavnik.Core.Preparation.Questionnaires;

public sealed record OwnQuestionCommand(string Family, Phase Phase, string Text, QuestionType Type, IReadOnlyList<string> Options);

/// <summary>A school adds its own question to its copy. Campaigns that are open keep the version they were opened with.</summary>
public sealed class AddOwnQuestion(NastavnikDb db, ActBook acts)
{
    private const int Most = 20;

    public Task<Outcome> ExecuteAsync(OwnQuestionCommand command, Submission by, CancellationToken ct = default) =>
        acts.RunAsync(by, QuestionnaireActs.QuestionAdded, async act =>
        {
            var options = command.Options.Select(o => o.Trim()).Where(o => o.Length > 0).Distinct(StringComparer.CurrentCultureIgnoreCase).ToList();
            if (Refused(command, options) is { } refusal)
            {
                return refusal;
            }

            var questionnaires = db.Questionnaires;
            var copy = await questionnaires.SingleOrDefaultAsync(q => q.Family == command.Family, ct);
            if (copy is null)
            {
                questionnaires.Add(copy = new Questionnaire(command.Family));
            }

            if (copy.OwnQuestions.Count >= Most)
            {
                return new QuestionUnfit($"Своих вопросов уже {Most}. Уберите лишний: длинную анкету не заполняют.", nameof(command.Text));
            }

            copy.Add(command.Phase, command.Text.Trim(), command.Type, options);
            act.About(copy.Id).With("title", QuestionnaireWords.TitleOf(command.Family));
            return Outcome.Done("Вопрос добавлен. Он войдёт в опросы, которые откроются после этого.", copy.Id);
        }, ct);

    private static QuestionUnfit? Refused(OwnQuestionCommand command, List<string> options) =>
        InstrumentCatalogue.Find(command.Family) is not { } sheet ? new("Такой анкеты нет.", nameof(command.Text))
        : string.IsNullOrWhiteSpace(command.Text) || command.Text.Trim().Length > 300 ? new("Напишите вопрос, до 300 знаков.", nameof(command.Text))
        : !CampaignRules.PhasesOf(sheet.Instrument).Contains(command.Phase) && command.Phase != Phase.Both ? new("Выберите, когда его задавать.", nameof(command.Phase))
        : command.Type is QuestionType.One or QuestionType.Many && options.Count < 2 ? new("Напишите хотя бы два варианта ответа, каждый с новой строки.", nameof(command.Options))
        : null;
}

public sealed class RemoveOwnQuestion(NastavnikDb db, ActBook acts)
{
    public Task<Outcome> ExecuteAsync(string family, string code, Submission by, CancellationToken ct = default) =>
        acts.RunAsync(by, QuestionnaireActs.QuestionRemoved, async act =>
        {
            var questionnaires = db.Questionnaires;
            if (await questionnaires.SingleOrDefaultAsync(q => q.Family == family, ct) is not { } copy || !copy.Remove(code))
            {
                return new QuestionUnfit("Этого вопроса уже нет. Откройте анкету заново.", "Text");
            }

            act.About(copy.Id).With("title", QuestionnaireWords.TitleOf(family));
            return Outcome.Done("Вопрос убран. В прошедших опросах он и ответы на него остались.", copy.Id);
        }, ct);
}
