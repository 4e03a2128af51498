using System.ComponentModel.DataAnnotations;
using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;
using Nastavnik.Core.Foundation.Data;
using Nastavnik.Core.Mentoring.Pairs;
using Nastavnik.Core.Mentoring.Programmes;
using Nastavnik.Core.Preparation.SchoolProgrammes;
using Nastavnik.Core.School.Accounts;
using Nastavnik.Core.School.People;
using Nastavnik.Paperwork.Grammar;
using Nastavnik.Web.Security;
using Nastavnik.Web.Ui;

namespace Nastavnik.Web.Pages.Programmes;

/// <summary>Who the pair is, for pages that begin a programme.</summary>
public sealed record PairLine(Guid Id, string Title, string Form, string RoleModel, string Mentor, string Mentees, DateOnly Start, DateOnly End, bool MayWrite);

/// <summary>Finds the pair a programme is begun for.</summary>
public sealed class ProgrammePairs(NastavnikDb db)
{
    public async Task<PairLine?> FindAsync(Guid id, OurPage page, bool ownOnly, CancellationToken ct)
    {
        var pairs = db.Pairs.AsNoTracking();
        var seen = ownOnly ? page.Actor.PersonId is { } me ? pairs.OwnOf(db, me, page.Today) : pairs.Where(p => false) : pairs.VisibleTo(db, page.Actor);
        if (await seen.Include(p => p.Members).SingleOrDefaultAsync(p => p.Id == id, ct) is not { } pair)
        {
            return null;
        }

        Guid[] ids = [pair.MentorId, .. pair.Mentees];
        var people = db.People;
        var names = await people.AsNoTracking().Where(p => ids.Contains(p.Id)).ToDictionaryAsync(p => p.Id, p => p.Name.Short(GrammaticalCase.Nominative), ct);
        return new(
            pair.Id, pair.Title, pair.Form, pair.RoleModel, names[pair.MentorId], string.Join(", ", pair.Mentees.Select(m => names[m])), pair.PlannedStart, pair.PlannedEnd,
            ownOnly ? pair.MentorId == page.Actor.PersonId : page.Actor.MayForAll(Right.ProgrammeDraft, "U"));
    }
}

/// <summary>Begins a programme of a pair, from a typical plan or empty.</summary>
public abstract class NewBase(ProgrammePairs pairs, TypicalPlanQueries typical, CreateProgramme create) : OurPage
{
    [BindProperty(SupportsGet = true, Name = "pair")]
    public Guid PairId { get; set; }

    [BindProperty]
    public NewProgrammeInput Input { get; set; } = new();

    public PairLine Pair { get; private set; } = null!;

    public IReadOnlyList<Choice> Plans { get; private set; } = [];

    public bool IsMine => Request.Path.StartsWithSegments("/my", StringComparison.OrdinalIgnoreCase);

    public string Up => IsMine ? "/my/programmes" : "/programmes";

    public async Task<IActionResult> OnGetAsync(CancellationToken ct)
    {
        if (!await LoadAsync(ct))
        {
            return NotFound();
        }

        Input.TypicalPlan = Plans.FirstOrDefault(p => p.Hint is not null)?.Value;
        return Page();
    }

    public async Task<IActionResult> OnPostAsync(CancellationToken ct) => !await LoadAsync(ct) ? NotFound()
        : await AnswerAsync(await create.ExecuteAsync(new CreateProgrammeCommand(PairId, Input.Mode, string.IsNullOrEmpty(Input.TypicalPlan) ? null : Input.TypicalPlan), By, ct), o => $"{Up}/{o.Subject}", async () => await LoadAsync(ct));

    private async Task<bool> LoadAsync(CancellationToken ct)
    {
        if (await pairs.FindAsync(PairId, this, IsMine, ct) is not { MayWrite: true } pair)
        {
            return false;
        }

        Pair = pair;
        var plans = await typical.ForAsync(pair.Form, pair.RoleModel, ct);
        Plans = [.. plans.Select(p => new Choice(p.Key, p.Title, p.Fits(pair.Form, pair.RoleModel) ? $"{Numerals.Count(p.Rows.Count, "строка", "строки", "строк")}, для этой ролевой модели" : null)), new Choice("", "Начать с пустого плана")];
        return true;
    }
}

public sealed class NewProgrammeInput
{
    [Display(Name = "Кто составляет")]
    public ProgrammeMode Mode { get; set; }

    [Display(Name = "С какого плана начать")]
    public string? TypicalPlan { get; set; }
}
