using Nastavnik.Paperwork.Grammar;

namespace Nastavnik.Core.Preparation.Orders.Kinds;

/// <summary>The last point of any order.</summary>
public static class ControlPhrase
{
    /// <summary>Null: the head keeps control.</summary>
    public static string Of(PersonOnPaper? person) => person is null
        ? "Контроль за исполнением приказа оставляю за собой."
        : $"Контроль за исполнением приказа возложить на {person.Full(PhraseSlot.EntrustTo)}.";
}
