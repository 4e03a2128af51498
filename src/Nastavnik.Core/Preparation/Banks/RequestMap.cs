using Microsoft.EntityFrameworkCore;
using Nastavnik.Core.Foundation.Data;
using Nastavnik.Core.Foundation.TargetModel;
using Nastavnik.Core.School.People;

namespace Nastavnik.Core.Preparation.Banks;

/// <summary>A line of RPT-03 «Карта запросов».</summary>
/// <param name="Request">What is asked for, in the words of the target model or of the person.</param>
/// <param name="Whose">Class for pupils, category for others.</param>
/// <param name="Count">How many ask.</param>
/// <param name="Mentors">How many mentors of the bank offer it.</param>
/// <param name="Paired">How many of those who ask have a mentor already.</param>
public sealed record RequestRow(string Request, string Whose, int Count, int Mentors, int Paired)
{
    public int WithoutPair => Count - Paired;
}

/// <summary>Requests by class and category, what the mentors' bank can answer, and who is still without a pair (S003-15).</summary>
public sealed class RequestMap(NastavnikDb db, ParticipantReader reader, ParticipationReader pairs)
{
    private static readonly ParticipantState[] Asking = [ParticipantState.UnderReview, ParticipantState.InBank, ParticipantState.LongTerm];
    private static readonly ParticipantState[] Offering = [ParticipantState.InBank, ParticipantState.LongTerm];

    public async Task<IReadOnlyList<RequestRow>> ReadAsync(DateOnly on, CancellationToken ct = default)
    {
        var (mentors, mentees) = (db.MentorProfiles, db.MenteeProfiles);
        var asking = await mentees.AsNoTracking().Where(p => Asking.Contains(p.State)).ToListAsync(ct);
        var offers = (await mentors.AsNoTracking().Where(p => Offering.Contains(p.State)).Select(p => new { p.Topics, p.Competencies }).ToListAsync(ct))
            .Select(p => p.Topics.Concat(p.Competencies).Select(Key).ToHashSet()).ToList();
        var facts = await reader.OfAsync([.. asking.Select(p => p.PersonId)], on, ct);
        var paired = (await pairs.InLivePairsAsync(BankSide.Mentee, on, ct)).ToHashSet();
        return Rows([.. asking.SelectMany(p => RequestsOf(p).Select(r => (r, Whose(p, facts[p.PersonId]), paired.Contains(p.PersonId))))], offers);
    }

    /// <summary>The map from requests one by one; dearest need (most without a pair) first.</summary>
    public static IReadOnlyList<RequestRow> Rows(IReadOnlyList<(string Request, string Whose, bool Paired)> requests, IReadOnlyList<HashSet<string>> offers) =>
        [.. requests.GroupBy(r => (Key(r.Request), r.Whose))
            .Select(g => new RequestRow(g.First().Request, g.Key.Whose, g.Count(), offers.Count(o => o.Contains(g.Key.Item1)), g.Count(r => r.Paired)))
            .OrderByDescending(r => r.WithoutPair).ThenByDescending(r => r.Count).ThenBy(r => r.Request, StringComparer.CurrentCulture).ThenBy(r => r.Whose, StringComparer.CurrentCulture)];

    private static IEnumerable<string> RequestsOf(MenteeProfile p) =>
        p.RequestItems.Count > 0 ? p.RequestItems : p.Request is { Length: > 0 } main ? [main] : ["запрос не назван"];

    private static string Whose(MenteeProfile p, ParticipantFacts facts) => facts.Parallel is { } parallel and > 0 ? $"{parallel} класс" : Kinds.Categories[p.Category];

    private static string Key(string words) => words.Trim().ToLowerInvariant().Replace('ё', 'е');
}
