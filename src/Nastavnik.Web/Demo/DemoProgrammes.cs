using Microsoft.EntityFrameworkCore;
using Nastavnik.Core.Foundation.Acts;
using Nastavnik.Core.Foundation.TargetModel;
using Nastavnik.Core.Mentoring.Pairs;
using Nastavnik.Core.Mentoring.Programmes;

namespace Nastavnik.Web.Demo;

/// <summary>Programmes: in work, waiting for the head, waiting for a party, a draft.</summary>
internal sealed partial class DemoStory
{
    private static readonly ExplanatoryNote Project = new()
    {
        Problem = "Дарье интересна биология, но школьного курса мало, а с чего начать своё исследование, она не знает.",
        Goals = "Довести интерес к биологии до исследовательского проекта и его защиты.",
        Tasks = "Выбрать тему, освоить два метода, провести наблюдения, оформить работу и выступить.",
        MentorWork = "Помогает выбрать тему, показывает методы, обсуждает результаты раз в неделю.",
        MenteeWork = "Ведёт журнал наблюдений, готовит материалы, пробует выступать перед классом.",
        Intermediate = "Тема и план опытов к середине срока.",
        Planned = "Проект защищён на школьной конференции, выбран профиль 10 класса.",
        Schedule = "По вторникам, 14:30, кабинет 21.",
        Mode = WorkMode.InPerson,
        Conditions = "Кабинет биологии, микроскоп, выход к роднику дважды за срок.",
    };

    private async Task ProgrammesAsync(CancellationToken ct)
    {
        say("программы");
        var mentor = ActorOf("mentor", Role.Mentor);
        var daria = await WriteAsync("daria", On(mentor, Day(13)), "TU-3", Project, "Биология нравится, конспекты аккуратные, доводит начатое до конца.", ct);
        await DoAsync<ChooseSupport>("специалист сопровождения", On(curator, Day(13)), (choose, by) => choose.ExecuteAsync(new ChooseSupportCommand(daria, [cast["psychologist"]]), by, ct), ct);
        await SendAsync(daria, On(mentor, Day(12)), ct);
        await MarkAllAsync(daria, Day(11), ct);
        await ApproveAndStartAsync(daria, ct);

        var egor = await WriteAsync("egor", On(curator, Day(12)), "UU-1", Project with { Problem = "По математике накопились пробелы за прошлый год.", Goals = "Подтянуть математику вдвоём со старшим учеником." }, "Дружат, поддерживают друг друга.", ct);
        await SendAsync(egor, On(curator, Day(12)), ct);
        await MarkAllAsync(egor, Day(11), ct);
        await ApproveAndStartAsync(egor, ct);

        var ilya = await WriteAsync("ilya", On(curator, Day(12)), "UU-2", Project with { Problem = "Марат недавно в школе и держится в стороне.", Goals = "Найти Марату дело и компанию." }, "Хорошо рисует, знает два языка.", ct);
        await SendAsync(ilya, On(curator, Day(12)), ct);
        await MarkAllAsync(ilya, Day(11), ct);
        await ApproveAndStartAsync(ilya, ct);

        // The young teacher's programme is agreed and waits for the head's stamp.
        var young = await WriteAsync("young", On(curator, Day(8)), "TT-1", Project with { Problem = "Первый год в школе: трудно рассчитать время урока и удержать класс.", Goals = "Уверенно вести уроки и работать с документами." }, "Знает предмет, легко находит общий язык с учениками.", ct);
        await SendAsync(young, On(curator, Day(6)), ct);
        await MarkAllAsync(young, Day(4), ct);

        await OtherProgrammesAsync(mentor, ct);

        // The next one is only begun.
        await DoAsync<CreateProgramme>("черновик программы", On(curator, Day(1)), (create, by) => create.ExecuteAsync(new CreateProgrammeCommand(pairs["physics"], ProgrammeMode.Joint, "TT-5"), by, ct), ct);
    }

    private async Task<Guid> WriteAsync(string pair, Actor actor, string plan, ExplanatoryNote note, string strengths, CancellationToken ct)
    {
        var id = (await DoAsync<CreateProgramme>($"программа {pair}", actor, (create, by) => create.ExecuteAsync(new CreateProgrammeCommand(pairs[pair], ProgrammeMode.Joint, plan), by, ct), ct)).Subject!.Value;
        var programme = await AskAsync(db =>
        {
            var programmes = db.Programmes;
            return programmes.AsNoTracking().SingleAsync(p => p.Id == id, ct);
        }, ct);
        await DoAsync<SaveNote>($"записка {pair}", actor, (save, by) => save.ExecuteAsync(new SaveNoteCommand(id, programme.Start, programme.End, note, ProgrammeMode.Joint), by, ct), ct);
        await DoAsync<SaveDirections>($"направления {pair}", actor, (save, by) => save.ExecuteAsync(
            new SaveDirectionsCommand(id, programme.Kinds, [Vocabularies.Of(OrganisationType.School).Directions[2], Vocabularies.Of(OrganisationType.School).Directions[7]], programme.Difficulties, programme.Request, strengths), by, ct), ct);
        return id;
    }

    private Task<Outcome> SendAsync(Guid programme, Actor actor, CancellationToken ct) =>
        DoAsync<SendForAgreement>("на согласование", actor, (send, by) => send.ExecuteAsync(new ProgrammeCommand(programme), by, ct), ct);

    /// <summary>Every awaited party has read the text and agreed; the curator registers their papers.</summary>
    private async Task MarkAllAsync(Guid id, DateOnly on, CancellationToken ct)
    {
        IReadOnlyList<AwaitedMark> awaited;
        string hash;
        await using (var work = await works.ForAsync(school, ct: ct))
        {
            var (programmes, all) = (work.Db.Programmes, work.Db.Pairs);
            var programme = await programmes.Include(p => p.Items).Include(p => p.Marks).AsSplitQuery().SingleAsync(p => p.Id == id, ct);
            var pair = await all.Include(p => p.Members).SingleAsync(p => p.Id == programme.PairId, ct);
            awaited = await work.Get<ProgrammeMarks>().AwaitedAsync(programme, pair, on, ct);
            hash = (await work.Get<ProgrammeSheets>().TextAsync(programme, pair, on, ct)).Hash();
        }

        foreach (var party in awaited)
        {
            await DoAsync<MarkProgramme>($"отметка: {party.Name}", On(curator, on), (mark, by) => mark.ExecuteAsync(
                new MarkProgrammeCommand(id, party.Side, party.PersonId ?? cast["curator"], party.Child, on, hash), by, ct), ct);
        }
    }

    private async Task ApproveAndStartAsync(Guid id, CancellationToken ct)
    {
        await DoAsync<ApproveProgramme>("утверждение программы", On(head, Day(10)), (approve, by) => approve.ExecuteAsync(new ApproveProgrammeCommand(id, Day(10)), by, ct), ct);
        await DoAsync<StartPair>("начало работы", On(curator, Day(9)), (start, by) => start.ExecuteAsync(new ProgrammeCommand(id), by, ct), ct);
    }
}
