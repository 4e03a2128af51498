using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Identity;
using Microsoft.AspNetCore.Mvc.Testing;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.DependencyInjection.Extensions;
using Nastavnik.Core.Foundation.Acts;
using Nastavnik.Core.School.Accounts;

namespace Nastavnik.Support;

/// <summary>The whole program over the test cluster, once a process. Each test brings its own school and signs in as whom it needs.</summary>
public sealed class WebHost : WebApplicationFactory<Program>
{
    public const string Password = "проверка-2026";
    private static readonly Lazy<Task<WebHost>> Shared = new(StartAsync);
    private static readonly string Hash = new PasswordHasher<IdentityUser<Guid>>().HashPassword(new IdentityUser<Guid>(), Password);

    private WebHost(TestHost core) => Core = core;

    public TestHost Core { get; }

    public static Task<WebHost> GetAsync() => Shared.Value;

    /// <summary>A browser without anybody signed in.</summary>
    public WebVisitor Visitor() => new(CreateClient(new WebApplicationFactoryClientOptions { AllowAutoRedirect = false, HandleCookies = true }));

    /// <summary>Makes an account for the person with the roles and signs it in through the sign-in page.</summary>
    public async Task<WebVisitor> SignInAsync(TestSchool school, Guid? person, params Role[] roles)
    {
        var visitor = Visitor();
        await visitor.SignInAsync(await AccountAsync(school, person, roles), Password);
        return visitor;
    }

    /// <summary>Makes an account with <see cref="Password"/>; answers its sign-in name.</summary>
    public static async Task<string> AccountAsync(TestSchool school, Guid? person, params Role[] roles)
    {
        var user = new IdentityUser<Guid>($"u{Guid.CreateVersion7():N}") { Id = Guid.CreateVersion7(), PasswordHash = Hash, SecurityStamp = "x", LockoutEnabled = true };
        user.NormalizedUserName = user.UserName!.ToUpperInvariant();
        await using (var work = await school.WorkAsync())
        {
            var membership = new Membership(user.Id, person);
            work.Db.Users.Add(user);
            work.Db.Memberships.Add(membership);
            work.Db.RoleAssignments.AddRange(roles.Where(r => r is not (Role.Head or Role.Representative or Role.ClassTeacher))
                .Select(r => new RoleAssignment(membership.Id, r, school.Today.AddYears(-1), null, null)));
            await work.Db.SaveChangesAsync();
            await work.CommitAsync();
        }

        return user.UserName;
    }

    public Task<WebVisitor> AsCuratorAsync(TestSchool school) => SignInAsync(school, school.CuratorPerson.Id, Role.Curator, Role.Administration);

    public Task<WebVisitor> AsHeadAsync(TestSchool school) => SignInAsync(school, school.HeadPerson.Id);

    protected override void ConfigureWebHost(IWebHostBuilder builder) =>
        builder.ConfigureServices(services => TestHost.AskForOrder(services.Replace(ServiceDescriptor.Singleton<TimeProvider>(Core.Clock))));

    private static async Task<WebHost> StartAsync()
    {
        var core = await TestHost.GetAsync();

        // Without any school every page would lead to the set-up, and a test of a visitor's pages would depend on which tests ran before it.
        await TestSchool.NewAsync();
        Environment.SetEnvironmentVariable("ConnectionStrings__Nastavnik", core.Owner);
        var data = TestCluster.NewFolder();
        Environment.SetEnvironmentVariable("NASTAVNIK_DATA", data);
        Environment.SetEnvironmentVariable("Logging__LogLevel__Default", "Error");
        Environment.SetEnvironmentVariable("Logging__LogLevel__Microsoft.AspNetCore", "Error");

        TestHost.WithKey(Path.Combine(data, "keys"));
        var host = new WebHost(core);
        host.StartServer();
        return host;
    }
}
