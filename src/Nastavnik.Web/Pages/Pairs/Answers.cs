using Nastavnik.Core.Mentoring.Pairs;
using Nastavnik.Core.Foundation.Acts;
using Nastavnik.Web.Ui;

namespace Nastavnik.Web.Pages.Pairs;

/// <summary>A side of the pair as a value of a form: «Mentee:{person}:{child}».</summary>
public sealed record Side(PairParty Party, Guid Person, Guid? Child)
{
    public string Value => $"{Party}:{Person}:{Child}";

    public static Side? Read(string? value) =>
        value?.Split(':') is [var party, var person, var child] && Enum.TryParse<PairParty>(party, out var which) && Guid.TryParse(person, out var who)
            ? new Side(which, who, Guid.TryParse(child, out var of) ? of : null)
            : null;

    /// <summary>Sides whose answer the curator may register; a representative's needs the person who came.</summary>
    public static IReadOnlyList<Choice> Of(IEnumerable<AwaitedParty> parties, Actor curator, IReadOnlyDictionary<Guid, IReadOnlyList<(Guid Id, string Name)>> representatives) =>
    [
        .. parties.SelectMany(p => p.Party switch
        {
            PairParty.Curator => curator.PersonId is { } me && curator.Is(Role.Curator) ? [new Choice(new Side(p.Party, me, null).Value, "вы, куратор")] : Array.Empty<Choice>(),
            PairParty.Representative => [.. representatives.GetValueOrDefault(p.ChildId!.Value, []).Select(r => new Choice(new Side(p.Party, r.Id, p.ChildId).Value, $"{r.Name}, {p.Name}"))],
            _ => [new Choice(new Side(p.Party, p.PersonId!.Value, null).Value, $"{p.Name}, {ConfirmParty.Name(p.Party)}")],
        }),
    ];
}
