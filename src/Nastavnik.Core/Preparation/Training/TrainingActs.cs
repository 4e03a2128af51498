using Nastavnik.Core.Foundation.Acts;

namespace Nastavnik.Core.Preparation.Training;

public static class TrainingActs
{
    public static readonly ActKind Written = new("training.write", "Записана программа обучения «{title}»");
    public static readonly ActKind Enrolled = new("training.enrol", "Слушатели программы «{title}»: {count}");
    public static readonly ActKind SessionPlanned = new("training.session", "Занятие «{topic}» назначено на {date}");
    public static readonly ActKind SessionHeld = new("training.hold", "Занятие «{topic}» {date}: пришли {came} из {all}");
    public static readonly ActKind SessionCancelled = new("training.cancel", "Занятие «{topic}» {date} отменено");
    public static readonly ActKind MaterialAdded = new("training.material", "К программе «{title}» добавлен материал «{material}»");
    public static readonly ActKind MaterialDropped = new("training.material-drop", "Из программы «{title}» убран материал «{material}»");
    public static readonly ActKind Begun = new("training.begin", "Обучение по программе «{title}» начато");
    public static readonly ActKind Resulted = new("training.result", "Итоги обучения «{title}» {date}: прошли {passed} из {all}");
    public static readonly ActKind EarlierEntered = new("training.earlier", "Внесено обучение, пройденное ранее: {date}, {hours}, {document}");
}
