using Microsoft.Extensions.DependencyInjection;
using Nastavnik.Core.Foundation.Acts;
using Nastavnik.Core.School.Consents.Wording;
using Nastavnik.Core.School.Roadmap;

namespace Nastavnik.Core.School.Consents;

public static class ConsentActs
{
    public static readonly ActKind Prepared = new("consent.prepare", "Подготовлены бумаги на подпись: {papers}");
    public static readonly ActKind HandedOut = new("consent.hand-out", "Вручено на подпись: {papers}");
    public static readonly ActKind Signed = new("consent.sign", "Зарегистрировано подписанное {paper}, дата подписи {date}");
    public static readonly ActKind ManySigned = new("consent.sign-many", "Зарегистрированы вернувшиеся бумаги: {count}, дата подписи {date}");
    public static readonly ActKind OwnSigned = new("consent.sign-own", "Зарегистрирована подпись самого подростка, дата подписи {date}");
    public static readonly ActKind SignedInAccount = new("consent.sign-account", "Подписано в личном кабинете: {paper}");
    public static readonly ActKind Refused = new("consent.refuse", "Получен отказ подписать: {paper}, {date}");
    public static readonly ActKind Withdrawn = new("consent.withdraw", "Отозвано {paper}, отзыв получен {date}. {follows}");
    public static readonly ActKind Corrected = new("consent.correct", "Исправлена регистрация: {paper}. {what}");
}

public static class ConsentServices
{
    public static IServiceCollection AddConsents(this IServiceCollection services) => services
        .AddActKinds(typeof(ConsentActs))
        .AddConstraintSentence("ck_consent_special_on_paper", new SpecialOnlyOnPaper())
        .AddConstraintSentence("ck_consent_signer", new WrongSigner())
        .AddScoped<ConsentGate>()
        .AddScoped<ConsentComposer>()
        .AddScoped<Signing>()
        .AddScoped<PrepareConsents>()
        .AddScoped<PrepareLabourConsent>()
        .AddScoped<HandOutConsents>()
        .AddScoped<RegisterSignedPaper>()
        .AddScoped<RegisterManyReturned>()
        .AddScoped<EnterEarlierConsent>()
        .AddScoped<AddOwnSignature>()
        .AddScoped<SignInAccount>()
        .AddScoped<RefuseConsent>()
        .AddScoped<WithdrawConsent>()
        .AddScoped<CorrectRegistration>()
        .AddScoped<RegisterSignatureAgreement>()
        .AddScoped<ConsentWatch>()
        .AddScoped<ConsentRegistry>()
        .AddScoped<ConsentCards>()
        .AddScoped<ConsentCandidates>()
        .AddScoped<IAwaits, ConsentsAwaited>();
}
