using System.ComponentModel.DataAnnotations;
using Microsoft.AspNetCore.Mvc;
using Nastavnik.Core.Foundation.Acts;
using Nastavnik.Core.Preparation.Banks;
using Nastavnik.Core.School.Accounts;
using Nastavnik.Web.Security;
using Nastavnik.Web.Ui;

namespace Nastavnik.Web.Pages.Banks;

public sealed class RestrictedInput
{
    [Display(Name = "Подтип")]
    public string? Subtype { get; set; }

    [Display(Name = "Особые потребности")]
    [StringLength(1000, ErrorMessage = "Текст длиннее 1000 знаков.")]
    public string? SpecialNeeds { get; set; }
}

/// <summary>Restricted fields of a mentee, by the curator or the psychologist.</summary>
[Needs(Right.RestrictedFields, "U", ForAll = true)]
public sealed class RestrictedModel(Participants participants, CandidateSearch candidates, RecordRestricted record, ActBook acts) : OurPage
{
    [BindProperty(SupportsGet = true)]
    public Guid Id { get; set; }

    [BindProperty]
    public RestrictedInput Input { get; set; } = new();

    public MenteeProfile Profile { get; private set; } = null!;

    public string Name { get; private set; } = "";

    public static IReadOnlyList<Choice> Subtypes { get; } = [.. BankRules.Subtypes.Select(s => new Choice(s, s))];

    public async Task<IActionResult> OnGetAsync(CancellationToken ct)
    {
        if (!await LoadAsync(ct))
        {
            return NotFound();
        }

        (Input.Subtype, Input.SpecialNeeds) = (Profile.Subtype, Profile.SpecialNeeds);
        await acts.RecordReadingAsync(Actor, "/banks/mentees/restricted", [Profile.PersonId], ct);
        return Page();
    }

    public async Task<IActionResult> OnPostAsync(CancellationToken ct)
    {
        if (!await LoadAsync(ct))
        {
            return NotFound();
        }

        return ModelState.IsValid
            ? await AnswerAsync(await record.ExecuteAsync(Id, Input.Subtype, Input.SpecialNeeds, By, ct), _ => $"/banks/mentees/{Id}", () => LoadAsync(ct))
            : await InvalidAsync(() => LoadAsync(ct));
    }

    private async Task<bool> LoadAsync(CancellationToken ct)
    {
        if (await participants.FindAsync(BankSide.Mentee, Id, ct) is not MenteeProfile profile || !profile.State.IsLive())
        {
            return false;
        }

        Profile = profile;
        Name = (await candidates.OfAsync(BankSide.Mentee, [profile.PersonId], Today, ct))[0].Name;
        return true;
    }
}
