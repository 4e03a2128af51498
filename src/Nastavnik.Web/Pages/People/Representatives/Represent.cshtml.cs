using System.ComponentModel.DataAnnotations;
using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;
using Nastavnik.Core.School.Accounts;
using Nastavnik.Core.School.People;
using Nastavnik.Web.Security;
using Nastavnik.Web.Ui;

namespace Nastavnik.Web.Pages.People.Representatives;

/// <summary>A parent or guardian of a pupil: somebody the school knows already (a teacher may be a parent) or a new card on the spot.</summary>
[Needs(Right.Import, "X", ForAll = true)]
public sealed class RepresentModel(PeopleQueries queries, Represent represent) : OurPage
{
    private const int MostOffered = 20;

    [BindProperty(SupportsGet = true, Name = "id")]
    public Guid Id { get; set; }

    [BindProperty(SupportsGet = true, Name = "q")]
    public string? Words { get; set; }

    [BindProperty]
    public RepresentInput Input { get; set; } = new();

    public PersonCard Card { get; private set; } = null!;

    public IReadOnlyList<Choice> Found { get; private set; } = [];

    public static IReadOnlyList<Choice> Bases { get; } = [.. Enum.GetValues<AuthorityBasis>().Select(b => new Choice(b.ToString(), b.Name()))];

    public async Task<IActionResult> OnGetAsync(CancellationToken ct) => await LoadAsync(ct) ? Page() : NotFound();

    public async Task<IActionResult> OnPostAsync(CancellationToken ct)
    {
        if (!await LoadAsync(ct))
        {
            return NotFound();
        }

        if (!ModelState.IsValid)
        {
            return await InvalidAsync(() => Task.CompletedTask);
        }

        var outcome = await represent.AddAsync(
            new AddRepresentativeCommand(Id, Input.PersonId, Input.Surname, Input.GivenName, Input.Patronymic, Input.Phone, Input.Basis!.Value, Input.Document, Input.From), By, ct);
        return await AnswerAsync(outcome, _ => $"/people/{Id}", () => Task.CompletedTask);
    }

    private async Task<bool> LoadAsync(CancellationToken ct)
    {
        if (!string.IsNullOrWhiteSpace(Words))
        {
            var rows = await queries.Rows(new PeopleFilter(Words, null, null, "name", false), Today).Take(MostOffered).ToListAsync(ct);
            var names = Namesakes.Named(rows.Select(r => new Namesake(r.Id, r.Name, r.Place, r.BirthDate)), placeBeside: true);
            Found = [.. rows.Where(r => r.Id != Id).Select(r => new Choice(r.Id.ToString(), r.Place.Length == 0 ? names[r.Id] : $"{names[r.Id]}, {r.Place}"))];
        }

        return (Card = (await queries.CardAsync(Id, ct))!) is not null;
    }
}

public sealed class RepresentInput
{
    [Display(Name = "Кто")]
    public Guid? PersonId { get; set; }

    [Display(Name = "Фамилия")]
    [StringLength(100, ErrorMessage = "Фамилия длиннее 100 букв.")]
    public string? Surname { get; set; }

    [Display(Name = "Имя")]
    [StringLength(100, ErrorMessage = "Имя длиннее 100 букв.")]
    public string? GivenName { get; set; }

    [Display(Name = "Отчество")]
    [StringLength(100, ErrorMessage = "Отчество длиннее 100 букв.")]
    public string? Patronymic { get; set; }

    [Display(Name = "Телефон")]
    [StringLength(60, ErrorMessage = "Телефон длиннее 60 знаков.")]
    public string? Phone { get; set; }

    [Display(Name = "Кем приходится")]
    [Required(ErrorMessage = "Выберите, кем приходится ребёнку.")]
    public AuthorityBasis? Basis { get; set; }

    [Display(Name = "Документ о полномочиях")]
    [StringLength(300, ErrorMessage = "Документ описан длиннее 300 знаков.")]
    public string? Document { get; set; }

    [Display(Name = "Действует с")]
    public DateOnly? From { get; set; }
}
