using Microsoft.EntityFrameworkCore;
using Nastavnik.Core.Foundation.Acts;
using Nastavnik.Core.Foundation.Data;
using Nastavnik.Core.School.People;
using Nastavnik.Paperwork.Documents;

namespace Nastavnik.Core.School.Consents;

/// <summary>One paper with its text.</summary>
public sealed record ConsentCard(RegistryRow Row, Paper? Text, IReadOnlyList<Person> Mentees);

/// <summary>A paper that concerns the signed-in person: his own, or his child's.</summary>
/// <param name="MaySign">He is awaited as the signer, or as the minor beside his representative.</param>
/// <param name="MayWithdraw">He may withdraw it today.</param>
public sealed record MyConsent(RegistryRow Row, bool MaySign, bool MayWithdraw);

/// <summary>Reads papers one by one, for a selection, and for the person himself.</summary>
public sealed class ConsentCards(NastavnikDb db, ConsentRegistry registry, ConsentGate gate)
{
    public async Task<ConsentCard?> FindAsync(Guid id, DateOnly on, CancellationToken ct = default)
    {
        var row = await (await AllAsync(on, ct)).Where(r => r.Consent.Id == id).SingleOrDefaultAsync(ct);
        if (row is null)
        {
            return null;
        }

        var (papers, people) = (db.ConsentPapers, db.People);
        var text = await papers.AsNoTracking().Where(p => p.ConsentId == id).Select(p => p.Body).SingleOrDefaultAsync(ct);
        var mentees = row.Consent.MenteeIds.Length == 0 ? [] : await people.AsNoTracking().Where(p => row.Consent.MenteeIds.Contains(p.Id)).ToListAsync(ct);
        return new(row, text, mentees);
    }

    /// <summary>Rows by their ids, in the order of names.</summary>
    public async Task<IReadOnlyList<RegistryRow>> RowsAsync(IReadOnlyCollection<Guid> ids, DateOnly on, CancellationToken ct = default) =>
        await ConsentRegistry.Sorted((await AllAsync(on, ct)).Where(r => ids.Contains(r.Consent.Id)), "class", false).ToListAsync(ct);

    /// <summary>Papers made by one act of preparing; null: no such act.</summary>
    public async Task<IReadOnlyList<RegistryRow>?> PreparedByAsync(Guid act, DateOnly on, CancellationToken ct = default)
    {
        var acts = db.Acts;
        var subjects = await acts.AsNoTracking().Where(a => a.Id == act && a.Kind == ConsentActs.Prepared.Code).Select(a => a.Subjects).SingleOrDefaultAsync(ct);
        return subjects is null ? null : await RowsAsync(subjects, on, ct);
    }

    /// <summary>Texts for one DOCX, in the order of the ids; papers entered from elsewhere have none.</summary>
    public async Task<IReadOnlyList<Paper>> TextsAsync(IReadOnlyList<Guid> ids, CancellationToken ct = default)
    {
        var papers = db.ConsentPapers;
        var texts = await papers.AsNoTracking().Where(p => ids.Contains(p.ConsentId)).ToDictionaryAsync(p => p.ConsentId, p => p.Body!, ct);
        return [.. ids.Where(texts.ContainsKey).Select(i => texts[i])];
    }

    /// <summary>What the signed-in person sees: his own papers and those of children he represents today.</summary>
    public async Task<IReadOnlyList<MyConsent>> MineAsync(Actor actor, CancellationToken ct = default)
    {
        if (actor.PersonId is not { } me)
        {
            return [];
        }

        var children = (await MyChildrenAsync(me, actor.Today, ct)).Select(s => s.Id).ToHashSet();
        var rows = await ConsentRegistry.Sorted(
                (await registry.RowsAsync(new RegistryFilter(), actor.Today, ct)).Where(r => r.Consent.SubjectId == me || children.Contains(r.Consent.SubjectId)), "name", false)
            .ToListAsync(ct);
        return [.. rows.Select(r => new MyConsent(r, MaySign(r, me), r.Consent.State == ConsentState.Signed && MayWithdraw(r, me, children, actor.Today)))];
    }

    /// <summary>Whose parent or guardian the person is today, while they are minors.</summary>
    public async Task<IReadOnlyList<ConsentSubject>> MyChildrenAsync(Guid me, DateOnly today, CancellationToken ct = default)
    {
        var representatives = db.LegalRepresentatives;
        var ids = await representatives.AsNoTracking().Where(r => r.PersonId == me && (r.From == null || r.From <= today) && (r.To == null || today <= r.To)).Select(r => r.ChildId).ToListAsync(ct);
        return [.. (await gate.SubjectsAsync(ids, today, ct)).Values.Where(s => ConsentRules.IsMinor(s, today)).OrderBy(s => s.Name, StringComparer.Ordinal)];
    }

    private Task<IQueryable<RegistryRow>> AllAsync(DateOnly on, CancellationToken ct) => registry.RowsAsync(new RegistryFilter(WithReplaced: true), on, ct);

    private static bool MaySign(RegistryRow row, Guid me) =>
        row.Consent.SignerId == me ? row.Consent.IsOpen : row.Consent.SubjectId == me && row.View == ConsentView.OwnSignatureAwaited;

    private static bool MayWithdraw(RegistryRow row, Guid me, HashSet<Guid> children, DateOnly today) =>
        children.Contains(row.Consent.SubjectId) || (row.Consent.SubjectId == me && !row.Subject.IsMinorOn(today));
}
