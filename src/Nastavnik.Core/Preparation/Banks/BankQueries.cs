using Microsoft.EntityFrameworkCore;
using Nastavnik.Core.Foundation.Data;
using Nastavnik.Core.School.People;
using Nastavnik.Paperwork.Grammar;

namespace Nastavnik.Core.Preparation.Banks;

public enum BankSort
{
    Name,
    State,
    DateIn,
}

/// <summary>What a list of a bank is asked for.</summary>
/// <param name="Subject">Part of a subject's name.</param>
/// <param name="NoPair">Only those in the bank without a live pair.</param>
/// <param name="Overdue">Only those whose data are older than a year.</param>
/// <param name="Soon">Only those whose data grow older than a year within a month.</param>
/// <param name="Proposed">Only those on the list for the head.</param>
/// <param name="Untrained">Only mentors without a training mark.</param>
/// <param name="Page">From 1.</param>
public sealed record BankAsk(
    BankSide Side, string? Search = null, ParticipantState? State = null, string? Form = null, Guid? ClassId = null, string? Subject = null,
    bool NoPair = false, bool Overdue = false, bool Proposed = false, bool Untrained = false, bool Soon = false, BankSort Sort = BankSort.Name, bool Descending = false, int Page = 1, int PageSize = 25);

/// <summary>A line of a list.</summary>
/// <param name="Words">Main request of a mentee, competencies of a mentor.</param>
/// <param name="Others">Short names of those he works with.</param>
/// <param name="Next">Who acts next; null: nobody.</param>
public sealed record BankRow(
    Guid ProfileId, Guid PersonId, string Name, string Place, Gender Gender, ParticipantState State, Standing Standing, IReadOnlyList<string> Forms,
    string Words, IReadOnlyList<string> Others, bool Overdue, bool Proposed, string? Next);

public sealed record BankPage(IReadOnlyList<BankRow> Rows, int Total, int Page, int PageSize);

/// <summary>How many stand where: the sentence under the title.</summary>
public sealed record BankTotals(int Live, int InBank, int NoPair, int UnderReview, int AwaitingConsents, int Applied, int Overdue);

/// <summary>Lists of both banks; a page costs a fixed number of queries.</summary>
public sealed class BankQueries(NastavnikDb db, ParticipantReader reader, ParticipationReader pairs, ITrainingSource training)
{
    public async Task<BankPage> ListAsync(BankAsk ask, BankSight sight, DateOnly on, CancellationToken ct = default)
    {
        var (mentors, mentees) = (db.MentorProfiles, db.MenteeProfiles);
        return ask.Side == BankSide.Mentor
            ? await PageAsync(sight.Of(mentors.AsNoTracking()), ask, on, ct)
            : await PageAsync(sight.Of(mentees.AsNoTracking()), ask, on, ct);
    }

    public async Task<BankTotals> TotalsAsync(BankSide side, BankSight sight, DateOnly on, CancellationToken ct = default)
    {
        var paired = await pairs.InLivePairsAsync(side, on, ct);
        var (mentors, mentees) = (db.MentorProfiles, db.MenteeProfiles);
        return side == BankSide.Mentor
            ? await CountAsync(sight.Of(mentors.AsNoTracking()), paired, on, ct)
            : await CountAsync(sight.Of(mentees.AsNoTracking()), paired, on, ct);
    }

    /// <summary>Classes of the day, for filters and for taking in a whole class.</summary>
    public async Task<IReadOnlyList<(Guid Id, string Name)>> ClassesAsync(DateOnly on, CancellationToken ct = default)
    {
        var (classes, enrolments) = (db.ClassGroups, db.Enrolments);
        var found = await classes.AsNoTracking()
            .Where(c => enrolments.Any(e => e.ClassId == c.Id && (e.From == null || e.From <= on) && (e.To == null || on <= e.To)))
            .OrderBy(c => c.Parallel).ThenBy(c => c.Letter).ToListAsync(ct);
        return found.ConvertAll(c => (c.Id, c.Name));
    }

    private async Task<BankPage> PageAsync<T>(IQueryable<T> profiles, BankAsk ask, DateOnly on, CancellationToken ct)
        where T : Participant
    {
        var filtered = await FilterAsync(profiles, ask, on, ct);
        var total = await filtered.CountAsync(ct);
        var people = db.People;
        var page = Math.Clamp(ask.Page, 1, Math.Max(1, (total + ask.PageSize - 1) / ask.PageSize));
        var joined = filtered.Join(people, p => p.PersonId, x => x.Id, (p, x) => new { Profile = p, x.SearchName });
        var sorted = (ask.Sort, ask.Descending) switch
        {
            (BankSort.State, false) => joined.OrderBy(j => j.Profile.State).ThenBy(j => j.SearchName),
            (BankSort.State, true) => joined.OrderByDescending(j => j.Profile.State).ThenBy(j => j.SearchName),
            (BankSort.DateIn, false) => joined.OrderBy(j => j.Profile.DateIn).ThenBy(j => j.SearchName),
            (BankSort.DateIn, true) => joined.OrderByDescending(j => j.Profile.DateIn).ThenBy(j => j.SearchName),
            (_, true) => joined.OrderByDescending(j => j.SearchName),
            _ => joined.OrderBy(j => j.SearchName),
        };
        var rows = await sorted.Skip((page - 1) * ask.PageSize).Take(ask.PageSize).Select(j => j.Profile).ToListAsync(ct);
        return new BankPage(await RowsAsync(ask.Side, rows, on, ct), total, page, ask.PageSize);
    }

    private async Task<IQueryable<T>> FilterAsync<T>(IQueryable<T> profiles, BankAsk ask, DateOnly on, CancellationToken ct)
        where T : Participant
    {
        var (people, enrolments, employments, live) = (db.People, db.Enrolments, db.Employments, ParticipantStates.Live);
        var found = ask.State is { } state ? profiles.Where(p => p.State == state) : profiles.Where(p => live.Contains(p.State));
        if (Key(ask.Search) is { } words)
        {
            found = found.Where(p => people.Any(x => x.Id == p.PersonId && EF.Functions.Like(x.SearchName, words)));
        }

        if (ask.Form is { } form)
        {
            found = found.Where(p => p.Forms.Contains(form));
        }

        if (ask.ClassId is { } group)
        {
            found = found.Where(p => enrolments.Any(e => e.PersonId == p.PersonId && e.ClassId == group && (e.From == null || e.From <= on) && (e.To == null || on <= e.To)));
        }

        if (!string.IsNullOrWhiteSpace(ask.Subject))
        {
            var subject = $"%{Escape(ask.Subject.Trim())}%";
            found = found.Where(p => EF.Functions.ILike(p.Subject!, subject) || employments.Any(e => e.PersonId == p.PersonId && EF.Functions.ILike(e.Subject!, subject)));
        }

        if (ask.NoPair)
        {
            var paired = await pairs.InLivePairsAsync(ask.Side, on, ct);
            found = found.Where(p => p.State == ParticipantState.InBank && !paired.Contains(p.PersonId));
        }

        if (ask.Proposed)
        {
            found = found.Where(p => p.ProposedOn != null);
        }

        if (ask.Untrained)
        {
            var trained = await training.TrainedAsync(ct);
            found = found.Where(p => p.State != ParticipantState.Draft && !trained.Contains(p.PersonId));
        }

        if (ask.Overdue)
        {
            var line = BankRules.OverdueSince(on);
            found = found.Where(p => (p.State == ParticipantState.InBank || p.State == ParticipantState.LongTerm) && (p.ActualisedOn ?? p.DateIn) < line);
        }

        if (ask.Soon)
        {
            var (line, soon) = (BankRules.OverdueSince(on), BankRules.OverdueSoonSince(on));
            found = found.Where(p => (p.State == ParticipantState.InBank || p.State == ParticipantState.LongTerm) && (p.ActualisedOn ?? p.DateIn) >= line && (p.ActualisedOn ?? p.DateIn) <= soon);
        }

        return found;
    }

    private async Task<IReadOnlyList<BankRow>> RowsAsync<T>(BankSide side, IReadOnlyList<T> profiles, DateOnly on, CancellationToken ct)
        where T : Participant
    {
        var ids = profiles.Select(p => p.PersonId).ToList();
        var facts = await reader.OfAsync(ids, on, ct);
        var participation = await pairs.OfAsync(side, ids, on, ct);
        var names = await pairs.NamesAsync(participation.Values, ct);
        return [.. profiles.Select(p =>
        {
            var (fact, stands) = (facts[p.PersonId], participation.GetValueOrDefault(p.PersonId, Participation.Nothing));
            return new BankRow(
                p.Id, p.PersonId, fact.FullName, fact.Place, fact.Name.Gender, p.State, stands.Standing, p.Forms,
                p switch { MenteeProfile m => m.Request ?? "", MentorProfile m => string.Join(", ", m.Competencies), _ => "" },
                [.. stands.Pairs.Where(x => x.Live).SelectMany(x => x.Others).Distinct().Select(o => names.GetValueOrDefault(o, ""))],
                BankRules.IsOverdue(p, on), p is { State: ParticipantState.UnderReview, ProposedOn: not null }, Next(p, fact, stands.Standing, on));
        })];
    }

    private static string? Next(Participant profile, ParticipantFacts facts, Standing standing, DateOnly on) => profile.State switch
    {
        ParticipantState.Draft => "Участник подаёт заявление",
        ParticipantState.Applied => "Куратор",
        ParticipantState.AwaitingConsents => facts.IsMinorOn(on) ? "Семья" : "Участник",
        ParticipantState.UnderReview => profile.ProposedOn is null ? "Куратор" : "Руководитель",
        ParticipantState.InBank when standing == Standing.None => "Куратор",
        _ => null,
    };

    private static async Task<BankTotals> CountAsync<T>(IQueryable<T> profiles, IReadOnlyCollection<Guid> paired, DateOnly on, CancellationToken ct)
        where T : Participant
    {
        var (live, line) = (ParticipantStates.Live, BankRules.OverdueSince(on));
        return await profiles.Where(p => live.Contains(p.State)).GroupBy(_ => 1).Select(g => new BankTotals(
            g.Count(), g.Count(p => p.State == ParticipantState.InBank), g.Count(p => p.State == ParticipantState.InBank && !paired.Contains(p.PersonId)),
            g.Count(p => p.State == ParticipantState.UnderReview), g.Count(p => p.State == ParticipantState.AwaitingConsents), g.Count(p => p.State == ParticipantState.Applied),
            g.Count(p => (p.State == ParticipantState.InBank || p.State == ParticipantState.LongTerm) && (p.ActualisedOn ?? p.DateIn) < line)))
            .SingleOrDefaultAsync(ct) ?? new BankTotals(0, 0, 0, 0, 0, 0, 0);
    }

    /// <summary>Words of a search in the shape of the search column; case, ё and half a surname do not matter.</summary>
    internal static string? Key(string? search) =>
        string.IsNullOrWhiteSpace(search) ? null : "%" + string.Join('%', Escape(search.Trim()).ToLowerInvariant().Replace('ё', 'е').Split(' ', StringSplitOptions.RemoveEmptyEntries)) + "%";

    private static string Escape(string text) => text.Replace("\\", "\\\\", StringComparison.Ordinal).Replace("%", "\\%", StringComparison.Ordinal).Replace("_", "\\_", StringComparison.Ordinal);
}
