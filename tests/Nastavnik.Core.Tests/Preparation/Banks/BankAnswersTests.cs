using Microsoft.EntityFrameworkCore;
using Nastavnik.Core.Foundation.Acts;
using Nastavnik.Core.Foundation.TargetModel;
using Nastavnik.Core.Preparation.Banks;
using Nastavnik.Core.Preparation.Questionnaires;
using Nastavnik.Matching.People;
using Nastavnik.Support;
using Xunit;

namespace Nastavnik.Core.Tests.Preparation.Banks;

/// <summary>Entry questionnaires fill the profiles; nothing is asked that is known.</summary>
public sealed class BankAnswersTests
{
    private static readonly DateOnly On = new(2026, 11, 21);

    [Fact, Trait("Requirement", "S003-15")]
    public void A_mentors_answers_become_fields()
    {
        var mentor = new MentorProfile(Guid.CreateVersion7(), Category.Teacher, ["TU"]) { Competencies = ["химия"] };
        BankAnswers.Fill(mentor, "BNK.R", new Dictionary<string, Answer>
        {
            ["why"] = new(Text: "хочу делиться"), ["comp"] = new(Text: "Химия, олимпиады"), ["topic"] = new(Chosen: ["учёба", "профессия и выбор пути", "другое"]),
            ["age"] = new(Chosen: ["5–9 классы", "10–11 классы"]), ["mode"] = new(Chosen: ["онлайн"]), ["time"] = new(Chosen: ["1–2 часа"]), ["grp"] = new(Chosen: ["да"]),
            ["days"] = new(Chosen: ["среда"]), ["part"] = new(Chosen: ["вечером"]), ["exp"] = new(Text: "три года"), ["form"] = new(Chosen: ["ученик – ученик"]),
        }, null, On);
        Assert.Equal(["химия", "олимпиады"], mentor.Competencies);
        Assert.Equal(["учёба", "профориентация"], mentor.Topics);
        Assert.Equal([5, 6, 7, 8, 9, 10, 11], mentor.WantedClasses);
        Assert.Equal((MeetingMode.Remote, 2m, true), (mentor.Mode, mentor.HoursPerWeek, mentor.LeadsGroups));
        Assert.Equal(Slots.On(DayOfWeek.Wednesday, DayPart.Evening), mentor.Slots);
        Assert.Equal("среда; вечером", mentor.Availability);
        Assert.Equal(["TU"], mentor.Forms);
        Assert.Equal(On, mentor.AnsweredOn);
    }

    [Fact]
    public void A_mentees_and_a_third_partys_answers_become_fields_and_an_empty_answer_changes_nothing()
    {
        var mentee = new MenteeProfile(Guid.CreateVersion7(), Category.Pupil, ["UU"]) { Interests = ["шахматы"] };
        var wished = Guid.CreateVersion7();
        BankAnswers.Fill(mentee, "BNK.E", new Dictionary<string, Answer>
        {
            ["req"] = new(Text: new string('а', 700)), ["area"] = new(Chosen: ["учебные успехи", "выбор профессии"]), ["goal"] = new(Text: "четвёрка"), ["wish"] = new(Text: "к Илье"),
        }, wished, On);
        BankAnswers.Fill(mentee, "BNK.T", new Dictionary<string, Answer> { ["need"] = new(Text: "стесняется отвечать"), ["strong"] = new(Text: "усидчив") }, null, On);
        Assert.Equal(500, mentee.Request!.Length);
        Assert.Equal(["учёба", "профориентация"], mentee.RequestItems);
        Assert.Equal(mentee.RequestItems, mentee.Topics);
        Assert.Equal(("четвёрка", wished, "к Илье", "усидчив"), (mentee.Goal, mentee.DesiredMentorId, mentee.WishWords, mentee.Strengths));
        Assert.Equal("стесняется отвечать", Assert.Single(mentee.Difficulties).Text);
        Assert.Equal(["шахматы"], mentee.Interests);
        Assert.Equal(default, mentee.Slots);
    }

    [Theory]
    [InlineData("хочу к Анне Соколовой", "Соколова Анна")]
    [InlineData("Соколов Пётр", "Соколов Пётр")]
    [InlineData("с кем-нибудь из соколов", null)]
    [InlineData("к Зуеву", "Зуев Илья")]
    [InlineData("всё равно", null)]
    [InlineData("к Соколовым", null)]
    public void A_named_person_is_found_only_when_it_is_clear(string words, string? expected)
    {
        (Guid Id, string Surname, string GivenName)[] people =
            [(Guid.CreateVersion7(), "Соколова", "Анна"), (Guid.CreateVersion7(), "Соколов", "Пётр"), (Guid.CreateVersion7(), "Зуев", "Илья")];
        var found = NamedWish.Find(words, people);
        Assert.Equal(expected, people.Where(p => p.Id == found).Select(p => $"{p.Surname} {p.GivenName}").SingleOrDefault());
    }

    [Fact]
    public void Days_without_parts_are_whole_and_parts_without_days_are_the_school_week()
    {
        Assert.Equal(Slots.On(DayOfWeek.Friday), BankAnswers.SlotsOf(["пятница"], []));
        Assert.Equal(5, BankAnswers.SlotsOf([], ["до занятий"]).Count);
        Assert.True(BankAnswers.SlotsOf([], []).IsEmpty);
    }

    [Fact]
    public async Task Sending_the_sheet_fills_the_card_and_what_is_known_is_not_asked()
    {
        var people = await PairSchool.NewAsync();
        var school = people.School;
        var (mentor, mentee) = (await people.PupilAsync("Орлов", "Илья", 10, mentor: true), await people.PupilAsync("Зуев", "Пётр", 7));
        var planned = await school.DoAsync<PlanCampaign>(school.Curator, (u, by) => u.ExecuteAsync(
            new CampaignCommand(Instrument.BankEntry, Phase.Entry, [], "Анкеты", school.Today, school.Today.AddDays(10)), by));
        await school.DoAsync<OpenCampaign>(school.Curator, (u, by) => u.ExecuteAsync(planned.Subject!.Value, by));
        var sheet = await school.AskAsync(async db =>
        {
            var id = await db.Invitations.Where(i => i.PersonId == mentee.Id && i.Family == "BNK.E").Select(i => i.Id).SingleAsync();
            return (await new SheetReader(db).OpenAsync(id, default))!;
        });
        Assert.DoesNotContain(sheet.Questions, q => q.Key == "form");
        var at = sheet.Pages.ToList().FindIndex(p => p.Any(q => q.Key == "wish")) + 1;
        var pupil = school.ActorOf(mentee.Id, Role.Mentee);
        await school.DoAsync<SaveAnswers>(pupil, (u, by) => u.ExecuteAsync(new(sheet.Invitation.Id, 1, Typed("req", "алгебра"), false, AnswerWay.Account), by));
        Assert.True((await school.DoAsync<SaveAnswers>(pupil, (u, by) => u.ExecuteAsync(new(sheet.Invitation.Id, at, Typed("wish", "хочу к Орлову"), true, AnswerWay.Account), by))).IsDone);
        var profile = await school.AskAsync(db => db.MenteeProfiles.SingleAsync(p => p.PersonId == mentee.Id));
        Assert.Equal(("алгебра", mentor.Id, school.Today), (profile.Request, profile.DesiredMentorId, profile.AnsweredOn));
    }

    [Fact]
    [Trait("Requirement", "S000-38")]
    public async Task A_mentor_is_chosen_by_his_sheet_a_talk_and_a_search_of_the_base()
    {
        var people = await PairSchool.NewAsync();
        var school = people.School;
        var (mentor, _) = (await people.PupilAsync("Орлов", "Илья", 10, mentor: true), await people.PupilAsync("Зуев", "Пётр", 10, mentor: true));
        var planned = await school.DoAsync<PlanCampaign>(school.Curator, (u, by) => u.ExecuteAsync(
            new CampaignCommand(Instrument.BankEntry, Phase.Entry, [], "Анкеты", school.Today, school.Today.AddDays(10)), by));
        await school.DoAsync<OpenCampaign>(school.Curator, (u, by) => u.ExecuteAsync(planned.Subject!.Value, by));
        var sheet = await school.AskAsync(async db =>
        {
            var id = await db.Invitations.Where(i => i.PersonId == mentor.Id && i.Family == "BNK.R").Select(i => i.Id).SingleAsync();
            return (await new SheetReader(db).OpenAsync(id, default))!;
        });
        var at = sheet.Pages.ToList().FindIndex(p => p.Any(q => q.Key == "comp")) + 1;
        Assert.True((await school.DoAsync<SaveAnswers>(school.ActorOf(mentor.Id, Role.Mentor), (u, by) =>
            u.ExecuteAsync(new(sheet.Invitation.Id, at, Typed("comp", "алгебра"), true, AnswerWay.Account), by))).IsDone);
        var profile = await school.AskAsync(db => db.MentorProfiles.Where(p => p.PersonId == mentor.Id).Select(p => p.Id).SingleAsync());
        var talk = new InterviewCommand(profile, school.Today, InterviewDecision.Fit, ["лидер класса или параллели"], null, 4);
        Assert.True((await school.DoAsync<RecordInterview>(school.Curator, (u, by) => u.ExecuteAsync(talk, by))).IsDone);

        await using var work = await school.WorkAsync();
        var sight = new BankSight(false, null);
        var row = Assert.Single((await work.Get<BankQueries>().ListAsync(new BankAsk(BankSide.Mentor, "орл", Form: "UU"), sight, school.Today)).Rows);
        Assert.Equal((profile, "алгебра"), (row.ProfileId, row.Words));
        var card = (await work.Get<BankCards>().FindAsync(BankSide.Mentor, profile, sight, school.Curator))!;
        Assert.Equal((school.Today, "может быть наставником"), (Assert.Single(card.Interviews).Date, card.Interviews[0].Decision));
        Assert.Equal(["лидер класса или параллели"], card.Interviews[0].Criteria);
    }

    private static Dictionary<string, IReadOnlyList<string>> Typed(string key, string value) => new() { [key] = [value] };
}
