using DocumentFormat.OpenXml.Packaging;
using DocumentFormat.OpenXml.Validation;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.Logging.Abstractions;
using Nastavnik.Core.Foundation.Acts;
using Nastavnik.Core.Foundation.Data;
using Nastavnik.Core.Mentoring.Pairs;
using Nastavnik.Core.Mentoring.Programmes;
using Nastavnik.Core.Mentoring.Selection;
using Nastavnik.Core.Preparation.Banks;
using Nastavnik.Core.Preparation.Events;
using Nastavnik.Core.Preparation.Orders;
using Nastavnik.Core.Preparation.Questionnaires;
using Nastavnik.Core.Preparation.Training;
using Nastavnik.Core.School.Accounts;
using Nastavnik.Core.School.Consents;
using Nastavnik.Core.School.Organisations;
using Nastavnik.Core.School.People;
using Nastavnik.Core.School.Roadmap;
using Nastavnik.Paperwork.Documents;
using Nastavnik.Support;
using Nastavnik.Web.Demo;
using Xunit;

namespace Nastavnik.Web.Tests.Papers;

/// <summary>The demo as its use cases left it on one day, and the words of its papers read back from the DOCX.</summary>
public sealed class DemoPapers : IAsyncLifetime
{
    private readonly Dictionary<string, string> texts = [];
    private TestHost host = null!;
    private Guid school;

    /// <summary>Days of the story counted back from 21 November 2026.</summary>
    public static DateOnly Today { get; } = new(2026, 11, 21);

    public async ValueTask InitializeAsync()
    {
        // The program lays its locks on every table when it starts: not while the story is being told.
        await WebHost.GetAsync();
        host = await TestHost.WithClockAsync(new SetClock(new DateTimeOffset(Today, new TimeOnly(3, 0), TimeSpan.Zero)));
        await using (var work = await host.Works.GlobalAsync())
        {
            await work.Get<RemoveDemo>().ExecuteAsync();
        }

        var settings = new ConfigurationBuilder().AddInMemoryCollection([new("NASTAVNIK_DEMO_PASSWORD", "кедр над рекой")]).Build();
        await new DemoSchool(host.Works, settings, host.Clock, NullLogger<DemoSchool>.Instance).BuildAsync(CancellationToken.None);
        await using (var work = await host.Works.GlobalAsync())
        {
            school = await work.Db.Organisations.Where(o => o.IsDemo).Select(o => o.Id).SingleAsync();
        }
    }

    public ValueTask DisposeAsync() => ValueTask.CompletedTask;

    /// <summary>Words of a paper named as in <see cref="DrawAsync"/>; each is held to the Open XML validator.</summary>
    public async Task<string> ReadAsync(string paper)
    {
        if (!texts.TryGetValue(paper, out var text))
        {
            await using var work = await host.Works.ForAsync(school);
            var docx = await DrawAsync(paper, work);
            using (var stream = new MemoryStream(docx))
            using (var document = WordprocessingDocument.Open(stream, false))
            {
                Assert.Empty(new OpenXmlValidator(DocumentFormat.OpenXml.FileFormatVersions.Office2019).Validate(document).Select(e => $"{paper} {e.Path?.XPath}: {e.Description}"));
            }

            texts[paper] = text = DocxText.Read(docx);
        }

        return text;
    }

    private static async Task<byte[]> DrawAsync(string paper, Work work)
    {
        var (db, words) = (work.Db, paper.Split(' '));
        var (kind, of) = (words[0], words.Length > 1 ? words[1] : "");
        return kind switch
        {
            "D-10" => DocxWriter.ToBytes(await RoadmapAsync(work)),
            "D-11" => DocxWriter.ToBytes(await ProgrammeAsync(of, work)),
            "D-12" or "D-13" or "D-15" or "D-16" => DocxWriter.ToBytes(await ConsentsAsync(kind, of, work)),
            "D-17" => await ApplicationAsync(of, work),
            "D-27" => DocxWriter.ToBytes(await work.Get<Certificates>().OfProgrammeAsync(await db.TrainingProgrammes.Where(p => p.Title == "Основы наставничества").Select(p => p.Id).SingleAsync())),
            "D-28" => DocxWriter.ToBytes(await work.Get<AcquaintanceSheet>().DrawAsync(await OrderAsync(of, db))),
            "D-35" when of == "interview" => DocxWriter.ToBytes(InterviewCriteria.Card("Зорин Илья Андреевич", ["UU"], await db.OurOrganisationAsync())),
            "D-35" when of == "tables" => DocxWriter.ToBytes(SpeedPapers.Tables(await SpeedAsync(work))),
            "D-35" when of == "host" => DocxWriter.ToBytes(SpeedPapers.Host(await SpeedAsync(work))),
            "D-35" => DocxWriter.ToBytes(await work.Get<SheetPapers>().BlankAsync(of, Phase.Entry)),
            "extract" => DocxWriter.ToBytes(await ExtractAsync(of, words[2], work)),
            _ => DocxWriter.ToBytes((await OrderAsync(of, db)).Body!),
        };
    }

    private static Task<Order> OrderAsync(string number, NastavnikDb db)
    {
        var orders = db.Orders;
        return orders.Include(o => o.Acquaintances).SingleAsync(o => o.Number == number + "-од");
    }

    private static async Task<Paper> ExtractAsync(string number, string surname, Work work)
    {
        var order = await OrderAsync(number, work.Db);
        return await work.Get<OrderKinds>().Of(order).ExtractForAsync(order, await PersonAsync(surname, work.Db), CancellationToken.None);
    }

    private static async Task<Paper> ProgrammeAsync(string surname, Work work)
    {
        var mentee = await PersonAsync(surname, work.Db);
        var (programmes, pairs) = (work.Db.Programmes, work.Db.Pairs);
        var pair = await pairs.Include(p => p.Members).SingleAsync(p => p.Members.Any(m => m.PersonId == mentee && !m.IsVoid));
        var programme = await programmes.Include(p => p.Items).Include(p => p.Marks).AsSplitQuery().SingleAsync(p => p.PairId == pair.Id);
        return (await work.Get<ProgrammePapers>().DrawAsync(programme, pair, programme.Versions > 0 ? programme.Versions : null, Today))!;
    }

    private static async Task<Paper> ConsentsAsync(string code, string surname, Work work)
    {
        var who = await PersonAsync(surname, work.Db);
        var consents = work.Db.Consents;
        var kind = Enum.GetValues<ConsentKind>().Single(k => k.Code() == code);
        var id = await consents.Where(c => c.SubjectId == who && c.Kind == kind && c.State != ConsentState.Replaced).Select(c => c.Id).SingleAsync();
        return Assert.Single(await work.Get<ConsentCards>().TextsAsync([id]));
    }

    private static async Task<byte[]> ApplicationAsync(string surname, Work work)
    {
        var who = await PersonAsync(surname, work.Db);
        var (mentors, mentees) = (work.Db.MentorProfiles, work.Db.MenteeProfiles);
        Participant? profile = await mentors.SingleOrDefaultAsync(p => p.PersonId == who);
        profile ??= await mentees.SingleAsync(p => p.PersonId == who);
        return await work.Get<ApplicationPapers>().OfAsync(profile.Side, [profile], Today);
    }

    private static async Task<Paper> RoadmapAsync(Work work)
    {
        var organisation = await work.Db.OurOrganisationAsync();
        var board = await work.Get<RoadmapBoard>().DrawAsync(organisation, Today, CancellationToken.None);
        return await work.Get<RoadmapPaper>().ComposeAsync(board, organisation, Today);
    }

    private static async Task<SpeedCard> SpeedAsync(Work work)
    {
        var events = work.Db.Events;
        return (await work.Get<SpeedQueries>().FindAsync(await events.Where(e => e.Title == "Быстрые встречи").Select(e => e.Id).SingleAsync(), Today))!;
    }

    /// <summary>By surname; the same surname of a brother or a parent is told apart by the name after a dot: «Веригина.Дарья».</summary>
    private static Task<Guid> PersonAsync(string who, NastavnikDb db)
    {
        var (parts, people) = (who.Split('.'), db.People);
        return people.Where(p => p.Surname == parts[0] && p.GivenName == parts[1]).Select(p => p.Id).SingleAsync();
    }
}
