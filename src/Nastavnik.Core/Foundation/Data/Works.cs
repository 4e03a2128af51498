using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Storage;
using Microsoft.Extensions.DependencyInjection;

namespace Nastavnik.Core.Foundation.Data;

/// <summary>Work outside a request (jobs, commands, the demo, tests): a scope of one organisation with its open transaction.</summary>
public sealed class Works(IServiceScopeFactory scopes)
{
    public async Task<Work> ForAsync(Guid organisation, Guid? user = null, CancellationToken ct = default)
    {
        var scope = scopes.CreateAsyncScope();
        scope.ServiceProvider.GetRequiredService<CurrentOrganisation>().Enter(organisation, user);
        var db = scope.ServiceProvider.GetRequiredService<NastavnikDb>();
        return new Work(scope, db, await db.Database.BeginTransactionAsync(ct));
    }

    /// <summary>Work on global tables only (users, organisations).</summary>
    public async Task<Work> GlobalAsync(CancellationToken ct = default)
    {
        var scope = scopes.CreateAsyncScope();
        var db = scope.ServiceProvider.GetRequiredService<NastavnikDb>();
        return new Work(scope, db, await db.Database.BeginTransactionAsync(ct));
    }
}

/// <summary>One scope with one transaction; what is not committed (by an act or by <see cref="CommitAsync"/>) is rolled back.</summary>
public sealed class Work(AsyncServiceScope scope, NastavnikDb db, IDbContextTransaction transaction) : IAsyncDisposable
{
    public NastavnikDb Db => db;

    public T Get<T>()
        where T : notnull => scope.ServiceProvider.GetRequiredService<T>();

    public Task CommitAsync(CancellationToken ct = default) => transaction.CommitAsync(ct);

    public async ValueTask DisposeAsync()
    {
        await transaction.DisposeAsync();
        await scope.DisposeAsync();
    }
}
