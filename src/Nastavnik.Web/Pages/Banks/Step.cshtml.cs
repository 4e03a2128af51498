using System.ComponentModel.DataAnnotations;
using Microsoft.AspNetCore.Mvc;
using Nastavnik.Core.Foundation.Acts;
using Nastavnik.Core.Preparation.Banks;
using Nastavnik.Core.School.Accounts;
using Nastavnik.Web.Security;

namespace Nastavnik.Web.Pages.Banks;

public sealed class StepInput
{
    [Display(Name = "Дата")]
    [Required(ErrorMessage = "Введите дату.")]
    public DateOnly? Date { get; set; }

    [StringLength(500, ErrorMessage = "Текст длиннее 500 знаков.")]
    public string? Text { get; set; }
}

/// <summary>Words of a small step: a date and a line of text.</summary>
public sealed record StepWords(string Title, string Lead, string DateLabel, string TextLabel, string? TextHint, string Button, bool TextOptional, bool Danger = false);

/// <summary>Steps of a card that ask a date and a line: check, suspension, refusal, leaving, long-term.</summary>
[Needs(Right.MenteeBank, "U", ForAll = true)]
public sealed class StepModel(Participants participants, CandidateSearch candidates, RecordClearance clear, MoveParticipant move) : BankPage
{
    private static readonly Dictionary<string, StepWords> All = new(StringComparer.Ordinal)
    {
        ["clearance"] = new("Проверка внешнего наставника", "Справку об отсутствии судимости смотрят раз в год. Саму справку программа не хранит.", "Дата справки", "Какой документ вы видели", "Вид и номер: «справка об отсутствии судимости № 12/345».", "Внести проверку", false),
        ["suspend"] = new("Приостановить участие", "Сроки остановятся, пары будут на паузе.", "С какого дня", "Причина", "Например, «болезнь» или «отпуск до 15 января».", "Приостановить участие", false),
        ["reject"] = new("Отклонить заявление", "Карточка закроется. Подать новое заявление можно в любой день.", "Дата решения", "Причина", null, "Отклонить заявление", false, true),
        ["leave"] = new("Внести выбытие", "Карточка закроется этим днём. Программа скажет, что из этого следует для пар.", "Дата выбытия", "Причина", "Например, «перевод в другую школу», «увольнение», «по своему желанию».", "Внести выбытие", false, true),
        ["long-term"] = new("В долгосрочную базу", "Наставник согласен работать и в следующем году.", "Дата", "Примечание", null, "Перевести в базу", true),
    };

    [BindProperty(SupportsGet = true)]
    public Guid Id { get; set; }

    [BindProperty(SupportsGet = true)]
    public string Step { get; set; } = "";

    [BindProperty]
    public StepInput Input { get; set; } = new();

    public StepWords Words => All[Step];

    public Participant Profile { get; private set; } = null!;

    public string Name { get; private set; } = "";

    public async Task<IActionResult> OnGetAsync(CancellationToken ct)
    {
        if (!await LoadAsync(ct))
        {
            return NotFound();
        }

        Input.Date = Today;
        return Page();
    }

    public async Task<IActionResult> OnPostAsync(CancellationToken ct)
    {
        if (!await LoadAsync(ct))
        {
            return NotFound();
        }

        if (!ModelState.IsValid)
        {
            return await InvalidAsync(() => LoadAsync(ct));
        }

        var outcome = await RunAsync(Input.Date!.Value, ct);
        return await AnswerAsync(outcome, _ => $"{Here}/{Id}", () => LoadAsync(ct));
    }

    private Task<Outcome> RunAsync(DateOnly date, CancellationToken ct) => Step switch
    {
        "clearance" => clear.ExecuteAsync(Id, date, Input.Text, By, ct),
        "suspend" => move.ExecuteAsync(Side, Id, BankMove.Suspend, date, Input.Text, By, ct),
        "reject" => move.ExecuteAsync(Side, Id, BankMove.Reject, date, Input.Text, By, ct),
        "leave" => move.ExecuteAsync(Side, Id, BankMove.Leave, date, Input.Text, By, ct),
        _ => move.ExecuteAsync(Side, Id, BankMove.KeepLongTerm, date, Input.Text, By, ct),
    };

    private async Task<bool> LoadAsync(CancellationToken ct)
    {
        var ofThisSide = OfMentors || Step is not ("clearance" or "long-term");
        if (!All.ContainsKey(Step) || !ofThisSide || await SightAsync(ct) is null || await participants.FindAsync(Side, Id, ct) is not { } profile || !profile.State.IsLive())
        {
            return false;
        }

        Profile = profile;
        Name = (await candidates.OfAsync(Side, [profile.PersonId], Today, ct))[0].Name;
        return true;
    }
}
