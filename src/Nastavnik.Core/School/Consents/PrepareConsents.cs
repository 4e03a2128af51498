using Microsoft.EntityFrameworkCore;
using Nastavnik.Core.Foundation.Acts;
using Nastavnik.Core.Foundation.Data;
using Nastavnik.Core.Foundation.Law;
using Nastavnik.Core.School.Consents.Wording;
using Nastavnik.Core.School.Papers;
using Nastavnik.Core.School.People;
using Nastavnik.Paperwork.Grammar;

namespace Nastavnik.Core.School.Consents;

/// <summary>Papers for a selection at once.</summary>
/// <param name="People">Whose papers; each gets what his age asks for and what he does not have yet.</param>
/// <param name="ValidTo">Last day the papers are written for.</param>
/// <param name="WithSpecialData">Also D-13a: for people who asked for special conditions, chosen one by one.</param>
/// <param name="Anew">Write again papers that are prepared but not signed (a name or a mentor has changed).</param>
public sealed record PrepareConsentsCommand(IReadOnlyList<Guid> People, DateOnly ValidTo, bool WithSpecialData = false, bool Anew = false);

public sealed record NobodyChosen() : Refusal("Никто не выбран. Отметьте людей или выберите класс.", nameof(PrepareConsentsCommand.People));

public sealed record TermHasPassed() : Refusal("Срок согласия должен быть в будущем. Укажите последний день действия.", nameof(PrepareConsentsCommand.ValidTo));

public sealed record NobodyMaySign(string Name)
    : Refusal($"{Name}: некому подписать. Внесите законного представителя с полным именем и действующими полномочиями.", nameof(PrepareConsentsCommand.People));

public sealed record EverythingIsThere() : Refusal("Новых бумаг не нужно: у всех выбранных согласия действуют или уже подготовлены.", nameof(PrepareConsentsCommand.People));

/// <summary>Writes the papers each person needs. The answer's subject is the act: its papers are printed as one file.</summary>
public sealed class PrepareConsents(NastavnikDb db, ActBook acts, ConsentGate gate, ConsentComposer composer)
{
    public Task<Outcome> ExecuteAsync(PrepareConsentsCommand command, Submission by, CancellationToken ct = default) =>
        acts.RunAsync(by, ConsentActs.Prepared, passesGate: true, async act =>
        {
            var today = by.Actor.Today;
            if (command.People.Count == 0)
            {
                return new NobodyChosen();
            }

            if (command.ValidTo <= today)
            {
                return new TermHasPassed();
            }

            var subjects = await gate.SubjectsAsync(command.People, today, ct);
            var signable = await SignersAsync([.. subjects.Values], today, ct);
            var kept = await gate.ConsentsOfAsync([.. subjects.Keys], ct);
            var (made, unsignable) = (new List<Consent>(), new List<string>());
            foreach (var subject in subjects.Values)
            {
                var minor = ConsentRules.IsMinor(subject, today);
                var signer = minor ? signable.GetValueOrDefault(subject.Id) : subject.Id;
                if (signer == Guid.Empty)
                {
                    unsignable.Add(subject.Name);
                    continue;
                }

                ConsentKind[] kinds = [.. ConsentRules.Needed(subject, today), .. command.WithSpecialData ? [ConsentKind.SpecialData] : Array.Empty<ConsentKind>()];
                foreach (var kind in kinds.Where(k => !ServesLong(kept, subject, k, today)))
                {
                    var open = kept.FirstOrDefault(c => c.IsOpen && c.Kind == kind && c.SubjectId == subject.Id && c.SignerId == signer);
                    if (open is not null && !command.Anew)
                    {
                        continue;
                    }

                    var paper = new Consent(kind, subject.Id, signer, today, command.ValidTo);
                    open?.ReplaceBy(paper.Id, today);
                    made.Add(paper);
                }
            }

            if (made.Count == 0)
            {
                return unsignable.Count == 0 ? new EverythingIsThere() : Outcome.Refused([.. unsignable.Select(n => new NobodyMaySign(n))]);
            }

            await ConsentPapers.WriteAsync(db, composer, made, today, ct);
            act.About([.. made.Select(c => c.Id), .. made.Select(c => c.SubjectId).Distinct()])
                .With("papers", string.Join(", ", made.Select(c => c.Kind).Distinct().Order().Select(k => $"{k.Code()} {k.Name()}")));
            return Outcome.Done(Sentence(made, unsignable), by.Form.Key);
        }, ct);

    /// <summary>Signed and not about to end: no new paper is needed. A parent's paper never serves an adult long.</summary>
    private static bool ServesLong(IReadOnlyList<Consent> kept, ConsentSubject subject, ConsentKind kind, DateOnly today)
    {
        var soon = today.AddDays(ConsentWatch.FarWarningDays);
        return kept.Any(c => c.Kind == kind && c.SubjectId == subject.Id && ConsentRules.Holds(c, kept, today) && (c.ValidTo is null || c.ValidTo > soon)
            && (c.SignerId == subject.Id || ConsentRules.Authority(subject, c.SignerId, today) is not null));
    }

    /// <summary>For each minor the representative who can sign today: full name known, authority holding; mother and father first.</summary>
    private async Task<Dictionary<Guid, Guid>> SignersAsync(IReadOnlyList<ConsentSubject> subjects, DateOnly today, CancellationToken ct)
    {
        Guid[] representatives = [.. subjects.SelectMany(s => s.Representatives).Where(r => r.HoldsOn(today)).Select(r => r.PersonId).Distinct()];
        var people = db.People;
        var able = (await people.AsNoTracking().Where(p => representatives.Contains(p.Id) && !p.FullNameMissing && p.MergedInto == null).Select(p => p.Id).ToListAsync(ct)).ToHashSet();
        return subjects
            .Select(s => (s.Id, Signer: s.Representatives.Where(r => r.HoldsOn(today) && able.Contains(r.PersonId)).OrderBy(r => r.Basis).ThenBy(r => r.Id).FirstOrDefault()?.PersonId))
            .Where(s => s.Signer is not null)
            .ToDictionary(s => s.Id, s => s.Signer!.Value);
    }

    private static string Sentence(List<Consent> made, List<string> unsignable)
    {
        var people = made.Select(c => c.SubjectId).Distinct().Count();
        var sentence = $"{Numerals.Form(made.Count, "Подготовлена", "Подготовлены", "Подготовлено")} {Numerals.Count(made.Count, "бумага", "бумаги", "бумаг")} на {Numerals.Whom(people)}.";
        return unsignable.Count == 0 ? sentence : $"{sentence} Некому подписать: {string.Join(", ", unsignable)}; внесите законного представителя с полным именем.";
    }
}

/// <summary>Adds papers with their texts and hashes to the context.</summary>
internal static class ConsentPapers
{
    public static async Task WriteAsync(NastavnikDb db, ConsentComposer composer, IReadOnlyCollection<Consent> consents, DateOnly on, CancellationToken ct)
    {
        var papers = await composer.ComposeAsync(consents, on, ct);
        foreach (var consent in consents)
        {
            var paper = papers[consent.Id];
            consent.Word(ConsentComposer.TemplateOf(consent.Kind), PaperColumn.Seal(paper));
            db.Consents.Add(consent);
            db.ConsentPapers.Add(new ConsentPaper(consent.Id, paper));
        }
    }
}
