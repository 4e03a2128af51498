using System.ComponentModel.DataAnnotations;
using Nastavnik.Core.Preparation.Banks;
using Nastavnik.Web.Ui;

namespace Nastavnik.Web.Pages.Banks;

/// <summary>What a participant tells of himself, as fields; lists are lines of text.</summary>
public class ProfileInput
{
    [Display(Name = "Формы наставничества")]
    public List<string> Forms { get; set; } = [];

    [Display(Name = "Предмет")]
    [StringLength(200, ErrorMessage = "Предмет длиннее 200 знаков.")]
    public string? Subject { get; set; }

    [Display(Name = "Темы")]
    public List<string> Topics { get; set; } = [];

    [Display(Name = "Интересы")]
    [StringLength(1000, ErrorMessage = "Интересы длиннее 1000 знаков.")]
    public string? Interests { get; set; }

    [Display(Name = "Когда удобно встречаться")]
    [StringLength(500, ErrorMessage = "Текст длиннее 500 знаков.")]
    public string? Availability { get; set; }

    [Display(Name = "Часов в неделю")]
    public decimal? HoursPerWeek { get; set; }

    [Display(Name = "Как встречаться")]
    public MeetingMode Mode { get; set; }

    [Display(Name = "Компетенции")]
    [StringLength(2000, ErrorMessage = "Компетенции длиннее 2000 знаков.")]
    public string? Competencies { get; set; }

    [Display(Name = "Важные для программы достижения")]
    [StringLength(1000, ErrorMessage = "Достижения длиннее 1000 знаков.")]
    public string? Achievements { get; set; }

    [Display(Name = "Желаемый возраст наставляемых")]
    [StringLength(200, ErrorMessage = "Текст длиннее 200 знаков.")]
    public string? DesiredAge { get; set; }

    [Display(Name = "Скольких наставляемых готов взять")]
    public int? Capacity { get; set; }

    [Display(Name = "Наставник-предметник: помогает по своему предмету")]
    public bool SubjectMentor { get; set; }

    [Display(Name = "Основной запрос")]
    [StringLength(500, ErrorMessage = "Запрос длиннее 500 знаков.")]
    public string? Request { get; set; }

    [Display(Name = "С чем ещё нужна помощь")]
    public List<string> RequestItems { get; set; } = [];

    [Display(Name = "Затруднения")]
    [StringLength(2000, ErrorMessage = "Затруднения длиннее 2000 знаков.")]
    public string? Difficulties { get; set; }

    [Display(Name = "Сильные стороны")]
    [StringLength(1000, ErrorMessage = "Текст длиннее 1000 знаков.")]
    public string? Strengths { get; set; }

    [Display(Name = "Желаемый наставник")]
    public Guid? DesiredMentorId { get; set; }

    /// <summary>Statuses of difficulties that stayed are kept.</summary>
    public ProfileContent Content(Participant? before = null) => new()
    {
        Forms = Forms,
        Subject = Subject,
        Topics = Topics,
        Interests = Lines(Interests),
        Availability = Availability,
        HoursPerWeek = HoursPerWeek,
        Mode = Mode,
        Competencies = Lines(Competencies),
        Achievements = Achievements,
        DesiredAge = DesiredAge,
        Capacity = Capacity,
        SubjectMentor = SubjectMentor,
        Request = Request,
        RequestItems = RequestItems,
        Difficulties = [.. Lines(Difficulties).Select(l => (before as MenteeProfile)?.Difficulties.FirstOrDefault(d => d.Text == l) ?? new Difficulty(l))],
        Strengths = Strengths,
        DesiredMentorId = DesiredMentorId,
    };

    public void Take(Participant profile)
    {
        var content = ProfileContent.Of(profile);
        (Forms, Subject, Topics, Interests) = ([.. content.Forms], content.Subject, [.. content.Topics], Text(content.Interests));
        (Availability, HoursPerWeek, Mode) = (content.Availability, content.HoursPerWeek, content.Mode);
        (Competencies, Achievements, DesiredAge, Capacity, SubjectMentor) = (Text(content.Competencies), content.Achievements, content.DesiredAge, content.Capacity, content.SubjectMentor);
        (Request, RequestItems, Difficulties, Strengths) = (content.Request, [.. content.RequestItems], Text(content.Difficulties.Select(d => d.Text)), content.Strengths);
        DesiredMentorId = content.DesiredMentorId;
    }

    private static string Text(IEnumerable<string> lines) => string.Join('\n', lines);

    private static string[] Lines(string? text) => (text ?? "").Split('\n', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries);
}

/// <summary>The fields to draw for one side.</summary>
public sealed record ProfileFields(ProfileInput Input, BankSide Side, IReadOnlyList<Choice> Forms, IReadOnlyList<Choice> Mentors, bool InOwnWords);
