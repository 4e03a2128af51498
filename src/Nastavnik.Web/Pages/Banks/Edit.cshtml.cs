using Microsoft.AspNetCore.Mvc;
using Nastavnik.Core.Preparation.Banks;
using Nastavnik.Core.School.Accounts;
using Nastavnik.Web.Security;
using Nastavnik.Web.Ui;

namespace Nastavnik.Web.Pages.Banks;

/// <summary>The curator writes down what a participant told.</summary>
[Needs(Right.MenteeBank, "U", ForAll = true)]
public sealed class EditModel(Participants participants, CandidateSearch candidates, FillProfile fill) : BankPage
{
    [BindProperty(SupportsGet = true)]
    public Guid Id { get; set; }

    [BindProperty]
    public ProfileInput Input { get; set; } = new();

    public Participant Profile { get; private set; } = null!;

    public string Name { get; private set; } = "";

    public ProfileFields Fields { get; private set; } = null!;

    public async Task<IActionResult> OnGetAsync(CancellationToken ct)
    {
        if (!await FindAsync(ct))
        {
            return NotFound();
        }

        Input.Take(Profile);
        await LoadAsync(ct);
        return Page();
    }

    public async Task<IActionResult> OnPostAsync(CancellationToken ct)
    {
        if (!await FindAsync(ct))
        {
            return NotFound();
        }

        return ModelState.IsValid
            ? await AnswerAsync(await fill.ExecuteAsync(Side, Id, Input.Content(Profile), By, ct), _ => $"{Here}/{Id}", () => LoadAsync(ct))
            : await InvalidAsync(() => LoadAsync(ct));
    }

    private async Task<bool> FindAsync(CancellationToken ct)
    {
        if (await SightAsync(ct) is null || await participants.FindAsync(Side, Id, ct) is not { } profile || !profile.State.IsLive())
        {
            return false;
        }

        Profile = profile;
        return true;
    }

    private async Task LoadAsync(CancellationToken ct)
    {
        Name = (await candidates.OfAsync(Side, [Profile.PersonId], Today, ct))[0].Name;
        var mentors = OfMentors ? [] : (await candidates.MentorsAsync(Today, ct)).Where(m => m.PersonId != Profile.PersonId).Select(m => new Choice(m.PersonId.ToString(), m.Name)).ToList();
        Fields = new ProfileFields(Input, Side, BankLabels.FormsOf(Organisation, Side, Profile.Category), mentors, InOwnWords: false);
    }
}
