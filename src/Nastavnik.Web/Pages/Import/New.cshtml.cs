using System.ComponentModel.DataAnnotations;
using Microsoft.AspNetCore.Mvc;
using Nastavnik.Core.Preparation.Import;
using Nastavnik.Core.School.Accounts;
using Nastavnik.Paperwork.Lists.Recognition;
using Nastavnik.Web.Security;
using Nastavnik.Web.Ui;

namespace Nastavnik.Web.Pages.Import;

/// <summary>The curator has a file and no time: choose it, and see what is in it.</summary>
[Needs(Right.Import, "X", ForAll = true)]
[RequestSizeLimit(MostBytes)]
[RequestFormLimits(MultipartBodyLengthLimit = MostBytes)]
public sealed class NewModel(UploadList upload) : OurPage
{
    /// <summary>More than a list may be, so that a file too large gets a sentence and not a broken connection.</summary>
    private const long MostBytes = 128 * 1024 * 1024;

    [BindProperty]
    public UploadInput Input { get; set; } = new();

    public static IReadOnlyList<Choice> Kinds { get; } =
        [new(nameof(ListKind.Pupils), "обучающиеся"), new(nameof(ListKind.Employees), "сотрудники"), new(nameof(ListKind.Partners), "партнёры и выпускники")];

    public void OnGet()
    {
    }

    public async Task<IActionResult> OnPostAsync(CancellationToken ct)
    {
        if (!ModelState.IsValid)
        {
            return await InvalidAsync(() => Task.CompletedTask);
        }

        using var content = new MemoryStream();
        await Input.File!.CopyToAsync(content, ct);
        var outcome = await upload.ExecuteAsync(new UploadListCommand(Input.File.FileName, content.ToArray(), Input.Kind), By, ct);
        return await AnswerAsync(outcome, o => $"/import/{o.Subject}", () => Task.CompletedTask);
    }
}

public sealed class UploadInput
{
    [Display(Name = "Файл со списком")]
    [Required(ErrorMessage = "Выберите файл со списком: XLSX, XLS или CSV.")]
    public IFormFile? File { get; set; }

    [Display(Name = "Кто в списке")]
    public ListKind? Kind { get; set; }
}
