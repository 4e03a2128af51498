namespace Nastavnik.Paperwork.Grammar;

/// <summary>The places where papers name a person; each asks for its case.</summary>
public enum PhraseSlot
{
    /// <summary>«Назначить наставником …»</summary>
    AppointMentor,

    /// <summary>«Назначить куратором …»</summary>
    AppointCurator,

    /// <summary>«Закрепить за …»</summary>
    AssignTo,

    /// <summary>«… наставника …»</summary>
    AssignMentor,

    /// <summary>«Контроль возложить на …»</summary>
    EntrustTo,

    /// <summary>«Поручить …», «Куратору … обеспечить»</summary>
    Instruct,

    /// <summary>«Освободить …»</summary>
    Release,

    /// <summary>«… от обязанностей наставника …»</summary>
    DutiesTowards,

    /// <summary>«на основании заявления …»</summary>
    ApplicationOf,

    /// <summary>«в связи с увольнением …», «в связи с переводом …»</summary>
    LeavingOf,

    /// <summary>«в отношении …», «с участием …», «для …»</summary>
    Concerning,

    /// <summary>«Объявить благодарность …»</summary>
    Thank,

    /// <summary>«Наградить …»</summary>
    Award,

    /// <summary>«Утвердить …, разработанную …»</summary>
    DrawnUpBy,

    /// <summary>«согласовано с …»</summary>
    AgreedWith,

    /// <summary>«о …»</summary>
    About,

    /// <summary>«от …» in the heading of an application</summary>
    From,

    /// <summary>The addressee in the heading</summary>
    To,

    /// <summary>«СЛУШАЛИ: …»</summary>
    Heard,

    /// <summary>Stamp, signature, table, list</summary>
    Listed,

    /// <summary>«в лице …, действующего»</summary>
    RepresentedBy,
}
