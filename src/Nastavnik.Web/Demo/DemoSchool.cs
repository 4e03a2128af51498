using System.Security.Cryptography;
using Microsoft.EntityFrameworkCore;
using Nastavnik.Core.Foundation.Acts;
using Nastavnik.Core.Foundation.Data;
using Nastavnik.Core.School.Organisations;

namespace Nastavnik.Web.Demo;

/// <summary>What the operator is told once: who may sign in and by which password.</summary>
public sealed record DemoReady(string Password, IReadOnlyList<(string Who, string Name)> Accounts);

/// <summary>
/// Brings an invented school into being by running the real use cases, one act after another, as people would. Nothing is written past them,
/// so what the demo shows is what the program does. A second run finds the school and changes nothing.
/// </summary>
public sealed class DemoSchool(Works works, IConfiguration configuration, TimeProvider time, ILogger<DemoSchool> log)
{
    private static readonly SemaphoreSlim One = new(1);

    public async Task<DemoReady> BuildAsync(CancellationToken ct)
    {
        await One.WaitAsync(ct);
        try
        {
            var password = configuration["NASTAVNIK_DEMO_PASSWORD"] is { Length: > 0 } told ? told : RandomNumberGenerator.GetString("abcdefghjkmnpqrstuvwxyz23456789", 12);
            if (await ExistsAsync(ct))
            {
                return new DemoReady(password, []);
            }

            var started = time.GetTimestamp();
            var story = new DemoStory(works, time, password, step => log.LogInformation("Пример: {Step}", step));
            var accounts = await story.TellAsync(ct);
            log.LogInformation("Пример готов за {Seconds:0.0} с", time.GetElapsedTime(started).TotalSeconds);
            return new DemoReady(password, accounts);
        }
        finally
        {
            One.Release();
        }
    }

    private async Task<bool> ExistsAsync(CancellationToken ct)
    {
        await using var work = await works.GlobalAsync(ct);
        var organisations = work.Db.Organisations;
        return await organisations.AnyAsync(o => o.IsDemo, ct);
    }
}

/// <summary>One use case in the demo was refused: the story no longer fits the rules.</summary>
public sealed class DemoRefusedException(string step, Outcome outcome)
    : InvalidOperationException($"{step}: {string.Join(" ", outcome.Refusals.Select(r => r.Sentence))}");
