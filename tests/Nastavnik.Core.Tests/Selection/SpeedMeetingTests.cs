using Microsoft.EntityFrameworkCore;
using Nastavnik.Core.Foundation.Acts;
using Nastavnik.Core.Mentoring.Pairs;
using Nastavnik.Core.Mentoring.Selection;
using Nastavnik.Core.Preparation.Events;
using Nastavnik.Core.School.Accounts;
using Nastavnik.Core.School.Organisations;
using Nastavnik.Core.School.People;
using Nastavnik.Paperwork.Documents;
using Nastavnik.Support;
using Xunit;

namespace Nastavnik.Core.Tests.Selection;

public sealed class SpeedMeetingTests
{
    [Fact]
    [Trait("Requirement", "S000-92")]
    public async Task Who_comes_and_how_many_tables_make_a_timetable_and_a_change_makes_it_anew()
    {
        var (here, mentors, mentees) = await GuestsAsync(3, 4);
        var planned = await PlanAsync(here, mentors, mentees);
        Assert.True(planned.IsDone, string.Join(" ", planned.Refusals.Select(r => r.Sentence)));
        Assert.Contains("6\u00A0раундов", planned.Sentence, StringComparison.Ordinal);
        var seats = await SeatsAsync(here);
        Assert.Equal(12, seats.Count);
        Assert.Equal(12, seats.Select(s => (s.MentorId, s.MenteeId)).Distinct().Count());
        Assert.All(seats, s => Assert.InRange(s.TableNumber, 1, 2));

        var changed = await PlanAsync(here, mentors[..2], mentees, planned.Subject, tables: 9);
        Assert.True(changed.IsDone, string.Join(" ", changed.Refusals.Select(r => r.Sentence)));
        seats = await SeatsAsync(here);
        Assert.Equal((8, 4), (seats.Count, seats.Max(s => s.Round)));
        Assert.Equal(6, await here.School.AskAsync(db => db.EventGuests.CountAsync()));
    }

    [Fact]
    public async Task Guests_come_from_the_banks_from_one_side_and_numbers_are_of_this_world()
    {
        var (here, mentors, mentees) = await GuestsAsync(1, 1);
        Assert.IsType<GuestsMissing>(Refused(await PlanAsync(here, [], mentees)));
        Assert.IsType<GuestsMissing>(Refused(await PlanAsync(here, mentors, [])));
        Assert.IsType<OnBothSides>(Refused(await PlanAsync(here, mentors, [.. mentees, mentors[0]])));
        Assert.Contains("Лебедева М. И.", Assert.IsType<GuestNotInBank>(Refused(await PlanAsync(here, mentors, [here.School.CuratorPerson]))).Sentence.Replace('\u00A0', ' '), StringComparison.Ordinal);
        Assert.IsType<LayoutOutOfRange>(Refused(await PlanAsync(here, mentors, mentees, tables: 0)));
        Assert.IsType<LayoutOutOfRange>(Refused(await PlanAsync(here, mentors, mentees, minutes: 1)));
        var teacher = await here.TeacherAsync("Орлова", "Анна", mentor: true);
        Assert.IsType<NobodyShares>(Refused(await PlanAsync(here, [teacher], mentees, shared: true)));
    }

    [Fact]
    [Trait("Requirement", "S000-92")]
    public async Task Each_side_marks_whom_it_met_from_the_account_by_a_link_or_on_paper_and_the_board_reads_both()
    {
        var (here, mentors, mentees) = await GuestsAsync(2, 2);
        var id = (await PlanAsync(here, mentors, mentees)).Subject!.Value;
        var me = here.School.ActorOf(mentors[0].Id, Role.Mentor);
        Assert.True((await SayAsync(here, id, me, mentors[0], (mentees[0], Preference.Want), (mentees[1], Preference.No))).IsDone);
        Assert.True((await SayAsync(here, id, here.School.Curator, mentees[0], (mentors[0], Preference.Want))).IsDone);
        Assert.IsType<MarkAboutStranger>(Refused(await SayAsync(here, id, me, mentors[0], (mentors[1], Preference.Want))));
        Assert.IsType<NothingMarked>(Refused(await SayAsync(here, id, me, mentors[0], (mentees[0], null))));
        Assert.IsType<EventNotFound>(Refused(await SayAsync(here, id, me, mentees[1], (mentors[0], Preference.Want))));

        var token = await LinkAsync(here, id, mentees[1]);
        Assert.True((await ByLinkAsync(here, token, (mentors[0], Preference.May))).IsDone);
        Assert.IsType<LinkDead>(Refused(await ByLinkAsync(here, token, (mentors[0], Preference.Want))));

        var marks = (await MarksAsync(here)).ToDictionary(m => (m.MentorId, m.MenteeId));
        Assert.Equal((Preference.Want, Preference.Want, true), (marks[(mentors[0].Id, mentees[0].Id)].MentorSays!.Value, marks[(mentors[0].Id, mentees[0].Id)].MenteeSays!.Value, marks[(mentors[0].Id, mentees[0].Id)].Mutual));
        Assert.Equal((Preference.No, Preference.May, true), (marks[(mentors[0].Id, mentees[1].Id)].MentorSays!.Value, marks[(mentors[0].Id, mentees[1].Id)].MenteeSays!.Value, marks[(mentors[0].Id, mentees[1].Id)].Refused));
        Assert.Equal([MarkWay.Account, MarkWay.Account, MarkWay.Link, MarkWay.Paper], (await here.School.AskAsync(db => db.PreferenceMarks.Select(m => m.Way).ToListAsync())).Order());

        // A mark may be changed and taken back.
        Assert.True((await SayAsync(here, id, me, mentors[0], (mentees[0], Preference.May), (mentees[1], null))).IsDone);
        var changed = await MarksAsync(here);
        Assert.Equal(Preference.May, changed.Single(m => m.MenteeId == mentees[0].Id).MentorSays);
        Assert.Null(changed.Single(m => m.MenteeId == mentees[1].Id).MentorSays);
    }

    [Fact]
    public async Task A_link_replaced_by_a_newer_one_is_dead_and_marks_wait_for_the_day()
    {
        var (here, mentors, mentees) = await GuestsAsync(1, 1);
        var id = (await PlanAsync(here, mentors, mentees, on: here.Today.AddDays(2))).Subject!.Value;
        Assert.IsType<MarksTooEarly>(Refused(await SayAsync(here, id, here.School.ActorOf(mentors[0].Id, Role.Mentor), mentors[0], (mentees[0], Preference.Want))));
        var first = await LinkAsync(here, id, mentees[0]);
        var second = await LinkAsync(here, id, mentees[0]);
        Assert.IsType<LinkDead>(Refused(await ByLinkAsync(here, first, (mentors[0], Preference.Want))));
        Assert.IsType<MarksTooEarly>(Refused(await ByLinkAsync(here, second, (mentors[0], Preference.Want))));
        Assert.IsType<EventAhead>(Refused(await here.School.DoAsync<HoldEvent>(here.School.Curator, (u, s) => u.ExecuteAsync(id, [mentors[0].Id], null, s))));
        Assert.True((await here.School.DoAsync<CancelEvent>(here.School.Curator, (u, s) => u.ExecuteAsync(id, s))).IsDone);
        Assert.IsType<EventIsOver>(Refused(await PlanAsync(here, mentors, mentees, id)));
        var there = await PairSchool.NewAsync();
        Assert.IsType<EventNotFound>(Refused(await there.School.DoAsync<CancelEvent>(there.School.Curator, (u, s) => u.ExecuteAsync(id, s))));
    }

    [Fact]
    [Trait("Requirement", "INV-02")]
    [Trait("Requirement", "S001-45")]
    public async Task Speed_mentoring_is_kept_as_a_meeting_and_makes_no_pair()
    {
        var (here, mentors, mentees) = await GuestsAsync(1, 2);
        Task<Outcome> Plan(Guid? mentor, params Person[] guests) => here.School.DoAsync<PlanSpeedMentoring>(here.School.Curator, (u, s) =>
            u.ExecuteAsync(new PlanSpeedMentoringCommand("Олимпиада", here.Today, null, null, null, mentor, [.. guests.Select(g => g.Id)]), s));
        Assert.Equal("Mentor", Refused(await Plan(null, mentees)).Field);
        var id = (await Plan(mentors[0].Id, mentees)).Subject!.Value;
        Assert.IsType<NobodyCame>(Refused(await here.School.DoAsync<HoldEvent>(here.School.Curator, (u, s) => u.ExecuteAsync(id, [], null, s))));
        Assert.True((await here.School.DoAsync<HoldEvent>(here.School.Curator, (u, s) => u.ExecuteAsync(id, [mentors[0].Id, mentees[0].Id], "Разобрали задачи", s))).IsDone);
        var kept = await here.School.AskAsync(db => db.Events.Include(e => e.Guests).SingleAsync());
        Assert.Equal((EventState.Held, "Разобрали задачи", 2), (kept.State, kept.Outcome, kept.Guests.Count(g => g.Came == true)));
        Assert.False(await here.School.AskAsync(db => db.Pairs.AnyAsync()));
        Assert.False(await here.School.AskAsync(db => db.SpeedMeetings.AnyAsync()));
    }

    [Fact]
    public async Task Table_cards_and_the_hosts_list_print_every_talk()
    {
        var (here, mentors, mentees) = await GuestsAsync(3, 4);
        var id = (await PlanAsync(here, mentors, mentees)).Subject!.Value;
        await using var work = await here.School.WorkAsync();
        var card = (await work.Get<SpeedQueries>().FindAsync(id, here.Today))!;
        Assert.Equal(12, SpeedPapers.Tables(card).Blocks.OfType<Table>().Sum(t => t.Rows.Count));
        Assert.Equal(12, SpeedPapers.Host(card).Blocks.OfType<Table>().Sum(t => t.Rows.Count));
        Assert.Equal(new TimeOnly(15, 6), card.Rounds[1].At);
        Assert.All(card.Rounds, r => Assert.Equal(7, (r.Seats.Count * 2) + r.Resting.Count));
        var sheet = (await work.Get<SpeedQueries>().SheetAsync(id, mentees[0].Id, here.Today))!;
        Assert.Equal((3, false), (sheet.Met.Count, sheet.AsMentor));
        Assert.NotEmpty(DocxWriter.ToBytes(SpeedPapers.Sheets([sheet], await here.School.AskAsync(db => db.Organisations.SingleAsync(o => o.Id == here.School.Id)))));
    }

    private static async Task<(PairSchool Here, Person[] Mentors, Person[] Mentees)> GuestsAsync(int mentors, int mentees)
    {
        var here = await PairSchool.NewAsync();
        string[] surnames = ["Зуев", "Ли", "Орлов", "Бабич"];
        List<Person> offer = [];
        List<Person> ask = [];
        for (var i = 0; i < mentors; i++)
        {
            offer.Add(await here.PupilAsync(surnames[i], "Артём", 10, mentor: true));
        }

        for (var i = 0; i < mentees; i++)
        {
            ask.Add(await here.PupilAsync(surnames[i], "Олег", 7));
        }

        return (here, [.. offer], [.. ask]);
    }

    private static Task<Outcome> PlanAsync(
        PairSchool here, Person[] mentors, Person[] mentees, Guid? known = null, int tables = 2, int minutes = 5, bool shared = false, DateOnly? on = null) =>
        here.School.DoAsync<PlanSpeedMeetings>(here.School.Curator, (u, s) => u.ExecuteAsync(new PlanSpeedMeetingsCommand(
            known, "", on ?? here.Today, new TimeOnly(15, 0), "зал", null, new SpeedLayout(tables, minutes, 1, null, shared), [.. mentors.Select(m => m.Id)], [.. mentees.Select(m => m.Id)]), s));

    private static Task<Outcome> SayAsync(PairSchool here, Guid id, Actor by, Person from, params (Person About, Preference? Says)[] marks) =>
        here.School.DoAsync<SaveMarks>(by, (u, s) => u.ExecuteAsync(new SaveMarksCommand(id, from.Id, marks.ToDictionary(m => m.About.Id, m => m.Says)), s));

    private static Task<Outcome> ByLinkAsync(PairSchool here, string token, params (Person About, Preference? Says)[] marks) =>
        here.School.DoAsync<SaveMarks>(here.School.ActorOf(null), (u, s) => u.ByLinkAsync(LinkToken.Parse(token)!.Hash, marks.ToDictionary(m => m.About.Id, m => m.Says), s));

    private static async Task<string> LinkAsync(PairSchool here, Guid id, Person person)
    {
        await using var work = await here.School.WorkAsync();
        return Assert.Single((await work.Get<GiveSpeedLinks>().ExecuteAsync(id, [person.Id], new Submission(here.School.Curator, Form.Fresh()))).Links).Token;
    }

    private static Task<List<SpeedSeat>> SeatsAsync(PairSchool here) => here.School.AskAsync(db => db.SpeedSeats.ToListAsync());

    private static Task<IReadOnlyList<PairMark>> MarksAsync(PairSchool here) => here.School.AskAsync(db => new MarkQueries(db).OfBankAsync());

    private static Refusal Refused(Outcome outcome) => Assert.Single(outcome.Refusals);
}
