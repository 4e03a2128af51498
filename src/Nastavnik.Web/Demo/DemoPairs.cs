using Microsoft.EntityFrameworkCore;
using Nastavnik.Core.Foundation.Acts;
using Nastavnik.Core.Mentoring.Pairs;
using Nastavnik.Core.Preparation.Banks;
using Nastavnik.Core.Preparation.Orders;
using Nastavnik.Core.School.Consents;

namespace Nastavnik.Web.Demo;

/// <summary>Pairs in every state that the year has reached.</summary>
internal sealed partial class DemoStory
{
    private readonly Dictionary<string, Guid> pairs = [];

    private async Task PairsAsync(CancellationToken ct)
    {
        await SpeedAsync(ct);
        say("пары");
        var (start, end) = (Day(10), Day(10).AddMonths(7));
        await AgreedAsync("daria", new ProposePairCommand("TU", "TU-3", cast["mentor"], [cast["mentee"]], start, end, [], ["учёба"], "Биология"), ct);
        await AgreedAsync("taisia", new ProposePairCommand("TU", "TU-2", cast["mentor"], [cast["taisia"]], start, end, [], ["личностное развитие"], "Биология", WarningReason: "Таисия занимается у наставника в кружке"), ct);
        await AgreedAsync("nika", new ProposePairCommand("TU", "TU-2", cast["mentor"], [cast["nika"]], start, end, [], ["адаптация"], "Биология", WarningReason: "Ника сама попросила этого учителя"), ct);
        await AgreedAsync("young", new ProposePairCommand("TT", "TT-1", cast["russian"], [cast["young-russian"]], start, end, [], ["методика обучения и преподавания"], "Русский язык и литература"), ct);
        await AgreedAsync("egor", new ProposePairCommand("UU", "UU-1", cast["egor"], [cast["alisa"], cast["matvey"]], start, end, [], ["учёба"], "Математика"), ct);
        await AgreedAsync("ilya", new ProposePairCommand("UU", "UU-2", cast["ilya"], [cast["marat"]], start, end, [], ["творчество"]), ct);
        await AgreedAsync("fedya", new ProposePairCommand("UU", "UU-4", cast["stas"], [cast["fedya"]], start, end, [], ["адаптация"]), ct);
        await AgreedAsync("yana", new ProposePairCommand("UU", "UU-1", cast["stas"], [cast["yana"]], start, end, [], ["учёба"]), ct);
        await AgreedAsync("lada", new ProposePairCommand("UU", "UU-1", cast["stas"], [cast["lada"]], start, end, [], ["учёба"]), ct);
        await AgreedAsync("kolya", new ProposePairCommand("UU", "UU-2", cast["rita"], [cast["kolya"]], start, end, [], ["личностное развитие"]), ct);
        await LabourAsync("russian", "young-russian", "7", ct);
        await PairOrderAsync("131-од", Day(15), ["daria", "egor", "ilya", "taisia", "nika", "fedya", "yana", "lada", "kolya"], ct);
        await PairOrderAsync("132-од", Day(15), ["young"], ct);

        // A second order waits for the director; its pair and others stand on the way.
        await AgreedAsync("gleb", new ProposePairCommand("UU", "UU-4", cast["polina"], [cast["gleb"]], today.AddDays(7), today.AddDays(7).AddMonths(6), [], ["адаптация"]), ct);
        await DoAsync<PreparePairOrder>("проект приказа о парах", On(curator, Day(2)), (prepare, by) => prepare.ExecuteAsync(new PreparePairOrderCommand(null, [pairs["gleb"]], null, null), by, ct), ct);
        await AgreedAsync("physics", new ProposePairCommand("TT", "TT-5", cast["council"], [cast["young-physics"]], today.AddDays(7), today.AddDays(7).AddMonths(6), [], ["предметное содержание"], "Физика"), ct);
        await ProposeAsync("mark", new ProposePairCommand("UU", "UU-1", cast["polina"], [cast["mark"]], today.AddDays(14), today.AddDays(14).AddMonths(5), [], ["учёба"]), ct);
        await ProposeAsync("sofia", new ProposePairCommand("UU", "UU-2", cast["ilya"], [cast["sofia"]], today.AddDays(14), today.AddDays(14).AddMonths(5), [], ["творчество"]), ct);
        await MeetAsync("sofia", Day(4), ct);
        await ConfirmAsync("sofia", PairParty.Mentor, cast["ilya"], Day(3), ct);
    }

    private async Task TurnsAsync(CancellationToken ct)
    {
        say("повороты года");
        await DoAsync<SuspendPair>("пауза", On(curator, Day(3)), (suspend, by) => suspend.ExecuteAsync(new PairReasonCommand(pairs["ilya"], "Илья болеет, вернётся через две недели"), by, ct), ct);
        await ProposeAsync("declined", new ProposePairCommand("UU", "UU-3", cast["egor"], [cast["mark"]], today.AddDays(14), today.AddDays(14).AddMonths(5), [], ["спорт"], WarningReason: "Хотели попробовать"), ct);
        await MeetAsync("declined", Day(2), ct);
        await DoAsync<RefuseParty>("отказ стороны", On(curator, Day(1)), (refuse, by) => refuse.ExecuteAsync(new RefusePartyCommand(pairs["declined"], PairParty.Mentee, cast["mark"], null), by, ct), ct);
        await DoAsync<PrepareChange>("изменение срока", On(curator, Day(1)), (prepare, by) => prepare.ExecuteAsync(
            new PrepareChangeCommand(pairs["daria"], PairChangeKind.ChangeTerm, today.AddDays(14), NewEnd: Day(10).AddMonths(8), Reason: "Класс просит закончить после зачётной недели"), by, ct), ct);
        var mentors = await ProfilesAsync(BankSide.Mentor, ct);
        await DoAsync<MoveParticipant>("приостановлен", On(curator, Day(2)), (move, by) => move.ExecuteAsync(BankSide.Mentor, mentors[cast["digital"]], BankMove.Suspend, Day(2), "курсы повышения квалификации до конца месяца", by, ct), ct);
        var withdrawn = await AskAsync(db =>
        {
            var (consents, who) = (db.Consents, cast["vera"]);
            return consents.Where(c => c.SubjectId == who && c.Kind == ConsentKind.ChildData && c.State == ConsentState.Signed).Select(c => c.Id).SingleAsync(ct);
        }, ct);
        await DoAsync<WithdrawConsent>("отзыв согласия", On(curator, Day(1)), (withdraw, by) => withdraw.ExecuteAsync(new WithdrawConsentCommand(withdrawn, Day(1), WithdrawalChannel.Paper), by, ct), ct);
    }

    private async Task ProposeAsync(string key, ProposePairCommand command, CancellationToken ct) =>
        pairs[key] = (await DoAsync<ProposePair>($"пара {key}", On(curator, Day(25)), (propose, by) => propose.ExecuteAsync(command, by, ct), ct)).Subject!.Value;

    private Task<Outcome> MeetAsync(string key, DateOnly on, CancellationToken ct) =>
        DoAsync<RecordMeeting>($"встреча {key}", On(curator, on), (meet, by) => meet.ExecuteAsync(new RecordMeetingCommand(pairs[key], on, false, null), by, ct), ct);

    private Task<Outcome> ConfirmAsync(string key, PairParty party, Guid person, DateOnly on, CancellationToken ct) =>
        DoAsync<ConfirmParty>($"подтверждение {key}: {party}", On(curator, on), (confirm, by) => confirm.ExecuteAsync(
            new ConfirmPartyCommand(pairs[key], party, person, null, AnswerWay.Paper, on, true), by, ct), ct);

    private async Task AgreedAsync(string key, ProposePairCommand command, CancellationToken ct)
    {
        await ProposeAsync(key, command, ct);
        await MeetAsync(key, Day(22), ct);
        await ConfirmAsync(key, PairParty.Mentor, command.Mentor, Day(20), ct);
        foreach (var mentee in command.Mentees)
        {
            await ConfirmAsync(key, PairParty.Mentee, mentee, Day(20), ct);
        }

        await ConfirmAsync(key, PairParty.Curator, cast["curator"], Day(20), ct);
    }

    private async Task LabourAsync(string mentor, string mentee, string number, CancellationToken ct)
    {
        await DoAsync<PrepareLabourConsent>("согласие работника", On(curator, Day(19)), (prepare, by) => prepare.ExecuteAsync(new PrepareLabourConsentCommand(
            cast[mentor], [cast[mentee]], number, Day(19), "наставничество молодого специалиста", Day(19), Day(19).AddMonths(9), "очно, два часа в неделю", "стимулирующая выплата"), by, ct), ct);
        var consent = await AskAsync(db =>
        {
            var (consents, who) = (db.Consents, cast[mentor]);
            return consents.Where(c => c.SubjectId == who && c.Kind == ConsentKind.Labour).Select(c => c.Id).SingleAsync(ct);
        }, ct);
        await DoAsync<RegisterSignedPaper>("подпись работника", On(curator, Day(18)), (register, by) => register.ExecuteAsync(new RegisterSignedPaperCommand(consent, Day(18)), by, ct), ct);
    }

    private async Task PairOrderAsync(string number, DateOnly day, string[] keys, CancellationToken ct)
    {
        var prepared = await DoAsync<PreparePairOrder>("приказ о парах", On(curator, day), (prepare, by) => prepare.ExecuteAsync(
            new PreparePairOrderCommand(null, [.. keys.Select(k => pairs[k])], null, null), by, ct), ct);
        await DoAsync<SignOrder>("подпись приказа о парах", On(head, day), (sign, by) => sign.ExecuteAsync(new SignOrderCommand(prepared.Subject!.Value, number, day), by, ct), ct);
    }
}
