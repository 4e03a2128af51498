using System.IO.Compression;
using System.Net;
using Microsoft.EntityFrameworkCore;
using Nastavnik.Core.Foundation.Acts;
using Nastavnik.Core.Foundation.TargetModel;
using Nastavnik.Core.School.People;
using Nastavnik.Paperwork.Grammar;
using Nastavnik.Support;
using Xunit;

namespace Nastavnik.Web.Tests.Pairs;

/// <summary>Pages round the board: weights, drafts, two side by side, the proof, all mentors of one mentee, reports; and what must be refused there.</summary>
public sealed class DraftPagesTests
{
    private const string Sheet = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet";

    [Fact]
    [Trait("Requirement", "S001-47")]
    public async Task Weights_are_changed_refused_and_given_back()
    {
        var (here, _, _) = await MatchingPagesTests.BankAsync();
        var curator = await (await WebHost.GetAsync()).AsCuratorAsync(here.School);
        var board = await BeginAsync(curator);
        var form = await curator.GetAsync("/pairs/matching/weights");
        var fields = form.Html.QuerySelectorAll("main input[name$='.Value']").Select(f => f.GetAttribute("name")!).ToList();
        var zeros = await curator.PostAsync(form, "main form", fields.ToDictionary(f => f, _ => "0"));
        Assert.Equal(HttpStatusCode.BadRequest, zeros.Status);
        Assert.Contains("Все веса равны нулю", zeros.Text, StringComparison.Ordinal);
        Assert.All(fields, f => Assert.Equal("0", zeros.Html.QuerySelector($"[name='{f}']")!.GetAttribute("value")));
        var wild = await curator.PostAsync(zeros, "main form", new() { [fields[0]] = "101" });
        Assert.Equal(HttpStatusCode.BadRequest, wild.Status);
        Assert.Contains("от 0 до 100", wild.Text, StringComparison.Ordinal);
        Assert.Equal("101", wild.Html.QuerySelector($"[name='{fields[0]}']")!.GetAttribute("value"));

        var saved = await curator.PostAsync(wild, "main form", new() { [fields[0]] = "100" });
        Assert.Equal("/pairs/matching", saved.Address.AbsolutePath);
        Assert.Contains("С последнего расчёта изменились: веса критериев.", saved.Text, StringComparison.Ordinal);
        var again = await curator.PostAsync(saved, "main form", new() { ["Input.Do"] = "solve" });
        Assert.DoesNotContain("С последнего расчёта изменились", again.Text, StringComparison.Ordinal);
        Assert.Contains("Веса сохранены", (await curator.PostAsync(await curator.GetAsync("/pairs/matching/weights"), "form[action*='Defaults']")).Html.Body!.TextContent, StringComparison.Ordinal);

        var head = await (await WebHost.GetAsync()).AsHeadAsync(here.School);
        Assert.Null((await head.GetAsync("/pairs/matching/weights")).Html.QuerySelector("main input[name$='.Value']"));
        Assert.Equal(HttpStatusCode.OK, await head.StatusAsync(board.Address.AbsolutePath + "/proof"));
    }

    [Fact]
    public async Task Drafts_stand_side_by_side_and_tell_where_they_differ()
    {
        var (here, mentors, _) = await MatchingPagesTests.BankAsync();
        var curator = await (await WebHost.GetAsync()).AsCuratorAsync(here.School);
        var first = await BeginAsync(curator);
        var row = first.Html.QuerySelector("li.n-match")!;
        var now = row.QuerySelector("option[selected]")!.GetAttribute("value")!;
        var kept = await curator.PostAsync(first, "main form", new() { ["Input.Do"] = "keep" });
        Assert.Contains("Черновик № 2", kept.Text, StringComparison.Ordinal);
        Assert.NotEqual(first.Address.AbsolutePath, kept.Address.AbsolutePath);
        await curator.PostAsync(kept, "main form", new() { [$"pair:{row.Id![2..]}"] = mentors.Select(m => m.Id.ToString("N")).First(m => m != now), ["Input.Do"] = "solve" });

        var drafts = await curator.GetAsync("/pairs/matching/drafts");
        Assert.Equal(2, drafts.Html.QuerySelectorAll("main tbody tr").Length);
        var (one, other) = (IdOf(first), IdOf(kept));
        var compared = await curator.GetAsync($"/pairs/matching/compare?one={one}&other={other}");
        Assert.Contains("разные наставники у", compared.Text, StringComparison.Ordinal);
        var all = await curator.GetAsync($"/pairs/matching/compare?one={one}&other={other}&all=true");
        Assert.Equal(4 + 3, all.Html.QuerySelectorAll("main tbody tr").Length);
        Assert.Contains("Только те, у кого наставник другой", all.Text, StringComparison.Ordinal);
        Assert.Contains("у всех те же наставники", (await curator.GetAsync($"/pairs/matching/compare?one={one}&other={one}")).Text, StringComparison.Ordinal);
        Assert.Equal(HttpStatusCode.NotFound, await curator.StatusAsync("/pairs/matching/compare"));
    }

    [Fact]
    public async Task The_proof_is_checked_when_the_page_is_opened_and_an_altered_plan_is_told()
    {
        var (here, _, _) = await MatchingPagesTests.BankAsync();
        var curator = await (await WebHost.GetAsync()).AsCuratorAsync(here.School);
        var board = await BeginAsync(curator);
        var proof = await curator.GetAsync(board.Address.AbsolutePath + "/proof");
        Assert.Contains("План подтверждён", proof.Text, StringComparison.Ordinal);
        Assert.Contains("Наставников и наставляемых2 и 4", proof.Text, StringComparison.Ordinal);
        var draft = IdOf(board);
        await using (var work = await here.School.WorkAsync())
        {
            await work.Db.Database.ExecuteSqlAsync($"update match_drafts set plan = jsonb_set(plan, '{{Pairs,0,Points}}', '1') where organisation_id = {here.School.Id} and id = {draft}");
            await work.CommitAsync();
        }

        Assert.Contains("Не подтверждён", (await curator.GetAsync(board.Address.AbsolutePath + "/proof")).Text, StringComparison.Ordinal);
        Assert.Contains("Не подтверждено", (await curator.GetAsync(board.Address.AbsolutePath)).Text, StringComparison.Ordinal);
    }

    [Fact]
    [Trait("Requirement", "S001-106")]
    public async Task All_mentors_of_one_mentee_are_listed_and_one_is_chosen()
    {
        var (here, mentors, mentees) = await MatchingPagesTests.BankAsync();
        var curator = await (await WebHost.GetAsync()).AsCuratorAsync(here.School);
        var board = await BeginAsync(curator);
        var address = $"{board.Address.AbsolutePath}/mentee/{mentees[0].Id}";
        var page = await curator.GetAsync(address);
        Assert.Equal(mentors.Length, page.Html.QuerySelectorAll("main tbody tr").Length);
        var pinned = await curator.PostAsync(page, "main form", new() { ["Mentor"] = mentors[1].Id.ToString() });
        Assert.Contains("Закреплена", pinned.Html.QuerySelector($"#m-{mentees[0].Id:N}")!.TextContent, StringComparison.Ordinal);
        Assert.Contains("Сейчас в плане", (await curator.GetAsync(address)).Text, StringComparison.Ordinal);
        Assert.Equal(HttpStatusCode.NotFound, await curator.StatusAsync($"{board.Address.AbsolutePath}/mentee/{mentors[0].Id}"));
    }

    [Fact]
    [Trait("Requirement", "S000-116")]
    public async Task Reports_of_those_without_a_pair_and_of_strategies_are_sheets()
    {
        var (here, _, _) = await MatchingPagesTests.BankAsync();
        var host = await WebHost.GetAsync();
        var curator = await host.AsCuratorAsync(here.School);
        var board = await BeginAsync(curator);
        string[] surnames = ["Ли", "Бабич", "Юн", "Рябов"];
        var unpaired = await SheetAsync(curator, "/pairs/unpaired?handler=Xlsx");
        Assert.All(surnames, s => Assert.Contains(s, unpaired, StringComparison.Ordinal));
        Assert.Contains("Поможет ещё одно место: ", unpaired, StringComparison.Ordinal);
        Assert.Contains("Пара ещё не предложена.", unpaired, StringComparison.Ordinal);
        Assert.DoesNotContain("⟨", unpaired, StringComparison.Ordinal);
        var propose = await curator.GetAsync(board.Address.AbsolutePath + "/propose");
        await curator.PostAsync(propose, "main form");
        var strategies = await SheetAsync(curator, "/pairs/matching/drafts?handler=Strategies");
        Assert.Contains("по запросу наставляемого", strategies, StringComparison.Ordinal);
        var still = await SheetAsync(curator, "/pairs/unpaired?handler=Xlsx");
        Assert.Single(surnames, s => still.Contains($"{s} ", StringComparison.Ordinal));
        Assert.Equal(HttpStatusCode.NotFound, await (await host.SignInAsync(here.School, null, Role.Psychologist)).StatusAsync("/pairs/matching/drafts?handler=Strategies"));
    }

    [Fact]
    public async Task Another_organisations_draft_is_not_there()
    {
        var (here, mentors, mentees) = await MatchingPagesTests.BankAsync();
        var host = await WebHost.GetAsync();
        var board = await BeginAsync(await host.AsCuratorAsync(here.School));
        var (there, _, _) = await MatchingPagesTests.BankAsync();
        var stranger = await host.AsCuratorAsync(there.School);
        var own = await BeginAsync(stranger);
        var address = board.Address.AbsolutePath;
        foreach (var page in new[] { address, $"{address}/proof", $"{address}/propose", $"{address}/mentee/{mentees[0].Id}", $"/pairs/matching/compare?one={IdOf(own)}&other={IdOf(board)}" })
        {
            Assert.Equal(HttpStatusCode.NotFound, await stranger.StatusAsync(page));
        }

        own.Html.QuerySelector("main form")!.SetAttribute("action", address);
        Assert.Equal(HttpStatusCode.NotFound, (await stranger.PostAsync(own, "main form", new() { ["Input.Do"] = $"pin:{mentees[0].Id:N}:{mentors[0].Id:N}" })).Status);
    }

    [Fact]
    public async Task Nobody_in_the_bank_too_many_pins_and_pins_in_a_circle_are_told_by_name()
    {
        var host = await WebHost.GetAsync();
        var empty = await host.AsCuratorAsync((await PairSchool.NewAsync()).School);
        var nobody = await empty.PostAsync(await empty.GetAsync("/pairs/matching"), "main form", new() { ["Input.Regime"] = "A", ["Input.Aim"] = "BestFit" });
        Assert.Equal(HttpStatusCode.BadRequest, nobody.Status);
        Assert.Contains("В банке нет наставников", nobody.Text, StringComparison.Ordinal);

        var (here, mentors, mentees) = await MatchingPagesTests.BankAsync();
        await here.BankAsync(mentors[0].Id, Category.Pupil, mentor: false, null, "UU");
        await here.BankAsync(mentors[1].Id, Category.Pupil, mentor: false, null, "UU");
        var curator = await host.AsCuratorAsync(here.School);
        var board = await BeginAsync(curator);
        string Pair(Person mentee) => $"pair:{mentee.Id:N}";
        var tight = mentors[1].Id.ToString("N");
        var over = await curator.PostAsync(board, "main form", mentees.Where(m => board.Html.QuerySelector($"#m-{m.Id:N}") is not null).ToDictionary(Pair, _ => tight));
        Assert.Equal(HttpStatusCode.BadRequest, over.Status);
        Assert.Contains($"{WebPage.Fold(mentors[1].Name.Short(GrammaticalCase.Nominative))}: закреплено наставляемых", over.Text, StringComparison.Ordinal);
        Assert.Contains("Снимите лишние закрепления", over.Text, StringComparison.Ordinal);
        Assert.NotEmpty(over.Html.QuerySelectorAll("li.n-match"));

        var one = await curator.PostAsync(await curator.GetAsync(board.Address.AbsolutePath), "main form", new() { ["Input.Do"] = $"pin:{mentors[0].Id:N}:{mentors[1].Id:N}" });
        Assert.Equal(HttpStatusCode.OK, one.Status);
        var circle = await curator.PostAsync(one, "main form", new() { ["Input.Do"] = $"pin:{mentors[1].Id:N}:{mentors[0].Id:N}" });
        Assert.Equal(HttpStatusCode.BadRequest, circle.Status);
        Assert.Contains("Закрепления замкнулись в круг", circle.Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task The_board_says_when_the_bank_has_changed_since()
    {
        var (here, _, mentees) = await MatchingPagesTests.BankAsync();
        var curator = await (await WebHost.GetAsync()).AsCuratorAsync(here.School);
        var board = await BeginAsync(curator);
        Assert.DoesNotContain("С последнего расчёта изменились", board.Text, StringComparison.Ordinal);
        await here.ConsentAsync(await here.PupilAsync("Яшин", "Глеб", 4));
        await here.ProposeAsync(here.Proposal(await here.PupilAsync("Зуев", "Макар", 11, mentor: true), mentees[0]));
        var stale = await curator.GetAsync(board.Address.AbsolutePath);
        Assert.Contains("С последнего расчёта изменились: пришли в подбор — Яшин Г. И.; больше не участвуют — Ли О. И.", stale.Text, StringComparison.Ordinal);
        var fresh = await curator.PostAsync(stale, "main form", new() { ["Input.Do"] = "solve" });
        Assert.DoesNotContain("С последнего расчёта изменились", fresh.Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task The_curator_chooses_the_role_model_of_a_planned_pair()
    {
        var (here, _, _) = await MatchingPagesTests.BankAsync();
        var curator = await (await WebHost.GetAsync()).AsCuratorAsync(here.School);
        var board = await BeginAsync(curator);
        var form = await curator.GetAsync(board.Address.AbsolutePath + "/propose");
        var model = form.Html.QuerySelector("main select[name^='Input.RoleModels']")!.GetAttribute("name")!;
        var foreign = await curator.PostAsync(form, "main form", new() { [model] = "TT-1" });
        Assert.Equal(HttpStatusCode.BadRequest, foreign.Status);
        Assert.Contains("Такой ролевой модели у этой формы нет", foreign.Text, StringComparison.Ordinal);
        var pairs = await curator.PostAsync(form, "main form", new() { [model] = "UU-3" });
        Assert.Contains("равный – равному", pairs.Text, StringComparison.Ordinal);
        Assert.Contains("UU-3", await here.School.AskAsync(db => db.Set<Core.Mentoring.Pairs.Pairing>().Select(p => p.RoleModel).ToListAsync()));
    }

    private static async Task<WebPage> BeginAsync(WebVisitor curator)
    {
        var board = await curator.PostAsync(await curator.GetAsync("/pairs/matching"), "main form", new() { ["Input.Regime"] = "A", ["Input.Aim"] = "NobodyLeftOver" });
        Assert.Equal(HttpStatusCode.OK, board.Status);
        return board;
    }

    private static Guid IdOf(WebPage board) => Guid.Parse(board.Address.Segments[^1].TrimEnd('/'));

    /// <summary>All text of the sheet.</summary>
    private static async Task<string> SheetAsync(WebVisitor curator, string address)
    {
        using var answer = await curator.Client.GetAsync(address);
        Assert.Equal(Sheet, answer.Content.Headers.ContentType!.MediaType);
        await using var archive = new ZipArchive(await answer.Content.ReadAsStreamAsync(), ZipArchiveMode.Read);
        var text = "";
        foreach (var part in archive.Entries.Where(e => e.Name is "sharedStrings.xml" || e.FullName.StartsWith("xl/worksheets/", StringComparison.Ordinal)))
        {
            using var reader = new StreamReader(part.Open());
            text += await reader.ReadToEndAsync();
        }

        return text;
    }
}
