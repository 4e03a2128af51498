using System.ComponentModel.DataAnnotations;
using Microsoft.AspNetCore.Mvc;
using Nastavnik.Core.Foundation.TargetModel;
using Nastavnik.Core.Preparation.Banks;
using Nastavnik.Web.Pages.Banks;
using Nastavnik.Web.Security;
using Nastavnik.Web.Ui;

namespace Nastavnik.Web.Pages.My.Applications;

public sealed class MyApplicationInput : ProfileInput
{
    [Display(Name = "Кто вы для школы")]
    public Category? Category { get; set; }

    [Display(Name = "Участвую добровольно")]
    public bool Voluntary { get; set; }

    [Display(Name = "Хочу добавить")]
    [StringLength(2000, ErrorMessage = "Текст длиннее 2000 знаков.")]
    public string? Text { get; set; }
}

/// <summary>The application and what the person tells of himself, on one page; it may be put aside as a draft and corrected later.</summary>
[SignedIn]
public sealed class FormModel(MyBanks banks, CandidateSearch candidates, SubmitApplication submit, SaveDraft saveDraft, FillProfile fill) : OurPage
{
    [BindProperty(SupportsGet = true, Name = "side")]
    public string SideName { get; set; } = "";

    [BindProperty(SupportsGet = true)]
    public Guid Person { get; set; }

    [BindProperty]
    public MyApplicationInput Input { get; set; } = new();

    public BankSide Side => SideName == "mentors" ? BankSide.Mentor : BankSide.Mentee;

    public MyParticipant Who { get; private set; } = null!;

    /// <summary>The live profile, if any.</summary>
    public Participant? Profile { get; private set; }

    /// <summary>Sent before: only the data are corrected.</summary>
    public bool IsSent => Profile is { State: not ParticipantState.Draft };

    /// <summary>Neither studies nor works here: says who he is.</summary>
    public bool AsksCategory => !IsSent && Who.Facts is { Employed: false, ClassName: null };

    /// <summary>Works here and asks for a mentor: may say that the place is new.</summary>
    public bool MayBeNew => !IsSent && Side == BankSide.Mentee && Who.Facts.Employed;

    public ProfileFields Fields { get; private set; } = null!;

    public async Task<IActionResult> OnGetAsync(CancellationToken ct)
    {
        if (!await FindAsync(ct))
        {
            return NotFound();
        }

        if (Profile is not null)
        {
            Input.Take(Profile);
            Input.Category = Profile.Category;
        }

        await LoadAsync(ct);
        return Page();
    }

    public async Task<IActionResult> OnPostAsync([FromForm(Name = "do")] string? what, CancellationToken ct)
    {
        if (!await FindAsync(ct))
        {
            return NotFound();
        }

        if (!ModelState.IsValid)
        {
            return await InvalidAsync(() => LoadAsync(ct));
        }

        var content = Input.Content(Profile);
        var outcome = IsSent ? await fill.ExecuteAsync(Side, Profile!.Id, content, By, ct)
            : what == "draft" ? await saveDraft.ExecuteAsync(Side, Person, Input.Category, content, By, ct)
            : await submit.ExecuteAsync(
                new ApplicationCommand(Side, Person, Actor.PersonId!.Value, Today, Input.Voluntary, content, ApplicationChannel.Account, Input.Category, Input.Text), By, ct);
        return await AnswerAsync(outcome, _ => "/my/application", () => LoadAsync(ct));
    }

    private async Task<bool> FindAsync(CancellationToken ct)
    {
        if (SideName is not ("mentors" or "mentees") || Actor.PersonId is not { } me || await banks.FindAsync(me, Person, Today, ct) is not { MaySign: true } who)
        {
            return false;
        }

        Who = who;
        Profile = who.Of(Side)?.Profile is { } profile && profile.State.IsLive() ? profile : null;
        return true;
    }

    private async Task LoadAsync(CancellationToken ct)
    {
        var category = AsksCategory ? null : Profile?.Category ?? BankRules.CategoryOf(Who.Facts, Side, null, [], Organisation);
        var mentors = Side == BankSide.Mentor ? [] : (await candidates.MentorsAsync(Today, ct)).Where(m => m.PersonId != Person).Select(m => new Choice(m.PersonId.ToString(), m.Name)).ToList();
        Fields = new ProfileFields(Input, Side, BankLabels.FormsOf(Organisation, Side, category), mentors, InOwnWords: Who.IsSelf);
    }
}
