using Microsoft.EntityFrameworkCore;
using Nastavnik.Core.Foundation.Acts;
using Nastavnik.Core.Mentoring.Pairs;
using Nastavnik.Core.Preparation.Orders;
using Nastavnik.Core.Preparation.Training;
using Nastavnik.Core.School.Organisations;
using Nastavnik.Core.School.People;
using Nastavnik.Core.School.Roadmap;
using Nastavnik.Paperwork.Documents;
using Nastavnik.Paperwork.Grammar;
using Nastavnik.Support;
using Xunit;

namespace Nastavnik.Core.Tests.Preparation.Training;

/// <summary>The way of E-03: programme, order, sessions, result, mark, certificate.</summary>
public sealed class TrainingPathTests
{
    [Fact]
    [Trait("Requirement", "S000-131")]
    [Trait("Requirement", "INV-22")]
    public async Task From_a_programme_by_its_order_through_sessions_to_marks_and_certificates()
    {
        var here = await PairSchool.NewAsync();
        var (one, two) = (await here.UntrainedAsync("Зуев", "Артём"), await here.UntrainedAsync("Ли", "Олег"));
        var id = await ProgrammeAsync(here, one, two);
        Assert.IsType<NotApprovedYet>(Assert.Single((await HoldAsync(here, id, 0, one, two)).Refusals));
        var order = await OrderAsync(here, id);
        Assert.Equal(TrainingState.OnOrder, (await here.TrainingAsync(id)).State);
        Assert.IsType<ApprovedByOrder>(Assert.Single((await here.School.DoAsync<EnrolTrainees>(here.School.Curator, (u, s) => u.ExecuteAsync(id, [one.Id], s))).Refusals));
        Assert.True((await here.SignAsync(order)).IsDone);
        Assert.True((await HoldAsync(here, id, 0, one, two)).IsDone);
        Assert.True((await HoldAsync(here, id, 1, one)).IsDone);
        Assert.IsType<TooFewHours>(Assert.Single((await ResultsAsync(here, id, one, two)).Refusals));
        Assert.Equal((0, 2), await FactAsync(here));
        var done = await ResultsAsync(here, id, one);
        Assert.True(done.IsDone, string.Join(" ", done.Refusals.Select(r => r.Sentence)));
        Assert.Equal((1, 2), await FactAsync(here));
        var marks = await here.School.AskAsync(db => new TrainingMarks(db).OfAsync([one.Id, two.Id]));
        Assert.Equal(here.Today, Assert.Single(marks).Value.On);
        Assert.Equal(TrainingState.Closed, (await here.TrainingAsync(id)).State);

        // The same again puts the marks right and keeps the number.
        await HoldAsync(here, id, 1, one, two);
        Assert.True((await ResultsAsync(here, id, one, two)).IsDone);
        var numbers = await here.School.AskAsync(db => db.TrainingResults.OrderBy(r => r.CertificateNumber).Select(r => new { r.PersonId, r.CertificateNumber, r.Hours }).ToListAsync());
        Assert.Equal([(one.Id, "1/2026", 4m), (two.Id, "2/2026", 4m)], numbers.Select(n => (n.PersonId, n.CertificateNumber!, n.Hours)));
    }

    [Fact]
    [Trait("Requirement", "INV-22")]
    public async Task A_pair_of_pupils_begins_only_with_a_mark_here_or_by_a_document_of_earlier_training()
    {
        var here = await PairSchool.NewAsync();
        var mentor = await here.UntrainedAsync("Зуев", "Артём");
        Assert.Null((await FactsAsync(here, mentor)).TrainedOn);
        var command = new RecordEarlierTrainingCommand([mentor.Id], TrainingAudience.Mentors, "Школа вожатых", here.Today.AddYears(-1), 16, "", null);
        Assert.IsType<EarlierDocumentMissing>(Assert.Single((await EarlierAsync(here, command)).Refusals));
        Assert.IsType<TrainingDateAhead>(Assert.Single((await EarlierAsync(here, command with { Document = "сертификат № 4", On = here.Today.AddDays(1) })).Refusals));
        Assert.True((await EarlierAsync(here, command with { Document = "сертификат № 4" })).IsDone);
        Assert.Equal(here.Today.AddYears(-1), (await FactsAsync(here, mentor)).TrainedOn);
    }

    [Fact]
    [Trait("Requirement", "S003-09")]
    public async Task The_curators_training_needs_no_order_and_gives_no_mentors_mark()
    {
        var here = await PairSchool.NewAsync();
        var id = (await here.School.DoAsync<WriteTraining>(here.School.Curator, (u, s) => u.ExecuteAsync(new WriteTrainingCommand(
            null, TrainingAudience.Curator, "Куратор", null, TrainingVenue.BaseSchool, "школа № 1", 2, [new SectionText("Роль", null, 2)]), s))).Subject!.Value;
        Assert.IsType<NobodyToTrain>(Assert.Single((await BeginAsync(here, id)).Refusals));
        await here.School.DoAsync<EnrolTrainees>(here.School.Curator, (u, s) => u.ExecuteAsync(id, [here.School.CuratorPerson.Id], s));
        await PlanAsync(here, id, here.Today);
        Assert.True((await BeginAsync(here, id)).IsDone);
        Assert.True((await HoldAsync(here, id, 0, here.School.CuratorPerson)).IsDone);
        Assert.True((await ResultsAsync(here, id, here.School.CuratorPerson)).IsDone);
        Assert.Empty(await here.School.AskAsync(db => new TrainingMarks(db).OfAsync([here.School.CuratorPerson.Id])));
    }

    [Fact]
    [Trait("Requirement", "S000-131")]
    public async Task The_order_names_its_people_in_their_cases_and_a_trainee_reads_only_his_own_line()
    {
        var here = await PairSchool.NewAsync();
        var (one, two) = (await here.UntrainedAsync("Зуев", "Артём"), await here.UntrainedAsync("Ли", "Олег"));
        var order = await OrderAsync(here, await ProgrammeAsync(here, one, two));
        Assert.True((await here.SignAsync(order)).IsDone);
        await using var work = await here.School.WorkAsync();
        var signed = await work.Db.Orders.SingleAsync(o => o.Id == order);
        var text = Words(signed.Body!);
        Assert.Contains("Назначить руководителем «Школы наставников» заместителя директора по учебно-воспитательной работе Лебедеву Марию Ивановну", text, StringComparison.Ordinal);
        Assert.Contains("Лебедевой М. И.:", text, StringComparison.Ordinal);
        Assert.Contains("Зуев Артём Игоревич", text, StringComparison.Ordinal);
        Assert.Equal([one.Id, two.Id], signed.Named.Where(n => n != here.School.CuratorPerson.Id).Order());
        var extract = Words(await work.Get<OrderKinds>().Of(signed).ExtractForAsync(signed, one.Id, CancellationToken.None));
        Assert.Contains("Зуев Артём Игоревич", extract, StringComparison.Ordinal);
        Assert.DoesNotContain("Ли Олег", extract, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData(Gender.Female, "Зуевой Анне Викторовне", "в том, что она прошла обучение")]
    [InlineData(Gender.Male, "Зуеву Артёму Викторовичу", "в том, что он прошёл обучение")]
    public async Task A_certificate_agrees_with_the_person(Gender gender, string whom, string passed)
    {
        var here = await PairSchool.NewAsync();
        var organisation = await here.School.AskAsync(db => db.Organisations.SingleAsync(o => o.Id == here.School.Id));
        var name = gender == Gender.Female ? new PersonName("Зуева", "Анна", "Викторовна", gender) : new PersonName("Зуев", "Артём", "Викторович", gender);
        var programme = new TrainingProgramme(TrainingAudience.Mentors);
        programme.Describe("Основы наставничества", null, TrainingVenue.OwnSchool, null, 2);
        var result = new TrainingResult(Guid.CreateVersion7(), programme, true, here.Today, 21);
        result.Certify("7/2026");
        var text = Words(Certificates.Compose(result, new PersonOnPaper(result.PersonId, name, null, false), organisation, null, false));
        Assert.Contains(whom, text, StringComparison.Ordinal);
        Assert.Contains(passed, text, StringComparison.Ordinal);
        Assert.Contains("в объёме 21 часа", text, StringComparison.Ordinal);
        Assert.Contains("7/2026", text, StringComparison.Ordinal);
    }

    [Fact]
    [Trait("Requirement", "S000-90")]
    public async Task A_material_is_a_file_or_a_link_and_another_schools_programme_is_not_there()
    {
        var here = await PairSchool.NewAsync();
        var id = await ProgrammeAsync(here, await here.UntrainedAsync("Зуев", "Артём"));
        Task<Outcome> Give(byte[]? file, string? link, PairSchool? from = null) =>
            (from ?? here).School.DoAsync<HandOutMaterial>((from ?? here).School.Curator, (u, s) => u.ExecuteAsync(new HandOutMaterialCommand(id, "Памятка", file, link), s));
        Assert.IsType<MaterialNeedsOneSource>(Assert.Single((await Give(null, null)).Refusals));
        Assert.IsType<LinkUnfit>(Assert.Single((await Give(null, "javascript:alert(1)")).Refusals));
        Assert.False((await Give([1, 2, 3], null)).IsDone);
        Assert.True((await Give("%PDF-1.7"u8.ToArray(), null)).IsDone);
        Assert.True((await Give(null, "https://school12.example/p")).IsDone);
        Assert.IsType<TrainingNotFound>(Assert.Single((await Give(null, "https://a.example", await PairSchool.NewAsync())).Refusals));
    }

    private static string Words(Paper paper) => string.Join('\n', paper.Blocks.Select(b => b switch
    {
        Table table => string.Join('\n', table.Rows.Select(r => string.Join(" | ", r.Cells.Select(c => c.Paragraphs[0].ToString())))),
        Centered line => line.Text.ToString(),
        Paragraph line => line.Text.ToString(),
        Numbered line => line.Text.ToString(),
        SignatureLine line => line.Name.ToString(),
        _ => "",
    })).Replace('\u00A0', ' ');

    private static async Task<Guid> ProgrammeAsync(PairSchool here, params Person[] learners)
    {
        var id = (await here.School.DoAsync<WriteTraining>(here.School.Curator, (u, s) => u.ExecuteAsync(new WriteTrainingCommand(
            null, TrainingAudience.Mentors, "Основы наставничества", "Провести первую встречу", TrainingVenue.OwnSchool, null, 4, [new SectionText("Роль", "Границы", 2), new SectionText("План", null, 2)]), s))).Subject!.Value;
        var enrolled = await here.School.DoAsync<EnrolTrainees>(here.School.Curator, (u, s) => u.ExecuteAsync(id, [.. learners.Select(l => l.Id)], s));
        Assert.True(enrolled.IsDone, string.Join(" ", enrolled.Refusals.Select(r => r.Sentence)));
        await PlanAsync(here, id, here.Today.AddDays(-1));
        await PlanAsync(here, id, here.Today);
        return id;
    }

    private static async Task PlanAsync(PairSchool here, Guid id, DateOnly on) => Assert.True((await here.School.DoAsync<PlanSession>(here.School.Curator, (u, s) => u.ExecuteAsync(
        new PlanSessionCommand(id, null, new SessionPlan("Занятие", on, new TimeOnly(15, 0), 2, null, here.School.CuratorPerson.Id, null)), s))).IsDone);

    private static async Task<Guid> OrderAsync(PairSchool here, Guid programme)
    {
        var prepared = await here.School.DoAsync<PrepareOrder>(here.School.Curator, (u, s) => u.ExecuteAsync(
            new PrepareOrderCommand(null, TrainingOrder.KindCode, Order.FieldsOf(new TrainingOrderFields { LeaderId = here.School.CuratorPerson.Id }), [programme]), s));
        Assert.True(prepared.IsDone, string.Join(" ", prepared.Refusals.Select(r => r.Sentence)));
        return prepared.Subject!.Value;
    }

    private static async Task<Outcome> HoldAsync(PairSchool here, Guid id, int session, params Person[] came)
    {
        var sessions = (await here.TrainingAsync(id)).Sessions.OrderBy(s => s.On).ToList();
        return await here.School.DoAsync<HoldSession>(here.School.Curator, (u, s) => u.ExecuteAsync(id, sessions[session].Id, [.. came.Select(c => c.Id)], s));
    }

    private static Task<Outcome> ResultsAsync(PairSchool here, Guid id, params Person[] passed) =>
        here.School.DoAsync<RecordTrainingResults>(here.School.Curator, (u, s) => u.ExecuteAsync(new RecordTrainingResultsCommand(id, here.Today, [.. passed.Select(p => p.Id)]), s));

    private static Task<Outcome> EarlierAsync(PairSchool here, RecordEarlierTrainingCommand command) =>
        here.School.DoAsync<RecordEarlierTraining>(here.School.Curator, (u, s) => u.ExecuteAsync(command, s));

    private static Task<Outcome> BeginAsync(PairSchool here, Guid id) => here.School.DoAsync<BeginTraining>(here.School.Curator, (u, s) => u.ExecuteAsync(id, s));

    private static async Task<PartyFacts> FactsAsync(PairSchool here, Person mentor)
    {
        await using var work = await here.School.WorkAsync();
        return (await work.Get<PartyReader>().MentorsAsync([mentor.Id], here.Today))[mentor.Id];
    }

    private static async Task<(int Done, int Total)> FactAsync(PairSchool here)
    {
        await using var work = await here.School.WorkAsync();
        var fact = await work.Get<IEnumerable<IRoadmapFact>>().Single(f => f.Item == FactItems.Training).CountAsync(here.Today, CancellationToken.None);
        return (fact.Done, fact.Total);
    }
}
