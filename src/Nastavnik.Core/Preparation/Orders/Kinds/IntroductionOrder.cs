using Nastavnik.Core.Foundation.Acts;
using Nastavnik.Core.Foundation.Data;
using Nastavnik.Core.Foundation.Law;
using Nastavnik.Core.Foundation.TargetModel;
using Nastavnik.Core.Preparation.Orders.Kinds.Annexes;
using Nastavnik.Core.School.Organisations;
using Nastavnik.Core.School.Papers;
using Nastavnik.Paperwork.Documents;
using Nastavnik.Paperwork.Grammar;

namespace Nastavnik.Core.Preparation.Orders.Kinds;

/// <summary>Choices of D-01.</summary>
public sealed record IntroductionOrderFields
{
    public Regime Regime { get; init; }

    /// <summary>Codes of forms the school will use.</summary>
    public IReadOnlyList<string> Forms { get; init; } = [];

    /// <summary>Who prepares and leads the introduction until a curator is appointed.</summary>
    public Guid? ResponsibleId { get; init; }

    /// <summary>Members of the project group; empty: none.</summary>
    public IReadOnlyList<Guid> Group { get; init; } = [];

    /// <summary>Who keeps the section of the school's site.</summary>
    public Guid? SiteAdminId { get; init; }

    /// <summary>Last day for the first publication on the site.</summary>
    public DateOnly? SiteBy { get; init; }

    /// <summary>Null: the head keeps control.</summary>
    public Guid? ControlId { get; init; }

    /// <summary>Who considered the Положение and by which protocol.</summary>
    public IReadOnlyList<ApprovalMark> Marks { get; init; } = [];
}

public sealed record FormsNotChosen() : Refusal("Отметьте хотя бы одну форму наставничества, которую вводит приказ.", nameof(IntroductionOrderFields.Forms));

public sealed record FormNotOfRegime(string Form)
    : Refusal($"Форма «{Form}» относится к другому виду приказа. Снимите отметку или смените, о ком приказ.", nameof(IntroductionOrderFields.Forms));

public sealed record ResponsibleNotChosen() : Refusal("Выберите, кому поручается внедрение.", nameof(IntroductionOrderFields.ResponsibleId));

public sealed record SomebodyUnknown() : Refusal("Одного из выбранных людей нет в списке школы. Выберите заново.");

/// <summary>D-01: introduces the целевая модель (A, pupils) or organises mentoring (B, teachers), with the Положение and the дорожная карта as annexes.</summary>
public sealed class IntroductionOrder(NastavnikDb db, OrderSkeleton skeleton, PeopleOnPaper people, TimeProvider time) : IOrderKind
{
    public const string KindCode = "D-01";

    public string Code => KindCode;

    public string Title => "О внедрении целевой модели (об организации наставничества)";

    public string Purpose => "Первый приказ: вводит наставничество, утверждает Положение и дорожную карту. С него начинается всё остальное.";

    public static string TitleOf(Regime regime) => regime == Regime.A ? "О внедрении целевой модели наставничества" : "Об организации наставничества";

    /// <summary>Bodies that consider the Положение by the school's profile, with their words in its stamps; pupils' rights add their councils.</summary>
    public static IReadOnlyList<(string Title, ApprovalMark Mark)> AllMarks(Organisation organisation)
    {
        var marks = new List<(string, ApprovalMark)> { ("Педагогический совет", new(MarkKind.ConsideredAndAccepted, "на заседании педагогического совета", null, null)) };
        if (organisation.HasUnion)
        {
            marks.Add(("Профсоюзный комитет", new(MarkKind.OpinionTaken, "первичной профсоюзной организации", null, null)));
        }

        if (organisation.Words.PupilsParticipate)
        {
            marks.Add(("Совет обучающихся (для приказа об обучающихся)", new(MarkKind.OpinionTaken, "совета обучающихся", null, null)));
            marks.Add(("Совет родителей (для приказа об обучающихся)", new(MarkKind.OpinionTaken, "совета родителей", null, null)));
        }

        return marks;
    }

    /// <summary>Marks that a Положение of the regime bears, in the order of <see cref="AllMarks"/>.</summary>
    public static IReadOnlyList<ApprovalMark> MarksOf(Regime regime, Organisation organisation) =>
        [.. AllMarks(organisation).Select(m => m.Mark).Where(m => regime == Regime.A || !m.Body.StartsWith("совета", StringComparison.Ordinal))];

    public async Task<OrderDraft> ComposeAsync(Order order, CancellationToken ct)
    {
        var organisation = await db.OurOrganisationAsync(ct);
        var today = organisation.Today(time);
        var fields = order.FieldsAs<IntroductionOrderFields>();
        var names = await people.OfAsync(Ids(fields), today, ct);
        var text = new OrderText(
            TitleOf(fields.Regime),
            $"В соответствии с {LawPhrases.Instrumental(LegalActs.Of(fields.Regime.ToString(), today))}, в целях {Purposes(fields.Regime, organisation)}",
            [.. Points(order, fields, names, organisation, today)],
            [.. AnnexesOf(fields, names, organisation, order.EffectiveFrom ?? today)]);
        Guid[] named = [.. Ids(fields).Distinct()];
        return new OrderDraft(text.Title, await skeleton.DrawAsync(order, text, named, today, ct), named);
    }

    public async Task<IReadOnlyList<Refusal>> MayBePreparedAsync(Order order, CancellationToken ct)
    {
        var fields = order.FieldsAs<IntroductionOrderFields>();
        var refusals = new List<Refusal>();
        if (fields.Forms.Count == 0)
        {
            refusals.Add(new FormsNotChosen());
        }

        refusals.AddRange(fields.Forms.Where(f => Forms.Find(f) is not { } form || form.Regime != fields.Regime).Select(f => new FormNotOfRegime(Forms.Find(f)?.Name ?? f)));
        if (fields.ResponsibleId is null)
        {
            refusals.Add(new ResponsibleNotChosen());
        }

        var ids = Ids(fields).Distinct().ToList();
        if ((await people.OfAsync(ids, order.EffectiveFrom ?? DateOnly.MaxValue, ct)).Count != ids.Count)
        {
            refusals.Add(new SomebodyUnknown());
        }

        return refusals;
    }

    public Task<IReadOnlyList<Refusal>> MayBeSignedAsync(Order order, DateOnly date, CancellationToken ct) => MayBePreparedAsync(order, ct);

    public Task<IReadOnlyList<string>> SignedAsync(Order order, Actor by, CancellationToken ct) =>
        Task.FromResult<IReadOnlyList<string>>([$"Наставничество введено с {RussianDate.Short(order.EffectiveFrom!.Value)}; следующий приказ — о кураторе."]);

    public Task CancelledAsync(Order order, Actor by, CancellationToken ct) => Task.CompletedTask;

    public Task<IReadOnlyList<string>> PromisesAsync(Order order, CancellationToken ct) =>
        Task.FromResult<IReadOnlyList<string>>(["Вступят в силу Положение и дорожная карта", "Можно готовить приказ о кураторе, собирать согласия и банки"]);

    private static IEnumerable<Guid> Ids(IntroductionOrderFields fields) =>
        new[] { fields.ResponsibleId, fields.SiteAdminId, fields.ControlId }.OfType<Guid>().Concat(fields.Group);

    private static string Purposes(Regime regime, Organisation organisation) => regime == Regime.A
        ? $"раскрытия способностей {organisation.Words.PupilsGenitive} и поддержки каждого, кому нужна помощь старшего или равного"
        : "профессионального роста педагогических работников, адаптации и закрепления молодых специалистов";

    private static IEnumerable<OrderPoint> Points(
        Order order, IntroductionOrderFields fields, IReadOnlyDictionary<Guid, PersonOnPaper> names, Organisation organisation, DateOnly today)
    {
        var from = order.EffectiveFrom is { } day ? $" с {RussianDate.Long(day)}" : "";
        yield return fields.Regime == Regime.A
            ? $"Внедрить в {organisation.NameCases.Prepositional} целевую модель наставничества{from}."
            : $"Организовать в {organisation.NameCases.Prepositional} наставничество педагогических работников{from}.";
        yield return fields.Regime == Regime.A
            ? "Утвердить Положение о наставничестве (приложение 1)."
            : "Утвердить Положение о системе (целевой модели) наставничества педагогических работников (приложение 1).";
        yield return $"Утвердить дорожную карту на {SchoolYear.LabelOf(order.EffectiveFrom ?? today)} учебный год (приложение 2).";
        yield return $"Применять формы наставничества: {string.Join(", ", fields.Forms.Select(f => $"«{organisation.Words.FormName(f)}»"))}.";
        if (fields.ResponsibleId is { } responsible)
        {
            yield return $"Поручить {names[responsible].Full(PhraseSlot.Instruct)} организовать внедрение и подготовить предложения о кураторе до его назначения отдельным приказом.";
        }

        if (fields.Group.Count > 0)
        {
            yield return "Утвердить состав проектной группы (приложение 3).";
        }

        if (fields.SiteAdminId is { } site)
        {
            var by = fields.SiteBy is { } date ? $" до {RussianDate.Long(date)}" : "";
            yield return $"{Typography.Capitalise(names[site].Full(PhraseSlot.Instruct))} обеспечить размещение приказа и сведений о наставничестве в разделе «Наставничество» официального сайта{by}.";
        }

        yield return ControlPhrase.Of(fields.ControlId is { } control ? names.GetValueOrDefault(control) : null);
    }

    private static IEnumerable<OrderAnnex> AnnexesOf(
        IntroductionOrderFields fields, IReadOnlyDictionary<Guid, PersonOnPaper> names, Organisation organisation, DateOnly day)
    {
        var facts = new RegulationFacts(fields.Regime, organisation, [.. fields.Forms.Select(organisation.Words.FormName)], day);
        yield return new OrderAnnex(Regulation.TitleOf(facts), paper => Regulation.Draw(paper, facts, fields.Marks));
        yield return new OrderAnnex(RoadmapAnnex.TitleOf(fields.Regime, SchoolYear.LabelOf(day)), paper => RoadmapAnnex.Draw(paper, fields.Regime));
        if (fields.Group.Count > 0)
        {
            yield return new OrderAnnex("Состав проектной группы", paper => paper.Table(
                [new("№", 1), new("Фамилия, имя, отчество", 6), new("Должность", 6)],
                [.. fields.Group.Select((id, i) => new TableRow($"{i + 1}", names[id].Name.Full(GrammaticalCase.Nominative), names[id].Post ?? ""))],
                caption: "Состав проектной группы"));
        }
    }
}
