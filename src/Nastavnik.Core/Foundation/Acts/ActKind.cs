using System.Reflection;
using System.Text.Json;
using System.Text.RegularExpressions;
using Microsoft.Extensions.DependencyInjection;
using Nastavnik.Paperwork.Grammar;

namespace Nastavnik.Core.Foundation.Acts;

/// <summary>A kind of change and the sentence of its history: «Внесено согласие: {paper}»; names in braces are details of the act.</summary>
public sealed partial record ActKind(string Code, string Sentence)
{
    public string Tell(string details, string? personal)
    {
        var values = Read(details);
        foreach (var (name, value) in Read(personal ?? "{}"))
        {
            values[name] = value;
        }

        return Typography.OneStop(Slot().Replace(Sentence, slot => values.GetValueOrDefault(slot.Groups[1].Value) ?? "(сведения уничтожены)"));
    }

    private static Dictionary<string, string?> Read(string json) => JsonSerializer.Deserialize<Dictionary<string, string?>>(json) ?? [];

    [GeneratedRegex(@"\{(\w+)\}")]
    private static partial Regex Slot();
}

/// <summary>All kinds that modules have told of.</summary>
public sealed class ActKinds(IEnumerable<ActKind> kinds)
{
    private readonly Dictionary<string, ActKind> byCode = kinds.ToDictionary(k => k.Code, StringComparer.Ordinal);

    public string Tell(string code, string details, string? personal) => byCode.TryGetValue(code, out var kind) ? kind.Tell(details, personal) : code;

    /// <summary>Without personal values, for those who look after the program and not after people.</summary>
    public string TellPlainly(string code, string details) => Tell(code, details, null).Replace("(сведения уничтожены)", "…", StringComparison.Ordinal);
}

/// <summary>What a broken database constraint says to the person: constraint name → refusal.</summary>
public sealed class ConstraintSentences(IEnumerable<ConstraintSentence> sentences)
{
    private readonly Dictionary<string, Refusal> byName = sentences.ToDictionary(s => s.Constraint, s => s.Refusal, StringComparer.Ordinal);

    public Refusal? For(string constraint) => byName.GetValueOrDefault(constraint);
}

public sealed record ConstraintSentence(string Constraint, Refusal Refusal);

public static class ActServices
{
    public static IServiceCollection AddActs(this IServiceCollection services) =>
        services.AddSingleton<KeptAnswers>().AddScoped<UntilNextAct>().AddScoped<ActBook>().AddScoped<History>().AddSingleton<ActKinds>().AddSingleton<ConstraintSentences>();

    /// <summary>Registers every public static <see cref="ActKind"/> field of a module's list.</summary>
    public static IServiceCollection AddActKinds(this IServiceCollection services, Type list)
    {
        foreach (var field in list.GetFields(BindingFlags.Public | BindingFlags.Static).Where(f => f.FieldType == typeof(ActKind)))
        {
            services.AddSingleton((ActKind)field.GetValue(null)!);
        }

        return services;
    }

    public static IServiceCollection AddConstraintSentence(this IServiceCollection services, string constraint, Refusal refusal) =>
        services.AddSingleton(new ConstraintSentence(constraint, refusal));
}
