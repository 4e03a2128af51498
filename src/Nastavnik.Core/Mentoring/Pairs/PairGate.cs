using Nastavnik.Core.School.Roadmap;
using Nastavnik.Paperwork.Grammar;

namespace Nastavnik.Core.Mentoring.Pairs;

/// <summary>A condition of the pair's work as its card shows it.</summary>
/// <param name="Why">Who closed it and when, or who must act.</param>
public sealed record PairGate(string What, string Why, FactState State, string? Href = null, string? Link = null)
{
    public string Why { get; } = Typography.OneStop(Why);
}

/// <summary>Higher modules (Programmes, Monitoring) add their conditions to the card.</summary>
public interface IPairGateSource
{
    /// <summary>Gates of these pairs, in order; a pair without any may be left out.</summary>
    Task<IReadOnlyDictionary<Guid, IReadOnlyList<PairGate>>> OfAsync(IReadOnlyCollection<Guid> pairs, DateOnly on, CancellationToken ct);
}
