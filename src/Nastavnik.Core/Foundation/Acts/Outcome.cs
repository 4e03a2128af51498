using Nastavnik.Paperwork.Grammar;

namespace Nastavnik.Core.Foundation.Acts;

/// <summary>An expected refusal: a Russian sentence that says what is missing and who must act.</summary>
/// <param name="Sentence">Shown as it is, but for a second full stop after a name that ends in initials.</param>
/// <param name="Field">Property of the command it belongs to; null: the whole form.</param>
/// <param name="Rule">Invariant, for example INV-05.</param>
public record Refusal(string Sentence, string? Field = null, string? Rule = null)
{
    public string Sentence { get; init; } = Typography.OneStop(Sentence);
}

/// <summary>Somebody else changed the same thing after the form was drawn.</summary>
public sealed record ChangedMeanwhile() : Refusal("Пока вы заполняли форму, эту запись изменил другой человек. Ниже — ваши значения; сверьте их с новыми и сохраните ещё раз.");

/// <summary>The form was accepted before and came again with other values.</summary>
public sealed record AlreadyAcceptedOtherwise() : Refusal("Эта форма уже принята. Ниже — то, что вы изменили после; откройте запись заново и внесите изменение.");

/// <summary>What a use case answers: done (with a sentence) or refused (with reasons).</summary>
public sealed record Outcome
{
    private Outcome(string sentence, Guid? subject, IReadOnlyList<Refusal> refusals) => (Sentence, Subject, Refusals) = (sentence, subject, refusals);

    public string Sentence { get; }

    /// <summary>What was made or changed; pages go there.</summary>
    public Guid? Subject { get; }

    public IReadOnlyList<Refusal> Refusals { get; }

    public bool IsDone => Refusals.Count == 0;

    public static Outcome Done(string sentence, Guid? subject = null) => new(Typography.OneStop(sentence), subject, []);

    public static Outcome Refused(params IReadOnlyList<Refusal> refusals) => new("", null, refusals);

    public static implicit operator Outcome(Refusal refusal) => Refused(refusal);
}
