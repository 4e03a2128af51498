using Microsoft.EntityFrameworkCore;
using Nastavnik.Core.Foundation.Acts;
using Nastavnik.Core.Foundation.Data;
using Nastavnik.Core.Mentoring.Pairs;
using Nastavnik.Core.School.Accounts;
using Nastavnik.Core.School.Organisations;
using Nastavnik.Core.School.People;
using Nastavnik.Paperwork.Grammar;

namespace Nastavnik.Core.Mentoring.Programmes;

public sealed record ProgrammeCommand(Guid Programme);

/// <summary>Closes the draft and asks the parties: everything the approval needs must stand (2.6).</summary>
public sealed class SendForAgreement(NastavnikDb db, ActBook acts)
{
    public Task<Outcome> ExecuteAsync(ProgrammeCommand command, Submission by, CancellationToken ct = default) =>
        acts.RunAsync(by, ProgrammeActs.Sent, async act =>
        {
            var (loaded, refusal) = await db.DraftAsync(command.Programme, by, rowsOnly: false, ct);
            if (loaded is null)
            {
                return refusal!;
            }

            var organisation = await db.OurOrganisationAsync(ct);
            var programme = loaded.Programme;
            if (ProgrammeRules.OfKinds(programme.Kinds) is { } speed)
            {
                return speed;
            }

            if (ProgrammeRules.Gaps(programme, organisation.Policies.StrictTermForPupils) is { Count: > 0 } gaps)
            {
                return new NotFilledYet(gaps);
            }

            programme.Send(by.Actor.Today);
            act.About(loaded.Subjects).With("number", programme.Number);
            return Outcome.Done("Программа отправлена на согласование. Пока стороны не ответили, её не правят.", programme.Id);
        }, ct);
}

/// <summary>A party's agreement, the mentee's acquaintance, or a witness of it.</summary>
/// <param name="Person">Who marks; the curator names the person when he registers a paper.</param>
/// <param name="Child">For whom a representative answers.</param>
/// <param name="On">Day of the mark; in the account it is today.</param>
/// <param name="TextHash">The sum of the text that was on the page: an edited text must be read anew.</param>
public sealed record MarkProgrammeCommand(Guid Programme, MarkSide Side, Guid Person, Guid? Child, DateOnly On, string TextHash);

/// <summary>Registers a mark; the last one makes the programme agreed.</summary>
public sealed class MarkProgramme(NastavnikDb db, ActBook acts, ProgrammeMarks marks, ProgrammeSheets sheets)
{
    public Task<Outcome> ExecuteAsync(MarkProgrammeCommand command, Submission by, CancellationToken ct = default) =>
        acts.RunAsync(by, ProgrammeActs.Marked, passesGate: true, async act =>
        {
            // The parties mark side by side: not the version is asked but whether the text is the one that was read.
            var (loaded, refusal) = await db.ProgrammeForChangeAsync(command.Programme, by with { Form = by.Form with { Version = null } }, ct);
            if (loaded is null)
            {
                return refusal!;
            }

            var (programme, pair) = (loaded.Programme, loaded.Pair);
            var own = by.Actor.PersonId == command.Person;
            var on = own ? by.Actor.Today : command.On;
            if (await MayNotAsync(loaded, command, own, on, by.Actor, ct) is { } wrong)
            {
                return wrong;
            }

            var hash = (await sheets.TextAsync(programme, pair, by.Actor.Today, ct)).Hash();
            if (hash != command.TextHash)
            {
                return new TextHasChanged();
            }

            programme.Mark(new ProgrammeMark(programme, command.Side, command.Person, command.Child, own ? AnswerWay.Account : AnswerWay.Paper, on, hash));
            var missing = MarkRules.Missing(await marks.AwaitedAsync(programme, pair, by.Actor.Today, ct), programme.CurrentMarks);
            if (missing.Count == 0 && programme.State == ProgrammeState.ForAgreement)
            {
                programme.Agree(programme.CurrentMarks.Max(m => m.On));
            }

            var people = db.People;
            var name = (await people.AsNoTracking().SingleAsync(p => p.Id == command.Person, ct)).Name.Short(GrammaticalCase.Nominative);
            var then = missing.Count == 0 ? "Программа согласована, её утверждает руководитель." : $"Ждём: {string.Join(", ", missing.Select(m => m.Name))}.";
            act.About([.. loaded.Subjects, command.Person]).With("number", programme.Number).With("what", What(command.Side, programme.Mode)).With("how", own ? "в кабинете" : "на бумаге").With("date", on)
                .WithPersonal("name", name).WithPersonal("then", then);
            return Outcome.Done($"Отметка внесена. {then}", programme.Id);
        }, ct);

    private async Task<Refusal?> MayNotAsync(LoadedProgramme loaded, MarkProgrammeCommand command, bool own, DateOnly on, Actor by, CancellationToken ct)
    {
        var (programme, pair, _) = loaded;
        if (programme.State != ProgrammeState.ForAgreement)
        {
            return new ProgrammeNoLonger(programme.State);
        }

        if (!own && !by.MayForAll(Right.ProgrammeAgree, "X"))
        {
            return new MarkNotAwaited();
        }

        if (programme.CurrentMarks.Any(m => m.Side == command.Side && m.PersonId == command.Person && m.ChildId == command.Child))
        {
            return new MarkedAlready();
        }

        var awaited = await marks.AwaitedAsync(programme, pair, by.Today, ct);
        var isAwaited = command.Side == MarkSide.Witness
            ? await marks.MayWitnessAsync(programme, pair, command.Person, by, own, ct)
            : awaited.Any(a => a.Side == command.Side && a.Child == command.Child && (a.PersonId is null || a.PersonId == command.Person))
                && (command.Child is not { } child || await marks.RepresentsAsync(command.Person, child, on, ct));
        return isAwaited ? MarkRules.Day(on, programme.SentOn, by.Today) : new MarkNotAwaited();
    }

    private static string What(MarkSide side, ProgrammeMode mode) => (side, mode) switch
    {
        (MarkSide.Witness, _) => "ознакомление при свидетеле",
        (_, ProgrammeMode.Authored) => "ознакомление",
        _ => "согласие с программой",
    };
}

/// <summary>Whose marks a programme awaits.</summary>
public sealed class ProgrammeMarks(NastavnikDb db, PartyReader parties)
{
    public async Task<IReadOnlyList<AwaitedMark>> AwaitedAsync(PersonalProgramme programme, Pairing pair, DateOnly today, CancellationToken ct = default)
    {
        var organisation = await db.OurOrganisationAsync(ct);
        var facts = await parties.MenteesAsync([pair.MentorId, .. pair.Mentees], today, ct);
        return MarkRules.Awaited(programme.Mode, Party(facts[pair.MentorId]), [.. pair.Mentees.Select(m => Party(facts[m]))], organisation.Policies.RepresentativeConfirmsPair);
    }

    internal Task<bool> RepresentsAsync(Guid person, Guid child, DateOnly on, CancellationToken ct)
    {
        var representatives = db.LegalRepresentatives;
        return representatives.AnyAsync(r => r.PersonId == person && r.ChildId == child && (r.From == null || r.From <= on) && (r.To == null || on <= r.To), ct);
    }

    /// <summary>A witness of the acquaintance: the curator, or a member of the council, who is no party (S002).</summary>
    internal async Task<bool> MayWitnessAsync(PersonalProgramme programme, Pairing pair, Guid person, Actor by, bool own, CancellationToken ct)
    {
        if (programme.Mode != ProgrammeMode.Authored || person == pair.MentorId || pair.Mentees.Contains(person))
        {
            return false;
        }

        var employments = db.Employments;
        return own ? by.May(Right.ProgrammeAgree, "X") && by.IsAny(Role.Curator, Role.CouncilMember)
            : await employments.AnyAsync(e => e.PersonId == person && (e.From == null || e.From <= by.Today) && (e.To == null || by.Today <= e.To), ct);
    }

    private static MarkParty Party(PartyFacts facts) => new(facts.Id, facts.Name, facts.IsMinor);
}

public sealed record ReturnProgrammeCommand(Guid Programme, string Reason);

/// <summary>Opens the text for edits again: marks of the round are void, the reason is seen by those who write. An approved programme may be returned until work begins.</summary>
public sealed class ReturnForEdits(NastavnikDb db, ActBook acts, TimeProvider time)
{
    public Task<Outcome> ExecuteAsync(ReturnProgrammeCommand command, Submission by, CancellationToken ct = default) =>
        acts.RunAsync(by, ProgrammeActs.Returned, passesGate: true, async act =>
        {
            var (loaded, refusal) = await db.ProgrammeForChangeAsync(command.Programme, by, ct);
            if (loaded is null)
            {
                return refusal!;
            }

            var programme = loaded.Programme;
            if (!programme.Allows(ProgrammeEvent.Return) || programme.FromPaper)
            {
                return new ProgrammeNoLonger(programme.State);
            }

            if (!loaded.Relation.MayReturn(programme.State) || by.Actor.PersonId is not { } author)
            {
                return new NotYourPart();
            }

            var reason = command.Reason.Trim();
            if (reason.Length == 0)
            {
                return new WhyReturn();
            }

            if (reason.Length > ProgrammeRemark.Longest)
            {
                return new FieldTooLong("Reason", "Что исправить", ProgrammeRemark.Longest);
            }

            programme.Return();
            programme.Remark(author, reason, time.GetUtcNow(), isReason: true);
            act.About(loaded.Subjects).With("number", programme.Number).Because(reason);
            return Outcome.Done("Программа снова черновик. Согласования этого текста больше не считаются.", programme.Id);
        }, ct);
}
