using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.ModelBinding;
using Nastavnik.Core.Foundation.Acts;
using Nastavnik.Core.Foundation.Data;
using Nastavnik.Core.School.Accounts;
using Nastavnik.Web.Security;

namespace Nastavnik.Web.Pages.Setup;

/// <summary>The two steps that bring an organisation into being; the set-up and «ещё одна организация» share them.</summary>
public abstract class FoundingPage(Works works, TimeProvider time) : OurPage
{
    [BindProperty]
    public FoundingInput Input { get; set; } = new();

    /// <summary>1: the name; 2: everything else.</summary>
    public int Step { get; protected set; } = 1;

    /// <summary>The names are told: propose what follows from them.</summary>
    protected IActionResult Next()
    {
        KeepErrorsOf(FoundingInput.NameStep);
        if (!ModelState.IsValid)
        {
            Response.StatusCode = StatusCodes.Status400BadRequest;
            return Page();
        }

        if (Input.ProposedOf != Input.CasesMark())
        {
            Input.Propose();
            foreach (var name in new[] { "Genitive", "Dative", "Accusative", "Instrumental", "Prepositional", "Forms", "HeadPosition", "ProposedOf" })
            {
                ModelState.Remove("Input." + name);
            }
        }

        Step = 2;
        return Page();
    }

    /// <summary>Back to the names; the rest is carried along.</summary>
    protected IActionResult Back()
    {
        KeepErrorsOf();
        return Page();
    }

    protected async Task<(Outcome? Outcome, Guid Organisation)> FoundAsync(Guid? alsoAdministrator, CancellationToken ct)
    {
        Step = 2;
        foreach (var (field, sentence) in Input.Problems())
        {
            ModelState.AddModelError("Input." + field, sentence);
        }

        if (!ModelState.IsValid)
        {
            return (null, Guid.Empty);
        }

        var form = PostedForm.Of(Request);
        var by = new Submission(Actor.Program(DateOnly.FromDateTime(time.GetUtcNow().UtcDateTime)) with { UserId = alsoAdministrator ?? Guid.Empty }, form);
        await using var work = await works.ForAsync(form.Key, ct: ct);
        return (await work.Get<FoundOrganisation>().ExecuteAsync(Input.ToCommand(alsoAdministrator), by, ct), form.Key);
    }

    private void KeepErrorsOf(params string[] names)
    {
        foreach (var (key, entry) in ModelState)
        {
            if (!names.Contains(key["Input.".Length..]))
            {
                entry.Errors.Clear();
                entry.ValidationState = ModelValidationState.Valid;
            }
        }
    }
}
