using Microsoft.Extensions.DependencyInjection;
using Nastavnik.Core.Foundation.Acts;
using Nastavnik.Core.Preparation.Banks;
using Nastavnik.Core.Preparation.Orders;
using Nastavnik.Core.Preparation.Questionnaires;
using Nastavnik.Core.School.Consents;
using Nastavnik.Core.School.Roadmap;

namespace Nastavnik.Core.Mentoring.Pairs;

public static class PairServices
{
    public static IServiceCollection AddPairs(this IServiceCollection services) => services
        .AddActKinds(typeof(PairActs))
        .AddConstraintSentence(PairMapping.SamePairTwice, new SamePairTwice())
        .AddConstraintSentence(PairMapping.HimselfMentor, new NotOneself())
        .AddConstraintSentence(PairMapping.AnsweredTwice, new AlreadyAnswered())
        .AddScoped<IAudience, PairAudience>().AddScoped<IPairNames, PairNamesForSheets>()
        .AddScoped<IKeepsCount, MentorLoad>()
        .AddScoped<Baselines>().AddScoped<WaiveBaseline>().AddScoped<IPairGateSource, BaselineGate>()
        .AddScoped<PairQueries>().AddScoped<PairCards>().AddScoped<PairCandidates>()
        .AddScoped<PartyReader>().AddScoped<PairAnswers>()
        .AddScoped<ProposePair>().AddScoped<ProposeMany>().AddScoped<EnterExistingPair>().AddScoped<RecordMeeting>().AddScoped<ConfirmParty>().AddScoped<RefuseParty>()
        .AddScoped<IWhenConsentEnds, PairConsequences>().AddScoped<IWhenParticipantMoves, PairConsequences>()
        .AddScoped<IParticipationSource, PairParticipation>().AddScoped<IKnownMentor, PairParticipation>()
        .AddScoped<IRoadmapFact, UnorderedPairs>().AddScoped<IRoadmapFact, ActivePairs>().AddScoped<IAwaits, PairAwaits>()
        .AddScoped<PairOrderPaper>().AddScoped<IOrderKind, PairOrder>().AddScoped<PreparePairOrder>()
        .AddScoped<ChangeQueries>().AddScoped<ChangeOrderPaper>().AddScoped<IOrderKind, ChangeOrder>().AddScoped<OwnChanges>().AddScoped<IAwaits, ChangeAwaits>().AddScoped<PrepareChange>().AddScoped<AgreeChange>().AddScoped<DropChange>()
        .AddScoped<DisbandPair>().AddScoped<SuspendPair>().AddScoped<ResumePair>();
}
