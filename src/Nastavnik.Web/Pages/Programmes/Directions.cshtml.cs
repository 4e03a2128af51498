using System.ComponentModel.DataAnnotations;
using Microsoft.AspNetCore.Mvc;
using Nastavnik.Core.Foundation.Acts;
using Nastavnik.Core.Mentoring.Programmes;
using Nastavnik.Core.Preparation.Orders;
using Nastavnik.Core.School.Accounts;
using Nastavnik.Web.Security;
using Nastavnik.Web.Ui;

namespace Nastavnik.Web.Pages.Programmes;

[Needs(Right.ProgrammeDraft, "RC", ForAll = true)]
public sealed class DirectionsModel(SaveDirections save, ChooseSupport choose, OrderQueries orders) : DirectionsBase(save)
{
    [BindProperty]
    public SupportInput Support { get; set; } = new();

    public override async Task PrepareAsync(CancellationToken ct)
    {
        Support.People = [.. Programme.Support.Select(s => s.PersonId)];
        if (MayWrite && View.Relation.Curates)
        {
            Guid[] parties = [View.Pair.MentorId, .. View.Pair.Mentees];
            SupportChoices = [.. (await orders.EmployeesAsync(Today, ct)).Where(e => !parties.Contains(e.Id)).Select(e => new Choice(e.Id.ToString(), e.Name, e.Post))];
        }
    }

    [Needs(Right.ProgrammeDraft, "U", ForAll = true)]
    public async Task<IActionResult> OnPostSupportAsync(CancellationToken ct)
    {
        var chosen = Support.People;
        ModelState.Clear();
        if (!await LoadAsync(ct))
        {
            return NotFound();
        }

        Show();
        return await AnswerAsync(await choose.ExecuteAsync(new ChooseSupportCommand(Id, chosen), By, ct), _ => Here + "/directions", () => PrepareAsync(ct));
    }
}

public sealed class SupportInput
{
    [Display(Name = "Кто помогает паре")]
    public List<Guid> People { get; set; } = [];
}
