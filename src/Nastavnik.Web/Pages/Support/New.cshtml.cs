using System.ComponentModel.DataAnnotations;
using Microsoft.AspNetCore.Mvc;
using Nastavnik.Core.Foundation.Acts;
using Nastavnik.Core.Mentoring.Support;
using Nastavnik.Core.Preparation.Banks;
using Nastavnik.Core.School.Accounts;
using Nastavnik.Web.Security;
using Nastavnik.Web.Ui;

namespace Nastavnik.Web.Pages.Support;

/// <summary>A meeting that was held: with one person (from his line of a list) or with several. There is no field for what was spoken of.</summary>
[Needs(Right.PsychologistSupport, "C", ForAll = true)]
public sealed class NewModel(SupportQueries queries, RecordSupport record, ActBook acts) : OurPage
{
    /// <summary>One person, from his line of a list.</summary>
    [BindProperty(SupportsGet = true, Name = "person")]
    public Guid? Person { get; set; }

    [BindProperty(SupportsGet = true, Name = "side")]
    public BankSide Side { get; set; } = BankSide.Mentee;

    /// <summary>Came from the list of those without a pair and returns there.</summary>
    [BindProperty(SupportsGet = true, Name = "waiting")]
    public bool Waiting { get; set; }

    [BindProperty]
    public SupportInput Input { get; set; } = new();

    public SupportChoice? One { get; private set; }

    public IReadOnlyList<Choice> Mentees { get; private set; } = [];

    public IReadOnlyList<Choice> Mentors { get; private set; } = [];

    public IReadOnlyList<Choice> Types { get; } = Choice.Of<SupportType>(t => t.Name());

    public string Back => Waiting ? "/pairs/unpaired" : "/support";

    public async Task<IActionResult> OnGetAsync(CancellationToken ct)
    {
        if (!ModelState.IsValid || !await LoadAsync(ct))
        {
            return NotFound();
        }

        Input.On = Today;
        await acts.RecordReadingAsync(Actor, "/support/new", One is { } one ? [one.PersonId] : Mentees.Concat(Mentors).Select(c => Guid.Parse(c.Value)), ct);
        return Page();
    }

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

        var (mentees, mentors) = One is { } one ? Side == BankSide.Mentee ? ([one.PersonId], []) : ([], [one.PersonId]) : (Input.Mentees, Input.Mentors);
        return await AnswerAsync(await record.ExecuteAsync(new RecordSupportCommand(mentees, mentors, Input.On!.Value, Input.Type!.Value), By, ct), _ => Back, () => Task.CompletedTask);
    }

    private async Task<bool> LoadAsync(CancellationToken ct)
    {
        if (Actor.PersonId is null)
        {
            return false;
        }

        if (Person is { } person)
        {
            One = (await queries.ChoicesAsync(Side, Today, ct)).FirstOrDefault(c => c.PersonId == person);
            return One is not null;
        }

        (Mentees, Mentors) = (await ChoicesAsync(BankSide.Mentee, ct), await ChoicesAsync(BankSide.Mentor, ct));
        return true;
    }

    private async Task<IReadOnlyList<Choice>> ChoicesAsync(BankSide side, CancellationToken ct) =>
        [.. (await queries.ChoicesAsync(side, Today, ct)).Where(c => c.PersonId != Actor.PersonId).Select(c => new Choice(c.PersonId.ToString(), c.Name, c.Place))];
}

public class SupportDay
{
    [Display(Name = "День встречи")]
    [Required(ErrorMessage = "Введите день встречи.")]
    public DateOnly? On { get; set; }

    [Display(Name = "Вид")]
    [Required(ErrorMessage = "Выберите вид встречи.")]
    public SupportType? Type { get; set; }
}

public sealed class SupportInput : SupportDay
{
    [Display(Name = "Наставляемые")]
    public List<Guid> Mentees { get; set; } = [];

    [Display(Name = "Наставники")]
    public List<Guid> Mentors { get; set; } = [];
}
