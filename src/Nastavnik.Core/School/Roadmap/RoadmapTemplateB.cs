using static Nastavnik.Core.School.Roadmap.Terms;

namespace Nastavnik.Core.School.Roadmap;

/// <summary>Plan B: seven stages of mentoring of teachers, in our own words.</summary>
public static partial class RoadmapTemplates
{
    public static readonly RoadmapTemplate B = new("RM-B", "План мероприятий целевой модели наставничества педагогических работников",
    [
        new(1, "Подготовка условий", "Подготовка",
        [
            new("1.1", "Издать приказ с положением и планом мероприятий", AugustSeptember, "руководитель", FactItems.OrderOfIntroduction, "приказ, положение, план мероприятий"),
            new("1.2", "Назначить куратора приказом", AugustSeptember, "руководитель", FactItems.OrderOfCurator, "приказ о назначении"),
            new("1.3", "Подготовить типовой план персонализированной программы", AugustSeptember, "куратор", null, "типовой план"),
        ]),
        new(2, "Банк наставляемых", "Наставляемые",
        [
            new("2.1", "Собрать запросы педагогов: где нужна поддержка", September, "куратор", FactItems.MenteeBank, "список наставляемых с запросами"),
            new("2.2", "Получить согласия наставляемых", SeptemberOctober, "куратор", FactItems.MenteeConsents, "подписанные согласия"),
        ]),
        new(3, "Банк наставников", "Наставники",
        [
            new("3.1", "Найти наставников и записать, чем они могут помочь", September, "куратор", FactItems.MentorBank, "список наставников"),
            new("3.2", "Получить согласия наставников", SeptemberOctober, "куратор", FactItems.MentorConsents, "подписанные согласия"),
            new("3.3", "Утвердить банки", SeptemberOctober, "руководитель", FactItems.BanksApproved, "утверждённые списки"),
        ]),
        new(4, "Отбор и обучение", "Обучение",
        [
            new("4.1", "Поговорить с каждым наставником о его готовности", SeptemberOctober, "куратор", FactItems.Interviews, "решения по кандидатам"),
            new("4.2", "Подготовить наставников: материалы, консультации, обмен опытом", SeptemberOctober, "куратор", FactItems.Training, "отметки об обучении"),
        ]),
        new(5, "Работа пар и групп", "Пары",
        [
            new("5.1", "Собрать пары и закрепить их приказом", OctoberNovember, "куратор", FactItems.PairsWithoutOrder, "приказ с таблицей пар"),
            new("5.2", "Утвердить персонализированную программу каждой пары", OctoberNovember, "наставники", FactItems.Programmes, "утверждённые программы"),
            new("5.3", "Вести работу пар: встречи по плану", WholeYear, "наставники", FactItems.ActivePairs, "записи о встречах"),
            new("5.4", "Поддержать тех, кому пару ещё не нашли", WholeYear, "психолог", FactItems.Support, "консультации"),
        ]),
        new(6, "Завершение", "Итоги",
        [
            new("6.1", "Опросить участников и подвести итоги", AprilMay, "куратор", null, "отчёт о мониторинге"),
            new("6.2", "Провести итоговое мероприятие", May, "руководитель", null, "приказ о мероприятии"),
            new("6.3", "Пополнить методическую копилку", May, "куратор", null, "описания практик"),
        ]),
        new(7, "Информационная поддержка", "Сайт",
        [
            new("7.1", "Рассказывать о наставничестве на сайте организации", WholeYear, "куратор", null, "раздел на сайте"),
        ]),
    ]);
}
