using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;
using Npgsql;

namespace Nastavnik.Core.Foundation.Data;

/// <summary>Wakes the worker when a ticket was just issued, so that nobody waits for the next round.</summary>
public sealed class TicketBell : IDisposable
{
    private readonly SemaphoreSlim rung = new(0, 1);

    public void Ring()
    {
        try
        {
            rung.Release();
        }
        catch (SemaphoreFullException)
        {
            // It rings already.
        }
    }

    public void Dispose() => rung.Dispose();

    internal Task WaitAsync(TimeSpan atMost, CancellationToken ct) => rung.WaitAsync(atMost, ct);
}

/// <summary>Takes due tickets one by one. A ticket claimed by a program that died is free again after two minutes.</summary>
public sealed class TicketWorker(Works works, IServiceScopeFactory scopes, TicketBell bell, TimeProvider time, ILogger<TicketWorker> log) : BackgroundService
{
    private static readonly TimeSpan Round = TimeSpan.FromSeconds(20);

    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        while (!stoppingToken.IsCancellationRequested)
        {
            try
            {
                while (await ClaimAsync(stoppingToken) is { } ticket)
                {
                    await RunAsync(ticket, stoppingToken);
                }

                await bell.WaitAsync(Round, stoppingToken);
            }
            catch (Exception failure) when (failure is NpgsqlException or InvalidOperationException or DbUpdateException && !stoppingToken.IsCancellationRequested)
            {
                log.LogWarning("Tickets wait: {Kind}", failure.GetType().Name);
                await Task.Delay(Round, stoppingToken);
            }
        }
    }

    private async Task<Ticket?> ClaimAsync(CancellationToken ct)
    {
        await using var work = await works.GlobalAsync(ct);
        var now = time.GetUtcNow();
        var claimed = await work.Db.Set<Ticket>().FromSql($"""
            update tickets set claimed_at = {now}, attempts = attempts + 1
            where id = (select id from tickets where due_at <= {now} and attempts < 20 and (claimed_at is null or claimed_at < {now.AddMinutes(-2)})
                        order by due_at for update skip locked limit 1)
            returning *
            """).AsNoTracking().ToListAsync(ct);
        await work.CommitAsync(ct);
        return claimed.SingleOrDefault();
    }

    private async Task RunAsync(Ticket ticket, CancellationToken ct)
    {
        try
        {
            await using var scope = scopes.CreateAsyncScope();
            if (scope.ServiceProvider.GetServices<ITicketWork>().SingleOrDefault(w => w.Kind == ticket.Kind) is { } handler)
            {
                await handler.RunAsync(ticket.OrganisationId, ticket.Subject, ct);
            }

            await using var work = await works.GlobalAsync(ct);
            await work.Db.Set<Ticket>().Where(t => t.Id == ticket.Id).ExecuteDeleteAsync(ct);
            await work.CommitAsync(ct);
        }
        catch (Exception failure) when (failure is not OperationCanceledException)
        {
            log.LogError(failure, "Ticket {Kind} failed, attempt {Attempt}", ticket.Kind, ticket.Attempts);
        }
    }
}
