using System.Data.Common;
using Microsoft.EntityFrameworkCore.Diagnostics;

namespace Nastavnik.Core.Foundation.Data;

/// <summary>Tells PostgreSQL, for the length of one transaction, whose rows may be seen.</summary>
internal sealed class OrganisationLock : DbTransactionInterceptor
{
    public override async ValueTask<DbTransaction> TransactionStartedAsync(
        DbConnection connection, TransactionEndEventData eventData, DbTransaction result, CancellationToken cancellationToken = default)
    {
        await using var command = Prepare(connection, eventData, result);
        await command.ExecuteNonQueryAsync(cancellationToken);
        return result;
    }

    public override DbTransaction TransactionStarted(DbConnection connection, TransactionEndEventData eventData, DbTransaction result)
    {
        using var command = Prepare(connection, eventData, result);
        command.ExecuteNonQuery();
        return result;
    }

    private static DbCommand Prepare(DbConnection connection, TransactionEndEventData eventData, DbTransaction transaction)
    {
        var here = ((NastavnikDb)eventData.Context!).Here;
        var command = connection.CreateCommand();
        command.Transaction = transaction;
        command.CommandText = "select set_config('app.organisation', $1, true), set_config('app.user', $2, true)";
        command.Parameters.Add(new Npgsql.NpgsqlParameter { Value = here.Id?.ToString() ?? "" });
        command.Parameters.Add(new Npgsql.NpgsqlParameter { Value = here.UserId?.ToString() ?? "" });
        return command;
    }
}

/// <summary>Refuses a command outside a transaction: it would run with no organisation set.</summary>
internal sealed class NoCommandOutside : DbCommandInterceptor
{
    public override ValueTask<InterceptionResult<DbDataReader>> ReaderExecutingAsync(
        DbCommand command, CommandEventData eventData, InterceptionResult<DbDataReader> result, CancellationToken cancellationToken = default)
    {
        Check(command, eventData);
        return ValueTask.FromResult(result);
    }

    public override ValueTask<InterceptionResult<int>> NonQueryExecutingAsync(
        DbCommand command, CommandEventData eventData, InterceptionResult<int> result, CancellationToken cancellationToken = default)
    {
        Check(command, eventData);
        return ValueTask.FromResult(result);
    }

    public override InterceptionResult<DbDataReader> ReaderExecuting(DbCommand command, CommandEventData eventData, InterceptionResult<DbDataReader> result)
    {
        Check(command, eventData);
        return result;
    }

    private static void Check(DbCommand command, CommandEventData eventData)
    {
        if (command.Transaction is null && eventData.Context is NastavnikDb { Here.Id: not null })
        {
            throw new InvalidOperationException("A query of an organisation runs in the organisation's transaction.");
        }
    }
}
