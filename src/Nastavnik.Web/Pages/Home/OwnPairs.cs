using Microsoft.EntityFrameworkCore;
using Nastavnik.Core.Foundation.Acts;
using Nastavnik.Core.Foundation.Data;
using Nastavnik.Core.Mentoring.Pairs;
using Nastavnik.Core.Mentoring.Programmes;
using Nastavnik.Core.School.People;
using Nastavnik.Paperwork.Grammar;

namespace Nastavnik.Web.Pages.Home;

/// <summary>A pair on the home of one of its people.</summary>
/// <param name="With">The other side: the mentor for a mentee, the mentees for a mentor.</param>
/// <param name="Next">What comes next and who acts.</param>
public sealed record OwnPair(Guid Id, string Title, string Form, PairState State, bool WithMentor, IReadOnlyList<string> With, string Next, Guid? Programme, IReadOnlyList<Guid> People);

/// <summary>One's own pairs with the next step of each.</summary>
public sealed class OwnPairs(NastavnikDb db, PairQueries pairs, ProgrammeList programmes)
{
    public async Task<IReadOnlyList<OwnPair>> OfAsync(Actor actor, CancellationToken ct)
    {
        var me = actor.PersonId!.Value;
        var rows = (await pairs.Rows(new PairFilter(null, null, null, Own: true), actor).ToListAsync(ct)).Where(r => r.MentorId == me || r.Mentees.Any(m => m.Id == me)).ToList();
        var written = (await programmes.MineAsync(actor, ct)).Where(p => p.Id is not null && !ProgrammeStates.Over.Contains(p.State!.Value)).ToLookup(p => p.PairId);
        return
        [
            .. rows.Select(r => new OwnPair(
                r.Id, $"{(r.IsGroup ? "Группа" : "Пара")} № {r.Number}", r.Form, r.State, r.MentorId != me,
                r.MentorId == me ? [.. r.Mentees.Select(m => m.Name)] : [r.Mentor], Next(r, written[r.Id].FirstOrDefault(), r.MentorId == me), written[r.Id].FirstOrDefault()?.Id,
                [r.MentorId, .. r.Mentees.Select(m => m.Id)])),
        ];
    }

    /// <summary>«Алсу Рашидовна».</summary>
    public async Task<string> GreetingAsync(Guid person, CancellationToken ct)
    {
        var people = db.People;
        return (await people.AsNoTracking().SingleAsync(p => p.Id == person, ct)).Name.Address;
    }

    private static string Next(PairRow pair, ProgrammeRow? programme, bool isMentor) => pair.State switch
    {
        PairState.Proposed => "Куратор познакомит вас, потом каждый скажет «да» или «нет».",
        PairState.Discussed => "Скажите «да» или «нет»: без каждого подтверждения пары не будет.",
        PairState.Agreed => "Все согласны. Куратор готовит приказ.",
        PairState.OnOrder => "Приказ ждёт подписи директора.",
        PairState.Approved when programme is null => isMentor ? "Приказ подписан. Составьте программу: с ней пара начнёт работу." : "Приказ подписан. Наставник составляет программу.",
        PairState.Approved => $"Программа: {programme!.State!.Value.Name().ToLowerInvariant()}. Когда её утвердят, пара начнёт работу.",
        PairState.Active => $"Пара работает, программа — до {RussianDate.Long(pair.End)}",
        PairState.Suspended => "Работа приостановлена. О возвращении скажет куратор.",
        _ => "Программа завершается: куратор подводит итоги.",
    };
}
