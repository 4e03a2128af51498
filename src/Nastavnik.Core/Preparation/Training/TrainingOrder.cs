using Microsoft.EntityFrameworkCore;
using Nastavnik.Core.Foundation.Acts;
using Nastavnik.Core.Foundation.Data;
using Nastavnik.Core.Preparation.Orders;
using Nastavnik.Core.Preparation.Orders.Kinds;
using Nastavnik.Core.School.Organisations;
using Nastavnik.Paperwork.Documents;
using Nastavnik.Paperwork.Grammar;

namespace Nastavnik.Core.Preparation.Training;

/// <summary>Choices of D-03; its programmes are the order's subjects.</summary>
public sealed record TrainingOrderFields
{
    /// <summary>Who heads the school of mentors.</summary>
    public Guid? LeaderId { get; init; }

    /// <summary>Null: the head keeps control.</summary>
    public Guid? ControlId { get; init; }
}

public sealed record NoTrainingChosen() : Refusal("Отметьте программы, которые утверждает приказ.", "Programmes", "S000-131");

public sealed record LeaderNotChosen() : Refusal("Выберите руководителя «Школы наставников».", nameof(TrainingOrderFields.LeaderId));

public sealed record TrainingNotReady(string Title, string What) : Refusal($"Программа «{Title}»: {What}", "Programmes");

/// <summary>D-03: founds the school of mentors, approves its programmes, schedules and trainees. Signed, it opens the sessions.</summary>
public sealed class TrainingOrder(NastavnikDb db, OrderSkeleton skeleton, PeopleOnPaper people, Introductions introductions, TimeProvider time) : IOrderKind
{
    public const string KindCode = "D-03";

    /// <summary>Caption of the table whose rows are people: an extract keeps only one's own.</summary>
    private const string TraineesCaption = "Список слушателей";

    public string Code => KindCode;

    public string Title => "Об организации «Школы наставников»";

    public string Purpose => "Утверждает программы, графики занятий и слушателей. С ним начинаются занятия.";

    public async Task<OrderDraft> ComposeAsync(Order order, CancellationToken ct)
    {
        var organisation = await db.OurOrganisationAsync(ct);
        var today = organisation.Today(time);
        var fields = order.FieldsAs<TrainingOrderFields>();
        var programmes = await ProgrammesAsync(order, ct);
        Guid[] trainees = [.. programmes.SelectMany(p => p.Trainees).Select(t => t.PersonId).Distinct()];
        Guid[] trainers = [.. programmes.SelectMany(p => Live(p)).Select(s => s.TrainerId).OfType<Guid>().Distinct()];
        Guid[] named = [.. new[] { fields.LeaderId, fields.ControlId }.OfType<Guid>().Concat(trainers).Concat(trainees).Distinct()];
        var names = await people.OfAsync(named, today, ct);
        var introduction = await introductions.FindAsync(today, ct: ct);
        var text = new OrderText(
            Title,
            introduction is null
                ? "В целях подготовки наставников"
                : $"На основании {Introductions.Basis(introduction)}, в целях подготовки наставников",
            [.. Points(order, fields, programmes, trainers, names, organisation)],
            [.. programmes.SelectMany(p => Annexes(p, names))]);
        return new OrderDraft(text.Title, await skeleton.DrawAsync(order, text, named, today, ct), named);
    }

    public async Task<IReadOnlyList<Refusal>> MayBePreparedAsync(Order order, CancellationToken ct)
    {
        List<Refusal> refusals = [];
        if (order.FieldsAs<TrainingOrderFields>().LeaderId is null)
        {
            refusals.Add(new LeaderNotChosen());
        }

        var programmes = await ProgrammesAsync(order, ct);
        if (programmes.Count == 0 || programmes.Count != order.Subjects.Length)
        {
            return [.. refusals, new NoTrainingChosen()];
        }

        refusals.AddRange(programmes.Select(p => (p.Title, Gap: GapOf(p, order.Id))).Where(g => g.Gap is not null).Select(g => new TrainingNotReady(g.Title, g.Gap!)));
        return refusals;
    }

    public Task<IReadOnlyList<Refusal>> MayBeSignedAsync(Order order, DateOnly date, CancellationToken ct) => MayBePreparedAsync(order, ct);

    public async Task PreparedAsync(Order order, IReadOnlyList<Guid> before, Actor by, CancellationToken ct)
    {
        foreach (var programme in await db.TrainingProgrammes.Where(p => before.Contains(p.Id) || order.Subjects.Contains(p.Id)).ToListAsync(ct))
        {
            if (programme.State == TrainingState.OnOrder && programme.OrderId == order.Id && !order.Subjects.Contains(programme.Id))
            {
                programme.Return();
            }
            else if (programme.State == TrainingState.Draft && order.Subjects.Contains(programme.Id))
            {
                programme.Include(order.Id);
            }
        }
    }

    public async Task<IReadOnlyList<string>> SignedAsync(Order order, Actor by, CancellationToken ct)
    {
        var programmes = await OnOrderAsync(order, ct);
        foreach (var programme in programmes)
        {
            programme.Approve();
        }

        return [$"Утверждено программ обучения: {programmes.Count}. Занятия можно проводить."];
    }

    public async Task CancelledAsync(Order order, Actor by, CancellationToken ct)
    {
        foreach (var programme in await OnOrderAsync(order, ct))
        {
            programme.Return();
        }
    }

    public Task<IReadOnlyList<string>> PromisesAsync(Order order, CancellationToken ct) =>
        Task.FromResult<IReadOnlyList<string>>(["Программы и графики утверждены, занятия можно проводить", "Слушатели и ведущие ознакомятся с приказом"]);

    public async Task<IReadOnlyList<OrderCheck>> ChecksAsync(Order order, DateOnly date, CancellationToken ct)
    {
        var programmes = await ProgrammesAsync(order, ct);
        return
        [
            await introductions.CheckAsync(date, ct),
            .. programmes.Where(p => Live(p).Any(s => s.On < date)).Select(p => new OrderCheck(false, $"«{p.Title}»: есть занятия раньше даты приказа")),
            .. programmes.Where(p => Live(p).Sum(s => s.Hours) < p.Hours).Select(p => new OrderCheck(false, $"«{p.Title}»: в графике меньше часов, чем в программе")),
        ];
    }

    /// <summary>A trainee reads the order without the names of other trainees.</summary>
    public async Task<Paper> ExtractForAsync(Order order, Guid person, CancellationToken ct)
    {
        if (order.FieldsAs<TrainingOrderFields>() is var fields && (fields.LeaderId == person || fields.ControlId == person))
        {
            return order.Body!;
        }

        var me = await people.FindAsync(person, order.Date ?? DateOnly.MaxValue, ct);
        var full = me?.Name.Full(GrammaticalCase.Nominative);
        return order.Body! with
        {
            Blocks =
            [
                .. order.Body!.Blocks
                    .Where(b => b is not SignatureLine { Dated: true } line || line.Name.ToString() == me?.Name.Signature)
                    .Select(b => b is Table { Caption: TraineesCaption } table ? table with { Rows = [.. table.Rows.Where(r => r.Cells[1].Paragraphs[0].ToString() == full)] } : b),
            ],
        };
    }

    private static IEnumerable<TrainingSession> Live(TrainingProgramme programme) => programme.Sessions.Where(s => s.State != SessionState.Cancelled).OrderBy(s => s.On).ThenBy(s => s.StartsAt);

    private static string? GapOf(TrainingProgramme p, Guid order) =>
        p.Audience != TrainingAudience.Mentors ? "обучение куратора приказом о «Школе наставников» не утверждают."
        : p.State != TrainingState.Draft && p.OrderId != order ? $"сейчас «{p.State.Name()}». В приказ входят программы, которые готовятся."
        : p.Trainees.Count == 0 ? "нет слушателей. Отметьте их на странице программы."
        : !Live(p).Any() ? "нет занятий. Внесите график на странице программы."
        : null;

    private static IEnumerable<OrderPoint> Points(
        Order order, TrainingOrderFields fields, IReadOnlyList<TrainingProgramme> programmes, Guid[] trainers, IReadOnlyDictionary<Guid, PersonOnPaper> names, Organisation organisation)
    {
        var from = order.EffectiveFrom is { } day ? $" с {RussianDate.Long(day)}" : "";
        var leader = names[fields.LeaderId!.Value];
        var (one, many) = (programmes.Count == 1, programmes.Count > 1);
        yield return $"Организовать в {organisation.NameCases.Prepositional} «Школу наставников»{from}.";
        yield return $"Назначить руководителем «Школы наставников» {leader.Full(PhraseSlot.AppointMentor)}.";
        yield return $"Утвердить {(one ? "программу обучения наставников, график занятий и список слушателей" : "программы обучения наставников, графики занятий и списки слушателей")} (приложения 1–{3 * programmes.Count}).";
        foreach (var trainer in trainers.Where(t => t != leader.Id))
        {
            yield return $"{Typography.Capitalise(names[trainer].Full(PhraseSlot.Instruct))} провести занятия по {(many ? "графикам" : "графику")}.";
        }

        yield return new OrderPoint(
            $"Руководителю «Школы наставников» {leader.Short(PhraseSlot.Instruct)}:",
            [
                "ознакомить слушателей с программой и графиком, обеспечить их материалами;",
                "вести учёт посещаемости;",
                "подвести итоги обучения и выдать сертификаты тем, кто его прошёл.",
            ]);
        yield return ControlPhrase.Of(fields.ControlId is { } control ? names.GetValueOrDefault(control) : null);
    }

    private static IEnumerable<OrderAnnex> Annexes(TrainingProgramme p, IReadOnlyDictionary<Guid, PersonOnPaper> names)
    {
        yield return new OrderAnnex($"Программа обучения наставников «{p.Title}»", paper => paper
            .When(p.Goal is not null, b => b.Text($"Цель: {Lower(p.Goal!)}"))
            .Text($"Объём — {TrainingWords.Hours(p.Hours)}. Занятия проходят {p.Venue.Name()}{(p.VenueName is null ? "" : $" ({p.VenueName})")}.")
            .Table(
                [new("№", 1), new("Раздел", 5), new("Содержание", 8), new("Часы", 2)],
                [.. p.Sections.OrderBy(s => s.Number).Select(s => new TableRow($"{s.Number}", s.Title, s.Content ?? "", TrainingWords.Number(s.Hours)))],
                caption: "Разделы программы"));
        yield return new OrderAnnex($"График занятий по программе «{p.Title}»", paper => paper.Table(
            [new("Дата", 3), new("Тема", 6), new("Часы", 2), new("Ведущий", 5)],
            [.. Live(p).Select(s => new TableRow(
                RussianDate.Short(s.On) + (s.StartsAt is { } at ? $", {at:HH\\:mm}" : ""), s.Topic, TrainingWords.Number(s.Hours),
                s.TrainerId is { } id ? names[id].Name.Short(GrammaticalCase.Nominative) : s.TrainerName ?? ""))],
            caption: "График занятий"));
        yield return new OrderAnnex($"Слушатели программы «{p.Title}»", paper => paper.Table(
            [new("№", 1), new("Фамилия, имя, отчество", 7), new("Должность, класс", 6)],
            [.. p.Trainees.Select(t => names[t.PersonId]).OrderBy(n => n.Name.Full(GrammaticalCase.Nominative), StringComparer.CurrentCulture)
                .Select((n, i) => new TableRow($"{i + 1}", n.Name.Full(GrammaticalCase.Nominative), n.Post ?? ""))],
            caption: TraineesCaption));
    }

    private static string Lower(string text) => char.ToLowerInvariant(text[0]) + text[1..].TrimEnd('.') + ".";

    private async Task<IReadOnlyList<TrainingProgramme>> ProgrammesAsync(Order order, CancellationToken ct) =>
        await db.TrainingProgrammes.AsNoTracking().Whole().Where(p => order.Subjects.Contains(p.Id)).OrderBy(p => p.Id).ToListAsync(ct);

    /// <summary>Looked at in memory: an earlier order includes its programmes and approves them in one act.</summary>
    private async Task<IReadOnlyList<TrainingProgramme>> OnOrderAsync(Order order, CancellationToken ct) =>
        [.. (await db.TrainingProgrammes.Where(p => order.Subjects.Contains(p.Id)).ToListAsync(ct)).Where(p => p.OrderId == order.Id && p.State == TrainingState.OnOrder)];
}
