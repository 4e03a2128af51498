using Microsoft.EntityFrameworkCore;
using Nastavnik.Core.Foundation.Acts;
using Nastavnik.Core.Foundation.Data;
using Nastavnik.Core.Foundation.Law;
using Nastavnik.Core.Foundation.TargetModel;
using Nastavnik.Core.Preparation.Banks;
using Nastavnik.Core.Preparation.Orders;
using Nastavnik.Core.School.Organisations;
using Nastavnik.Core.School.People;
using Nastavnik.Paperwork.Grammar;

namespace Nastavnik.Core.Mentoring.Pairs;

/// <summary>A person of a bank as the choice by hand shows him.</summary>
/// <param name="Note">Post, request, how many he leads.</param>
/// <param name="WhyNot">Null: may be chosen.</param>
public sealed record PairCandidate(Guid Id, string Name, string Note, string? WhyNot);

/// <summary>Who may be chosen, and why the others may not: the same rules as the proposal, asked beforehand.</summary>
public sealed class PairCandidates(NastavnikDb db, PartyReader parties, PeopleOnPaper people)
{
    public async Task<IReadOnlyList<PairCandidate>> MentorsAsync(string form, DateOnly today, CancellationToken ct = default)
    {
        var allowed = Forms.Form(form).Mentors.ToArray();
        var profiles = db.MentorProfiles;
        var known = await profiles.AsNoTracking().Where(p => ParticipantStates.Available.Contains(p.State) && allowed.Contains(p.Category)).ToListAsync(ct);
        var ids = known.ConvertAll(p => p.PersonId);
        var facts = await parties.MentorsAsync(ids, today, null, ct);
        var names = await people.OfAsync(ids, today, ct);
        var shown = await NamedAsync(names, ct);
        var usual = LegalParameters.MentorPairs.At(today);
        return
        [
            .. known.Where(p => names.ContainsKey(p.PersonId)).Select(p =>
            {
                var fact = facts[p.PersonId];
                var free = (fact.Capacity ?? usual) - fact.LiveMentees;
                var note = Join(names[p.PersonId].Post, fact.LiveMentees == 0 ? "наставляемых пока нет" : $"ведёт {Numerals.Mentees(fact.LiveMentees)}", free > 0 ? $"может взять ещё {free}" : null);
                return new PairCandidate(p.PersonId, shown[p.PersonId], note,
                    !fact.InBank ? "Сведения старше года: обновите анкету" : fact.Capacity is not null && free <= 0 ? "Свободных мест нет" : null);
            }).OrderBy(c => c.WhyNot is not null).ThenBy(c => c.Name, StringComparer.CurrentCulture),
        ];
    }

    /// <summary>Mentees for this mentor in this form.</summary>
    public async Task<IReadOnlyList<PairCandidate>> MenteesAsync(string form, Guid mentor, DateOnly today, CancellationToken ct = default)
    {
        var allowed = Forms.Form(form).Mentees.ToArray();
        var profiles = db.MenteeProfiles;
        var known = await profiles.AsNoTracking().Where(p => ParticipantStates.Available.Contains(p.State) && allowed.Contains(p.Category)).ToListAsync(ct);
        var ids = known.ConvertAll(p => p.PersonId);
        var facts = await parties.MenteesAsync(ids, today, ct);
        var names = await people.OfAsync(ids, today, ct);
        var shown = await NamedAsync(names, ct);
        var leader = (await parties.MentorsAsync([mentor], today, null, ct)).GetValueOrDefault(mentor);
        var organisation = await db.OurOrganisationAsync(ct);
        var links = await parties.LinksAsync(mentor, ids, null, ct);
        var led = (await db.PairMembers.AsNoTracking().Where(m => ids.Contains(m.PersonId) && !m.IsVoid && m.To == null && m.Until >= today).Select(m => m.PersonId).ToListAsync(ct)).ToHashSet();
        return
        [
            .. known.Where(p => leader is not null && names.ContainsKey(p.PersonId)).Select(p => new PairCandidate(
                p.PersonId, shown[p.PersonId],
                Join(names[p.PersonId].Post, p.Request is { Length: > 0 } request ? $"запрос: {request}" : null, led.Contains(p.PersonId) ? "уже есть наставник" : null),
                WhyNot(form, leader!, facts[p.PersonId], links, organisation.Policies.ClearanceRequired, today)))
                .OrderBy(c => c.WhyNot is not null).ThenBy(c => led.Contains(c.Id)).ThenBy(c => c.Name, StringComparer.CurrentCulture),
        ];
    }

    /// <summary>Two of one name are told apart; the note begins with the post or the class.</summary>
    private async Task<IReadOnlyDictionary<Guid, string>> NamedAsync(IReadOnlyDictionary<Guid, PersonOnPaper> names, CancellationToken ct)
    {
        var (ids, persons) = (names.Keys.ToArray(), db.People);
        var born = await persons.AsNoTracking().Where(p => ids.Contains(p.Id)).Select(p => new { p.Id, p.BirthDate }).ToDictionaryAsync(p => p.Id, p => p.BirthDate, ct);
        return Namesakes.Named(names.Values.Select(n => new Namesake(n.Id, n.Name.Full(GrammaticalCase.Nominative), n.Post ?? "", born.GetValueOrDefault(n.Id))), placeBeside: true);
    }

    private static string? WhyNot(string form, PartyFacts mentor, PartyFacts mentee, IReadOnlyList<KnownLink> links, bool clearance, DateOnly today)
    {
        var proposal = new ProposalFacts(form, Forms.RoleModels.FirstOrDefault(m => m.Form == form)?.Code ?? "", [], ["—"], null, today, today.AddMonths(9), mentor, [mentee])
        {
            Links = [.. links.Where(l => l.MenteeId == mentee.Id && l.MentorId == mentor.Id)],
            ClearanceRequired = clearance,
        };
        return PairRules.OfProposal(proposal, today).Refusals.Select(r => r.Sentence).FirstOrDefault();
    }

    private static string Join(params string?[] parts) => string.Join(", ", parts.Where(p => !string.IsNullOrEmpty(p)));
}
