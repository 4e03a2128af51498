using System.Globalization;
using Nastavnik.Core.Foundation.Acts;

namespace Nastavnik.Core.Preparation.Questionnaires;

/// <summary>Decisions of answering: questions and typed values in, answers or refusals out.</summary>
public static class AnswerRules
{
    public const int OpenLength = 2000;
    private const int OnPage = 4;

    /// <summary>What five faces mean on the scale of ten.</summary>
    public static readonly IReadOnlyList<(int Value, string Word)> FaceScale =
        [(1, "совсем нет"), (3, "скорее нет"), (5, "и да, и нет"), (8, "скорее да"), (10, "очень да")];

    /// <summary>Questions this person is asked: of the phase, fit for a pair or a group, and not known already.</summary>
    public static IReadOnlyList<Question> Applicable(IReadOnlyList<Question> version, Phase phase, bool isGroup, IReadOnlyCollection<string> known) =>
        [.. version.Where(q => q.IsAskedIn(phase) && (q.When != Question.InGroup || isGroup) && !known.Contains(q.Key))];

    /// <summary>Short pages: four questions (a child's page has one); a question stands beside the one it hangs on.</summary>
    public static IReadOnlyList<IReadOnlyList<Question>> Pages(IReadOnlyList<Question> questions, bool faces)
    {
        var pages = new List<List<Question>>();
        foreach (var question in questions)
        {
            if (pages.Count > 0 && question.DependsOn is { } on && pages[^1].Exists(q => q.Key == on.Key))
            {
                pages[^1].Add(question);
            }
            else if (pages.Count == 0 || pages[^1].Count >= (faces ? 1 : OnPage))
            {
                pages.Add([question]);
            }
            else
            {
                pages[^1].Add(question);
            }
        }

        return pages;
    }

    /// <summary>Reads one typed answer. Nothing typed: no answer and no refusal.</summary>
    public static (Answer? Answer, Refusal? Refusal) Read(Question question, IReadOnlyList<string> typed)
    {
        var values = typed.Select(v => v.Trim()).Where(v => v.Length > 0).ToList();
        if (values.Count == 0)
        {
            return (null, null);
        }

        return question.Type switch
        {
            QuestionType.Scale => Whole(question, values, 1, 10),
            QuestionType.Level => Whole(question, values, 0, 2),
            QuestionType.Number => Whole(question, values, 0, 1000),
            QuestionType.Open => values[0].Length <= OpenLength ? (new Answer(Text: values[0]), null) : (null, new AnswerTooLong(question)),
            QuestionType.Many => values.TrueForAll(question.Choices.Contains) ? (new Answer(Chosen: [.. values.Distinct()]), null) : (null, new AnswerNotOffered(question)),
            _ => values.Count == 1 && question.Choices.Contains(values[0]) ? (new Answer(Chosen: [values[0]]), null) : (null, new AnswerNotOffered(question)),
        };
    }

    /// <summary>Takes a page's answers into what is known: an emptied field forgets its answer, a question whose condition fell is forgotten too.</summary>
    public static Dictionary<string, Answer> Merge(IReadOnlyDictionary<string, Answer> before, IReadOnlyList<Question> page, IReadOnlyDictionary<string, Answer> given)
    {
        var now = before.Where(a => !page.Any(q => q.Key == a.Key)).Concat(given).ToDictionary(StringComparer.Ordinal);
        foreach (var question in page.Where(q => !IsAsked(q, now)))
        {
            now.Remove(question.Key);
        }

        return now;
    }

    /// <summary>Required questions without an answer: the sheet is then «неполный» and left out of those questions only.</summary>
    public static int Missing(IReadOnlyList<Question> questions, IReadOnlyDictionary<string, Answer> answers) =>
        questions.Count(q => q.Required && IsAsked(q, answers) && !answers.ContainsKey(q.Key));

    private static bool IsAsked(Question question, IReadOnlyDictionary<string, Answer> answers) =>
        question.DependsOn is not { } on || answers.GetValueOrDefault(on.Key)?.One == on.Answer;

    private static (Answer?, Refusal?) Whole(Question question, List<string> values, int from, int to) =>
        values.Count == 1 && int.TryParse(values[0], NumberStyles.None, CultureInfo.InvariantCulture, out var number) && number >= from && number <= to
            ? (new Answer(Number: number), null)
            : (null, new AnswerOutOfRange(question, from, to));
}
