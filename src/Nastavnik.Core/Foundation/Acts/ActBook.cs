using Microsoft.EntityFrameworkCore;
using Nastavnik.Core.Foundation.Data;
using Npgsql;

namespace Nastavnik.Core.Foundation.Acts;

/// <summary>A module that keeps a number beside what it counts: told of everything an act has saved, before the act is committed.</summary>
public interface IKeepsCount
{
    Task RecountAsync(IReadOnlyCollection<object> changed, CancellationToken ct);
}

/// <summary>
/// Runs a use case as one act: the form counts once, the version is checked, the change and its record are committed together.
/// A refusal rolls everything back (also the act row), leaving the transaction usable, so that the corrected form may use its key again.
/// </summary>
public sealed class ActBook(NastavnikDb db, TimeProvider time, ConstraintSentences constraints, IEnumerable<IKeepsCount> counts)
{
    private const string Before = "before_act";

    /// <param name="by">Who asks and by which form.</param>
    /// <param name="kind">What history will say.</param>
    /// <param name="passesGate">True: the organisation's gate acts queue up, so that nothing changes between check and signature.</param>
    /// <param name="body">Load, decide, change; answers <see cref="Outcome"/>.</param>
    /// <param name="ct">Cancellation.</param>
    public async Task<Outcome> RunAsync(Submission by, ActKind kind, bool passesGate, Func<ActDraft, Task<Outcome>> body, CancellationToken ct = default)
    {
        var transaction = db.Database.CurrentTransaction ?? throw new InvalidOperationException("An act runs in the organisation's transaction.");
        await transaction.CreateSavepointAsync(Before, ct);
        if (await EarlierAsync(by, kind, ct) is { } earlier)
        {
            return earlier;
        }

        if (passesGate)
        {
            await db.Database.ExecuteSqlAsync($"select 1 from organisations where id = {db.Tenant} for no key update", ct);
        }

        var draft = new ActDraft();
        Outcome outcome;
        try
        {
            outcome = await body(draft);
            if (outcome.IsDone)
            {
                var changed = db.ChangeTracker.Entries().Where(e => e.State is EntityState.Added or EntityState.Modified or EntityState.Deleted).Select(e => e.Entity).ToList();
                await db.SaveChangesAsync(ct);
                foreach (var count in counts)
                {
                    await count.RecountAsync(changed, ct);
                }

                await WriteAsync(by.Form.Key, draft, outcome, ct);
                await transaction.CommitAsync(ct);
                return outcome;
            }
        }
        catch (DbUpdateConcurrencyException)
        {
            outcome = new ChangedMeanwhile();
        }
        catch (DbUpdateException failure) when (failure.InnerException is PostgresException { ConstraintName: { } name } && constraints.For(name) is { } sentence)
        {
            outcome = sentence;
        }
        catch (PostgresException failure) when (failure.ConstraintName is { } name && constraints.For(name) is { } sentence)
        {
            outcome = sentence;
        }

        await transaction.RollbackToSavepointAsync(Before, ct);
        db.ChangeTracker.Clear();
        return outcome;
    }

    public Task<Outcome> RunAsync(Submission by, ActKind kind, Func<ActDraft, Task<Outcome>> body, CancellationToken ct = default) =>
        RunAsync(by, kind, passesGate: false, body, ct);

    /// <summary>Records that a page with these people's data was opened, in one command. The page's own transaction commits it.</summary>
    public Task RecordReadingAsync(Actor actor, string page, IEnumerable<Guid> people, CancellationToken ct = default) =>
        db.Database.ExecuteSqlRawAsync("""
            insert into readings (organisation_id, id, user_id, person_id, at, page, subjects, address)
            values (@organisation, @id, @user, @person, @at, @page, @subjects, @address)
            """,
            [
                new NpgsqlParameter("organisation", db.Tenant), new NpgsqlParameter("id", Guid.CreateVersion7()), new NpgsqlParameter("user", actor.UserId),
                new NpgsqlParameter("person", NpgsqlTypes.NpgsqlDbType.Uuid) { Value = (object?)actor.PersonId ?? DBNull.Value },
                new NpgsqlParameter("at", time.GetUtcNow()), new NpgsqlParameter("page", page), new NpgsqlParameter("subjects", people.Distinct().ToArray()),
                new NpgsqlParameter("address", NpgsqlTypes.NpgsqlDbType.Text) { Value = (object?)actor.Address ?? DBNull.Value },
            ], ct);

    private async Task<Outcome?> EarlierAsync(Submission by, ActKind kind, CancellationToken ct)
    {
        var (actor, form) = by;
        var person = (object?)actor.PersonId ?? DBNull.Value;
        var inserted = await db.Database.ExecuteSqlRawAsync("""
            insert into acts (organisation_id, id, kind, actor_user_id, actor_person_id, at, address, form_hash, subjects, details)
            values (@organisation, @key, @kind, @user, @person, @at, @address, @hash, array[]::uuid[], '{{}}')
            on conflict do nothing
            """,
            [
                new NpgsqlParameter("organisation", db.Tenant), new NpgsqlParameter("key", form.Key), new NpgsqlParameter("kind", kind.Code),
                new NpgsqlParameter("user", actor.UserId), new NpgsqlParameter("person", NpgsqlTypes.NpgsqlDbType.Uuid) { Value = person },
                new NpgsqlParameter("at", time.GetUtcNow()), new NpgsqlParameter("address", NpgsqlTypes.NpgsqlDbType.Text) { Value = (object?)actor.Address ?? DBNull.Value },
                new NpgsqlParameter("hash", form.Hash),
            ], ct);
        if (inserted == 1)
        {
            return null;
        }

        var acts = db.Acts;
        var before = await acts.AsNoTracking().SingleAsync(a => a.Id == form.Key, ct);
        return before.FormHash == form.Hash && before.Kind == kind.Code
            ? Outcome.Done(before.AnswerSentence ?? "", before.AnswerSubject)
            : new AlreadyAcceptedOtherwise();
    }

    private Task<int> WriteAsync(Guid key, ActDraft draft, Outcome outcome, CancellationToken ct) =>
        db.Database.ExecuteSqlRawAsync("""
            update acts set subjects = @subjects, reason = @reason, order_id = @order, details = @details::jsonb, personal_details = @personal::jsonb,
                            answer_sentence = @sentence, answer_subject = @subject
            where organisation_id = @organisation and id = @key
            """,
            [
                new NpgsqlParameter("subjects", draft.Subjects.Distinct().ToArray()),
                new NpgsqlParameter("reason", NpgsqlTypes.NpgsqlDbType.Text) { Value = (object?)draft.Reason ?? DBNull.Value },
                new NpgsqlParameter("order", NpgsqlTypes.NpgsqlDbType.Uuid) { Value = (object?)draft.OrderId ?? DBNull.Value },
                new NpgsqlParameter("details", ActDraft.Json(draft.Details)),
                new NpgsqlParameter("personal", NpgsqlTypes.NpgsqlDbType.Text) { Value = draft.PersonalDetails.Count == 0 ? DBNull.Value : ActDraft.Json(draft.PersonalDetails) },
                new NpgsqlParameter("sentence", outcome.Sentence),
                new NpgsqlParameter("subject", NpgsqlTypes.NpgsqlDbType.Uuid) { Value = (object?)outcome.Subject ?? DBNull.Value },
                new NpgsqlParameter("organisation", db.Tenant), new NpgsqlParameter("key", key),
            ], ct);
}
