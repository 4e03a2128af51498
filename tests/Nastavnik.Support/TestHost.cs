using Microsoft.EntityFrameworkCore.Diagnostics;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;
using Nastavnik.Core.Foundation.Data;
using Nastavnik.Core.School.Papers;
using Nastavnik.Web;
using Nastavnik.Web.Security;

namespace Nastavnik.Support;

/// <summary>The modules of Core over the test cluster, made once a process: use cases run here as in the program, without pages.</summary>
public sealed class TestHost
{
    private static readonly Lazy<Task<TestHost>> Shared = new(StartAsync);

    private TestHost(IServiceProvider services, string owner) => (Services, Owner) = (services, owner);

    public IServiceProvider Services { get; }

    /// <summary>Connection string of the owner of the migrated database.</summary>
    public string Owner { get; }

    public Works Works => Services.GetRequiredService<Works>();

    /// <summary>1 October 2026, a Thursday, unless a school of the test sets its own.</summary>
    public SetClock Clock => (SetClock)Services.GetRequiredService<TimeProvider>();

    private static readonly byte[] FieldKey = new byte[32];

    /// <summary>Puts the key of restricted columns into a folder. A process has one cipher, so everything that runs in it side by side must have the same key.</summary>
    public static string WithKey(string folder)
    {
        Directory.CreateDirectory(folder);
        File.WriteAllBytes(Path.Combine(folder, "fields.key"), FieldKey);
        return folder;
    }

    public static Task<TestHost> GetAsync() => Shared.Value;

    /// <summary>The same over a clock of one's own, for tests that move time.</summary>
    public static async Task<TestHost> WithClockAsync(SetClock clock)
    {
        var shared = await GetAsync();
        return new TestHost(Build(shared.Owner, clock), shared.Owner);
    }

    private static async Task<TestHost> StartAsync()
    {
        var cluster = await TestCluster.GetAsync();
        FieldCipher.Current = new FieldCipher(FieldKey);
        await DatabaseSetup.RunAsync(cluster.OwnerConnectionString);
        return new TestHost(Build(cluster.OwnerConnectionString, new SetClock(new DateTimeOffset(2026, 10, 1, 9, 0, 0, TimeSpan.Zero))), cluster.OwnerConnectionString);
    }

    /// <summary>A first row of no order is a different row each time: in tests such a query fails.</summary>
    public static IServiceCollection AskForOrder(IServiceCollection services) => services.ConfigureDbContext<NastavnikDb>(
        o => o.ConfigureWarnings(w => w.Throw(CoreEventId.FirstWithoutOrderByAndFilterWarning, CoreEventId.RowLimitingOperationWithoutOrderByWarning)), ServiceLifetime.Singleton);

    private static ServiceProvider Build(string owner, SetClock clock)
    {
        var services = new ServiceCollection();
        services.AddSingleton<TimeProvider>(clock);
        services.AddSingleton(new FileFolder(Path.Combine(TestCluster.NewFolder(), "files")));
        services.AddSingleton<IConfiguration>(new ConfigurationBuilder().Build());
        services.AddLogging(log => log.SetMinimumLevel(LogLevel.Warning));
        services.AddData(owner);
        AskForOrder(services);
        services.AddModules();
        services.AddPeopleSigningIn();
        return services.BuildServiceProvider(new ServiceProviderOptions { ValidateScopes = true });
    }
}
