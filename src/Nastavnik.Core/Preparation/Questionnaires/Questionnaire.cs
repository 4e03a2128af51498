using System.Security.Cryptography;
using System.Text;
using System.Text.Json;
using Nastavnik.Core.Foundation.Data;
using Nastavnik.Core.Foundation.TargetModel;

namespace Nastavnik.Core.Preparation.Questionnaires;

/// <summary>A school's copy of an instrument: the catalogue's questions stay as they are, the school's own stand after them.</summary>
public sealed class Questionnaire : AggregateRoot
{
    private Questionnaire()
    {
    }

    public Questionnaire(string family) => Family = family;

    public string Family { get; private set; } = "";

    public IReadOnlyList<Question> OwnQuestions { get; private set; } = [];

    public Question Add(Phase phase, string text, QuestionType type, IReadOnlyList<string> options)
    {
        var number = OwnQuestions.Select(q => int.Parse(q.Code[(q.Code.LastIndexOf('.') + 1)..])).DefaultIfEmpty().Max() + 1;
        var question = new Question($"ОО.{Family}.{number}", phase, $"own{number}", text, type, options.Count > 0 ? options : null, Own: true);
        OwnQuestions = [.. OwnQuestions, question];
        return question;
    }

    public bool Remove(string code)
    {
        var left = OwnQuestions.Where(q => q.Code != code).ToList();
        var removed = left.Count < OwnQuestions.Count;
        OwnQuestions = left;
        return removed;
    }

    /// <summary>What would be asked today: the catalogue in the school's words, then its own questions.</summary>
    public static IReadOnlyList<Question> Compose(Sheet sheet, IReadOnlyList<Question> own, Vocabulary words) =>
        [.. sheet.Questions.Select(q => q with { Text = InstrumentCatalogue.InWordsOf(words, q.Text) }), .. own];
}

/// <summary>The questions as they were asked, frozen when a campaign opened. Answers are read against it for ever.</summary>
public sealed class QuestionnaireVersion : TenantEntity, ISealable
{
    private static readonly HashSet<string> Nothing = [];

    private QuestionnaireVersion()
    {
    }

    public QuestionnaireVersion(string family, int number, string catalogue, IReadOnlyList<Question> questions, DateTimeOffset at) =>
        (Family, Number, Catalogue, Questions, Hash, FrozenAt) = (family, number, catalogue, questions, HashOf(questions), at);

    public string Family { get; private set; } = "";

    /// <summary>1, 2… within the family.</summary>
    public int Number { get; private set; }

    /// <summary>Version of the catalogue it came from.</summary>
    public string Catalogue { get; private set; } = "";

    public IReadOnlyList<Question> Questions { get; private set; } = [];

    /// <summary>SHA-256 of the questions: the same content is frozen once.</summary>
    public string Hash { get; private set; } = "";

    public DateTimeOffset FrozenAt { get; private set; }

    bool ISealable.WasSealed(Func<string, object?> original) => true;

    IReadOnlySet<string> ISealable.OpenAfterSeal => Nothing;

    public static string HashOf(IReadOnlyList<Question> questions) =>
        Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(JsonSerializer.Serialize(questions))));
}
