using System.ComponentModel.DataAnnotations;
using Microsoft.AspNetCore.Mvc;
using Nastavnik.Core.Foundation.Acts;
using Nastavnik.Core.Preparation.Training;
using Nastavnik.Core.School.Accounts;
using Nastavnik.Core.School.Papers;
using Nastavnik.Core.School.People;
using Nastavnik.Web.Security;
using Nastavnik.Web.Ui;

namespace Nastavnik.Web.Pages.Training;

/// <summary>What the programme waits for.</summary>
/// <param name="Begins">The step is done here by one press.</param>
public sealed record TrainingStep(string Kind, string What, string Why, string? Href, string? Button, Right Right, string Letters, bool Begins = false);

/// <summary>One programme: its schedule, who learns, what came of it.</summary>
[Needs(Right.Training, "ARU", ForAll = true)]
public sealed class CardModel(
    TrainingQueries queries, ToldHistory history, ActBook acts, FileStore files, Certificates certificates, HandOutMaterial handOut, DropMaterial drop, BeginTraining begin) : OurPage
{
    [BindProperty(SupportsGet = true)]
    public Guid Id { get; set; }

    [BindProperty]
    public MaterialInput Input { get; set; } = new();

    public TrainingCard Card { get; private set; } = null!;

    public IReadOnlyList<ToldLine> History { get; private set; } = [];

    public bool MayChange => Actor.MayForAll(Right.Training, "U");

    public bool MayOpenOrders => Actor.MayForAll(Right.ReadOrder, "R");

    public bool HasCertificates => MayChange && Card.Trainees.Any(t => t.Result is { Passed: true });

    public TrainingStep? Next => Card.Programme switch
    {
        { State: TrainingState.Draft, Trainees.Count: 0 } => new("wait", "Отметьте слушателей.", "Список войдёт в приказ.", $"/training/{Id}/trainees", "Отметить слушателей", Right.Training, "U"),
        { State: TrainingState.Draft, Audience: TrainingAudience.Curator } => new("wait", "Обучение ещё не начато.", "Приказ о «Школе наставников» для куратора не нужен.", null, null, Right.Training, "U", Begins: true),
        { State: TrainingState.Draft, Sessions.Count: 0 } => new("wait", "Назначьте занятия.", "Из них сложится график для приказа.", $"/training/{Id}/session", "Назначить занятие", Right.Training, "U"),
        { State: TrainingState.Draft } => new("wait", "Всё готово к приказу.", "Он утвердит программу, график и слушателей; подписывает руководитель.", $"/orders/new/d-03?programme={Id}", "Подготовить приказ", Right.PrepareOrder, "C"),
        { State: TrainingState.OnOrder } => new("wait", "Приказ ждёт подписи.", "После неё можно проводить занятия.", $"/orders/{Card.Programme.OrderId}", "Открыть приказ", Right.ReadOrder, "R"),
        { State: TrainingState.Running } p when p.Sessions.FirstOrDefault(s => s.State == SessionState.Planned && s.On <= Today) is { } past =>
            new("wait", $"Отметьте, кто был {past.On:dd.MM.yyyy}.", $"Тема: «{past.Topic}».", $"/training/{Id}/attendance/{past.Id}", "Отметить посещаемость", Right.Training, "U"),
        { State: TrainingState.Running } p when p.Sessions.Any(s => s.State == SessionState.Held) && p.Sessions.All(s => s.State != SessionState.Planned) =>
            new("wait", "Занятия проведены.", "Внесите итоги: отметка нужна наставникам до начала работы.", $"/training/{Id}/results", "Внести итоги", Right.Training, "U"),
        { State: TrainingState.Closed } => new("ok", "Итоги внесены.", "Сертификаты готовы к печати.", $"/training/{Id}/results", "Исправить итоги", Right.Training, "U"),
        _ => null,
    };

    public bool MayOpen(TrainingStep step) => Actor.MayForAll(step.Right, step.Letters);

    public bool MayMark(TrainingSession session) => Card.Programme.State is TrainingState.Running or TrainingState.Closed && session.On <= Today;

    public async Task<IActionResult> OnGetAsync(CancellationToken ct)
    {
        if (!await LoadAsync(ct))
        {
            return NotFound();
        }

        await acts.RecordReadingAsync(Actor, "/training/card", Card.Trainees.Select(t => t.PersonId), ct);
        return Page();
    }

    public async Task<IActionResult> OnGetCertificatesAsync(CancellationToken ct)
    {
        if (!MayChange || !await LoadAsync(ct) || await certificates.OfProgrammeAsync(Id, ct) is not { Count: > 0 } papers)
        {
            return NotFound();
        }

        await acts.RecordReadingAsync(Actor, "/training/certificates", Card.Trainees.Select(t => t.PersonId), ct);
        return this.Docx("sertifikaty", papers);
    }

    public async Task<IActionResult> OnGetMaterialAsync(Guid material, CancellationToken ct) =>
        await queries.FileOfAsync(material, Actor, staff: true, ct) is { } id && await files.ReadAsync(id, ct) is { } found
            ? File(found.Content, found.File.ContentType, found.File.Name)
            : NotFound();

    public async Task<IActionResult> OnPostMaterialAsync(CancellationToken ct)
    {
        if (!MayChange || !await LoadAsync(ct))
        {
            return NotFound();
        }

        return ModelState.IsValid
            ? await AnswerAsync(await handOut.ExecuteAsync(new HandOutMaterialCommand(Id, Input.Title!, await Input.File.BytesAsync(ct), Input.Link), By, ct), _ => $"/training/{Id}", () => LoadAsync(ct))
            : await InvalidAsync(() => Task.CompletedTask);
    }

    public async Task<IActionResult> OnPostDropAsync([FromForm] Guid material, CancellationToken ct)
    {
        ModelState.Clear();
        return MayChange && await LoadAsync(ct) ? await AnswerAsync(await drop.ExecuteAsync(Id, material, By, ct), _ => $"/training/{Id}", () => LoadAsync(ct)) : NotFound();
    }

    public async Task<IActionResult> OnPostBeginAsync(CancellationToken ct)
    {
        ModelState.Clear();
        return MayChange && await LoadAsync(ct) ? await AnswerAsync(await begin.ExecuteAsync(Id, By, ct), _ => $"/training/{Id}", () => LoadAsync(ct)) : NotFound();
    }

    private async Task<bool> LoadAsync(CancellationToken ct)
    {
        if (await queries.FindAsync(Id, Today, ct) is not { } card)
        {
            return false;
        }

        Card = card;
        History = await history.OfAsync(Id, 30, ct);
        return true;
    }
}

public sealed class MaterialInput
{
    [Display(Name = "Название материала")]
    [Required(ErrorMessage = "Назовите материал.")]
    [StringLength(200, ErrorMessage = "Название длиннее 200 знаков.")]
    public string? Title { get; set; }

    [Display(Name = "Файл")]
    public IFormFile? File { get; set; }

    [Display(Name = "Ссылка")]
    [StringLength(500, ErrorMessage = "Ссылка длиннее 500 знаков.")]
    public string? Link { get; set; }
}
