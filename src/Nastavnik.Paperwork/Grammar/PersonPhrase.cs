namespace Nastavnik.Paperwork.Grammar;

/// <summary>A post and a name agreed in the case that the phrase asks for.</summary>
public static class PersonPhrase
{
    /// <summary>The case of a slot.</summary>
    public static GrammaticalCase Case(PhraseSlot slot) => slot switch
    {
        PhraseSlot.AppointMentor or PhraseSlot.AppointCurator or PhraseSlot.AssignMentor or PhraseSlot.EntrustTo
            or PhraseSlot.Release or PhraseSlot.Award or PhraseSlot.Heard => GrammaticalCase.Accusative,
        PhraseSlot.AssignTo or PhraseSlot.DrawnUpBy or PhraseSlot.AgreedWith => GrammaticalCase.Instrumental,
        PhraseSlot.Instruct or PhraseSlot.Thank or PhraseSlot.To => GrammaticalCase.Dative,
        PhraseSlot.DutiesTowards or PhraseSlot.ApplicationOf or PhraseSlot.LeavingOf or PhraseSlot.Concerning
            or PhraseSlot.From or PhraseSlot.RepresentedBy => GrammaticalCase.Genitive,
        PhraseSlot.About => GrammaticalCase.Prepositional,
        PhraseSlot.Listed => GrammaticalCase.Nominative,
        _ => throw new ArgumentOutOfRangeException(nameof(slot), slot, "The slot has no case."),
    };

    /// <summary>«учителя математики Иванову Марию Петровну»: post and full name.</summary>
    public static string Full(PhraseSlot slot, string? position, PersonName name) =>
        Join(slot, position, name.Full(Case(slot)));

    /// <summary>«директору Ивановой М. П.»: post, surname and initials.</summary>
    public static string Short(PhraseSlot slot, string? position, PersonName name) =>
        Join(slot, position, name.Short(Case(slot)));

    private static string Join(PhraseSlot slot, string? position, string name)
    {
        string post = PositionDeclension.Decline(position ?? "")[Case(slot)];
        return post.Length == 0 ? name : post + " " + name;
    }
}
