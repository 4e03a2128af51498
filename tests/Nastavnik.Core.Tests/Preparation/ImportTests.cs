using Microsoft.EntityFrameworkCore;
using Nastavnik.Core.Foundation.Acts;
using Nastavnik.Core.Preparation.Banks;
using Nastavnik.Core.Preparation.Import;
using Nastavnik.Core.School.Accounts;
using Nastavnik.Core.School.People;
using Nastavnik.Core.School.Roadmap;
using Nastavnik.Paperwork.Lists.Recognition;
using Nastavnik.Support;
using Xunit;

namespace Nastavnik.Core.Tests.Preparation;

/// <summary>The three lists of a real-looking school, from the file to the people.</summary>
public sealed class ImportTests
{
    [Fact]
    public async Task Nothing_is_written_before_apply()
    {
        var school = await TestSchool.NewAsync();
        var before = await school.AskAsync(db => db.People.CountAsync());
        await UploadAsync(school, "pupils.xlsx");
        Assert.Equal(before, await school.AskAsync(db => db.People.CountAsync()));
    }

    [Fact]
    public async Task Every_pupil_comes_in_once_and_the_same_file_twice_changes_nothing()
    {
        var school = await TestSchool.NewAsync();
        var first = await ImportAsync(school, "pupils.xlsx");
        var pupils = await school.AskAsync(db => db.Enrolments.CountAsync(e => e.To == null));
        var people = await school.AskAsync(db => db.People.CountAsync());
        Assert.Equal(first.Added, await school.AskAsync(db => db.ImportRows.CountAsync(r => r.JobId == first.Id && r.Result == RowResult.Added)));
        Assert.Equal(await school.AskAsync(db => db.ImportRows.CountAsync(r => r.JobId == first.Id && !r.IsClassTeacher)), pupils);
        Assert.Equal(10, await school.AskAsync(db => db.ClassGroups.CountAsync()));

        var second = await ImportAsync(school, "pupils.xlsx");
        Assert.Equal((0, 0), (second.Added, second.Updated));
        Assert.Equal(people, await school.AskAsync(db => db.People.CountAsync()));
        Assert.Equal(pupils, await school.AskAsync(db => db.Enrolments.CountAsync()));
    }

    [Fact]
    public async Task Class_teachers_named_in_titles_are_offered_as_employees()
    {
        var school = await TestSchool.NewAsync();
        await ImportAsync(school, "teachers.xlsx");
        var job = await UploadAsync(school, "pupils.xlsx");
        var offered = await school.AskAsync(db => db.ImportRows.Where(r => r.JobId == job && r.IsClassTeacher).ToListAsync());
        Assert.Equal(10, offered.Count);
        Assert.All(offered, r => Assert.Equal(Verdict.Look, r.Verdict));
        await ApplyAsync(school, job);
        Assert.Equal(10, await school.AskAsync(db => db.ClassGroups.CountAsync(c => c.TeacherId != null)));
    }

    [Fact]
    public async Task Homonyms_with_different_birth_dates_stay_two_teachers_of_forty_eight()
    {
        var school = await TestSchool.NewAsync();
        await ImportAsync(school, "teachers.xlsx");
        Assert.Equal(48, await school.AskAsync(db => db.Employments.CountAsync(e => e.From == null)));
        Assert.Equal(2, await school.AskAsync(db => db.People.CountAsync(p => p.Surname == "Римская-Корсакова" && p.GivenName == "Дарья" && p.Patronymic == "Андреевна")));
    }

    [Fact]
    public async Task Partners_come_in_with_a_draft_of_what_they_offer()
    {
        var school = await TestSchool.NewAsync();
        await ImportAsync(school, "partners.csv");
        Assert.Equal(17, await school.AskAsync(db => db.MentorProfiles.CountAsync(m => m.State == ParticipantState.Draft)));
        Assert.True(await school.AskAsync(db => db.People.AnyAsync(p => p.Workplace!.Contains("Агрокомплекс"))));
    }

    [Fact]
    public async Task A_parent_written_with_initials_becomes_a_representative_whose_name_is_missing()
    {
        var school = await TestSchool.NewAsync();
        await ImportAsync(school, "pupils.xlsx");
        var father = await school.AskAsync(db =>
        {
            var relations = db.LegalRepresentatives;
            var people = db.People;
            return relations.Where(r => r.Basis == AuthorityBasis.Father).Join(people, r => r.PersonId, p => p.Id, (r, p) => p).FirstAsync();
        });
        Assert.True(father.FullNameMissing);
        Assert.True(await school.AskAsync(db => db.LegalRepresentatives.AnyAsync(r => r.Basis == AuthorityBasis.Guardian)));
    }

    [Fact]
    public async Task Notes_are_read_and_not_kept()
    {
        var school = await TestSchool.NewAsync();
        var job = await UploadAsync(school, "pupils.xlsx");
        var sentences = await school.AskAsync(async db => (await db.ImportRows.Where(r => r.JobId == job).ToListAsync()).SelectMany(r => r.Doubts).Select(d => d.Sentence).Distinct().ToList());
        Assert.Contains(sentences, s => s.Contains("никогда не хранится"));
        Assert.Contains(sentences, s => s.Contains("D-13"));
        await ApplyAsync(school, job);
        await using var source = Npgsql.NpgsqlDataSource.Create(school.Host.Owner);
        await using var connection = await source.OpenConnectionAsync();
        await using var command = connection.CreateCommand();
        command.CommandText = $"begin; select set_config('app.organisation', '{school.Id}', true)";
        await command.ExecuteNonQueryAsync();
        command.CommandText = "select count(*) from people p where p::text ilike '%ВШК%' or p::text ilike '%ОВЗ%'";
        Assert.Equal(0L, await command.ExecuteScalarAsync());
        command.CommandText = "select count(*) from import_rows r where r.draft::text ilike '%ВШК%' or r.doubts::text ilike '%\"ВШК\"%'";
        Assert.Equal(0L, await command.ExecuteScalarAsync());
    }

    [Fact]
    public async Task A_teacher_who_may_be_a_parent_is_offered_and_stays_one_when_chosen()
    {
        var school = await TestSchool.NewAsync();
        var teacher = new Person("Шевчук", "Юлия", "Андреевна", Paperwork.Grammar.Gender.Female, new DateOnly(1985, 2, 3));
        await school.AddAsync(teacher, new Employment(teacher.Id, "учитель музыки", null));
        var job = await UploadAsync(school, "pupils.xlsx");
        var row = await school.AskAsync(async db => (await db.ImportRows.Where(r => r.JobId == job).ToListAsync()).First(r => r.Offers.Any(o => o.PersonId == teacher.Id)));
        Assert.Equal(Verdict.Look, row.Verdict);
        var offer = row.Offers.First(o => o.PersonId == teacher.Id);
        var decided = await school.DoAsync<DecideRows>(school.Curator, (use, by) => use.ExecuteAsync(
            new DecideRowsCommand(job, [new RowChoice(row.Id, RowDecision.Take, new Dictionary<string, Guid> { [offer.Slot] = teacher.Id }, new Dictionary<int, string>())]), by));
        Assert.True(decided.IsDone);
        await ApplyAsync(school, job);
        Assert.True(await school.AskAsync(db => db.LegalRepresentatives.AnyAsync(r => r.PersonId == teacher.Id)));
        Assert.Equal(1, await school.AskAsync(db => db.People.CountAsync(p => p.Surname == "Шевчук" && p.GivenName == "Юлия" && p.Patronymic == "Андреевна" && p.Phone == null)));
    }

    [Fact]
    public async Task A_corrected_cell_is_read_again_and_the_row_comes_in()
    {
        var school = await TestSchool.NewAsync();
        var csv = "ФИО;Дата рождения;Класс\nВеригина Дарья Олеговна;31.02.2012;8А\nПанов Егор Андреевич;09.10.2008;11А\n"u8.ToArray();
        var upload = await school.DoAsync<UploadList>(school.Curator, (use, by) => use.ExecuteAsync(new UploadListCommand("list.csv", csv, null), by));
        var job = upload.Subject!.Value;
        var blocked = await school.AskAsync(db => db.ImportRows.SingleAsync(r => r.JobId == job && r.Verdict == Verdict.Blocked));
        var doubt = blocked.Doubts.First(d => d.Column is not null);
        Assert.Contains("феврал", doubt.Sentence);
        var decided = await school.DoAsync<DecideRows>(school.Curator, (use, by) => use.ExecuteAsync(
            new DecideRowsCommand(job, [new RowChoice(blocked.Id, RowDecision.Undecided, new Dictionary<string, Guid>(), new Dictionary<int, string> { [doubt.Column!.Value] = "28.02.2012" })]), by));
        Assert.True(decided.IsDone);
        await ApplyAsync(school, job);
        Assert.True(await school.AskAsync(db => db.People.AnyAsync(p => p.Surname == "Веригина" && p.BirthDate == new DateOnly(2012, 2, 28))));
        Assert.True(await school.AskAsync(db => db.People.AnyAsync(p => p.Surname == "Панов")));
    }

    [Theory]
    [InlineData("list.xlsx", "это не таблица")]
    [InlineData("list.csv", "")]
    public async Task An_unreadable_file_is_refused_with_a_sentence(string name, string content)
    {
        var school = await TestSchool.NewAsync();
        var outcome = await school.DoAsync<UploadList>(school.Curator, (use, by) => use.ExecuteAsync(new UploadListCommand(name, System.Text.Encoding.UTF8.GetBytes(content), null), by));
        Assert.IsType<UnreadableList>(Assert.Single(outcome.Refusals));
    }

    [Fact]
    public async Task A_pupil_of_today_is_not_offered_as_a_partner_or_a_teacher()
    {
        var school = await TestSchool.NewAsync();
        await ImportAsync(school, "pupils.xlsx");
        var pupils = (await school.AskAsync(db => db.Enrolments.Select(e => e.PersonId).ToListAsync())).ToHashSet();
        foreach (var file in new[] { "teachers.xlsx", "partners.csv" })
        {
            var job = await UploadAsync(school, file);
            var rows = await school.AskAsync(db => db.ImportRows.Where(r => r.JobId == job).ToListAsync());
            Assert.Contains(rows, r => r.Offers.Count > 0);
            Assert.DoesNotContain(rows, r => r.Offers.Any(o => pupils.Contains(o.PersonId)));
            Assert.All(rows, r => Assert.Equal(r.Doubts.Count, r.Doubts.DistinctBy(d => (d.Sentence, d.Column)).Count()));
        }
    }

    [Fact]
    public async Task A_school_without_lists_is_asked_for_them_and_a_read_list_is_not_forgotten()
    {
        var school = await TestSchool.NewAsync();
        async Task<Awaiting?> AwaitedAsync(params Role[] roles)
        {
            await using var work = await school.WorkAsync();
            return (await work.Get<IEnumerable<IAwaits>>().Single(a => a is ImportAwaits).ForAsync(school.ActorOf(school.CuratorPerson.Id, roles), default)).SingleOrDefault();
        }

        Assert.Equal("/import/new", (await AwaitedAsync(Role.Curator))?.Href);
        Assert.Null(await AwaitedAsync(Role.Mentor));
        var job = await UploadAsync(school, "partners.csv");
        Assert.Equal(($"/import/{job}", "Список «partners.csv» прочитан, но не записан"), (await AwaitedAsync(Role.Curator) is var read ? read?.Href : null, read?.Sentence));
        await ApplyAsync(school, job);
        Assert.Null(await AwaitedAsync(Role.Curator));
    }

    [Fact]
    public async Task Raw_rows_are_destroyed_after_their_term()
    {
        var school = await TestSchool.NewAsync();
        var job = await ImportAsync(school, "partners.csv");
        await new DestroyRawRows(school.Host.Works).RunAsync(school.Id, job.Id, default);
        Assert.Equal(0, await school.AskAsync(db => db.ImportRows.CountAsync(r => r.JobId == job.Id)));
        Assert.True(await school.AskAsync(db => db.ImportJobs.Where(j => j.Id == job.Id).Select(j => j.RowsDestroyed).SingleAsync()));
    }

    private static async Task<Guid> UploadAsync(TestSchool school, string file)
    {
        var outcome = await school.DoAsync<UploadList>(school.Curator, (use, by) => use.ExecuteAsync(new UploadListCommand(file, SampleLists.Read(file), null), by));
        Assert.True(outcome.IsDone, string.Join(' ', outcome.Refusals.Select(r => r.Sentence)));
        return outcome.Subject!.Value;
    }

    private static async Task<ImportJob> ImportAsync(TestSchool school, string file) => await ApplyAsync(school, await UploadAsync(school, file));

    private static async Task<ImportJob> ApplyAsync(TestSchool school, Guid job)
    {
        await school.DoAsync<DecideRows>(school.Curator, (use, by) => use.TakeAllAsync(job, by));
        var started = await school.DoAsync<StartImport>(school.Curator, (use, by) => use.ExecuteAsync(job, [], by));
        Assert.True(started.IsDone, string.Join(' ', started.Refusals.Select(r => r.Sentence)));
        await new ApplyImport(school.Host.Works).RunAsync(school.Id, job, default);
        return await school.AskAsync(db => db.ImportJobs.SingleAsync(j => j.Id == job));
    }
}
