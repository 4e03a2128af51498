using System.ComponentModel.DataAnnotations;
using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;
using Nastavnik.Core.Foundation.Data;
using Nastavnik.Core.Mentoring.Programmes;
using Nastavnik.Core.School.Accounts;
using Nastavnik.Core.School.People;
using Nastavnik.Paperwork.Grammar;
using Nastavnik.Web.Security;
using Nastavnik.Web.Ui;

namespace Nastavnik.Web.Pages.Programmes;

/// <summary>A programme approved on paper before the school worked here: its dates, its stamp and its scan.</summary>
[Needs(Right.ProgrammeDraft, "U", ForAll = true)]
public sealed class EnterModel(ProgrammePairs pairs, EnterExistingProgramme enter, NastavnikDb db) : OurPage
{
    [BindProperty(SupportsGet = true, Name = "pair")]
    public Guid PairId { get; set; }

    [BindProperty]
    public EnterProgrammeInput Input { get; set; } = new();

    public PairLine Pair { get; private set; } = null!;

    /// <summary>Heads and acting heads of all times; the day decides whose stamp counts.</summary>
    public IReadOnlyList<Choice> Heads { get; private set; } = [];

    public IReadOnlyList<Choice> DirectionChoices => [.. Organisation.Words.Directions.Select(d => new Choice(d, d))];

    public async Task<IActionResult> OnGetAsync(CancellationToken ct)
    {
        if (!await LoadAsync(ct))
        {
            return NotFound();
        }

        (Input.Start, Input.End) = (Pair.Start, Pair.End);
        return Page();
    }

    public async Task<IActionResult> OnPostAsync(CancellationToken ct)
    {
        if (!await LoadAsync(ct))
        {
            return NotFound();
        }

        if (!ModelState.IsValid)
        {
            return await InvalidAsync(() => Task.CompletedTask);
        }

        var command = new EnterExistingProgrammeCommand(
            PairId, Input.Mode, Input.Start!.Value, Input.End!.Value, Input.Directions, Input.ApprovedOn!.Value, Input.SignerId, await Input.Scan.BytesAsync(ct));
        return await AnswerAsync(await enter.ExecuteAsync(command, By, ct), o => $"/programmes/{o.Subject}/agreement", async () => await LoadAsync(ct));
    }

    private async Task<bool> LoadAsync(CancellationToken ct)
    {
        if (await pairs.FindAsync(PairId, this, ownOnly: false, ct) is not { } pair)
        {
            return false;
        }

        Pair = pair;
        var (headships, people) = (db.Headships, db.People);
        var heads = await headships.AsNoTracking().Join(people, h => h.PersonId, p => p.Id, (h, p) => p).Distinct().ToListAsync(ct);
        Heads = [.. heads.Select(p => new Choice(p.Id.ToString(), p.Name.Short(GrammaticalCase.Nominative)))];
        return true;
    }
}

public sealed class EnterProgrammeInput
{
    [Display(Name = "Кто составлял")]
    public ProgrammeMode Mode { get; set; }

    [Display(Name = "Начало программы")]
    [Required(ErrorMessage = "Введите начало программы.")]
    public DateOnly? Start { get; set; }

    [Display(Name = "Окончание программы")]
    [Required(ErrorMessage = "Введите окончание программы.")]
    public DateOnly? End { get; set; }

    [Display(Name = "Направления работы")]
    public List<string> Directions { get; set; } = [];

    [Display(Name = "Дата грифа «Утверждаю»")]
    [Required(ErrorMessage = "Введите дату утверждения с бумаги.")]
    public DateOnly? ApprovedOn { get; set; }

    [Display(Name = "Кто утвердил")]
    public Guid? SignerId { get; set; }

    [Display(Name = "Скан утверждённой программы")]
    public IFormFile? Scan { get; set; }
}
