using System.ComponentModel.DataAnnotations;
using Microsoft.AspNetCore.Mvc;
using Nastavnik.Core.Foundation.Acts;
using Nastavnik.Core.Preparation.Training;
using Nastavnik.Core.School.Accounts;
using Nastavnik.Web.Security;
using Nastavnik.Web.Ui;

namespace Nastavnik.Web.Pages.Training;

/// <summary>A session is over: who came.</summary>
[Needs(Right.Training, "U", ForAll = true)]
public sealed class AttendanceModel(TrainingQueries queries, HoldSession hold, ActBook acts) : OurPage
{
    [BindProperty(SupportsGet = true)]
    public Guid Id { get; set; }

    [BindProperty(SupportsGet = true, Name = "session")]
    public Guid SessionId { get; set; }

    [BindProperty]
    public AttendanceInput Input { get; set; } = new();

    public TrainingCard Card { get; private set; } = null!;

    public TrainingSession Session { get; private set; } = null!;

    public IReadOnlyList<Choice> Choices { get; private set; } = [];

    public async Task<IActionResult> OnGetAsync(CancellationToken ct)
    {
        if (!await LoadAsync(ct))
        {
            return NotFound();
        }

        Input.Came = Session.State == SessionState.Held ? [.. Session.Attendances.Where(a => a.Present).Select(a => a.PersonId)] : [.. Card.Trainees.Select(t => t.PersonId)];
        await acts.RecordReadingAsync(Actor, "/training/attendance", Card.Trainees.Select(t => t.PersonId), ct);
        return Page();
    }

    public async Task<IActionResult> OnPostAsync(CancellationToken ct) => await LoadAsync(ct)
        ? await AnswerAsync(await hold.ExecuteAsync(Id, SessionId, Input.Came, By, ct), _ => $"/training/{Id}", () => LoadAsync(ct))
        : NotFound();

    private async Task<bool> LoadAsync(CancellationToken ct)
    {
        if (await queries.FindAsync(Id, Today, ct) is not { } card || card.Programme.Sessions.FirstOrDefault(s => s.Id == SessionId && s.State != SessionState.Cancelled) is not { } session)
        {
            return false;
        }

        (Card, Session) = (card, session);
        Choices = [.. card.Trainees.Select(t => new Choice(t.PersonId.ToString(), t.Name, t.Place))];
        return true;
    }
}

public sealed class AttendanceInput
{
    [Display(Name = "Пришли")]
    public List<Guid> Came { get; set; } = [];
}
