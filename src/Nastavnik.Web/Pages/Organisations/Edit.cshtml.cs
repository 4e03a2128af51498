using System.ComponentModel.DataAnnotations;
using Microsoft.AspNetCore.Mvc;
using Nastavnik.Core.School.Accounts;
using Nastavnik.Core.School.Organisations;
using Nastavnik.Paperwork.Grammar;
using Nastavnik.Web.Security;

namespace Nastavnik.Web.Pages.Organisations;

/// <summary>The organisation's card: what papers print and what the school has decided for itself.</summary>
[Needs(Right.OrganisationCard, "AU")]
public sealed class EditModel(ChangeOrganisationCard change) : OurPage
{
    [BindProperty]
    public CardInput Input { get; set; } = new();

    public void OnGet() => Input = CardInput.Of(Organisation);

    public async Task<IActionResult> OnPostAsync(CancellationToken ct) =>
        ModelState.IsValid
            ? await AnswerAsync(await change.ExecuteAsync(Input.ToCard(Organisation), By, ct), _ => "/organisation", () => Task.CompletedTask)
            : await InvalidAsync(() => Task.CompletedTask);

    /// <summary>The cases anew from the full name as it is typed; nothing is saved.</summary>
    public IActionResult OnPostCases()
    {
        foreach (var key in ModelState.Keys.ToList())
        {
            ModelState[key]!.Errors.Clear();
            ModelState[key]!.ValidationState = Microsoft.AspNetCore.Mvc.ModelBinding.ModelValidationState.Valid;
        }

        var cases = OrganisationDeclension.Decline((Input.FullName ?? "").Trim());
        (Input.Genitive, Input.Dative, Input.Accusative, Input.Instrumental, Input.Prepositional) = (cases.Genitive, cases.Dative, cases.Accusative, cases.Instrumental, cases.Prepositional);
        foreach (var name in new[] { "Genitive", "Dative", "Accusative", "Instrumental", "Prepositional" })
        {
            ModelState.Remove("Input." + name);
        }

        return Page();
    }
}

public sealed class CardInput
{
    [Display(Name = "Полное название"), Required(ErrorMessage = "Введите полное название, как в уставе."), StringLength(600, ErrorMessage = "Название длиннее 600 знаков.")]
    public string FullName { get; set; } = "";

    [Display(Name = "Краткое название"), Required(ErrorMessage = "Введите краткое название."), StringLength(200, ErrorMessage = "Краткое название длиннее 200 знаков.")]
    public string ShortName { get; set; } = "";

    [Display(Name = "Кого? Чего? (родительный)"), Required(ErrorMessage = "Введите название в родительном падеже.")]
    public string Genitive { get; set; } = "";

    [Display(Name = "Кому? Чему? (дательный)"), Required(ErrorMessage = "Введите название в дательном падеже.")]
    public string Dative { get; set; } = "";

    [Display(Name = "Кого? Что? (винительный)"), Required(ErrorMessage = "Введите название в винительном падеже.")]
    public string Accusative { get; set; } = "";

    [Display(Name = "Кем? Чем? (творительный)"), Required(ErrorMessage = "Введите название в творительном падеже.")]
    public string Instrumental { get; set; } = "";

    [Display(Name = "О ком? О чём? (предложный)"), Required(ErrorMessage = "Введите название в предложном падеже.")]
    public string Prepositional { get; set; } = "";

    [Display(Name = "Адрес"), Required(ErrorMessage = "Введите адрес с индексом."), StringLength(400, ErrorMessage = "Адрес длиннее 400 знаков.")]
    public string Address { get; set; } = "";

    [Display(Name = "Место издания приказов"), Required(ErrorMessage = "Введите место, которое стоит в приказах."), StringLength(120, ErrorMessage = "Место длиннее 120 знаков.")]
    public string City { get; set; } = "";

    [Display(Name = "Часовой пояс"), Required(ErrorMessage = "Выберите часовой пояс.")]
    public string TimeZone { get; set; } = "";

    [Display(Name = "Должность руководителя"), Required(ErrorMessage = "Введите должность руководителя."), StringLength(120, ErrorMessage = "Должность длиннее 120 знаков.")]
    public string HeadPosition { get; set; } = "";

    [Display(Name = "ИНН"), RegularExpression(@"^(\d{10}|\d{12})$", ErrorMessage = "В ИНН 10 или 12 цифр. Проверьте номер.")]
    public string? Inn { get; set; }

    [Display(Name = "ОГРН"), RegularExpression(@"^(\d{13}|\d{15})$", ErrorMessage = "В ОГРН 13 или 15 цифр. Проверьте номер.")]
    public string? Ogrn { get; set; }

    [Display(Name = "Сайт"), StringLength(200, ErrorMessage = "Адрес сайта длиннее 200 знаков.")]
    public string? Site { get; set; }

    [Display(Name = "Какие формы используете")]
    public List<string> Forms { get; set; } = [];

    [Display(Name = "В организации есть профсоюз")]
    public bool HasUnion { get; set; }

    [Display(Name = "В организации есть объединение наставников: совет, комиссия")]
    public bool HasCouncil { get; set; }

    [Display(Name = "Как называется объединение наставников")]
    public CouncilKind Council { get; set; }

    [Display(Name = "С 14 лет ученик подписывает согласие вместе с родителем")]
    public bool OwnSignatureFrom14 { get; set; }

    [Display(Name = "Пару несовершеннолетнего подтверждает и родитель")]
    public bool RepresentativeConfirmsPair { get; set; }

    [Display(Name = "Программы утверждает куратор по поручению руководителя")]
    public bool CuratorApprovesProgrammes { get; set; }

    [Display(Name = "Срок программы обучающегося — строго от 3 месяцев до года")]
    public bool StrictTermForPupils { get; set; }

    [Display(Name = "Без обучения наставник-ученик не начинает работу")]
    public bool TrainingRequired { get; set; }

    [Display(Name = "Без проверки допуска внешний наставник не работает с детьми")]
    public bool ClearanceRequired { get; set; }

    [Display(Name = "Журнал приказов по наставничеству — отдельный")]
    public bool OwnJournal { get; set; }

    public static CardInput Of(Organisation ours) => new()
    {
        FullName = ours.FullName, ShortName = ours.ShortName, Genitive = ours.NameCases.Genitive, Dative = ours.NameCases.Dative, Accusative = ours.NameCases.Accusative,
        Instrumental = ours.NameCases.Instrumental, Prepositional = ours.NameCases.Prepositional, Address = ours.Address, City = ours.City, TimeZone = ours.TimeZone,
        HeadPosition = ours.HeadPosition, Inn = ours.Inn, Ogrn = ours.Ogrn, Site = ours.Site, Forms = [.. ours.EnabledForms], HasUnion = ours.HasUnion, HasCouncil = ours.HasCouncil,
        OwnSignatureFrom14 = ours.Policies.OwnSignatureFrom14, RepresentativeConfirmsPair = ours.Policies.RepresentativeConfirmsPair,
        CuratorApprovesProgrammes = ours.Policies.CuratorApprovesProgrammes, StrictTermForPupils = ours.Policies.StrictTermForPupils,
        TrainingRequired = ours.Policies.TrainingRequired, ClearanceRequired = ours.Policies.ClearanceRequired, OwnJournal = ours.Policies.OwnJournal, Council = ours.Policies.Council,
    };

    public OrganisationCard ToCard(Organisation ours) => new(
        FullName, ShortName, new CaseForms(FullName.Trim(), Genitive, Dative, Accusative, Instrumental, Prepositional), Address, City, TimeZone, HeadPosition, Inn, Ogrn, Site, Forms, HasUnion, HasCouncil,
        ours.Policies with
        {
            OwnSignatureFrom14 = OwnSignatureFrom14,
            RepresentativeConfirmsPair = RepresentativeConfirmsPair, CuratorApprovesProgrammes = CuratorApprovesProgrammes, StrictTermForPupils = StrictTermForPupils,
            TrainingRequired = TrainingRequired, ClearanceRequired = ClearanceRequired, OwnJournal = OwnJournal, Council = Council,
        });
}
