using Nastavnik.Core.Foundation.Acts;
using Nastavnik.Core.Foundation.TargetModel;

namespace Nastavnik.Core.School.Organisations;

/// <summary>What a card of an organisation must hold before papers can be printed from it.</summary>
public static class OrganisationRules
{
    public static IReadOnlyList<Refusal> Card(
        OrganisationType type, string fullName, string shortName, string address, string city, string timeZone, string headPosition, IReadOnlyCollection<string> forms)
    {
        var allowed = Vocabularies.Of(type).FormCodes;
        return
        [
            .. Missing(fullName, "FullName", "Введите полное название, как в уставе: с него начинается каждый приказ."),
            .. Missing(shortName, "ShortName", "Введите краткое название: его показывают меню и списки."),
            .. Missing(address, "Address", "Введите адрес: его печатают согласия."),
            .. Missing(city, "City", "Введите место издания приказов, например «г. Кедровск»."),
            .. Missing(headPosition, "HeadPosition", "Введите должность руководителя, например «директор»."),
            .. When(!RussianTimeZones.Knows(timeZone), new Refusal("Выберите часовой пояс: по нему считаются «сегодня» и сроки.", "TimeZone")),
            .. When(forms.Count == 0, new Refusal("Отметьте хотя бы одну форму наставничества.", "Forms")),
            .. When(forms.Any(f => !allowed.Contains(f)), new Refusal("Эта форма не для организаций такого вида. Отметьте формы заново.", "Forms")),
        ];
    }

    private static IEnumerable<Refusal> Missing(string value, string field, string sentence) => When(string.IsNullOrWhiteSpace(value), new Refusal(sentence, field));

    private static IEnumerable<Refusal> When(bool wrong, Refusal refusal) => wrong ? [refusal] : [];
}
