using System.ComponentModel.DataAnnotations;
using Nastavnik.Core.Mentoring.Programmes;

namespace Nastavnik.Web.Pages.Programmes;

public sealed class MarkInput
{
    /// <summary>Side, person and child, as the form was drawn; the use case asks again.</summary>
    [Display(Name = "Кто подписал")]
    [Required(ErrorMessage = "Выберите, кто подписал.")]
    public string? Who { get; set; }

    [Display(Name = "Дата на бумаге")]
    public DateOnly? On { get; set; }

    /// <summary>The sum of the text that was read.</summary>
    public string? Text { get; set; }
}

public sealed class ReturnInput
{
    [Display(Name = "Что исправить")]
    [StringLength(ProgrammeRemark.Longest, ErrorMessage = "Сократите до {1} знаков.")]
    public string? Reason { get; set; }
}

public sealed class StampInput
{
    [Display(Name = "Дата утверждения")]
    [Required(ErrorMessage = "Введите дату утверждения.")]
    public DateOnly? On { get; set; }
}

public sealed class RemarkInput
{
    [Display(Name = "Замечание")]
    [StringLength(ProgrammeRemark.Longest, ErrorMessage = "Сократите до {1} знаков.")]
    public string? Text { get; set; }
}
