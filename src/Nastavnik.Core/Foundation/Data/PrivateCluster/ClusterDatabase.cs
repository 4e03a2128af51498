using Npgsql;

namespace Nastavnik.Core.Foundation.Data;

/// <summary>The database and the two roles of a private cluster, the same as an operator would make on an outside server.</summary>
internal static class ClusterDatabase
{
    public static async Task EnsureAsync(PrivateCluster cluster, CancellationToken ct)
    {
        await using var connection = new NpgsqlConnection(cluster.SuperuserConnectionString("postgres"));
        await connection.OpenAsync(ct);
        await EnsureAsync(connection, $"select from pg_roles where rolname = '{PrivateCluster.Application}'", $"create role {PrivateCluster.Application} nologin", ct);
        await EnsureAsync(connection, $"select from pg_roles where rolname = '{PrivateCluster.Owner}'", $"create role {PrivateCluster.Owner} login createdb in role {PrivateCluster.Application}", ct);
        await EnsureAsync(connection, $"select from pg_database where datname = '{PrivateCluster.DatabaseName}'", $"create database {PrivateCluster.DatabaseName} owner {PrivateCluster.Owner}", ct);
    }

    private static async Task EnsureAsync(NpgsqlConnection connection, string question, string answer, CancellationToken ct)
    {
        await using var ask = new NpgsqlCommand(question, connection);
        await using (var row = await ask.ExecuteReaderAsync(ct))
        {
            if (await row.ReadAsync(ct))
                return;
        }
        await using var make = new NpgsqlCommand(answer, connection);
        await make.ExecuteNonQueryAsync(ct);
    }
}
