using Microsoft.EntityFrameworkCore;
using Nastavnik.Core.Foundation.Acts;
using Nastavnik.Core.Foundation.Data;
using Nastavnik.Core.Mentoring.Pairs;
using Nastavnik.Core.School.Accounts;
using Nastavnik.Core.School.Organisations;
using Nastavnik.Core.School.Roadmap;
using Nastavnik.Paperwork.Grammar;

namespace Nastavnik.Core.Mentoring.Programmes;

/// <summary>«Программы: 3 утверждены, 2 в работе, 1 просрочена».</summary>
internal sealed class ProgrammeFact(NastavnikDb db) : IRoadmapFact
{
    public string Item => FactItems.Programmes;

    public async Task<Fact> CountAsync(DateOnly on, CancellationToken ct)
    {
        var (pairs, programmes) = (db.Pairs, db.Programmes);
        var rows = await pairs.AsNoTracking().Where(p => PairStates.ByOrder.Contains(p.State))
            .Select(p => new { p.ApprovedOn, State = programmes.Where(x => x.PairId == p.Id && !ProgrammeStates.Over.Contains(x.State)).Select(x => (ProgrammeState?)x.State).FirstOrDefault() })
            .ToListAsync(ct);
        var approved = rows.Count(r => r.State is { } s && ProgrammeStates.WithApproval.Contains(s));
        var inWork = rows.Count(r => r.State is { } s && !ProgrammeStates.WithApproval.Contains(s));
        var absent = rows.Count - approved - inWork;
        var late = rows.Count(r => (r.State is not { } s || !ProgrammeStates.WithApproval.Contains(s)) && r.ApprovedOn is { } order && ProgrammeRules.DueAfterOrder(order) < on);
        return rows.Count == 0
            ? new(0, 0, "Программы: пар по приказу пока нет", "/programmes", FactState.TooEarly)
            : new(approved, rows.Count, "Программы: " + Words(approved, inWork, absent, late), late > 0 ? "/programmes?overdue=true" : "/programmes",
                approved == rows.Count ? FactState.Met : late > 0 ? FactState.Blocked : FactState.Waiting,
                approved == rows.Count ? null : absent > 0 ? "Составляют наставник и наставляемый" : "Согласуют стороны, утверждает руководитель");
    }

    private static string Words(int approved, int inWork, int absent, int late)
    {
        List<string> parts = [$"{Numerals.Count(approved, "утверждена", "утверждены", "утверждено")}"];
        if (inWork > 0)
        {
            parts.Add($"{inWork} в работе");
        }

        if (absent > 0)
        {
            parts.Add($"не {Numerals.Form(absent, "начата", "начаты", "начато")} {absent}");
        }

        if (late > 0)
        {
            parts.Add($"{Numerals.Form(late, "просрочена", "просрочены", "просрочено")} {late}");
        }

        return string.Join(", ", parts);
    }
}

/// <summary>«Ждёт вас»: write, agree, approve, begin.</summary>
internal sealed class ProgrammeAwaits(NastavnikDb db, ProgrammeMarks marks) : IAwaits
{
    private const int Soon = 25;
    private const int Usual = 50;

    public async Task<IReadOnlyList<Awaiting>> ForAsync(Actor actor, CancellationToken ct)
    {
        List<Awaiting> lines = [];
        if (actor.PersonId is { } me && actor.IsAny(Role.Mentor, Role.Mentee, Role.Representative))
        {
            await OwnAsync(lines, me, actor, ct);
        }

        var organisation = await db.OurOrganisationAsync(ct);
        var approves = actor.Is(Role.Head) || (actor.Is(Role.Curator) && organisation.Policies.CuratorApprovesProgrammes);
        var curates = actor.Is(Role.Curator);
        if (approves || curates)
        {
            await StaffAsync(lines, approves, curates, ct);
        }

        return lines;
    }

    private async Task StaffAsync(List<Awaiting> lines, bool approves, bool curates, CancellationToken ct)
    {
        var (programmes, pairs) = (db.Programmes, db.Pairs);
        var rows = await programmes.AsNoTracking().Where(p => p.State == ProgrammeState.Agreed || p.State == ProgrammeState.Approved)
            .Join(pairs, p => p.PairId, p => p.Id, (p, pair) => new { p.Id, p.State, Pair = pair.State }).ToListAsync(ct);
        var toApprove = rows.Where(r => r.State == ProgrammeState.Agreed).ToList();
        var toStart = rows.Where(r => r is { State: ProgrammeState.Approved, Pair: PairState.Approved }).ToList();
        if (approves && toApprove.Count > 0)
        {
            lines.Add(new(
                Numerals.Count(toApprove.Count, "программа ждёт утверждения", "программы ждут утверждения", "программ ждут утверждения"), "Стороны согласовали текст",
                toApprove.Count == 1 ? "Утвердить программу" : "Открыть программы", toApprove.Count == 1 ? $"/programmes/{toApprove[0].Id}/agreement" : "/programmes?state=Agreed", Soon));
        }

        if (curates && toStart.Count > 0)
        {
            lines.Add(new(
                Numerals.Count(toStart.Count, "пара может начать работу", "пары могут начать работу", "пар могут начать работу"), "Программа утверждена",
                "Начать работу", toStart.Count == 1 ? $"/programmes/{toStart[0].Id}/agreement" : "/programmes?state=Approved", Usual));
        }
    }

    private async Task OwnAsync(List<Awaiting> lines, Guid me, Actor actor, CancellationToken ct)
    {
        var (pairs, programmes) = (db.Pairs, db.Programmes);
        var mine = await pairs.AsNoTracking().OwnOf(db, me, actor.Today).Where(p => PairStates.Live.Contains(p.State)).Include(p => p.Members).ToListAsync(ct);
        var ids = mine.Select(p => p.Id).ToArray();
        var current = (await programmes.AsNoTracking().Include(p => p.Marks).AsSplitQuery().Where(p => ids.Contains(p.PairId) && !ProgrammeStates.Over.Contains(p.State)).ToListAsync(ct)).ToDictionary(p => p.PairId);
        foreach (var pair in mine)
        {
            var programme = current.GetValueOrDefault(pair.Id);
            var line = programme?.State switch
            {
                null when pair.MentorId == me && PairStates.ByOrder.Contains(pair.State) => new("Составьте программу", $"{Capital(pair.Title)}: приказ подписан", "Составить программу", $"/my/programmes/new?pair={pair.Id}", Soon),
                ProgrammeState.Draft when pair.MentorId == me || (pair.Mentees.Contains(me) && programme.Mode == ProgrammeMode.Joint) =>
                    new("Допишите программу", $"{Capital(pair.Title)}: программа в черновике", "Открыть программу", $"/my/programmes/{programme.Id}/plan", Usual),
                ProgrammeState.ForAgreement => await ToAgreeAsync(programme, pair, me, actor, ct),
                _ => (Awaiting?)null,
            };
            if (line is not null)
            {
                lines.Add(line);
            }
        }
    }

    private async Task<Awaiting?> ToAgreeAsync(PersonalProgramme programme, Pairing pair, Guid me, Actor actor, CancellationToken ct)
    {
        var missing = MarkRules.Missing(await marks.AwaitedAsync(programme, pair, actor.Today, ct), programme.CurrentMarks);
        var represented = missing.Any(m => m.Child is not null) ? (await db.RelationAsync(pair, actor, ct)).Represents : [];
        return missing.Any(m => m.PersonId == me || (m.Child is { } child && represented.Contains(child)))
            ? programme.Mode == ProgrammeMode.Joint
                ? new("Согласуйте программу", $"{Capital(pair.Title)}: прочтите текст и ответьте", "Прочитать программу", $"/my/programmes/{programme.Id}/agreement", Soon)
                : new("Ознакомьтесь с программой", $"{Capital(pair.Title)}: наставник составил её для вас", "Прочитать программу", $"/my/programmes/{programme.Id}/agreement", Soon)
            : null;
    }

    private static string Capital(string word) => char.ToUpperInvariant(word[0]) + word[1..];
}
