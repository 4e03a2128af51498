using System.Net;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.TestHost;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;
using Nastavnik.Core.Foundation.Data;
using Nastavnik.Support;
using Npgsql;
using Xunit;

namespace Nastavnik.Web.Tests;

/// <summary>What a watchdog asks, while the database server goes away and comes back.</summary>
public sealed class HealthTests
{
    [Fact]
    public async Task Ready_is_503_while_the_database_server_is_down_and_live_is_not()
    {
        var options = TestCluster.Options(TestCluster.NewFolder());
        var cluster = await PrivateCluster.StartAsync(options);
        try
        {
            await using var source = NpgsqlDataSource.Create(cluster.ConnectionString("postgres"));
            var builder = WebApplication.CreateSlimBuilder();
            builder.Logging.ClearProviders();
            builder.WebHost.UseTestServer();
            builder.Services.AddSingleton(source);
            await using var app = builder.Build();
            app.MapHealth();
            await app.StartAsync(TestContext.Current.CancellationToken);
            using var client = app.GetTestClient();

            Assert.Equal((HttpStatusCode.OK, "{\"status\":\"ready\"}"), await AskAsync(client, "/health/ready"));
            await cluster.DisposeAsync();
            var (status, said) = await AskAsync(client, "/health/ready");
            Assert.Equal(HttpStatusCode.ServiceUnavailable, status);
            Assert.DoesNotContain("Exception", said, StringComparison.Ordinal);
            Assert.Equal((HttpStatusCode.OK, "{\"status\":\"live\"}"), await AskAsync(client, "/health/live"));

            cluster = await PrivateCluster.StartAsync(options);
            Assert.Equal(HttpStatusCode.OK, (await AskAsync(client, "/health/ready")).Status);
        }
        finally
        {
            await cluster.DisposeAsync();
            Directory.Delete(options.DataFolder, recursive: true);
        }
    }

    private static async Task<(HttpStatusCode Status, string Said)> AskAsync(HttpClient client, string address)
    {
        using var answer = await client.GetAsync(address);
        return (answer.StatusCode, await answer.Content.ReadAsStringAsync());
    }
}
