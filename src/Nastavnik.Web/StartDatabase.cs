using Nastavnik.Core.Foundation.Data;
using Npgsql;

namespace Nastavnik.Web;

/// <summary>Opens the database and brings its schema up to date, or tells the operator in one sentence why not.</summary>
internal static class StartDatabase
{
    public static async Task<DatabaseServer?> RunAsync(IConfiguration configuration, ILogger log)
    {
        DatabaseServer? database = null;
        try
        {
            database = await DatabaseServer.OpenAsync(configuration, TimeProvider.System, log);
            await DatabaseSetup.RunAsync(database.OwnerConnectionString);
            return database;
        }
        catch (ClusterException e)
        {
            await Console.Error.WriteLineAsync(e.Message);
        }
        catch (NpgsqlException e) when (e is not PostgresException)
        {
            await Console.Error.WriteLineAsync($"Сервер базы данных не отвечает: {e.Message}. Проверьте, что он запущен и что ConnectionStrings__{DatabaseServer.ConnectionName} указывает на него.");
        }
        catch
        {
            if (database is not null)
                await database.DisposeAsync();
            throw;
        }
        if (database is not null)
            await database.DisposeAsync();
        return null;
    }
}
