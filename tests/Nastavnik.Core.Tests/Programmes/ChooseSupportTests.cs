using Nastavnik.Core.Foundation.Acts;
using Nastavnik.Core.Mentoring.Programmes;
using Nastavnik.Core.School.People;
using Nastavnik.Paperwork.Documents;
using Nastavnik.Paperwork.Grammar;
using Xunit;
using static Nastavnik.Core.Tests.Programmes.ProgrammeSchool;

namespace Nastavnik.Core.Tests.Programmes;

/// <summary>Specialists who help a pair without being its mentor.</summary>
[Trait("Requirement", "S000-86")]
public sealed class ChooseSupportTests
{
    [Fact]
    [Trait("Requirement", "S000-82")]
    public async Task A_specialist_stands_on_the_paper_reads_the_programme_and_remarks_but_does_not_write()
    {
        var (here, psychologist) = await HelpedAsync();
        var id = await here.FilledAsync();
        var actor = here.School.ActorOf(psychologist.Id);
        Assert.Null(await SeenAsync(here, id, actor));
        var before = (await here.ViewAsync(id, here.School.Curator)).TextHash;
        Assert.Equal("Специалисты сопровождения записаны.", Done(await ChooseAsync(here, id, here.School.Curator, psychologist.Id)).Sentence);
        Assert.NotEqual(before, (await here.ViewAsync(id, here.School.Curator)).TextHash);

        var view = await SeenAsync(here, id, actor);
        Assert.NotNull(view);
        Assert.Contains(await MineAsync(here, actor), row => row.Id == id);
        Assert.True(view.Relation is { IsSupport: true, MayRemark: true, MayWrite: false });
        Done(await here.School.DoAsync<AddRemark>(actor, (u, s) => u.ExecuteAsync(new(id, "Начните с коротких встреч"), s)));
        Assert.IsType<NotYourPart>(Assert.Single((await here.NoteAsync(id, by: actor)).Refusals));

        var text = await PrintedAsync(here, id);
        Assert.Contains("Специалисты сопровождения: Ким Анна Олеговна, педагог-психолог\n", text, StringComparison.Ordinal);
        Assert.Contains("С программой ознакомлена.\nПедагог-психолог\t\tА. О. Ким", text, StringComparison.Ordinal);

        Done(await ChooseAsync(here, id, here.School.Curator));
        Assert.Null(await SeenAsync(here, id, actor));
        Assert.DoesNotContain("Специалисты сопровождения", await PrintedAsync(here, id), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Only_the_curator_chooses_employees_who_are_not_in_the_pair_and_only_in_a_draft()
    {
        var (here, psychologist) = await HelpedAsync();
        var id = await here.FilledAsync();
        Assert.IsType<NotYourPart>(Assert.Single((await ChooseAsync(here, id, here.Mentor, psychologist.Id)).Refusals));
        Assert.IsType<SupportIsNotAParty>(Assert.Single((await ChooseAsync(here, id, here.School.Curator, here.MentorPerson.Id)).Refusals));
        var outsider = new Person("Орлов", "Пётр", "Ильич", Gender.Male, here.Today.AddYears(-30));
        await here.School.AddAsync(outsider);
        Assert.IsType<SupportWorksHere>(Assert.Single((await ChooseAsync(here, id, here.School.Curator, outsider.Id)).Refusals));
        await here.AgreeAsync(id);
        Assert.IsType<IsClosedForEdits>(Assert.Single((await ChooseAsync(here, id, here.School.Curator, psychologist.Id)).Refusals));
    }

    private static async Task<(ProgrammeSchool Here, Person Psychologist)> HelpedAsync()
    {
        var here = await NewAsync(ordered: true);
        var psychologist = new Person("Ким", "Анна", "Олеговна", Gender.Female, here.Today.AddYears(-35));
        await here.School.AddAsync(psychologist, new Employment(psychologist.Id, "педагог-психолог", here.Today.AddYears(-2)));
        return (here, psychologist);
    }

    private static Task<Outcome> ChooseAsync(ProgrammeSchool here, Guid id, Actor by, params Guid[] people) =>
        here.School.DoAsync<ChooseSupport>(by, (u, s) => u.ExecuteAsync(new(id, people), s));

    private static async Task<ProgrammeView?> SeenAsync(ProgrammeSchool here, Guid id, Actor by)
    {
        await using var work = await here.School.WorkAsync();
        return await work.Get<ProgrammeQueries>().FindAsync(id, by, ownOnly: true);
    }

    private static async Task<IReadOnlyList<ProgrammeRow>> MineAsync(ProgrammeSchool here, Actor by)
    {
        await using var work = await here.School.WorkAsync();
        return await work.Get<ProgrammeList>().MineAsync(by);
    }

    private static async Task<string> PrintedAsync(ProgrammeSchool here, Guid id)
    {
        await using var work = await here.School.WorkAsync();
        return DocxText.Read(DocxWriter.ToBytes((await work.Get<ProgrammePapers>().DrawAsync(await here.ProgrammeAsync(id), await here.Pairs.PairAsync(here.Pair), null, here.Today))!));
    }
}
