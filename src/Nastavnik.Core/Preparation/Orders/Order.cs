using System.Text.Json;
using Nastavnik.Core.Foundation.Data;
using Nastavnik.Core.Foundation.TargetModel;
using Nastavnik.Core.School.Papers;
using Nastavnik.Paperwork.Documents;

namespace Nastavnik.Core.Preparation.Orders;

/// <summary>Whether a signed order is in force follows from its dates.</summary>
public enum OrderState
{
    Draft,
    ForSignature,
    Signed,
    Cancelled,
}

public enum OrderEvent
{
    Submit,
    Return,
    Sign,
    Cancel,
}

/// <summary>How the paper was signed by the head.</summary>
public enum SigningMode
{
    /// <summary>By hand; the scan is kept.</summary>
    Paper,

    /// <summary>A file with a qualified electronic signature.</summary>
    ElectronicFile,
}

/// <summary>
/// The head's word. Prepared from data by its kind, signed on paper or by file, registered with a number and a date; from then its text never changes.
/// </summary>
public sealed class Order : AggregateRoot, ISealable
{
    public const string MainJournal = "Основная деятельность";
    public const string StaffJournal = "Личный состав";

    public static readonly IReadOnlyList<string> Journals = [MainJournal, StaffJournal];

    public static readonly Transition<OrderState, OrderEvent>[] Table =
    [
        new(OrderState.Draft, OrderEvent.Submit, OrderState.ForSignature),
        new(OrderState.ForSignature, OrderEvent.Submit, OrderState.ForSignature),
        new(OrderState.ForSignature, OrderEvent.Return, OrderState.Draft),
        new(OrderState.ForSignature, OrderEvent.Sign, OrderState.Signed),
        new(OrderState.Draft, OrderEvent.Cancel, OrderState.Cancelled),
        new(OrderState.ForSignature, OrderEvent.Cancel, OrderState.Cancelled),
    ];

    private static readonly JsonSerializerOptions FieldOptions = new(JsonSerializerDefaults.Web);
    private readonly List<Acquaintance> acquaintances = [];

    private Order()
    {
    }

    /// <param name="kindCode">«D-04».</param>
    /// <param name="preparedBy">Who drafts or enters it.</param>
    /// <param name="at">Now.</param>
    /// <param name="fromPaper">Known from the first: what is asked of an earlier order is other than of a new one.</param>
    public Order(string kindCode, Guid? preparedBy, DateTimeOffset at, bool fromPaper = false) =>
        (KindCode, PreparedBy, PreparedAt, EnteredFromPaper) = (kindCode, preparedBy, at, fromPaper);

    /// <summary>«D-01».</summary>
    public string KindCode { get; private set; } = "";

    /// <summary>«О внедрении целевой модели наставничества».</summary>
    public string Title { get; private set; } = "";

    public OrderState State { get; private set; }

    public string Journal { get; private set; } = MainJournal;

    /// <summary>As the office gave it: «132-од».</summary>
    public string? Number { get; private set; }

    /// <summary>The number without spaces and case, unique in the journal and year.</summary>
    public string? NumberKey { get; private set; }

    public int? NumberYear { get; private set; }

    public DateOnly? Date { get; private set; }

    /// <summary>First day in force; null until signing means the order's own date.</summary>
    public DateOnly? EffectiveFrom { get; private set; }

    /// <summary>Last day in force, set when a later order repeals this one.</summary>
    public DateOnly? EffectiveTo { get; private set; }

    /// <summary>Who signed: the head or the acting head within his dates.</summary>
    public Guid? SignerId { get; private set; }

    public bool SignerActing { get; private set; }

    public SigningMode? SignedBy { get; private set; }

    /// <summary>What the order is about: pairs, people, as its kind means.</summary>
    public Guid[] Subjects { get; private set; } = [];

    /// <summary>The kind's own choices, as JSON; see <see cref="FieldsAs{T}"/>.</summary>
    public string Fields { get; private set; } = "{}";

    /// <summary>The paper as it prints; blanks for number and date until it is signed.</summary>
    public Paper? Body { get; private set; }

    /// <summary>SHA-256 of the signed paper.</summary>
    public string? BodySeal { get; private set; }

    /// <summary>Who must be acquainted.</summary>
    public Guid[] Named { get; private set; } = [];

    public Guid? ScanFileId { get; private set; }

    /// <summary>An order issued before the school began to work here: its words are on the scan.</summary>
    public bool EnteredFromPaper { get; private set; }

    /// <summary>The order that this one changes.</summary>
    public Guid? AmendsId { get; private set; }

    /// <summary>True: the changed order loses its force when this one takes effect.</summary>
    public bool Repeals { get; private set; }

    public Guid? PreparedBy { get; private set; }

    public DateTimeOffset PreparedAt { get; private set; }

    /// <summary>Since when it waits for a signature.</summary>
    public DateTimeOffset? SubmittedAt { get; private set; }

    public DateTimeOffset? RegisteredAt { get; private set; }

    /// <summary>Why it was returned, or why its date lies in the past.</summary>
    public string? Remark { get; private set; }

    public IReadOnlyList<Acquaintance> Acquaintances => acquaintances;

    public bool IsOpen => State is OrderState.Draft or OrderState.ForSignature;

    public T FieldsAs<T>()
        where T : new() => JsonSerializer.Deserialize<T>(Fields, FieldOptions) ?? new T();

    public static string FieldsOf<T>(T choices) => JsonSerializer.Serialize(choices, FieldOptions);

    public bool InForceOn(DateOnly day) => State == OrderState.Signed && EffectiveFrom <= day && (EffectiveTo is null || day <= EffectiveTo);

    /// <summary>«от 01.10.2026 № 132-од», with non-breaking spaces.</summary>
    public string Requisites => Date is { } date && Number is { } number ? $"от\u00A0{Paperwork.Grammar.RussianDate.Short(date)} №\u00A0{number}" : "без номера";

    internal void Choose(string fields, IEnumerable<Guid> subjects, DateOnly? effectiveFrom, Guid? amends, bool repeals) =>
        (Fields, Subjects, EffectiveFrom, AmendsId, Repeals) = (fields, [.. subjects.Distinct()], effectiveFrom, amends, amends is not null && repeals);

    /// <summary>Whose name the draft bears; the one who really signs replaces it.</summary>
    internal void Expect(Guid? signer, bool acting) => (SignerId, SignerActing) = (signer, acting);

    internal void Compose(OrderDraft draft) =>
        (Title, Body, Named) = (draft.Title, draft.Paper, [.. draft.Named.Distinct()]);

    /// <summary>Cards were merged since the draft: the kept ones are named.</summary>
    internal void Rename(IReadOnlyDictionary<Guid, Guid> kept)
    {
        if (kept.Count > 0)
        {
            Named = [.. Named.Select(p => kept.GetValueOrDefault(p, p)).Distinct()];
        }
    }

    internal void Submit(DateTimeOffset at)
    {
        State = Table.Next(State, OrderEvent.Submit);
        SubmittedAt = at;
        Remark = null;
    }

    internal void Return(string remark)
    {
        State = Table.Next(State, OrderEvent.Return);
        SubmittedAt = null;
        Remark = remark;
    }

    internal void Cancel(string? reason)
    {
        State = Table.Next(State, OrderEvent.Cancel);
        Remark = reason;
    }

    internal void Sign(Registration registration, Paper body, DateTimeOffset at)
    {
        State = Table.Next(State, OrderEvent.Sign);
        (Journal, Number, NumberKey, NumberYear) = (registration.Journal, registration.Number, OrderNumbers.KeyOf(registration.Number), registration.Date.Year);
        (Date, EffectiveFrom) = (registration.Date, EffectiveFrom ?? registration.Date);
        (SignerId, SignerActing, SignedBy) = (registration.Signer.PersonId, registration.Signer.Acting, registration.Mode);
        (Remark, RegisteredAt) = (registration.Reason, at);
        (Body, BodySeal) = (body, PaperColumn.Seal(body));
        acquaintances.AddRange(Named.Select(p => new Acquaintance(Id, p)));
    }

    /// <summary>The scan may come after the registration.</summary>
    internal void Attach(Guid scan) => ScanFileId = scan;

    internal void LoseForce(DateOnly lastDay) => EffectiveTo = lastDay;

    /// <summary>INV-16: once signed, only the scan, the loss of force and the marks of acquaintance may come.</summary>
    bool ISealable.WasSealed(Func<string, object?> original) => original(nameof(State)) is OrderState.Signed or OrderState.Cancelled;

    IReadOnlySet<string> ISealable.OpenAfterSeal { get; } = new HashSet<string>(StringComparer.Ordinal) { nameof(ScanFileId), nameof(EffectiveTo), nameof(Version) };
}

/// <summary>What the office gives to a signed order.</summary>
internal sealed record Registration(
    string Journal, string Number, DateOnly Date, School.People.Headship Signer, SigningMode Mode, string? Reason);

/// <summary>One line of the acquaintance sheet: who must read the order, and when he did.</summary>
public sealed class Acquaintance : TenantEntity, IPartOf<Order>
{
    private Acquaintance()
    {
    }

    public Acquaintance(Guid orderId, Guid personId) => (OrderId, PersonId) = (orderId, personId);

    public Guid OrderId { get; private set; }

    public Guid PersonId { get; private set; }

    public DateOnly? ReadOn { get; private set; }

    /// <summary>True: in the person's own account; false: signed on the paper sheet and registered.</summary>
    public bool InAccount { get; private set; }

    Guid IPartOf<Order>.RootId => OrderId;

    internal void Mark(DateOnly day, bool inAccount) => (ReadOn, InAccount) = (day, inAccount);

    internal void Unmark() => (ReadOn, InAccount) = (null, false);
}
