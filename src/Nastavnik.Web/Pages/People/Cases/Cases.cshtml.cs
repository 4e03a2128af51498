using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.ModelBinding.Validation;
using Nastavnik.Core.School.Accounts;
using Nastavnik.Core.School.People;
using Nastavnik.Paperwork.Grammar;
using Nastavnik.Web.Security;

namespace Nastavnik.Web.Pages.People.Cases;

/// <summary>How the name stands in papers: six cases proposed by rules, each put right where the family says otherwise.</summary>
[Needs(Right.Import, "X", ForAll = true)]
public sealed class CasesModel(PeopleQueries queries, CorrectName correct) : OurPage
{
    [BindProperty(SupportsGet = true, Name = "id")]
    public Guid Id { get; set; }

    [BindProperty]
    [ValidateNever]
    public NameInput Input { get; set; } = new();

    public PersonCard Card { get; private set; } = null!;

    public async Task<IActionResult> OnGetAsync(CancellationToken ct)
    {
        if (await queries.CardAsync(Id, ct) is not { } card)
        {
            return NotFound();
        }

        var name = card.Person.Name;
        (Card, Input) = (card, new NameInput { Surname = PartInput.Of(name.SurnameForms()), GivenName = PartInput.Of(name.GivenNameForms()), Patronymic = name.PatronymicForms() is { } p ? PartInput.Of(p) : new() });
        return Page();
    }

    public async Task<IActionResult> OnPostAsync(CancellationToken ct)
    {
        if (await queries.CardAsync(Id, ct) is not { } card)
        {
            return NotFound();
        }

        Card = card;
        var outcome = await correct.ExecuteAsync(
            new CorrectNameCommand(Id, Input.Surname.Forms(card.Person.Surname), Input.GivenName.Forms(card.Person.GivenName), card.Person.Patronymic is { } patronymic ? Input.Patronymic.Forms(patronymic) : null), By, ct);
        return await AnswerAsync(outcome, _ => $"/people/{Id}", () => Task.CompletedTask);
    }
}

public sealed class NameInput
{
    public PartInput Surname { get; set; } = new();

    public PartInput GivenName { get; set; } = new();

    public PartInput Patronymic { get; set; } = new();
}

/// <summary>Five oblique cases of one part of the name.</summary>
public sealed class PartInput
{
    public string? Genitive { get; set; }

    public string? Dative { get; set; }

    public string? Accusative { get; set; }

    public string? Instrumental { get; set; }

    public string? Prepositional { get; set; }

    public static PartInput Of(CaseForms forms) => new()
    {
        Genitive = forms.Genitive,
        Dative = forms.Dative,
        Accusative = forms.Accusative,
        Instrumental = forms.Instrumental,
        Prepositional = forms.Prepositional,
    };

    public CaseForms Forms(string nominative) => new(nominative, Genitive?.Trim() ?? "", Dative?.Trim() ?? "", Accusative?.Trim() ?? "", Instrumental?.Trim() ?? "", Prepositional?.Trim() ?? "");
}
