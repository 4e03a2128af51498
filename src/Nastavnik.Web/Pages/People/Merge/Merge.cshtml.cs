using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;
using Nastavnik.Core.School.Accounts;
using Nastavnik.Core.School.People;
using Nastavnik.Web.Security;

namespace Nastavnik.Web.Pages.People.Merge;

/// <summary>One person has two cards: see both side by side, say which stays.</summary>
[Needs(Right.Import, "X", ForAll = true)]
public sealed class MergeModel(PeopleQueries queries, MergePeople merge) : OurPage
{
    private const int MostOffered = 20;

    [BindProperty(SupportsGet = true, Name = "first")]
    public Guid First { get; set; }

    [BindProperty(SupportsGet = true, Name = "second")]
    public Guid? Second { get; set; }

    [BindProperty(SupportsGet = true, Name = "q")]
    public string? Words { get; set; }

    public PersonCard Kept { get; private set; } = null!;

    public PersonCard? Other { get; private set; }

    public IReadOnlyList<PersonRow> Found { get; private set; } = [];

    public async Task<IActionResult> OnGetAsync(CancellationToken ct) => await LoadAsync(ct) ? Page() : NotFound();

    public async Task<IActionResult> OnPostAsync(CancellationToken ct)
    {
        if (!await LoadAsync(ct) || Other is null)
        {
            return NotFound();
        }

        return await AnswerAsync(await merge.ExecuteAsync(new MergePeopleCommand(First, Second!.Value), By, ct), o => $"/people/{o.Subject}", async () => await LoadAsync(ct));
    }

    private async Task<bool> LoadAsync(CancellationToken ct)
    {
        if (await queries.CardAsync(First, ct) is not { } kept)
        {
            return false;
        }

        Kept = kept;
        if (Second is { } second)
        {
            return (Other = await queries.CardAsync(second, ct)) is not null;
        }

        var rows = await queries.Rows(new PeopleFilter(Words ?? kept.Person.Surname, null, null, "name", false), Today).Take(MostOffered).ToListAsync(ct);
        Found = [.. rows.Where(r => r.Id != First)];
        return true;
    }
}
