using Microsoft.EntityFrameworkCore;
using Nastavnik.Core.Foundation.Acts;
using Nastavnik.Core.Foundation.Data;
using Nastavnik.Core.Foundation.TargetModel;
using Nastavnik.Core.School.Accounts;
using Nastavnik.Core.School.Consents;
using Nastavnik.Core.School.Organisations;
using Nastavnik.Core.School.People;
using Nastavnik.Core.School.Roadmap;
using Nastavnik.Paperwork.Grammar;

namespace Nastavnik.Core.Preparation.Banks;

/// <summary>One count of both banks a request: facts of the roadmap share it.</summary>
internal sealed class BankCounts(NastavnikDb db, ConsentGate gate)
{
    private readonly Dictionary<(BankSide, DateOnly), Count> counted = [];

    /// <param name="Live">Applied and further, not gone.</param>
    /// <param name="Consented">Of them with complete consents.</param>
    /// <param name="InBank">In the bank, suspended or long-term.</param>
    /// <param name="Proposed">On the list for the head.</param>
    /// <param name="Asked">Mentors of «ученик – ученик», who need an interview.</param>
    public sealed record Count(int Live, int Consented, int InBank, int Proposed, int Asked, int Interviewed);

    public async Task<Count> OfAsync(BankSide side, DateOnly on, CancellationToken ct)
    {
        if (!counted.TryGetValue((side, on), out var count))
        {
            counted[(side, on)] = count = side == BankSide.Mentor ? await MentorsAsync(on, ct) : await MenteesAsync(on, ct);
        }

        return count;
    }

    private async Task<Count> MenteesAsync(DateOnly on, CancellationToken ct)
    {
        var (mentees, live) = (db.MenteeProfiles, ParticipantStates.Live);
        var rows = await mentees.AsNoTracking().Where(p => live.Contains(p.State) && p.State != ParticipantState.Draft).Select(p => new { p.PersonId, p.State, p.ProposedOn }).ToListAsync(ct);
        return new Count(rows.Count, await ConsentedAsync(rows.ConvertAll(r => r.PersonId), on, ct), rows.Count(r => IsIn(r.State)), rows.Count(r => OnList(r.State, r.ProposedOn)), 0, 0);
    }

    private async Task<Count> MentorsAsync(DateOnly on, CancellationToken ct)
    {
        var (mentors, live) = (db.MentorProfiles, ParticipantStates.Live);
        var rows = await mentors.AsNoTracking().Where(p => live.Contains(p.State) && p.State != ParticipantState.Draft)
            .Select(p => new { p.PersonId, p.State, p.ProposedOn, p.Forms, p.InterviewOn }).ToListAsync(ct);
        var asked = rows.Where(r => r.Forms.Exists(f => Forms.Find(f)?.TrainingRequired == true)).ToList();
        return new Count(
            rows.Count, await ConsentedAsync(rows.ConvertAll(r => r.PersonId), on, ct), rows.Count(r => IsIn(r.State)), rows.Count(r => OnList(r.State, r.ProposedOn)),
            asked.Count, asked.Count(r => r.InterviewOn is not null));
    }

    private async Task<int> ConsentedAsync(IReadOnlyCollection<Guid> people, DateOnly on, CancellationToken ct) =>
        people.Count == 0 ? 0 : (await gate.OfAsync(people, on, ct)).Values.Count(s => s.IsComplete);

    private static bool IsIn(ParticipantState state) => state is ParticipantState.InBank or ParticipantState.LongTerm or ParticipantState.Suspended;

    private static bool OnList(ParticipantState state, DateOnly? proposed) => state == ParticipantState.UnderReview && proposed is not null;
}

/// <summary>A fact counted from a bank: «Согласия наставляемых: 41 из 48».</summary>
internal sealed class BankFact(string item, BankSide side, BankCounts counts) : IRoadmapFact
{
    public string Item => item;

    public async Task<Fact> CountAsync(DateOnly on, CancellationToken ct)
    {
        var here = side == BankSide.Mentor ? "/banks/mentors" : "/banks/mentees";
        if (item == FactItems.BanksApproved)
        {
            var (mentors, mentees) = (await counts.OfAsync(BankSide.Mentor, on, ct), await counts.OfAsync(BankSide.Mentee, on, ct));
            var (approved, listed) = (mentors.InBank + mentees.InBank, mentors.Proposed + mentees.Proposed);
            return Of("Утверждено руководителем", approved, approved + listed, "/banks/approve", listed > 0 ? "Утверждает руководитель" : null);
        }

        var count = await counts.OfAsync(side, on, ct);
        return item switch
        {
            FactItems.MenteeConsents => Of("Согласия наставляемых", count.Consented, count.Live, "/consents", count.Consented < count.Live ? "Подписывают семьи и участники" : null),
            FactItems.MentorConsents => Of("Согласия наставников", count.Consented, count.Live, "/consents", count.Consented < count.Live ? "Подписывают наставники" : null),
            FactItems.Interviews => Of("Собеседования с наставниками-учениками", count.Interviewed, count.Asked, here, count.Interviewed < count.Asked ? "Проводит куратор" : null),
            _ => Of(side == BankSide.Mentor ? "В банке наставников" : "В банке наставляемых", count.InBank, count.Live, here, count.InBank < count.Live ? "Куратор проверяет" : null),
        };
    }

    private static Fact Of(string what, int done, int total, string href, string? who) => total == 0
        ? new Fact(0, 0, $"{what}: пока никого", href, FactState.TooEarly)
        : new Fact(done, total, $"{what}: {done} из {total}", href, done == total ? FactState.Met : FactState.Waiting, who);
}

/// <summary>«Ждёт вас»: the head has a list to approve, the curator applications, checks and old data.</summary>
internal sealed class BankAwaits(NastavnikDb db) : IAwaits
{
    public async Task<IReadOnlyList<Awaiting>> ForAsync(Actor actor, CancellationToken ct)
    {
        var lines = new List<Awaiting>();
        var approves = actor.May(Right.ApproveBanks, "A");
        var keeps = actor.Is(Role.Curator);
        if (!approves && !keeps)
        {
            return lines;
        }

        foreach (var side in Enum.GetValues<BankSide>())
        {
            var (mentors, mentees) = (db.MentorProfiles, db.MenteeProfiles);
            var waits = side == BankSide.Mentor ? await CountAsync(mentors, actor.Today, ct) : await CountAsync(mentees, actor.Today, ct);
            if (approves && waits.Listed > 0)
            {
                lines.Add(new Awaiting($"Список {Of(side)} ждёт утверждения: {Numerals.People(waits.Listed)}", "Куратор всё проверил; после утверждения можно предлагать пары", "Утвердить список", "/banks/approve", 20));
            }

            if (keeps)
            {
                lines.AddRange(OfCurator(side, waits));
            }
        }

        return lines;
    }

    private static IEnumerable<Awaiting> OfCurator(BankSide side, Waits waits)
    {
        var here = side == BankSide.Mentor ? "/banks/mentors" : "/banks/mentees";
        if (waits.Applied > 0)
        {
            yield return new Awaiting($"{Typography.Capitalise(BankWords.InBank(side))} подано: {BankWords.Applications(waits.Applied)}", "Запросите согласия", "Разобрать заявления", here + "?state=Applied", 40);
        }

        if (waits.Review > 0)
        {
            yield return new Awaiting($"На проверке {Of(side)}: {Numerals.People(waits.Review)}", "Согласия собраны; проверьте и включите в список", "Проверить", here + "?state=UnderReview", 50);
        }

        if (waits.Overdue > 0)
        {
            yield return new Awaiting($"Сведения {Of(side)} не обновлялись больше года: {Numerals.People(waits.Overdue)}", "Подтвердите или исправьте их", "Обновить сведения", here + "?overdue=true", 120);
        }

        if (waits.Soon > 0)
        {
            yield return new Awaiting($"В ближайший месяц сведениям {Of(side)} исполнится год: {Numerals.People(waits.Soon)}", "Подтвердите или исправьте их заранее", "Посмотреть, чьи", here + "?soon=true", 130);
        }
    }

    private sealed record Waits(int Listed, int Applied, int Review, int Overdue, int Soon);

    private static async Task<Waits> CountAsync<T>(IQueryable<T> profiles, DateOnly on, CancellationToken ct)
        where T : Participant
    {
        var (line, soon) = (BankRules.OverdueSince(on), BankRules.OverdueSoonSince(on));
        return await profiles.AsNoTracking().GroupBy(_ => 1).Select(g => new Waits(
            g.Count(p => p.State == ParticipantState.UnderReview && p.ProposedOn != null), g.Count(p => p.State == ParticipantState.Applied),
            g.Count(p => p.State == ParticipantState.UnderReview && p.ProposedOn == null),
            g.Count(p => (p.State == ParticipantState.InBank || p.State == ParticipantState.LongTerm) && (p.ActualisedOn ?? p.DateIn) < line),
            g.Count(p => (p.State == ParticipantState.InBank || p.State == ParticipantState.LongTerm) && (p.ActualisedOn ?? p.DateIn) >= line && (p.ActualisedOn ?? p.DateIn) <= soon)))
            .SingleOrDefaultAsync(ct) ?? new Waits(0, 0, 0, 0, 0);
    }

    private static string Of(BankSide side) => side == BankSide.Mentor ? "наставников" : "наставляемых";
}
