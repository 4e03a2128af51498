using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;
using Npgsql;
using NpgsqlTypes;

namespace Nastavnik.Bench;

/// <summary>The least a server can do with the same rows: one prepared Npgsql query past row-level security, answered as JSON. And plain text, which asks nothing.</summary>
internal static class Peer
{
    public static async Task<int> ServeAsync(string socket, Guid organisation, string address)
    {
        var builder = WebApplication.CreateSlimBuilder();
        builder.Logging.ClearProviders();
        builder.WebHost.UseUrls(address);
        var app = builder.Build();
        await using var source = NpgsqlDataSource.Create(new NpgsqlConnectionStringBuilder(BenchPlace.Superuser(socket)) { MaxAutoPrepare = 20, AutoPrepareMinUsages = 2 }.ConnectionString);
        app.MapGet("/plain", () => "Наставник");
        foreach (var page in BusyPages.All)
        {
            app.MapGet("/" + page.Key, (HttpContext context, Guid? person) => AnswerAsync(context, source, page, organisation, person));
        }

        await app.RunAsync();
        return 0;
    }

    private static async Task AnswerAsync(HttpContext context, NpgsqlDataSource source, BusyPage page, Guid organisation, Guid? person)
    {
        await using var command = source.CreateCommand(page.Sql);
        command.Parameters.Add(new NpgsqlParameter { Value = organisation });
        command.Parameters.Add(new NpgsqlParameter { Value = DateOnly.FromDateTime(TimeProvider.System.GetUtcNow().UtcDateTime), NpgsqlDbType = NpgsqlDbType.Date });
        if (page.Path.Contains("{person}", StringComparison.Ordinal))
        {
            command.Parameters.Add(new NpgsqlParameter { Value = person!.Value });
        }

        var rows = new List<object?[]>();
        await using (var reader = await command.ExecuteReaderAsync(context.RequestAborted))
        {
            while (await reader.ReadAsync(context.RequestAborted))
            {
                var row = new object?[reader.FieldCount];
                for (var i = 0; i < row.Length; i++)
                {
                    row[i] = await reader.IsDBNullAsync(i) ? null : reader.GetValue(i);
                }

                rows.Add(row);
            }
        }

        await context.Response.WriteAsJsonAsync(rows);
    }
}
