using Nastavnik.Core.Foundation.Law;

namespace Nastavnik.Core.Preparation.Orders.Kinds;

/// <summary>Acts of the registry in the case that «в соответствии с …» asks for.</summary>
internal static class LawPhrases
{
    private static readonly (string Nominative, string Instrumental)[] Heads =
    [
        ("Федеральный закон", "Федеральным законом"), ("распоряжение", "распоряжением"), ("письмо", "письмом"), ("статья", "статьёй"), ("приказ", "приказом"), ("постановление", "постановлением"),
    ];

    public static string Instrumental(IEnumerable<LegalAct> acts) => string.Join(", ", acts.Select(a => Instrumental(a.Title)));

    private static string Instrumental(string title) =>
        Heads.FirstOrDefault(h => title.StartsWith(h.Nominative, StringComparison.Ordinal)) is { Nominative: { } head } found
            ? found.Instrumental + title[head.Length..]
            : title;
}
