using Microsoft.EntityFrameworkCore;
using Nastavnik.Core.Foundation.Acts;
using Nastavnik.Core.Mentoring.Pairs;
using Nastavnik.Core.Preparation.Orders;
using Nastavnik.Core.School.People;
using Nastavnik.Paperwork.Documents;
using Nastavnik.Paperwork.Grammar;
using Nastavnik.Support;
using Xunit;

namespace Nastavnik.Core.Tests.Pairs;

public sealed class PairOrderTests
{
    [Fact]
    [Trait("Requirement", "INV-27")]
    [Trait("Requirement", "S001-49")]
    public async Task No_order_on_pairs_before_the_introduction_and_the_curator()
    {
        var here = await PairSchool.NewAsync();
        var pair = await AgreedPupilsAsync(here);
        Assert.Equal("INV-27", Assert.Single((await here.PrepareAsync(pair)).Refusals).Rule);
    }

    [Fact]
    [Trait("Requirement", "INV-03")]
    [Trait("Requirement", "INV-04")]
    [Trait("Requirement", "S001-55")]
    [Trait("Requirement", "S001-109")]
    [Trait("Requirement", "S001-50")]
    [Trait("Requirement", "S000-42")]
    public async Task Signed_it_approves_exactly_the_pairs_it_names()
    {
        var here = await PairSchool.NewAsync();
        await here.ReadyAsync();
        var pair = await AgreedPupilsAsync(here);
        var prepared = await here.PrepareAsync(pair);
        Assert.True(prepared.IsDone, Told(prepared));
        Assert.Equal(PairState.OnOrder, (await here.PairAsync(pair)).State);
        var signed = await here.SignAsync(prepared.Subject!.Value);
        Assert.True(signed.IsDone, Told(signed));
        var approved = await here.PairAsync(pair);
        Assert.Equal((PairState.Approved, prepared.Subject, here.Today), (approved.State, approved.OrderId, approved.ApprovedOn!.Value));
        Assert.All(approved.Open, m => Assert.Equal(prepared.Subject, m.OrderId));
        Assert.Contains("Утверждено: 1\u00A0пара", signed.Sentence, StringComparison.Ordinal);
    }

    [Fact]
    [Trait("Requirement", "INV-03")]
    public async Task A_composition_changed_after_the_draft_is_not_signed()
    {
        var here = await PairSchool.NewAsync();
        await here.ReadyAsync();
        var pair = await AgreedPupilsAsync(here, two: true);
        var order = (await here.PrepareAsync(pair)).Subject!.Value;
        await using (var work = await here.School.WorkAsync())
        {
            await work.Db.Database.ExecuteSqlAsync($"update pair_members set is_void = true where id = (select id from pair_members order by id limit 1)");
            await work.CommitAsync();
        }

        Assert.IsType<PairChangedSinceDraft>(Assert.Single((await here.SignAsync(order)).Refusals));
    }

    [Fact]
    [Trait("Requirement", "INV-05")]
    [Trait("Requirement", "INV-06")]
    [Trait("Requirement", "S003-19")]
    [Trait("Requirement", "S001-17")]
    public async Task A_consent_stands_before_the_order()
    {
        var here = await PairSchool.NewAsync();
        await here.ReadyAsync();
        var (mentor, mentee) = (await here.PupilAsync("Кузнецов", "Артём", 10, mentor: true), await here.PupilAsync("Ли", "Олег", 7));
        var pair = await here.AgreedAsync(here.Proposal(mentor, mentee));
        await here.ConsentAsync(mentor);
        Assert.Equal(["INV-05", "INV-06"], (await here.PrepareAsync(pair)).Refusals.Select(r => r.Rule));
        await here.ConsentAsync(mentee, here.Today.AddDays(-2));
        var order = (await here.PrepareAsync(pair)).Subject!.Value;
        Assert.All((await here.SignAsync(order, date: here.Today.AddDays(-3))).Refusals, r => Assert.IsType<ConsentLaterThanOrder>(r));
        Assert.True((await here.SignAsync(order, date: here.Today.AddDays(-2))).IsDone);
    }

    [Fact]
    [Trait("Requirement", "INV-24")]
    public async Task Employees_sign_the_labour_consent_and_the_agreement_first()
    {
        var here = await PairSchool.NewAsync();
        await here.ReadyAsync();
        var (mentor, mentee, pair) = await AgreedTeachersAsync(here);
        Assert.Equal("INV-24", Assert.Single((await here.PrepareAsync(pair)).Refusals).Rule);
        await here.LabourAsync(mentor, mentee, here.Today.AddDays(-1));
        var prepared = await here.PrepareAsync(pair);
        Assert.True(prepared.IsDone, Told(prepared));
        Assert.Equal("INV-24", Assert.Single((await here.SignAsync(prepared.Subject!.Value, date: here.Today.AddDays(-2))).Refusals).Rule);
        Assert.True((await here.SignAsync(prepared.Subject!.Value)).IsDone);
    }

    [Fact]
    public async Task An_annulled_draft_and_a_pair_left_out_go_back_to_agreed()
    {
        var here = await PairSchool.NewAsync();
        await here.ReadyAsync();
        var (one, two) = (await AgreedPupilsAsync(here), await AgreedPupilsAsync(here, two: true));
        var order = (await here.PrepareAsync(one, two)).Subject!.Value;
        Assert.True((await here.School.DoAsync<PreparePairOrder>(here.School.Curator, (u, s) => u.ExecuteAsync(new(order, [two], null, null), s))).IsDone);
        Assert.Equal(PairState.Agreed, (await here.PairAsync(one)).State);
        Assert.True((await here.School.DoAsync<CancelOrder>(here.School.Curator, (u, s) => u.ExecuteAsync(new(order, "ошибка в списке"), s))).IsDone);
        Assert.Equal(PairState.Agreed, (await here.PairAsync(two)).State);
    }

    [Fact]
    public async Task Pupils_and_teachers_stand_in_different_orders()
    {
        var here = await PairSchool.NewAsync();
        await here.ReadyAsync();
        var (mentor, mentee, teachers) = await AgreedTeachersAsync(here);
        await here.LabourAsync(mentor, mentee, here.Today);
        Assert.IsType<MixedRegimes>(Assert.Single((await here.PrepareAsync(await AgreedPupilsAsync(here), teachers)).Refusals));
    }

    [Fact]
    [Trait("Requirement", "S000-132")]
    public async Task Its_words_stand_in_their_cases_and_the_model_of_a_weak_pupil_is_not_named()
    {
        var here = await PairSchool.NewAsync();
        await here.ReadyAsync();
        var order = (await here.PrepareAsync(await AgreedPupilsAsync(here))).Subject!.Value;
        var body = await here.School.AskAsync(async db => (await db.Orders.SingleAsync(o => o.Id == order)).Body!);
        var text = TextOf(body);
        Assert.Contains("Об утверждении наставнической пары", text, StringComparison.Ordinal);
        Assert.Contains("Закрепить за учеником 7 класса Ли Олегом Игоревичем наставника Кузнецова Артёма Игоревича, ученика 10 класса, с 11 октября 2026 г. по 1 мая 2027 г.", text, StringComparison.Ordinal);
        Assert.Contains("Куратору Лебедевой М. И.", text, StringComparison.Ordinal);
        Assert.DoesNotContain("неуспевающий", text, StringComparison.Ordinal);
        Assert.NotEmpty(DocxWriter.ToBytes(body));
    }

    [Fact]
    public async Task A_participant_reads_his_own_rows_only()
    {
        var here = await PairSchool.NewAsync();
        await here.ReadyAsync();
        var (one, two) = (await AgreedPupilsAsync(here), await AgreedPupilsAsync(here, surname: "Бабич"));
        var order = (await here.PrepareAsync(one, two)).Subject!.Value;
        await here.SignAsync(order);
        var mentee = (await here.PairAsync(one)).Mentees[0];
        await using var work = await here.School.WorkAsync();
        var kept = await work.Db.Orders.SingleAsync(o => o.Id == order);
        var text = TextOf(await work.Get<OrderKinds>().Of(kept).ExtractForAsync(kept, mentee, default));
        Assert.Contains("Ли Олегом", text, StringComparison.Ordinal);
        Assert.DoesNotContain("Бабич", text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_school_that_already_runs_enters_its_order_and_the_pair_of_it()
    {
        var here = await PairSchool.NewAsync();
        await here.ReadyAsync();
        var (mentor, mentee) = (await here.PupilAsync("Кузнецов", "Артём", 10, mentor: true), await here.PupilAsync("Ли", "Олег", 7));
        await here.ConsentAsync(mentor);
        await here.ConsentAsync(mentee);
        var existing = await here.School.DoAsync<EnterExistingPair>(here.School.Curator, (u, s) =>
            u.ExecuteAsync(new EnterExistingPairCommand(here.Proposal(mentor, mentee) with { Start = here.Today.AddDays(-20) }, here.Today.AddDays(-28)), s));
        Assert.True(existing.IsDone, Told(existing));
        var pair = existing.Subject!.Value;
        Assert.Equal(PairState.Agreed, (await here.PairAsync(pair)).State);
        var entered = await here.School.DoAsync<PreparePairOrder>(here.School.Head, (u, s) =>
            u.EnterAsync(new EnterPairOrderCommand([pair], "12-од", here.Today.AddDays(-25), Order.MainJournal, null, "%PDF-1.4"u8.ToArray(), null), s));
        Assert.True(entered.IsDone, Told(entered));
        Assert.Equal((PairState.Approved, here.Today.AddDays(-25)), (await here.PairAsync(pair) is var p ? (p.State, p.ApprovedOn!.Value) : default));
    }

    internal static async Task<Guid> AgreedPupilsAsync(PairSchool here, bool two = false, string surname = "Ли")
    {
        var mentor = await here.PupilAsync("Кузнецов", "Артём", 10, mentor: true);
        var mentees = new List<Person> { await here.PupilAsync(surname, "Олег", 7) };
        if (two)
        {
            mentees.Add(await here.PupilAsync("Шевчук", "Иван", 6));
        }

        foreach (var person in mentees.Append(mentor))
        {
            await here.ConsentAsync(person);
        }

        return await here.AgreedAsync(here.Proposal(mentor, [.. mentees]));
    }

    internal static async Task<(Person Mentor, Person Mentee, Guid Pair)> AgreedTeachersAsync(PairSchool here)
    {
        var (mentor, mentee) = (await here.TeacherAsync("Соколова", "Ирина", mentor: true), await here.TeacherAsync("Кузьменко", "Олег", mentor: false, months: 12, gender: Gender.Male));
        await here.ConsentAsync(mentor);
        await here.ConsentAsync(mentee);
        return (mentor, mentee, await here.AgreedAsync(here.Proposal(mentor, mentee) with { Form = "TT", RoleModel = "TT-1" }));
    }

    internal static string TextOf(Paper paper)
    {
        var lines = new List<string>();
        PaperText.Change(paper, run =>
        {
            lines.Add(run.Printed);
            return run;
        });
        return string.Join('\n', lines).Replace('\u00A0', ' ');
    }

    private static string Told(Outcome outcome) => string.Join(" ", outcome.Refusals.Select(r => r.Sentence));
}
