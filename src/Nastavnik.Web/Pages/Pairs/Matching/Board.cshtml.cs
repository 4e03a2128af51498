using System.Globalization;
using Microsoft.AspNetCore.Mvc;
using Nastavnik.Core.Foundation.Acts;
using Nastavnik.Core.Foundation.TargetModel;
using Nastavnik.Core.Mentoring.Selection;
using Nastavnik.Core.School.Accounts;
using Nastavnik.Matching.Plans;
using Nastavnik.Paperwork.Grammar;
using Nastavnik.Web.Security;
using Nastavnik.Web.Ui;

namespace Nastavnik.Web.Pages.Pairs.Matching;

/// <summary>Who with whom, why, who is left over and what would help. The curator lays conditions; the plan is solved on from its last prices.</summary>
[Needs(Right.Matching, "R", ForAll = true)]
public sealed class BoardModel(BoardQueries boards, DraftQueries drafts, NewDraft begin, ChangeDraft change, KeepAsAlternative keep, ActBook acts) : OurPage
{
    public const int RowsOnPage = 10;
    private const int LeftShown = 6;
    private const string JustSolved = "solved";

    [BindProperty(SupportsGet = true, Name = "id")]
    public Guid? Id { get; set; }

    [BindProperty(SupportsGet = true, Name = "show")]
    public string? Show { get; set; }

    [BindProperty(SupportsGet = true, Name = "left")]
    public bool AllLeft { get; set; }

    [BindProperty(SupportsGet = true, Name = QueryLink.Page)]
    public int P { get; set; } = 1;

    [BindProperty]
    public BoardInput Input { get; set; } = new();

    /// <summary>Null: matching was not begun.</summary>
    public BoardView? Board { get; private set; }

    public Paging Paging { get; private set; } = new(1, RowsOnPage, 0);

    public bool MayChange => Actor.MayForAll(Right.Matching, "U");

    public bool IsOpen => MayChange && Board is { Draft.IsOpen: true };

    public BoardFilter Filter => Show switch { "low" => BoardFilter.Low, "changed" => BoardFilter.Changed, "pinned" => BoardFilter.Pinned, _ => BoardFilter.All };

    public IReadOnlyList<Choice> Regimes =>
        [.. Enum.GetValues<Regime>().Where(r => FeaturesOfBank.FormsOf(Organisation, r).Count > 0).Select(r => new Choice(r.ToString(), r == Regime.A ? "Обучающиеся" : "Педагоги", string.Join(", ", FeaturesOfBank.FormsOf(Organisation, r).Select(f => Organisation.Words.FormName(f.Code)))))];

    public static IReadOnlyList<Choice> Aims { get; } = [.. new[] { Aim.BestFit, Aim.NobodyLeftOver, Aim.Stable }.Select(a => new Choice(a.ToString(), Typography.Capitalise(DraftWords.Aim(a)), DraftWords.AimMeaning(a)))];

    public async Task<IActionResult> OnGetAsync(CancellationToken ct)
    {
        await LoadAsync(ct);
        return Id is not null && Board is null ? NotFound() : Page();
    }

    public async Task<IActionResult> OnPostAsync(CancellationToken ct)
    {
        if (!MayChange)
        {
            return NotFound();
        }

        if (Id is not { } id)
        {
            return NotFound();
        }

        if (await drafts.NowAsync(id, ct) is not { } now)
        {
            return NotFound();
        }

        var answer = Input.Do == "keep" ? await keep.ExecuteAsync(id, By, ct) : await change.ExecuteAsync(id, StepsOf(now), By, ct);
        TempData[JustSolved] = answer.IsDone;
        var row = Input.Do?.Split(':') is [_, { Length: 32 } who, ..] ? "#m-" + who : "";
        return await AnswerAsync(answer, o => $"/pairs/matching/{o.Subject}{(o.Subject == id ? Request.QueryString : default)}{row}", () => LoadAsync(ct));
    }

    /// <summary>Begins a draft.</summary>
    public async Task<IActionResult> OnPostBeginAsync(CancellationToken ct)
    {
        if (!MayChange)
        {
            return NotFound();
        }

        return ModelState.IsValid
            ? await AnswerAsync(await begin.ExecuteAsync(new NewDraftCommand(Input.Regime ?? Regime.A, Input.Aim ?? Aim.NobodyLeftOver), By, ct), o => $"/pairs/matching/{o.Subject}", () => LoadAsync(ct))
            : await InvalidAsync(() => LoadAsync(ct));
    }

    private async Task LoadAsync(CancellationToken ct)
    {
        var shown = Id ?? await drafts.NewestAsync(ct);
        if (shown is not { } id)
        {
            return;
        }

        Board = await boards.FindAsync(new BoardRequest(id, Filter, P, RowsOnPage, AllLeft ? int.MaxValue : LeftShown, MayChange, Today, TempData[JustSolved] is true), ct);
        if (Board is null)
        {
            return;
        }

        Paging = new Paging(P, RowsOnPage, Board.Shown);
        Id = id;
        Input.Aim ??= Board.Draft.Aim;
        await acts.RecordReadingAsync(Actor, "/pairs/matching", Board.People, ct);
    }

    /// <summary>The button that was pressed first, then selects that were changed beside it, then the aim.</summary>
    private List<DraftStep> StepsOf(DraftNow now)
    {
        var chosen = new Dictionary<Guid, Guid>();
        foreach (var (name, value) in Request.Form)
        {
            if (name.StartsWith("pair:", StringComparison.Ordinal) && Guid.TryParse(name.AsSpan(5), out var mentee) && Guid.TryParse(value, out var mentor))
            {
                chosen[mentee] = mentor;
            }
        }

        var steps = new List<DraftStep>();
        if (Pressed(now, chosen) is { } pressed)
        {
            steps.Add(pressed.Step);
            chosen.Remove(pressed.Mentee);
        }

        steps.AddRange(chosen.Where(c => now.MentorOf.TryGetValue(c.Key, out var was) && was != c.Value).Select(c => new DraftStep.ChooseMentor(c.Value, c.Key)));
        if (Input.Aim is { } aim && aim != now.Aim)
        {
            steps.Add(new DraftStep.AimAt(aim));
        }

        return steps;
    }

    private (DraftStep Step, Guid Mentee)? Pressed(DraftNow now, Dictionary<Guid, Guid> chosen)
    {
        if (Input.Do?.Split(':') is not [var verb, var first, .. var rest] || !Guid.TryParse(first, out var mentee))
        {
            return null;
        }

        var mentor = rest is [var named, ..] && Guid.TryParse(named, out var told) ? told : now.MentorOf.GetValueOrDefault(mentee);
        return verb switch
        {
            "pin" => (new DraftStep.PinPair(rest.Length > 0 ? mentor : chosen.GetValueOrDefault(mentee, mentor), mentee), mentee),
            "unpin" => (new DraftStep.Unpin(mentee), mentee),
            "ban" => (new DraftStep.BanPair(mentor, mentee), mentee),
            "allow" => (new DraftStep.Allow(mentor, mentee), mentee),
            "back" => (new DraftStep.TakeBack(mentee), mentee),
            "aside" => (new DraftStep.SetAside(mentee, rest is [var day] && DateOnly.TryParseExact(day, "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var until) ? until : Today.AddMonths(1)), mentee),
            _ => null,
        };
    }
}

public sealed class BoardInput
{
    /// <summary>The button: «solve», «keep», «pin:mentee», «ban:mentee», «aside:mentee:day»…</summary>
    public string? Do { get; set; }

    [System.ComponentModel.DataAnnotations.Display(Name = "Что важнее всего")]
    public Aim? Aim { get; set; }

    [System.ComponentModel.DataAnnotations.Display(Name = "Кого подбираем")]
    public Regime? Regime { get; set; }
}
