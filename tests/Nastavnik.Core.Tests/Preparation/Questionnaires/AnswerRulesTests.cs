using Nastavnik.Core.Preparation.Questionnaires;
using Xunit;

namespace Nastavnik.Core.Tests.Preparation.Questionnaires;

/// <summary>What an answer may be and what becomes of it.</summary>
public sealed class AnswerRulesTests
{
    private static readonly Question Scale = new("S", Phase.Before, "s", "?", QuestionType.Scale, Required: true);
    private static readonly Question First = new("F", Phase.Before, "first", "?", QuestionType.YesNo, Required: true);
    private static readonly Question Where = new("W", Phase.Before, "where", "?", QuestionType.Open, When: "first=да", Required: true);
    private static readonly Question Many = new("M", Phase.Before, "m", "?", QuestionType.Many, ["а", "б"]);

    [Theory]
    [InlineData("1", 1)]
    [InlineData("10", 10)]
    [InlineData("0", null)]
    [InlineData("11", null)]
    [InlineData("5,5", null)]
    [InlineData("-3", null)]
    [InlineData("много", null)]
    [Trait("Requirement", "S000-106")]
    public void A_scale_takes_whole_numbers_from_1_to_10(string typed, int? read)
    {
        var (answer, refusal) = AnswerRules.Read(Scale, [typed]);
        Assert.Equal(read, answer?.Number);
        Assert.Equal(read is null, refusal is AnswerOutOfRange);
    }

    [Fact]
    [Trait("Requirement", "S000-106")]
    public void Only_offered_words_are_taken_and_long_texts_are_not()
    {
        Assert.Equal(["а", "б"], AnswerRules.Read(Many, ["а", "б", "а"]).Answer!.Chosen!);
        Assert.IsType<AnswerNotOffered>(AnswerRules.Read(Many, ["а", "в"]).Refusal);
        Assert.IsType<AnswerNotOffered>(AnswerRules.Read(First, ["да", "нет"]).Refusal);
        Assert.IsType<AnswerTooLong>(AnswerRules.Read(Where, [new string('ы', 2001)]).Refusal);
        Assert.Equal((null, null), AnswerRules.Read(Where, ["  "]));
    }

    [Fact]
    public void A_fallen_condition_forgets_its_answer_and_is_not_missing()
    {
        Question[] page = [First, Where];
        var yes = AnswerRules.Merge(new Dictionary<string, Answer>(), page, new Dictionary<string, Answer> { ["first"] = new(Chosen: ["да"]), ["where"] = new(Text: "в лагере") });
        Assert.Equal("в лагере", yes["where"].Text);
        Assert.Equal(0, AnswerRules.Missing(page, yes));
        var no = AnswerRules.Merge(yes, page, new Dictionary<string, Answer> { ["first"] = new(Chosen: ["нет"]), ["where"] = new(Text: "в лагере") });
        Assert.DoesNotContain("where", no.Keys);
        Assert.Equal(0, AnswerRules.Missing(page, no));
        Assert.Equal(1, AnswerRules.Missing([.. page, Scale], no));
        Assert.Empty(AnswerRules.Merge(no, page, new Dictionary<string, Answer>()));
    }

    [Fact]
    public void Pages_are_short_and_keep_a_condition_beside_its_question()
    {
        Question[] all = [Scale, Scale with { Key = "b" }, Scale with { Key = "c" }, First, Where, Many];
        Assert.Equal([5, 1], AnswerRules.Pages(all, faces: false).Select(p => p.Count));
        Assert.Equal([1, 1, 1, 2, 1], AnswerRules.Pages(all, faces: true).Select(p => p.Count));
    }

    [Fact]
    public void A_group_question_is_asked_in_a_group_and_a_known_one_not_at_all()
    {
        var group = Scale with { Key = "grp", When = Question.InGroup };
        Assert.Equal(["s"], AnswerRules.Applicable([Scale, group, Many], Phase.Before, false, ["m"]).Select(q => q.Key));
        Assert.Equal(["s", "grp", "m"], AnswerRules.Applicable([Scale, group, Many], Phase.Before, true, []).Select(q => q.Key));
        Assert.Empty(AnswerRules.Applicable([Scale], Phase.After, true, []));
        Assert.Single(AnswerRules.Applicable([Scale with { Phase = Phase.Both }], Phase.After, true, []));
    }
}
