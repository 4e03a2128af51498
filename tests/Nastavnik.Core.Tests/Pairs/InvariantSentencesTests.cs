using Nastavnik.Core.Foundation.Acts;
using Nastavnik.Core.Foundation.TargetModel;
using Nastavnik.Core.Mentoring.Pairs;
using Nastavnik.Core.Mentoring.Programmes;
using Nastavnik.Core.Tests.Programmes;
using Nastavnik.Support;
using Xunit;

namespace Nastavnik.Core.Tests.Pairs;

/// <summary>What the program says when an invariant of the target model is broken: the words a curator reads.</summary>
public sealed class InvariantSentencesTests
{
    private static readonly DateOnly Today = PairRulesTests.Today;

    public static IEnumerable<TheoryDataRow<string, string, Func<IEnumerable<(string? Rule, string Sentence)>>>> Broken()
    {
        var (pupils, teachers) = (PairRulesTests.Pupils, PairRulesTests.Teachers);
        var (older, younger, teacher, young) = (PairRulesTests.Older, PairRulesTests.Younger, PairRulesTests.Teacher, PairRulesTests.Young);
        var engineer = new PartyFacts(Guid.CreateVersion7(), "Орлов П. П.") { Category = Category.EmployerRepresentative, InBank = true, IsExternal = true };
        var there = new KnownLink(Guid.CreateVersion7(), 4, older.Id, younger.Id, "UU", ["спорт"], Today, Today.AddDays(30));
        var back = there with { MentorId = younger.Id, MenteeId = older.Id, Topics = ["учёба"] };
        yield return Row("INV-07", "Выберите наставляемого: в паре он один, в группе их не менее двух.", pupils with { Mentees = [] });
        yield return Row("INV-07", "В группе должен быть один наставник и не менее двух наставляемых; традиционное наставничество — это один на один.", pupils with { Mentees = [younger, PairRulesTests.Other], Chosen = [MentoringKind.Traditional] });
        yield return Row("INV-08", "Наставник и наставляемый — одно и то же лицо. Выберите другого наставляемого.", pupils with { Mentees = [older] });
        yield return Row("INV-09", "Встречное наставничество возможно только по разным вопросам: пара № 4 работает по тому же.", pupils with { Links = [back] });
        yield return Row("INV-09", "Назовите вопросы пары: встречное наставничество возможно только по разным вопросам.", pupils with { Links = [back], Topics = [] });
        yield return Row("INV-10", "Такая пара уже действует в этот период: № 4.", pupils with { Links = [there] });
        yield return Row("INV-17", "Наставником может быть педагогический работник.", teachers with { Mentor = teacher with { IsPedagogical = false } });
        yield return Row("INV-18", "Эта ролевая модель относится к другой форме. Выберите модель выбранной формы.", pupils with { RoleModel = "TT-1" });
        yield return Row("INV-18", "Для этой модели наставником обычно является классный руководитель.", new("TU", "TU-1", [], [], null, Today, Today.AddMonths(6), teacher with { IsClassTeacher = false }, [younger]));
        yield return Row("INV-19", "Кузьменко О. И.: стаж больше 3 лет, модель рассчитана на молодого специалиста.", teachers with { RoleModel = "TT-1", Mentees = [young with { ExperienceMonths = 37 }] });
        yield return Row("INV-19", "Стаж наставника меньше 5 лет.", new("TU", "TU-3", [], [], null, Today, Today.AddMonths(6), teacher with { ExperienceMonths = 59 }, [younger]));
        yield return Row("INV-20", "Лебедев К. С. учится не младше наставника. Обычно наставник старше; ровесникам подходит модель «равный – равному».", pupils with { Mentees = [younger with { Parallel = 10 }] });
        yield return Row("INV-21", "Предметы наставника и наставляемого не совпадают: Кузьменко О. И.", teachers with { Mentees = [young with { Subjects = ["химия"] }] });
        yield return Row("INV-36", "Куратор сам участвует в этой паре. Лучше, если её сопровождает другой человек.", teachers with { CuratorId = teacher.Id });
        yield return Row("INV-36", "Куратор и руководитель, который утверждает пару, — одно лицо.", teachers with { CuratorIsHead = true });
        yield return Row("INV-37", "Не подтверждена проверка внешнего наставника: Орлов П. П. Внесите в его анкету дату документа не старше года.", new("RU", "RU-2", [], [], null, Today, Today.AddMonths(6), engineer, [younger]));
        yield return Row("INV-45", "У наставника нет свободного места: Кузнецов А. И. ведёт столько, сколько указано в анкете (1 человек). Увеличьте число в анкете или выберите другого.", pupils with { Mentor = older with { Capacity = 1, LiveMentees = 1, LivePairs = 1 } });
        yield return Row("INV-45", "Нагрузка наставника выше обычной: 3 пары или одна группа.", pupils with { Mentor = older with { LivePairs = 3, LiveMentees = 3 } });
        yield return Row("INV-45", "В группе больше 10 человек.", pupils with { Mentees = [.. Enumerable.Range(0, 11).Select(_ => younger with { Id = Guid.CreateVersion7() })] });

        var pair = new Pairing(7, "UU", "UU-1", older.Id, [younger.Id], [], Today, Today.AddMonths(7), Today);
        var trained = older with { TrainedOn = Today };
        yield return Told("INV-03", "Нет действующего приказа о закреплении пары.", () => StartRules.Missing(pair, trained, true, Today));
        yield return Told("INV-04", "Наставник не назначен приказом.", () => StartRules.Missing(WithMentorNobodyAppointed(), trained, false, Today));
        yield return Told("INV-23", "Нет подтверждения стороны: Кузнецов А. И.", () => [ConfirmRules.Refusal(ConfirmRules.Awaited(older, [younger], false), [])!]);
        yield return Told("INV-25", "Программа ещё не утверждена: до утверждения пара не начинает работу.", () => [new ApproveFirst()]);
        yield return Told("INV-31", "План, строка 1: заполните графу «Промежуточные и планируемые результаты».", () => Gaps());
    }

    [Theory]
    [MemberData(nameof(Broken))]
    public void A_broken_invariant_says_what_is_wrong(string rule, string sentence, Func<IEnumerable<(string? Rule, string Sentence)>> ask)
    {
        var said = ask().Select(s => (s.Rule, Sentence: s.Sentence.Replace('\u00A0', ' '))).ToList();
        Assert.Contains((rule, sentence), said);
    }

    [Fact]
    [Trait("Requirement", "INV-05")]
    [Trait("Requirement", "INV-06")]
    [Trait("Requirement", "INV-27")]
    public async Task Before_the_order_the_missing_papers_are_named_with_their_people()
    {
        var here = await PairSchool.NewAsync();
        var (mentor, mentee) = (await here.PupilAsync("Кузнецов", "Артём", 10, mentor: true), await here.PupilAsync("Ли", "Олег", 7));
        var pair = await here.AgreedAsync(here.Proposal(mentor, mentee));
        Assert.StartsWith("Не издан приказ о внедрении целевой модели (об организации наставничества).", (await here.PrepareAsync(pair)).Refusals[0].Sentence.Replace('\u00A0', ' '), StringComparison.Ordinal);
        await here.ReadyAsync();
        await here.ConsentAsync(mentor);
        var said = (await here.PrepareAsync(pair)).Refusals.Select(r => r.Sentence.Replace('\u00A0', ' ')).ToList();
        Assert.Contains(said, s => s.Contains("Нет действующего согласия на обработку персональных данных: Ли О", StringComparison.Ordinal));
        Assert.Contains(said, s => s.Contains("Родители не проинформированы или не дали согласие на участие: Ли О", StringComparison.Ordinal));
    }

    [Fact]
    [Trait("Requirement", "INV-24")]
    public async Task A_teachers_pair_without_the_labour_consent_names_both()
    {
        var here = await PairSchool.NewAsync();
        await here.ReadyAsync();
        var (_, _, pair) = await PairOrderTests.AgreedTeachersAsync(here);
        var said = Assert.Single((await here.PrepareAsync(pair)).Refusals).Sentence.Replace('\u00A0', ' ');
        Assert.Equal("Пара № 1. Нет письменного согласия работника или дополнительного соглашения: наставник Соколова И. П., наставляемый Кузьменко О. И. Подпишите оба документа до приказа.", said);
    }

    [Fact]
    [Trait("Requirement", "INV-13")]
    public async Task A_new_term_without_both_agreements_is_not_ordered()
    {
        var here = await ProgrammeSchool.NewAsync(ordered: true);
        var change = ProgrammeSchool.Done(await here.School.DoAsync<PrepareChange>(here.School.Curator, (u, s) => u.ExecuteAsync(
            new(here.Pair, PairChangeKind.ChangeTerm, here.Today.AddDays(10), NewEnd: here.Today.AddMonths(8)), s))).Subject!.Value;
        var refused = await here.School.DoAsync<Core.Preparation.Orders.PrepareOrder>(here.School.Curator, (u, s) => u.ExecuteAsync(
            new(null, ChangeOrder.KindCode, Core.Preparation.Orders.Order.FieldsOf(new ChangeOrderFields { Changes = [change] }), [change, here.Pair]), s));
        Assert.Contains(refused.Refusals, r => r.Sentence.Replace('\u00A0', ' ').Contains("Изменение возможно только при обоюдном согласии. Нет согласия: Ли О. И.", StringComparison.Ordinal));
    }

    private static TheoryDataRow<string, string, Func<IEnumerable<(string? Rule, string Sentence)>>> Row(string rule, string sentence, ProposalFacts facts) =>
        new TheoryDataRow<string, string, Func<IEnumerable<(string? Rule, string Sentence)>>>(rule, sentence, () =>
        {
            var verdict = PairRules.OfProposal(facts, Today);
            return [.. verdict.Refusals.Select(r => (r.Rule, r.Sentence)), .. verdict.Warnings.Select(w => ((string?)w.Rule, w.Sentence))];
        }).WithTrait("Requirement", rule);

    private static TheoryDataRow<string, string, Func<IEnumerable<(string? Rule, string Sentence)>>> Told(string rule, string sentence, Func<IEnumerable<Refusal>> ask) =>
        new TheoryDataRow<string, string, Func<IEnumerable<(string? Rule, string Sentence)>>>(rule, sentence, () => ask().Select(r => (r.Rule, r.Sentence))).WithTrait("Requirement", rule);

    /// <summary>An order that named another mentor than the pair has now.</summary>
    private static Pairing WithMentorNobodyAppointed()
    {
        var pair = new Pairing(7, "UU", "UU-1", PairRulesTests.Older.Id, [PairRulesTests.Younger.Id], [], Today, Today.AddMonths(7), Today);
        pair.Meet(Today, false, null);
        pair.Agree(Today);
        pair.Include(Guid.CreateVersion7());
        pair.Approve(pair.OrderId!.Value, Today, Today);
        typeof(Pairing).GetProperty(nameof(Pairing.MentorId))!.SetValue(pair, Guid.CreateVersion7());
        return pair;
    }

    private static IEnumerable<Refusal> Gaps()
    {
        var programme = Drafts.Full();
        programme.WriteRows([Drafts.Row with { Results = "" }]);
        return ProgrammeRules.Gaps(programme, strictForPupils: true).Select(g => new Refusal(g.Sentence, null, g.Rule));
    }
}
