using Microsoft.AspNetCore.Mvc;
using Nastavnik.Core.Foundation.Acts;
using Nastavnik.Core.Preparation.Training;
using Nastavnik.Core.School.Accounts;
using Nastavnik.Core.School.Papers;
using Nastavnik.Web.Security;

namespace Nastavnik.Web.Pages.Training;

/// <summary>All programmes of training and marks registered by documents.</summary>
[Needs(Right.Training, "ARU", ForAll = true)]
public sealed class IndexModel(TrainingQueries queries, FileStore files, ActBook acts) : OurPage
{
    public IReadOnlyList<TrainingRow> Rows { get; private set; } = [];

    public IReadOnlyList<EarlierLine> Earlier { get; private set; } = [];

    public bool MayChange => Actor.MayForAll(Right.Training, "U");

    public async Task OnGetAsync(CancellationToken ct)
    {
        Rows = await queries.ListAsync(ct);
        Earlier = await queries.EarlierAsync(ct);
        if (Earlier.Count > 0)
        {
            await acts.RecordReadingAsync(Actor, "/training", Earlier.Select(e => e.PersonId), ct);
        }
    }

    public async Task<IActionResult> OnGetScanAsync(Guid result, CancellationToken ct)
    {
        var line = MayChange ? (await queries.EarlierAsync(ct)).FirstOrDefault(e => e.Id == result) : null;
        if (line?.FileId is not { } id || await files.ReadAsync(id, ct) is not { } scan)
        {
            return NotFound();
        }

        await acts.RecordReadingAsync(Actor, "/training/scan", [line.PersonId], ct);
        return File(scan.Content, scan.File.ContentType, scan.File.Name);
    }
}
