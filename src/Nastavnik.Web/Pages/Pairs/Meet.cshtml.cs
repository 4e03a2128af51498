using System.ComponentModel.DataAnnotations;
using Microsoft.AspNetCore.Mvc;
using Nastavnik.Core.Mentoring.Pairs;
using Nastavnik.Core.School.Accounts;
using Nastavnik.Web.Security;
using Nastavnik.Web.Ui;

namespace Nastavnik.Web.Pages.Pairs;

/// <summary>The sides have met: one date, and answers may come.</summary>
[Needs(Right.Matching, "U", ForAll = true)]
public sealed class MeetModel(PairCards cards, RecordMeeting record) : OurPage
{
    [BindProperty(SupportsGet = true, Name = "id")]
    public Guid Id { get; set; }

    [BindProperty]
    public MeetInput Input { get; set; } = new();

    public PairCard Card { get; private set; } = null!;

    public static IReadOnlyList<Choice> Ways { get; } = [new("false", "очно"), new("true", "онлайн")];

    public async Task<IActionResult> OnGetAsync(CancellationToken ct)
    {
        Input.On = Today;
        return await LoadAsync(ct) ? Page() : NotFound();
    }

    public async Task<IActionResult> OnPostAsync(CancellationToken ct)
    {
        if (!await LoadAsync(ct))
        {
            return NotFound();
        }

        return ModelState.IsValid
            ? await AnswerAsync(await record.ExecuteAsync(new RecordMeetingCommand(Id, Input.On!.Value, Input.Online, Input.Note), By, ct), _ => $"/pairs/{Id}", () => LoadAsync(ct))
            : await InvalidAsync(() => Task.CompletedTask);
    }

    private async Task<bool> LoadAsync(CancellationToken ct) => (Card = (await cards.ReadAsync(Id, Actor, ct))!) is not null;
}

public sealed class MeetInput
{
    [Display(Name = "Когда познакомились")]
    [Required(ErrorMessage = "Введите день знакомства.")]
    public DateOnly? On { get; set; }

    [Display(Name = "Как")]
    public bool Online { get; set; }

    [Display(Name = "Заметка куратора")]
    [StringLength(1000, ErrorMessage = "Заметка длиннее 1000 знаков.")]
    public string? Note { get; set; }
}
