using Microsoft.EntityFrameworkCore;
using Nastavnik.Core.Foundation.Data;
using Nastavnik.Core.Mentoring.Pairs;
using Nastavnik.Core.School.Roadmap;
using Nastavnik.Paperwork.Grammar;

namespace Nastavnik.Core.Mentoring.Programmes;

/// <summary>The programme and the beginning of work, as conditions on the card of a pair.</summary>
internal sealed class ProgrammeGate(NastavnikDb db) : IPairGateSource
{
    private const string Name = "Программа";

    public async Task<IReadOnlyDictionary<Guid, IReadOnlyList<PairGate>>> OfAsync(IReadOnlyCollection<Guid> pairs, DateOnly on, CancellationToken ct)
    {
        var (all, programmes) = (db.Pairs, db.Programmes);
        var rows = await all.AsNoTracking().Where(p => pairs.Contains(p.Id))
            .Select(p => new
            {
                p.Id,
                p.State,
                p.ApprovedOn,
                p.StartedOn,
                Programme = programmes.Where(x => x.PairId == p.Id && !ProgrammeStates.Over.Contains(x.State)).Select(x => new { x.Id, x.State, x.ApprovedOn }).FirstOrDefault(),
            })
            .ToListAsync(ct);
        return rows.ToDictionary(r => r.Id, r => Gates(r.Id, r.State, r.ApprovedOn, r.StartedOn, r.Programme?.Id, r.Programme?.State, r.Programme?.ApprovedOn, on));
    }

    private static IReadOnlyList<PairGate> Gates(Guid pair, PairState state, DateOnly? ordered, DateOnly? started, Guid? id, ProgrammeState? programme, DateOnly? approved, DateOnly on)
    {
        var due = PairStates.ByOrder.Contains(state) && ordered is { } order ? ProgrammeRules.DueAfterOrder(order) : (DateOnly?)null;
        var waits = due < on ? FactState.Blocked : FactState.Waiting;
        var until = due is { } day ? $". Утвердить {(day < on ? "нужно было" : "нужно")} до {RussianDate.Long(day)}" : "";
        var here = $"/programmes/{id}";
        PairGate gate = programme switch
        {
            null when !CreateProgramme.Ready.Contains(state) => new(Name, "Когда согласны все стороны", FactState.TooEarly),
            null => new(Name, "Составляют наставник и наставляемый" + until, waits, $"/programmes/new?pair={pair}", "Составить"),
            ProgrammeState.Draft => new(Name, "Черновик: заполняют наставник и наставляемый" + until, waits, here, "Открыть"),
            ProgrammeState.ForAgreement => new(Name, "На согласовании сторон" + until, waits, here + "/agreement", "Кого ждём"),
            ProgrammeState.Agreed => new(Name, "Стороны согласовали, утверждает руководитель" + until, waits, here + "/agreement", "Открыть"),
            _ => new(Name, approved is { } stamp ? $"Утверждена {RussianDate.Long(stamp)}" : "Утверждена", FactState.Met, here, "Открыть"),
        };
        return (state, programme) is (PairState.Approved, ProgrammeState.Approved)
            ? [gate, new("Начало работы", "Начинает куратор, когда остальное выполнено", FactState.Waiting, here + "/agreement", "Начать работу")]
            : started is { } first ? [gate, new("Начало работы", RussianDate.Long(first), FactState.Met)]
            : [gate];
    }
}
