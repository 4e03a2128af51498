using Nastavnik.Core.Foundation.Acts;

namespace Nastavnik.Core.Mentoring.Support;

public sealed record SupportNotFound() : Refusal("Такой отметки здесь нет. Откройте список заново.");

public sealed record SupportNotYours() : Refusal("Исправить отметку может психолог или тот, кто её поставил.");

public sealed record SupportIsStruck() : Refusal("Отметка уже вычеркнута. Поставьте новую, если встреча была.");

public sealed record NobodySupported() : Refusal("Отметьте, с кем была встреча.", "Mentees");

public sealed record SupportedIsNotInBank() : Refusal("Кого-то из выбранных больше нет в банках. Откройте форму заново.", "Mentees");

public sealed record SupportOfOneself() : Refusal("О себе отметку не ставят: это сделает психолог или куратор.", "Mentees");

public sealed record SupportAhead() : Refusal("День встречи ещё не наступил. Отметка ставится после встречи.", "On");

public sealed record SupportTooOld(DateOnly Earliest) : Refusal($"Встреча была больше года назад. Проверьте год: отмечают встречи с {Earliest:dd.MM.yyyy}.", "On");

public sealed record SupportRecordedTwice() : Refusal("Такая встреча этого человека в этот день уже отмечена. Проверьте день и вид.", "On");
