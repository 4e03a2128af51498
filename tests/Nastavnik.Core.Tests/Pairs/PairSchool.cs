using Nastavnik.Core.Foundation.Acts;
using Nastavnik.Core.Foundation.TargetModel;
using Nastavnik.Core.Mentoring.Pairs;
using Nastavnik.Core.Preparation.Banks;
using Nastavnik.Core.School.Organisations;
using Nastavnik.Core.School.People;
using Nastavnik.Paperwork.Grammar;
using Nastavnik.Support;

namespace Nastavnik.Core.Tests.Pairs;

/// <summary>A school with people in the banks, for tests of pairs.</summary>
internal sealed class PairSchool(TestSchool school)
{
    private int parallel = 11;

    public TestSchool School => school;

    public DateOnly Today => school.Today;

    public static async Task<PairSchool> NewAsync() => new(await TestSchool.NewAsync());

    public async Task<Person> PupilAsync(string surname, string name, int inClass = 0, bool mentor = false, int? capacity = null, DateOnly? born = null)
    {
        var person = new Person(surname, name, "Игоревич", Gender.Male, born ?? Today.AddYears(-15));
        var group = new ClassGroup(inClass == 0 ? parallel-- : inClass, Guid.CreateVersion7().ToString("N")[^8..], SchoolYear.LabelOf(Today));
        await school.AddAsync(person, group, new Enrolment(person.Id, group.Id, SchoolYear.StartOf(Today)));
        await BankAsync(person.Id, Category.Pupil, mentor, capacity, "UU");
        return person;
    }

    public async Task<Person> TeacherAsync(string surname, string name, bool mentor, int months = 200, string subject = "математика", Gender gender = Gender.Female)
    {
        var person = new Person(surname, name, gender == Gender.Female ? "Павловна" : "Ильич", gender, Today.AddYears(-40));
        await school.AddAsync(person, new Employment(person.Id, $"учитель {(subject == "математика" ? "математики" : subject)}", Today.AddYears(-3)) { Subject = subject, ExperienceMonths = months, ExperienceAsOf = Today });
        await BankAsync(person.Id, Category.Teacher, mentor, null, "TT");
        return person;
    }

    public async Task BankAsync(Guid person, Category category, bool mentor, int? capacity, string form)
    {
        Participant profile = mentor ? new MentorProfile(person, category, [form]) { Capacity = capacity } : new MenteeProfile(person, category, [form]);
        foreach (var step in (ParticipantEvent[])[ParticipantEvent.Apply, ParticipantEvent.AskConsents, ParticipantEvent.ConsentsGiven, ParticipantEvent.Include])
        {
            profile.Go(step, Today.AddDays(-20));
        }

        (profile as MentorProfile)?.Trained(Today.AddDays(-10), null);
        await school.AddAsync(profile);
    }

    public ProposePairCommand Proposal(Person mentor, params Person[] mentees) =>
        new("UU", "UU-1", mentor.Id, [.. mentees.Select(m => m.Id)], Today.AddDays(10), Today.AddMonths(7), [], ["учёба"]);

    public Task<Outcome> ProposeAsync(ProposePairCommand command, Actor? by = null) =>
        school.DoAsync<ProposePair>(by ?? school.Curator, (u, s) => u.ExecuteAsync(command, s));

    public Task<Outcome> MeetAsync(Guid pair) =>
        school.DoAsync<RecordMeeting>(school.Curator, (u, s) => u.ExecuteAsync(new RecordMeetingCommand(pair, Today, false, null), s));

    public Task<Outcome> ConfirmAsync(Guid pair, PairParty party, Guid person, Actor? by = null, Guid? child = null, bool interested = true) =>
        school.DoAsync<ConfirmParty>(by ?? school.Curator, (u, s) => u.ExecuteAsync(new ConfirmPartyCommand(pair, party, person, child, AnswerWay.Paper, Today, interested), s));

    /// <summary>Proposed, met and confirmed by all.</summary>
    public async Task<Guid> AgreedAsync(ProposePairCommand command)
    {
        var pair = (await ProposeAsync(command)).Subject!.Value;
        await MeetAsync(pair);
        await ConfirmAsync(pair, PairParty.Mentor, command.Mentor);
        foreach (var mentee in command.Mentees)
        {
            await ConfirmAsync(pair, PairParty.Mentee, mentee);
        }

        await ConfirmAsync(pair, PairParty.Curator, school.CuratorPerson.Id);
        return pair;
    }
}
