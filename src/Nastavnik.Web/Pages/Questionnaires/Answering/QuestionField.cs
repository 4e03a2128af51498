using Nastavnik.Core.Preparation.Questionnaires;

namespace Nastavnik.Web.Pages.Questionnaires.Answering;

/// <summary>One question as a page draws it.</summary>
/// <param name="Faces">Five faces instead of ten numbers.</param>
public sealed record QuestionField(AnsweringPage Page, Question Question, bool Faces)
{
    public string Name => AnsweringPage.Prefix + Question.Key;

    public IReadOnlyList<string> Values => Page.ValuesOf(Question);

    public bool Optional => !Question.Required;

    public string? Hint => Question switch
    {
        { DependsOn: { } on } => $"Если выше вы ответили «{on.Answer}»",
        { Type: QuestionType.Scale } when !Faces => Page.View!.Sheet.Campaign.Instrument == Instrument.Personal
            ? "1 — совсем не согласен, 10 — полностью согласен" : Question.Text.Contains("1 —", StringComparison.Ordinal) ? null : "1 — меньше всего, 10 — больше всего",
        { Type: QuestionType.Many } => "Можно выбрать несколько",
        _ => null,
    };

    /// <summary>Value and word of every button.</summary>
    public IReadOnlyList<(string Value, string Word)> Buttons => Question.Type switch
    {
        QuestionType.Scale when Faces => [.. AnswerRules.FaceScale.Select(f => (f.Value.ToString(), f.Word))],
        QuestionType.Scale => [.. Enumerable.Range(1, 10).Select(n => (n.ToString(), n.ToString()))],
        QuestionType.Level => [.. Enumerable.Range(0, 3).Select(n => (n.ToString(), Question.Options?.ElementAtOrDefault(n) ?? n.ToString()))],
        _ => [.. Question.Choices.Select(c => (c, c))],
    };

    /// <summary>Mouth of the face: from a frown to a smile.</summary>
    public static string Mouth(string value) => value switch
    {
        "1" => "M8 17.5c1-1.8 2.3-2.6 4-2.6s3 .8 4 2.6",
        "3" => "M8.5 16.8c1-.8 2.2-1.2 3.5-1.2s2.5.4 3.5 1.2",
        "5" => "M8.5 16h7",
        "8" => "M8.5 15.2c1 .8 2.2 1.2 3.5 1.2s2.5-.4 3.5-1.2",
        _ => "M8 14.5c1 1.8 2.3 2.6 4 2.6s3-.8 4-2.6",
    };
}
