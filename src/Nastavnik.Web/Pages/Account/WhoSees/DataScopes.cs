using Nastavnik.Core.Foundation.Acts;
using Nastavnik.Core.Mentoring.Pairs;
using Nastavnik.Core.Mentoring.Programmes;
using Nastavnik.Core.Mentoring.Selection;
using Nastavnik.Core.Mentoring.Support;
using Nastavnik.Core.Preparation.Banks;
using Nastavnik.Core.Preparation.Events;
using Nastavnik.Core.Preparation.Import;
using Nastavnik.Core.Preparation.Orders;
using Nastavnik.Core.Preparation.Questionnaires;
using Nastavnik.Core.Preparation.Training;
using Nastavnik.Core.School.Accounts;
using Nastavnik.Core.School.Consents;
using Nastavnik.Core.School.People;

namespace Nastavnik.Web.Pages.Account.WhoSees;

/// <summary>
/// Words for every property that the model classes as personal or restricted; a test fails on a property without words.
/// Who reads a scope is not written here: it is asked of the rights table, and of its own row for restricted properties.
/// </summary>
internal static class DataScopes
{
    private static readonly Right[] Cards = [Right.MentorBank, Right.MenteeBank];

    public static readonly IReadOnlyList<DataScope> All =
    [
        new("Имя и контакты", Cards, null, null, Words(
            (typeof(Person), "имя", ["Surname", "GivenName", "Patronymic", "Corrections", "SearchName"]), (typeof(Person), "пол", ["Gender"]),
            (typeof(Person), "дата рождения", ["BirthDate"]), (typeof(Person), "телефон", ["Phone"]), (typeof(Person), "электронная почта", ["Email"]),
            (typeof(Person), "место работы или учёбы", ["Workplace"]))),
        new("Законные представители", Cards, typeof(LegalRepresentative), nameof(LegalRepresentative.ChildId), Words(
            (typeof(LegalRepresentative), "кто представляет и по какому праву", ["Basis"]), (typeof(LegalRepresentative), "документ опекуна", ["Document"]),
            (typeof(LegalRepresentative), "срок полномочий", ["From", "To"]))),
        new("Класс", Cards, typeof(Enrolment), nameof(Enrolment.PersonId), Words(
            (typeof(Enrolment), "класс и дни зачисления и выбытия", ["From", "To"]), (typeof(Enrolment), "причина выбытия", ["EndReason"]))),
        new("Работа", Cards, typeof(Employment), nameof(Employment.PersonId), Words(
            (typeof(Employment), "должность, предмет, категория", ["Position", "Subject", "Qualification"]), (typeof(Employment), "педагогический стаж", ["ExperienceAsOf"]),
            (typeof(Employment), "дни приёма и увольнения", ["From", "To"]), (typeof(Employment), "причина увольнения", ["EndReason"]))),
        new("Согласия", [Right.ConsentRegistry], typeof(Consent), nameof(Consent.SubjectId), Words(
            (typeof(Consent), "кем подписано", ["Capacity"]), (typeof(Consent), "условия доп. соглашения", ["Labour"]), (typeof(ConsentPaper), "текст бумаги", ["Body"]))),
        new("Карточка наставника", [Right.MentorBank], typeof(MentorProfile), nameof(MentorProfile.PersonId), Words(
            (typeof(MentorProfile), "категория и предмет", ["Category", "Subject"]), (typeof(MentorProfile), "чем может помочь и что умеет", ["Competencies", "Achievements"]),
            (typeof(MentorProfile), "время, интересы и пожелания", ["Availability", "DesiredAge", "Interests", "Topics", "WishWords"]), (typeof(MentorProfile), "опыт и зачем это вам", ["Experience", "Motivation"]), (typeof(MentorProfile), "проверка, собеседование", ["ClearanceOn", "ClearanceDocument", "InterviewOn", "InterviewNote"]),
            (typeof(MentorProfile), "причина приостановки", ["StateReason"]))),
        new("Карточка наставляемого", [Right.MenteeBank], typeof(MenteeProfile), nameof(MenteeProfile.PersonId), Words(
            (typeof(MenteeProfile), "категория и предмет", ["Category", "Subject"]), (typeof(MenteeProfile), "запрос, трудности, сильные стороны", ["Request", "RequestItems", "Difficulties", "Strengths", "Goal"]),
            (typeof(MenteeProfile), "время, интересы и пожелания", ["Availability", "Interests", "Topics", "WishWords"]), (typeof(MenteeProfile), "причина приостановки", ["StateReason"]),
            (typeof(MenteeProfile), "подтип запроса", ["Subtype"]), (typeof(MenteeProfile), "особые условия по здоровью", ["SpecialNeeds"]))),
        new("Заявления", [Right.MentorBank, Right.MenteeBank], typeof(BankApplication), nameof(BankApplication.PersonId), Words(
            (typeof(BankApplication), "день и текст заявления", ["Date", "Text"]))),
        new("Собеседование", [Right.Interview], typeof(MentorProfile), nameof(MentorProfile.PersonId), Words(
            (typeof(Interview), "день, решение и запись", ["Date", "Decision", "Criteria", "Note"]), (typeof(Interview), "готовность", ["Readiness"]))),
        new("Ответы на анкеты", [Right.Measurements], typeof(Invitation), nameof(Invitation.PersonId), Words(
            (typeof(Response), "личные шкалы, пульс и анкета банка; о программе — только общий итог без имён", ["Sealed"])), Closed: [Right.Measurements]),
        new("Обучение", [Right.Training], typeof(TrainingResult), nameof(TrainingResult.PersonId), Words(
            (typeof(TrainingResult), "программа, день и документ об обучении", ["Title", "On", "Document"]), (typeof(TrainingSession), "кто ведёт занятия", ["TrainerName"]))),
        new("Быстрые встречи", [Right.SpeedMeetings], typeof(EventGuest), nameof(EventGuest.PersonId), Words(
            (typeof(PreferenceMark), "отметки «хочу», «можно», «нет» (только куратор)", ["Says"]), (typeof(Event), "что вышло из встречи", ["Outcome"]))),
        new("Психологическая поддержка", [Right.PsychologistSupport], typeof(PsychologicalSupport), nameof(PsychologicalSupport.PersonId), Words(
            (typeof(PsychologicalSupport), "день и вид встречи с психологом; о чём говорили, нигде не записано", ["On", "Type"]))),
        new("Пара", [Right.Matching], typeof(PairMember), nameof(PairMember.PersonId), Words(Pair)),
        new("Пара, где вы наставник", [Right.Matching], typeof(Pairing), nameof(Pairing.MentorId), Words(Pair)),
        new("Программа пары", [Right.ProgrammeDraft, Right.PlanItems], typeof(PairMember), nameof(PairMember.PersonId), Words(Programme)),
        new("Программа, где вы наставник", [Right.ProgrammeDraft, Right.PlanItems], typeof(Pairing), nameof(Pairing.MentorId), Words(Programme)),
        new("Приказы, где вы названы", [Right.ReadOrder], typeof(Acquaintance), nameof(Acquaintance.PersonId), Words(
            (typeof(Order), "текст приказа", ["Body", "Fields", "Remark"]))),
        new("Загруженные списки", [Right.Import], typeof(ImportRow), nameof(ImportRow.PersonId), Words(
            (typeof(ImportJob), "файл и его столбцы до уничтожения через 30 дней", ["FileName", "Choices", "Sheets"]), (typeof(ImportRow), "строка списка до уничтожения через 30 дней", ["Draft", "Doubts", "Offers"]))),
        new("Журнал действий", [Right.AuditLog], null, null, Words(
            (typeof(Act), "кто и что изменил", ["AnswerSentence", "PersonalDetails", "Reason"]), (typeof(Act), "сетевой адрес", ["Address"]), (typeof(Reading), "кто открывал ваши данные и с какого адреса", ["Address"]))),
    ];

    /// <summary>Personal, but of nobody in particular: the contacts of an enterprise.</summary>
    public static readonly IReadOnlySet<string> OfNobody = new HashSet<string> { "PartnerOrganisation.Contacts" };

    private static (Type Entity, string Word, string[] Properties)[] Pair =>
    [
        (typeof(Pairing), "записи о подборе и встрече", ["MatchNote", "MeetingNote", "Accepted", "BaselineWaiver"]), (typeof(PairMember), "причина выхода из пары", ["Reason"]),
        (typeof(PairChange), "изменения пары и согласие сторон", ["Reason", "Agreements"]),
        (typeof(MatchDraft), "черновики подбора: что взвешено и какой план вышел", ["Input", "Plan"]),
    ];

    private static (Type Entity, string Word, string[] Properties)[] Programme =>
    [
        (typeof(PersonalProgramme), "запрос, трудности, сильные стороны", ["Request", "Difficulties", "Strengths"]), (typeof(PersonalProgramme), "пояснительная записка", ["Note"]),
        (typeof(PlanItem), "план работы и результаты", ["Difficulty", "Tasks", "MentorWork", "MenteeWork", "Timing", "Results", "Evidence"]),
        (typeof(ProgrammeRemark), "замечания к программе", ["Text"]), (typeof(ProgrammeVersion), "утверждённый текст", ["Sheet"]),
    ];

    private static Dictionary<string, string> Words(params (Type Entity, string Word, string[] Properties)[] words) =>
        words.SelectMany(w => w.Properties.Select(p => (Key: $"{w.Entity.Name}.{p}", w.Word))).ToDictionary(w => w.Key, w => w.Word);
}
