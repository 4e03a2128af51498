using Microsoft.EntityFrameworkCore;
using Nastavnik.Core.Foundation.Acts;
using Nastavnik.Core.Foundation.Data;
using Nastavnik.Core.Mentoring.Pairs;
using Nastavnik.Core.School.Organisations;
using Nastavnik.Core.School.People;
using Nastavnik.Paperwork.Documents;
using Nastavnik.Paperwork.Grammar;

namespace Nastavnik.Core.Mentoring.Programmes;

/// <summary>An approved text as the page lists it.</summary>
public sealed record VersionLine(int Number, DateOnly ApprovedOn, string ApprovedBy, bool IsIntact, Guid? ScanFileId);

/// <summary>A remark with its author.</summary>
public sealed record RemarkLine(string Author, string Text, DateTimeOffset At, bool IsReason);

/// <summary>Everything the pages of one programme show.</summary>
/// <param name="TextHash">The sum of the text as it stands: a mark is given to exactly this text.</param>
/// <param name="Names">Short names of people who occur.</param>
/// <param name="Gaps">What is missing before agreement; empty unless it is a draft.</param>
/// <param name="StartMissing">Why the pair cannot begin yet; empty unless approved.</param>
/// <param name="Due">The last day to approve it (INV-25); null: approved, or no order yet.</param>
public sealed record ProgrammeView(
    PersonalProgramme Programme, Pairing Pair, ProgrammeRelation Relation, ProgrammeText Text, string TextHash, IReadOnlyDictionary<Guid, string> Names,
    IReadOnlyList<ProgrammeGap> Gaps, IReadOnlyList<AwaitedMark> Awaited, IReadOnlyList<AwaitedMark> Missing,
    IReadOnlyList<VersionLine> Versions, IReadOnlyList<RemarkLine> Remarks, IReadOnlyList<Refusal> StartMissing, IReadOnlyList<string> Notices, DateOnly? Due, bool MayApprove)
{
    public Guid Id => Programme.Id;

    /// <summary>Marks how rows of the plan go.</summary>
    public bool MayTrack => Programme.State is (ProgrammeState.InWork or ProgrammeState.Amending or ProgrammeState.Completing) && (Relation.MayWrite || Relation.IsMentee);

    /// <summary>People whose data the page shows.</summary>
    public IEnumerable<Guid> People => [Pair.MentorId, .. Pair.Mentees];

    public string MentorName => Names[Pair.MentorId];

    public string MenteeNames => string.Join(", ", Text.Mentees.Select(m => Names.GetValueOrDefault(m.Id) ?? m.Name().Short(GrammaticalCase.Nominative)));
}

/// <summary>Reads one programme for its pages.</summary>
public sealed class ProgrammeQueries(NastavnikDb db, ProgrammeSheets sheets, ProgrammeMarks marks, StartGate gate, TermNotices terms)
{
    /// <param name="ownOnly">Pages under /my: one's own even for the staff.</param>
    /// <returns>Null: there is none, or it is not his.</returns>
    public async Task<ProgrammeView?> FindAsync(Guid id, Actor actor, bool ownOnly, CancellationToken ct = default)
    {
        var (programmes, pairs) = (db.Programmes.AsNoTracking(), db.Pairs);
        var seen = ownOnly ? programmes.OwnOf(db, actor) : programmes.VisibleTo(db, actor);
        var programme = await seen.Include(p => p.Items).Include(p => p.Marks).Include(p => p.Remarks).AsSplitQuery().SingleOrDefaultAsync(p => p.Id == id, ct);
        if (programme is null)
        {
            return null;
        }

        var pair = await pairs.AsNoTracking().Include(p => p.Members).SingleAsync(p => p.Id == programme.PairId, ct);
        var today = actor.Today;
        var organisation = await db.OurOrganisationAsync(ct);
        var relation = await db.RelationAsync(pair, actor, ct) with { IsSupport = programme.IsHelpedBy(actor.PersonId) };
        if (ownOnly)
        {
            relation = relation with { Curates = false };
        }

        // An ended pair has no composition any more: the last approved text still names it.
        var over = ProgrammeStates.Over.Contains(programme.State) ? await LastTextAsync(id, ct) : null;
        var text = over ?? await sheets.TextAsync(programme, pair, today, ct);
        var awaited = await marks.AwaitedAsync(programme, pair, today, ct);
        var versions = await VersionsAsync(id, ct);
        var approved = ProgrammeStates.WithApproval.Contains(programme.State);
        return new(
            programme, pair, relation, text, text.Hash(), await NamesAsync(programme, pair, ct),
            programme.State == ProgrammeState.Draft ? ProgrammeRules.Gaps(programme, organisation.Policies.StrictTermForPupils) : [],
            awaited, MarkRules.Missing(awaited, programme.CurrentMarks), versions, await RemarksAsync(programme, organisation, ct),
            programme.State == ProgrammeState.Approved ? await gate.MissingAsync(programme, pair, today, ct) : [],
            relation.Curates && !ProgrammeStates.Over.Contains(programme.State) ? await terms.OfAsync(programme, pair, today, ct) : [],
            !approved && PairStates.ByOrder.Contains(pair.State) && pair.ApprovedOn is { } order ? ProgrammeRules.DueAfterOrder(order) : null,
            !ownOnly && (relation.IsHead || (actor.Is(Role.Curator) && organisation.Policies.CuratorApprovesProgrammes)));
    }

    /// <summary>People who may act for a child of the programme today: (representative, child, both names).</summary>
    public async Task<IReadOnlyList<(Guid Person, Guid Child, string Name, string ChildName)>> RepresentativesAsync(Pairing pair, DateOnly today, CancellationToken ct = default)
    {
        Guid[] children = [pair.MentorId, .. pair.Mentees];
        var (representatives, people) = (db.LegalRepresentatives, db.People);
        var rows = await representatives.AsNoTracking().Where(r => children.Contains(r.ChildId) && (r.From == null || r.From <= today) && (r.To == null || today <= r.To))
            .Join(people, r => r.PersonId, p => p.Id, (r, p) => new { r.ChildId, Person = p })
            .Join(people, r => r.ChildId, p => p.Id, (r, c) => new { r.Person, Child = c }).ToListAsync(ct);
        return [.. rows.Select(r => (r.Person.Id, r.Child.Id, r.Person.Name.Short(GrammaticalCase.Nominative), r.Child.Name.Short(GrammaticalCase.Nominative)))];
    }

    private async Task<ProgrammeText?> LastTextAsync(Guid programme, CancellationToken ct)
    {
        var versions = db.ProgrammeVersions;
        return (await versions.AsNoTracking().Where(v => v.ProgrammeId == programme).OrderByDescending(v => v.Number).FirstOrDefaultAsync(ct))?.Sheet.Text;
    }

    private async Task<IReadOnlyList<VersionLine>> VersionsAsync(Guid programme, CancellationToken ct)
    {
        var versions = db.ProgrammeVersions;
        var kept = await versions.AsNoTracking().Where(v => v.ProgrammeId == programme).OrderBy(v => v.Number).ToListAsync(ct);
        return [.. kept.Select(v => new VersionLine(v.Number, v.ApprovedOn, v.Sheet.Approval.Name, v.IsIntact, v.ScanFileId))];
    }

    private async Task<Dictionary<Guid, string>> NamesAsync(PersonalProgramme programme, Pairing pair, CancellationToken ct)
    {
        Guid[] ids = [pair.MentorId, .. pair.Mentees, .. programme.Marks.Select(m => m.PersonId), .. programme.Remarks.Select(r => r.AuthorId), .. programme.Support.Select(s => s.PersonId), .. pair.CuratorId is { } c ? [c] : Array.Empty<Guid>()];
        var people = db.People;
        return await people.AsNoTracking().Where(p => ids.Contains(p.Id)).ToDictionaryAsync(p => p.Id, p => p.Name.Short(GrammaticalCase.Nominative), ct);
    }

    private async Task<IReadOnlyList<RemarkLine>> RemarksAsync(PersonalProgramme programme, Organisation organisation, CancellationToken ct)
    {
        var ids = programme.Remarks.Select(r => r.AuthorId).ToArray();
        var people = db.People;
        var names = ids.Length == 0 ? [] : await people.AsNoTracking().Where(p => ids.Contains(p.Id)).ToDictionaryAsync(p => p.Id, p => p.Name.Short(GrammaticalCase.Nominative), ct);
        return [.. programme.Remarks.OrderByDescending(r => r.At).Select(r => new RemarkLine(names.GetValueOrDefault(r.AuthorId) ?? "", r.Text, organisation.Local(r.At), r.IsReason))];
    }
}

/// <summary>D-11 for printing: the draft as it stands, or an approved text exactly as it was approved, with the list of changes up to it.</summary>
public sealed class ProgrammePapers(NastavnikDb db, ProgrammeSheets sheets)
{
    /// <param name="version">Number of an approved text; null: the last one, or the draft while nothing is approved or the text is being edited again.</param>
    public async Task<Paper?> DrawAsync(PersonalProgramme programme, Pairing pair, int? version, DateOnly on, CancellationToken ct = default)
    {
        var versions = db.ProgrammeVersions;
        var kept = await versions.AsNoTracking().Where(v => v.ProgrammeId == programme.Id).OrderBy(v => v.Number).ToListAsync(ct);
        var approved = kept.ConvertAll(v => v.Sheet);
        if (version is { } asked)
        {
            return approved.Find(s => s.Version == asked) is { } old ? ProgrammePaper.Draw(old, ProgrammeChanges.Of(approved.Where(s => s.Version <= asked))) : null;
        }

        var current = ProgrammeStates.WithApproval.Contains(programme.State) && approved.Count > 0 ? approved[^1] : await sheets.DraftAsync(programme, pair, on, ct);
        return ProgrammePaper.Draw(current, ProgrammeChanges.Of(approved.Contains(current) ? approved : [.. approved, current]));
    }
}
