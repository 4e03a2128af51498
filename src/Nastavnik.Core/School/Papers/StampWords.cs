using Nastavnik.Paperwork.Documents;
using Nastavnik.Paperwork.Grammar;

namespace Nastavnik.Core.School.Papers;

/// <summary>Gender of the paper's noun: the stamp's word agrees with it.</summary>
public enum PaperNoun
{
    /// <summary>План.</summary>
    Masculine,

    /// <summary>Программа, дорожная карта.</summary>
    Feminine,

    /// <summary>Положение.</summary>
    Neuter,
}

/// <summary>Words of stamps: «УТВЕРЖДЕНО» of a Положение, «УТВЕРЖДЕНА» of a programme, «УТВЕРЖДЁН» of a plan; «УТВЕРЖДАЮ» is a person's.</summary>
public static class StampWords
{
    public const string IApprove = "УТВЕРЖДАЮ";

    public static string Approved(PaperNoun noun) => "УТВЕРЖД" + noun switch { PaperNoun.Masculine => "ЁН", PaperNoun.Feminine => "ЕНА", _ => "ЕНО" };

    public static string Of(MarkKind kind, PaperNoun noun) => kind switch
    {
        MarkKind.Considered => Considered(noun),
        MarkKind.Accepted => Accepted(noun),
        MarkKind.ConsideredAndAccepted => $"{Considered(noun)} И {Accepted(noun)}",
        MarkKind.Agreed => "СОГЛАСОВАН" + noun switch { PaperNoun.Masculine => "", PaperNoun.Feminine => "А", _ => "О" },
        _ => "С УЧЁТОМ МНЕНИЯ",
    };

    /// <summary>The stamp of a body: its word, the body, the protocol; what is not known yet is left to be written.</summary>
    public static Stamp Of(ApprovalMark mark, PaperNoun noun) => new(
        Of(mark.Kind, noun),
        mark.Body,
        RichText.Join(
            "протокол от ", RichText.OrBlank(mark.ProtocolDate is { } date ? RussianDate.Short(date) : null, "дата протокола", 12),
            " №\u00A0", RichText.OrBlank(mark.ProtocolNumber, "номер протокола", 6)));

    private static string Considered(PaperNoun noun) => "РАССМОТРЕН" + noun switch { PaperNoun.Masculine => "", PaperNoun.Feminine => "А", _ => "О" };

    private static string Accepted(PaperNoun noun) => "ПРИНЯТ" + noun switch { PaperNoun.Masculine => "", PaperNoun.Feminine => "А", _ => "О" };
}
