using Npgsql;

namespace Nastavnik.Web;

internal static class Health
{
    /// <summary>/health/live: the process answers. /health/ready: the database answers too.</summary>
    public static WebApplication MapHealth(this WebApplication app)
    {
        app.MapGet("/health/live", () => Results.Json(new { status = "live" }));
        app.MapGet("/health/ready", async (NpgsqlDataSource source, CancellationToken ct) =>
        {
            try
            {
                await using var command = source.CreateCommand("select 1");
                command.CommandTimeout = 3;
                await command.ExecuteScalarAsync(ct);
                return Results.Json(new { status = "ready" });
            }
            catch (Exception failure) when (failure is NpgsqlException or InvalidOperationException or TimeoutException)
            {
                return Results.Json(new { status = "database is away" }, statusCode: StatusCodes.Status503ServiceUnavailable);
            }
        });
        return app;
    }
}
