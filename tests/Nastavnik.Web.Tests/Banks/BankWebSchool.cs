using Microsoft.EntityFrameworkCore;
using Nastavnik.Core.Foundation.TargetModel;
using Nastavnik.Core.Preparation.Banks;
using Nastavnik.Core.School.Consents;
using Nastavnik.Core.School.Organisations;
using Nastavnik.Core.School.People;
using Nastavnik.Paperwork.Grammar;
using Nastavnik.Support;

namespace Nastavnik.Web.Tests.Banks;

/// <summary>A school with a class and people in chosen states of the banks.</summary>
internal sealed class BankWebSchool(TestSchool school, ClassGroup group)
{
    public TestSchool School => school;

    public ClassGroup Class => group;

    public static async Task<BankWebSchool> NewAsync()
    {
        var school = await TestSchool.NewAsync();
        var group = new ClassGroup(8, "А", SchoolYear.LabelOf(school.Today));
        await school.AddAsync(group);
        return new BankWebSchool(school, group);
    }

    public async Task<(Person Pupil, Person Mother)> PupilAsync(string surname, int age = 14)
    {
        var pupil = new Person(surname, "Артём", "Викторович", Gender.Male, school.Today.AddYears(-age).AddDays(-40));
        var mother = new Person(surname + "а", "Анна", "Петровна", Gender.Female, school.Today.AddYears(-40));
        await school.AddAsync(pupil, mother, new Enrolment(pupil.Id, group.Id, SchoolYear.StartOf(school.Today)), new LegalRepresentative(pupil.Id, mother.Id, AuthorityBasis.Mother));
        return (pupil, mother);
    }

    public async Task<Person> TeacherAsync(string surname = "Соколова", int? months = null)
    {
        var person = new Person(surname, "Ирина", "Павловна", Gender.Female, school.Today.AddYears(-40));
        await school.AddAsync(person, new Employment(person.Id, "учитель математики", school.Today.AddYears(-5)) { Subject = "математика", ExperienceMonths = months, ExperienceAsOf = months is null ? null : school.Today });
        return person;
    }

    /// <summary>A mentee with complete consents, as far as <paramref name="upTo"/>.</summary>
    public async Task<Guid> MenteeAsync(Person pupil, Person mother, ParticipantEvent upTo)
    {
        var application = new BankApplication(pupil.Id, BankSide.Mentee, mother.Id, ApplicationChannel.Paper, school.Today, ["TU"]);
        var profile = new MenteeProfile(pupil.Id, Category.Pupil, ["TU"]) { Request = "алгебра", ApplicationId = application.Id };
        foreach (var step in (ParticipantEvent[])[ParticipantEvent.Apply, ParticipantEvent.AskConsents, ParticipantEvent.ConsentsGiven, ParticipantEvent.Include])
        {
            profile.Go(step, school.Today);
            if (step == upTo)
            {
                break;
            }
        }

        await school.AddAsync(application);
        await school.AddAsync(profile);
        foreach (var kind in (ConsentKind[])[ConsentKind.ChildData, ConsentKind.Participation])
        {
            var consent = new Consent(kind, pupil.Id, mother.Id, school.Today, school.Today.AddYears(1));
            consent.Sign(school.Today, school.Host.Clock.GetUtcNow(), SigningMethod.Paper, AuthorityBasis.Mother, null);
            consent.SignOwn(school.Today, SigningMethod.Paper, null);
            await school.AddAsync(consent);
        }

        return profile.Id;
    }

    public Task<ParticipantState> StateAsync(Guid profile) => school.AskAsync(db => db.MenteeProfiles.Where(p => p.Id == profile).Select(p => p.State).SingleAsync());
}
