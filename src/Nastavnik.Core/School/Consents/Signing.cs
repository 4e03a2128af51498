using Microsoft.EntityFrameworkCore;
using Nastavnik.Core.Foundation.Acts;
using Nastavnik.Core.Foundation.Data;
using Nastavnik.Core.School.Organisations;
using Nastavnik.Core.School.People;
using Nastavnik.Paperwork.Grammar;

namespace Nastavnik.Core.School.Consents;

/// <summary>One paper to be signed and whether the minor's own signature stands on it.</summary>
public sealed record PaperToSign(Consent Consent, bool OwnSignature);

/// <summary>What all ways of signing share: checks, the older paper's replacement, what follows when a person's papers are complete.</summary>
public sealed class Signing(NastavnikDb db, ConsentGate gate, IEnumerable<IWhenConsentsComplete> complete, IEnumerable<IWhenConsentEnds> ends, TimeProvider time)
{
    /// <summary>Signs all or nothing; answers the reasons why not.</summary>
    public async Task<IReadOnlyList<Refusal>> SignAsync(IReadOnlyList<PaperToSign> papers, DateOnly on, SigningMethod method, Actor by, CancellationToken ct)
    {
        Guid[] people = [.. papers.Select(p => p.Consent.SubjectId).Distinct()];
        var subjects = await gate.SubjectsAsync(people, on, ct);
        var signers = await NamesAsync([.. papers.Select(p => p.Consent.SignerId)], ct);
        var reasons = papers.SelectMany(p => SigningRules.MayBeSigned(p.Consent, subjects[p.Consent.SubjectId], signers[p.Consent.SignerId], on, by.Today, method)).ToList();
        if (reasons.Count > 0)
        {
            return reasons;
        }

        await WatchAsync(people, by, async () =>
        {
            var policies = (await db.OurOrganisationAsync(ct)).Policies;
            var all = await gate.ConsentsOfAsync(people, ct);
            foreach (var (consent, own) in papers)
            {
                var subject = subjects[consent.SubjectId];
                consent.Sign(on, time.GetUtcNow(), method, ConsentRules.Authority(subject, consent.SignerId, on), method == SigningMethod.Account ? by.UserId : null);
                if (own && consent.Kind == ConsentKind.ChildData && ConsentRules.NeedsOwnSignature(subject, policies, on))
                {
                    consent.SignOwn(on, method, null);
                }

                foreach (var older in all.Where(c => c.Id != consent.Id && c.State == ConsentState.Signed && c.Kind == consent.Kind && c.Kind != ConsentKind.Labour
                    && c.SubjectId == consent.SubjectId && c.SignerId == consent.SignerId))
                {
                    older.ReplaceBy(consent.Id, on < by.Today ? by.Today : on);
                }
            }
        }, ct);
        return [];
    }

    /// <summary>Runs a change of consents and tells higher modules of people whose papers became complete by it.</summary>
    public async Task WatchAsync(IReadOnlyCollection<Guid> people, Actor by, Func<Task> change, CancellationToken ct)
    {
        var before = await gate.OfAsync(people, by.Today, ct);
        await change();
        var after = await gate.OfAsync(people, by.Today, ct);
        foreach (var person in people.Where(p => after[p].IsComplete && !before[p].IsComplete))
        {
            foreach (var effect in complete)
            {
                await effect.ApplyAsync(person, by, ct);
            }
        }
    }

    /// <summary>Tells higher modules that a consent no longer holds; answers what follows.</summary>
    public async Task<IReadOnlyList<string>> EndAsync(Consent consent, DateOnly on, ConsentEndCause cause, Actor by, CancellationToken ct)
    {
        var ended = new ConsentEnded(consent.Id, consent.Kind, consent.SubjectId, on, cause, consent.StopDue, consent.DestroyDue, consent.MenteeIds);
        var sentences = new List<string>();
        foreach (var effect in ends)
        {
            sentences.AddRange(await effect.ApplyAsync(ended, by, ct));
        }

        return sentences;
    }

    public async Task<IReadOnlyDictionary<Guid, string>> NamesAsync(IReadOnlyCollection<Guid> ids, CancellationToken ct)
    {
        var people = db.People;
        return (await people.AsNoTracking().Where(p => ids.Contains(p.Id)).ToListAsync(ct)).ToDictionary(p => p.Id, p => p.Name.Full(GrammaticalCase.Nominative));
    }
}
