using Microsoft.EntityFrameworkCore;
using Nastavnik.Core.Foundation.Acts;
using Nastavnik.Core.School.Accounts;
using Nastavnik.Core.School.Roadmap;
using Nastavnik.Paperwork.Grammar;

namespace Nastavnik.Core.School.Consents;

/// <summary>«Ждёт вас»: papers to sign for the person himself; papers not returned and dates ahead for those who register them.</summary>
internal sealed class ConsentsAwaited(ConsentRegistry registry, ConsentCards cards, ConsentWatch watch) : IAwaits
{
    public async Task<IReadOnlyList<Awaiting>> ForAsync(Actor actor, CancellationToken ct)
    {
        var lines = new List<Awaiting>();
        var mine = (await cards.MineAsync(actor, ct)).Where(m => m.MaySign).ToList();
        foreach (var ofOne in mine.GroupBy(m => m.Row.Subject.Id))
        {
            var subject = ofOne.First().Row.Subject;
            var whose = subject.Id == actor.PersonId ? "" : $": {subject.Name.Short(GrammaticalCase.Nominative)}";
            var count = ofOne.Count();
            lines.Add(new Awaiting(
                $"{Numerals.Form(count, "Подпишите согласие", "Подпишите согласия", "Подпишите согласия")}{whose}",
                string.Join("; ", ofOne.Select(m => m.Row.Consent.Kind.ShortName().ToLowerInvariant())),
                "Прочитать и подписать",
                count == 1 ? $"/my/consents/{ofOne.First().Row.Consent.Id}" : "/my/consents",
                20));
        }

        if (actor.MayForAll(Right.RegisterConsent, "X"))
        {
            var waiting = await (await registry.RowsAsync(new RegistryFilter(AwaitedOnly: true), actor.Today, ct))
                .GroupBy(r => 1).Select(g => new { Papers = g.Count(), People = g.Select(r => r.Consent.SubjectId).Distinct().Count() }).SingleOrDefaultAsync(ct);
            if (waiting is { Papers: > 0 })
            {
                lines.Add(new Awaiting(
                    $"{Numerals.Count(waiting.Papers, "согласие не получено", "согласия не получены", "согласий не получено")}",
                    $"Ждём {Numerals.Whom(waiting.People)}", "Кого ждём", "/consents/awaited", 60));
            }

            lines.AddRange((await watch.AheadAsync(actor.Today, ct)).Take(3).Select(a =>
                new Awaiting(a.Sentence, Numerals.Days(a.DaysLeft), "Подготовить согласие", "/consents/prepare", a.Warning == 1 ? 10 : a.Warning == 7 ? 40 : 80)));
        }

        return lines;
    }
}
