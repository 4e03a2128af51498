using Microsoft.EntityFrameworkCore;
using Nastavnik.Core.Foundation.Acts;
using Nastavnik.Core.Foundation.Data;
using Nastavnik.Core.School.Accounts;
using Nastavnik.Core.School.Organisations;
using Nastavnik.Core.School.People;
using Nastavnik.Paperwork.Grammar;

namespace Nastavnik.Core.Mentoring.Pairs;

/// <summary>A side's own «да».</summary>
/// <param name="Person">Who answers; the curator names the person when he registers a paper.</param>
/// <param name="Child">For whom a representative answers.</param>
/// <param name="On">Day of the answer; in the account it is today.</param>
/// <param name="MatchNote">The curator's note of what in the mentor's profile answers the request.</param>
public sealed record ConfirmPartyCommand(Guid Pair, PairParty Party, Guid Person, Guid? Child, AnswerWay Way, DateOnly On, bool Interested, string? MatchNote = null);

/// <summary>A side's own «нет»: no reason is asked.</summary>
public sealed record RefusePartyCommand(Guid Pair, PairParty Party, Guid Person, Guid? Child);

/// <summary>May this actor answer for this side: himself in his account, a representative for the child, the curator from paper.</summary>
public sealed class PairAnswers(NastavnikDb db, PartyReader parties)
{
    internal async Task<Refusal?> NotHisAsync(Pairing pair, PairParty party, Guid person, Guid? child, Actor by, CancellationToken ct)
    {
        var awaited = await AwaitedAsync(pair, by.Today, ct);
        var side = awaited.FirstOrDefault(a => a.Party == party && (a.PersonId is null || a.PersonId == person) && a.ChildId == child);
        if (side is null || (party == PairParty.Representative && !await RepresentsAsync(person, child!.Value, by.Today, ct)))
        {
            return new NotAwaited();
        }

        var own = by.PersonId == person;
        return party == PairParty.Curator ? (own && by.May(Right.ConfirmPair, "X") && by.Is(Role.Curator) ? null : new NotAwaited())
            : own || by.MayForAll(Right.ConfirmPair, "X") ? null
            : new NotAwaited();
    }

    internal async Task<IReadOnlyList<AwaitedParty>> AwaitedAsync(Pairing pair, DateOnly today, CancellationToken ct)
    {
        var organisation = await db.OurOrganisationAsync(ct);
        var mentees = await parties.MenteesAsync(pair.Mentees, today, ct);
        var mentor = await parties.MentorsAsync([pair.MentorId], today, pair.Id, ct);
        return ConfirmRules.Awaited(mentor[pair.MentorId], [.. pair.Mentees.Select(m => mentees[m])], organisation.Policies.RepresentativeConfirmsPair);
    }

    /// <summary>Who may answer for each minor among the sides.</summary>
    internal async Task<IReadOnlyDictionary<Guid, IReadOnlyList<(Guid Id, string Name)>>> RepresentativesAsync(IEnumerable<AwaitedParty> sides, DateOnly today, CancellationToken ct)
    {
        var children = sides.Select(p => p.ChildId).OfType<Guid>().ToArray();
        var (persons, relations) = (db.People, db.LegalRepresentatives);
        var found = await relations.AsNoTracking().Where(r => children.Contains(r.ChildId) && (r.From == null || r.From <= today) && (r.To == null || today <= r.To))
            .Join(persons, r => r.PersonId, p => p.Id, (r, p) => new { r.ChildId, Person = p }).ToListAsync(ct);
        return found.GroupBy(f => f.ChildId).ToDictionary(g => g.Key, g => (IReadOnlyList<(Guid, string)>)[.. g.Select(f => (f.Person.Id, f.Person.Name.Short(GrammaticalCase.Nominative)))]);
    }

    private Task<bool> RepresentsAsync(Guid person, Guid child, DateOnly today, CancellationToken ct)
    {
        var representatives = db.LegalRepresentatives;
        return representatives.AnyAsync(r => r.PersonId == person && r.ChildId == child && (r.From == null || r.From <= today) && (r.To == null || today <= r.To), ct);
    }
}

/// <summary>Registers a confirmation; the last one makes the pair agreed (INV-23).</summary>
public sealed class ConfirmParty(NastavnikDb db, ActBook acts, PairAnswers answers)
{
    public Task<Outcome> ExecuteAsync(ConfirmPartyCommand command, Submission by, CancellationToken ct = default) =>
        acts.RunAsync(by, PairActs.Confirmed, passesGate: true, async act =>
        {
            var (pair, refusal) = await db.PairForChangeAsync(command.Pair, by, ct);
            if (pair is null)
            {
                return refusal!;
            }

            if (pair.State != PairState.Discussed)
            {
                return pair.State == PairState.Proposed ? new NotMetYet() : new NoLonger(pair.State);
            }

            var own = by.Actor.PersonId == command.Person;
            var on = own ? by.Actor.Today : command.On;
            if (await answers.NotHisAsync(pair, command.Party, command.Person, command.Child, by.Actor, ct) is { } notHis)
            {
                return notHis;
            }

            if (Check(pair, command, on, by.Actor.Today) is { } wrong)
            {
                return wrong;
            }

            pair.Confirm(command.Party, command.Person, command.Child, own ? AnswerWay.Account : AnswerWay.Paper, on, command.Interested);
            if (command.Party == PairParty.Curator && !string.IsNullOrWhiteSpace(command.MatchNote))
            {
                pair.MatchNote = command.MatchNote.Trim();
            }

            var missing = ConfirmRules.Missing(await answers.AwaitedAsync(pair, by.Actor.Today, ct), pair.Confirmations);
            if (missing.Count == 0)
            {
                pair.Agree(by.Actor.Today);
            }

            var then = missing.Count == 0 ? "Пара согласована." : $"Ждём: {string.Join(", ", missing.Select(m => m.Name))}.";
            var people = db.People;
            var name = (await people.AsNoTracking().SingleAsync(p => p.Id == command.Person, ct)).Name.Short(GrammaticalCase.Nominative);
            act.About([.. pair.Subjects(), command.Person]).With("party", Capital(Name(command.Party))).With("how", own ? "в кабинете" : "на бумаге").With("date", on)
                .WithPersonal("name", name).WithPersonal("then", then);
            return Outcome.Done($"Подтверждение внесено. {then}", pair.Id);
        }, ct);

    public static string Name(PairParty party) => party switch
    {
        PairParty.Mentor => "наставник",
        PairParty.Mentee => "наставляемый",
        PairParty.Representative => "законный представитель",
        _ => "куратор",
    };

    private static Refusal? Check(Pairing pair, ConfirmPartyCommand command, DateOnly on, DateOnly today) =>
        pair.Confirmations.Any(c => c.Party == command.Party && c.PersonId == command.Person && c.ChildId == command.Child) ? new AlreadyAnswered()
        : on > today ? new DateAhead(nameof(command.On))
        : on < pair.MetOn ? new MetBeforeAnswer()
        : !command.Interested ? new InterestNotMarked()
        : null;

    private static string Capital(string word) => char.ToUpperInvariant(word[0]) + word[1..];
}

/// <summary>Any side may say «нет» before the order: the pair is declined, the mentee is free for another.</summary>
public sealed class RefuseParty(NastavnikDb db, ActBook acts, PairAnswers answers)
{
    public Task<Outcome> ExecuteAsync(RefusePartyCommand command, Submission by, CancellationToken ct = default) =>
        acts.RunAsync(by, PairActs.Declined, passesGate: true, async act =>
        {
            var (pair, refusal) = await db.PairForChangeAsync(command.Pair, by, ct);
            if (pair is null)
            {
                return refusal!;
            }

            if (!pair.Allows(PairEvent.Refuse))
            {
                return new NoLonger(pair.State);
            }

            if (await answers.NotHisAsync(pair, command.Party, command.Person, command.Child, by.Actor, ct) is { } notHis)
            {
                return notHis;
            }

            act.About(pair.Subjects()).With("party", ConfirmParty.Name(command.Party));
            pair.Refuse(by.Actor.Today);
            return Outcome.Done("Пара отклонена. Участники остаются в банке, им можно подобрать другую пару.", pair.Id);
        }, ct);
}
