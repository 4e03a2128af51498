using System.Text.Json;
using Nastavnik.Core.Foundation.TargetModel;

namespace Nastavnik.Core.Preparation.Questionnaires;

/// <summary>
/// The instruments as the program brings them: 640 questions of the specification and a few of ours (code with an X) that matching needs.
/// They are data of the program, the same for every school, so they are in no table; what a campaign asks is frozen in <see cref="QuestionnaireVersion"/>.
/// </summary>
public static class InstrumentCatalogue
{
    private static readonly JsonSerializerOptions Options = new(JsonSerializerDefaults.Web);
    private static readonly Lazy<(string Version, IReadOnlyList<Sheet> Sheets)> Loaded = new(Load);

    /// <summary>Version of the texts, for example 2026-1.</summary>
    public static string Version => Loaded.Value.Version;

    public static IReadOnlyList<Sheet> Sheets => Loaded.Value.Sheets;

    public static Sheet Of(string family) => Find(family) ?? throw new ArgumentException($"No such instrument: {family}.", nameof(family));

    public static Sheet? Find(string? family) => Sheets.FirstOrDefault(s => s.Family == family);

    /// <summary>M1 of a form and side. «Руководитель – педагог» and «педагог вуза – педагог» answer the teachers' sheets.</summary>
    public static string Quality(string form, bool mentor) => $"M1.{(form is "HT" or "VT" ? "TT" : form)}.{(mentor ? "R" : "E")}";

    /// <summary>Words of the sentence in the school's own vocabulary: {урок} becomes «занятие» in a kindergarten.</summary>
    public static string InWordsOf(Vocabulary words, string text)
    {
        var lesson = words.Lesson == "занятие";
        return text
            .Replace("{уроки}", lesson ? "занятия" : "уроки", StringComparison.Ordinal)
            .Replace("{уроке}", lesson ? "занятии" : "уроке", StringComparison.Ordinal)
            .Replace("{урок}", words.Lesson, StringComparison.Ordinal)
            .Replace("{обучающихся}", words.PupilsGenitive, StringComparison.Ordinal);
    }

    private static (string, IReadOnlyList<Sheet>) Load()
    {
        var assembly = typeof(InstrumentCatalogue).Assembly;
        var files = assembly.GetManifestResourceNames().Where(n => n.StartsWith("questionnaires/", StringComparison.Ordinal)).Order(StringComparer.Ordinal)
            .Select(name =>
            {
                using var stream = assembly.GetManifestResourceStream(name)!;
                return JsonSerializer.Deserialize<File>(stream, Options)!;
            }).ToList();
        return (files.Select(f => f.Version).Distinct().Single(), [.. files.SelectMany(f => f.Sheets)]);
    }

    private sealed record File(string Version, IReadOnlyList<Sheet> Sheets);
}
