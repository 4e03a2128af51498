using Microsoft.EntityFrameworkCore;
using Nastavnik.Core.Foundation.TargetModel;
using Nastavnik.Core.Mentoring.Selection;
using Nastavnik.Core.Preparation.Banks;
using Nastavnik.Matching.Plans;

namespace Nastavnik.Web.Demo;

/// <summary>Those who wait for a mentor, two who can help, and a draft that the curator is at work on.</summary>
internal sealed partial class DemoStory
{
    private static readonly (string Key, string Request, string Topic, string When, string Subject)[] Seekers =
    [
        ("timur", "учёба", "учёба", "вторник и четверг после уроков", "Химия"),
        ("liza", "адаптация", "адаптация", "среда", ""),
        ("denis", "учёба", "учёба", "по средам и пятницам", "Математика"),
        ("oleg", "проект или исследование", "творчество", "понедельник, среда", "Физика"),
        ("dasha", "творчество", "творчество", "вторник", ""),
        ("amir", "спорт", "спорт", "пятница", ""),
        ("katya", "проект или исследование", "учёба", "понедельник, четверг", "Биология"),
        ("zakhar", "учёба", "учёба", "вторник, среда", "Математика"),
        ("nika", "адаптация", "адаптация", "четверг", ""),
    ];

    private static readonly (string Key, string[] Can, string[] Topics, string When, int Places)[] Helpers =
    [
        ("andrey", ["учёба", "проект или исследование"], ["учёба"], "понедельник, среда, пятница", 2),
        ("maya", ["адаптация", "творчество"], ["адаптация", "творчество"], "вторник, четверг", 2),
    ];

    private async Task MatchingAsync(CancellationToken ct)
    {
        say("подбор пар");
        var (mentors, mentees) = (await ProfilesAsync(BankSide.Mentor, ct), await ProfilesAsync(BankSide.Mentee, ct));
        foreach (var seeker in Seekers)
        {
            await FillAsync(BankSide.Mentee, mentees[cast[seeker.Key]], c => c with { Request = seeker.Request, Topics = [seeker.Topic], Availability = seeker.When, Subject = seeker.Subject }, ct);
        }

        foreach (var helper in Helpers)
        {
            await FillAsync(BankSide.Mentor, mentors[cast[helper.Key]], c => c with { Competencies = helper.Can, Topics = helper.Topics, Availability = helper.When, Capacity = helper.Places }, ct);
        }

        await FillAsync(BankSide.Mentor, mentors[cast["mentor"]], c => c with { Competencies = ["проект или исследование"], Availability = "понедельник, вторник", Capacity = 4 }, ct);
        var draft = (await DoAsync<NewDraft>("черновик подбора", On(curator, Day(1)), (begin, by) => begin.ExecuteAsync(new NewDraftCommand(Regime.A, Aim.NobodyLeftOver), by, ct), ct)).Subject!.Value;

        // The curator keeps the first plan as an alternative, holds to the biology teacher for the biology project, and the plan goes on round it.
        var next = (await DoAsync<KeepAsAlternative>("вариант подбора", On(curator, Day(1)), (keep, by) => keep.ExecuteAsync(draft, by, ct), ct)).Subject!.Value;
        await DoAsync<ChangeDraft>("закреплённая пара", curator, (change, by) => change.ExecuteAsync(next, [new DraftStep.PinPair(cast["mentor"], cast["katya"])], by, ct), ct);
    }

    private async Task FillAsync(BankSide side, Guid profile, Func<ProfileContent, ProfileContent> with, CancellationToken ct)
    {
        var content = await AskAsync(async db =>
        {
            var (mentors, mentees) = (db.MentorProfiles, db.MenteeProfiles);
            Participant known = side == BankSide.Mentor ? await mentors.AsNoTracking().SingleAsync(p => p.Id == profile, ct) : await mentees.AsNoTracking().SingleAsync(p => p.Id == profile, ct);
            return ProfileContent.Of(known);
        }, ct);
        await DoAsync<FillProfile>("анкета", On(curator, Day(28)), (fill, by) => fill.ExecuteAsync(side, profile, with(content), by, ct), ct);
    }
}
