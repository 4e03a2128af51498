using System.ComponentModel.DataAnnotations;
using Microsoft.AspNetCore.Mvc;
using Nastavnik.Core.Foundation.Acts;
using Nastavnik.Core.Mentoring.Pairs;
using Nastavnik.Web.Security;
using Nastavnik.Web.Ui;

namespace Nastavnik.Web.Pages.My.Changes;

/// <summary>A change of one's pair: read, then agree with one press. No answer is no agreement.</summary>
[SignedIn]
public sealed class CardModel(OwnChanges changes, AgreeChange agree, ActBook acts) : OurPage
{
    [BindProperty(SupportsGet = true, Name = "id")]
    public Guid Id { get; set; }

    [BindProperty]
    public AgreementInput Input { get; set; } = new();

    public OwnChange View { get; private set; } = null!;

    public PairChange Change => View.Change;

    public bool MayAgree => Change.State == PairChangeState.Prepared && !View.Given;

    public IReadOnlyList<Choice> Sides => [.. View.For.Where(f => !Change.Agreements.Any(a => a.PersonId == f.Id)).Select(f => new Choice(f.Id.ToString(), f.Id == Actor.PersonId ? "за себя" : f.Name))];

    public async Task<IActionResult> OnGetAsync(CancellationToken ct)
    {
        if (!await LoadAsync(ct))
        {
            return NotFound();
        }

        Guid[] read = [View.Pair.MentorId, .. View.Mentees.Select(m => m.Id), .. Change.PersonId is { } person ? [person] : Array.Empty<Guid>()];
        await acts.RecordReadingAsync(Actor, "/my/changes", read, ct);
        return Page();
    }

    public async Task<IActionResult> OnPostAsync(CancellationToken ct)
    {
        if (!await LoadAsync(ct))
        {
            return NotFound();
        }

        if (Input.Person is null && Sides is not [_])
        {
            ModelState.AddModelError("Input.Person", "Выберите, за кого вы отвечаете.");
        }

        if (!ModelState.IsValid)
        {
            return await InvalidAsync(() => Task.CompletedTask);
        }

        var person = Input.Person ?? Guid.Parse(Sides[0].Value);
        return await AnswerAsync(await agree.ExecuteAsync(new AgreeChangeCommand(Id, person, Today), By, ct), _ => $"/my/changes/{Id}", () => LoadAsync(ct));
    }

    private async Task<bool> LoadAsync(CancellationToken ct)
    {
        if (await changes.FindAsync(Id, Actor, ct) is not { } view)
        {
            return false;
        }

        View = view;
        return true;
    }
}

public sealed class AgreementInput
{
    [Display(Name = "За кого вы отвечаете")]
    public Guid? Person { get; set; }
}
