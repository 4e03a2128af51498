using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.RateLimiting;
using Nastavnik.Core.Foundation.Data;
using Nastavnik.Web.Demo;
using Nastavnik.Web.Security;

namespace Nastavnik.Web.Pages.Setup;

/// <summary>The first start: opened by the code from the console, ends with a school of one's own or with the demo.</summary>
[NoOrganisation]
[EnableRateLimiting(SecurityServices.SignInLimit)]
public sealed class IndexModel(SetupCode code, Installation installation, Entrance entrance, DemoSchool demo, Works works, TimeProvider time) : FoundingPage(works, time)
{
    public bool IsOpen { get; private set; }

    [BindProperty]
    public string? Code { get; set; }

    /// <summary>Accounts of the demo, shown once.</summary>
    public DemoReady? Demo { get; private set; }

    public Task<IActionResult> OnGetAsync(CancellationToken ct) => WhenEmptyAsync(() => Task.FromResult<IActionResult>(Page()), mustBeOpen: false, ct);

    public Task<IActionResult> OnPostCodeAsync(CancellationToken ct) => WhenEmptyAsync(() =>
    {
        ModelState.Clear();
        if (code.IsRight(Code))
        {
            code.Open(HttpContext);
            return Task.FromResult<IActionResult>(LocalRedirect("/setup"));
        }

        ModelState.AddModelError(nameof(Code), "Код не подошёл. Он напечатан в окне, где запущена программа, и меняется при каждом запуске.");
        Response.StatusCode = StatusCodes.Status400BadRequest;
        return Task.FromResult<IActionResult>(Page());
    }, mustBeOpen: false, ct);

    public Task<IActionResult> OnPostNextAsync(CancellationToken ct) => WhenEmptyAsync(() => Task.FromResult(Next()), mustBeOpen: true, ct);

    public Task<IActionResult> OnPostBackAsync(CancellationToken ct) => WhenEmptyAsync(() => Task.FromResult(Back()), mustBeOpen: true, ct);

    public Task<IActionResult> OnPostFoundAsync(CancellationToken ct) => WhenEmptyAsync(async () =>
    {
        var (outcome, organisation) = await FoundAsync(null, ct);
        if (outcome is null)
        {
            return await InvalidAsync(() => Task.CompletedTask);
        }

        if (outcome.IsDone)
        {
            await entrance.EnterAsync(outcome.Subject!.Value, organisation, ct);
        }

        return await AnswerAsync(outcome, _ => "/", () => Task.CompletedTask);
    }, mustBeOpen: true, ct);

    public Task<IActionResult> OnPostDemoAsync(CancellationToken ct) => WhenEmptyAsync(async () =>
    {
        ModelState.Clear();
        Demo = await demo.BuildAsync(CancellationToken.None);
        return Page();
    }, mustBeOpen: true, ct);

    private async Task<IActionResult> WhenEmptyAsync(Func<Task<IActionResult>> then, bool mustBeOpen, CancellationToken ct)
    {
        if (!await installation.IsEmptyAsync(ct))
        {
            return NotFound();
        }

        IsOpen = code.IsOpen(HttpContext);
        return mustBeOpen && !IsOpen ? LocalRedirect("/setup") : await then();
    }
}
