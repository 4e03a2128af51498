using Nastavnik.Core.Foundation.Acts;
using Nastavnik.Core.Foundation.TargetModel;
using Nastavnik.Core.Preparation.Banks;
using Nastavnik.Core.School.Consents;
using Nastavnik.Core.School.Organisations;
using Nastavnik.Core.School.People;
using Nastavnik.Paperwork.Grammar;
using Nastavnik.Support;

namespace Nastavnik.Core.Tests.Preparation.Banks;

/// <summary>A school with a class, teachers and a partner, and the short way from an application to the bank.</summary>
internal sealed class BankSchool(TestSchool school)
{
    private readonly ClassGroup eighth = new(8, "А", SchoolYear.LabelOf(school.Today));
    private bool hasClass;

    public TestSchool School => school;

    public DateOnly Today => school.Today;

    public Guid ClassId => eighth.Id;

    public static async Task<BankSchool> NewAsync() => new(await TestSchool.NewAsync());

    /// <summary>A pupil of 8 «А» with a mother.</summary>
    public async Task<(Person Pupil, Person Mother)> PupilAsync(string surname = "Зуев", int age = 14)
    {
        var pupil = new Person(surname, "Артём", "Викторович", Gender.Male, Today.AddYears(-age).AddDays(-40));
        var mother = new Person(surname + "а", "Анна", "Петровна", Gender.Female, Today.AddYears(-40));
        if (!hasClass)
        {
            hasClass = true;
            await school.AddAsync(eighth);
        }

        await school.AddAsync(pupil, mother, new Enrolment(pupil.Id, eighth.Id, SchoolYear.StartOf(Today)), new LegalRepresentative(pupil.Id, mother.Id, AuthorityBasis.Mother));
        return (pupil, mother);
    }

    public async Task<Person> TeacherAsync(string surname = "Соколова")
    {
        var person = new Person(surname, "Ирина", "Павловна", Gender.Female, Today.AddYears(-40));
        await school.AddAsync(person, new Employment(person.Id, "учитель математики", Today.AddYears(-5)) { Subject = "математика", ExperienceMonths = 120, ExperienceAsOf = Today });
        return person;
    }

    public async Task<Person> PartnerAsync()
    {
        var person = new Person("Юсупов", "Рустам", "Маратович", Gender.Male, Today.AddYears(-45)) { Workplace = "ООО «Литейщик»" };
        await school.AddAsync(person);
        return person;
    }

    public ApplicationCommand Application(BankSide side, Person person, string form, Guid? signer = null, Category? category = null, ApplicationChannel channel = ApplicationChannel.Paper) =>
        new(side, person.Id, signer ?? person.Id, Today, true, new ProfileContent { Forms = [form], Request = "алгебра за 7 класс", Competencies = ["алгебра"] }, channel, category);

    public Task<Outcome> ApplyAsync(ApplicationCommand command, Actor? by = null) => school.DoAsync<SubmitApplication>(by ?? school.Curator, (u, s) => u.ExecuteAsync(command, s));

    public Task<Outcome> AskAsync(BankSide side, params Guid[] profiles) => school.DoAsync<RequestConsents>(school.Curator, (u, s) => u.ExecuteAsync(side, profiles, s));

    public Task<Outcome> ProposeAsync(BankSide side, params Guid[] profiles) => school.DoAsync<ProposeToBank>(school.Curator, (u, s) => u.ExecuteAsync(side, profiles, s));

    public Task<Outcome> ApproveAsync(BankSide side, params Guid[] profiles) => school.DoAsync<ApproveBank>(school.Head, (u, s) => u.ExecuteAsync(side, profiles, s));

    public Task<Outcome> MoveAsync(BankSide side, Guid profile, BankMove move, string? reason = "болезнь", int? version = null) =>
        school.DoAsync<MoveParticipant>(school.Curator, (u, s) => u.ExecuteAsync(side, profile, move, null, reason, s), version);

    /// <summary>Signed papers of an adult, or of a minor by his mother.</summary>
    public async Task ConsentAsync(Person person, Person? mother = null)
    {
        ConsentKind[] kinds = mother is null ? [ConsentKind.AdultData] : [ConsentKind.ChildData, ConsentKind.Participation];
        foreach (var kind in kinds)
        {
            var consent = new Consent(kind, person.Id, (mother ?? person).Id, Today.AddDays(-3), Today.AddYears(1));
            consent.Sign(Today.AddDays(-2), school.Host.Clock.GetUtcNow(), SigningMethod.Paper, mother is null ? null : AuthorityBasis.Mother, null);
            consent.SignOwn(Today.AddDays(-2), SigningMethod.Paper, null);
            await school.AddAsync(consent);
        }
    }

    /// <summary>Tells the banks what the consents module tells when the last paper has come.</summary>
    public async Task CompleteAsync(Person person)
    {
        await using var work = await school.WorkAsync();
        foreach (var effect in work.Get<IEnumerable<IWhenConsentsComplete>>())
        {
            await effect.ApplyAsync(person.Id, school.Curator, CancellationToken.None);
        }

        await work.Db.SaveChangesAsync();
        await work.CommitAsync();
    }

    public async Task<IReadOnlyList<string>> EndAsync(Person person, ConsentKind kind, ConsentEndCause cause = ConsentEndCause.Withdrawn)
    {
        var sentences = new List<string>();
        await using var work = await school.WorkAsync();
        foreach (var effect in work.Get<IEnumerable<IWhenConsentEnds>>())
        {
            sentences.AddRange(await effect.ApplyAsync(new ConsentEnded(Guid.CreateVersion7(), kind, person.Id, Today, cause, null, null, []), school.Curator, CancellationToken.None));
        }

        await work.Db.SaveChangesAsync();
        await work.CommitAsync();
        return sentences;
    }

    /// <summary>A pupil who has applied, with consents, in the state «На проверке».</summary>
    public async Task<(Guid Profile, Person Pupil)> ReviewedMenteeAsync(string surname = "Зуев")
    {
        var (pupil, mother) = await PupilAsync(surname);
        await ConsentAsync(pupil, mother);
        var applied = await ApplyAsync(Application(BankSide.Mentee, pupil, "TU") with { AskConsents = true });
        return (applied.Subject!.Value, pupil);
    }

    public async Task<(Guid Profile, Person Pupil)> InBankMenteeAsync(string surname = "Зуев")
    {
        var (profile, pupil) = await ReviewedMenteeAsync(surname);
        await ProposeAsync(BankSide.Mentee, profile);
        await ApproveAsync(BankSide.Mentee, profile);
        return (profile, pupil);
    }

    public Task<Participant> ProfileAsync(BankSide side, Guid id) => school.AskAsync(async db =>
        side == BankSide.Mentor ? (Participant)(await db.FindAsync<MentorProfile>(school.Id, id))! : (await db.FindAsync<MenteeProfile>(school.Id, id))!);
}
