using Microsoft.Extensions.DependencyInjection;
using Nastavnik.Core.Foundation.Acts;
using Nastavnik.Core.Preparation.Banks;
using Nastavnik.Core.Preparation.Orders;
using Nastavnik.Core.School.Roadmap;

namespace Nastavnik.Core.Preparation.Training;

public static class TrainingServices
{
    public static IServiceCollection AddTraining(this IServiceCollection services) => services
        .AddActKinds(typeof(TrainingActs))
        .AddConstraintSentence(TrainingMapping.ResultTwice, new Refusal("Итоги этой программы уже внёс кто-то другой. Откройте её заново."))
        .AddConstraintSentence(TrainingMapping.CertificateTwice, new Refusal("Этот номер сертификата только что заняли. Сохраните ещё раз."))
        .AddScoped<TrainingMarks>().AddScoped<ITrainingSource>(s => s.GetRequiredService<TrainingMarks>())
        .AddScoped<WriteTraining>().AddScoped<EnrolTrainees>().AddScoped<BeginTraining>()
        .AddScoped<PlanSession>().AddScoped<HoldSession>().AddScoped<CancelSession>().AddScoped<HandOutMaterial>().AddScoped<DropMaterial>()
        .AddScoped<RecordTrainingResults>().AddScoped<RecordEarlierTraining>()
        .AddScoped<IOrderKind, TrainingOrder>().AddScoped<Certificates>().AddScoped<TrainingQueries>()
        .AddScoped<IRoadmapFact, TrainingFact>().AddScoped<IAwaits, TrainingAwaits>();
}
