using System.ComponentModel.DataAnnotations;
using Nastavnik.Core.Foundation.TargetModel;
using Nastavnik.Core.School.Accounts;
using Nastavnik.Core.School.Organisations;
using Nastavnik.Paperwork.Grammar;

namespace Nastavnik.Web.Pages.Setup;

/// <summary>Everything the wizard asks. One object for both steps, so that going back loses nothing.</summary>
public sealed class FoundingInput
{
    public static readonly string[] NameStep = [nameof(Type), nameof(FullName), nameof(ShortName)];

    [Display(Name = "Вид организации")]
    [Required(ErrorMessage = "Выберите вид организации: от него зависят слова и формы.")]
    public OrganisationType? Type { get; set; }

    [Display(Name = "Полное название")]
    [Required(ErrorMessage = "Введите полное название, как в уставе.")]
    [StringLength(600, ErrorMessage = "Название длиннее 600 знаков. Сверьте его с уставом.")]
    public string FullName { get; set; } = "";

    [Display(Name = "Краткое название")]
    [Required(ErrorMessage = "Введите краткое название, например МБОУ «СОШ № 12».")]
    [StringLength(200, ErrorMessage = "Краткое название длиннее 200 знаков.")]
    public string ShortName { get; set; } = "";

    /// <summary>The name and the type that the proposals below were made of.</summary>
    public string? ProposedOf { get; set; }

    [Display(Name = "Кого? Чего? (родительный)")]
    [Required(ErrorMessage = "Введите название в родительном падеже.")]
    public string Genitive { get; set; } = "";

    [Display(Name = "Кому? Чему? (дательный)")]
    [Required(ErrorMessage = "Введите название в дательном падеже.")]
    public string Dative { get; set; } = "";

    [Display(Name = "Кого? Что? (винительный)")]
    [Required(ErrorMessage = "Введите название в винительном падеже.")]
    public string Accusative { get; set; } = "";

    [Display(Name = "Кем? Чем? (творительный)")]
    [Required(ErrorMessage = "Введите название в творительном падеже.")]
    public string Instrumental { get; set; } = "";

    [Display(Name = "О ком? О чём? (предложный)")]
    [Required(ErrorMessage = "Введите название в предложном падеже.")]
    public string Prepositional { get; set; } = "";

    [Display(Name = "Адрес")]
    [Required(ErrorMessage = "Введите адрес с индексом.")]
    [StringLength(400, ErrorMessage = "Адрес длиннее 400 знаков.")]
    public string Address { get; set; } = "";

    [Display(Name = "Место издания приказов")]
    [Required(ErrorMessage = "Введите место, которое стоит в приказах, например «г. Кедровск».")]
    [StringLength(120, ErrorMessage = "Место длиннее 120 знаков.")]
    public string City { get; set; } = "";

    [Display(Name = "Часовой пояс")]
    [Required(ErrorMessage = "Выберите часовой пояс.")]
    public string? TimeZone { get; set; }

    [Display(Name = "Фамилия")]
    [Required(ErrorMessage = "Введите фамилию руководителя.")]
    public string HeadSurname { get; set; } = "";

    [Display(Name = "Имя")]
    [Required(ErrorMessage = "Введите имя руководителя.")]
    public string HeadGivenName { get; set; } = "";

    [Display(Name = "Отчество")]
    public string? HeadPatronymic { get; set; }

    [Display(Name = "Пол")]
    public Gender? HeadGender { get; set; }

    [Display(Name = "Должность")]
    [Required(ErrorMessage = "Введите должность руководителя, например «директор».")]
    public string HeadPosition { get; set; } = "";

    [Display(Name = "В должности с")]
    [Required(ErrorMessage = "Введите день назначения руководителя.")]
    public DateOnly? HeadSince { get; set; }

    [Display(Name = "Чем назначен")]
    [StringLength(300, ErrorMessage = "Не больше 300 знаков.")]
    public string? HeadBasis { get; set; }

    [Display(Name = "Куратор — сам руководитель")]
    public bool CuratorIsHead { get; set; }

    [Display(Name = "Фамилия")]
    public string? CuratorSurname { get; set; }

    [Display(Name = "Имя")]
    public string? CuratorGivenName { get; set; }

    [Display(Name = "Отчество")]
    public string? CuratorPatronymic { get; set; }

    [Display(Name = "Пол")]
    public Gender? CuratorGender { get; set; }

    [Display(Name = "Должность")]
    public string? CuratorPosition { get; set; }

    [Display(Name = "Какие формы используете")]
    public List<string> Forms { get; set; } = [];

    [Display(Name = "Кто входит первым")]
    public FirstAccount First { get; set; } = FirstAccount.Curator;

    [Display(Name = "Электронная почта или имя для входа")]
    [Required(ErrorMessage = "Введите почту или имя латиницей, по которому будете входить.")]
    public string SignIn { get; set; } = "";

    [Display(Name = "Пароль")]
    [Required(ErrorMessage = "Придумайте пароль от 10 знаков.")]
    public string Password { get; set; } = "";

    /// <summary>What proposals are made of. A method: validation reads properties before they are known to be there.</summary>
    public string CasesMark() => $"{Type}|{FullName.Trim()}";

    /// <summary>Fills what can be proposed from the name and the type.</summary>
    public void Propose()
    {
        var words = Vocabularies.Of(Type!.Value);
        var cases = OrganisationDeclension.Decline(FullName.Trim());
        (Genitive, Dative, Accusative, Instrumental, Prepositional) = (cases.Genitive, cases.Dative, cases.Accusative, cases.Instrumental, cases.Prepositional);
        Forms = [.. words.FormCodes.Where(f => f is "UU" or "TT" or "TU")];
        HeadPosition = words.HeadPosition;
        ProposedOf = CasesMark();
    }

    /// <summary>What attributes cannot say, beside its field.</summary>
    public IEnumerable<(string Field, string Sentence)> Problems()
    {
        if (HeadGender is null && GenderGuess.From(HeadSurname ?? "", HeadGivenName ?? "", HeadPatronymic) is null)
        {
            yield return (nameof(HeadGender), "Выберите пол: по имени он не виден, а от него зависят окончания.");
        }

        if (CuratorIsHead)
        {
            yield break;
        }

        if (string.IsNullOrWhiteSpace(CuratorSurname))
        {
            yield return (nameof(CuratorSurname), "Введите фамилию куратора или отметьте, что это сам руководитель.");
        }

        if (string.IsNullOrWhiteSpace(CuratorGivenName))
        {
            yield return (nameof(CuratorGivenName), "Введите имя куратора.");
        }

        if (string.IsNullOrWhiteSpace(CuratorPosition))
        {
            yield return (nameof(CuratorPosition), "Введите должность куратора.");
        }

        if (CuratorGender is null && GenderGuess.From(CuratorSurname ?? "", CuratorGivenName ?? "", CuratorPatronymic) is null)
        {
            yield return (nameof(CuratorGender), "Выберите пол: по имени он не виден, а от него зависят окончания.");
        }
    }

    public FoundOrganisationCommand ToCommand(Guid? alsoAdministrator = null) => new(
        Type!.Value, FullName, ShortName, new CaseForms(FullName.Trim(), Genitive, Dative, Accusative, Instrumental, Prepositional), Address, City, TimeZone ?? "", HeadPosition, Forms,
        new FirstPerson(HeadSurname, HeadGivenName, HeadPatronymic, HeadGender ?? GenderGuess.From(HeadSurname, HeadGivenName, HeadPatronymic)!.Value, HeadPosition),
        HeadSince!.Value, HeadBasis?.Trim() ?? "",
        CuratorIsHead ? null : new FirstPerson(CuratorSurname!, CuratorGivenName!, CuratorPatronymic,
            CuratorGender ?? GenderGuess.From(CuratorSurname!, CuratorGivenName!, CuratorPatronymic)!.Value, CuratorPosition!),
        First, SignIn, Password, AlsoAdministrator: alsoAdministrator);
}
