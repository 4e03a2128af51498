using Microsoft.EntityFrameworkCore;
using Nastavnik.Core.Foundation.Acts;
using Nastavnik.Core.Foundation.Data;
using Nastavnik.Core.Foundation.TargetModel;
using Nastavnik.Core.School.Organisations;
using Nastavnik.Core.School.People;
using Nastavnik.Paperwork.Grammar;

namespace Nastavnik.Core.Preparation.Banks;

/// <param name="PersonId">Who.</param>
/// <param name="Request">His own main request; null: the common one.</param>
public sealed record TakenIn(Guid PersonId, string? Request = null);

/// <summary>Paper applications of many people of one form, registered at once by the curator.</summary>
/// <param name="Request">Main request of those who named no other; a mentor's competence on the mentors' side.</param>
/// <param name="Category">For those who neither study nor work here.</param>
public sealed record TakeInCommand(
    BankSide Side, DateOnly Date, IReadOnlyList<string> Forms, bool Voluntary, string? Request, IReadOnlyList<TakenIn> People, bool AskConsents = true, Category? Category = null);

/// <summary>Good ones are taken in, the others are named with the reason.</summary>
public sealed class TakeInMany(NastavnikDb db, ActBook acts, Participants participants, ParticipantReader reader, ConsentAsking asking)
{
    public Task<Outcome> ExecuteAsync(TakeInCommand command, Submission by, CancellationToken ct = default) =>
        acts.RunAsync(by, BankActs.TakenIn, passesGate: true, async act =>
        {
            if (Common(command, by.Actor.Today) is { Count: > 0 } refusals)
            {
                return Outcome.Refused(refusals);
            }

            var organisation = await db.OurOrganisationAsync(ct);
            var ids = command.People.Select(p => p.PersonId).Distinct().ToList();
            var facts = await reader.OfAsync(ids, command.Date, ct);
            var live = (await participants.LiveOfAsync(command.Side, ids, ct)).ToDictionary(p => p.PersonId);
            var signers = await SignersAsync(ids, command.Date, ct);
            var (taken, left) = (new List<Participant>(), new List<Refusal>());
            foreach (var row in command.People.DistinctBy(p => p.PersonId).Where(p => facts.ContainsKey(p.PersonId)))
            {
                var person = facts[row.PersonId];
                if (Take(command, row, person, live.GetValueOrDefault(row.PersonId), signers, organisation, out var profile) is { } refusal)
                {
                    left.Add(refusal);
                }
                else
                {
                    taken.Add(profile!);
                }
            }

            if (taken.Count == 0)
            {
                return Outcome.Refused(left.Count > 0 ? left : [new NobodyChosen()]);
            }

            if (command.AskConsents)
            {
                await asking.AskAsync(taken, by.Actor.Today, ct);
            }

            act.About([.. taken.SelectMany(p => new[] { p.Id, p.PersonId })]).With("count", BankWords.Applications(taken.Count)).With("bank", BankWords.Bank(command.Side)).With("date", command.Date);
            return Outcome.Done(Told(taken, left), taken.Count == 1 ? taken[0].Id : null);
        }, ct);

    private static List<Refusal> Common(TakeInCommand command, DateOnly today)
    {
        var refusals = new List<Refusal>();
        if (!command.Voluntary)
        {
            refusals.Add(new NotVoluntary());
        }

        if (command.Date > today)
        {
            refusals.Add(new ApplicationFromFuture());
        }

        if (command.Forms.Count == 0)
        {
            refusals.Add(new NoForms());
        }

        if (command.People.Count == 0)
        {
            refusals.Add(new NobodyChosen());
        }

        return refusals;
    }

    private Refusal? Take(
        TakeInCommand command, TakenIn row, ParticipantFacts facts, Participant? live, ILookup<Guid, Guid> signers, Organisation organisation, out Participant? profile)
    {
        profile = null;
        if (live is { State: not ParticipantState.Draft })
        {
            return new AlreadyInBank(facts.FullName);
        }

        if (BankRules.CategoryOf(facts, command.Side, command.Category, [.. command.Forms], organisation) is not { } category)
        {
            return new CategoryUnknown(facts.FullName);
        }

        if (BankRules.FormsRefused(command.Side, category, command.Forms, organisation).FirstOrDefault() is { } unfit)
        {
            return new GateClosed(facts.FullName, unfit.Sentence);
        }

        // From 14 the person signs; for a younger one the paper is the representative's.
        var applicant = BankRules.ApplicantRefused(facts, facts.PersonId, represents: false, command.Date) is null ? facts.PersonId : signers[facts.PersonId].FirstOrDefault();
        if (applicant == Guid.Empty)
        {
            return new GateClosed(facts.FullName, "нет 14 лет, а законный представитель не внесён. Добавьте его в карточке человека.", "INV-41");
        }

        profile = live ?? SubmitApplication.New(command.Side, facts.PersonId, category, command.Forms);
        profile.Category = category;
        profile.WantForms(command.Forms);
        Say(profile, row.Request ?? command.Request);
        var application = new BankApplication(facts.PersonId, command.Side, applicant, ApplicationChannel.Paper, command.Date, command.Forms);
        db.Add(application);
        if (live is null)
        {
            participants.Add(profile);
        }

        profile.ApplicationId = application.Id;
        profile.Go(ParticipantEvent.Apply, command.Date);
        return null;
    }

    private static void Say(Participant profile, string? words)
    {
        if (string.IsNullOrWhiteSpace(words))
        {
            return;
        }

        if (profile is MenteeProfile mentee)
        {
            mentee.Request = words.Trim();
        }
        else if (profile is MentorProfile mentor && mentor.Competencies.Count == 0)
        {
            mentor.Competencies = [words.Trim()];
        }
    }

    private async Task<ILookup<Guid, Guid>> SignersAsync(IReadOnlyCollection<Guid> children, DateOnly on, CancellationToken ct)
    {
        var representatives = db.LegalRepresentatives;
        var found = await representatives.AsNoTracking()
            .Where(r => children.Contains(r.ChildId) && (r.From == null || r.From <= on) && (r.To == null || on <= r.To))
            .Select(r => new { r.ChildId, r.PersonId }).ToListAsync(ct);
        return found.ToLookup(r => r.ChildId, r => r.PersonId);
    }

    private static string Told(IReadOnlyCollection<Participant> taken, IReadOnlyCollection<Refusal> left)
    {
        var told = $"Принято: {BankWords.Applications(taken.Count)}.";
        var awaiting = taken.Count(p => p.State == ParticipantState.AwaitingConsents);
        if (awaiting > 0)
        {
            told += $" Ждём согласий: {Numerals.People(awaiting)}. Бумаги готовят в разделе «Согласия».";
        }

        return left.Count == 0 ? told : told + " Не приняты — " + string.Join(" ", left.Take(5).Select(r => r.Sentence)) + (left.Count > 5 ? $" И ещё {left.Count - 5}." : "");
    }
}
