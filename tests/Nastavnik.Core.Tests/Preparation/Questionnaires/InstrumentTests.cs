using Nastavnik.Core.Foundation.TargetModel;
using Nastavnik.Core.Preparation.Questionnaires;
using Xunit;

namespace Nastavnik.Core.Tests.Preparation.Questionnaires;

/// <summary>The instruments as data: nothing of the specification is lost.</summary>
public sealed class InstrumentTests
{
    private static readonly IReadOnlyList<Question> All = [.. InstrumentCatalogue.Sheets.SelectMany(s => s.Questions)];

    private static IReadOnlyList<Question> Specified => [.. All.Where(q => !q.Code.Contains(".X", StringComparison.Ordinal))];

    [Fact]
    public void All_640_questions_are_there_once_with_their_marks()
    {
        Assert.Equal(640, Specified.Count);
        Assert.Equal(All.Count, All.Select(q => q.Code).Distinct().Count());
        Assert.Equal(412, Specified.Count(q => q.Type == QuestionType.Scale));
        Assert.Equal(122, Specified.Count(q => q.Type == QuestionType.Open));
        Assert.Equal(24, Specified.Count(q => q.When == Question.InGroup));
        Assert.Equal(12, Specified.Count(q => q.DependsOn == ("first", "да")));
        Assert.Equal(202, Specified.Count(q => q.Swot == "S/W"));
        Assert.Equal(470, Specified.Count(q => q.Indicator is not null));
        Assert.Equal(228, Specified.Count(q => q.Gap == GapType.Expectation));
        Assert.Equal(6, All.Count - Specified.Count);
    }

    [Fact]
    public void Keys_are_unique_in_a_sheet_of_one_phase_and_conditions_name_a_question_there()
    {
        foreach (var sheet in InstrumentCatalogue.Sheets)
        {
            foreach (var phase in CampaignRules.PhasesOf(sheet.Instrument))
            {
                var asked = sheet.Questions.Where(q => q.IsAskedIn(phase)).ToList();
                Assert.NotEmpty(asked);
                Assert.Equal(asked.Count, asked.Select(q => q.Key).Distinct().Count());
                Assert.All(asked.Where(q => q.DependsOn is not null), q => Assert.Contains(asked, other => other.Key == q.DependsOn!.Value.Key));
                Assert.All(asked.Where(q => q.Type is QuestionType.One or QuestionType.Many or QuestionType.Level), q => Assert.NotEmpty(q.Choices));
            }
        }
    }

    [Fact]
    public void Before_and_after_of_a_gap_pair_by_their_key()
    {
        foreach (var sheet in InstrumentCatalogue.Sheets.Where(s => s.Instrument == Instrument.Quality))
        {
            var before = sheet.Questions.Where(q => q is { Phase: Phase.Before, Gap: not null }).Select(q => q.Key).Order();
            var after = sheet.Questions.Where(q => q is { Phase: Phase.After, Gap: not null }).Select(q => q.Key).Order();
            Assert.Equal(before, after);
        }
    }

    [Fact]
    public void Words_of_the_vocabulary_stand_in_their_places()
    {
        var kindergarten = Vocabularies.Of(OrganisationType.Kindergarten);
        Assert.Equal("Насколько уверенно вы проводите занятие сейчас?", InstrumentCatalogue.InWordsOf(kindergarten, "Насколько уверенно вы проводите {урок} сейчас?"));
        foreach (var words in Vocabularies.All)
        {
            Assert.All(InstrumentCatalogue.Sheets.SelectMany(s => Questionnaire.Compose(s, [], words)), q => Assert.DoesNotContain("{", q.Text, StringComparison.Ordinal));
        }
    }
}
