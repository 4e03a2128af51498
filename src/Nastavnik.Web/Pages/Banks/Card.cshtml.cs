using Microsoft.AspNetCore.Mvc;
using Nastavnik.Core.Foundation.Acts;
using Nastavnik.Core.Preparation.Banks;
using Nastavnik.Core.School.Accounts;
using Nastavnik.Core.School.People;
using Nastavnik.Paperwork.Documents;
using Nastavnik.Web.Security;

namespace Nastavnik.Web.Pages.Banks;

/// <summary>One participant: what is missing until the bank and who acts, what he told of himself, what happened.</summary>
[Needs(Right.MenteeBank, "R")]
public sealed class CardModel(
    BankCards cards, ToldHistory history, ActBook acts, RequestConsents ask, ProposeToBank propose, Actualise actualise, MoveParticipant move,
    Participants participants, ApplicationPapers papers) : BankPage
{
    [BindProperty(SupportsGet = true)]
    public Guid Id { get; set; }

    public BankCard Card { get; private set; } = null!;

    public IReadOnlyList<ToldLine> History { get; private set; } = [];

    public Participant Profile => Card.Profile;

    public bool MayChange => Actor.MayForAll(OfMentors ? Right.MentorBank : Right.MenteeBank, "U") && Profile.State.IsLive();

    public bool MayInterview => OfMentors && Actor.MayForAll(Right.Interview, "C") && Profile.State.IsLive() && Profile.State != ParticipantState.Draft;

    public bool MayRestricted => !OfMentors && Actor.MayForAll(Right.RestrictedFields, "U") && Profile.State.IsLive();

    public bool MayActualise => Actor.MayForAll(Right.Actualise, "X") && Profile.State is ParticipantState.InBank or ParticipantState.LongTerm or ParticipantState.Suspended;

    /// <summary>What one press does from here; the first is what the card waits for.</summary>
    public IReadOnlyList<(string Step, string Words, bool First)> Steps
    {
        get
        {
            var steps = new List<(string, string, bool)>();
            if (MayChange)
            {
                (string, string, bool)? next = Profile switch
                {
                    { State: ParticipantState.Applied } => ("ask", "Запросить согласия", true),
                    { State: ParticipantState.UnderReview, ProposedOn: null } => ("propose", "Включить в список на утверждение", Ready),
                    { State: ParticipantState.Suspended } => ("resume", "Возобновить участие", true),
                    { State: ParticipantState.LongTerm } => ("return", "Вернуть в банк", true),
                    _ => null,
                };
                if (next is { } step)
                {
                    steps.Add(step);
                }
            }

            if (MayActualise)
            {
                steps.Add(("actualise", "Подтвердить сведения", false));
            }

            return steps;
        }
    }

    private bool Ready => Card.Gates.All(g => g.State != GateState.Missing);

    /// <summary>The training mark in words; null: none.</summary>
    public string? Training => Card.Gates.FirstOrDefault(g => g is { Code: "training", State: GateState.Met })?.Sentence;

    public bool MayOpenPerson => Actor.MayForAll(Right.MenteeBank, "R");

    public async Task<IActionResult> OnGetAsync(CancellationToken ct)
    {
        if (!await LoadAsync(ct))
        {
            return NotFound();
        }

        await acts.RecordReadingAsync(Actor, Here + "/card", [Profile.PersonId], ct);
        return Page();
    }

    /// <summary>D-17 as it is to be signed.</summary>
    public async Task<IActionResult> OnGetDocxAsync(CancellationToken ct)
    {
        if (!await LoadAsync(ct) || !MayChange || await participants.FindAsync(Side, Id, ct) is not { } profile)
        {
            return NotFound();
        }

        await acts.RecordReadingAsync(Actor, Here + "/docx", [profile.PersonId], ct);
        return File(await papers.OfAsync(Side, [profile], Today, ct), DocxWriter.ContentType, "zayavlenie.docx");
    }

    public async Task<IActionResult> OnPostAsync([FromForm(Name = "do")] string? what, CancellationToken ct)
    {
        if (!await LoadAsync(ct) || !(what == "actualise" ? MayActualise : MayChange))
        {
            return NotFound();
        }

        var outcome = what switch
        {
            "ask" => await ask.ExecuteAsync(Side, [Id], By, ct),
            "propose" => await propose.ExecuteAsync(Side, [Id], By, ct),
            "actualise" => await actualise.ExecuteAsync(Side, [Id], By, ct),
            "resume" => await move.ExecuteAsync(Side, Id, BankMove.Resume, null, null, By, ct),
            "return" => await move.ExecuteAsync(Side, Id, BankMove.Return, null, null, By, ct),
            _ => Outcome.Refused(new NotNow("Действие не выбрано. Нажмите нужную кнопку ещё раз.")),
        };
        return await AnswerAsync(outcome, _ => $"{Here}/{Id}", () => LoadAsync(ct));
    }

    private async Task<bool> LoadAsync(CancellationToken ct)
    {
        if (await SightAsync(ct) is not { } sight || await cards.FindAsync(Side, Id, sight, Actor, ct) is not { } card)
        {
            return false;
        }

        Card = card;
        History = await history.OfAsync(Id, 30, ct);
        return true;
    }
}
