using System.IO.Compression;
using System.Text.RegularExpressions;
using Microsoft.EntityFrameworkCore;
using Nastavnik.Core.Foundation.Acts;
using Nastavnik.Core.Foundation.TargetModel;
using Nastavnik.Core.Preparation.Banks;
using Nastavnik.Core.School.Consents;
using Nastavnik.Core.School.Roadmap;
using Nastavnik.Support;
using Xunit;

namespace Nastavnik.Core.Tests.Preparation.Banks;

public sealed class BankPapersTests
{
    [Fact]
    public async Task The_application_prints_its_addressee_in_the_dative_and_its_author_in_the_genitive()
    {
        var banks = await BankSchool.NewAsync();
        var (pupil, mother) = await banks.PupilAsync();
        await banks.ApplyAsync(banks.Application(BankSide.Mentee, pupil, "TU", mother.Id));
        var text = await PrintedAsync(banks, BankSide.Mentee);
        Assert.Contains("Директору", text);
        Assert.Contains("Громовой Н. С.", text);
        Assert.Contains("от законного представителя", text);
        Assert.Contains("Зуевой Анны Петровны", text);
        Assert.Contains("моего сына Зуева Артёма Викторовича (класс 8 «А») в базу наставляемых", text);
        Assert.Contains("Нужна помощь: алгебра за 7 класс.", text);
        Assert.Contains("ознакомлена", text);
        Assert.Contains("А. П. Зуева", text);

        var teacher = await banks.TeacherAsync();
        await banks.ApplyAsync(banks.Application(BankSide.Mentor, teacher, "TT"));
        var own = await PrintedAsync(banks, BankSide.Mentor);
        Assert.Contains("от учителя математики", own);
        Assert.Contains("Соколовой Ирины Павловны", own);
        Assert.Contains("включить меня в базу наставников", own);
    }

    [Fact, Trait("Requirement", "INV-40"), Trait("Requirement", "INV-33")]
    public async Task The_register_has_the_columns_of_the_recommendations_a_watermark_and_nothing_restricted()
    {
        var banks = await BankSchool.NewAsync();
        var (profile, pupil) = await banks.InBankMenteeAsync();
        await banks.School.DoAsync<RecordRestricted>(banks.School.Curator, (u, s) => u.ExecuteAsync(profile, "пассивный", null, s));
        var (gone, other) = await banks.InBankMenteeAsync("Панов");
        await banks.EndAsync(other, ConsentKind.ChildData);
        await using var work = await banks.School.WorkAsync();
        var file = await work.Get<BankRegisters>().MakeAsync(BankSide.Mentee, banks.School.Curator);
        var text = Sheet(file.Content);
        foreach (var column in new[] { "ФИО", "Контакты (представителя)", "Год рождения", "Основной запрос", "Дата вхождения", "ФИО наставника", "Форма", "Дата завершения", "Результаты", "Ссылка на кейс, отзыв", "Отметка о прохождении" })
        {
            Assert.Contains(column, text);
        }

        Assert.Contains("Выгрузка: Лебедева М. И., 01.10.2026 12:00", text);
        Assert.Contains("Зуев Артём Викторович", text);
        Assert.Contains("Зуева А. П.", text);
        Assert.DoesNotContain("пассивный", text, StringComparison.Ordinal);
        Assert.DoesNotContain("Панов", text, StringComparison.Ordinal);
        Assert.Equal([pupil.Id], file.People);
        var mentors = Sheet((await work.Get<BankRegisters>().MakeAsync(BankSide.Mentor, banks.School.Curator)).Content);
        foreach (var column in new[] { "Основные компетенции", "Важные для программы достижения", "Интересы", "Желаемый возраст наставляемых", "Ресурс времени", "ФИО наставляемого (наставляемых)" })
        {
            Assert.Contains(column, mentors);
        }
    }

    [Fact]
    [Trait("Requirement", "S001-74")]
    public async Task A_list_finds_by_half_a_surname_without_ё_by_class_and_form_and_a_council_member_sees_only_regime_B()
    {
        var banks = await BankSchool.NewAsync();
        await banks.InBankMenteeAsync("Ёлкин");
        var teacher = await banks.TeacherAsync();
        await banks.ApplyAsync(banks.Application(BankSide.Mentee, teacher, "TT"));
        await using var work = await banks.School.WorkAsync();
        var (queries, all) = (work.Get<BankQueries>(), new BankSight(false, null));
        Assert.Equal("Ёлкин Артём Викторович", Assert.Single((await queries.ListAsync(new BankAsk(BankSide.Mentee, "елк АРТ"), all, banks.Today)).Rows).Name.Replace('\u00A0', ' '));
        Assert.Equal(1, (await queries.ListAsync(new BankAsk(BankSide.Mentee, ClassId: banks.ClassId), all, banks.Today)).Total);
        Assert.Equal(1, (await queries.ListAsync(new BankAsk(BankSide.Mentee, Form: "TT"), all, banks.Today)).Total);
        Assert.Equal(1, (await queries.ListAsync(new BankAsk(BankSide.Mentee, Subject: "матем"), all, banks.Today)).Total);
        Assert.Equal(1, (await queries.ListAsync(new BankAsk(BankSide.Mentee, NoPair: true), all, banks.Today)).Total);
        Assert.Equal(2, (await queries.ListAsync(new BankAsk(BankSide.Mentee, Sort: BankSort.State, Descending: true), all, banks.Today)).Total);
        Assert.Equal(2, (await queries.ListAsync(new BankAsk(BankSide.Mentee, Sort: BankSort.DateIn), all, banks.Today)).Rows.Count);
        var council = (await work.Get<BankSights>().OfAsync(BankSide.Mentee, banks.School.ActorOf(teacher.Id, Role.CouncilMember)))!;
        Assert.Equal("Соколова Ирина Павловна", Assert.Single((await queries.ListAsync(new BankAsk(BankSide.Mentee), council, banks.Today)).Rows).Name.Replace('\u00A0', ' '));
        Assert.Null(await work.Get<BankSights>().OfAsync(BankSide.Mentee, banks.School.ActorOf(teacher.Id, Role.Mentor)));
        var classTeacher = (await work.Get<BankSights>().OfAsync(BankSide.Mentee, banks.School.ActorOf(teacher.Id, Role.ClassTeacher)))!;
        Assert.Empty((await queries.ListAsync(new BankAsk(BankSide.Mentee), classTeacher, banks.Today)).Rows);
        var totals = await queries.TotalsAsync(BankSide.Mentee, all, banks.Today);
        Assert.Equal((2, 1, 1, 1), (totals.Live, totals.InBank, totals.NoPair, totals.Applied));
    }

    [Fact]
    public async Task Facts_of_the_roadmap_count_and_lines_wait_for_the_head_and_the_curator()
    {
        var banks = await BankSchool.NewAsync();
        await banks.InBankMenteeAsync();
        var (listed, _) = await banks.ReviewedMenteeAsync("Панов");
        await banks.ProposeAsync(BankSide.Mentee, listed);
        var (bare, _) = await banks.PupilAsync("Титов");
        await banks.ApplyAsync(banks.Application(BankSide.Mentee, bare, "TU"));
        await using var work = await banks.School.WorkAsync();
        var facts = work.Get<IEnumerable<IRoadmapFact>>().ToDictionary(f => f.Item);
        var consents = await facts[FactItems.MenteeConsents].CountAsync(banks.Today, CancellationToken.None);
        Assert.Equal((2, 3, "Согласия наставляемых: 2 из 3"), (consents.Done, consents.Total, consents.Sentence));
        var approved = await facts[FactItems.BanksApproved].CountAsync(banks.Today, CancellationToken.None);
        Assert.Equal((1, 2, FactState.Waiting), (approved.Done, approved.Total, approved.State));
        Assert.Equal(FactState.TooEarly, (await facts[FactItems.Interviews].CountAsync(banks.Today, CancellationToken.None)).State);
        var awaits = work.Get<IEnumerable<IAwaits>>().ToList();
        async Task<List<string>> OfAsync(Actor actor)
        {
            var lines = new List<string>();
            foreach (var source in awaits)
            {
                lines.AddRange((await source.ForAsync(actor, CancellationToken.None)).Select(a => a.Button));
            }

            return lines;
        }

        Assert.Contains("Утвердить список", await OfAsync(banks.School.Head));
        Assert.Contains("Разобрать заявления", await OfAsync(banks.School.Curator));
        Assert.DoesNotContain("Утвердить список", await OfAsync(banks.School.ActorOf(null, Role.Mentor)));
    }

    [Theory]
    [InlineData("2025-09-30", "Обновить сведения")]
    [InlineData("2025-10-01", "Посмотреть, чьи")]
    [InlineData("2025-10-31", "Посмотреть, чьи")]
    [InlineData("2025-11-01", null)]
    [Trait("Requirement", "S001-59")]
    public async Task The_curator_is_reminded_thirty_days_before_data_grow_older_than_a_year(string confirmed, string? reminder)
    {
        var banks = await BankSchool.NewAsync();
        var (profile, _) = await banks.InBankMenteeAsync();
        await using (var before = await banks.School.WorkAsync())
        {
            await before.Db.MenteeProfiles.ExecuteUpdateAsync(s => s.SetProperty(p => p.ActualisedOn, DateOnly.Parse(confirmed)));
            await before.CommitAsync();
        }

        await using var work = await banks.School.WorkAsync();
        var lines = new List<Awaiting>();
        foreach (var source in work.Get<IEnumerable<IAwaits>>())
        {
            lines.AddRange((await source.ForAsync(banks.School.Curator, CancellationToken.None)).Where(l => l.Href.StartsWith("/banks/mentees?", StringComparison.Ordinal)));
        }

        Assert.Equal(reminder, lines.SingleOrDefault()?.Button);
        var (overdue, soon) = (reminder == "Обновить сведения", reminder == "Посмотреть, чьи");
        var (queries, all) = (work.Get<BankQueries>(), new BankSight(false, null));
        Assert.Equal(soon ? 1 : 0, (await queries.ListAsync(new BankAsk(BankSide.Mentee, Soon: true), all, banks.Today)).Total);
        Assert.Equal(overdue, Assert.Single((await queries.ListAsync(new BankAsk(BankSide.Mentee), all, banks.Today)).Rows, r => r.ProfileId == profile).Overdue);
    }

    private static async Task<string> PrintedAsync(BankSchool banks, BankSide side)
    {
        await using var work = await banks.School.WorkAsync();
        var profiles = await work.Get<Participants>().ManyAsync(side, await (side == BankSide.Mentor ? work.Db.MentorProfiles.Select(p => p.Id) : work.Db.MenteeProfiles.Select(p => p.Id)).ToListAsync(), CancellationToken.None);
        return Parts(await work.Get<ApplicationPapers>().OfAsync(side, profiles, banks.Today), "word/document.xml");
    }

    private static string Sheet(byte[] xlsx) => Parts(xlsx, "xl/worksheets/sheet1.xml") + Parts(xlsx, "xl/sharedStrings.xml");

    private static string Parts(byte[] zip, string name)
    {
        using var archive = new ZipArchive(new MemoryStream(zip));
        if (archive.GetEntry(name) is not { } entry)
        {
            return "";
        }

        using var reader = new StreamReader(entry.Open());
        return Regex.Replace(reader.ReadToEnd(), "<[^>]+>", "").Replace('\u00A0', ' ').Replace("&#xA0;", " ", StringComparison.Ordinal);
    }
}
