using Nastavnik.Core.Foundation.Acts;
using Nastavnik.Core.Foundation.Data;
using Nastavnik.Core.Foundation.TargetModel;
using Nastavnik.Core.School.Organisations;

namespace Nastavnik.Core.Preparation.Banks;

/// <summary>Changes what a participant tells of himself.</summary>
public sealed class FillProfile(NastavnikDb db, ActBook acts, Participants participants, ParticipantReader reader)
{
    public Task<Outcome> ExecuteAsync(BankSide side, Guid profileId, ProfileContent content, Submission by, CancellationToken ct = default) =>
        acts.RunAsync(by, BankActs.Filled, async act =>
        {
            var profile = await participants.FindAsync(side, profileId, ct);
            if (profile is null || !profile.State.IsLive())
            {
                return new NotNow("Эта карточка закрыта: человек выбыл из банка. Для возвращения нужно новое заявление.");
            }

            if (by.Form.Version is { } version && version != profile.Version)
            {
                return new ChangedMeanwhile();
            }

            var organisation = await db.OurOrganisationAsync(ct);
            var facts = (await reader.OfAsync([profile.PersonId], by.Actor.Today, ct))[profile.PersonId];
            var category = BankRules.CategoryOf(facts, side, profile.Category, [.. content.Forms], organisation) ?? profile.Category;
            Refusal[] refusals =
            [
                .. BankRules.FormsRefused(side, category, content.Forms, organisation),
                .. BankRules.ContentRefused(side, content, sending: profile.State != ParticipantState.Draft),
            ];
            if (refusals.Length > 0)
            {
                return Outcome.Refused(refusals);
            }

            var what = Changed(ProfileContent.Of(profile), content);
            profile.Category = category;
            content.WriteTo(profile);
            if (ParticipantStates.Available.Contains(profile.State))
            {
                profile.ActualisedOn = by.Actor.Today;
            }

            act.About(profile.Id, profile.PersonId).With("what", what.Count == 0 ? "без изменений" : string.Join(", ", what));
            return Outcome.Done("Сведения сохранены.", profile.Id);
        }, ct);

    private static List<string> Changed(ProfileContent old, ProfileContent now)
    {
        (string What, bool Same)[] all =
        [
            ("формы", old.Forms.SequenceEqual(now.Forms)), ("предмет", old.Subject == now.Subject), ("темы", old.Topics.SequenceEqual(now.Topics)),
            ("интересы", old.Interests.SequenceEqual(now.Interests)), ("время", (old.Availability, old.HoursPerWeek, old.Mode) == (now.Availability, now.HoursPerWeek, now.Mode)),
            ("компетенции", old.Competencies.SequenceEqual(now.Competencies)), ("достижения", old.Achievements == now.Achievements),
            ("нагрузка", (old.Capacity, old.SubjectMentor, old.DesiredAge) == (now.Capacity, now.SubjectMentor, now.DesiredAge)),
            ("запрос", old.Request == now.Request && old.RequestItems.SequenceEqual(now.RequestItems)), ("затруднения", old.Difficulties.SequenceEqual(now.Difficulties)),
            ("сильные стороны", old.Strengths == now.Strengths), ("желаемый наставник", old.DesiredMentorId == now.DesiredMentorId),
        ];
        return [.. all.Where(a => !a.Same).Select(a => a.What)];
    }
}

/// <summary>Keeps an unfinished application in the account: a profile in the state «Черновик».</summary>
public sealed class SaveDraft(NastavnikDb db, ActBook acts, Participants participants, ParticipantReader reader)
{
    public Task<Outcome> ExecuteAsync(BankSide side, Guid personId, Category? chosen, ProfileContent content, Submission by, CancellationToken ct = default) =>
        acts.RunAsync(by, BankActs.Drafted, async act =>
        {
            var live = (await participants.LiveOfAsync(side, [personId], ct)).SingleOrDefault();
            var facts = (await reader.OfAsync([personId], by.Actor.Today, ct)).GetValueOrDefault(personId);
            if (facts is null || live is { State: not ParticipantState.Draft })
            {
                return new AlreadyInBank(facts?.FullName);
            }

            if (by.Form.Version is { } version && live is not null && version != live.Version)
            {
                return new ChangedMeanwhile();
            }

            var organisation = await db.OurOrganisationAsync(ct);
            if (BankRules.CategoryOf(facts, side, chosen, [.. content.Forms], organisation) is not { } category)
            {
                return new CategoryUnknown(facts.FullName);
            }

            if (BankRules.ContentRefused(side, content, sending: false).FirstOrDefault() is { } unfit)
            {
                return unfit;
            }

            var profile = live ?? SubmitApplication.New(side, personId, category, content.Forms);
            profile.Category = category;
            content.WriteTo(profile);
            if (live is null)
            {
                participants.Add(profile);
            }

            act.About(profile.Id, personId).With("bank", BankWords.Bank(side));
            return Outcome.Done("Черновик сохранён. Отправьте заявление, когда всё заполните.", profile.Id);
        }, ct);
}
