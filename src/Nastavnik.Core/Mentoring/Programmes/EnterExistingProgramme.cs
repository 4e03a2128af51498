using Microsoft.EntityFrameworkCore;
using Nastavnik.Core.Foundation.Acts;
using Nastavnik.Core.Foundation.Data;
using Nastavnik.Core.Mentoring.Pairs;
using Nastavnik.Core.Preparation.Orders;
using Nastavnik.Core.School.Organisations;
using Nastavnik.Core.School.Papers;

namespace Nastavnik.Core.Mentoring.Programmes;

/// <summary>A programme approved on paper before the school worked here.</summary>
/// <param name="ApprovedOn">The date of the stamp on the paper.</param>
/// <param name="SignerId">Who approved; null: the one in office on that day.</param>
/// <param name="Scan">The signed paper: its text stays there.</param>
public sealed record EnterExistingProgrammeCommand(Guid Pair, ProgrammeMode Mode, DateOnly Start, DateOnly End, IReadOnlyList<string> Directions, DateOnly ApprovedOn, Guid? SignerId, byte[]? Scan);

/// <summary>Enters a programme from paper: approved at once, and in work where the pair works already.</summary>
public sealed class EnterExistingProgramme(NastavnikDb db, ActBook acts, ProgrammeSheets sheets, Signers signers, PeopleOnPaper people, FileStore files, TimeProvider time)
{
    public Task<Outcome> ExecuteAsync(EnterExistingProgrammeCommand command, Submission by, CancellationToken ct = default) =>
        acts.RunAsync(by, ProgrammeActs.Entered, passesGate: true, async act =>
        {
            var pairs = db.Pairs;
            var pair = await pairs.VisibleTo(db, by.Actor).Include(p => p.Members).SingleOrDefaultAsync(p => p.Id == command.Pair, ct);
            if (pair is null || !(await db.RelationAsync(pair, by.Actor, ct)).Curates)
            {
                return new NoSuchPair();
            }

            var organisation = await db.OurOrganisationAsync(ct);
            var programme = new PersonalProgramme(pair.Id, await db.NextProgrammeNumberAsync(ct), pair.Form, command.Mode, by.Actor.Today);
            if (await RefuseAsync(command, programme, pair, organisation, by.Actor.Today, ct) is { } refusal)
            {
                return refusal;
            }

            var (signer, wrong) = await signers.ResolveAsync(command.SignerId, by.Actor, command.ApprovedOn, ct);
            if (signer is null)
            {
                return wrong!;
            }

            programme.WriteNote(command.Start, command.End, new ExplanatoryNote(), command.Mode);
            programme.WriteDirections(pair.Kinds, command.Directions, "", "", "");
            var scan = await files.KeepAsync("programme", command.Scan!, ct);
            var name = (await people.FindAsync(signer.PersonId, command.ApprovedOn, ct))?.Name.Signature ?? "";
            var sheet = await sheets.DraftAsync(programme, pair, command.ApprovedOn, ct) with { Approval = new(OrderSkeleton.PostOf(organisation, signer.Acting), name, command.ApprovedOn) };
            db.ProgrammeVersions.Add(programme.EnterFromPaper(command.ApprovedOn, signer.PersonId, sheet, time.GetUtcNow(), scan.Id));
            if (pair.State is PairState.Active or PairState.Suspended)
            {
                programme.Begin(pair.StartedOn ?? command.Start);
            }

            db.Programmes.Add(programme);
            act.About([programme.Id, pair.Id, pair.MentorId, .. pair.Mentees]).With("number", programme.Number).With("date", command.ApprovedOn);
            return Outcome.Done("Программа внесена с бумаги. Её текст — в приложенном скане.", programme.Id);
        }, ct);

    private async Task<Refusal?> RefuseAsync(EnterExistingProgrammeCommand command, PersonalProgramme programme, Pairing pair, Organisation organisation, DateOnly today, CancellationToken ct) =>
        pair.State is not (PairState.Approved or PairState.Active or PairState.Suspended) ? new PairNotReady(pair.State.Name())
        : await db.CurrentProgrammeAsync(pair.Id, ct) ? new ProgrammeExists()
        : ProgrammeRules.Term(command.Start, command.End, programme.Regime, organisation.Policies.StrictTermForPupils) is { } term ? term
        : command.ApprovedOn > today ? new StampAhead() with { Field = "ApprovedOn" }
        : command.Scan is not { } scan ? new ScanOfProgramme()
        : FileStore.Unfit(scan) is { } unfit ? unfit with { Field = "Scan" }
        : null;
}
