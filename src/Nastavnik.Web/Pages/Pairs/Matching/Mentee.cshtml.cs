using Microsoft.AspNetCore.Mvc;
using Nastavnik.Core.Foundation.Acts;
using Nastavnik.Core.Mentoring.Selection;
using Nastavnik.Core.School.Accounts;
using Nastavnik.Web.Security;

namespace Nastavnik.Web.Pages.Pairs.Matching;

/// <summary>Every mentor of the bank for one mentee: how well each suits, or which rule stands against it.</summary>
[Needs(Right.Matching, "R", ForAll = true)]
public sealed class MenteeModel(BoardQueries boards, ChangeDraft change, ActBook acts) : OurPage
{
    [BindProperty(SupportsGet = true, Name = "id")]
    public Guid Id { get; set; }

    [BindProperty(SupportsGet = true, Name = "mentee")]
    public Guid Mentee { get; set; }

    [BindProperty]
    public Guid Mentor { get; set; }

    public MatchDraft Draft { get; private set; } = null!;

    public BoardPerson Person { get; private set; } = null!;

    public IReadOnlyList<MentorChoice> Mentors { get; private set; } = [];

    public bool IsOpen => Draft.IsOpen && Actor.MayForAll(Right.Matching, "U");

    public async Task<IActionResult> OnGetAsync(CancellationToken ct) => await LoadAsync(ct) ? Page() : NotFound();

    public async Task<IActionResult> OnPostAsync(CancellationToken ct)
    {
        if (!Actor.MayForAll(Right.Matching, "U") || !await LoadAsync(ct))
        {
            return NotFound();
        }

        return await AnswerAsync(
            await change.ExecuteAsync(Id, [new DraftStep.ChooseMentor(Mentor, Mentee)], By, ct), _ => $"/pairs/matching/{Id}?show=pinned#m-{Mentee:N}", async () => await LoadAsync(ct));
    }

    private async Task<bool> LoadAsync(CancellationToken ct)
    {
        if (await boards.ChoicesAsync(Id, Mentee, Actor.MayForAll(Right.Matching, "U"), Today, ct) is not { } found)
        {
            return false;
        }

        (Draft, Person, Mentors) = found;
        await acts.RecordReadingAsync(Actor, "/pairs/matching/mentee", Mentors.Select(m => m.Mentor).Append(Mentee), ct);
        return true;
    }
}
