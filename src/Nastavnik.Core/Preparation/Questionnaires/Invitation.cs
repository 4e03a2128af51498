using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Unicode;
using Nastavnik.Core.Foundation.Data;

namespace Nastavnik.Core.Preparation.Questionnaires;

/// <summary>How the answers came.</summary>
public enum AnswerWay
{
    Account,
    Link,

    /// <summary>An adult read aloud and marked what the child showed.</summary>
    ReadAloud,
    Paper,
}

/// <summary>One person asked once in a campaign: an aggregate of its own, so that people answering at the same time do not disturb each other.</summary>
public sealed class Invitation : AggregateRoot
{
    private Invitation()
    {
    }

    public Invitation(Guid campaignId, Guid versionId, string family, Guid personId, Guid? aboutId, Guid? pairId, string? form, DateOnly on) =>
        (CampaignId, VersionId, Family, PersonId, AboutId, PairId, Form, InvitedOn) = (campaignId, versionId, family, personId, aboutId, pairId, form, on);

    public Guid CampaignId { get; private set; }

    public Guid VersionId { get; private set; }

    public string Family { get; private set; } = "";

    /// <summary>Who answers.</summary>
    public Guid PersonId { get; private set; }

    /// <summary>Whom a third party or a parent answers about.</summary>
    public Guid? AboutId { get; private set; }

    /// <summary>The pair it is about; the module of pairs stands above, so there is no key.</summary>
    public Guid? PairId { get; private set; }

    public string? Form { get; private set; }

    public bool IsGroup { get; init; }

    /// <summary>Five faces instead of ten numbers: pupils of classes 1–4.</summary>
    public bool Faces { get; init; }

    /// <summary>Keys that the system knows already; they are not asked.</summary>
    public List<string> Known { get; init; } = [];

    public DateOnly InvitedOn { get; private set; }

    public DateOnly? RemindedOn { get; private set; }

    /// <summary>SHA-256 of the personal link's secret; the secret itself is kept nowhere.</summary>
    public string? TokenHash { get; private set; }

    public DateOnly? StartedOn { get; private set; }

    public DateTimeOffset? FinishedAt { get; private set; }

    public AnswerWay? Way { get; private set; }

    /// <summary>Who typed it in, when it was not the respondent.</summary>
    public Guid? EnteredById { get; private set; }

    /// <summary>The campaign closed while the person was answering: what he had written is kept, nothing is added.</summary>
    public bool CutOff { get; private set; }

    /// <summary>Required questions left without an answer; null: not finished.</summary>
    public int? Missing { get; private set; }

    public bool IsFinished => FinishedAt is not null;

    public void GiveLink(string tokenHash) => TokenHash = tokenHash;

    public void Remind(DateOnly on) => RemindedOn = on;

    public void Start(DateOnly on, AnswerWay way, Guid? enteredBy)
    {
        StartedOn ??= on;
        (Way, EnteredById) = (way, enteredBy);
    }

    public void Finish(DateTimeOffset at, int missing) => (FinishedAt, Missing) = (at, missing);

    /// <summary>The respondent changes a finished answer before the campaign closes.</summary>
    public void TakeBack() => (FinishedAt, Missing) = (null, null);

    public void CutShort() => CutOff = true;
}

/// <summary>What was answered, tied to the invitation and not to a name. The whole sheet is one encrypted value.</summary>
public sealed class Response : AggregateRoot
{
    private static readonly JsonSerializerOptions Options = new() { Encoder = JavaScriptEncoder.Create(UnicodeRanges.All) };

    private Response()
    {
    }

    public Response(Guid invitationId) => InvitationId = invitationId;

    public Guid InvitationId { get; private set; }

    /// <summary>JSON of <see cref="Answers"/>, encrypted in the database.</summary>
    public string? Sealed { get; private set; } = "{}";

    /// <summary>The furthest page that was saved, 0 when none.</summary>
    public int Reached { get; private set; }

    /// <summary>Key of the question → answer.</summary>
    public IReadOnlyDictionary<string, Answer> Answers => JsonSerializer.Deserialize<Dictionary<string, Answer>>(Sealed ?? "{}", Options)!;

    public void Write(IReadOnlyDictionary<string, Answer> answers, int reached)
    {
        Sealed = JsonSerializer.Serialize(answers.OrderBy(a => a.Key, StringComparer.Ordinal).ToDictionary(), Options);
        Reached = Math.Max(Reached, reached);
    }
}
