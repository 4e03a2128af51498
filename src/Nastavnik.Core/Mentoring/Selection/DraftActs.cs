using Nastavnik.Core.Foundation.Acts;

namespace Nastavnik.Core.Mentoring.Selection;

public static class DraftActs
{
    public static readonly ActKind Begun = new("draft.begin", "Начат подбор: черновик № {draft}, {aim}; с наставником {placed} из {total}");
    public static readonly ActKind Changed = new("draft.change", "Черновик № {draft}: {what}; изменилось пар: {moves}");
    public static readonly ActKind Kept = new("draft.keep", "Черновик № {old} оставлен как вариант, работа продолжается в черновике № {draft}");
    public static readonly ActKind Proposed = new("draft.propose", "По черновику № {draft} предложены пары и группы: {count}");
    public static readonly ActKind Weighed = new("draft.weights", "Изменены веса критериев подбора: {what}");
    public static readonly ActKind Exported = new("draft.export", "Выгружен отчёт подбора «{report}», строк: {count}");
}
