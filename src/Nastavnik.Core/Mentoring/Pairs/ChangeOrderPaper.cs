using Microsoft.EntityFrameworkCore;
using Nastavnik.Core.Foundation.Data;
using Nastavnik.Core.Preparation.Orders;
using Nastavnik.Core.Preparation.Orders.Kinds;
using Nastavnik.Core.School.Organisations;
using Nastavnik.Paperwork.Documents;
using Nastavnik.Paperwork.Grammar;

namespace Nastavnik.Core.Mentoring.Pairs;

/// <summary>The words of D-05: one point a change, in the cases of 6.3. A reason is printed as its ground; the free words stay in the history.</summary>
public sealed class ChangeOrderPaper(NastavnikDb db, OrderSkeleton skeleton, PeopleOnPaper people, TimeProvider time)
{
    public async Task<OrderDraft> ComposeAsync(Order order, ChangeOrderFields fields, IReadOnlyList<(PairChange Change, Pairing Pair)> chosen, CancellationToken ct)
    {
        var today = (await db.OurOrganisationAsync(ct)).Today(time);
        var orders = db.Orders;
        var amended = await orders.AsNoTracking().SingleAsync(o => o.Id == chosen[0].Pair.OrderId, ct);
        Guid[] curators = [.. chosen.Select(c => c.Pair.CuratorId).OfType<Guid>().Distinct()];
        Guid[] named = [.. chosen.SelectMany(c => PeopleOf(c.Change, c.Pair)).Concat(curators).Concat(fields.ControlId is { } control ? [control] : []).Distinct()];
        var names = await people.OfAsync(named, today, ct);
        var text = new OrderText(
            $"О внесении изменений в приказ {amended.Requisites}",
            $"В связи с изменениями в составе и сроках работы наставнических пар и групп, закреплённых приказом {amended.Requisites} «{amended.Title}»",
            [
                new OrderPoint("Внести в приказ следующие изменения:", PairOrderPaper.SubPoints(chosen.Select(c => Clause(c.Change, c.Pair, names)))),
                .. curators.Select(c => (OrderPoint)$"Куратору {names[c].Short(PhraseSlot.Instruct)} ознакомить участников с приказом под подпись и привести программы в соответствие с ним."),
                ControlPhrase.Of(fields.ControlId is { } id ? names.GetValueOrDefault(id) : null),
            ],
            []);
        return new OrderDraft(text.Title, await skeleton.DrawAsync(order, text, named, today, ct), named);
    }

    /// <summary>As one of the named reads it: points about his own pairs only.</summary>
    public async Task<Paper> ExtractForAsync(Order order, Guid person, CancellationToken ct)
    {
        var ids = order.FieldsAs<ChangeOrderFields>().Changes;
        var changes = await db.PairChanges.AsNoTracking().Where(c => ids.Contains(c.Id)).ToListAsync(ct);
        var pairIds = changes.ConvertAll(c => c.PairId);
        var pairs = await db.Pairs.AsNoTracking().Include(p => p.Members).Where(p => pairIds.Contains(p.Id)).ToDictionaryAsync(p => p.Id, ct);
        var own = ids.Select((id, i) => (Change: changes.Find(c => c.Id == id), i))
            .Where(x => x.Change is { } c && (c.PersonId == person || pairs[c.PairId].Members.Any(m => m.PersonId == person || m.MentorId == person))).Select(x => x.i).ToHashSet();
        return own.Count == 0 ? order.Body! : await OrderExtract.OfAsync(order, own, person, people, ct);
    }

    internal static string Clause(PairChange change, Pairing pair, IReadOnlyDictionary<Guid, PersonOnPaper> names)
    {
        var mentor = names[pair.MentorId];
        return change.Kind switch
        {
            PairChangeKind.ReplaceMentor =>
                $"Освободить {mentor.Full(PhraseSlot.Release)} от обязанностей наставника {Of(pair.Mentees, PhraseSlot.DutiesTowards, names)} с {RussianDate.Long(change.From)} {Because(change, pair, names)}; "
                + $"закрепить за {Of(pair.Mentees, PhraseSlot.AssignTo, names)} {PairOrderPaper.Mentor(names[change.PersonId!.Value])} с {RussianDate.Long(change.From)} по {RussianDate.Long(pair.PlannedEnd)}",
            PairChangeKind.AddMentee =>
                $"Закрепить за {names[change.PersonId!.Value].Full(PhraseSlot.AssignTo)} {PairOrderPaper.Mentor(mentor)} с {RussianDate.Long(change.From)} по {RussianDate.Long(pair.PlannedEnd)} в составе наставнической группы",
            PairChangeKind.ExcludeMentee =>
                $"Исключить {names[change.PersonId!.Value].Full(PhraseSlot.Release)} из состава наставнической группы с {RussianDate.Long(change.From.AddDays(1))} {Because(change, pair, names)}{Rest(change, pair, names)}",
            PairChangeKind.ChangeTerm =>
                $"{(change.NewEnd > pair.PlannedEnd ? "Продлить" : "Сократить")} срок работы наставника {mentor.Name.Full(GrammaticalCase.Genitive)} с {Named(pair.Mentees, GrammaticalCase.Instrumental, names)} до {RussianDate.Long(change.NewEnd!.Value)} по соглашению сторон",
            _ =>
                $"Освободить {mentor.Full(PhraseSlot.Release)} от обязанностей наставника {Of(pair.Mentees, PhraseSlot.DutiesTowards, names)} с {RussianDate.Long(change.From.AddDays(1))} {Because(change, pair, names)}; работу {(pair.IsGroup ? "группы" : "пары")} считать прекращённой",
        };
    }

    private static IEnumerable<Guid> PeopleOf(PairChange change, Pairing pair) =>
        change.PersonId is { } person ? [pair.MentorId, .. pair.Mentees, person] : [pair.MentorId, .. pair.Mentees];

    private static string Of(IEnumerable<Guid> mentees, PhraseSlot slot, IReadOnlyDictionary<Guid, PersonOnPaper> names) => PairOrderPaper.Join(names.ByName(mentees).Select(m => m.Full(slot)));

    private static string Named(IEnumerable<Guid> mentees, GrammaticalCase form, IReadOnlyDictionary<Guid, PersonOnPaper> names) => PairOrderPaper.Join(names.ByName(mentees).Select(m => m.Name.Full(form)));

    /// <summary>A group of one becomes a pair by the same order (INV-07).</summary>
    private static string Rest(PairChange change, Pairing pair, IReadOnlyDictionary<Guid, PersonOnPaper> names) =>
        pair.Mentees.Where(m => m != change.PersonId).ToList() is [var last]
            ? $"; считать наставнической парой: наставник — {names[pair.MentorId].Name.Full(GrammaticalCase.Nominative)}, наставляемый — {names[last].Name.Full(GrammaticalCase.Nominative)}"
            : "";

    private static string Because(PairChange change, Pairing pair, IReadOnlyDictionary<Guid, PersonOnPaper> names)
    {
        var mentor = names[pair.MentorId];
        var mentee = change.Kind == PairChangeKind.ExcludeMentee ? names[change.PersonId!.Value] : pair.Mentees is [var only] ? names[only] : null;
        return change.Ground switch
        {
            EndGround.G2 => $"на основании заявления {mentor.Name.Short(GrammaticalCase.Genitive)}",
            EndGround.G3 => mentee is null ? "на основании заявления наставляемых" : $"на основании заявления {mentee.Name.Short(GrammaticalCase.Genitive)}",
            EndGround.G4 => "по соглашению сторон",
            EndGround.G5 => "по представлению куратора",
            EndGround.G6 => $"в связи с увольнением (переводом) {mentor.Name.Short(GrammaticalCase.Genitive)}",
            EndGround.G7 => mentee is null ? "в связи с выбытием наставляемых" : $"в связи с выбытием {mentee.Name.Short(GrammaticalCase.Genitive)}",
            EndGround.G8 => "в связи с прекращением участия",
            EndGround.G9 => "в связи с отменой поручения о наставничестве",
            EndGround.G10 => "в связи с длительным отсутствием",
            _ => "в связи с окончанием внедрения целевой модели наставничества",
        };
    }
}
