using Nastavnik.Core.Foundation.Acts;

namespace Nastavnik.Core.School.Roadmap;

/// <summary>How a line of the roadmap stands today.</summary>
public enum FactState
{
    /// <summary>Done.</summary>
    Met,

    /// <summary>Somebody is awaited.</summary>
    Waiting,

    /// <summary>Stops the next step.</summary>
    Blocked,

    /// <summary>Going on, nobody holds it up.</summary>
    InWork,

    /// <summary>Its time has not come.</summary>
    TooEarly,
}

/// <summary>A line of the roadmap counted from the school's own data.</summary>
/// <param name="Done">How many are done.</param>
/// <param name="Total">Out of how many; 0 when there is nothing to count yet.</param>
/// <param name="Sentence">«Согласия: 41 из 48»; the page shows it as it is.</param>
/// <param name="Href">Where the missing thing is done.</param>
/// <param name="State">How it stands.</param>
/// <param name="Who">Who must act: «Подписывает директор Н. С. Громова»; null when nobody is awaited.</param>
public sealed record Fact(int Done, int Total, string Sentence, string Href, FactState State, string? Who = null);

/// <summary>A module counts one fact of the roadmap. It runs a fixed number of queries, whatever the size of the school.</summary>
public interface IRoadmapFact
{
    /// <summary>Code from <see cref="FactItems"/>.</summary>
    string Item { get; }

    Task<Fact> CountAsync(DateOnly on, CancellationToken ct);
}

/// <summary>A line «ждёт вас» of somebody's home.</summary>
/// <param name="Sentence">What waits: «Приказ на 8 пар ждёт подписи».</param>
/// <param name="Detail">Why it matters or who else is concerned.</param>
/// <param name="Button">Verb with its object: «Подписать приказ».</param>
/// <param name="Href">Where it is done.</param>
/// <param name="Urgency">0 stands first; 100 is usual.</param>
public sealed record Awaiting(string Sentence, string Detail, string Button, string Href, int Urgency);

/// <summary>A module says what waits for this person, by his roles and for himself. Empty for those whom nothing concerns.</summary>
public interface IAwaits
{
    Task<IReadOnlyList<Awaiting>> ForAsync(Actor actor, CancellationToken ct);
}

/// <summary>Codes of the facts that templates of the roadmap name.</summary>
public static class FactItems
{
    public const string OrderOfIntroduction = "orders.d01";
    public const string OrderOfCurator = "orders.d02";
    public const string MenteeConsents = "consents.mentees";
    public const string MentorConsents = "consents.mentors";
    public const string MenteeBank = "bank.mentees";
    public const string MentorBank = "bank.mentors";
    public const string BanksApproved = "bank.approved";
    public const string Interviews = "interviews";
    public const string Training = "training";
    public const string PairsWithoutOrder = "pairs.unordered";
    public const string ActivePairs = "pairs.active";
    public const string Programmes = "programmes";
    public const string Support = "support";

    public static readonly IReadOnlyList<string> All =
    [
        OrderOfIntroduction, OrderOfCurator, MenteeConsents, MentorConsents, MenteeBank, MentorBank, BanksApproved,
        Interviews, Training, PairsWithoutOrder, ActivePairs, Programmes, Support,
    ];
}
