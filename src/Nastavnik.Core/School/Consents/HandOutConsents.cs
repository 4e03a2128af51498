using Microsoft.EntityFrameworkCore;
using Nastavnik.Core.Foundation.Acts;
using Nastavnik.Core.Foundation.Data;
using Nastavnik.Paperwork.Grammar;

namespace Nastavnik.Core.School.Consents;

/// <summary>Papers were given to be signed.</summary>
public sealed record HandOutConsentsCommand(IReadOnlyList<Guid> Consents, DateOnly On);

public sealed record NoPapersChosen() : Refusal("Ни одной бумаги не отмечено. Отметьте хотя бы одну.", "Consents");

public sealed record HandedOutOnWrongDay() : Refusal("Дата вручения не может быть раньше подготовки бумаги и позже сегодняшнего дня.", nameof(HandOutConsentsCommand.On));

public sealed class HandOutConsents(NastavnikDb db, ActBook acts)
{
    public Task<Outcome> ExecuteAsync(HandOutConsentsCommand command, Submission by, CancellationToken ct = default) =>
        acts.RunAsync(by, ConsentActs.HandedOut, passesGate: true, async act =>
        {
            var consents = db.Consents;
            var papers = await consents.Where(c => command.Consents.Contains(c.Id) && c.State == ConsentState.Prepared).ToListAsync(ct);
            if (papers.Count == 0)
            {
                return new NoPapersChosen();
            }

            if (command.On > by.Actor.Today || papers.Any(c => command.On < c.PreparedOn))
            {
                return new HandedOutOnWrongDay();
            }

            papers.ForEach(c => c.HandOut(command.On));
            act.About([.. papers.Select(c => c.Id), .. papers.Select(c => c.SubjectId).Distinct()])
                .With("papers", string.Join(", ", papers.Select(c => c.Kind).Distinct().Order().Select(k => k.Code())));
            return Outcome.Done($"Отмечено вручение: {Numerals.Count(papers.Count, "бумага", "бумаги", "бумаг")}.", by.Form.Key);
        }, ct);
}
