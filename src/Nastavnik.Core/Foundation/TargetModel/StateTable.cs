namespace Nastavnik.Core.Foundation.TargetModel;

/// <summary>A row of a state machine: from a state, on an event, to a state.</summary>
public sealed record Transition<TState, TEvent>(TState From, TEvent On, TState To)
    where TState : struct, Enum
    where TEvent : struct, Enum;

/// <summary>A transition that the table does not hold: a bug of the caller, since rules are asked first.</summary>
public sealed class ImpossibleTransitionException(string machine, string from, string on)
    : InvalidOperationException($"{machine}: no transition from {from} on {on}.");

public static class StateTable
{
    public static TState Next<TState, TEvent>(this IReadOnlyList<Transition<TState, TEvent>> table, TState from, TEvent on)
        where TState : struct, Enum
        where TEvent : struct, Enum =>
        table.FirstOrDefault(t => t.From.Equals(from) && t.On.Equals(on))?.To
        ?? throw new ImpossibleTransitionException(typeof(TState).Name, from.ToString(), on.ToString());

    public static bool Allows<TState, TEvent>(this IReadOnlyList<Transition<TState, TEvent>> table, TState from, TEvent on)
        where TState : struct, Enum
        where TEvent : struct, Enum =>
        table.Any(t => t.From.Equals(from) && t.On.Equals(on));
}
