using Microsoft.EntityFrameworkCore;
using Nastavnik.Core.Foundation.Acts;
using Nastavnik.Core.Foundation.Data;
using Nastavnik.Core.Foundation.TargetModel;
using Nastavnik.Core.School.Organisations;
using Nastavnik.Core.School.Papers;
using Nastavnik.Core.School.People;

namespace Nastavnik.Core.Preparation.Banks;

/// <summary>A voluntary application (D-17) with what the participant tells of himself.</summary>
/// <param name="PersonId">Whom it is about.</param>
/// <param name="ApplicantId">Who signed: the person or a representative.</param>
/// <param name="Date">Day of the paper; in the account it is today.</param>
/// <param name="Category">For those who neither study nor work here.</param>
/// <param name="Scan">Scan of the paper.</param>
/// <param name="AskConsents">The curator asks for consents at once.</param>
public sealed record ApplicationCommand(
    BankSide Side, Guid PersonId, Guid ApplicantId, DateOnly Date, bool Voluntary, ProfileContent Content, ApplicationChannel Channel,
    Category? Category = null, string? Text = null, byte[]? Scan = null, bool AskConsents = false);

/// <summary>Черновик → Заявлен, or a new profile at once.</summary>
public sealed class SubmitApplication(NastavnikDb db, ActBook acts, Participants participants, ParticipantReader reader, ConsentAsking asking, FileStore files)
{
    public Task<Outcome> ExecuteAsync(ApplicationCommand command, Submission by, CancellationToken ct = default) =>
        acts.RunAsync(by, BankActs.Applied, passesGate: true, async act =>
        {
            var organisation = await db.OurOrganisationAsync(ct);
            var found = await reader.OfAsync([command.PersonId], command.Date, ct);
            if (!found.TryGetValue(command.PersonId, out var facts))
            {
                return new NotNow("Человека больше нет в списке школы. Выберите его заново.");
            }

            var draft = (await participants.LiveOfAsync(command.Side, [command.PersonId], ct)).SingleOrDefault();
            if (draft is { State: not ParticipantState.Draft })
            {
                return new AlreadyInBank(facts.FullName);
            }

            if (by.Form.Version is { } version && draft is not null && version != draft.Version)
            {
                return new ChangedMeanwhile();
            }

            var category = BankRules.CategoryOf(facts, command.Side, command.Category, [.. command.Content.Forms], organisation);
            var refusals = await RefusedAsync(command, facts, category, organisation, by, ct);
            if (refusals.Count > 0)
            {
                return Outcome.Refused(refusals);
            }

            var profile = draft ?? New(command.Side, command.PersonId, category!.Value, command.Content.Forms);
            profile.Category = category!.Value;
            command.Content.WriteTo(profile);
            var application = new BankApplication(command.PersonId, command.Side, command.ApplicantId, command.Channel, command.Date, command.Content.Forms) { Text = command.Text?.Trim() };
            if (command.Scan is { Length: > 0 } scan)
            {
                application.FileId = (await files.KeepAsync("Заявление", scan, ct)).Id;
            }

            db.Add(application);
            if (draft is null)
            {
                participants.Add(profile);
            }

            profile.ApplicationId = application.Id;
            profile.Go(ParticipantEvent.Apply, command.Date);
            act.About(profile.Id, profile.PersonId).With("date", command.Date).With("bank", BankWords.Bank(command.Side))
                .With("channel", command.Channel == ApplicationChannel.Paper ? "внесено с бумаги" : "из личного кабинета");
            if (command.AskConsents)
            {
                await asking.AskAsync([profile], by.Actor.Today, ct);
            }

            return Outcome.Done(
                profile.State == ParticipantState.UnderReview ? "Заявление принято, согласия уже есть: карточка на проверке."
                : command.Channel == ApplicationChannel.Account ? "Заявление отправлено. Куратор ответит в этой же карточке."
                : "Заявление принято.", profile.Id);
        }, ct);

    internal static Participant New(BankSide side, Guid person, Category category, IEnumerable<string> forms) =>
        side == BankSide.Mentor ? new MentorProfile(person, category, forms) : new MenteeProfile(person, category, forms);

    private async Task<List<Refusal>> RefusedAsync(
        ApplicationCommand command, ParticipantFacts facts, Category? category, Organisation organisation, Submission by, CancellationToken ct)
    {
        var refusals = new List<Refusal>();
        if (!command.Voluntary)
        {
            refusals.Add(new NotVoluntary());
        }

        if (command.Date > by.Actor.Today)
        {
            refusals.Add(new ApplicationFromFuture());
        }

        if (category is null)
        {
            refusals.Add(new CategoryUnknown(facts.FullName));
        }
        else
        {
            refusals.AddRange(BankRules.FormsRefused(command.Side, category.Value, command.Content.Forms, organisation));
        }

        refusals.AddRange(BankRules.ContentRefused(command.Side, command.Content, sending: command.Channel == ApplicationChannel.Account));
        var representatives = db.LegalRepresentatives;
        var represents = command.ApplicantId != command.PersonId && await representatives.AnyAsync(
            r => r.ChildId == command.PersonId && r.PersonId == command.ApplicantId && (r.From == null || r.From <= command.Date) && (r.To == null || command.Date <= r.To), ct);
        if (BankRules.ApplicantRefused(facts, command.ApplicantId, represents, command.Date) is { } refused)
        {
            refusals.Add(refused);
        }

        if (command.Channel == ApplicationChannel.Account && command.ApplicantId != by.Actor.PersonId)
        {
            refusals.Add(new ApplicantHasNoRight(facts.FullName));
        }

        if (command.Scan is { Length: > 0 } scan && FileStore.Unfit(scan) is { } unfit)
        {
            refusals.Add(unfit with { Field = "Scan" });
        }

        return refusals;
    }
}
