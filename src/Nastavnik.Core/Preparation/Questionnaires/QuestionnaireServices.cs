using Microsoft.Extensions.DependencyInjection;
using Nastavnik.Core.Foundation.Acts;
using Nastavnik.Core.School.Roadmap;

namespace Nastavnik.Core.Preparation.Questionnaires;

public static class QuestionnaireServices
{
    public static IServiceCollection AddQuestionnaires(this IServiceCollection services) => services
        .AddActKinds(typeof(QuestionnaireActs))
        .AddConstraintSentence("ux_one_response", new ChangedMeanwhile())
        .AddConstraintSentence("ux_asked_once", new ChangedMeanwhile())
        .AddScoped<IAudience, OwnAudience>()
        .AddScoped<Inviting>()
        .AddScoped<Abouts>()
        .AddScoped<PlanCampaign>()
        .AddScoped<ApproveCampaign>()
        .AddScoped<OpenCampaign>()
        .AddScoped<InviteMore>()
        .AddScoped<RemindUnanswered>()
        .AddScoped<CloseCampaign>()
        .AddScoped<ProlongCampaign>()
        .AddScoped<GiveLinks>()
        .AddScoped<SheetReader>()
        .AddScoped<SaveAnswers>()
        .AddScoped<TakeBackAnswers>()
        .AddScoped<CampaignQueries>()
        .AddScoped<CampaignAnswers>()
        .AddScoped<AddOwnQuestion>()
        .AddScoped<RemoveOwnQuestion>()
        .AddScoped<SheetPapers>()
        .AddScoped<MyQuestionnaires>()
        .AddScoped<IAwaits, QuestionnairesAwaited>();
}
