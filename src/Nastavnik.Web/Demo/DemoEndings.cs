using Microsoft.EntityFrameworkCore;
using Nastavnik.Core.Foundation.Acts;
using Nastavnik.Core.Foundation.TargetModel;
using Nastavnik.Core.Mentoring.Pairs;
using Nastavnik.Core.Mentoring.Programmes;
using Nastavnik.Core.Preparation.Banks;
using Nastavnik.Core.Preparation.Orders;
using Nastavnik.Core.Preparation.Orders.Kinds;
using Nastavnik.Core.School.Consents;
using Nastavnik.Core.School.Organisations;
using Nastavnik.Core.School.People;

namespace Nastavnik.Web.Demo;

/// <summary>What did not go as planned: a pair given up, two ended early, one left by its mentee, papers written anew and drafts thrown away.</summary>
internal sealed partial class DemoStory
{
    private async Task OtherProgrammesAsync(Actor mentor, CancellationToken ct)
    {
        var fedya = await WriteAsync("fedya", On(curator, Day(12)), "UU-4", Project with { Problem = "Фёдор перешёл из другой школы и пока никого не знает.", Goals = "Помочь Фёдору освоиться в классе." }, "Открытый, любит шахматы.", ct);
        var yana = await WriteAsync("yana", On(curator, Day(12)), "UU-1", Project with { Problem = "Яна пропустила месяц и отстала по математике.", Goals = "Догнать класс к концу четверти." }, "Упорная, аккуратно ведёт записи.", ct);
        var lada = await WriteAsync("lada", On(curator, Day(12)), "UU-1", Project with { Problem = "Ладе трудно даются задачи по физике.", Goals = "Разобраться с задачами вместе со старшим учеником." }, "Много читает, задаёт хорошие вопросы.", ct);
        foreach (var programme in (Guid[])[fedya, yana, lada])
        {
            await SendAsync(programme, On(curator, Day(12)), ct);
            await MarkAllAsync(programme, Day(11), ct);
        }

        await ApproveAndStartAsync(fedya, ct);
        await ApproveAndStartAsync(yana, ct);

        // Approved, the first meeting is still ahead; another waits for its parties, the last was never finished.
        await DoAsync<ApproveProgramme>("утверждение программы", On(head, Day(2)), (approve, by) => approve.ExecuteAsync(new ApproveProgrammeCommand(lada, Day(2)), by, ct), ct);
        var taisia = await WriteAsync("taisia", On(mentor, Day(3)), "TU-2", Project with { Problem = "Таисия стесняется говорить при классе.", Goals = "Научиться выступать перед небольшой группой." }, "Хорошо пишет, внимательна к другим.", ct);
        await SendAsync(taisia, On(mentor, Day(2)), ct);
        await DoAsync<CreateProgramme>("брошенный черновик", On(curator, Day(8)), (create, by) => create.ExecuteAsync(new CreateProgrammeCommand(pairs["kolya"], ProgrammeMode.Joint, "UU-2"), by, ct), ct);
    }

    private async Task EndingsAsync(CancellationToken ct)
    {
        say("то, что пошло не по плану");
        await ProposeAsync("disbanded", new ProposePairCommand("UU", "UU-2", cast["rita"], [cast["mark"]], today.AddDays(14), today.AddDays(14).AddMonths(5), [], ["учёба"]), ct);
        await DoAsync<DisbandPair>("пара расформирована", On(curator, Day(3)), (disband, by) => disband.ExecuteAsync(new PairReasonCommand(pairs["disbanded"], "Марк уже обсуждает работу с Полиной Фоминой"), by, ct), ct);
        await EndEarlyAsync("133-од", Day(2), ct, ("yana", EndGround.G3, "Яна догнала класс и просит закончить раньше"), ("kolya", EndGround.G4, null));

        var (mentors, mentees) = (await ProfilesAsync(BankSide.Mentor, ct), await ProfilesAsync(BankSide.Mentee, ct));
        await DoAsync<MoveParticipant>("в долгосрочную базу", On(curator, Day(1)), (move, by) => move.ExecuteAsync(BankSide.Mentor, mentors[cast["rita"]], BankMove.KeepLongTerm, Day(1), null, by, ct), ct);
        await DoAsync<MoveParticipant>("наставляемый приостановлен", On(curator, Day(1)), (move, by) => move.ExecuteAsync(BankSide.Mentee, mentees[cast["kolya"]], BankMove.Suspend, Day(1), "до каникул занят на сборах", by, ct), ct);
        var place = await AskAsync(db =>
        {
            var (enrolments, who) = (db.Enrolments, cast["fedya"]);
            return enrolments.Where(e => e.PersonId == who && e.To == null).Select(e => e.Id).SingleAsync(ct);
        }, ct);
        await DoAsync<ChangePeriods>("перевод в другую школу", On(curator, today), (periods, by) => periods.EndEnrolmentAsync(new EndPeriodCommand(place, today, "перевод в другую школу"), by, ct), ct);
        await PapersAnewAsync(ct);
    }

    /// <summary>One order ends the pairs; whose agreement the ground asks is registered from paper first.</summary>
    private async Task EndEarlyAsync(string number, DateOnly day, CancellationToken ct, params (string Key, EndGround Ground, string? Reason)[] ends)
    {
        var changes = new List<Guid>();
        foreach (var (key, ground, reason) in ends)
        {
            var change = (await DoAsync<PrepareChange>($"прекращение: {key}", On(curator, day), (prepare, by) => prepare.ExecuteAsync(
                new PrepareChangeCommand(pairs[key], PairChangeKind.Terminate, day, Ground: ground, Reason: reason), by, ct), ct)).Subject!.Value;
            changes.Add(change);
            foreach (var side in await AskAsync(async db =>
            {
                var (changed, all, id) = (db.PairChanges, db.Pairs, pairs[key]);
                return ChangeRules.AgreementsNeeded(await all.Include(p => p.Members).SingleAsync(p => p.Id == id, ct), await changed.SingleAsync(c => c.Id == change, ct));
            }, ct))
            {
                await DoAsync<AgreeChange>($"согласие: {key}", On(curator, day), (agree, by) => agree.ExecuteAsync(new AgreeChangeCommand(change, side, day), by, ct), ct);
            }
        }

        var amended = await AskAsync(db =>
        {
            var (all, first) = (db.Pairs, pairs[ends[0].Key]);
            return all.Where(p => p.Id == first).Select(p => p.OrderId).SingleAsync(ct);
        }, ct);
        var order = await DoAsync<PrepareOrder>("приказ об изменениях", On(curator, day), (prepare, by) => prepare.ExecuteAsync(new PrepareOrderCommand(
            null, ChangeOrder.KindCode, Order.FieldsOf(new ChangeOrderFields { Changes = changes }), [.. changes, .. ends.Select(e => pairs[e.Key])], AmendsId: amended), by, ct), ct);
        await DoAsync<SignOrder>("подпись приказа об изменениях", On(head, day), (sign, by) => sign.ExecuteAsync(new SignOrderCommand(order.Subject!.Value, number, day), by, ct), ct);
    }

    /// <summary>A family's papers written again and not yet handed out; one draft of an order kept, one thrown away.</summary>
    private async Task PapersAnewAsync(CancellationToken ct)
    {
        await DoAsync<PrepareConsents>("бумаги заново", On(curator, Day(1)), (prepare, by) => prepare.ExecuteAsync(
            new PrepareConsentsCommand([cast["artyom"]], SchoolYear.EndOf(today).AddYears(1), Anew: true), by, ct), ct);
        await DraftAsync("проект на новый год", new IntroductionOrderFields { Regime = Regime.A, Forms = ["UU", "TU"], ResponsibleId = cast["curator"] }, ct);
        var twice = await DraftAsync("проект по ошибке", new IntroductionOrderFields { Regime = Regime.B, Forms = ["TT"], ResponsibleId = cast["curator"] }, ct);
        await DoAsync<CancelOrder>("проект аннулирован", On(curator, Day(1)), (cancel, by) => cancel.ExecuteAsync(new CancelOrderCommand(twice.Subject!.Value, "Такой приказ уже есть: № 116-од"), by, ct), ct);
    }

    private Task<Outcome> DraftAsync(string step, IntroductionOrderFields fields, CancellationToken ct) =>
        DoAsync<PrepareOrder>(step, On(curator, Day(1)), (prepare, by) => prepare.ExecuteAsync(
            new PrepareOrderCommand(null, IntroductionOrder.KindCode, Order.FieldsOf(fields), [], ForSignature: false), by, ct), ct);
}
