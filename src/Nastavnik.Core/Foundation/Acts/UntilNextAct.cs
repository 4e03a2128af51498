using System.Data.Common;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Storage;
using Microsoft.Extensions.Caching.Memory;
using Nastavnik.Core.Foundation.Data;
using Npgsql;

namespace Nastavnik.Core.Foundation.Acts;

/// <summary>What requests have computed and may share; one a process.</summary>
public sealed class KeptAnswers : IDisposable
{
    private const int MostAnswers = 4000;

    internal MemoryCache Cache { get; } = new(new MemoryCacheOptions { SizeLimit = MostAnswers });

    public void Dispose() => Cache.Dispose();
}

/// <summary>
/// Answers that stay true until the organisation's next act: since every change is an act, a mark of the last acts, read once a request, tells whether
/// an answer still holds — on any number of servers. An answer is shared between requests, so nobody may change it.
/// </summary>
public sealed class UntilNextAct(NastavnikDb db, CurrentOrganisation here, KeptAnswers kept)
{
    /// <summary>An act that began earlier may be committed later; it is noticed if fewer than so many began after it.</summary>
    private const int LastActs = 64;

    private static readonly TimeSpan Unused = TimeSpan.FromMinutes(20);
    private string? mark;

    /// <param name="what">The question; asked anew for each user and day.</param>
    /// <param name="day">Today: what is due changes overnight.</param>
    public async Task<T> GetAsync<T>(string what, DateOnly day, Func<Task<T>> read, CancellationToken ct)
    {
        mark ??= await MarkAsync(ct);
        var key = (here.Id, here.UserId, what, day);
        if (kept.Cache.TryGetValue(key, out (string Mark, T Answer) before) && before.Mark == mark)
        {
            return before.Answer;
        }

        var answer = await read();
        kept.Cache.Set(key, (mark, answer), new MemoryCacheEntryOptions { Size = 1, SlidingExpiration = Unused });
        return answer;
    }

    /// <summary>Changes with any act of the organisation, and with the account's password or sessions.</summary>
    private async Task<string> MarkAsync(CancellationToken ct)
    {
        await using DbCommand command = db.Database.GetDbConnection().CreateCommand();
        command.Transaction = db.Database.CurrentTransaction?.GetDbTransaction();
        command.CommandText = """
            select concat((select security_stamp from users where id = @user), ' ',
                          (select md5(string_agg(last.id::text, ' ' order by last.at desc, last.id desc))
                           from (select id, at from acts where organisation_id = @organisation order by at desc, id desc limit @last) last))
            """;
        command.Parameters.Add(new NpgsqlParameter("user", here.UserId ?? Guid.Empty));
        command.Parameters.Add(new NpgsqlParameter("organisation", db.Tenant));
        command.Parameters.Add(new NpgsqlParameter("last", LastActs));
        return (string)(await command.ExecuteScalarAsync(ct))!;
    }
}
