using Nastavnik.Core.Foundation.Acts;
using Nastavnik.Core.Preparation.SchoolProgrammes;
using Nastavnik.Paperwork.Grammar;

namespace Nastavnik.Core.Mentoring.Programmes;

public sealed record NoSuchProgramme() : Refusal("Такой программы нет, или она не ваша.");

public sealed record TermNotAllowed(DateOnly Start)
    : Refusal($"Срок программы должен быть от 3 месяцев до 1 года. При начале {RussianDate.Long(Start)} окончание — с {RussianDate.Long(ProgrammeRules.EarliestEnd(Start))} по {RussianDate.Long(ProgrammeRules.LatestEnd(Start))}", "End", "INV-01");

public sealed record ExtensionBeyondYear(DateOnly Latest)
    : Refusal($"Программа пары — не дольше года: продлить её можно до {RussianDate.Long(Latest)} На больший срок завершите программу и предложите новую пару.", "NewEnd", "INV-01");

public sealed record ShorterThanProgramme(DateOnly Earliest)
    : Refusal($"Программа пары — не короче 3 месяцев: сократить её можно до {RussianDate.Long(Earliest)} Раньше этого дня оформите досрочное завершение.", "NewEnd", "INV-14");

public sealed record EndsBeforeStart() : Refusal("Программа заканчивается раньше, чем начинается. Исправьте даты.", "End", "INV-01");

public sealed record SpeedIsNoProgramme() : Refusal("Скоростное наставничество оформляется как встреча, а не как программа.", "Kinds", "INV-02");

public sealed record ProgrammeExists() : Refusal("У этой пары уже есть программа. Откройте её и продолжайте в ней.", null, "INV-25");

public sealed record PairNotReady(string State) : Refusal($"Пара в состоянии «{State}»: программу составляют, когда стороны согласились работать вместе.", "Pair");

public sealed record NotFilledYet(IReadOnlyList<ProgrammeGap> Gaps)
    : Refusal($"Программа ещё не готова: осталось заполнить {Numerals.Count(Gaps.Count, "место", "места", "мест")}. {Gaps[0].Sentence}", null, Gaps.Select(g => g.Rule).FirstOrDefault(r => r is not null));

public sealed record IsClosedForEdits(ProgrammeState State)
    : Refusal($"Программа в состоянии «{State.Name()}», править её нельзя. Верните её на доработку и правьте черновик.");

public sealed record NotYourPart() : Refusal("Эту часть программы правят куратор и наставник.");

public sealed record ProgrammeNoLonger(ProgrammeState State) : Refusal($"Программа сейчас в состоянии «{State.Name()}», и это действие к ней не относится.");

public sealed record MarkNotAwaited() : Refusal("От этого человека отметки не ждут: он не сторона программы.", "Person");

public sealed record MarkedAlready() : Refusal("Отметка этой стороны уже внесена.");

public sealed record TextHasChanged() : Refusal("Пока вы читали, программу вернули и изменили. Ниже — новый текст: прочтите его и отметьте ещё раз.");

public sealed record MarkAhead() : Refusal("Этот день ещё не наступил. Введите день, когда это произошло.", "On");

public sealed record MarkBeforeSending(DateOnly Sent) : Refusal($"Программу отправили на согласование {RussianDate.Short(Sent)}: отметка не может быть раньше.", "On");

public sealed record WhyReturn() : Refusal("Назовите, что исправить: тот, кто правит программу, увидит это.", "Reason");

public sealed record StampAhead() : Refusal("Дата утверждения ещё не наступила.", "On");

public sealed record StampBeforeAgreement(DateOnly Agreed) : Refusal($"Стороны согласовали программу {RussianDate.Short(Agreed)}: утвердить её раньше нельзя.", "On");

public sealed record NotHisToApprove() : Refusal("Программу утверждает руководитель. Куратор утверждает её, только если это поручено ему в карточке организации.");

public sealed record ApproveFirst() : Refusal("Программа ещё не утверждена: до утверждения пара не начинает работу.", null, "INV-25");

public sealed record ScanOfProgramme() : Refusal("Приложите скан утверждённой программы: её текст остаётся на бумаге.", "Scan");

public sealed record FieldTooLong(string Field, string Title, int Longest) : Refusal($"«{Title}»: сократите до {Longest} знаков.", Field);

public sealed record CellOverlong(int Row, int Column)
    : Refusal($"План, строка {Row + 1}, графа «{PlanCells.Titles[Column]}»: сократите до {PlanCells.Longest} знаков.", $"Rows[{Row}].C{Column + 1}");

public sealed record PickRows() : Refusal("Отметьте строки, которые взять в план.", "Chosen");

public sealed record SayRemark() : Refusal("Напишите замечание: пустое не сохраняется.", "Text");

public sealed record NotInWork(ProgrammeState State) : Refusal($"Программа в состоянии «{State.Name()}»: ход плана отмечают, когда пара работает.");

public sealed record NoSuchRow() : Refusal("Этой строки в плане больше нет. Откройте план заново.");

public sealed record MentorDecides() : Refusal("Перенести или отменить строку может наставник. Отметьте «в работе» или «выполнено».", "Status");
