using Microsoft.Extensions.DependencyInjection;
using Nastavnik.Core.Foundation.Acts;

namespace Nastavnik.Core.School.Consents;

public static class ConsentActs
{
    public static readonly ActKind Prepared = new("consent.prepare", "Подготовлены бумаги на подпись: {papers}");
    public static readonly ActKind HandedOut = new("consent.hand-out", "Вручено на подпись: {papers}");
    public static readonly ActKind Signed = new("consent.sign", "Зарегистрировано подписанное {paper}, дата подписи {date}");
    public static readonly ActKind ManySigned = new("consent.sign-many", "Зарегистрированы вернувшиеся бумаги: {count}, дата подписи {date}");
    public static readonly ActKind SignedInAccount = new("consent.sign-account", "Подписано в личном кабинете: {paper}");
    public static readonly ActKind Refused = new("consent.refuse", "Получен отказ подписать: {paper}, {date}");
    public static readonly ActKind Withdrawn = new("consent.withdraw", "Отозвано {paper}, отзыв получен {date}. {follows}");
    public static readonly ActKind Corrected = new("consent.correct", "Исправлена регистрация: {paper}. {what}");
}

public static class ConsentServices
{
    public static IServiceCollection AddConsents(this IServiceCollection services) => services
        .AddActKinds(typeof(ConsentActs))
        .AddScoped<ConsentGate>();
}
