using Microsoft.Extensions.DependencyInjection;
using Nastavnik.Core.Foundation.Acts;
using Nastavnik.Core.Preparation.Questionnaires;
using Nastavnik.Core.School.Accounts;
using Nastavnik.Core.School.Consents;
using Nastavnik.Core.School.People;
using Nastavnik.Core.School.Roadmap;

namespace Nastavnik.Core.Preparation.Banks;

public static class BankServices
{
    public static IServiceCollection AddBanks(this IServiceCollection services)
    {
        services.AddActKinds(typeof(BankActs))
            .AddConstraintSentence(BankMapping.LoadOverCapacity, new LoadOverCapacity())
            .AddConstraintSentence(BankMapping.OneMentorProfile, new AlreadyInBank())
            .AddConstraintSentence(BankMapping.OneMenteeProfile, new AlreadyInBank())
            .AddScoped<IRoleSource, BankRoles>()
            .AddScoped<IWhenConsentEnds, WhenConsentEnds>()
            .AddScoped<IWhenConsentsComplete, WhenConsentsComplete>()
            .AddScoped<IWhenConsentRefused, WhenConsentRefused>()
            .AddScoped<IWhenPersonLeaves, WhenPersonLeaves>()
            .AddScoped<IAwaits, BankAwaits>()
            .AddScoped<IAudience, BankAudience>()
            .AddScoped<IWhenAnswered, ProfilesFill>()
            .AddScoped<IKnownAnswers, KnownOfBanks>();
        services.AddScoped<Participants>().AddScoped<ParticipantReader>().AddScoped<ParticipationReader>().AddScoped<CandidateGates>().AddScoped<ConsentAsking>().AddScoped<ParticipantNews>();
        services.AddScoped<SubmitApplication>().AddScoped<TakeInMany>().AddScoped<SaveDraft>().AddScoped<FillProfile>().AddScoped<RequestConsents>();
        services.AddScoped<RecordInterview>().AddScoped<RecordClearance>().AddScoped<RecordRestricted>();
        services.AddScoped<ProposeToBank>().AddScoped<ApproveBank>().AddScoped<ReturnFromList>().AddScoped<MoveParticipant>().AddScoped<Actualise>();
        services.AddScoped<RequestMap>().AddScoped<BankSights>().AddScoped<BankQueries>().AddScoped<BankCards>().AddScoped<MyBanks>().AddScoped<CandidateSearch>().AddScoped<BankRegisters>().AddScoped<ApplicationPapers>();
        return services.AddBankFacts();
    }

    private static IServiceCollection AddBankFacts(this IServiceCollection services)
    {
        services.AddScoped<BankCounts>();
        (string Item, BankSide Side)[] facts =
        [
            (FactItems.MenteeConsents, BankSide.Mentee), (FactItems.MentorConsents, BankSide.Mentor), (FactItems.MenteeBank, BankSide.Mentee), (FactItems.MentorBank, BankSide.Mentor),
            (FactItems.BanksApproved, BankSide.Mentee), (FactItems.Interviews, BankSide.Mentor),
        ];
        foreach (var (item, side) in facts)
        {
            services.AddScoped<IRoadmapFact>(s => new BankFact(item, side, s.GetRequiredService<BankCounts>()));
        }

        return services;
    }
}
