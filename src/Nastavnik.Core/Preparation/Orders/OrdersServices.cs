using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.DependencyInjection.Extensions;
using Nastavnik.Core.Foundation.Acts;
using Nastavnik.Core.Preparation.Orders.Kinds;
using Nastavnik.Core.School.Papers;
using Nastavnik.Core.School.Roadmap;

namespace Nastavnik.Core.Preparation.Orders;

public static class OrdersServices
{
    public static IServiceCollection AddOrders(this IServiceCollection services)
    {
        services.TryAddScoped<FileStore>();
        return services
            .AddActKinds(typeof(OrderActs))
            .AddConstraintSentence(OrderMapping.UniqueNumber, new Refusal("Этот номер уже занят другим приказом того же журнала и года. Впишите следующий свободный.", "Number", "INV-16"))
            .AddScoped<OrderKinds>().AddScoped<OrderSkeleton>().AddScoped<PeopleOnPaper>().AddScoped<Signers>().AddScoped<OrderRegistrar>()
            .AddScoped<OrdersInForce>().AddScoped<Introductions>().AddScoped<OrdersGate>()
            .AddScoped<PrepareOrder>().AddScoped<SignOrder>().AddScoped<ReturnOrder>().AddScoped<CancelOrder>().AddScoped<EnterEarlierOrder>()
            .AddScoped<RegisterAcquaintance>().AddScoped<ConfirmReading>().AddScoped<AttachScan>().AddScoped<AcquaintanceSheet>().AddScoped<AppointHead>().AddScoped<EndHeadship>()
            .AddScoped<OrderQueries>().AddScoped<OrderCards>().AddScoped<IRoadmapFact, IntroductionFact>().AddScoped<IRoadmapFact, CuratorFact>().AddScoped<IAwaits, OrdersAwait>()
            .AddScoped<IOrderKind, IntroductionOrder>().AddScoped<IOrderKind, CuratorOrder>();
    }
}
