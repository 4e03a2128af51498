using System.ComponentModel.DataAnnotations;
using Nastavnik.Core.School.People;
using Nastavnik.Paperwork.Grammar;
using Nastavnik.Web.Ui;

namespace Nastavnik.Web.Pages.People;

/// <summary>Fields of a card, for a new one and for changing.</summary>
public sealed class PersonInput
{
    [Display(Name = "Фамилия")]
    [Required(ErrorMessage = "Введите фамилию.")]
    [StringLength(100, ErrorMessage = "Фамилия длиннее 100 букв. Проверьте, что это фамилия.")]
    public string Surname { get; set; } = "";

    [Display(Name = "Имя")]
    [Required(ErrorMessage = "Введите имя.")]
    [StringLength(100, ErrorMessage = "Имя длиннее 100 букв. Проверьте, что это имя.")]
    public string GivenName { get; set; } = "";

    [Display(Name = "Отчество")]
    [StringLength(100, ErrorMessage = "Отчество длиннее 100 букв. Проверьте, что это отчество.")]
    public string? Patronymic { get; set; }

    [Display(Name = "Пол")]
    [Required(ErrorMessage = "Выберите пол: от него зависят падежи и слова в бумагах.")]
    public Gender? Gender { get; set; }

    [Display(Name = "Дата рождения")]
    public DateOnly? BirthDate { get; set; }

    [Display(Name = "Телефон")]
    [StringLength(60, ErrorMessage = "Телефон длиннее 60 знаков.")]
    public string? Phone { get; set; }

    [Display(Name = "Электронная почта")]
    [EmailAddress(ErrorMessage = "Это не похоже на адрес почты. Пример: ivanova@school.ru.")]
    [StringLength(254, ErrorMessage = "Адрес длиннее 254 знаков.")]
    public string? Email { get; set; }

    [Display(Name = "Место работы или учёбы")]
    [StringLength(300, ErrorMessage = "Место работы длиннее 300 знаков.")]
    public string? Workplace { get; set; }

    public bool SameNameIsAnother { get; set; }

    public static IReadOnlyList<Choice> Genders { get; } = [new(nameof(Paperwork.Grammar.Gender.Female), "женский"), new(nameof(Paperwork.Grammar.Gender.Male), "мужской")];

    public static PersonInput Of(Person person) => new()
    {
        Surname = person.Surname,
        GivenName = person.GivenName,
        Patronymic = person.Patronymic,
        Gender = person.Gender,
        BirthDate = person.BirthDate,
        Phone = person.Phone,
        Email = person.Email,
        Workplace = person.Workplace,
    };
}
