using Microsoft.Extensions.DependencyInjection;
using Nastavnik.Core.Foundation.Acts;

namespace Nastavnik.Core.School.People;

public static class PeopleActs
{
    public static readonly ActKind Added = new("person.add", "Карточка создана");
    public static readonly ActKind Changed = new("person.change", "Изменено: {what}");
    public static readonly ActKind NameCorrected = new("person.cases", "Исправлены падежи имени");
    public static readonly ActKind Employed = new("person.employ", "Внесена должность: {position}");
    public static readonly ActKind Enrolled = new("person.enrol", "Зачислен в класс {class}");
    public static readonly ActKind Left = new("person.leave", "Выбытие с {on}: {what}");
    public static readonly ActKind RepresentativeAdded = new("person.represent", "Внесён представитель: {name}, {basis}");
    public static readonly ActKind RepresentativeEnded = new("person.represent.end", "Полномочия представителя прекращены с {on}");
    public static readonly ActKind Merged = new("person.merge", "Соединены две карточки: вторая была на имя {name}");
    public static readonly ActKind ClassOpened = new("class.open", "Открыт класс {class}");
}

public static class PeopleServices
{
    public static IServiceCollection AddPeople(this IServiceCollection services) => services
        .AddActKinds(typeof(PeopleActs))
        .AddConstraintSentence("ex_one_class_at_a_time", new Refusal("В эти дни человек уже числится в другом классе. Закройте прежнюю запись датой перевода."))
        .AddConstraintSentence("ix_legal_representatives_organisation_id_child_id_person_id", new Refusal("Этот представитель у ребёнка уже внесён."))
        .AddScoped<ToldHistory>()
        .AddScoped<PeopleQueries>()
        .AddScoped<AddPerson>()
        .AddScoped<ChangePerson>()
        .AddScoped<CorrectName>()
        .AddScoped<ChangePeriods>()
        .AddScoped<OpenClass>()
        .AddScoped<Represent>()
        .AddScoped<MergePeople>();
}
