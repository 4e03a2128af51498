using Microsoft.EntityFrameworkCore;
using Nastavnik.Core.Foundation.Acts;
using Nastavnik.Core.Preparation.Questionnaires;

namespace Nastavnik.Web.Demo;

/// <summary>Questionnaires as people answered them: entry to the banks, the first measuring (open) and the first quality poll (closed).</summary>
internal sealed partial class DemoStory
{
    private static readonly string[] Wants = ["разобраться с дробями и уравнениями", "сдать чтение без страха", "найти компанию в новом классе", "выбрать, куда идти после девятого", "подготовить свой проект"];
    private static readonly string[] Areas = ["учебные успехи", "развитие навыков", "личное и общение", "выбор профессии", "адаптация на новом месте"];
    private static readonly string[] WeekDays = ["понедельник", "вторник", "среда", "четверг", "пятница"];

    private async Task EntryAnswersAsync(CancellationToken ct)
    {
        say("анкеты для банка");
        var campaign = await OpenAsync(Instrument.BankEntry, Phase.Entry, "Анкеты для банка", 45, today.AddDays(14), ct);
        foreach (var (who, i) in PupilMentees.Except(["brother", "vera"]).Select((w, i) => (w, i)))
        {
            await AnswerAsync(campaign, who, 44, new()
            {
                ["req"] = [Wants[i % Wants.Length]], ["area"] = [Areas[i % Areas.Length]], ["strong"] = ["доводит начатое до конца"], ["goal"] = ["чувствовать себя увереннее"],
                ["mode"] = ["очно"], ["days"] = [WeekDays[i % 5], WeekDays[(i + 2) % 5]], ["part"] = ["сразу после занятий"], ["hob"] = [i % 2 == 0 ? "рисование, музыка" : "футбол, шахматы"],
            }, ct);
        }

        foreach (var (who, i) in PupilMentors.Append("mentor").Concat(TeacherMentors).Select((w, i) => (w, i)))
        {
            var teacher = !PupilMentors.Contains(who);
            await AnswerAsync(campaign, who, 43, new()
            {
                ["why"] = ["хочу передать то, что умею"], ["topic"] = teacher ? ["методика", "цифровые навыки"] : ["учёба", i % 2 == 0 ? "творчество" : "спорт"],
                ["age"] = teacher ? ["коллеги"] : ["5–9 классы"], ["mode"] = ["очно"], ["time"] = ["1–2 часа"], ["grp"] = [i % 2 == 0 ? "да" : "нет"],
                ["days"] = [WeekDays[i % 5], WeekDays[(i + 1) % 5]], ["part"] = ["сразу после занятий"], ["exp"] = [i % 2 == 0 ? "вёл кружок для младших" : "помогал однокласснику"],
            }, ct);
        }
    }

    private async Task MeasuringAsync(CancellationToken ct)
    {
        say("входные измерения и первый опрос");
        var measuring = await OpenAsync(Instrument.Personal, Phase.Before, "Входные измерения", 15, today.AddDays(7), ct);
        string[] measured = ["mentee", "alisa", "matvey", "marat", "egor", "ilya", "mentor", "young-russian", "russian", "fedya", "yana", "stas"];
        foreach (var (who, i) in measured.Select((w, i) => (w, i)))
        {
            await AnswerAsync(measuring, who, 14, MeasuresOf(i), ct);
        }

        var quality = await OpenAsync(Instrument.Quality, Phase.Before, "Ожидания от программы", 15, today.AddDays(1), ct);
        foreach (var (who, i) in ((string[])["alisa", "matvey", "marat", "egor", "ilya", "mentee", "mentor"]).Select((w, i) => (w, i)))
        {
            await AnswerAsync(quality, who, 13, ExpectationsOf(i), ct);
        }

        await DoAsync<CloseCampaign>("закрыт опрос", On(curator, Day(2)), (close, by) => close.ExecuteAsync(quality, by, ct), ct);
    }

    private static Dictionary<string, string[]> MeasuresOf(int i)
    {
        string[] keys = ["eng1", "eng2", "eng3", "act1", "act2", "act3", "est1", "est2", "est3", "anx1", "anx2", "anx3", "sure1", "sure2", "sure3", "job1", "job2", "job3", "tir1", "tir2", "tir3", "cli1", "cli2", "cli3"];
        return keys.Select((key, n) => (key, value: 3 + (((i * 7) + (n * 5)) % 6))).ToDictionary(k => k.key, k => new[] { k.value.ToString() });
    }

    private static Dictionary<string, string[]> ExpectationsOf(int i)
    {
        string[] keys = ["comm", "ind", "grp", "supp", "need", "plan", "agree", "safe", "goal", "overall", "study", "class", "events"];
        var answers = keys.Select((key, n) => (key, value: 5 + (((i * 3) + (n * 2)) % 6))).ToDictionary(k => k.key, k => new[] { k.value.ToString() });
        (answers["first"], answers["freq"], answers["worry"]) = (["нет"], ["каждую неделю"], [i % 2 == 0 ? "успею ли с уроками" : "о чём говорить на первой встрече"]);
        return answers;
    }

    private async Task<Guid> OpenAsync(Instrument instrument, Phase phase, string title, int ago, DateOnly closes, CancellationToken ct)
    {
        var id = (await DoAsync<PlanCampaign>($"опрос: {title}", On(curator, Day(ago)), (plan, by) => plan.ExecuteAsync(new CampaignCommand(instrument, phase, [], title, Day(ago), closes), by, ct), ct)).Subject!.Value;
        if (CampaignRules.NeedsHead(instrument))
        {
            await DoAsync<ApproveCampaign>($"утверждён: {title}", On(head, Day(ago)), (approve, by) => approve.ExecuteAsync(id, by, ct), ct);
        }

        await DoAsync<OpenCampaign>($"открыт: {title}", On(curator, Day(ago)), (open, by) => open.ExecuteAsync(id, by, ct), ct);
        return id;
    }

    /// <summary>Every sheet of this person in the campaign, page by page; what he is not asked is left out.</summary>
    private async Task AnswerAsync(Guid campaign, string who, int ago, Dictionary<string, string[]> words, CancellationToken ct)
    {
        var actor = new Actor(Guid.Empty, cast[who], new HashSet<Role>(), Day(ago));
        var sheets = await AskAsync(async db =>
        {
            var (invitations, me, reader) = (db.Invitations, cast[who], new SheetReader(db));
            var found = new List<OpenSheet>();
            foreach (var id in await invitations.Where(i => i.CampaignId == campaign && i.PersonId == me && i.AboutId == null).Select(i => i.Id).ToListAsync(ct))
            {
                found.Add((await reader.OpenAsync(id, ct))!);
            }

            return found;
        }, ct);
        foreach (var sheet in sheets)
        {
            for (var page = 1; page <= sheet.Pages.Count; page++)
            {
                var typed = sheet.Pages[page - 1].Where(q => words.ContainsKey(q.Key)).ToDictionary(q => q.Key, q => (IReadOnlyList<string>)words[q.Key]);
                var last = page == sheet.Pages.Count;
                if (last || typed.Count > 0)
                {
                    var command = new SaveAnswersCommand(sheet.Invitation.Id, page, typed, last, AnswerWay.Account);
                    await DoAsync<SaveAnswers>($"анкета: {who}", actor, (save, by) => save.ExecuteAsync(command, by, ct), ct);
                }
            }
        }
    }
}
