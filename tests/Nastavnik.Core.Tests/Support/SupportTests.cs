using Microsoft.EntityFrameworkCore;
using Nastavnik.Core.Foundation.Acts;
using Nastavnik.Core.Foundation.TargetModel;
using Nastavnik.Core.Mentoring.Support;
using Nastavnik.Core.Preparation.Banks;
using Nastavnik.Core.School.People;
using Nastavnik.Core.School.Roadmap;
using Nastavnik.Paperwork.Grammar;
using Nastavnik.Support;
using Xunit;

namespace Nastavnik.Core.Tests.Support;

public sealed class SupportTests
{
    [Fact]
    [Trait("Requirement", "S003-46")]
    public async Task A_meeting_is_recorded_for_both_sides_as_a_fact_that_no_history_tells_of()
    {
        var (here, psychologist) = await SchoolAsync();
        var (mentor, mentee, waiting) = (await here.PupilAsync("Зуев", "Артём", 10, mentor: true), await here.PupilAsync("Ли", "Олег", 7), await here.PupilAsync("Юн", "Игорь", 7));
        var pair = await here.AgreedAsync(here.Proposal(mentor, mentee));
        await here.School.AskAsync(async db =>
        {
            var (from, id) = (here.Today.AddDays(-8), here.School.Id);
            await db.Database.ExecuteSqlAsync($"update pair_members set \"from\" = {from} where organisation_id = {id} and pair_id = {pair}");
            await db.Database.CurrentTransaction!.CommitAsync();
            return true;
        });
        Assert.True((await RecordAsync(here, psychologist, [mentee.Id, waiting.Id], [mentor.Id], here.Today.AddDays(-2), SupportType.GroupSession)).IsDone);

        var rows = await here.School.AskAsync(db => new SupportQueries(db, new ParticipantReader(db)).Rows(new SupportFilter()).ToListAsync());
        Assert.Equal(3, rows.Count);
        Assert.Equal(("Наставляемый", "Наставляемый без пары", "Наставник"), (Whom(mentee), Whom(waiting), Whom(mentor)));
        Assert.All(rows, r => Assert.StartsWith("Ким Анна", r.By, StringComparison.Ordinal));
        Assert.Single(await here.School.AskAsync(db => new SupportQueries(db, new ParticipantReader(db)).Rows(new SupportFilter(Side: BankSide.Mentor)).ToListAsync()));

        var acts = await here.School.AskAsync(db => db.Acts.Where(a => a.Kind == SupportActs.Recorded.Code).ToListAsync());
        var act = Assert.Single(acts);
        Assert.Equal(rows.Select(r => r.Id).Order(), act.Subjects.Order());
        Assert.Null(act.PersonalDetails);
        await using var work = await here.School.WorkAsync();
        Assert.DoesNotContain(await work.Get<History>().OfAsync(waiting.Id), l => l.Sentence.Contains("сихолог", StringComparison.Ordinal));

        string Whom(Person person) => rows.Where(r => r.PersonId == person.Id).Select(r => SupportWords.Whom(r.Side, r.WithoutPair)).Single();
    }

    [Fact]
    public async Task What_cannot_be_recorded_is_refused_by_name()
    {
        var (here, psychologist) = await SchoolAsync();
        var mentee = await here.PupilAsync("Ли", "Олег", 7);
        var stranger = new Person("Рябов", "Пётр", null, Gender.Male, here.Today.AddYears(-14));
        await here.School.AddAsync(stranger);
        var day = here.Today;
        await RefusedAsync<NobodySupported>([], day);
        await RefusedAsync<SupportAhead>([mentee.Id], day.AddDays(1));
        await RefusedAsync<SupportTooOld>([mentee.Id], day.AddYears(-2));
        await RefusedAsync<SupportedIsNotInBank>([stranger.Id], day);
        await RefusedAsync<SupportOfOneself>([psychologist.PersonId!.Value], day);
        await RefusedAsync<SupportNotFound>([mentee.Id], day, here.School.Head);
        await RefusedAsync<SupportNotFound>([mentee.Id], day, here.School.ActorOf(mentee.Id, Role.Mentee));
        Assert.True((await RecordAsync(here, psychologist, [mentee.Id], [], day)).IsDone);
        await RefusedAsync<SupportRecordedTwice>([mentee.Id], day);
        var withdrawn = await here.PupilAsync("Бабич", "Иван", 8);
        var before = (await RecordAsync(here, psychologist, [withdrawn.Id], [], day)).Subject!.Value;
        await here.School.AskAsync(async db =>
        {
            (await db.MenteeProfiles.SingleAsync(p => p.PersonId == withdrawn.Id)).Go(ParticipantEvent.WithdrawConsent, day);
            await db.SaveChangesAsync();
            await db.Database.CurrentTransaction!.CommitAsync();
            return true;
        });
        await RefusedAsync<SupportedIsNotInBank>([withdrawn.Id], day.AddDays(-1));
        Assert.DoesNotContain(await here.School.AskAsync(db => new SupportQueries(db, new ParticipantReader(db)).Rows(new SupportFilter()).ToListAsync()), r => r.PersonId == withdrawn.Id);
        Assert.NotNull(await here.School.AskAsync(db => new SupportQueries(db, new ParticipantReader(db)).FindAsync(before, day)));

        async Task RefusedAsync<T>(Guid[] mentees, DateOnly on, Actor? by = null) => Assert.IsType<T>(Assert.Single((await RecordAsync(here, by ?? psychologist, mentees, [], on)).Refusals));
    }

    [Fact]
    public async Task A_mistake_is_put_right_or_struck_out_and_the_meeting_may_be_recorded_again()
    {
        var (here, psychologist) = await SchoolAsync();
        var mentee = await here.PupilAsync("Ли", "Олег", 7);
        var id = (await RecordAsync(here, psychologist, [mentee.Id], [], here.Today)).Subject!.Value;
        var right = new CorrectSupportCommand(id, here.Today.AddDays(-1), SupportType.Consultation);
        Assert.IsType<SupportNotYours>(Assert.Single((await CorrectAsync(here.School.Curator, right)).Refusals));
        Assert.IsType<ChangedMeanwhile>(Assert.Single((await CorrectAsync(psychologist, right, version: 7)).Refusals));
        Assert.IsType<SupportAhead>(Assert.Single((await CorrectAsync(psychologist, right with { On = here.Today.AddDays(1) })).Refusals));
        Assert.True((await CorrectAsync(psychologist, right)).IsDone);
        var stored = await FindAsync();
        Assert.Equal((here.Today.AddDays(-1), SupportType.Consultation, 2), (stored.On, stored.Type, stored.Version));

        Assert.True((await StrikeAsync(psychologist)).IsDone);
        Assert.Equal(StrikeReason.NotHeld, (await FindAsync()).Struck);
        Assert.IsType<SupportIsStruck>(Assert.Single((await StrikeAsync(psychologist)).Refusals));
        Assert.IsType<SupportIsStruck>(Assert.Single((await CorrectAsync(psychologist, right)).Refusals));
        Assert.True((await RecordAsync(here, here.School.Curator, [mentee.Id], [], here.Today.AddDays(-1), SupportType.Consultation)).IsDone);
        Assert.IsType<SupportNotFound>(Assert.Single((await CorrectAsync(psychologist, right with { Id = Guid.CreateVersion7() })).Refusals));

        Task<PsychologicalSupport> FindAsync() => here.School.AskAsync(db => db.PsychologicalSupports.SingleAsync(s => s.Id == id));
        Task<Outcome> CorrectAsync(Actor by, CorrectSupportCommand command, int? version = null) => here.School.DoAsync<CorrectSupport>(by, (u, s) => u.ExecuteAsync(command, s), version);
        Task<Outcome> StrikeAsync(Actor by) => here.School.DoAsync<StrikeSupport>(by, (u, s) => u.ExecuteAsync(new StrikeSupportCommand(id, StrikeReason.NotHeld), s));
    }

    [Fact]
    [Trait("Requirement", "S001-135")]
    public async Task Who_waits_long_and_alone_is_counted_until_somebody_has_met_him()
    {
        var (here, psychologist) = await SchoolAsync();
        var (old, young) = (await WaitingAsync(here, "Ли", 31), await WaitingAsync(here, "Юн", 30));
        Assert.Equal(FactState.Waiting, (await FactAsync()).State);
        Assert.Contains("больше 30 дней без поддержки: 1", (await FactAsync()).Sentence, StringComparison.Ordinal);
        Assert.Single(await AwaitsAsync(psychologist));
        Assert.DoesNotContain(await AwaitsAsync(here.School.Curator), a => a.Href.Contains("unpaired", StringComparison.Ordinal));

        await RecordAsync(here, psychologist, [old.Id], [], here.Today.AddDays(-32));
        Assert.Single(await AwaitsAsync(psychologist));
        await RecordAsync(here, psychologist, [old.Id], [], here.Today.AddDays(-3));
        Assert.Empty(await AwaitsAsync(psychologist));
        Assert.Equal("Психолог встречается с участниками", (await FactAsync()).Sentence);
        await using var work = await here.School.WorkAsync();
        var rows = await work.Get<WaitingMentees>().ListAsync(here.Today);
        Assert.Equal([(old.Id, 31, 1, here.Today.AddDays(-3)), (young.Id, 30, 0, null)], rows.Select(r => (r.Mentee.Person, r.Mentee.Days, r.Supports, r.Last)));

        async Task<Fact> FactAsync()
        {
            await using var open = await here.School.WorkAsync();
            return await open.Get<IEnumerable<IRoadmapFact>>().Single(f => f.Item == FactItems.Support).CountAsync(here.Today, default);
        }

        async Task<List<Awaiting>> AwaitsAsync(Actor actor)
        {
            await using var open = await here.School.WorkAsync();
            List<Awaiting> all = [];
            foreach (var source in open.Get<IEnumerable<IAwaits>>())
            {
                all.AddRange((await source.ForAsync(actor, default)).Where(a => a.Href.StartsWith("/pairs/unpaired", StringComparison.Ordinal)));
            }

            return all;
        }
    }

    [Fact]
    public async Task A_mentee_and_a_parent_see_days_a_mentor_and_strangers_nothing()
    {
        var (here, psychologist) = await SchoolAsync();
        var (mentor, mentee) = (await here.PupilAsync("Зуев", "Артём", 10, mentor: true), await here.PupilAsync("Ли", "Олег", 7));
        var parent = new Person("Ли", "Вера", "Павловна", Gender.Female, here.Today.AddYears(-40));
        await here.School.AddAsync(parent, new LegalRepresentative(mentee.Id, parent.Id, AuthorityBasis.Mother));
        await RecordAsync(here, psychologist, [mentee.Id], [mentor.Id], here.Today.AddDays(-4));
        var wrong = await RecordAsync(here, psychologist, [mentee.Id], [], here.Today.AddDays(-1));
        await here.School.DoAsync<StrikeSupport>(psychologist, (u, s) => u.ExecuteAsync(new StrikeSupportCommand(wrong.Subject!.Value, StrikeReason.WrongPerson), s));

        Assert.Equal([here.Today.AddDays(-4)], Assert.Single(await OwnAsync(here.School.ActorOf(mentee.Id, Role.Mentee))).Days);
        var child = Assert.Single(await OwnAsync(here.School.ActorOf(parent.Id, Role.Representative)));
        Assert.Equal("Ли Олег Игоревич", child.Child);
        Assert.Equal([here.Today.AddDays(-4)], child.Days);
        Assert.Empty(await OwnAsync(here.School.ActorOf(mentor.Id, Role.Mentor)));
        Assert.Empty(await OwnAsync(here.School.Head));

        Task<IReadOnlyList<OwnSupport>> OwnAsync(Actor actor) => here.School.AskAsync(db => new SupportQueries(db, new ParticipantReader(db)).OwnAsync(actor));
    }

    private static async Task<(PairSchool Here, Actor Psychologist)> SchoolAsync()
    {
        var here = await PairSchool.NewAsync();
        var person = new Person("Ким", "Анна", "Олеговна", Gender.Female, here.Today.AddYears(-35));
        await here.School.AddAsync(person, new Employment(person.Id, "педагог-психолог", here.Today.AddYears(-2)));
        return (here, here.School.ActorOf(person.Id, Role.Psychologist));
    }

    private static Task<Outcome> RecordAsync(PairSchool here, Actor by, Guid[] mentees, Guid[] mentors, DateOnly on, SupportType type = SupportType.Talk) =>
        here.School.DoAsync<RecordSupport>(by, (u, s) => u.ExecuteAsync(new RecordSupportCommand(mentees, mentors, on, type), s));

    private static async Task<Person> WaitingAsync(PairSchool here, string surname, int days)
    {
        var person = new Person(surname, "Олег", "Игоревич", Gender.Male, here.Today.AddYears(-15));
        var profile = new MenteeProfile(person.Id, Category.Pupil, ["UU"]);
        foreach (var step in (ParticipantEvent[])[ParticipantEvent.Apply, ParticipantEvent.AskConsents, ParticipantEvent.ConsentsGiven, ParticipantEvent.Include])
        {
            profile.Go(step, here.Today.AddDays(-days));
        }

        await here.School.AddAsync(person, profile);
        return person;
    }
}
