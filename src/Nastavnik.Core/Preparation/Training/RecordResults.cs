using System.Globalization;
using Microsoft.EntityFrameworkCore;
using Nastavnik.Core.Foundation.Acts;
using Nastavnik.Core.Foundation.Data;
using Nastavnik.Core.School.Papers;
using Nastavnik.Core.School.People;
using Nastavnik.Paperwork.Grammar;

namespace Nastavnik.Core.Preparation.Training;

/// <param name="Passed">People of the programme who passed; the others get «не прошёл».</param>
public sealed record RecordTrainingResultsCommand(Guid ProgrammeId, DateOnly On, IReadOnlyCollection<Guid> Passed);

/// <summary>The training mark of everybody in a programme (INV-22). Who passed gets a numbered certificate; the same again puts marks right.</summary>
public sealed class RecordTrainingResults(NastavnikDb db, ActBook acts)
{
    public Task<Outcome> ExecuteAsync(RecordTrainingResultsCommand command, Submission by, CancellationToken ct = default) =>
        acts.RunAsync(by, TrainingActs.Resulted, passesGate: true, async act =>
        {
            var programme = await db.TrainingForChangeAsync(command.ProgrammeId, ct);
            if (programme is null)
            {
                return new TrainingNotFound();
            }

            if (by.Form.Version is { } seen && seen != programme.Version)
            {
                return new ChangedMeanwhile();
            }

            Guid[] all = [.. programme.Trainees.Select(t => t.PersonId)];
            Guid[] passed = [.. command.Passed.Intersect(all)];
            var people = db.People;
            var names = await people.AsNoTracking().Where(p => all.Contains(p.Id)).ToDictionaryAsync(p => p.Id, p => p.Name.Short(GrammaticalCase.Nominative), ct);
            Refusal[] refusals = [.. TrainingRules.OfResults(programme, passed, names, command.On, by.Actor.Today)];
            if (refusals.Length > 0)
            {
                return Outcome.Refused(refusals);
            }

            await MarkAsync(programme, all, passed, command.On, ct);
            if (programme.State == TrainingState.Running && programme.Sessions.All(s => s.State != SessionState.Planned))
            {
                programme.Close();
            }

            act.About([programme.Id, .. all]).With("title", programme.Title).With("date", command.On).With("passed", passed.Length).With("all", all.Length);
            return Outcome.Done($"Итоги внесены: прошли {passed.Length} из {all.Length}. Сертификаты готовы к печати.", programme.Id);
        }, ct);

    private async Task MarkAsync(TrainingProgramme programme, Guid[] all, Guid[] passed, DateOnly on, CancellationToken ct)
    {
        var results = db.TrainingResults;
        var known = await results.Where(r => r.ProgrammeId == programme.Id).ToDictionaryAsync(r => r.PersonId, ct);
        var next = await NextNumberAsync(on.Year, ct);
        foreach (var person in all)
        {
            var (good, hours) = (passed.Contains(person), programme.AttendedBy(person));
            if (known.GetValueOrDefault(person) is { } result)
            {
                result.Correct(good, on, hours);
            }
            else
            {
                result = new TrainingResult(person, programme, good, on, hours);
                results.Add(result);
            }

            if (good && result.CertificateNumber is null)
            {
                result.Certify(string.Create(CultureInfo.InvariantCulture, $"{next++}/{on.Year}"));
            }
        }
    }

    private async Task<int> NextNumberAsync(int year, CancellationToken ct)
    {
        var suffix = "/" + year.ToString(CultureInfo.InvariantCulture);
        var given = await db.TrainingResults.Where(r => r.CertificateNumber != null && r.CertificateNumber.EndsWith(suffix)).Select(r => r.CertificateNumber!).ToListAsync(ct);
        return given.Select(n => int.Parse(n[..^suffix.Length], CultureInfo.InvariantCulture)).DefaultIfEmpty(0).Max() + 1;
    }
}

/// <param name="Hours">As the document says.</param>
/// <param name="Document">Kind, number, who gave it.</param>
/// <param name="Scan">Null: the paper was seen and given back.</param>
public sealed record RecordEarlierTrainingCommand(
    IReadOnlyCollection<Guid> People, TrainingAudience Audience, string Title, DateOnly On, decimal Hours, string Document, byte[]? Scan);

/// <summary>«Обучение пройдено ранее»: the curator registers it by a document (INV-22).</summary>
public sealed class RecordEarlierTraining(NastavnikDb db, ActBook acts, FileStore files)
{
    private const decimal Most = 2000;

    public Task<Outcome> ExecuteAsync(RecordEarlierTrainingCommand command, Submission by, CancellationToken ct = default) =>
        acts.RunAsync(by, TrainingActs.EarlierEntered, passesGate: true, async act =>
        {
            var people = command.People.Distinct().ToArray();
            var cards = db.People;
            Refusal? refusal =
                people.Length == 0 ? new NobodyToTrain()
                : string.IsNullOrWhiteSpace(command.Title) ? new EarlierTitleMissing()
                : string.IsNullOrWhiteSpace(command.Document) ? new EarlierDocumentMissing()
                : command.On > by.Actor.Today ? new TrainingDateAhead()
                : command.Hours is <= 0 or > Most ? new SessionHoursOutOfRange()
                : await cards.CountAsync(p => people.Contains(p.Id) && p.MergedInto == null, ct) != people.Length ? new SomebodyNotToTrain()
                : command.Scan is { } posted && FileStore.Unfit(posted) is { } unfit ? unfit with { Field = nameof(command.Scan) }
                : null;
            if (refusal is not null)
            {
                return refusal;
            }

            var file = command.Scan is { } scan ? await files.KeepAsync("obuchenie", scan, ct) : null;
            var document = command.Document.Trim();
            db.TrainingResults.AddRange(people.Select(p => new TrainingResult(p, command.Audience, command.Title.Trim(), command.On, command.Hours, document, file?.Id)));
            act.About(people).With("date", command.On).With("hours", TrainingWords.Hours(command.Hours)).WithPersonal("document", document);
            return Outcome.Done($"Обучение внесено: {Numerals.People(people.Length)}.", people.Length == 1 ? people[0] : null);
        }, ct);
}
