using System.ComponentModel.DataAnnotations;
using Microsoft.AspNetCore.Mvc;
using Nastavnik.Core.Preparation.Orders;
using Nastavnik.Core.Preparation.Training;
using Nastavnik.Web.Pages.Orders.New;
using Nastavnik.Web.Ui;

namespace Nastavnik.Web.Pages.Training;

/// <summary>D-03: which programmes the order approves and who heads the school of mentors.</summary>
public sealed class D03Model(OrderFormWork work, TrainingQueries queries) : OrderFormPage(work)
{
    [BindProperty(SupportsGet = true, Name = "programme")]
    public Guid? Programme { get; set; }

    [BindProperty]
    public D03Input Input { get; set; } = new();

    public IReadOnlyList<Choice> Choices { get; private set; } = [];

    protected override string KindCode => TrainingOrder.KindCode;

    public async Task<IActionResult> OnGetAsync(CancellationToken ct)
    {
        if (!await LoadAsync(ct))
        {
            return NotFound();
        }

        Input = Draft is { } draft
            ? new D03Input { Programmes = [.. draft.Subjects], LeaderId = draft.FieldsAs<TrainingOrderFields>().LeaderId, ControlId = draft.FieldsAs<TrainingOrderFields>().ControlId, From = draft.EffectiveFrom }
            : new D03Input { Programmes = Programme is { } one ? [one] : [.. Choices.Select(c => Guid.Parse(c.Value))], LeaderId = Employees.Any(e => e.Id == Actor.PersonId) ? Actor.PersonId : null };
        return Page();
    }

    public async Task<IActionResult> OnPostAsync(CancellationToken ct)
    {
        if (!await LoadAsync(ct))
        {
            return NotFound();
        }

        await BindEarlierAsync();
        return ModelState.IsValid
            ? await KeepAsync(Order.FieldsOf(new TrainingOrderFields { LeaderId = Input.LeaderId, ControlId = Input.ControlId }), Input.Programmes, Input.From, Input.Do != "draft", ct)
            : await InvalidAsync(() => Task.CompletedTask);
    }

    private async Task<bool> LoadAsync(CancellationToken ct)
    {
        if (!await OpenAsync(ct))
        {
            return false;
        }

        Choices =
        [
            .. (await queries.ListAsync(ct)).Where(r => r.Audience == TrainingAudience.Mentors && (r.State == TrainingState.Draft || Draft?.Subjects.Contains(r.Id) == true))
                .Select(r => new Choice(r.Id.ToString(), r.Title, $"слушателей: {r.Trainees}, занятий: {r.Sessions}")),
        ];
        return true;
    }
}

public sealed class D03Input
{
    [Display(Name = "Программы обучения")]
    [MinLength(1, ErrorMessage = "Отметьте программы, которые утверждает приказ.")]
    public List<Guid> Programmes { get; set; } = [];

    [Display(Name = "Руководитель «Школы наставников»")]
    [Required(ErrorMessage = "Выберите руководителя «Школы наставников».")]
    public Guid? LeaderId { get; set; }

    [Display(Name = "Вступает в силу с")]
    public DateOnly? From { get; set; }

    [Display(Name = "Контроль возложить на")]
    public Guid? ControlId { get; set; }

    public string? Do { get; set; }
}
