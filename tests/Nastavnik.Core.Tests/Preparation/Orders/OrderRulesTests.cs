using Nastavnik.Core.Preparation.Orders;
using Nastavnik.Core.School.Papers;
using Nastavnik.Paperwork.Documents;
using Xunit;

namespace Nastavnik.Core.Tests.Preparation.Orders;

public sealed class OrderRulesTests
{
    [Theory]
    [InlineData("132-од", "131-од", "7-од", "130-од")]
    [InlineData("13", "12", "9")]
    [InlineData("к-46/2", "к-45/2")]
    public void The_next_number_follows_the_greatest(string next, params string[] taken) => Assert.Equal(next, OrderNumbers.Next(taken));

    [Fact]
    public void Nothing_is_suggested_where_nothing_can_be_counted()
    {
        Assert.Null(OrderNumbers.Next([]));
        Assert.Null(OrderNumbers.Next(["б/н"]));
        Assert.Equal("1-од", OrderNumbers.First(["130-од", "131-од"]));
    }

    [Theory]
    [InlineData("№ 131 - ОД", "131-од")]
    [InlineData(" 131–од ", "131-од")]
    public void Spelling_does_not_make_another_number(string written, string key) => Assert.Equal(key, OrderNumbers.KeyOf(written));

    [Fact]
    public void Gaps_are_counted_from_one() => Assert.Equal([2, 4], OrderNumbers.Gaps(["1-од", "3-од", "5-од", "б/н"]));

    [Theory]
    [InlineData(OrderState.Signed, OrderEvent.Cancel)]
    [InlineData(OrderState.Signed, OrderEvent.Sign)]
    [InlineData(OrderState.Signed, OrderEvent.Return)]
    [InlineData(OrderState.Cancelled, OrderEvent.Submit)]
    [InlineData(OrderState.Draft, OrderEvent.Sign)]
    public void The_table_holds_no_way_back_from_a_signature(OrderState from, OrderEvent on) =>
        Assert.DoesNotContain(Order.Table, t => t.From == from && t.On == on);

    [Fact]
    public void A_kept_paper_comes_back_the_same()
    {
        var paper = Paper.Titled("Лист").Centered("ПРИКАЗ", spaced: true).FieldLine(RichText.Blank("дата"), "г. Кедровск", "№ 1").Numbered("1.1.", RichText.Bold("Текст"))
            .Text("Без отступа", indent: false).Signature("Директор", "Н. С. Громова", dated: true).Annex(1, null, null)
            .Table([new("№", 1, Align.Centre)], [TableRow.Section("Раздел", 1), new("1")], landscape: true)
            .Stamps(new Stamp("УТВЕРЖДАЮ", "Директор"), new Stamp("ПРИНЯТО", "педсовет")).Addressee("Директору", "Громовой Н. С.").FillIn("Документ", "вид", 2)
            .Signatures(new("Наставник", ["Иванова"], "М. И."), new("Наставляемый", ["Ли"], "А. Л.")).PageBreak().Section(true).Rule().Space(2).Build();
        var kept = PaperColumn.Read(PaperColumn.Write(paper));
        Assert.Equal(DocxWriter.ToBytes(paper), DocxWriter.ToBytes(kept));
        Assert.Equal(PaperColumn.Seal(paper), PaperColumn.Seal(kept));
    }

    [Theory]
    [Trait("Requirement", "S001-02")]
    [InlineData(MarkKind.ConsideredAndAccepted, PaperNoun.Neuter, "РАССМОТРЕНО И ПРИНЯТО")]
    [InlineData(MarkKind.ConsideredAndAccepted, PaperNoun.Feminine, "РАССМОТРЕНА И ПРИНЯТА")]
    [InlineData(MarkKind.Agreed, PaperNoun.Masculine, "СОГЛАСОВАН")]
    public void A_stamps_word_agrees_with_its_paper(MarkKind kind, PaperNoun noun, string word) => Assert.Equal(word, StampWords.Of(kind, noun));

    [Fact]
    public void What_the_head_approves_agrees_too() =>
        Assert.Equal(["УТВЕРЖДЁН", "УТВЕРЖДЕНА", "УТВЕРЖДЕНО"], Enum.GetValues<PaperNoun>().Select(StampWords.Approved));
}
