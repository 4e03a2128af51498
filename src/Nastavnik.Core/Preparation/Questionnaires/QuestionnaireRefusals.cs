using Nastavnik.Core.Foundation.Acts;

namespace Nastavnik.Core.Preparation.Questionnaires;

public sealed record AnswerOutOfRange(Question Question, int From, int To) : Refusal($"Ответ — целое число от {From} до {To}. Выберите один из предложенных.", Question.Key);

public sealed record AnswerNotOffered(Question Question) : Refusal("Такого ответа среди предложенных нет. Выберите из списка.", Question.Key);

public sealed record AnswerTooLong(Question Question) : Refusal($"Ответ длиннее {AnswerRules.OpenLength} знаков. Сократите его.", Question.Key);

public sealed record NoSuchInvitation() : Refusal("Такой анкеты у вас нет. Откройте список заново.");

public sealed record AlreadyAnswered() : Refusal("Ответы уже отправлены, второй раз они не принимаются.");

public sealed record CampaignClosedMeanwhile(DateOnly On)
    : Refusal($"Опрос закрыт {On:dd.MM.yyyy}. Всё, что вы успели ответить, сохранено; новые ответы больше не принимаются.");

public sealed record NotOpenYet(DateOnly On) : Refusal($"Опрос откроется {On:dd.MM.yyyy}.");

public sealed record BegunBySomebodyElse() : Refusal("Этот человек уже отвечает сам. Вносить ответы за него больше нельзя.");

public sealed record NoSuchCampaign() : Refusal("Такого опроса здесь нет. Откройте список заново.");

public sealed record PhaseUnfit() : Refusal("Этот инструмент в такой момент не проводят. Выберите момент из списка.", "Phase");

public sealed record TitleNeeded() : Refusal("Назовите опрос, например «Входные измерения, осень».", "Title");

public sealed record DatesUpsideDown() : Refusal("Последний день раньше первого. Проверьте даты.", "ClosesOn");

public sealed record ClosesInPast() : Refusal("Последний день уже прошёл. Назначьте сегодняшний или более поздний.", "ClosesOn");

public sealed record NeedsApproval() : Refusal("Сначала опрос утверждает руководитель.");

public sealed record NobodyToAsk() : Refusal("Спрашивать пока некого: подходящих участников нет.");

public sealed record NotInThisState(string What) : Refusal(What);

public sealed record ReasonNeeded() : Refusal("Напишите, почему опрос открывают снова.", "Reason");

public sealed record NobodyChosenToAsk() : Refusal("Отметьте хотя бы одного человека.");

public sealed record QuestionUnfit(string Why, string Field) : Refusal(Why, Field);
