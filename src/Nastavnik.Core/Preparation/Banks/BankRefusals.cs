using Nastavnik.Core.Foundation.Acts;
using Nastavnik.Paperwork.Grammar;

namespace Nastavnik.Core.Preparation.Banks;

/// <summary>One live profile a side.</summary>
public sealed record AlreadyInBank(string? Name = null)
    : Refusal($"{(Name is null ? "У этого человека" : Name + ": ")}{(Name is null ? " уже есть" : "уже есть")} карточка в этом банке. Откройте её и продолжайте в ней.", "PersonId");

public sealed record NotVoluntary()
    : Refusal("Участие добровольное. Отметьте, что заявление подано по своему желанию; без этого оно не принимается.", "Voluntary", "S000-40");

public sealed record ApplicationFromFuture()
    : Refusal("Дата заявления ещё не наступила. Проверьте день, месяц и год.", "Date");

public sealed record UnknownSubtype() : Refusal("Такого подтипа нет. Выберите «активный» или «пассивный» либо оставьте поле пустым.", "Subtype");

public sealed record NoForms() : Refusal("Выберите хотя бы одну форму наставничества.", "Forms");

public sealed record FormNotUsed(string Form) : Refusal($"Форма «{Form}» в школе не используется. Включите её в карточке организации или выберите другую.", "Forms");

public sealed record FormNotForCategory(string Form, string Category, bool Mentor)
    : Refusal($"Форма «{Form}» не подходит: {(Mentor ? "наставником" : "наставляемым")} в ней не может быть {Category}. Выберите другую форму.", "Forms");

public sealed record CategoryUnknown(string Name)
    : Refusal($"{Name} не учится и не работает в школе. Укажите, кто это для школы: выпускник, родитель, представитель работодателя.", "Category");

public sealed record ApplicantTooYoung(string Name)
    : Refusal($"{Name}: нет 14 лет, заявление подаёт родитель или другой законный представитель. Выберите его.", "ApplicantId", "INV-41");

public sealed record ApplicantHasNoRight(string Name)
    : Refusal($"{Name}: подать заявление может сам участник или его законный представитель. Проверьте, кто подписал, и срок полномочий.", "ApplicantId");

public sealed record NothingOffered() : Refusal("Напишите, чем вы можете помочь: компетенции или темы, хотя бы одну строку.", "Competencies");

public sealed record NothingAsked() : Refusal("Напишите, с чем нужна помощь: основной запрос одной строкой.", "Request");

public sealed record HoursOutOfRange() : Refusal("Укажите часы в неделю числом от 0,5 до 40.", "HoursPerWeek");

public sealed record CapacityOutOfRange() : Refusal("Укажите, скольких наставляемых готов взять наставник: от 1 до 50.", "Capacity");

public sealed record LoadOverCapacity()
    : Refusal("У наставника уже столько наставляемых, сколько указано в его анкете. Увеличьте число мест или выберите другого наставника.", "Capacity", "INV-45");

public sealed record NoReason() : Refusal("Напишите причину: она останется в истории.", "Text");

public sealed record DateNeeded(string Sentence) : Refusal(Sentence, "Date");

public sealed record NobodyChosen() : Refusal("Никто не выбран. Отметьте людей в списке.");

public sealed record NotNow(string Sentence) : Refusal(Sentence);

public sealed record GateClosed(string Name, string What, string? Broken = null) : Refusal($"{Name}: {What}", null, Broken);

public sealed record NoSpecialConsent(string Name)
    : Refusal($"Особые потребности можно записать только при действующем отдельном согласии (D-13а): {Name}. Сначала внесите согласие.", "SpecialNeeds", "INV-33");

/// <summary>Words for counts in sentences of this module.</summary>
internal static class BankWords
{
    public static string Bank(BankSide side) => side == BankSide.Mentor ? "банк наставников" : "банк наставляемых";

    public static string InBank(BankSide side) => side == BankSide.Mentor ? "в банк наставников" : "в банк наставляемых";

    public static string Applications(int n) => Numerals.Count(n, "заявление", "заявления", "заявлений");
}
