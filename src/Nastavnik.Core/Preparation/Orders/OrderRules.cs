using Nastavnik.Core.Foundation.Acts;

namespace Nastavnik.Core.Preparation.Orders;

/// <summary>Decisions about orders: facts and a date in, refusal out.</summary>
public static class OrderRules
{
    public static Refusal? MayChange(Order? order, int? seenVersion) => order switch
    {
        null => new NoSuchOrder(),
        { State: OrderState.Signed } => new OrderIsSealed(order.Requisites),
        { State: OrderState.Cancelled } => new OrderIsCancelled(),
        _ when seenVersion is { } seen && seen != order.Version => new ChangedMeanwhile(),
        _ => null,
    };

    public static Refusal? MaySign(Order? order, int? seenVersion) =>
        MayChange(order, seenVersion) ?? (order!.State == OrderState.ForSignature ? null : new NotYetForSignature());

    /// <summary>Number, journal and date as the office gives them; the past needs a reason.</summary>
    public static Refusal? Requisites(string number, string journal, DateOnly date, string? reason, DateOnly today) =>
        OrderNumbers.Tidy(number) switch
        {
            "" => new NumberMissing(),
            { Length: > 40 } => new NumberTooLong(),
            _ when !Order.Journals.Contains(journal, StringComparer.Ordinal) => new UnknownJournal(),
            _ when date > today => new DateNotYetCome(),
            _ when date < today && string.IsNullOrWhiteSpace(reason) => new EarlierDateNeedsReason(),
            _ => null,
        };

    /// <summary>The certificate of an electronic signature holds on the order's date.</summary>
    public static Refusal? Certificate(ElectronicMark? mark, DateOnly date) => mark switch
    {
        null or { Certificate: "" } => new CertificateMissing(),
        _ when date < mark.ValidFrom || mark.ValidTo < date => new CertificateNotInForce(mark.ValidFrom, mark.ValidTo),
        _ => null,
    };
}
