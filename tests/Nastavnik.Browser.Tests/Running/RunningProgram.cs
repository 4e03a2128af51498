using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Mvc.Testing;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.DependencyInjection.Extensions;
using Nastavnik.Support;
using Nastavnik.Web.Demo;
using Nastavnik.Web.Pages.Setup;

namespace Nastavnik.Browser.Tests.Running;

/// <summary>The whole program on a real port with a database of its own: empty, as after the first start, until a test asks for the demo school.</summary>
public sealed class RunningProgram : WebApplicationFactory<Program>
{
    public const string Password = "проверка-2026";

    private static readonly string Keys = TestHost.WithKey(TestCluster.NewFolder());
    private static readonly Lazy<Task<RunningProgram>> Shared = new(async () => await StartAsync(demo: true));
    private readonly string _connection;

    private RunningProgram(string connection, SetClock clock) => (_connection, Clock) = (connection, clock);

    public SetClock Clock { get; }

    /// <summary>«http://127.0.0.1:41234».</summary>
    public string Address { get; private set; } = "";

    /// <summary>The code that the console would show.</summary>
    public string SetupCode => Services.GetRequiredService<SetupCode>().Code;

    /// <summary>Who may sign in to the demo school, by which name.</summary>
    public IReadOnlyList<(string Who, string Name)> Accounts { get; private set; } = [];

    /// <summary>The demo school, one for the process.</summary>
    public static Task<RunningProgram> DemoAsync() => Shared.Value;

    public static async Task<RunningProgram> StartAsync(bool demo = false, DateOnly? day = null, string? connection = null)
    {
        var clock = new SetClock(default);
        clock.Set(day ?? new DateOnly(2026, 10, 12));
        var program = new RunningProgram(connection ?? await (await TestCluster.GetAsync()).CreateDatabaseAsync(), clock);
        program.UseKestrel(0);
        program.StartServer();
        program.Address = program.ClientOptions.BaseAddress.ToString().TrimEnd('/').Replace("localhost", "127.0.0.1", StringComparison.Ordinal);
        if (demo)
        {
            program.Accounts = (await program.Services.GetRequiredService<DemoSchool>().BuildAsync(CancellationToken.None)).Accounts;
        }

        return program;
    }

    protected override void ConfigureWebHost(IWebHostBuilder builder)
    {
        builder.UseSetting("ConnectionStrings:Nastavnik", _connection);
        builder.UseSetting("NASTAVNIK_DATA", TestCluster.NewFolder());
        builder.UseSetting("NASTAVNIK_KEYS", Keys);
        builder.UseSetting("NASTAVNIK_DEMO_PASSWORD", Password);
        builder.UseSetting("Logging:LogLevel:Default", "Warning");
        builder.ConfigureServices(services => services.Replace(ServiceDescriptor.Singleton<TimeProvider>(Clock)));
    }
}
