using Nastavnik.Core.Foundation.Acts;

namespace Nastavnik.Core.Preparation.Training;

public sealed record TrainingNotFound() : Refusal("Такой программы обучения здесь нет. Откройте список заново.");

public sealed record TrainingNeedsTitle() : Refusal("Назовите программу.", "Title");

public sealed record TrainingNeedsSections() : Refusal("Внесите хотя бы один раздел с часами.", "Sections");

public sealed record SectionWithoutHours(string Title) : Refusal($"Раздел «{Title}»: часы — число больше нуля, не больше 200.", "Sections");

public sealed record SectionWithoutTitle() : Refusal("У раздела с часами нет названия.", "Sections");

public sealed record PassHoursTooMany(decimal Hours) : Refusal($"Чтобы пройти обучение, нельзя требовать больше часов, чем в программе: {TrainingWords.Hours(Hours)}.", "PassHours");

public sealed record VenueNameMissing() : Refusal("Назовите площадку или школу, где идут занятия.", "VenueName");

public sealed record ApprovedByOrder() : Refusal("Программу и список слушателей утвердил приказ. Изменить их можно новым приказом; занятия, материалы и посещаемость — здесь.");

public sealed record NobodyToTrain() : Refusal("Отметьте слушателей.", "People");

public sealed record SomebodyNotToTrain() : Refusal("Кого-то из выбранных больше нет в списке. Откройте форму заново.", "People");

public sealed record SessionNotFound() : Refusal("Такого занятия в программе нет. Откройте её заново.");

public sealed record SessionNeedsTopic() : Refusal("Назовите тему занятия.", "Topic");

public sealed record SessionHoursOutOfRange() : Refusal("Часы занятия — число больше нуля, не больше 24.", "Hours");

public sealed record SessionIsOver(SessionState State) : Refusal($"Занятие уже «{State.Name()}»: его план не меняется.");

public sealed record TrainerMissing() : Refusal("Выберите, кто ведёт занятие, или впишите имя приглашённого.", "TrainerId");

public sealed record SessionAhead(DateOnly On) : Refusal($"Занятие назначено на {On:dd.MM.yyyy}: отметить посещаемость можно в этот день и позже.");

public sealed record NotApprovedYet()
    : Refusal("Занятия для наставников начинаются, когда подписан приказ о «Школе наставников». Подготовьте его из этой программы; подписывает руководитель.", null, "S000-131");

public sealed record NoSessionHeld() : Refusal("Ни одно занятие ещё не проведено: подводить итоги рано.");

public sealed record ResultBeforeSessions(DateOnly Last) : Refusal($"Итоги не могут быть раньше последнего занятия: оно было {Last:dd.MM.yyyy}.", "On");

public sealed record TrainingDateAhead() : Refusal("Дата в будущем: обучение ещё не прошло.", "On");

public sealed record TooFewHours(string Name, decimal Attended, decimal Needed)
    : Refusal($"{Name}: {TrainingWords.Hours(Attended)} из {TrainingWords.Number(Needed)} нужных. Снимите отметку «прошёл» или исправьте посещаемость.", "Passed", "INV-22");

public sealed record EarlierDocumentMissing() : Refusal("Назовите документ об обучении: вид, номер, кем выдан.", "Document");

public sealed record EarlierTitleMissing() : Refusal("Назовите программу обучения, как она стоит в документе.", "Title");

public sealed record MaterialNeedsOneSource() : Refusal("Приложите файл или вставьте ссылку — что-то одно.", "Link");

public sealed record MaterialNeedsTitle() : Refusal("Назовите материал.", "Title");

public sealed record LinkUnfit() : Refusal("Ссылка начинается с https:// или http://.", "Link");
