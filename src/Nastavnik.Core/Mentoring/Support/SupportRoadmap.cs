using Microsoft.EntityFrameworkCore;
using Nastavnik.Core.Foundation.Acts;
using Nastavnik.Core.Foundation.Data;
using Nastavnik.Core.Foundation.Law;
using Nastavnik.Core.Preparation.Banks;
using Nastavnik.Core.School.Accounts;
using Nastavnik.Core.School.Organisations;
using Nastavnik.Core.School.Roadmap;
using Nastavnik.Paperwork.Grammar;

namespace Nastavnik.Core.Mentoring.Support;

/// <summary>
/// «Психолог встречается с участниками». Everybody reads the roadmap, so a number stands only where enough people are behind it; who waits long
/// and alone is counted in any number, for it says of nobody that he came.
/// </summary>
internal sealed class SupportFact(NastavnikDb db, WaitingMentees waiting) : IRoadmapFact
{
    private const string Here = "/support/totals";

    public string Item => FactItems.Support;

    public async Task<Fact> CountAsync(DateOnly on, CancellationToken ct)
    {
        var (supports, from) = (db.PsychologicalSupports, SchoolYear.StartOf(on));
        var people = await supports.AsNoTracking().Where(s => s.Struck == null && s.On >= from && s.On <= on).Select(s => s.PersonId).Distinct().CountAsync(ct);
        var alone = await waiting.LongAloneAsync(on, ct);
        var days = LegalParameters.WaitWithoutSupportDays.At(on);
        return (people, alone) switch
        {
            (_, > 0) => new Fact(0, alone, $"Ждут пары больше {days} дней без поддержки: {alone}", Here, FactState.Waiting, "Психолог"),
            (0, _) => new Fact(0, 0, "Встреч с психологом в этом году не отмечено", Here, FactState.TooEarly),
            _ when people < LegalParameters.SmallestGroupShown.At(on) => new Fact(1, 1, "Психолог встречается с участниками", Here, FactState.Met),
            _ => new Fact(people, people, $"Психолог поддержал {Numerals.Whom(people)}", Here, FactState.Met),
        };
    }
}

/// <summary>The psychologist is told of those who wait long and whom nobody has met.</summary>
internal sealed class SupportAwaits(WaitingMentees waiting) : IAwaits
{
    public async Task<IReadOnlyList<Awaiting>> ForAsync(Actor actor, CancellationToken ct)
    {
        if (!actor.MayForAll(Right.PsychologistSupport, "U") || await waiting.LongAloneAsync(actor.Today, ct) is not (> 0 and var alone))
        {
            return [];
        }

        var days = LegalParameters.WaitWithoutSupportDays.At(actor.Today);
        return [new Awaiting($"Ждут пары больше {days} дней: {Numerals.Mentees(alone)}", "С ними ещё никто не встречался", "Открыть список", "/pairs/unpaired?alone=true", 60)];
    }
}
