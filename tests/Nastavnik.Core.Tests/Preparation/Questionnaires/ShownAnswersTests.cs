using Microsoft.EntityFrameworkCore;
using Nastavnik.Core.Foundation.Acts;
using Nastavnik.Core.Mentoring.Pairs;
using Nastavnik.Core.Preparation.Banks;
using Nastavnik.Core.Preparation.Questionnaires;
using Nastavnik.Support;
using Xunit;
using Way = Nastavnik.Core.Preparation.Questionnaires.AnswerWay;

namespace Nastavnik.Core.Tests.Preparation.Questionnaires;

/// <summary>What leaves the program: totals from three people after closing, rows only for those who may.</summary>
public sealed class ShownAnswersTests
{
    private static readonly System.Text.Json.JsonSerializerOptions Readable = new() { Encoder = System.Text.Encodings.Web.JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    [Fact, Trait("Requirement", "INV-34")]
    public void Totals_are_hidden_below_three_people_and_below_three_answers()
    {
        Question[] questions = [new("S", Phase.After, "overall", "?", QuestionType.Scale), new("O", Phase.After, "lack", "?", QuestionType.Open), new("Y", Phase.After, "cont", "?", QuestionType.YesNo)];
        var full = new Dictionary<string, Answer> { ["overall"] = new(7), ["lack"] = new(Text: "времени"), ["cont"] = new(Chosen: ["да"]) };
        var two = CampaignAnswers.Total("M1.UU.E", "UU", [full, full], questions, 3);
        Assert.True(two.Hidden);
        Assert.Empty(two.Questions);
        var three = CampaignAnswers.Total("M1.UU.E", "UU", [full, full, new Dictionary<string, Answer> { ["overall"] = new(10), ["cont"] = new(Chosen: ["нет"]) }], questions, 3);
        Assert.Equal(8m, three.Questions[0].Mean);
        Assert.True(three.Questions[1].Hidden);
        Assert.Empty(three.Questions[1].Texts);
        Assert.Equal([("да", 2), ("нет", 1)], three.Questions[2].Counts);
    }

    [Fact, Trait("Requirement", "INV-34")]
    [Trait("Requirement", "S000-99")]
    public async Task M1_has_no_rows_for_anybody_and_no_totals_while_it_is_open()
    {
        var (school, people, campaign) = await QualityAsync();
        var stored = await school.AskAsync(db => db.Campaigns.SingleAsync(c => c.Id == campaign));
        Assert.Empty(await school.AskAsync(db => new CampaignAnswers(db).RowsAsync(stored, school.Curator)));
        Assert.Empty(await school.AskAsync(db => new CampaignAnswers(db).TotalsAsync(stored, school.Today)));
        await school.DoAsync<CloseCampaign>(school.Curator, (u, by) => u.ExecuteAsync(campaign, by));
        stored = await school.AskAsync(db => db.Campaigns.SingleAsync(c => c.Id == campaign));
        var totals = await school.AskAsync(db => new CampaignAnswers(db).TotalsAsync(stored, school.Today));
        Assert.Equal(people, totals.Single(t => t.Family == "M1.UU.E").Answered);
        Assert.False(totals.Single(t => t.Family == "M1.UU.E").Hidden);
        Assert.True(totals.All(t => t.Family == "M1.UU.E" || t.Hidden));
    }

    [Fact]
    public async Task A_psychologist_reads_only_those_pulses_that_ask_for_him()
    {
        var pairs = await PairSchool.NewAsync();
        var school = pairs.School;
        var campaign = new Campaign(Instrument.Pulse, Phase.During, [], "Пульс", school.Today, school.Today.AddDays(5));
        var version = new QuestionnaireVersion("PUL", 1, "2026-1", InstrumentCatalogue.Of("PUL").Questions, school.Host.Clock.GetUtcNow());
        await school.AddAsync(campaign, version);
        foreach (var (name, help) in new[] { ("Орлов", "нет"), ("Зуев", "да, психолога") })
        {
            var person = await pairs.PupilAsync(name, "Пётр", 7);
            var invitation = new Invitation(campaign.Id, version.Id, "PUL", person.Id, null, null, null, school.Today);
            invitation.Start(school.Today, Way.Account, null);
            invitation.Finish(school.Host.Clock.GetUtcNow(), 0);
            var response = new Response(invitation.Id);
            response.Write(new Dictionary<string, Answer> { ["help"] = new(Chosen: [help]) }, 1);
            await school.AddAsync(invitation);
            await school.AddAsync(response);
        }

        var forPsychologist = await school.AskAsync(db => new CampaignAnswers(db).RowsAsync(campaign, school.ActorOf(Guid.CreateVersion7(), Role.Psychologist)));
        Assert.Equal("Зуев Пётр Игоревич", Assert.Single(forPsychologist).Name);
        Assert.Equal(2, (await school.AskAsync(db => new CampaignAnswers(db).RowsAsync(campaign, school.Curator))).Count);
        Assert.Empty(await school.AskAsync(db => new CampaignAnswers(db).RowsAsync(campaign, school.Head)));
    }

    [Fact]
    public async Task An_own_question_enters_campaigns_opened_later_and_keyed_ones_stay()
    {
        var pairs = await PairSchool.NewAsync();
        var school = pairs.School;
        await pairs.PupilAsync("Орлов", "Илья", 10, mentor: true);
        var first = await EntryAsync(school);
        var command = new OwnQuestionCommand("BNK.R", Phase.Entry, "Готовы ли вы ездить с отрядом?", QuestionType.One, ["да", " "]);
        Assert.IsType<QuestionUnfit>((await school.DoAsync<AddOwnQuestion>(school.Curator, (u, by) => u.ExecuteAsync(command, by))).Refusals[0]);
        Assert.True((await school.DoAsync<AddOwnQuestion>(school.Curator, (u, by) => u.ExecuteAsync(command with { Options = ["да", "нет"] }, by))).IsDone);
        var second = await EntryAsync(school);
        var versions = await school.AskAsync(db => db.Invitations.Where(i => i.Family == "BNK.R").Join(db.QuestionnaireVersions, i => i.VersionId, v => v.Id, (i, v) => new { i.CampaignId, v }).ToListAsync());
        var (before, after) = (versions.Single(v => v.CampaignId == first).v, versions.Single(v => v.CampaignId == second).v);
        Assert.Equal(before.Questions.Count + 1, after.Questions.Count);
        Assert.Equal(before.Questions.Select(q => q.Code), after.Questions.Take(before.Questions.Count).Select(q => q.Code));
        Assert.True(after.Questions[^1].Own);
        Assert.True((await school.DoAsync<RemoveOwnQuestion>(school.Curator, (u, by) => u.ExecuteAsync("BNK.R", after.Questions[^1].Code, by))).IsDone);
        var third = await EntryAsync(school);
        Assert.Equal(before.Id, await school.AskAsync(db => db.Invitations.Where(i => i.CampaignId == third && i.Family == "BNK.R").Select(i => i.VersionId).SingleAsync()));
    }

    [Fact]
    public async Task Small_children_answer_by_faces_and_every_paper_has_all_questions()
    {
        var pairs = await PairSchool.NewAsync();
        var school = pairs.School;
        var small = await pairs.PupilAsync("Зуев", "Пётр", 2);
        var campaign = await EntryAsync(school);
        Assert.True(await school.AskAsync(db => db.Invitations.Where(i => i.CampaignId == campaign && i.PersonId == small.Id).Select(i => i.Faces).SingleAsync()));
        var printed = (await school.AskAsync(db => new SheetPapers(db).OfCampaignAsync(campaign)))!.Value;
        Assert.Equal([small.Id], printed.People);
        var text = System.Text.Json.JsonSerializer.Serialize(printed.Paper.Blocks, Readable).Replace('\u00A0', ' ');
        Assert.Contains("С чем вам нужна помощь в первую очередь?", text, StringComparison.Ordinal);
    }

    [Fact, Trait("Requirement", "S003-15")]
    [Trait("Requirement", "S003-13")]
    public void The_map_of_requests_counts_who_is_without_a_pair_and_who_could_help()
    {
        var rows = RequestMap.Rows([("Учёба", "7 класс", false), ("учёба", "7 класс", true), ("спорт", "5 класс", false)], [["учеба"], ["учеба", "спорт"]]);
        Assert.Equal(new RequestRow("Учёба", "7 класс", 2, 2, 1), rows.Single(r => r.Whose == "7 класс"));
        Assert.Equal(1, rows.Single(r => r.Whose == "5 класс").WithoutPair);
    }

    [Fact, Trait("Requirement", "INV-15")]
    [Trait("Requirement", "S000-114")]
    public async Task Work_waits_for_a_baseline_or_a_waiver_with_its_reason()
    {
        var pairs = await PairSchool.NewAsync();
        var school = pairs.School;
        var (mentor, mentee) = (await pairs.PupilAsync("Орлов", "Илья", 10, mentor: true), await pairs.PupilAsync("Зуев", "Пётр", 7));
        var pair = await pairs.AgreedAsync(pairs.Proposal(mentor, mentee));
        Assert.Contains("Зуев П. И., Орлов И. И. Динамика", WebPage.Fold((await RefusedAsync()).Sentence), StringComparison.Ordinal);
        Assert.IsType<WaiverNeedsReason>((await school.DoAsync<WaiveBaseline>(school.Curator, (u, by) => u.ExecuteAsync(new(pair, " "), by))).Refusals[0]);

        var campaign = new Campaign(Instrument.Personal, Phase.Before, [], "Вход", school.Today, school.Today);
        var version = new QuestionnaireVersion("M2.U", 1, "2026-1", InstrumentCatalogue.Of("M2.U").Questions, school.Host.Clock.GetUtcNow());
        await school.AddAsync(campaign, version);
        await AnswerAsync(mentee.Id);
        Assert.Contains("Орлов", (await RefusedAsync()).Sentence, StringComparison.Ordinal);
        Assert.DoesNotContain("Зуев", (await RefusedAsync()).Sentence, StringComparison.Ordinal);
        await AnswerAsync(mentor.Id);
        Assert.Null(await school.AskAsync(async db => await new Baselines(db).RefusedAsync(await db.Pairs.SingleAsync(p => p.Id == pair), school.Today, default)));

        async Task AnswerAsync(Guid person)
        {
            var invitation = new Invitation(campaign.Id, version.Id, "M2.U", person, null, null, null, school.Today);
            invitation.Finish(school.Host.Clock.GetUtcNow(), 0);
            await school.AddAsync(invitation);
        }

        async Task<Refusal> RefusedAsync() => (await school.AskAsync(async db => await new Baselines(db).RefusedAsync(await db.Pairs.SingleAsync(p => p.Id == pair), school.Today, default)))!;
    }

    private static async Task<(TestSchool School, int Mentees, Guid Campaign)> QualityAsync()
    {
        var pairs = await PairSchool.NewAsync();
        var school = pairs.School;
        var campaign = new Campaign(Instrument.Quality, Phase.Before, [], "Ожидания", school.Today, school.Today.AddDays(5));
        campaign.Approve(school.Today);
        campaign.Open(school.Today, school.Host.Clock.GetUtcNow());
        await school.AddAsync(campaign);
        foreach (var (family, count) in new[] { ("M1.UU.E", 3), ("M1.UU.R", 2) })
        {
            var version = new QuestionnaireVersion(family, 1, "2026-1", InstrumentCatalogue.Of(family).Questions, school.Host.Clock.GetUtcNow());
            await school.AddAsync(version);
            for (var i = 0; i < count; i++)
            {
                var person = await pairs.PupilAsync("Зуев" + family + i, "Пётр", 7);
                var invitation = new Invitation(campaign.Id, version.Id, family, person.Id, null, null, "UU", school.Today);
                invitation.Finish(school.Host.Clock.GetUtcNow(), 0);
                var response = new Response(invitation.Id);
                response.Write(new Dictionary<string, Answer> { ["comm"] = new(6 + i) }, 1);
                await school.AddAsync(invitation);
                await school.AddAsync(response);
            }
        }

        return (school, 3, campaign.Id);
    }

    private static async Task<Guid> EntryAsync(TestSchool school)
    {
        var planned = await school.DoAsync<PlanCampaign>(school.Curator, (u, by) => u.ExecuteAsync(new CampaignCommand(Instrument.BankEntry, Phase.Entry, [], "Анкеты", school.Today, school.Today.AddDays(10)), by));
        var opened = await school.DoAsync<OpenCampaign>(school.Curator, (u, by) => u.ExecuteAsync(planned.Subject!.Value, by));
        Assert.True(opened.IsDone);
        return planned.Subject!.Value;
    }
}
