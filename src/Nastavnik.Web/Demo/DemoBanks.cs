using Microsoft.EntityFrameworkCore;
using Nastavnik.Core.Foundation.Acts;
using Nastavnik.Core.Foundation.TargetModel;
using Nastavnik.Core.Preparation.Banks;
using Nastavnik.Core.School.Consents;
using Nastavnik.Core.School.Organisations;

namespace Nastavnik.Web.Demo;

/// <summary>Applications, consents, banks: who offers, who asks, and by what right.</summary>
internal sealed partial class DemoStory
{
    private static readonly string[] PupilMentees = ["mentee", "brother", "marat", "alisa", "matvey", "artyom", "gleb", "sofia", "mark", "vera", "kirill", "taisia", "nikita", "fedya", "yana", "kolya", "lada"];
    private static readonly string[] PupilMentors = ["ilya", "egor", "polina", "lena", "stas", "rita"];
    private static readonly string[] TeacherMentors = ["russian", "council", "digital"];
    private static readonly string[] TeacherMentees = ["young-russian", "young-physics", "primary"];

    /// <summary>Papers of these families are still at home.</summary>
    private static readonly string[] NotReturned = ["brother", "artyom"];

    /// <summary>The parent's paper came back, the teenager has not signed yet.</summary>
    private const string NotSignedByTeenager = "nikita";

    private async Task ApplicationsAsync(CancellationToken ct)
    {
        say("заявления и запросы");
        await TakeInAsync(BankSide.Mentee, ["UU", "TU"], "подтянуть учёбу и почувствовать себя увереннее", PupilMentees, ct);
        await TakeInAsync(BankSide.Mentor, ["UU"], "объясняю математику и физику, веду кружок", PupilMentors, ct);
        await TakeInAsync(BankSide.Mentee, ["UU", "TU"], "подтянуть учёбу", [.. Seekers.Select(s => s.Key)], ct);
        await TakeInAsync(BankSide.Mentor, ["UU"], "учёба", [.. Helpers.Select(h => h.Key)], ct);
        await TakeInAsync(BankSide.Mentor, ["TU"], "биология, исследовательские проекты", ["mentor"], ct);
        await TakeInAsync(BankSide.Mentor, ["TT"], "методика предмета, работа с классом", TeacherMentors, ct);
        await TakeInAsync(BankSide.Mentee, ["TT"], "урок по ФГОС и работа с классом", TeacherMentees, ct);
        await DoAsync<TakeInMany>("заявления без запроса согласий", On(curator, Day(20)), (take, by) => take.ExecuteAsync(
            new TakeInCommand(BankSide.Mentee, Day(20), ["UU"], true, "найти своё дело", [new TakenIn(cast["lena"])], AskConsents: false), by, ct), ct);
    }

    private Task<Outcome> TakeInAsync(BankSide side, IReadOnlyList<string> forms, string words, string[] who, CancellationToken ct) =>
        DoAsync<TakeInMany>($"заявления: {string.Join(", ", who)}", On(curator, Day(45)), (take, by) => take.ExecuteAsync(
            new TakeInCommand(side, Day(45), forms, true, words, [.. who.Select(w => new TakenIn(cast[w]))]), by, ct), ct);

    private async Task ConsentsAsync(CancellationToken ct)
    {
        say("согласия");
        await DoAsync<RegisterSignatureAgreement>("соглашение о подписи", On(head, Day(46)), (register, by) => register.ExecuteAsync(new RegisterSignatureAgreementCommand(Day(46), "17"), by, ct), ct);
        string[] all = [.. PupilMentees, .. PupilMentors, .. Seekers.Select(s => s.Key), .. Helpers.Select(h => h.Key), "mentor", .. TeacherMentors, .. TeacherMentees];
        await DoAsync<PrepareConsents>("бумаги", On(curator, Day(44)), (prepare, by) => prepare.ExecuteAsync(
            new PrepareConsentsCommand([.. all.Select(w => cast[w])], SchoolYear.EndOf(today).AddYears(1)), by, ct), ct);
        var papers = await PapersAsync(ct);
        await DoAsync<HandOutConsents>("выдача бумаг", On(curator, Day(43)), (hand, by) => hand.ExecuteAsync(new HandOutConsentsCommand([.. papers.Select(p => p.Id)], Day(43)), by, ct), ct);

        var athome = NotReturned.Append("kirill").Select(k => cast[k]).ToHashSet();
        var returned = papers.Where(p => !athome.Contains(p.SubjectId)).ToList();
        await DoAsync<RegisterManyReturned>("вернувшиеся бумаги", On(curator, Day(38)), (register, by) => register.ExecuteAsync(
            new RegisterManyReturnedCommand([.. returned.Select(p => p.Id)], [.. returned.Where(p => p.Kind == ConsentKind.ChildData && IsAtLeast14(p.SubjectId) && p.SubjectId != cast[NotSignedByTeenager]).Select(p => p.Id)], Day(38)), by, ct), ct);
        var refused = papers.First(p => p.SubjectId == cast["kirill"]);
        await DoAsync<RefuseConsent>("отказ семьи", On(curator, Day(36)), (refuse, by) => refuse.ExecuteAsync(new RefuseConsentCommand(refused.Id, Day(36)), by, ct), ct);
    }

    private bool IsAtLeast14(Guid person) => DemoCast.Pupils.Any(p => p.Years >= 14 && cast[p.Key] == person);

    private Task<List<Consent>> PapersAsync(CancellationToken ct) => AskAsync(db =>
    {
        var consents = db.Consents;
        return consents.AsNoTracking().Where(c => c.State == ConsentState.Prepared).ToListAsync(ct);
    }, ct);

    private async Task BanksAsync(CancellationToken ct)
    {
        say("банки");
        var mentors = await ProfilesAsync(BankSide.Mentor, ct);
        var mentees = await ProfilesAsync(BankSide.Mentee, ct);
        foreach (var who in PupilMentors.Concat(Helpers.Select(h => h.Key)))
        {
            await DoAsync<RecordInterview>($"собеседование: {who}", On(curator, Day(35)), (record, by) => record.ExecuteAsync(
                new InterviewCommand(mentors[cast[who]], Day(35), who == "lena" ? InterviewDecision.FitAfterTraining : InterviewDecision.Fit, [], "Говорили о том, зачем это ему самому.", 4), by, ct), ct);
        }

        await TrainingAsync(ct);
        await ListAsync(BankSide.Mentor, [.. PupilMentors.Where(w => w != "lena").Append("mentor").Concat(TeacherMentors).Concat(Helpers.Select(h => h.Key)).Select(w => mentors[cast[w]])], ct);
        await ListAsync(BankSide.Mentee, [.. PupilMentees.Except([.. NotReturned, NotSignedByTeenager, "kirill", "vera"]).Concat(TeacherMentees.Except(["primary"])).Concat(Seekers.Select(s => s.Key)).Select(w => mentees[cast[w]])], ct);

        // One waits on the list for the head, others are still being checked.
        await DoAsync<ProposeToBank>("список руководителю", On(curator, Day(3)), (propose, by) => propose.ExecuteAsync(BankSide.Mentee, [mentees[cast["primary"]]], by, ct), ct);
    }

    private async Task ListAsync(BankSide side, Guid[] profiles, CancellationToken ct)
    {
        await DoAsync<ProposeToBank>($"список: {side}", On(curator, Day(30)), (propose, by) => propose.ExecuteAsync(side, profiles, by, ct), ct);
        await DoAsync<ApproveBank>($"утверждение: {side}", On(head, Day(29)), (approve, by) => approve.ExecuteAsync(side, profiles, by, ct), ct);
    }

    /// <summary>Person → live profile of the side.</summary>
    private Task<Dictionary<Guid, Guid>> ProfilesAsync(BankSide side, CancellationToken ct) => AskAsync(db =>
    {
        var (mentors, mentees) = (db.MentorProfiles, db.MenteeProfiles);
        return side == BankSide.Mentor
            ? mentors.AsNoTracking().ToDictionaryAsync(p => p.PersonId, p => p.Id, ct)
            : mentees.AsNoTracking().ToDictionaryAsync(p => p.PersonId, p => p.Id, ct);
    }, ct);
}
