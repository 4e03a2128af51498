using Microsoft.EntityFrameworkCore;
using Nastavnik.Core.Foundation.Acts;
using Nastavnik.Core.Foundation.Data;
using Nastavnik.Core.Foundation.Law;
using Nastavnik.Core.School.Accounts;
using Nastavnik.Core.School.Organisations;
using Nastavnik.Core.School.People;
using Nastavnik.Core.School.Roadmap;
using Nastavnik.Paperwork.Grammar;

namespace Nastavnik.Core.Mentoring.Pairs;

/// <summary>What waits in pairs: for each side its answer, for the curator the next step of many at once.</summary>
internal sealed class PairAwaits(NastavnikDb db) : IAwaits
{
    public async Task<IReadOnlyList<Awaiting>> ForAsync(Actor actor, CancellationToken ct)
    {
        var lines = new List<Awaiting>();
        if (actor.PersonId is { } me)
        {
            lines.AddRange(await OwnAsync(me, actor, ct));
        }

        if (actor.Is(Role.Curator))
        {
            lines.AddRange(await CuratorsAsync(actor, ct));
        }

        return lines;
    }

    private async Task<IEnumerable<Awaiting>> OwnAsync(Guid me, Actor actor, CancellationToken ct)
    {
        var today = actor.Today;
        var representative = (await db.OurOrganisationAsync(ct)).Policies.RepresentativeConfirmsPair;
        var people = db.People;
        var children = db.LegalRepresentatives.Where(r => r.PersonId == me && (r.From == null || r.From <= today) && (r.To == null || today <= r.To)).Select(r => r.ChildId);
        var waiting = await db.Pairs.AsNoTracking().OwnOf(db, me, today).Where(p => p.State == PairState.Discussed)
            .Where(p => (p.Members.Any(m => !m.IsVoid && m.PersonId == me) && !p.Confirmations.Any(c => c.Party == PairParty.Mentee && c.PersonId == me))
                || (p.MentorId == me && !p.Confirmations.Any(c => c.Party == PairParty.Mentor && c.PersonId == me))
                || (representative && p.Members.Any(m => !m.IsVoid && children.Contains(m.PersonId) && !p.Confirmations.Any(c => c.Party == PairParty.Representative && c.ChildId == m.PersonId))))
            .OrderBy(p => p.Number)
            .Select(p => new { p.Id, IsMentor = p.MentorId == me, Mentor = people.First(x => x.Id == p.MentorId), Mentees = p.Members.Count(m => !m.IsVoid) })
            .ToListAsync(ct);
        return waiting.Select(p => new Awaiting(
            "Вам предложена пара: подтвердите участие или откажитесь",
            p.IsMentor ? $"Вы — наставник, {Numerals.Mentees(p.Mentees)}" : $"Наставник — {p.Mentor.Name.Full(GrammaticalCase.Nominative)}",
            "Ответить", $"/my/pairs/{p.Id}", 10));
    }

    private async Task<IEnumerable<Awaiting>> CuratorsAsync(Actor actor, CancellationToken ct)
    {
        var days = LegalParameters.ProgrammeAfterOrderDays.At(actor.Today);
        var late = actor.Today.AddDays(-days);
        var counted = await db.Pairs.AsNoTracking().GroupBy(p => 1).Select(g => new
        {
            NotMet = g.Count(p => p.State == PairState.Proposed),
            Agreed = g.Count(p => p.State == PairState.Agreed),
            Late = g.Count(p => p.State == PairState.Approved && p.ApprovedOn < late),
            Ending = g.Count(p => p.State == PairState.Completing),
        }).SingleOrDefaultAsync(ct);
        var unanswered = await db.Pairs.CountAsync(p => p.State == PairState.Discussed && !p.Confirmations.Any(c => c.Party == PairParty.Curator), ct);
        var changes = await db.PairChanges.CountAsync(c => c.State == PairChangeState.Prepared, ct);
        return Lines();

        IEnumerable<Awaiting> Lines()
        {
            if (counted is { Agreed: > 0 })
            {
                yield return new($"Согласовано без приказа: {Numerals.Pairs(counted.Agreed)}", "Стороны сказали «да», наставники ещё не назначены", "Подготовить приказ", "/orders/new/D-04", 20);
            }

            if (unanswered > 0)
            {
                yield return new($"Подтвердите как куратор: {Numerals.Pairs(unanswered)}", "Знакомство прошло, нужен ваш ответ", "Открыть пары", "/pairs?state=Discussed", 40);
            }

            if (counted is { NotMet: > 0 })
            {
                yield return new($"Познакомьте стороны: {Numerals.Pairs(counted.NotMet)}", "Предложены, знакомства ещё не было", "Открыть пары", "/pairs?state=Proposed", 50);
            }

            if (counted is { Late: > 0 })
            {
                yield return new($"Без программы дольше {Numerals.Count(days, "дня", "дней", "дней")} после приказа: {Numerals.Pairs(counted.Late)}", "Пара начинает работу, когда утверждена программа", "Открыть пары", "/pairs?state=Approved", 30);
            }

            if (changes > 0)
            {
                yield return new($"Изменения пар ждут приказа: {changes}", "Замена, исключение, срок, прекращение", "Подготовить приказ", "/orders/new/D-05", 30);
            }

            if (counted is { Ending: > 0 })
            {
                yield return new($"Завершаются: {Numerals.Pairs(counted.Ending)}", "Нужны итоги или приказ о прекращении", "Открыть пары", "/pairs?state=Completing", 60);
            }
        }
    }
}
