using Microsoft.EntityFrameworkCore;
using Nastavnik.Core.Foundation.Acts;
using Nastavnik.Core.Foundation.Data;
using Nastavnik.Core.Foundation.TargetModel;
using Nastavnik.Core.Preparation.Orders;
using Nastavnik.Core.School.Consents;
using Nastavnik.Core.School.Organisations;
using Nastavnik.Core.School.People;
using Nastavnik.Core.School.Roadmap;
using Nastavnik.Paperwork.Grammar;

namespace Nastavnik.Core.Mentoring.Pairs;

/// <summary>A pair as its card shows it.</summary>
/// <param name="People">Everybody named on the card, with today's posts.</param>
/// <param name="Gates">What must hold before it begins, in order.</param>
/// <param name="Missing">Sides that have not answered.</param>
/// <param name="Load">Live pairs of the mentor, this one among them.</param>
public sealed record PairCard(
    Pairing Pair, IReadOnlyDictionary<Guid, PersonOnPaper> People, IReadOnlyList<PairGate> Gates, IReadOnlyList<AwaitedParty> Missing, Order? Order, IReadOnlyList<PairChange> Changes, int Load)
{
    public PersonOnPaper Mentor => People[Pair.MentorId];

    /// <summary>Mentees of today; of an ended pair, those it had.</summary>
    public IReadOnlyList<PersonOnPaper> Mentees => [.. (Pair.Mentees is { Count: > 0 } now ? now : Pair.Members.Select(m => m.PersonId).Distinct()).Select(m => People[m])];

    /// <summary>The first condition that stops the next step.</summary>
    public PairGate? Obstacle => Gates.FirstOrDefault(g => g.State == FactState.Blocked) ?? Gates.FirstOrDefault(g => g.State is FactState.Waiting or FactState.InWork);
}

/// <summary>Reads a card in a fixed number of queries; null: there is none for this actor.</summary>
public sealed class PairCards(
    NastavnikDb db, PairAnswers answers, PartyReader parties, PeopleOnPaper people, ConsentGate consents, OrdersGate ready, IEnumerable<IPairGateSource> sources)
{
    public Task<PairCard?> ReadAsync(Guid id, Actor actor, CancellationToken ct = default) => ReadAsync(db.Pairs.VisibleTo(db, actor), id, actor, ct);

    /// <summary>One's own pair, whatever else the person may see as staff.</summary>
    public Task<PairCard?> ReadOwnAsync(Guid id, Actor actor, CancellationToken ct = default) =>
        actor.PersonId is { } me ? ReadAsync(db.Pairs.OwnOf(db, me, actor.Today), id, actor, ct) : Task.FromResult<PairCard?>(null);

    private async Task<PairCard?> ReadAsync(IQueryable<Pairing> visible, Guid id, Actor actor, CancellationToken ct)
    {
        var pair = await visible.AsNoTracking().Include(p => p.Members).Include(p => p.Confirmations).AsSplitQuery().SingleOrDefaultAsync(p => p.Id == id, ct);
        if (pair is null)
        {
            return null;
        }

        var today = actor.Today;
        var changes = await db.PairChanges.AsNoTracking().Where(c => c.PairId == id).OrderByDescending(c => c.Id).ToListAsync(ct);
        var named = await people.OfAsync(
            [pair.MentorId, .. pair.Members.SelectMany(m => new[] { m.PersonId, m.MentorId }), .. pair.Confirmations.Select(c => c.PersonId), .. changes.Select(c => c.PersonId).OfType<Guid>(), .. pair.CuratorId is { } c ? [c] : Array.Empty<Guid>()],
            today, ct);
        var orders = db.Orders;
        var order = pair.OrderId is { } orderId ? await orders.AsNoTracking().SingleOrDefaultAsync(o => o.Id == orderId, ct) : null;
        var mentor = (await parties.MentorsAsync([pair.MentorId], today, null, ct))[pair.MentorId];
        var missing = pair.State.IsLive() ? ConfirmRules.Missing(await answers.AwaitedAsync(pair, today, ct), pair.Confirmations) : [];
        var gates = pair.State.IsLive() ? await GatesAsync(pair, named, mentor, missing, order, today, ct) : [];
        return new PairCard(pair, named, gates, missing, order, changes, mentor.LivePairs);
    }

    /// <summary>Every side whose answer the pair needs, answered or not.</summary>
    public Task<IReadOnlyList<AwaitedParty>> AllPartiesAsync(Pairing pair, DateOnly today, CancellationToken ct = default) => answers.AwaitedAsync(pair, today, ct);

    /// <summary>Who may answer for each minor among the sides.</summary>
    public Task<IReadOnlyDictionary<Guid, IReadOnlyList<(Guid Id, string Name)>>> RepresentativesAsync(IEnumerable<AwaitedParty> sides, DateOnly today, CancellationToken ct = default) =>
        answers.RepresentativesAsync(sides, today, ct);

    /// <summary>Minors this person represents today.</summary>
    public async Task<IReadOnlySet<Guid>> ChildrenAsync(Guid representative, DateOnly today, CancellationToken ct = default)
    {
        var relations = db.LegalRepresentatives;
        return (await relations.Where(r => r.PersonId == representative && (r.From == null || r.From <= today) && (r.To == null || today <= r.To)).Select(r => r.ChildId).ToListAsync(ct)).ToHashSet();
    }

    private async Task<IReadOnlyList<PairGate>> GatesAsync(
        Pairing pair, IReadOnlyDictionary<Guid, PersonOnPaper> named, PartyFacts mentor, IReadOnlyList<AwaitedParty> missing, Order? order, DateOnly today, CancellationToken ct)
    {
        var organisation = await db.OurOrganisationAsync(ct);
        List<PairGate> gates = [await ConsentsAsync(pair, today, ct)];
        gates.Add(pair.MetOn is { } met
            ? new("Знакомство", $"{RussianDate.Long(met)}, {(pair.MetOnline ? "онлайн" : "очно")}", FactState.Met)
            : new("Знакомство", "Записывает куратор", FactState.Waiting, $"/pairs/{pair.Id}/meet", "Записать"));
        gates.Add(Answers(pair, named, missing));
        if (mentor.IsEmployee && pair.Mentees.Any(m => named[m].IsEmployee))
        {
            gates.Add(await consents.LabourMissingAsync(pair.MentorId, pair.Mentees, today, ct) is { } labour
                ? new("Согласие работника и дополнительное соглашение", labour.Sentence, FactState.Blocked, "/consents", "Согласия")
                : new("Согласие работника и дополнительное соглашение", "Есть оба документа, ст. 351.8 ТК РФ", FactState.Met));
        }

        if (pair.State is PairState.Proposed or PairState.Discussed or PairState.Agreed && await ready.PairsMayBeFormedAsync(today, ct) is { } notReady)
        {
            gates.Add(new("Приказы о внедрении и о кураторе", notReady.Sentence, FactState.Blocked, "/orders", "Приказы"));
        }

        gates.Add(OrderGate(pair, order, today));
        if (Forms.Form(pair.Form).TrainingRequired && organisation.Policies.TrainingRequired)
        {
            gates.Add(mentor.TrainedOn is { } trained
                ? new("Обучение наставника", $"Отметка от {RussianDate.Long(trained)}", FactState.Met)
                : new("Обучение наставника", "Наставник не прошёл обучение. Отметку даёт «Школа наставников» или документ об обучении, пройденном ранее", pair.State == PairState.Approved ? FactState.Blocked : FactState.Waiting, "/training", "Школа наставников"));
        }

        foreach (var source in sources)
        {
            gates.AddRange((await source.OfAsync([pair.Id], today, ct)).GetValueOrDefault(pair.Id) ?? []);
        }

        return gates;
    }

    private async Task<PairGate> ConsentsAsync(Pairing pair, DateOnly today, CancellationToken ct)
    {
        Guid[] everybody = [pair.MentorId, .. pair.Mentees];
        var standing = await consents.OfAsync(everybody, today, ct);
        var gaps = everybody.SelectMany(p => standing[p].Missing).ToList();
        if (gaps.Count > 0)
        {
            return new("Согласия на обработку данных и участие", gaps[0].Sentence + (gaps.Count > 1 ? $" И ещё: {gaps.Count - 1}." : ""), FactState.Blocked, "/consents", "Согласия");
        }

        var until = standing.Values.Min(s => s.ValidTo);
        return new("Согласия на обработку данных и участие", until is { } day ? $"Все подписаны, действуют до {RussianDate.Long(day)}" : "Все подписаны", FactState.Met);
    }

    private static PairGate Answers(Pairing pair, IReadOnlyDictionary<Guid, PersonOnPaper> named, IReadOnlyList<AwaitedParty> missing)
    {
        var given = string.Join(", ", pair.Confirmations.Select(c => $"{named[c.PersonId].Name.Short(GrammaticalCase.Nominative)} — {RussianDate.DayMonth(c.On)}"));
        return missing.Count == 0 ? new("Подтверждения и взаимный интерес", given, FactState.Met)
            : pair.MetOn is null ? new("Подтверждения и взаимный интерес", "После знакомства отвечает каждая сторона", FactState.TooEarly)
            : new("Подтверждения и взаимный интерес", $"Ждём: {string.Join(", ", missing.Select(m => m.Name))}{(given.Length > 0 ? $". Ответили: {given}" : "")}", FactState.Waiting, $"/pairs/{pair.Id}/confirm", "Внести");
    }

    private static PairGate OrderGate(Pairing pair, Order? order, DateOnly today) => (pair.State, order) switch
    {
        (PairState.OnOrder, { } draft) => new("Приказ о закреплении", "Подготовлен, подписывает руководитель", FactState.Waiting, $"/orders/{draft.Id}", "Приказ"),
        (_, { } signed) when PairStates.ByOrder.Contains(pair.State) && pair.Open.Select(m => m.From).DefaultIfEmpty(today).Min() is var from && from > today =>
            new("Приказ о закреплении", $"Приказ {signed.Requisites}; работа с {RussianDate.Long(from)}", FactState.InWork, $"/orders/{signed.Id}", "Приказ"),
        (_, { } signed) => new("Приказ о закреплении", $"Приказ {signed.Requisites}", FactState.Met, $"/orders/{signed.Id}", "Приказ"),
        (PairState.Agreed, _) => new("Приказ о закреплении", "Куратор включает пару в приказ, подписывает руководитель", FactState.Waiting, $"/orders/new/D-04?pair={pair.Id}", "Подготовить"),
        _ => new("Приказ о закреплении", "Когда согласны все стороны", FactState.TooEarly),
    };
}
