using System.ComponentModel.DataAnnotations;
using Microsoft.AspNetCore.Mvc;
using Nastavnik.Core.Foundation.Acts;
using Nastavnik.Core.Mentoring.Pairs;
using Nastavnik.Web.Security;

namespace Nastavnik.Web.Pages.Pairs;

/// <summary>A step of a pair that needs only a reason.</summary>
public abstract class ReasonPage(PairCards cards) : OurPage
{
    [BindProperty(SupportsGet = true, Name = "id")]
    public Guid Id { get; set; }

    [BindProperty]
    public ReasonInput Input { get; set; } = new();

    public PairCard Card { get; private set; } = null!;

    public abstract string Title { get; }

    public abstract string Lead { get; }

    public abstract string Button { get; }

    public async Task<IActionResult> OnGetAsync(CancellationToken ct) => await LoadAsync(ct) ? Page() : NotFound();

    public async Task<IActionResult> OnPostAsync(CancellationToken ct)
    {
        if (!await LoadAsync(ct))
        {
            return NotFound();
        }

        return ModelState.IsValid
            ? await AnswerAsync(await RunAsync(new PairReasonCommand(Id, Input.Reason), ct), _ => $"/pairs/{Id}", () => LoadAsync(ct))
            : await InvalidAsync(() => Task.CompletedTask);
    }

    protected abstract Task<Outcome> RunAsync(PairReasonCommand command, CancellationToken ct);

    private async Task<bool> LoadAsync(CancellationToken ct) => (Card = (await cards.ReadAsync(Id, Actor, ct))!) is not null;
}

public sealed class ReasonInput
{
    [Display(Name = "Причина")]
    [Required(ErrorMessage = "Назовите причину: она останется в истории пары.")]
    [StringLength(500, ErrorMessage = "Причина длиннее 500 знаков.")]
    public string Reason { get; set; } = "";
}
