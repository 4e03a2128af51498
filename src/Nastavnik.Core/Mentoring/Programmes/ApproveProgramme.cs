using Microsoft.EntityFrameworkCore;
using Nastavnik.Core.Foundation.Acts;
using Nastavnik.Core.Foundation.Data;
using Nastavnik.Core.Foundation.TargetModel;
using Nastavnik.Core.Mentoring.Pairs;
using Nastavnik.Core.Preparation.Orders;
using Nastavnik.Core.School.Consents;
using Nastavnik.Core.School.Organisations;
using Nastavnik.Core.School.People;
using Nastavnik.Paperwork.Grammar;

namespace Nastavnik.Core.Mentoring.Programmes;

/// <param name="On">The date of the stamp.</param>
public sealed record ApproveProgrammeCommand(Guid Programme, DateOnly On);

/// <summary>The stamp УТВЕРЖДАЮ of the head (acting within his dates), or of the curator where the school has delegated it. Makes an immutable version.</summary>
public sealed class ApproveProgramme(NastavnikDb db, ActBook acts, ProgrammeSheets sheets, Signers signers, PeopleOnPaper people, TimeProvider time)
{
    public Task<Outcome> ExecuteAsync(ApproveProgrammeCommand command, Submission by, CancellationToken ct = default) =>
        acts.RunAsync(by, ProgrammeActs.Approved, passesGate: true, async act =>
        {
            var (loaded, refusal) = await db.ProgrammeForChangeAsync(command.Programme, by, ct);
            if (loaded is null)
            {
                return refusal!;
            }

            var (programme, pair, _) = loaded;
            var organisation = await db.OurOrganisationAsync(ct);
            if (!programme.Allows(ProgrammeEvent.Approve))
            {
                return new ProgrammeNoLonger(programme.State);
            }

            if (MarkRules.Stamp(command.On, programme.AgreedOn, by.Actor.Today) is { } day)
            {
                return day;
            }

            if (ProgrammeRules.Gaps(programme, organisation.Policies.StrictTermForPupils) is { Count: > 0 } gaps)
            {
                return new NotFilledYet(gaps);
            }

            var (stamp, wrong) = await StampAsync(organisation, by.Actor, command.On, ct);
            if (stamp is null)
            {
                return wrong!;
            }

            var sheet = await sheets.DraftAsync(programme, pair, command.On, ct) with { Approval = stamp };
            var version = programme.Approve(command.On, by.Actor.PersonId!.Value, sheet, time.GetUtcNow());
            db.ProgrammeVersions.Add(version);
            if (pair.State is PairState.Active or PairState.Suspended)
            {
                // A pair that worked before its programme was written here has nothing more to begin.
                programme.Begin(by.Actor.Today);
            }

            var ownPair = !by.Actor.Is(Role.Head) && pair.CuratorId == by.Actor.PersonId;
            act.About(loaded.Subjects).With("number", programme.Number).With("date", command.On).With("version", version.Number).With("hash", version.Hash[..12])
                .With("note", ownPair ? ". Куратор утвердил программу пары, которую сопровождает сам" : "");
            return Outcome.Done($"Программа утверждена, редакция {version.Number}. Текст больше не меняется.", programme.Id);
        }, ct);

    private async Task<(SheetApproval? Stamp, Refusal? Refusal)> StampAsync(Organisation organisation, Actor actor, DateOnly on, CancellationToken ct)
    {
        if (actor.Is(Role.Head))
        {
            var (signer, refusal) = await signers.ResolveAsync(actor.PersonId, actor, on, ct);
            return signer is null ? (null, refusal) : (new(OrderSkeleton.PostOf(organisation, signer.Acting), await NameAsync(signer.PersonId), on), null);
        }

        return actor.Is(Role.Curator) && organisation.Policies.CuratorApprovesProgrammes && actor.PersonId is { } curator
            ? (new("Куратор", await NameAsync(curator), on), null)
            : (null, new NotHisToApprove());

        async Task<string> NameAsync(Guid person) => (await people.FindAsync(person, on, ct))?.Name.Signature ?? "";
    }
}

/// <summary>What the day of beginning asks, beside the order: the approved programme, consents in force, training.</summary>
public sealed class StartGate(NastavnikDb db, PartyReader parties, ConsentGate consents, Baselines baselines)
{
    public async Task<IReadOnlyList<Refusal>> MissingAsync(PersonalProgramme? programme, Pairing pair, DateOnly on, CancellationToken ct = default)
    {
        var organisation = await db.OurOrganisationAsync(ct);
        var training = organisation.Policies.TrainingRequired && Forms.Form(pair.Form).TrainingRequired;
        var mentor = (await parties.MentorsAsync([pair.MentorId], on, pair.Id, ct))[pair.MentorId];
        var standing = await consents.OfAsync([pair.MentorId, .. pair.Mentees], on, ct);
        return
        [
            .. programme?.State == ProgrammeState.Approved ? [] : new Refusal[] { new ApproveFirst() },
            .. StartRules.Missing(pair, mentor, training, on),
            .. standing.Values.SelectMany(s => s.Missing),
            .. await baselines.RefusedAsync(pair, on, ct) is { } missing ? [missing] : Array.Empty<Refusal>(),
        ];
    }
}

/// <summary>The pair begins work: programme approved, order in effect, mentor trained, consents in force.</summary>
public sealed class StartPair(NastavnikDb db, ActBook acts, StartGate gate)
{
    public Task<Outcome> ExecuteAsync(ProgrammeCommand command, Submission by, CancellationToken ct = default) =>
        acts.RunAsync(by, ProgrammeActs.Started, passesGate: true, async act =>
        {
            var (loaded, refusal) = await db.ProgrammeForChangeAsync(command.Programme, by, ct);
            if (loaded is null)
            {
                return refusal!;
            }

            if (!loaded.Relation.Curates)
            {
                return new NotYourPart();
            }

            var (programme, pair, _) = loaded;
            if (programme.State == ProgrammeState.InWork)
            {
                return new ProgrammeNoLonger(programme.State);
            }

            if (await gate.MissingAsync(programme, pair, by.Actor.Today, ct) is { Count: > 0 } missing)
            {
                return Outcome.Refused([.. missing]);
            }

            pair.Start(by.Actor.Today);
            programme.Begin(by.Actor.Today);
            act.About(loaded.Subjects).With("date", by.Actor.Today).With("number", programme.Number);
            return Outcome.Done("Пара начала работу.", programme.Id);
        }, ct);
}
