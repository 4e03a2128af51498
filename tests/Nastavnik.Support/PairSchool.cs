using Nastavnik.Core.Foundation.Acts;
using Nastavnik.Core.Foundation.TargetModel;
using Nastavnik.Core.Mentoring.Pairs;
using Nastavnik.Core.Preparation.Banks;
using Nastavnik.Core.Preparation.Orders;
using Nastavnik.Core.Preparation.Orders.Kinds;
using Nastavnik.Core.Preparation.Training;
using Nastavnik.Core.School.Consents;
using Nastavnik.Core.School.Organisations;
using Nastavnik.Core.School.People;
using Nastavnik.Paperwork.Grammar;

namespace Nastavnik.Support;

/// <summary>A school with people in the banks, for tests of pairs.</summary>
public sealed class PairSchool(TestSchool school)
{
    private readonly Dictionary<int, ClassGroup> classes = [];

    public TestSchool School => school;

    public DateOnly Today => school.Today;

    public static async Task<PairSchool> NewAsync() => new(await TestSchool.NewAsync());

    /// <summary>A pupil aged 15 unless told, in the one class of the parallel.</summary>
    public async Task<Person> PupilAsync(string surname, string name, int inClass, bool mentor = false, int? capacity = null, DateOnly? born = null, bool trained = true)
    {
        var person = new Person(surname, name, "Игоревич", Gender.Male, born ?? Today.AddYears(-15));
        var group = classes.GetValueOrDefault(inClass);
        if (group is null)
        {
            await school.AddAsync(classes[inClass] = group = new ClassGroup(inClass, "", SchoolYear.LabelOf(Today)));
        }

        await school.AddAsync(person, new Enrolment(person.Id, group.Id, SchoolYear.StartOf(Today)));
        await BankAsync(person.Id, Category.Pupil, mentor, capacity, "UU", trained);
        return person;
    }

    public async Task<Person> TeacherAsync(string surname, string name, bool mentor, int months = 200, string subject = "математика", Gender gender = Gender.Female)
    {
        var person = new Person(surname, name, gender == Gender.Female ? "Павловна" : "Ильич", gender, Today.AddYears(-40));
        await school.AddAsync(person, new Employment(person.Id, $"учитель {(subject == "математика" ? "математики" : subject)}", Today.AddYears(-3)) { Subject = subject, ExperienceMonths = months, ExperienceAsOf = Today });
        await BankAsync(person.Id, Category.Teacher, mentor, null, "TT");
        return person;
    }

    public async Task BankAsync(Guid person, Category category, bool mentor, int? capacity, string form, bool trained = true)
    {
        Participant profile = mentor ? new MentorProfile(person, category, [form]) { Capacity = capacity } : new MenteeProfile(person, category, [form]);
        foreach (var step in (ParticipantEvent[])[ParticipantEvent.Apply, ParticipantEvent.AskConsents, ParticipantEvent.ConsentsGiven, ParticipantEvent.Include])
        {
            profile.Go(step, Today.AddDays(-20));
        }

        await school.AddAsync(profile);
        if (mentor && trained)
        {
            await school.AddAsync(new TrainingResult(person, TrainingAudience.Mentors, "Основы наставничества", Today.AddDays(-10), 6, "сертификат № 1", null));
        }
    }

    /// <summary>A pupil of the tenth class in the bank of mentors, without a training mark.</summary>
    public Task<Person> UntrainedAsync(string surname, string name) => PupilAsync(surname, name, 10, mentor: true, trained: false);

    public Task<TrainingProgramme> TrainingAsync(Guid id) => School.AskAsync(db => Microsoft.EntityFrameworkCore.EntityFrameworkQueryableExtensions.SingleAsync(
        Microsoft.EntityFrameworkCore.EntityFrameworkQueryableExtensions.Include(db.TrainingProgrammes, p => p.Sessions), p => p.Id == id));

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

    /// <summary>D-01 and D-02 in force since a month (INV-27).</summary>
    public async Task ReadyAsync()
    {
        await EarlierAsync(IntroductionOrder.KindCode, new IntroductionOrderFields { Forms = ["UU"], ResponsibleId = school.CuratorPerson.Id }, "1-од");
        await EarlierAsync(CuratorOrder.KindCode, new CuratorOrderFields { CuratorId = school.CuratorPerson.Id }, "2-од");
    }

    /// <summary>A minor's parent signs both papers and he his own; an adult signs for himself.</summary>
    public async Task ConsentAsync(Person person, DateOnly? on = null)
    {
        var day = on ?? Today.AddDays(-15);
        if (!person.IsMinorOn(Today))
        {
            await school.AddAsync(Signed(ConsentKind.AdultData, person.Id, person.Id, day, null));
            return;
        }

        var parent = new Person(person.Surname, "Игорь", "Петрович", Gender.Male, Today.AddYears(-45));
        await school.AddAsync(parent, new LegalRepresentative(person.Id, parent.Id, AuthorityBasis.Father));
        var data = Signed(ConsentKind.ChildData, person.Id, parent.Id, day, AuthorityBasis.Father);
        data.SignOwn(day, SigningMethod.Paper, null);
        await school.AddAsync(data, Signed(ConsentKind.Participation, person.Id, parent.Id, day, AuthorityBasis.Father));
    }

    /// <summary>D-16 with its supplementary agreement.</summary>
    public async Task LabourAsync(Person mentor, Person mentee, DateOnly on)
    {
        var consent = new Consent(ConsentKind.Labour, mentor.Id, mentor.Id, on, null);
        consent.AgreeOn(new LabourTerms("7", on, "наставничество", on, on.AddMonths(8), "очно", "надбавка"), [mentee.Id]);
        consent.Sign(on, new DateTimeOffset(on, new TimeOnly(9, 0), TimeSpan.Zero), SigningMethod.Paper, null, null);
        await school.AddAsync(consent);
    }

    public Task<Outcome> PrepareAsync(params Guid[] pairs) =>
        school.DoAsync<PreparePairOrder>(school.Curator, (u, s) => u.ExecuteAsync(new PreparePairOrderCommand(null, pairs, null, null), s));

    public Task<Outcome> SignAsync(Guid order, string number = "131-од", DateOnly? date = null) =>
        school.DoAsync<SignOrder>(school.Head, (u, s) => u.ExecuteAsync(new SignOrderCommand(order, number, date ?? Today, Reason: date is null ? null : "пришёл из канцелярии позже"), s));

    public Task<Pairing> PairAsync(Guid id) => school.AskAsync(db =>
        Microsoft.EntityFrameworkCore.EntityFrameworkQueryableExtensions.SingleAsync(Microsoft.EntityFrameworkCore.EntityFrameworkQueryableExtensions.Include(db.Pairs, p => p.Members), p => p.Id == id));

    private static Consent Signed(ConsentKind kind, Guid subject, Guid signer, DateOnly on, AuthorityBasis? capacity)
    {
        var consent = new Consent(kind, subject, signer, on, null);
        consent.Sign(on, new DateTimeOffset(on, new TimeOnly(9, 0), TimeSpan.Zero), SigningMethod.Paper, capacity, null);
        return consent;
    }

    private async Task EarlierAsync<T>(string kind, T fields, string number)
    {
        var prepared = await school.DoAsync<PrepareOrder>(school.Curator, (u, s) => u.ExecuteAsync(new PrepareOrderCommand(null, kind, Order.FieldsOf(fields), []), s));
        var signed = await SignAsync(prepared.Subject!.Value, number, Today.AddDays(-30));
        Xunit.Assert.True(signed.IsDone, string.Join(" ", signed.Refusals.Select(r => r.Sentence)));
    }
}
