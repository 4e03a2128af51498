using Microsoft.EntityFrameworkCore;
using Nastavnik.Core.Foundation.Data;
using Nastavnik.Core.Preparation.Banks;
using Nastavnik.Core.School.People;
using Nastavnik.Matching.Fit;
using Nastavnik.Matching.People;
using Nastavnik.Matching.Plans;
using Nastavnik.Paperwork.Grammar;

namespace Nastavnik.Core.Mentoring.Selection;

/// <summary>What the board is asked for.</summary>
/// <param name="WithMarks">The curator: marks after meetings are his alone.</param>
/// <param name="JustSolved">The plan is of this moment: the bank need not be read again.</param>
public sealed record BoardRequest(Guid Draft, BoardFilter Filter, int Page, int Size, int MostLeft, bool WithMarks, DateOnly Today, bool JustSolved = false);

/// <summary>Draws a draft from what it keeps; only names are read of the people on the page. Nothing is solved but what a change of a shown row would cost.</summary>
public sealed class BoardQueries(NastavnikDb db, ParticipantReader reader, BankChanges changes)
{
    public const int LowScore = 60;
    private const int Options = 10;
    private const int BarsShown = 4;
    private const int RemarksShown = 100;

    private static readonly Criterion[] MostTelling =
        [Criterion.Subject, Criterion.Request, Criterion.Time, Criterion.Marks, Criterion.Topic, Criterion.Experience, Criterion.Class, Criterion.Training, Criterion.Earlier, Criterion.Wishes, Criterion.Load, Criterion.Way];

    public async Task<BoardView?> FindAsync(BoardRequest ask, CancellationToken ct = default)
    {
        var drafts = db.MatchDrafts;
        if (await drafts.AsNoTracking().SingleOrDefaultAsync(d => d.Id == ask.Draft, ct) is not { } draft)
        {
            return null;
        }

        var problem = StoredInput.Read(draft.Input);
        var matcher = new Matcher(problem);
        if (draft.Solution.Told(matcher) is not { } plan)
        {
            return null;
        }

        var moved = draft.Moves.Select(m => m.Mentee).ToHashSet();
        var shown = plan.Pairs
            .Where(p => ask.Filter switch { BoardFilter.Low => p.Fit.Percent < LowScore, BoardFilter.Changed => moved.Contains(p.Mentee), BoardFilter.Pinned => p.Pinned, _ => true })
            .OrderByDescending(p => p.Fit.Points).ThenBy(p => p.Mentee).ToList();
        var page = shown.Skip((Math.Max(1, ask.Page) - 1) * ask.Size).Take(ask.Size).ToList();
        var left = plan.LeftOver.Take(ask.MostLeft).ToList();
        var taken = plan.Pairs.CountBy(p => p.Mentor).ToDictionary();
        var choices = page.ToDictionary(p => p.Mentee, p => OptionsOf(matcher, problem, p));
        var next = page.ToDictionary(p => p.Mentee, p => draft.IsOpen ? matcher.NextBest(plan, p.Mentee) : []);
        var since = draft.IsOpen && ask is { WithMarks: true, JustSolved: false } ? await changes.SinceAsync(draft, problem, ask.Today, ct) : null;
        Guid[] people =
        [
            .. page.Select(p => p.Mentee), .. choices.Values.SelectMany(o => o.Select(x => x.Mentor)), .. next.Values.SelectMany(n => n.Select(a => a.Mentor)), .. left.Select(l => l.Mentee),
            .. draft.Aside.Select(a => a.Person), .. draft.Pins.Concat(draft.Bans).SelectMany(c => new[] { c.Mentor, c.Mentee }), .. moved.Take(3),
            .. left.SelectMany(l => PersonMark.In(l.Sentence).Concat(PersonMark.In(l.Help))), .. plan.Remarks.Take(RemarksShown).SelectMany(PersonMark.In),
            .. since is null ? [] : since.Named,
            .. draft.SolvedById is { } by ? [by] : Array.Empty<Guid>(),
        ];
        people = [.. people.Distinct()];
        var names = await reader.OfAsync(people, ask.Today, ct);
        var board = new InWords(problem, names, ask, taken);
        var earlier = draft.BasedOnId is { } based ? await drafts.AsNoTracking().Where(d => d.Id == based).Select(d => new { d.Number, d.Percent }).SingleOrDefaultAsync(ct) : null;
        return new BoardView(draft, [.. page.Select(p => board.Row(p, choices[p.Mentee], next[p.Mentee], moved.Contains(p.Mentee)))], shown.Count, [.. left.Select(board.Left)], matcher.Check(plan))
        {
            Low = plan.Pairs.Count(p => p.Fit.Percent < LowScore),
            Changed = plan.Pairs.Count(p => moved.Contains(p.Mentee)),
            Groups = PlannedGroups.Of(problem, plan).Count,
            Drafts = await drafts.CountAsync(ct),
            BasedOnNumber = earlier?.Number,
            BasedOnPercent = earlier?.Percent,
            ChangedNames = [.. moved.Take(3).Select(board.Surname)],
            Aside = [.. draft.Aside.Select(a => new AsideLine(a.Person, board.Short(a.Person), a.Until))],
            Conditions = [.. draft.Pins.Select(p => board.Condition(p, true)), .. draft.Bans.Select(p => board.Condition(p, false))],
            Remarks = [.. plan.Remarks.Take(RemarksShown).Select(board.Told)],
            AllRemarks = plan.Remarks.Count,
            Forgotten = StoredInput.ForgottenIn(draft.Input),
            Since = since?.Sentence(board.Short),
            SolvedBy = draft.SolvedById is { } solver ? board.Short(solver) : null,
            People = [.. people.Where(p => p != draft.SolvedById)],
        };
    }

    /// <summary>Every mentor for one mentee: where the select of the board is too short.</summary>
    public async Task<(MatchDraft Draft, BoardPerson Mentee, IReadOnlyList<MentorChoice> Mentors)?> ChoicesAsync(Guid id, Guid mentee, bool withMarks, DateOnly today, CancellationToken ct = default)
    {
        var drafts = db.MatchDrafts;
        if (await drafts.AsNoTracking().SingleOrDefaultAsync(d => d.Id == id, ct) is not { } draft || draft.Solution.Told() is not { } plan)
        {
            return null;
        }

        var problem = StoredInput.Read(draft.Input);
        if (problem.Mentees.All(m => m.Id != mentee))
        {
            return null;
        }

        var matcher = new Matcher(problem);
        var names = await reader.OfAsync([mentee, .. problem.Mentors.Select(m => m.Id)], today, ct);
        var taken = plan.Pairs.CountBy(p => p.Mentor).ToDictionary();
        var board = new InWords(problem, names, new BoardRequest(id, BoardFilter.All, 1, 1, 0, withMarks, today), taken);
        var now = plan.Pairs.FirstOrDefault(p => p.Mentee == mentee)?.Mentor;
        return (draft, board.Person(mentee), [.. problem.Mentors.Select(m => board.Choice(m, matcher.Of(m.Id, mentee)!, m.Id == now, draft.Bans.Contains(new Couple(m.Id, mentee))))
            .OrderBy(c => c.Why is not null).ThenByDescending(c => c.Score).ThenBy(c => c.Name, StringComparer.CurrentCulture)]);
    }

    private static List<(Guid Mentor, int Percent)> OptionsOf(Matcher matcher, MatchingProblem problem, PlannedPair pair)
    {
        var banned = problem.Bans.Where(b => b.Mentee == pair.Mentee).Select(b => b.Mentor).ToHashSet();
        List<(Guid Mentor, int Percent)> best =
        [
            .. problem.Mentors.Where(m => m.FreePlaces > 0 && !banned.Contains(m.Id)).Select(m => (m.Id, Fit: matcher.Of(m.Id, pair.Mentee)!)).Where(m => m.Fit.Obstacle is null)
                .OrderByDescending(m => m.Fit.Points).ThenBy(m => m.Id).Take(Options).Select(m => (m.Id, m.Fit.Percent)),
        ];
        if (best.TrueForAll(b => b.Mentor != pair.Mentor))
        {
            best.Insert(0, (pair.Mentor, pair.Fit.Percent));
        }

        return best;
    }

    /// <summary>Turns ids into words.</summary>
    private sealed class InWords(MatchingProblem problem, IReadOnlyDictionary<Guid, ParticipantFacts> names, BoardRequest ask, Dictionary<Guid, int> taken)
    {
        private readonly Dictionary<Guid, MentorFeatures> mentors = problem.Mentors.ToDictionary(m => m.Id);
        private readonly Dictionary<Guid, MenteeFeatures> mentees = problem.Mentees.ToDictionary(m => m.Id);

        private readonly IReadOnlyDictionary<Guid, string> brief = Namesakes.Named(names.Values.Select(f => f.Line with { Name = f.Name.Short(GrammaticalCase.Nominative) }), placeBeside: false);
        private readonly IReadOnlyDictionary<Guid, string> full = Namesakes.Named(names.Values.Select(f => f.Line), placeBeside: true);

        public string Short(Guid id) => brief.GetValueOrDefault(id) ?? "человек не из списка";

        public string Surname(Guid id) => names.GetValueOrDefault(id)?.Name.Surname ?? "";

        public BoardPerson Person(Guid id)
        {
            var request = mentees.GetValueOrDefault(id)?.Requests.FirstOrDefault();
            var sub = string.Join(", ", new[] { names.GetValueOrDefault(id)?.Place, request }.Where(p => !string.IsNullOrWhiteSpace(p)));
            return new(id, full.GetValueOrDefault(id) ?? "Карточка удалена", Short(id), sub);
        }

        public BoardRow Row(PlannedPair pair, List<(Guid Mentor, int Percent)> options, IReadOnlyList<Alternative> next, bool changed) => new(
            Person(pair.Mentee), pair.Mentor, LoadOf(pair.Mentor), pair.Fit.Percent, Bars(pair.Fit), Sentence(pair.Fit),
            [.. options.Select(o => new MentorOption(o.Mentor, Short(o.Mentor), o.Percent))], [.. next.Select(Next)], pair.Pinned, changed);

        public LeftLine Left(LeftOver left)
        {
            var soon = problem.Mentors.Where(m => m.FreeFrom is not null).Select(m => m.FreeFrom!.Value).DefaultIfEmpty(ask.Today.AddMonths(1)).Min();
            return new(Person(left.Mentee), Told(left.Sentence), Told(left.Help), left.Kind == LeftOverKind.NobodyFree && soon > ask.Today ? soon : ask.Today.AddMonths(1));
        }

        public ConditionLine Condition(Couple couple, bool pin) => new(couple.Mentor, couple.Mentee, $"{Short(couple.Mentor)} — {Short(couple.Mentee)}", pin);

        public MentorChoice Choice(MentorFeatures mentor, Suitability fit, bool now, bool banned) => new(
            mentor.Id, Short(mentor.Id), LoadOf(mentor.Id), fit.Percent, Sentence(fit),
            fit.Obstacle?.Sentence ?? (banned ? "Пара запрещена." : mentor.FreePlaces == 0 ? "Свободных мест нет." : null),
            mentor.FreePlaces > 0 && fit.Obstacle is null or { MayBePinned: true }, now, banned);

        /// <summary>A kept sentence with names.</summary>
        public string Told(string sentence) => PersonMark.Told(sentence, id => names.ContainsKey(id) ? Short(id) : null);

        private string LoadOf(Guid mentor) => mentors.GetValueOrDefault(mentor) is { } m ? $"ведёт {m.Load}, по плану ещё {taken.GetValueOrDefault(mentor)}, мест {m.Capacity}" : "";

        private string Sentence(Suitability fit) => Typography.Capitalise(ask.WithMarks ? fit.Sentence : DraftWords.WithoutMarks(fit.Sentence)) + ".";

        private List<BoardBar> Bars(Suitability fit) =>
            [.. fit.Bars.Where(b => b.Score is not null && (ask.WithMarks || b.Criterion is not (Criterion.Marks or Criterion.Wishes)))
                .OrderBy(b => Array.IndexOf(MostTelling, b.Criterion)).Take(BarsShown).Select(b => new BoardBar(DraftWords.Short(b.Criterion), b.Score!.Value, b.Weight))];

        private string Next(Alternative next) => $"{Short(next.Mentor)} — {next.Fit.Percent}: {char.ToLowerInvariant(next.Sentence[0])}{next.Sentence[1..]}";
    }
}
