using Nastavnik.Core.Foundation.Acts;
using Nastavnik.Core.Foundation.TargetModel;
using Nastavnik.Paperwork.Grammar;

namespace Nastavnik.Core.Mentoring.Pairs;

public sealed record CuratorLeads() : Refusal("Пары ведёт куратор: это действие не за вами.");

public sealed record OrdersOthersPrepare() : Refusal("Изменения пары готовят куратор и администрация.");

public sealed record CouncilForTeachers() : Refusal("Совет наставников предлагает пары педагогов. Пары обучающихся предлагает куратор.", "Form");

public sealed record NotOneself() : Refusal("Наставник и наставляемый — одно и то же лицо. Выберите другого наставляемого.", "Mentees", "INV-08");

public sealed record NobodyToLead() : Refusal("Выберите наставляемого: в паре он один, в группе их не менее двух.", "Mentees", "INV-07");

public sealed record GroupIsNotTraditional() : Refusal("В группе должен быть один наставник и не менее двух наставляемых; традиционное наставничество — это один на один.", "Kinds", "INV-07");

public sealed record SpeedIsMeeting() : Refusal("Скоростное наставничество оформляется как встреча, а не как программа.", "Kinds", "INV-02");

public sealed record FormIsOff(string Name) : Refusal($"Форма «{Name}» в организации не включена. Её включает руководитель в карточке организации.", "Form");

public sealed record ModelNotChosen() : Refusal("Выберите ролевую модель.", "RoleModel", "INV-18");

public sealed record SubjectNotNamed()
    : Refusal("Назовите предмет: модель «опытный предметник – неопытный предметник» — о методике одного предмета. Либо выберите другую модель.", "Subject");

public sealed record ModelOfAnotherForm() : Refusal("Эта ролевая модель относится к другой форме. Выберите модель выбранной формы.", "RoleModel", "INV-18");

public sealed record MentorNotInBank(string Name) : Refusal($"{Name} не в банке наставников. Включите его анкету в банк или выберите другого наставника.", "Mentor");

public sealed record MenteeNotInBank(string Name) : Refusal($"{Name} не в банке наставляемых. Сначала завершите приём в банк: анкета, согласия, проверка.", "Mentees");

public sealed record MentorOfAnotherCategory(string Name, string Form) : Refusal($"{Name} не может быть наставником в форме «{Form}»: её ведут другие участники. Смените форму или наставника.", "Mentor");

public sealed record MenteeOfAnotherCategory(string Name, string Form) : Refusal($"{Name} не может быть наставляемым в форме «{Form}». Смените форму или наставляемого.", "Mentees");

public sealed record NotPedagogical() : Refusal("Наставником может быть педагогический работник.", "Mentor", "INV-17");

public sealed record NoFreePlace(string Name, int Capacity)
    : Refusal($"У наставника нет свободного места: {Name} ведёт столько, сколько указано в анкете ({Numerals.People(Capacity)}). Увеличьте число в анкете или выберите другого.", "Mentor", "INV-45");

public sealed record PairExists(int Number) : Refusal($"Такая пара уже действует в этот период: № {Number}.", "Mentees", "INV-10");

public sealed record SamePairTwice() : Refusal("Такая пара уже действует в этот период.", "Mentees", "INV-10");

public sealed record MutualOnOneTopic(int Number) : Refusal($"Встречное наставничество возможно только по разным вопросам: пара № {Number} работает по тому же.", "Topics", "INV-09");

public sealed record TopicsForReverse() : Refusal("Назовите вопросы пары: встречное наставничество возможно только по разным вопросам.", "Topics", "INV-09");

public sealed record NotCleared(string Name) : Refusal($"Не подтверждена проверка внешнего наставника: {Name}. Внесите в его анкету дату документа не старше года.", "Mentor", "INV-37");

public sealed record TermBackwards() : Refusal("Срок заканчивается раньше, чем начинается. Исправьте даты.", "End");

public sealed record WarningsOpen(IReadOnlyList<PairWarning> Warnings)
    : Refusal("Есть замечания. Прочтите их и укажите, почему пара всё же нужна, либо измените выбор.", "WarningReason");

public sealed record NotMetYet() : Refusal("Сначала запишите знакомство сторон: до него подтверждать нечего.");

public sealed record NotAwaited() : Refusal("От этого человека подтверждения не ждут: он не сторона пары.", "Party");

public sealed record AlreadyAnswered() : Refusal("Подтверждение этой стороны уже внесено.");

public sealed record InterestNotMarked() : Refusal("Отметьте, что есть желание работать в этой паре. Если его нет, откажитесь: причину называть не нужно.", "Interested", "INV-23");

public sealed record DateAhead(string Field) : Refusal("Этот день ещё не наступил. Введите день, когда это произошло.", Field);

public sealed record MetBeforeAnswer() : Refusal("Подтверждение не может быть раньше знакомства сторон.", "On");

public sealed record NoLonger(PairState State) : Refusal($"Пара сейчас в состоянии «{State.Name()}», и это действие к ней не относится.");

public sealed record PartyMissing(string Name) : Refusal($"Нет подтверждения стороны: {Name}.", null, "INV-23");

public sealed record NotApprovedByOrder() : Refusal("Нет действующего приказа о закреплении пары.", null, "INV-03");

public sealed record MentorNotAppointed() : Refusal("Наставник не назначен приказом.", null, "INV-04");

public sealed record OrderNotYet(DateOnly From) : Refusal($"Приказ о закреплении пары вступает в силу {RussianDate.Long(From)}: до этого дня пара не начинает работу.", null, "INV-03");

public sealed record NotTrained(string Name) : Refusal($"Наставник не прошёл обучение: {Name}. Подведите итоги в «Школе наставников» или внесите документ об обучении, пройденном ранее.", null, "INV-22");

public sealed record ReasonNeeded(string Field = "Reason") : Refusal("Назовите причину: она останется в истории пары.", Field);

internal static class PairWords
{
    public static string FormName(string code) => Forms.Find(code)?.Name ?? code;
}
