using Nastavnik.Core.Foundation.Acts;

namespace Nastavnik.Core.Mentoring.Selection;

public sealed record NoSuchDraft() : Refusal("Такого черновика нет. Откройте подбор пар заново.");

public sealed record DraftIsProposed(int Number) : Refusal($"По черновику № {Number} пары уже предложены, он больше не меняется. Начните новый: в нём будут те, кто ещё без пары.");

public sealed record FormsNotEnabled() : Refusal("Ни одна форма этого вида не включена. Их включает руководитель в карточке организации.", "Regime");

public sealed record NoSuchCouple() : Refusal("Этих людей в подборе уже нет. Пересчитайте план и выберите снова.");

public sealed record NobodyPlaced() : Refusal("В черновике нет ни одной пары: предлагать нечего.");

public sealed record NothingChosen() : Refusal("Отметьте хотя бы одну пару или группу.", "Chosen");

public sealed record RoleModelOfAnotherForm() : Refusal("Такой ролевой модели у этой формы нет. Выберите из списка.", "Chosen");

public sealed record AsideInPast() : Refusal("Отложить можно до дня, который ещё не наступил.", "Until");

public sealed record WeightOutOfRange(string Title) : Refusal($"{Title}: вес — целое число от 0 до 100.");

public sealed record AllWeightsZero() : Refusal("Все веса равны нулю: сравнивать не по чему. Верните вес хотя бы одному критерию.");
