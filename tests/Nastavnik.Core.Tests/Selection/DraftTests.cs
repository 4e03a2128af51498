using Microsoft.EntityFrameworkCore;
using Nastavnik.Core.Foundation.Acts;
using Nastavnik.Core.Foundation.TargetModel;
using Nastavnik.Core.Mentoring.Pairs;
using Nastavnik.Core.Mentoring.Selection;
using Nastavnik.Core.Preparation.Banks;
using Nastavnik.Core.School.People;
using Nastavnik.Matching.Fit;
using Nastavnik.Matching.People;
using Nastavnik.Matching.Plans;
using Nastavnik.Support;
using Xunit;

namespace Nastavnik.Core.Tests.Selection;

public sealed class DraftTests
{
    [Fact]
    public async Task From_the_bank_to_a_proved_plan_to_proposals_in_one_act()
    {
        var (here, mentors, mentees) = await BankAsync();
        var id = await BeginAsync(here);
        var draft = await DraftAsync(here, id);
        Assert.Equal((1, 3, 0), (draft.Number, draft.Placed, draft.LeftOver));
        Assert.Equal(64, draft.InputHash.Length);
        var problem = StoredInput.Read(draft.Input);
        Assert.Null(MatchingVerifier.Check(problem, draft.Solution.Told(new Matcher(problem))!));

        var groups = PlannedGroups.Of(problem, draft.Solution.Told(new Matcher(problem))!);
        Assert.Equal(3, groups.Sum(g => g.Pairs.Count));
        var proposed = await here.School.DoAsync<ProposePairs>(here.School.Curator, (u, s) => u.ExecuteAsync(
            new ProposePairsCommand(id, [.. groups.Select(g => g.Key)], here.Today.AddDays(10), here.Today.AddMonths(7)), s));
        Assert.True(proposed.IsDone, Said(proposed));
        var pairs = await here.School.AskAsync(db => db.Pairs.Include(p => p.Members).OrderBy(p => p.Number).ToListAsync());
        Assert.Equal(groups.Count, pairs.Count);
        Assert.Equal(mentees.Select(m => m.Id).Order(), pairs.SelectMany(p => p.Mentees).Order());
        Assert.All(pairs, p => Assert.Equal(PairState.Proposed, p.State));
        Assert.All(pairs, p => Assert.Equal(PairStrategy.ByRequest, p.Strategy));
        Assert.Equal(1, await here.School.AskAsync(db => db.Acts.CountAsync(a => a.Kind == DraftActs.Proposed.Code)));
        Assert.Contains(pairs, p => p.IsGroup);
        Assert.Equal(pairs.Where(p => p.MentorId == mentors[0].Id).Sum(p => p.Mentees.Count), await LoadAsync(here, mentors[0].Id));

        var again = await ChangeAsync(here, id, new DraftStep.Unpin(mentees[0].Id));
        Assert.IsType<DraftIsProposed>(Assert.Single(again.Refusals));
        var next = await here.School.DoAsync<NewDraft>(here.School.Curator, (u, s) => u.ExecuteAsync(new NewDraftCommand(Regime.A, Aim.NobodyLeftOver), s));
        Assert.Contains("Подбирать некого", Said(next), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_pin_a_ban_and_setting_aside_solve_the_plan_on_and_say_what_changed()
    {
        var (here, mentors, mentees) = await BankAsync();
        var id = await BeginAsync(here);
        var first = (await DraftAsync(here, id)).Solution.Pairs.Single(p => p.Mentee == mentees[0].Id).Mentor;
        var other = mentors.First(m => m.Id != first).Id;

        var pinned = await ChangeAsync(here, id, new DraftStep.PinPair(other, mentees[0].Id));
        Assert.StartsWith("Закреплена пара, план пересчитан", pinned.Sentence, StringComparison.Ordinal);
        var draft = await DraftAsync(here, id);
        Assert.Equal((other, true), draft.Solution.Pairs.Where(p => p.Mentee == mentees[0].Id).Select(p => (p.Mentor, p.Pinned)).Single());
        Assert.Contains(draft.Moves, m => m.Mentee == mentees[0].Id && m.Before == first && m.After == other);

        Assert.True((await ChangeAsync(here, id, new DraftStep.BanPair(other, mentees[0].Id))).IsDone);
        draft = await DraftAsync(here, id);
        Assert.Empty(draft.Pins);
        Assert.Equal(first, draft.Solution.Pairs.Single(p => p.Mentee == mentees[0].Id).Mentor);

        Assert.True((await ChangeAsync(here, id, new DraftStep.SetAside(mentees[0].Id, here.Today.AddMonths(2)))).IsDone);
        draft = await DraftAsync(here, id);
        Assert.Equal(2, draft.Placed + draft.LeftOver);
        Assert.IsType<AsideInPast>(Assert.Single((await ChangeAsync(here, id, new DraftStep.SetAside(mentees[1].Id, here.Today))).Refusals));
        Assert.True((await ChangeAsync(here, id, new DraftStep.TakeBack(mentees[0].Id))).IsDone);
        Assert.Equal(3, (await DraftAsync(here, id)).Placed);
        Assert.IsType<NoSuchCouple>(Assert.Single((await ChangeAsync(here, id, new DraftStep.PinPair(mentees[0].Id, mentees[1].Id))).Refusals));
    }

    [Fact]
    public async Task An_alternative_stays_and_work_goes_on_in_a_copy()
    {
        var (here, mentors, mentees) = await BankAsync();
        var id = await BeginAsync(here);
        Assert.True((await ChangeAsync(here, id, new DraftStep.PinPair(mentors[1].Id, mentees[0].Id))).IsDone);
        var copy = await here.School.DoAsync<KeepAsAlternative>(here.School.Curator, (u, s) => u.ExecuteAsync(id, s));
        Assert.NotEqual(id, copy.Subject);
        Assert.True((await ChangeAsync(here, copy.Subject!.Value, new DraftStep.BanPair(mentors[1].Id, mentees[0].Id))).IsDone);
        await using var work = await here.School.WorkAsync();
        var compared = await work.Get<DraftQueries>().CompareAsync(id, copy.Subject.Value, all: false, here.Today);
        Assert.Contains(compared!.Rows, r => r.Differs);
        Assert.Single((await DraftAsync(here, id)).Pins);
        Assert.Equal(2, (await DraftAsync(here, copy.Subject.Value)).Number);
    }

    [Fact]
    public async Task Bad_input_is_refused_with_a_sentence()
    {
        var empty = await PairSchool.NewAsync();
        var nobody = await empty.School.DoAsync<NewDraft>(empty.School.Curator, (u, s) => u.ExecuteAsync(new NewDraftCommand(Regime.A, Aim.BestFit), s));
        Assert.Contains("В банке нет наставников", Said(nobody), StringComparison.Ordinal);

        var (here, mentors, mentees) = await BankAsync();
        var zero = await here.School.DoAsync<ChangeWeights>(here.School.Curator, (u, s) => u.ExecuteAsync(Criteria.All.ToDictionary(c => c.Criterion, _ => 0), s));
        Assert.IsType<AllWeightsZero>(Assert.Single(zero.Refusals));
        var wild = await here.School.DoAsync<ChangeWeights>(here.School.Curator, (u, s) => u.ExecuteAsync(new Dictionary<Criterion, int> { [Criterion.Time] = 101 }, s));
        Assert.IsType<WeightOutOfRange>(Assert.Single(wild.Refusals));
        var id = await BeginAsync(here);
        var one = (await DraftAsync(here, id)).Version;
        Assert.True((await ChangeAsync(here, id, new DraftStep.BanPair(mentors[0].Id, mentees[0].Id))).IsDone);
        var late = await here.School.DoAsync<ChangeDraft>(here.School.Curator, (u, s) => u.ExecuteAsync(id, [], s), one);
        Assert.IsType<ChangedMeanwhile>(Assert.Single(late.Refusals));
        var stranger = await PairSchool.NewAsync();
        Assert.IsType<NoSuchDraft>(Assert.Single((await ChangeAsync(stranger, id)).Refusals));
        var pins = await ChangeAsync(here, id, [.. mentees.Select(m => new DraftStep.PinPair(mentors[1].Id, m.Id))]);
        Assert.Contains("Снимите лишние закрепления", Said(pins), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Who_has_no_consent_or_a_pair_already_is_not_matched()
    {
        var (here, mentors, mentees) = await BankAsync();
        await here.ProposeAsync(here.Proposal(mentors[0], mentees[0]));
        await here.PupilAsync("Без", "Бумаг", 5);
        var draft = await DraftAsync(here, await BeginAsync(here));
        Assert.Equal(2, draft.Placed + draft.LeftOver);
        var input = StoredInput.Read(draft.Input);
        Assert.Equal(1, input.Mentors.Single(m => m.Id == mentors[0].Id).Load);
    }

    [Fact]
    public async Task Reading_the_bank_takes_as_many_queries_for_many_people_as_for_few()
    {
        var (few, _, _) = await BankAsync();
        var (many, _, _) = await BankAsync(twice: true);
        Assert.Equal(await QueriesAsync(few), await QueriesAsync(many));
    }

    [Fact]
    [Trait("Requirement", "INV-45")]
    public async Task The_load_is_counted_in_the_act_and_the_database_holds_the_capacity()
    {
        var here = await PairSchool.NewAsync();
        var mentor = await here.PupilAsync("Кузнецов", "Артём", 10, mentor: true, capacity: 2);
        var (one, two, three) = (await here.PupilAsync("Ли", "Олег", 7), await here.PupilAsync("Бабич", "Иван", 6), await here.PupilAsync("Юн", "Пётр", 6));
        var pair = (await here.ProposeAsync(here.Proposal(mentor, one))).Subject!.Value;
        Assert.Equal(1, await LoadAsync(here, mentor.Id));
        Assert.True((await here.School.DoAsync<DisbandPair>(here.School.Curator, (u, s) => u.ExecuteAsync(new PairReasonCommand(pair, "передумали"), s))).IsDone);
        Assert.Equal(0, await LoadAsync(here, mentor.Id));

        // Two drafts over the same places: whoever comes second is refused, whole.
        foreach (var person in new[] { mentor, one, two, three })
        {
            await here.ConsentAsync(person);
        }

        var (first, second) = (await BeginAsync(here), await BeginAsync(here));
        var answers = await Task.WhenAll(ProposeAllAsync(here, first), ProposeAllAsync(here, second));
        Assert.Single(answers, a => a.IsDone);
        Assert.Equal(2, await LoadAsync(here, mentor.Id));
        Assert.Equal(2, await here.School.AskAsync(db => db.PairMembers.CountAsync(m => !m.IsVoid)));

        // Past the rules, straight at the count: the CHECK refuses.
        await using var work = await here.School.WorkAsync();
        await Assert.ThrowsAsync<Npgsql.PostgresException>(() => work.Db.Database.ExecuteSqlAsync($"update mentor_profiles set load = 3 where organisation_id = {here.School.Id} and person_id = {mentor.Id}"));
    }

    internal static async Task<(PairSchool Here, Person[] Mentors, Person[] Mentees)> BankAsync(bool twice = false)
    {
        var here = await PairSchool.NewAsync();
        Person[] mentors = [await here.PupilAsync("Кузнецов", "Артём", 10, mentor: true, capacity: 2), await here.PupilAsync("Орлов", "Денис", 11, mentor: true, capacity: 1)];
        Person[] mentees = [await here.PupilAsync("Ли", "Олег", 7), await here.PupilAsync("Бабич", "Иван", 6), await here.PupilAsync("Юн", "Пётр", 5)];
        if (twice)
        {
            for (var i = 0; i < 6; i++)
            {
                mentees = [.. mentees, await here.PupilAsync("Петров", $"Иван{i}", 4)];
            }
        }

        foreach (var person in mentors.Concat(mentees))
        {
            await here.ConsentAsync(person);
        }

        return (here, mentors, mentees);
    }

    internal static async Task<Guid> BeginAsync(PairSchool here, Aim aim = Aim.NobodyLeftOver)
    {
        var begun = await here.School.DoAsync<NewDraft>(here.School.Curator, (u, s) => u.ExecuteAsync(new NewDraftCommand(Regime.A, aim), s));
        Assert.True(begun.IsDone, Said(begun));
        return begun.Subject!.Value;
    }

    internal static Task<Outcome> ChangeAsync(PairSchool here, Guid id, params DraftStep[] steps) =>
        here.School.DoAsync<ChangeDraft>(here.School.Curator, (u, s) => u.ExecuteAsync(id, steps, s));

    internal static async Task<Outcome> ProposeAllAsync(PairSchool here, Guid id)
    {
        var draft = await DraftAsync(here, id);
        var problem = StoredInput.Read(draft.Input);
        var keys = PlannedGroups.Of(problem, draft.Solution.Told(new Matcher(problem))!).Select(g => g.Key).ToList();
        return await here.School.DoAsync<ProposePairs>(here.School.Curator, (u, s) => u.ExecuteAsync(new ProposePairsCommand(id, keys, here.Today.AddDays(10), here.Today.AddMonths(7)), s));
    }

    internal static Task<MatchDraft> DraftAsync(PairSchool here, Guid id) => here.School.AskAsync(db => db.MatchDrafts.SingleAsync(d => d.Id == id));

    private static Task<int> LoadAsync(PairSchool here, Guid mentor) => here.School.AskAsync(db => db.MentorProfiles.Where(p => p.PersonId == mentor).Select(p => p.Load).SingleAsync());

    private static async Task<int> QueriesAsync(PairSchool here)
    {
        await using var work = await here.School.WorkAsync();
        var before = work.Db.ChangeTracker.Entries().Count();
        var count = new QueryCount();
        using (count.Listen())
        {
            await work.Get<FeaturesOfBank>().OfAsync(Regime.A, new HashSet<Guid>(), here.Today);
        }

        Assert.Equal(before, work.Db.ChangeTracker.Entries().Count(e => e.Metadata.ClrType != typeof(Nastavnik.Core.School.Organisations.Organisation)));
        return count.Number;
    }

    internal static string Said(Outcome outcome) => string.Join(" ", outcome.Refusals.Select(r => r.Sentence));

    /// <summary>Counts the commands that this flow of calls sends.</summary>
    private sealed class QueryCount : IObserver<KeyValuePair<string, object?>>, IObserver<System.Diagnostics.DiagnosticListener>
    {
        private static readonly AsyncLocal<QueryCount?> Mine = new();
        private IDisposable? inner;

        public int Number { get; private set; }

        public IDisposable Listen()
        {
            Mine.Value = this;
            return System.Diagnostics.DiagnosticListener.AllListeners.Subscribe(this);
        }

        public void OnNext(System.Diagnostics.DiagnosticListener value)
        {
            if (value.Name == DbLoggerCategory.Name)
            {
                inner = value.Subscribe(this);
            }
        }

        public void OnNext(KeyValuePair<string, object?> value)
        {
            if (Mine.Value == this && value.Key == Microsoft.EntityFrameworkCore.Diagnostics.RelationalEventId.CommandExecuting.Name)
            {
                Number++;
            }
        }

        public void OnCompleted() => inner?.Dispose();

        public void OnError(Exception error)
        {
        }
    }
}
