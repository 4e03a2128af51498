using Nastavnik.Core.Foundation.Data;
using Nastavnik.Core.Foundation.Law;
using Nastavnik.Core.Foundation.TargetModel;
using Nastavnik.Core.Preparation.Orders;
using Nastavnik.Core.Preparation.Orders.Kinds;
using Nastavnik.Core.School.Organisations;
using Nastavnik.Paperwork.Documents;
using Nastavnik.Paperwork.Grammar;

namespace Nastavnik.Core.Mentoring.Pairs;

/// <summary>The words of D-04: a clause a pair, the curator's duties, the table of pairs. Role models that say something about a child are masked (INV-33).</summary>
public sealed class PairOrderPaper(NastavnikDb db, OrderSkeleton skeleton, PeopleOnPaper people, Introductions introductions, TimeProvider time)
{
    public async Task<OrderDraft> ComposeAsync(Order order, PairOrderFields fields, IReadOnlyList<Pairing> pairs, CancellationToken ct)
    {
        var organisation = await db.OurOrganisationAsync(ct);
        var today = organisation.Today(time);
        var regime = PairOrderRules.RegimeOf(pairs[0]);
        Guid[] parties = [.. pairs.SelectMany(p => p.Mentees.Prepend(p.MentorId)).Distinct()];
        Guid[] curators = [.. pairs.Select(p => p.CuratorId).OfType<Guid>().Distinct()];
        Guid[] named = [.. parties.Concat(curators).Concat(fields.ControlId is { } c ? [c] : []).Distinct()];
        var names = await people.OfAsync(named, today, ct);
        var text = new OrderText(
            PairOrderRules.TitleOf(pairs, regime),
            await PreambleAsync(regime, organisation, today, ct),
            [.. Points(order, fields, pairs, regime, curators, names, today)],
            [new OrderAnnex("Наставнические пары и группы", paper => Table(paper, pairs, names, organisation))]);
        return new OrderDraft(text.Title, await skeleton.DrawAsync(order, text, named, today, ct), named);
    }

    /// <summary>The order as one of its people reads it: his own pairs only, other rows and signatures left out.</summary>
    public async Task<Paper> ExtractForAsync(Order order, Guid person, CancellationToken ct)
    {
        var fields = order.FieldsAs<PairOrderFields>();
        var own = fields.Named.Select((n, i) => (n, i)).Where(x => x.n.MentorId == person || x.n.Mentees.Contains(person)).Select(x => x.i).ToHashSet();
        return own.Count == 0 ? order.Body! : await OrderExtract.OfAsync(order, own, person, people, ct);
    }

    private static IEnumerable<OrderPoint> Points(
        Order order, PairOrderFields fields, IReadOnlyList<Pairing> pairs, Regime regime, Guid[] curators, IReadOnlyDictionary<Guid, PersonOnPaper> names, DateOnly today)
    {
        var from = order.EffectiveFrom is { } day ? $" с {RussianDate.Long(day)}" : "";
        yield return new OrderPoint(
            $"Назначить наставников и утвердить наставнические пары и группы{from} согласно приложению:",
            SubPoints(pairs.Select(p => Clause(p, names))));
        if (regime == Regime.B && pairs.Any(p => names[p.MentorId].IsEmployee && p.Mentees.Any(m => names[m].IsEmployee)) && LegalParameters.LabourMentoringFrom.On(today) is not null)
        {
            yield return "Содержание, сроки, форму работы по наставничеству и её оплату определяют дополнительные соглашения к трудовым договорам наставников (статья 351.8 Трудового кодекса Российской Федерации).";
        }

        var plan = regime == Regime.A ? "индивидуальные планы" : "персонализированные программы наставничества";
        var days = Numerals.Count(LegalParameters.ProgrammeAfterOrderDays.At(today), "дня", "дней", "дней");
        yield return $"Наставникам разработать вместе с наставляемыми {plan} и представить их на утверждение в течение {days} со дня издания приказа.";
        foreach (var curator in curators)
        {
            yield return new OrderPoint(
                $"Куратору {names[curator].Short(PhraseSlot.Instruct)}:",
                [
                    "ознакомить участников с приказом под подпись;",
                    $"помочь наставникам подготовить {plan};",
                    "следить за ходом работы пар и групп и представить итоги по её завершении.",
                ]);
        }

        yield return ControlPhrase.Of(fields.ControlId is { } control ? names.GetValueOrDefault(control) : null);
    }

    /// <summary>«Закрепить за … наставника …, … с … по ….»</summary>
    internal static string Clause(Pairing pair, IReadOnlyDictionary<Guid, PersonOnPaper> names) =>
        $"Закрепить за {Join(names.ByName(pair.Mentees).Select(m => m.Full(PhraseSlot.AssignTo)))} {Mentor(names[pair.MentorId])} с {RussianDate.Long(pair.PlannedStart)} по {RussianDate.Long(pair.PlannedEnd)}";

    /// <summary>«наставника Иванову Марию Петровну, учителя математики,».</summary>
    internal static string Mentor(PersonOnPaper mentor)
    {
        var name = mentor.Name.Full(GrammaticalCase.Accusative);
        var post = PositionDeclension.Decline(mentor.Post ?? "").Accusative;
        return post.Length == 0 ? $"наставника {name}" : $"наставника {name}, {post},";
    }

    /// <summary>Sub-points of one sentence: semicolons between them, a full stop at the end.</summary>
    internal static IReadOnlyList<RichText> SubPoints(IEnumerable<string> clauses)
    {
        var all = clauses.ToList();
        return [.. all.Select((c, i) => RichText.FromString(i < all.Count - 1 ? c + ";" : c.TrimEnd('.') + "."))];
    }

    /// <summary>«А, Б и В».</summary>
    internal static string Join(IEnumerable<string> words)
    {
        var all = words.ToList();
        return all.Count < 2 ? string.Concat(all) : $"{string.Join(", ", all[..^1])} и {all[^1]}";
    }

    private static void Table(PaperBuilder paper, IReadOnlyList<Pairing> pairs, IReadOnlyDictionary<Guid, PersonOnPaper> names, Organisation organisation) =>
        paper.Table(
            [new("№", 1, Align.Centre), new("Наставник", 5), new("Наставляемый", 5), new("Форма, модель", 4), new("Вид", 3), new("Срок", 3), new("Куратор", 3)],
            [
                .. pairs.Select((p, i) => new TableRow(
                    $"{i + 1}",
                    Listed(names[p.MentorId]),
                    new TableCell([.. names.ByName(p.Mentees).Select(m => RichText.FromString(Listed(m)))]),
                    FormAndModel(p, organisation),
                    string.Join(", ", p.Kinds.Select(k => Kinds.Names[k])),
                    $"{RussianDate.Short(p.PlannedStart)} – {RussianDate.Short(p.PlannedEnd)}",
                    p.CuratorId is { } curator ? names[curator].Name.Short(GrammaticalCase.Nominative) : "")),
            ],
            landscape: true,
            caption: "Наставнические пары и группы");

    private static string Listed(PersonOnPaper person) => person.Post is { Length: > 0 } post ? $"{person.Name.Full(GrammaticalCase.Nominative)}, {post}" : person.Name.Full(GrammaticalCase.Nominative);

    private static string FormAndModel(Pairing pair, Organisation organisation)
    {
        var form = organisation.Words.FormName(pair.Form);
        return Forms.RoleModel(pair.RoleModel) is { Masked: false } ? $"{form}, {Forms.MaskedName(pair.RoleModel)}" : form;
    }

    private async Task<string> PreambleAsync(Regime regime, Organisation organisation, DateOnly today, CancellationToken ct)
    {
        var basis = await introductions.FindAsync(today, regime, ct) is { } introduction ? $"{Introductions.Basis(introduction)}, " : "";
        var purpose = regime == Regime.A
            ? $"в целях реализации целевой модели наставничества {organisation.Words.PupilsGenitive}"
            : "в целях реализации системы (целевой модели) наставничества педагогических работников";
        return $"На основании {basis}заявлений участников, их письменных согласий и подтверждений сторон, {purpose}";
    }
}
