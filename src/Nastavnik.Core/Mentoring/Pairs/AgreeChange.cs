using Microsoft.EntityFrameworkCore;
using Nastavnik.Core.Foundation.Acts;
using Nastavnik.Core.Foundation.Data;
using Nastavnik.Core.School.Accounts;
using Nastavnik.Core.School.People;
using Nastavnik.Paperwork.Grammar;

namespace Nastavnik.Core.Mentoring.Pairs;

/// <summary>A side's agreement to a change.</summary>
/// <param name="Person">Who agrees: oneself, a child one acts for, or whoever signed the paper the curator registers.</param>
/// <param name="On">Day on the paper; in the account it is today.</param>
public sealed record AgreeChangeCommand(Guid Change, Guid Person, DateOnly On);

/// <summary>A side agrees to the change in its own account, or the curator registers its signed paper (row 49).</summary>
public sealed class AgreeChange(NastavnikDb db, ActBook acts, OwnChanges own)
{
    public Task<Outcome> ExecuteAsync(AgreeChangeCommand command, Submission by, CancellationToken ct = default) =>
        acts.RunAsync(by, PairActs.ChangeAgreed, passesGate: true, async act =>
        {
            var change = await db.PairChanges.SingleOrDefaultAsync(c => c.Id == command.Change, ct);
            var mine = (await own.SidesAsync(by.Actor, ct)).Contains(command.Person);
            if (change is null || change.State != PairChangeState.Prepared || (!mine && !by.Actor.MayForAll(Right.ConfirmAmendment, "X")))
            {
                return new NoSuchChange();
            }

            var pairs = db.Pairs;
            var pair = await pairs.Include(p => p.Members).SingleAsync(p => p.Id == change.PairId, ct);
            if (!ChangeRules.AgreementsNeeded(pair, change).Contains(command.Person))
            {
                return mine ? new NoSuchChange() : new NotAwaited();
            }

            var on = mine ? by.Actor.Today : command.On;
            if (on > by.Actor.Today)
            {
                return new DateAhead(nameof(command.On));
            }

            change.Agree(command.Person, on, mine ? AnswerWay.Account : AnswerWay.Paper);
            var people = db.People;
            act.About([.. pair.Subjects(), command.Person]).With("what", change.Kind.Name()).With("date", on)
                .WithPersonal("name", (await people.SingleAsync(p => p.Id == command.Person, ct)).Name.Short(GrammaticalCase.Nominative));
            return Outcome.Done("Согласие внесено.", change.Id);
        }, ct);
}
