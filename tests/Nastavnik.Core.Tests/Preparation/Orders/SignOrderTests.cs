using Microsoft.EntityFrameworkCore;
using Nastavnik.Core.Foundation.Acts;
using Nastavnik.Core.Preparation.Orders;
using Nastavnik.Core.School.Papers;
using Nastavnik.Core.School.People;
using Nastavnik.Paperwork.Documents;
using Nastavnik.Paperwork.Grammar;
using Nastavnik.Support;
using Xunit;

namespace Nastavnik.Core.Tests.Preparation.Orders;

public sealed class SignOrderTests
{
    [Fact]
    [Trait("Requirement", "INV-16")]
    public async Task A_signed_order_bears_its_number_and_date_and_its_text_is_sealed()
    {
        var school = await TestSchool.NewAsync();
        var id = await school.PrepareAsync("D-01", school.D01());
        Assert.Contains("номер", PaperText.Blanks((await school.OrderAsync(id)).Body!));
        Assert.True((await school.SignAsync(id, "131-од")).IsDone);

        var order = await school.OrderAsync(id);
        Assert.Equal((OrderState.Signed, "131-од", school.Today, school.Today), (order.State, order.Number, order.Date, order.EffectiveFrom));
        Assert.Empty(PaperText.Blanks(order.Body!));
        Assert.Equal(PaperColumn.Seal(order.Body!), order.BodySeal);

        var again = await school.DoAsync<PrepareOrder>(school.Curator, (p, by) => p.ExecuteAsync(new PrepareOrderCommand(id, "D-01", school.D01(), []), by));
        Assert.IsType<OrderIsSealed>(Assert.Single(again.Refusals));
        await using var work = await school.WorkAsync();
        var tracked = await work.Db.Orders.SingleAsync(o => o.Id == id);
        work.Db.Entry(tracked).Property(o => o.Body).CurrentValue = Paper.Titled("Другой текст").Build();
        await Assert.ThrowsAsync<InvalidOperationException>(() => work.Db.SaveChangesAsync());
    }

    [Fact]
    [Trait("Requirement", "INV-16")]
    public async Task A_number_counts_once_in_a_journal_and_year_however_it_is_written()
    {
        var school = await TestSchool.NewAsync();
        var (first, second) = (await school.PrepareAsync("D-01", school.D01()), await school.PrepareAsync("D-02", school.D02()));
        Assert.True((await school.SignAsync(first, "131-од")).IsDone);
        var refused = Assert.Single((await school.SignAsync(second, "№ 131 – ОД")).Refusals);
        Assert.Equal("Номер 131-од уже занят приказом от\u00A001.10.2026 «О внедрении целевой модели наставничества». Впишите следующий свободный.", refused.Sentence);
        Assert.True((await school.SignAsync(second, "132-од")).IsDone);
    }

    [Fact]
    [Trait("Requirement", "INV-16")]
    public async Task Two_clicks_on_the_button_sign_once()
    {
        var school = await TestSchool.NewAsync();
        var id = await school.PrepareAsync("D-01", school.D01());
        var by = new Submission(school.Head, new Form(Guid.CreateVersion7(), "hash", null));
        async Task<Outcome> ClickAsync(Submission with)
        {
            await using var work = await school.WorkAsync();
            return await work.Get<SignOrder>().ExecuteAsync(new SignOrderCommand(id, "1-од", school.Today), with);
        }

        var answers = await Task.WhenAll(ClickAsync(by), ClickAsync(by), ClickAsync(by));
        Assert.All(answers, a => Assert.True(a.IsDone));
        Assert.Equal(1, await school.AskAsync(db => db.Acts.CountAsync(a => a.Kind == OrderActs.Signed.Code)));
        var another = await ClickAsync(by with { Form = Form.Fresh() });
        Assert.IsType<OrderIsSealed>(Assert.Single(another.Refusals));
    }

    [Fact]
    public async Task A_date_to_come_is_refused_and_a_past_one_needs_a_reason()
    {
        var school = await TestSchool.NewAsync();
        var id = await school.PrepareAsync("D-01", school.D01());
        Assert.IsType<DateNotYetCome>(Assert.Single((await school.SignAsync(id, "1", school.Today.AddDays(1))).Refusals));
        Assert.IsType<EarlierDateNeedsReason>(Assert.Single((await school.SignAsync(id, "1", school.Today.AddDays(-1))).Refusals));
        Assert.True((await school.SignAsync(id, "1", school.Today.AddDays(-1), reason: "подписан вчера вечером")).IsDone);
        Assert.Equal("подписан вчера вечером", (await school.OrderAsync(id)).Remark);
    }

    [Fact]
    [Trait("Requirement", "INV-39")]
    public async Task A_weekend_is_a_date_like_any_other()
    {
        var school = await TestSchool.NewAsync();
        var id = await school.PrepareAsync("D-01", school.D01());
        Assert.True((await school.SignAsync(id, "1", new DateOnly(2026, 9, 27), reason: "воскресенье, выездной педсовет")).IsDone);
    }

    [Fact]
    [Trait("Requirement", "INV-35")]
    [Trait("Requirement", "S001-52")]
    public async Task Nobody_but_the_head_signs_and_the_administration_registers_with_the_scan()
    {
        var school = await TestSchool.NewAsync();
        var id = await school.PrepareAsync("D-01", school.D01());
        Assert.IsType<OnlyTheHeadSigns>(Assert.Single((await school.SignAsync(id, "1", actor: school.ActorOf(school.CuratorPerson.Id, Role.Curator))).Refusals));
        Assert.IsType<OnlyTheHeadSigns>(Assert.Single((await school.SignAsync(id, "1", actor: school.ActorOf(school.CuratorPerson.Id, Role.Mentor))).Refusals));
        Assert.IsType<ScanMissing>(Assert.Single((await school.SignAsync(id, "1", actor: school.Curator)).Refusals));
        Assert.True((await school.SignAsync(id, "1", actor: school.Curator, scan: OrderDesk.Scan)).IsDone);
        var order = await school.OrderAsync(id);
        Assert.Equal(school.HeadPerson.Id, order.SignerId);
        Assert.NotNull(order.ScanFileId);
    }

    [Fact]
    [Trait("Requirement", "INV-35")]
    public async Task The_acting_head_signs_within_his_dates_only()
    {
        var school = await TestSchool.NewAsync();
        var acting = new Person("Шевчук", "Анна", "Игоревна", Gender.Female, new DateOnly(1979, 1, 1));
        await school.AddAsync(acting);
        await school.AddAsync(new Headship(acting.Id, acting: true, new DateOnly(2026, 9, 28), new DateOnly(2026, 10, 9), "приказ от 25.09.2026 № 120-к"));
        var id = await school.PrepareAsync("D-01", school.D01());
        var actor = school.ActorOf(acting.Id, Role.Head);

        var outside = Assert.Single((await school.SignAsync(id, "1", new DateOnly(2026, 9, 20), actor, "задним числом")).Refusals);
        Assert.IsType<NotHeadOnThatDay>(outside);
        Assert.Equal("INV-35", outside.Rule);
        Assert.True((await school.SignAsync(id, "1", actor: actor)).IsDone);

        var order = await school.OrderAsync(id);
        Assert.True(order.SignerActing);
        Assert.Contains("И. о. директора\t\tА. И. Шевчук", DocxText.Read(DocxWriter.ToBytes(order.Body!)), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_returned_order_waits_for_its_correction_with_the_remark()
    {
        var school = await TestSchool.NewAsync();
        var id = await school.PrepareAsync("D-01", school.D01());
        var empty = await school.DoAsync<ReturnOrder>(school.Head, (r, by) => r.ExecuteAsync(new ReturnOrderCommand(id, " "), by));
        Assert.IsType<RemarkMissing>(Assert.Single(empty.Refusals));
        Assert.True((await school.DoAsync<ReturnOrder>(school.Head, (r, by) => r.ExecuteAsync(new ReturnOrderCommand(id, "Добавьте форму «работодатель – ученик»"), by))).IsDone);
        var order = await school.OrderAsync(id);
        Assert.Equal((OrderState.Draft, "Добавьте форму «работодатель – ученик»"), (order.State, order.Remark));
        Assert.IsType<NotYetForSignature>(Assert.Single((await school.SignAsync(id, "1")).Refusals));
    }

    [Fact]
    public async Task A_draft_is_annulled_with_a_reason_and_a_signed_order_never()
    {
        var school = await TestSchool.NewAsync();
        var (draft, signed) = (await school.PrepareAsync("D-01", school.D01()), await school.PrepareAsync("D-01", school.D01()));
        await school.SignAsync(signed, "1");
        Task<Outcome> CancelAsync(Guid id, string? reason) => school.DoAsync<CancelOrder>(school.Curator, (c, by) => c.ExecuteAsync(new CancelOrderCommand(id, reason), by));
        Assert.IsType<ReasonMissing>(Assert.Single((await CancelAsync(draft, "")).Refusals));
        Assert.True((await CancelAsync(draft, "подготовлен дважды")).IsDone);
        Assert.IsType<OrderIsSealed>(Assert.Single((await CancelAsync(signed, "ошибка")).Refusals));
        Assert.IsType<OrderIsCancelled>(Assert.Single((await school.SignAsync(draft, "2")).Refusals));
    }

    [Fact]
    [Trait("Requirement", "INV-27")]
    public async Task Pairs_may_be_formed_once_both_first_orders_are_in_force()
    {
        var school = await TestSchool.NewAsync();
        async Task<Refusal?> GateAsync(DateOnly on)
        {
            await using var work = await school.WorkAsync();
            return await work.Get<OrdersGate>().PairsMayBeFormedAsync(on);
        }

        Assert.IsType<NoOrderOfIntroduction>(await GateAsync(school.Today));
        await school.SignAsync(await school.PrepareAsync("D-01", school.D01()), "1");
        Assert.IsType<NoCuratorAppointed>(await GateAsync(school.Today));
        await school.SignAsync(await school.PrepareAsync("D-02", school.D02()), "2");
        Assert.Null(await GateAsync(school.Today));
        Assert.NotNull(await GateAsync(school.Today.AddDays(-1)));
    }

    [Fact]
    public async Task A_file_signed_electronically_carries_the_mark_with_its_certificate()
    {
        var school = await TestSchool.NewAsync();
        var id = await school.PrepareAsync("D-01", school.D01());
        Task<Outcome> SignAsync(ElectronicMark? mark, byte[]? file) => school.DoAsync<SignOrder>(school.Head, (s, by) => s.ExecuteAsync(
            new SignOrderCommand(id, "1-од", school.Today, Mode: SigningMode.ElectronicFile, Scan: file, Mark: mark), by));
        var mark = new ElectronicMark("01AB 77FE", new DateOnly(2026, 1, 12), new DateOnly(2027, 4, 12));
        Assert.IsType<ElectronicFileMissing>(Assert.Single((await SignAsync(mark, null)).Refusals));
        Assert.IsType<CertificateMissing>(Assert.Single((await SignAsync(null, OrderDesk.Scan)).Refusals));
        Assert.IsType<CertificateNotInForce>(Assert.Single((await SignAsync(mark with { ValidTo = school.Today.AddDays(-1) }, OrderDesk.Scan)).Refusals));
        Assert.True((await SignAsync(mark, OrderDesk.Scan)).IsDone);
        var text = DocxText.Read(DocxWriter.ToBytes((await school.OrderAsync(id)).Body!));
        Assert.Contains("Документ подписан электронной подписью Сертификат 01AB 77FE Владелец Громова Надежда Сергеевна Действителен с 12.01.2026 по 12.04.2027", text.Replace('\n', ' '), StringComparison.Ordinal);
    }

    [Fact]
    public async Task What_its_kind_forbids_stops_the_signature_and_stands_on_the_card()
    {
        var school = await TestSchool.NewAsync();
        var id = await school.PrepareAsync("D-02", school.D02());
        await using (var work = await school.WorkAsync())
        {
            (await work.Db.People.SingleAsync(p => p.Id == school.CuratorPerson.Id)).FullNameMissing = true;
            await work.Db.SaveChangesAsync();
            await work.CommitAsync();
        }

        Assert.Contains("известны только инициалы", Assert.Single((await school.SignAsync(id, "1")).Refusals).Sentence, StringComparison.Ordinal);
        Assert.Equal(OrderState.ForSignature, (await school.OrderAsync(id)).State);
        await using var looking = await school.WorkAsync();
        Assert.Single((await looking.Get<OrderCards>().OfAsync(await school.OrderAsync(id), school.Today)).Obstacles);
    }
}
