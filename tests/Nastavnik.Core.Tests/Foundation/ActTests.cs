using Microsoft.EntityFrameworkCore;
using Nastavnik.Core.Foundation.Acts;
using Nastavnik.Core.School.People;
using Nastavnik.Paperwork.Grammar;
using Nastavnik.Support;
using Xunit;

namespace Nastavnik.Core.Tests.Foundation;

public sealed class ActTests
{
    private static readonly AddPersonCommand Anna = new("Семёнова", "Анна", "Ильинична", Gender.Female, new DateOnly(2012, 4, 1), null, null);

    [Fact]
    public async Task The_same_form_twice_gets_the_same_answer_and_changes_once()
    {
        var school = await TestSchool.NewAsync();
        var by = new Submission(school.Curator, new Form(Guid.CreateVersion7(), "hash", null));
        var first = await AddAsync(school, Anna, by);
        var second = await AddAsync(school, Anna, by);
        Assert.True(first.IsDone && second.IsDone);
        Assert.Equal(first.Subject, second.Subject);
        Assert.Equal(1, await school.AskAsync(db => db.People.CountAsync(p => p.Surname == "Семёнова")));
    }

    [Fact]
    public async Task Two_clicks_at_once_change_once()
    {
        var school = await TestSchool.NewAsync();
        var by = new Submission(school.Curator, new Form(Guid.CreateVersion7(), "hash", null));
        var answers = await Task.WhenAll(Enumerable.Range(0, 4).Select(_ => AddAsync(school, Anna, by)));
        Assert.All(answers, a => Assert.True(a.IsDone));
        Assert.Equal(1, await school.AskAsync(db => db.People.CountAsync(p => p.Surname == "Семёнова")));
    }

    [Fact]
    public async Task A_form_changed_after_acceptance_is_refused_and_says_so()
    {
        var school = await TestSchool.NewAsync();
        var key = Guid.CreateVersion7();
        await AddAsync(school, Anna, new Submission(school.Curator, new Form(key, "one", null)));
        var again = await AddAsync(school, Anna with { GivenName = "Алла" }, new Submission(school.Curator, new Form(key, "two", null)));
        Assert.IsType<AlreadyAcceptedOtherwise>(Assert.Single(again.Refusals));
    }

    [Fact]
    public async Task A_refusal_frees_the_key_for_the_corrected_form_and_leaves_no_trace()
    {
        var school = await TestSchool.NewAsync();
        var key = Guid.CreateVersion7();
        var refused = await AddAsync(school, Anna with { BirthDate = new DateOnly(2031, 1, 1) }, new Submission(school.Curator, new Form(key, "one", null)));
        Assert.IsType<BornLater>(Assert.Single(refused.Refusals));
        Assert.Equal(0, await school.AskAsync(db => db.Acts.CountAsync()));
        Assert.True((await AddAsync(school, Anna, new Submission(school.Curator, new Form(key, "two", null)))).IsDone);
    }

    [Fact]
    public async Task A_namesake_is_found_whatever_the_case_and_ё()
    {
        var school = await TestSchool.NewAsync();
        await AddAsync(school, Anna, new Submission(school.Curator, Form.Fresh()));
        var again = await AddAsync(school, Anna with { Surname = "СЕМЕНОВА" }, new Submission(school.Curator, Form.Fresh()));
        Assert.IsType<LooksKnown>(Assert.Single(again.Refusals));
    }

    [Fact]
    public async Task History_is_told_in_Russian_sentences_and_outlives_erased_values()
    {
        var kind = new ActKind("x", "Изменено: {what}, было {old}");
        Assert.Equal("Изменено: телефон, было +7", kind.Tell("""{"what":"телефон"}""", """{"old":"+7"}"""));
        Assert.Equal("Изменено: телефон, было (сведения уничтожены)", kind.Tell("""{"what":"телефон"}""", null));
        Assert.Equal("Согласие: Белых И. Р. Ждём куратора", new ActKind("x", "Согласие: {name}. {then}").Tell("""{"name":"Белых И. Р.","then":"Ждём куратора"}""", null));
        var school = await TestSchool.NewAsync();
        var added = await AddAsync(school, Anna, new Submission(school.Curator, Form.Fresh()));
        await using var work = await school.WorkAsync();
        var line = Assert.Single(await work.Get<History>().OfAsync(added.Subject!.Value));
        Assert.Equal("Карточка создана", line.Sentence);
        Assert.Equal(school.CuratorPerson.Id, line.ActorPersonId);
    }

    [Fact]
    public async Task A_changed_child_raises_the_version_of_its_root_and_a_stale_save_is_refused()
    {
        var school = await TestSchool.NewAsync();
        var person = school.CuratorPerson.Id;
        var before = await school.AskAsync(db => db.People.Where(p => p.Id == person).Select(p => p.Version).SingleAsync());
        await school.AddAsync(new Employment(person, "учитель химии", new DateOnly(2021, 9, 1)));
        Assert.Equal(before + 1, await school.AskAsync(db => db.People.Where(p => p.Id == person).Select(p => p.Version).SingleAsync()));

        await using var slow = await school.WorkAsync();
        var stale = await slow.Db.People.SingleAsync(p => p.Id == person);
        await school.AddAsync(new Employment(person, "учитель физики", new DateOnly(2022, 9, 1)));
        var outcome = await slow.Get<ActBook>().RunAsync(new Submission(school.Curator, Form.Fresh()), PeopleActs.Changed, _ =>
        {
            stale.Phone = "+7 900 000-00-00";
            return Task.FromResult(Outcome.Done("Сохранено."));
        });
        Assert.IsType<ChangedMeanwhile>(Assert.Single(outcome.Refusals));
    }

    private static async Task<Outcome> AddAsync(TestSchool school, AddPersonCommand command, Submission by)
    {
        await using var work = await school.WorkAsync();
        return await work.Get<AddPerson>().ExecuteAsync(command, by);
    }
}
