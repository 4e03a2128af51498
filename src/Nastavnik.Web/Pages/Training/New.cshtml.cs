using System.ComponentModel.DataAnnotations;
using Microsoft.AspNetCore.Mvc;
using Nastavnik.Core.Preparation.Training;
using Nastavnik.Core.School.Accounts;
using Nastavnik.Web.Security;
using Nastavnik.Web.Ui;

namespace Nastavnik.Web.Pages.Training;

/// <summary>A programme's text: new, or changed before its order (<c>?programme=</c>).</summary>
[Needs(Right.Training, "U", ForAll = true)]
public sealed class NewModel(TrainingQueries queries, WriteTraining write) : OurPage
{
    [BindProperty(SupportsGet = true, Name = "programme")]
    public Guid? ProgrammeId { get; set; }

    /// <summary>Begin from the sample sections.</summary>
    [BindProperty(SupportsGet = true, Name = "sample")]
    public bool Sample { get; set; }

    [BindProperty]
    public TrainingInput Input { get; set; } = new();

    public TrainingProgramme? Programme { get; private set; }

    public IReadOnlyList<Choice> Audiences { get; } = [.. Enum.GetValues<TrainingAudience>().Select(a => new Choice(a.ToString(), a.Name(), a == TrainingAudience.Curator ? "приказ о «Школе наставников» не нужен" : "утверждает приказ о «Школе наставников»"))];

    public IReadOnlyList<Choice> Venues { get; } = [.. Enum.GetValues<TrainingVenue>().Select(v => new Choice(v.ToString(), v.Name()))];

    public string Back => ProgrammeId is { } id ? $"/training/{id}" : "/training";

    public async Task<IActionResult> OnGetAsync(CancellationToken ct)
    {
        if (!await LoadAsync(ct))
        {
            return NotFound();
        }

        Input = Programme is not null ? TrainingInput.Of(Programme) : Sample ? TrainingInput.OfSample() : new TrainingInput();
        Input.Pad();
        return Page();
    }

    public async Task<IActionResult> OnPostAsync(CancellationToken ct)
    {
        if (!await LoadAsync(ct))
        {
            return NotFound();
        }

        Input.Pad();
        if (!ModelState.IsValid)
        {
            return await InvalidAsync(() => Task.CompletedTask);
        }

        var command = new WriteTrainingCommand(
            ProgrammeId, Programme?.Audience ?? Input.Audience, Input.Title ?? "", Input.Goal, Input.Venue, Input.VenueName, Input.PassHours ?? 0,
            [.. Input.Sections.Select(s => new SectionText(s.Title, s.Content, s.Hours))]);
        return await AnswerAsync(await write.ExecuteAsync(command, By, ct), o => $"/training/{o.Subject}", () => Task.CompletedTask);
    }

    private async Task<bool> LoadAsync(CancellationToken ct)
    {
        Programme = ProgrammeId is { } id ? (await queries.FindAsync(id, Today, ct))?.Programme : null;
        return ProgrammeId is null || Programme is { IsOpen: true };
    }
}

public sealed class TrainingInput
{
    private const int Lines = 6;

    [Display(Name = "Название")]
    [Required(ErrorMessage = "Назовите программу.")]
    [StringLength(200, ErrorMessage = "Название длиннее 200 знаков.")]
    public string? Title { get; set; }

    [Display(Name = "Кого учат")]
    public TrainingAudience Audience { get; set; }

    [Display(Name = "Цель")]
    [StringLength(1000, ErrorMessage = "Цель длиннее 1000 знаков.")]
    public string? Goal { get; set; }

    [Display(Name = "Где занятия")]
    public TrainingVenue Venue { get; set; }

    [Display(Name = "Название площадки или школы")]
    [StringLength(200, ErrorMessage = "Название длиннее 200 знаков.")]
    public string? VenueName { get; set; }

    [Display(Name = "Часов для зачёта")]
    [Required(ErrorMessage = "Введите, сколько часов нужно посетить.")]
    public decimal? PassHours { get; set; }

    public List<SectionInput> Sections { get; set; } = [];

    public static TrainingInput Of(TrainingProgramme p) => new()
    {
        Title = p.Title, Audience = p.Audience, Goal = p.Goal, Venue = p.Venue, VenueName = p.VenueName, PassHours = p.PassHours,
        Sections = [.. p.Sections.OrderBy(s => s.Number).Select(s => new SectionInput { Title = s.Title, Content = s.Content, Hours = s.Hours })],
    };

    public static TrainingInput OfSample() => new()
    {
        PassHours = SampleSections.All.Sum(s => s.Hours),
        Sections = [.. SampleSections.All.Select(s => new SectionInput { Title = s.Title, Content = s.Content, Hours = s.Hours })],
    };

    /// <summary>Empty lines after the filled ones.</summary>
    public void Pad()
    {
        var wanted = Math.Max(Lines, Sections.Count(s => !string.IsNullOrWhiteSpace(s.Title)) + 2);
        while (Sections.Count < wanted)
        {
            Sections.Add(new SectionInput());
        }
    }
}

public sealed class SectionInput
{
    [Display(Name = "Название раздела")]
    [StringLength(200, ErrorMessage = "Название раздела длиннее 200 знаков.")]
    public string? Title { get; set; }

    [Display(Name = "Содержание")]
    [StringLength(1000, ErrorMessage = "Содержание длиннее 1000 знаков.")]
    public string? Content { get; set; }

    [Display(Name = "Часы")]
    public decimal? Hours { get; set; }
}
