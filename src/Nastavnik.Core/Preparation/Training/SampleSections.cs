namespace Nastavnik.Core.Preparation.Training;

/// <summary>Sections a school of mentors may begin from: what the plan of the целевая модель expects mentors to learn. Twelve hours; the curator changes them freely.</summary>
public static class SampleSections
{
    public static IReadOnlyList<SectionText> All { get; } =
    [
        new("Отношения в паре", "доверие, границы, разговор на равных; что делать, когда не ладится", 2),
        new("Жизненные навыки", "общение, ответственность, работа в команде, забота о себе", 2),
        new("Цели, решения, планирование", "как помочь поставить цель, выбрать и решить, разложить путь по шагам", 2),
        new("Ценности и смыслы", "ценностно-смысловая сфера: что для человека важно и как об этом говорить", 2),
        new("Межкультурное взаимодействие", "уважение к другому укладу, языку и вере; разговор без обидных слов", 2),
        new("Образовательные и карьерные траектории", "как узнавать о профессиях и учёбе и строить свой путь", 2),
    ];
}
