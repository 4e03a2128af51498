using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Nastavnik.Core.Foundation.Acts;
using Nastavnik.Core.School.Organisations;

namespace Nastavnik.Web.Security;

/// <summary>What every page inside an organisation has at hand.</summary>
public abstract class OurPage : PageModel
{
    public Actor Actor => Current.Actor;

    public Organisation Organisation => Current.Organisation;

    /// <summary>Today in the organisation's time zone.</summary>
    public DateOnly Today => Actor.Today;

    protected Submission By => new(Actor, PostedForm.Of(Request));

    private CurrentActor Current => HttpContext.RequestServices.GetRequiredService<CurrentActor>();

    /// <summary>Done: go there with the sentence of what happened. Refused: the same form, filled, with 400 (409 when the form or the record moved on).</summary>
    protected async Task<IActionResult> AnswerAsync(Outcome outcome, Func<Outcome, string> next, Func<Task> redraw)
    {
        if (outcome.IsDone)
        {
            TempData[DoneSentence] = outcome.Sentence;
            return LocalRedirect(next(outcome));
        }

        Refuse(outcome.Refusals);
        await redraw();
        Response.StatusCode = outcome.Refusals.Any(r => r is ChangedMeanwhile or AlreadyAcceptedOtherwise) ? StatusCodes.Status409Conflict : StatusCodes.Status400BadRequest;
        return Page();
    }

    /// <summary>The form came back invalid before any use case was asked.</summary>
    protected async Task<IActionResult> InvalidAsync(Func<Task> redraw)
    {
        await redraw();
        Response.StatusCode = StatusCodes.Status400BadRequest;
        return Page();
    }

    /// <summary>Refusals beside their fields; a field is looked for as <c>Input.Field</c> first.</summary>
    protected void Refuse(IEnumerable<Refusal> refusals)
    {
        foreach (var refusal in refusals)
        {
            ModelState.AddModelError(PlaceOf(refusal), refusal.Sentence);
        }
    }

    /// <summary>Prefix of bound fields; pages bind to <c>Input</c>.</summary>
    protected virtual string FieldPrefix => "Input.";

    /// <summary>The bound field a refusal stands at; empty: the whole form. Pages with several forms say their own.</summary>
    protected virtual string PlaceOf(Refusal refusal) => refusal.Field is null ? "" : FieldPrefix + refusal.Field;

    /// <summary>TempData key of the sentence shown once after a change.</summary>
    public const string DoneSentence = "done";
}
