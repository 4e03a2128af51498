using Microsoft.EntityFrameworkCore;
using Nastavnik.Core.Foundation.Acts;
using Nastavnik.Core.Foundation.Data;
using Nastavnik.Core.School.Organisations;

namespace Nastavnik.Core.Mentoring.Pairs;

/// <summary>A warning of one of many proposals, with whom it is about.</summary>
public sealed record WarningOf(string Who, PairWarning Warning);

public sealed record RefusedOf(string Who, Refusal Refusal)
    : Refusal($"{Who}: {Refusal.Sentence}", null, Refusal.Rule);

public sealed record WarningsOfMany(IReadOnlyList<WarningOf> Warnings)
    : Refusal("Есть замечания. Прочтите их и укажите, почему пары всё же нужны, либо снимите отметки.", "WarningReason");

/// <summary>
/// Many proposals inside one act: the rules of <see cref="ProposePair"/> for each, with the load that the earlier ones of the list already take.
/// All or none. The number of queries does not grow with proposals.
/// </summary>
public sealed class ProposeMany(NastavnikDb db, ProposePair one, PartyReader parties)
{
    internal async Task<(IReadOnlyList<Pairing> Pairs, IReadOnlyList<Refusal> Refusals)> AddAsync(IReadOnlyList<ProposePairCommand> commands, Actor actor, CancellationToken ct)
    {
        var today = actor.Today;
        var (mentorIds, menteeIds) = (commands.Select(c => c.Mentor).Distinct().ToArray(), commands.SelectMany(c => c.Mentees).Distinct().ToArray());
        var (mentors, mentees) = (new Dictionary<Guid, PartyFacts>(await parties.MentorsAsync(mentorIds, today, null, ct)), await parties.MenteesAsync(menteeIds, today, ct));
        var links = await parties.LinksOfManyAsync(mentorIds, menteeIds, ct);
        var organisation = await db.OurOrganisationAsync(ct);
        var curator = await one.CuratorOfAsync(actor, today, ct);
        var number = await db.Pairs.MaxAsync(p => (int?)p.Number, ct) ?? 0;
        var (pairs, refusals, warnings) = (new List<Pairing>(), new List<Refusal>(), new List<WarningOf>());
        foreach (var command in commands)
        {
            if (!mentors.TryGetValue(command.Mentor, out var mentor) || command.Mentees.Any(m => !mentees.ContainsKey(m)))
            {
                return ([], [new NoSuchPerson("Mentees")]);
            }

            var facts = new ProposalFacts(
                command.Form, command.RoleModel, command.Kinds, command.Topics, command.Subject, command.Start, command.End, mentor, [.. command.Mentees.Distinct().Select(m => mentees[m])])
            {
                Links = [.. links.Where(l => (l.MentorId == mentor.Id && command.Mentees.Contains(l.MenteeId)) || (l.MenteeId == mentor.Id && command.Mentees.Contains(l.MentorId)))],
                FormEnabled = organisation.Uses(command.Form),
                ClearanceRequired = organisation.Policies.ClearanceRequired,
                CuratorId = curator.Person,
                CuratorIsHead = curator.IsHead,
            };
            var verdict = PairRules.OfProposal(facts, today);
            var who = $"{mentor.Name} — {string.Join(", ", facts.Mentees.Select(m => m.Name))}";
            refusals.AddRange(verdict.Refusals.Select(r => new RefusedOf(who, r)));
            warnings.AddRange(verdict.Warnings.Select(w => new WarningOf(who, w)));
            mentors[mentor.Id] = mentor with { LivePairs = mentor.LivePairs + 1, LiveMentees = mentor.LiveMentees + facts.Mentees.Count };
            pairs.Add(ProposePair.New(++number, command, facts, verdict, today));
        }

        if (refusals.Count > 0)
        {
            return ([], refusals);
        }

        if (warnings.Count > 0 && commands.Any(c => string.IsNullOrWhiteSpace(c.WarningReason)))
        {
            return ([], [new WarningsOfMany(warnings)]);
        }

        db.Pairs.AddRange(pairs);
        return (pairs, []);
    }
}
