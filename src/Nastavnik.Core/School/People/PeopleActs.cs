using Microsoft.Extensions.DependencyInjection;
using Nastavnik.Core.Foundation.Acts;

namespace Nastavnik.Core.School.People;

public static class PeopleActs
{
    public static readonly ActKind Added = new("person.add", "Карточка создана");
    public static readonly ActKind Changed = new("person.change", "Изменено: {what}");
}

public static class PeopleServices
{
    public static IServiceCollection AddPeople(this IServiceCollection services) => services
        .AddActKinds(typeof(PeopleActs))
        .AddConstraintSentence("ex_one_class_at_a_time", new Refusal("В эти дни человек уже числится в другом классе. Закройте прежнюю запись датой перевода."))
        .AddScoped<ToldHistory>()
        .AddScoped<AddPerson>();
}
