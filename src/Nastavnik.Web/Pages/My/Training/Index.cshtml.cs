using Microsoft.AspNetCore.Mvc;
using Nastavnik.Core.Preparation.Training;
using Nastavnik.Core.School.Papers;
using Nastavnik.Web.Security;
using Nastavnik.Web.Ui;

namespace Nastavnik.Web.Pages.My.Training;

/// <summary>One's own training: sessions, materials, the mark and its certificate.</summary>
[SignedIn]
public sealed class IndexModel(TrainingQueries queries, FileStore files, Certificates certificates) : OurPage
{
    public IReadOnlyList<MyTraining> Programmes { get; private set; } = [];

    public IReadOnlyList<TrainingResult> Earlier { get; private set; } = [];

    public async Task OnGetAsync(CancellationToken ct) => (Programmes, Earlier) = await queries.MineAsync(Actor, ct);

    public async Task<IActionResult> OnGetCertificateAsync(Guid result, CancellationToken ct) =>
        await certificates.OwnAsync(result, Actor, ct) is { } paper ? this.Docx("sertifikat", paper) : NotFound();

    public async Task<IActionResult> OnGetMaterialAsync(Guid material, CancellationToken ct) =>
        await queries.FileOfAsync(material, Actor, staff: false, ct) is { } id && await files.ReadAsync(id, ct) is { } found
            ? File(found.Content, found.File.ContentType, found.File.Name)
            : NotFound();
}
