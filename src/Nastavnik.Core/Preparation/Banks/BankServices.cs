using Microsoft.Extensions.DependencyInjection;
using Nastavnik.Core.Foundation.Acts;
using Nastavnik.Core.School.Accounts;

namespace Nastavnik.Core.Preparation.Banks;

public static class BankServices
{
    public static IServiceCollection AddBanks(this IServiceCollection services) => services
        .AddActKinds(typeof(BankActs))
        .AddConstraintSentence(BankMapping.OneMentorProfile, new AlreadyInBank())
        .AddConstraintSentence(BankMapping.OneMenteeProfile, new AlreadyInBank())
        .AddScoped<IRoleSource, BankRoles>();
}

/// <summary>One live profile a side.</summary>
public sealed record AlreadyInBank() : Refusal("У этого человека уже есть карточка в этом банке. Откройте её и продолжайте в ней.", "PersonId");
