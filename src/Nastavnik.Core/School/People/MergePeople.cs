using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata;
using Nastavnik.Core.Foundation.Acts;
using Nastavnik.Core.Foundation.Data;
using Nastavnik.Paperwork.Grammar;

namespace Nastavnik.Core.School.People;

/// <summary>Two cards of one person become one: everything that points to the second points to the first.</summary>
public sealed record MergePeopleCommand(Guid Kept, Guid Merged);

public sealed record MergeWithSelf() : Refusal("Выберите две разные карточки.");

public sealed record CannotMerge(string What) : Refusal($"Карточки не соединить: {What}. Сначала уберите это противоречие в одной из них.");

/// <summary>Walks the model: every foreign key to a person is moved. No module is named, none is forgotten.</summary>
public sealed class MergePeople(NastavnikDb db, ActBook acts)
{
    /// <summary>Every column of the database that points to a person: table, column.</summary>
    public static IReadOnlyList<(string Table, string Column)> KeysToPerson(IModel model) =>
        [.. model.GetEntityTypes().SelectMany(e => e.GetForeignKeys())
            .Where(f => f.PrincipalEntityType.ClrType == typeof(Person))
            .Select(f => (f.DeclaringEntityType.GetTableName()!, f.Properties[1].GetColumnName()))
            .Where(k => k != ("people", "merged_into"))
            .Distinct()
            .Order()];

    public Task<Outcome> ExecuteAsync(MergePeopleCommand command, Submission by, CancellationToken ct = default) =>
        acts.RunAsync(by, PeopleActs.Merged, passesGate: true, async act =>
        {
            if (command.Kept == command.Merged)
            {
                return new MergeWithSelf();
            }

            var people = db.People;
            var kept = await people.SingleAsync(p => p.Id == command.Kept, ct);
            var merged = await people.SingleAsync(p => p.Id == command.Merged, ct);
            if (kept.MergedInto is not null || merged.MergedInto is not null)
            {
                return new CannotMerge("одна из них уже соединена с другой");
            }

            kept.BirthDate ??= merged.BirthDate;
            kept.Phone ??= merged.Phone;
            kept.Email ??= merged.Email;
            kept.Workplace ??= merged.Workplace;
            kept.Corrections ??= merged.Corrections;
            if (kept.FullNameMissing && !merged.FullNameMissing)
            {
                kept.Rename(merged.Surname, merged.GivenName, merged.Patronymic, merged.Gender);
                kept.FullNameMissing = false;
            }

            merged.MergedInto = kept.Id;
            await db.SaveChangesAsync(ct);
            try
            {
                await DropDoublesAsync(command, ct);
                foreach (var (table, column) in KeysToPerson(db.Model))
                {
#pragma warning disable EF1002 // Names of tables and columns come from the model, values are parameters.
                    await db.Database.ExecuteSqlRawAsync(
                        $"update {table} set {column} = {{0}} where organisation_id = {{1}} and {column} = {{2}}", [command.Kept, db.Tenant, command.Merged], ct);
#pragma warning restore EF1002
                }
            }
            catch (Npgsql.PostgresException conflict) when (conflict.SqlState is "23505" or "23P01" or "23514")
            {
                return new CannotMerge("у обоих есть одно и то же — место в классе, анкета в банке или учётная запись");
            }

            act.About(kept.Id, merged.Id).WithPersonal("name", merged.Name.Full(GrammaticalCase.Nominative));
            return Outcome.Done($"Карточки соединены: {kept.Name.Full(GrammaticalCase.Nominative)}.", kept.Id);
        }, ct);

    /// <summary>The same representation of the same child on both cards is one.</summary>
    private Task DropDoublesAsync(MergePeopleCommand command, CancellationToken ct) => db.Database.ExecuteSqlAsync($"""
        delete from legal_representatives d using legal_representatives k
        where d.organisation_id = {db.Tenant} and k.organisation_id = d.organisation_id
          and ((d.person_id = {command.Merged} and k.person_id = {command.Kept} and d.child_id = k.child_id)
            or (d.child_id = {command.Merged} and k.child_id = {command.Kept} and d.person_id = k.person_id))
        """, ct);
}
