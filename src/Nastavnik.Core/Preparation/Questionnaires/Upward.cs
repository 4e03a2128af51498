using Nastavnik.Core.Foundation.Acts;

namespace Nastavnik.Core.Preparation.Questionnaires;

/// <summary>Somebody to be asked, by what sheet and about whom.</summary>
/// <param name="Family">M1.UU.E, BNK.R…</param>
/// <param name="Form">Code of the form.</param>
/// <param name="PairId">The pair it is about.</param>
/// <param name="IsGroup">The pair is a group.</param>
/// <param name="AboutId">Whom a third party or a parent answers about.</param>
/// <param name="OnChoice">Not invited with everybody: the curator picks whom to ask.</param>
public sealed record Asked(Guid PersonId, string Family, string? Form = null, Guid? PairId = null, bool IsGroup = false, Guid? AboutId = null, bool OnChoice = false)
{
    /// <summary>Tells rows of a page apart.</summary>
    public string Key => $"{PersonId:N}.{Family}.{PairId:N}.{AboutId:N}";
}

/// <summary>Whom an instrument concerns: told by the modules that know the people (banks, pairs). Empty for other instruments.</summary>
public interface IAudience
{
    Task<IReadOnlyList<Asked>> OfAsync(Instrument instrument, Phase phase, DateOnly on, CancellationToken ct);
}

/// <summary>What need not be asked, because the system knows it.</summary>
public interface IKnownAnswers
{
    /// <summary>Keys of questions known for each; who has none may be left out.</summary>
    Task<IReadOnlyDictionary<Asked, IReadOnlyList<string>>> OfAsync(IReadOnlyCollection<Asked> asked, DateOnly on, CancellationToken ct);
}

/// <summary>A sheet that was sent.</summary>
public sealed record AnsweredSheet(
    Instrument Instrument, Phase Phase, Guid InvitationId, string Family, Guid PersonId, Guid? AboutId, Guid? PairId, string? Form,
    IReadOnlyDictionary<string, Answer> Answers);

/// <summary>What follows from answers, in the same transaction: the bank's cards fill.</summary>
public interface IWhenAnswered
{
    Task ApplyAsync(AnsweredSheet e, Actor by, CancellationToken ct);
}
