using Microsoft.EntityFrameworkCore;
using Nastavnik.Core.Foundation.Acts;
using Nastavnik.Core.Foundation.Data;
using Nastavnik.Core.Foundation.TargetModel;
using Nastavnik.Core.School.Accounts;
using Nastavnik.Core.School.Organisations;
using Nastavnik.Core.School.People;

namespace Nastavnik.Core.Mentoring.Pairs;

/// <summary>A pair or group chosen by hand.</summary>
/// <param name="Kinds">Beyond «традиционное» and «в группе», which follow from the number of mentees.</param>
/// <param name="ReverseOf">The counterpart, for reverse mentoring.</param>
/// <param name="WarningReason">Why the pair is wanted in spite of the warnings.</param>
/// <param name="MatchNote">What of the mentor's profile answers the request, when matching already knows it.</param>
public sealed record ProposePairCommand(
    string Form, string RoleModel, Guid Mentor, IReadOnlyList<Guid> Mentees, DateOnly Start, DateOnly End, IReadOnlyList<MentoringKind> Kinds, IReadOnlyList<string> Topics,
    string? Subject = null, PairStrategy Strategy = PairStrategy.CuratorDecision, Guid? ReverseOf = null, string? WarningReason = null, string? MatchNote = null);

public sealed record NoSuchPerson(string Field) : Refusal("Выбранного человека нет в списке. Откройте форму заново.", Field);

/// <summary>Offers a mentor to one mentee or to a group. Nobody is bound by it until each side has said «да».</summary>
public sealed class ProposePair(NastavnikDb db, ActBook acts, PartyReader parties)
{
    public Task<Outcome> ExecuteAsync(ProposePairCommand command, Submission by, CancellationToken ct = default) =>
        acts.RunAsync(by, PairActs.Proposed, passesGate: true, async act =>
        {
            var today = by.Actor.Today;
            if (NotHisToPropose(command.Form, by.Actor) is { } notHis)
            {
                return notHis;
            }

            if (await FactsAsync(command, by.Actor, today, ct) is not { } facts)
            {
                return new NoSuchPerson("Mentees");
            }

            var verdict = PairRules.OfProposal(facts, today);
            if (verdict.Refusals.Count > 0)
            {
                return Outcome.Refused(verdict.Refusals);
            }

            if (verdict.Warnings.Count > 0 && string.IsNullOrWhiteSpace(command.WarningReason))
            {
                return new WarningsOpen(verdict.Warnings);
            }

            var pair = await NewAsync(command, facts, verdict, today, ct);
            db.Pairs.Add(pair);
            act.About([pair.Id, command.Mentor, .. command.Mentees]).Because(verdict.Warnings.Count > 0 ? command.WarningReason!.Trim() : null)
                .With("pair", pair.Title).With("form", PairWords.FormName(pair.Form))
                .WithPersonal("mentor", facts.Mentor.Name).WithPersonal("mentees", string.Join(", ", facts.Mentees.Select(m => m.Name)));
            return Outcome.Done($"Предложена {pair.Title}. Следующий шаг — познакомить стороны.", pair.Id);
        }, ct);

    /// <summary>The curator proposes any pair, the council those of teachers (row 28).</summary>
    private static Refusal? NotHisToPropose(string form, Actor actor) =>
        actor.MayForAll(Right.Matching, "U") ? null
        : !actor.MayForAll(Right.Matching, "C") ? new CuratorLeads()
        : Forms.Find(form)?.Regime == Regime.A ? new CouncilForTeachers()
        : null;

    internal async Task<Pairing> NewAsync(ProposePairCommand command, ProposalFacts facts, PairVerdict verdict, DateOnly today, CancellationToken ct)
    {
        var number = (await db.Pairs.MaxAsync(p => (int?)p.Number, ct) ?? 0) + 1;
        return New(number, command, facts, verdict, today);
    }

    internal static Pairing New(int number, ProposePairCommand command, ProposalFacts facts, PairVerdict verdict, DateOnly today) =>
        new(number, command.Form, command.RoleModel, command.Mentor, command.Mentees, command.Kinds, command.Start, command.End, today)
        {
            Topics = [.. command.Topics.Select(t => t.Trim()).Where(t => t.Length > 0).Distinct(StringComparer.OrdinalIgnoreCase)],
            Subject = string.IsNullOrWhiteSpace(command.Subject) ? null : command.Subject.Trim(),
            Strategy = command.Strategy,
            CuratorId = facts.CuratorId,
            ReverseOfId = command.ReverseOf,
            MatchNote = command.MatchNote,
            Accepted = [.. verdict.Warnings.Select(w => new AcceptedWarning(w.Rule, w.Sentence, command.WarningReason?.Trim() ?? ""))],
        };

    /// <summary>What would stand against the proposal, without making it: for the form's own page.</summary>
    public async Task<PairVerdict?> LookAsync(ProposePairCommand command, Actor actor, CancellationToken ct = default) =>
        await FactsAsync(command, actor, actor.Today, ct) is { } facts ? PairRules.OfProposal(facts, actor.Today) : null;

    internal async Task<ProposalFacts?> FactsAsync(ProposePairCommand command, Actor actor, DateOnly today, CancellationToken ct)
    {
        var mentors = await parties.MentorsAsync([command.Mentor], today, null, ct);
        var mentees = await parties.MenteesAsync(command.Mentees, today, ct);
        if (!mentors.TryGetValue(command.Mentor, out var mentor) || command.Mentees.Any(m => !mentees.ContainsKey(m)))
        {
            return null;
        }

        var organisation = await db.OurOrganisationAsync(ct);
        var curator = await CuratorOfAsync(actor, today, ct);
        return new ProposalFacts(command.Form, command.RoleModel, command.Kinds, command.Topics, command.Subject, command.Start, command.End, mentor, [.. command.Mentees.Distinct().Select(m => mentees[m])])
        {
            Links = await parties.LinksAsync(command.Mentor, command.Mentees, null, ct),
            FormEnabled = organisation.Uses(command.Form),
            ClearanceRequired = organisation.Policies.ClearanceRequired,
            CuratorId = curator.Person,
            CuratorIsHead = curator.IsHead,
        };
    }

    internal async Task<(Guid? Person, bool IsHead)> CuratorOfAsync(Actor actor, DateOnly today, CancellationToken ct)
    {
        var curator = actor.Is(Role.Curator) ? actor.PersonId : await CuratorAsync(today, ct);
        var headships = db.Headships;
        return (curator, curator is not null && await headships.AnyAsync(h => h.PersonId == curator && h.From <= today && (h.To == null || today <= h.To), ct));
    }

    private async Task<Guid?> CuratorAsync(DateOnly today, CancellationToken ct)
    {
        var (assignments, memberships) = (db.RoleAssignments, db.Memberships);
        var here = db.Tenant;
        return await (from a in assignments
                      join m in memberships on a.MembershipId equals m.Id
                      where m.OrganisationId == here && a.Role == Role.Curator && a.From <= today && (a.To == null || today <= a.To) && m.PersonId != null
                      orderby a.From
                      select m.PersonId).FirstOrDefaultAsync(ct);
    }
}
