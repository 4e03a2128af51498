using Microsoft.EntityFrameworkCore;
using Nastavnik.Core.Foundation.Acts;
using Nastavnik.Core.Mentoring.Selection;
using Nastavnik.Core.Preparation.Events;
using Nastavnik.Core.Preparation.Orders;
using Nastavnik.Core.Preparation.Training;

namespace Nastavnik.Web.Demo;

/// <summary>The school of mentors and «быстрые встречи» of the demo's year.</summary>
internal sealed partial class DemoStory
{
    /// <summary>One programme with its order, two sessions, certificates; one mentor missed a session and has no mark.</summary>
    private async Task TrainingAsync(CancellationToken ct)
    {
        say("школа наставников");
        Guid[] learners = [.. PupilMentors.Append("mentor").Select(w => cast[w])];
        var programme = (await DoAsync<WriteTraining>("программа обучения", On(curator, Day(44)), (write, by) => write.ExecuteAsync(new WriteTrainingCommand(
            null, TrainingAudience.Mentors, "Основы наставничества", "Провести первую встречу, поставить цель вместе с наставляемым и вести дневник встреч", TrainingVenue.OwnSchool, null, 4,
            [
                new("Роль наставника", "Зачем нужен наставник, границы роли, к кому обратиться за помощью", 2),
                new("Первая встреча и план", "Знакомство, активное слушание, цель и шаги к ней", 2),
            ]), by, ct), ct)).Subject!.Value;
        await DoAsync<EnrolTrainees>("слушатели", On(curator, Day(44)), (enrol, by) => enrol.ExecuteAsync(programme, learners, by, ct), ct);
        await SessionAsync(programme, new SessionPlan("Роль наставника", Day(36), new TimeOnly(15, 30), 2, "кабинет 214", cast["curator"], null), ct);
        await SessionAsync(programme, new SessionPlan("Первая встреча и план", Day(34), new TimeOnly(15, 30), 2, "кабинет 214", cast["psychologist"], null), ct);
        await DoAsync<HandOutMaterial>("материал", On(curator, Day(42)), (give, by) => give.ExecuteAsync(
            new HandOutMaterialCommand(programme, "Памятка наставника", null, "https://school12.example/nastavnik/pamyatka"), by, ct), ct);
        var order = await DoAsync<PrepareOrder>("приказ о школе наставников", On(curator, Day(42)), (prepare, by) => prepare.ExecuteAsync(
            new PrepareOrderCommand(null, TrainingOrder.KindCode, Order.FieldsOf(new TrainingOrderFields { LeaderId = cast["curator"] }), [programme]), by, ct), ct);
        await DoAsync<SignOrder>("подпись приказа о школе наставников", On(head, Day(41)), (sign, by) => sign.ExecuteAsync(new SignOrderCommand(order.Subject!.Value, "118-од", Day(41)), by, ct), ct);
        await HoldAsync(programme, Day(36), "Роль наставника", learners, ct);
        await HoldAsync(programme, Day(34), "Первая встреча и план", [.. learners.Except([cast["lena"]])], ct);
        await DoAsync<RecordTrainingResults>("итоги обучения", On(curator, Day(32)), (record, by) => record.ExecuteAsync(
            new RecordTrainingResultsCommand(programme, Day(32), [.. learners.Except([cast["lena"]])]), by, ct), ct);
        await DoAsync<RecordEarlierTraining>("обучение куратора", On(curator, Day(32)), (record, by) => record.ExecuteAsync(new RecordEarlierTrainingCommand(
            [cast["curator"]], TrainingAudience.Curator, "Куратор целевой модели наставничества", Day(50).AddMonths(-5), 36, "удостоверение № 412, институт развития образования", null), by, ct), ct);

        // The next programme is only being thought out: nobody is enrolled yet.
        var next = (await DoAsync<WriteTraining>("вторая программа обучения", On(curator, Day(3)), (write, by) => write.ExecuteAsync(new WriteTrainingCommand(
            null, TrainingAudience.Mentors, "Трудные разговоры", "Услышать, что стоит за «не хочу», и вернуть интерес", TrainingVenue.OwnSchool, null, 2,
            [new("Когда наставляемый молчит", "Открытые вопросы, пауза, к кому обратиться", 2)]), by, ct), ct)).Subject!.Value;
        await DoAsync<PlanSession>("занятие второй программы", On(curator, Day(3)), (set, by) => set.ExecuteAsync(new PlanSessionCommand(
            next, null, new SessionPlan("Когда наставляемый молчит", today.AddDays(12), new TimeOnly(15, 30), 2, "кабинет 214", cast["psychologist"], null)), by, ct), ct);
    }

    private Task<Outcome> SessionAsync(Guid programme, SessionPlan plan, CancellationToken ct) =>
        DoAsync<PlanSession>($"занятие: {plan.Topic}", On(curator, Day(43)), (set, by) => set.ExecuteAsync(new PlanSessionCommand(programme, null, plan), by, ct), ct);

    private async Task HoldAsync(Guid programme, DateOnly on, string topic, Guid[] came, CancellationToken ct)
    {
        var session = await AskAsync(db =>
        {
            var sessions = db.TrainingSessions;
            return sessions.Where(s => s.ProgrammeId == programme && s.Topic == topic).Select(s => s.Id).SingleAsync(ct);
        }, ct);
        await DoAsync<HoldSession>($"посещаемость: {topic}", On(curator, on), (hold, by) => hold.ExecuteAsync(programme, session, came, by, ct), ct);
    }

    /// <summary>One round of meetings before the pairs, with marks from accounts, by paper and still awaited.</summary>
    private async Task SpeedAsync(CancellationToken ct)
    {
        say("быстрые встречи");
        Guid[] mentors = [cast["mentor"], cast["egor"], cast["ilya"], cast["polina"]];
        Guid[] mentees = [cast["mentee"], cast["alisa"], cast["matvey"], cast["marat"], cast["gleb"]];
        var meetings = (await DoAsync<PlanSpeedMeetings>("быстрые встречи", On(curator, Day(27)), (plan, by) => plan.ExecuteAsync(new PlanSpeedMeetingsCommand(
            null, "Быстрые встречи", Day(24), new TimeOnly(15, 0), "актовый зал", null, new SpeedLayout(4, 5, 1, null, false), mentors, mentees), by, ct), ct)).Subject!.Value;
        await DoAsync<HoldEvent>("кто пришёл", On(curator, Day(24)), (hold, by) => hold.ExecuteAsync(meetings, [.. mentors, .. mentees], null, by, ct), ct);
        await MarkAsync(meetings, "mentor", Day(24), ct, ("mentee", Preference.Want), ("gleb", Preference.May), ("alisa", Preference.No));
        await MarkAsync(meetings, "mentee", Day(24), ct, ("mentor", Preference.Want), ("polina", Preference.May));
        await MarkAsync(meetings, "egor", Day(23), ct, ("alisa", Preference.Want), ("matvey", Preference.Want), ("marat", Preference.No));
        await MarkAsync(meetings, "alisa", Day(23), ct, ("egor", Preference.Want), ("ilya", Preference.May));
        await MarkAsync(meetings, "matvey", Day(23), ct, ("egor", Preference.May));
        await MarkAsync(meetings, "ilya", Day(23), ct, ("marat", Preference.Want));
        await MarkAsync(meetings, "marat", Day(23), ct, ("ilya", Preference.Want), ("egor", Preference.No));
        var talk = (await DoAsync<PlanSpeedMentoring>("скоростное наставничество", On(curator, Day(12)), (plan, by) => plan.ExecuteAsync(
            new PlanSpeedMentoringCommand("Как готовиться к олимпиаде по биологии", Day(9), new TimeOnly(14, 0), "кабинет 305", null, cast["mentor"], [cast["alisa"], cast["gleb"]]), by, ct), ct)).Subject!.Value;
        await DoAsync<HoldEvent>("скоростное наставничество прошло", On(curator, Day(9)), (hold, by) => hold.ExecuteAsync(
            talk, [cast["mentor"], cast["alisa"]], "Разобрали задания прошлого года, договорились о списке книг.", by, ct), ct);
    }

    private Task<Outcome> MarkAsync(Guid meetings, string from, DateOnly on, CancellationToken ct, params (string About, Preference Says)[] marks) =>
        DoAsync<SaveMarks>($"отметки: {from}", On(ActorOf(from), on), (save, by) => save.ExecuteAsync(
            new SaveMarksCommand(meetings, cast[from], marks.ToDictionary(m => cast[m.About], m => (Preference?)m.Says)), by, ct), ct);
}
