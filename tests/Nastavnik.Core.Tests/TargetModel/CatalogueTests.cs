using Nastavnik.Core.Foundation.TargetModel;
using Nastavnik.Core.Mentoring.Pairs;
using Nastavnik.Core.Mentoring.Programmes;
using Nastavnik.Core.Preparation.Questionnaires;
using Nastavnik.Core.Preparation.SchoolProgrammes;
using Nastavnik.Core.School.Roadmap;
using Nastavnik.Core.Tests.Pairs;
using Xunit;

namespace Nastavnik.Core.Tests.TargetModel;

/// <summary>What the target model names stands in the program: forms, role models, kinds, directions, topics, plans of stages, instruments.</summary>
public sealed class CatalogueTests
{
    [Theory]
    [InlineData("UU", 4)]
    [InlineData("TT", 5)]
    [InlineData("TU", 4)]
    [InlineData("SU", 4)]
    [InlineData("RU", 3)]
    [InlineData("RS", 4)]
    [Trait("Requirement", "S000-14")]
    [Trait("Requirement", "S000-35")]
    [Trait("Requirement", "S000-59")]
    public void Every_form_has_its_role_models_and_each_its_own_goal(string form, int models)
    {
        var own = Forms.RoleModels.Where(m => m.Form == form).ToList();
        Assert.Equal(models, own.Count);
        Assert.All(own, m => Assert.True(m.Goal.Length > 10, m.Code));
        Assert.Equal(models, own.Select(m => m.Goal).Distinct().Count());
    }

    [Fact]
    [Trait("Requirement", "S000-60")]
    [Trait("Requirement", "S000-61")]
    [Trait("Requirement", "S000-62")]
    public void The_models_of_teachers_are_one_each_and_the_delicate_ones_are_masked()
    {
        Assert.Equal("опытный классный руководитель – молодой специалист", Forms.RoleModel("TT-2")!.Name);
        Assert.Equal("учитель – учитель", Forms.MaskedName("TT-3"));
        Assert.Equal("обмен цифровым опытом", Forms.MaskedName("TT-4"));
        Assert.Equal("опытный предметник – неопытный предметник", Forms.MaskedName("TT-5"));
    }

    [Theory]
    [InlineData("TU-1", true)]
    [InlineData("TU-2", true)]
    [InlineData("TU-3", false)]
    [InlineData("TU-4", true)]
    [Trait("Requirement", "S000-83")]
    [Trait("Requirement", "S000-84")]
    public void The_class_teacher_leads_a_pupil_and_the_gifted_one_may_be_led_by_a_subject_teacher(string model, bool onlyClassTeacher)
    {
        var subjectTeacher = PairRulesTests.Teacher with { IsClassTeacher = false };
        var facts = new ProposalFacts("TU", model, [], [], null, PairRulesTests.Today, PairRulesTests.Today.AddMonths(6), subjectTeacher, [PairRulesTests.Younger]);
        Assert.Equal(onlyClassTeacher, PairRules.OfProposal(facts, PairRulesTests.Today).Warnings.Any(w => w.Rule == "INV-18"));
        Assert.DoesNotContain(PairRules.OfProposal(facts with { Mentor = subjectTeacher with { IsClassTeacher = true } }, PairRulesTests.Today).Warnings, w => w.Rule == "INV-18");
    }

    [Fact]
    [Trait("Requirement", "S000-67")]
    public void Training_is_asked_of_pupils_who_lead_and_not_of_teachers()
    {
        Assert.True(Forms.Form("UU").TrainingRequired);
        Assert.False(Forms.Form("TT").TrainingRequired);
    }

    [Fact]
    [Trait("Requirement", "S000-79")]
    [Trait("Requirement", "S000-89")]
    [Trait("Requirement", "S003-24")]
    public void A_mentor_of_pupils_may_be_a_graduate_or_a_parent_whatever_the_form_is_called()
    {
        Assert.Superset(new HashSet<Category> { Category.Teacher, Category.Graduate, Category.Parent }, Forms.Form("TU").Mentors.ToHashSet());
        Category[] sources = [Category.Pupil, Category.Teacher, Category.Parent, Category.EmployerRepresentative, Category.Graduate];
        Assert.All(sources, s => Assert.Contains(Forms.All, f => f.Mentors.Contains(s)));
    }

    [Fact]
    [Trait("Requirement", "S000-140")]
    [Trait("Requirement", "S001-126")]
    [Trait("Requirement", "S002-08")]
    public void There_are_nine_directions_and_the_kindergarten_has_its_own_words()
    {
        var (school, garden) = (Vocabularies.Of(OrganisationType.School).Directions, Vocabularies.Of(OrganisationType.Kindergarten).Directions);
        Assert.Equal((9, 9), (school.Count, garden.Count));
        Assert.Contains("ИКТ-компетенции", school);
        Assert.Contains("психолого-педагогические (обучающиеся и родители)", school);
        Assert.Contains("здоровьесбережение обучающихся", school);
        Assert.Equal(["психолого-педагогические (воспитанники и родители)", "воспитательная деятельность", "здоровьесбережение воспитанников"], garden.Except(school));
    }

    [Fact]
    [Trait("Requirement", "S000-139")]
    public void A_programme_is_held_in_person_online_or_both() =>
        Assert.Equal(["очный", "онлайн", "смешанный"], Enum.GetValues<WorkMode>().Select(m => m.Name()));

    [Fact]
    [Trait("Requirement", "S001-76")]
    [Trait("Requirement", "S003-25")]
    public void Topics_of_pairs_are_those_of_the_council_and_those_a_pupil_can_help_with()
    {
        string[] council = ["предметное содержание", "методика обучения и преподавания", "воспитательная деятельность", "урочная и внеурочная деятельность", "психолого-педагогическое сопровождение"];
        Assert.Superset(council.Concat(["учёба", "спорт", "творчество", "адаптация"]).ToHashSet(), Kinds.PairTopics.ToHashSet());
    }

    [Fact]
    [Trait("Requirement", "S003-01")]
    [Trait("Requirement", "S003-03")]
    public void The_plan_for_pupils_has_nine_stages_from_the_first_and_a_result_of_each_line()
    {
        Assert.Equal(9, RoadmapTemplates.A.Stages.Count);
        Assert.Equal(["1.1", "1.2"], RoadmapTemplates.A.Stages[0].Items.Select(i => i.Number));
        Assert.Equal(3, RoadmapTemplates.A.Stages[1].Items.Count);
        Assert.Equal(7, RoadmapTemplates.B.Stages.Count);
        Assert.All(RoadmapTemplates.A.Stages.Concat(RoadmapTemplates.B.Stages).SelectMany(s => s.Items), i => Assert.True(i.Result.Length > 0 && i.Who.Length > 0, i.Number));
    }

    [Theory]
    [InlineData("UU")]
    [InlineData("TT")]
    [InlineData("TU")]
    [InlineData("SU")]
    [InlineData("RU")]
    [InlineData("RS")]
    [Trait("Requirement", "S000-107")]
    public void Every_form_asks_each_side_its_own_questions(string form)
    {
        var (mentor, mentee) = (InstrumentCatalogue.Of(InstrumentCatalogue.Quality(form, mentor: true)), InstrumentCatalogue.Of(InstrumentCatalogue.Quality(form, mentor: false)));
        Assert.Equal((form, form), (mentor.Form, mentee.Form));
        Assert.NotEqual(mentor.Questions.Select(q => q.Text), mentee.Questions.Select(q => q.Text));
    }

    [Fact]
    [Trait("Requirement", "S000-106")]
    public void Questions_are_open_of_a_choice_and_of_a_scale_to_ten() =>
        Assert.Superset(new HashSet<QuestionType> { QuestionType.Open, QuestionType.Many, QuestionType.Scale }, InstrumentCatalogue.Sheets.SelectMany(s => s.Questions).Select(q => q.Type).ToHashSet());

    [Fact]
    [Trait("Requirement", "S000-109")]
    public void The_curator_is_asked_of_nine_things_by_nought_one_and_two()
    {
        var nine = InstrumentCatalogue.Of("CUR").Questions.Where(q => q.Type == QuestionType.Level).ToList();
        Assert.Equal(9, nine.Count);
        Assert.All(nine, q => Assert.Equal(["0", "1", "2"], q.Choices.Select(c => c[..1])));
    }

    [Fact]
    [Trait("Requirement", "S000-117")]
    public void Personal_scales_measure_engagement_activity_self_esteem_and_anxiety_before_and_after()
    {
        var asked = InstrumentCatalogue.Of("M2.U").Questions;
        Assert.Equal(["act", "anx", "eng", "est"], asked.Select(q => q.Key[..3]).Distinct().Order());
        Assert.All(asked, q => Assert.True(q.IsAskedIn(Phase.Before) && q.IsAskedIn(Phase.After), q.Key));
    }

    [Fact]
    [Trait("Requirement", "S000-98")]
    [Trait("Requirement", "S000-101")]
    public void Quality_and_growth_are_measured_apart_and_partners_are_asked_too()
    {
        var (quality, growth) = (InstrumentCatalogue.Sheets.Where(s => s.Instrument == Instrument.Quality).ToList(), InstrumentCatalogue.Sheets.Where(s => s.Instrument == Instrument.Personal).ToList());
        Assert.Equal((12, 2), (quality.Count, growth.Count));
        Assert.All(quality, s => Assert.StartsWith("M1.", s.Family, StringComparison.Ordinal));
        Assert.NotEmpty(InstrumentCatalogue.Of("PTN").Questions);
    }

    [Fact]
    [Trait("Requirement", "S003-14")]
    public void A_request_belongs_to_studies_skills_or_the_person()
    {
        var area = InstrumentCatalogue.Of("BNK.E").Questions.Single(q => q.Key == "area");
        Assert.Superset(new HashSet<string> { "учебные успехи", "развитие навыков", "личное и общение" }, area.Choices.ToHashSet());
    }

    [Fact]
    [Trait("Requirement", "S001-33")]
    public void The_first_year_begins_with_getting_to_know_the_school() =>
        Assert.StartsWith("Освоиться в школе", TypicalPlanCatalogue.All.Single(p => p.Code == "TT-1").Rows[0].Tasks, StringComparison.Ordinal);

    [Fact]
    [Trait("Requirement", "S001-111")]
    public void Leaving_on_ones_own_wish_asks_a_reason_and_leaving_together_asks_both()
    {
        var pair = new Pairing(1, "UU", "UU-1", PairRulesTests.Older.Id, [PairRulesTests.Younger.Id], [], PairRulesTests.Today, PairRulesTests.Today.AddMonths(7), PairRulesTests.Today);
        pair.Meet(PairRulesTests.Today, false, null);
        pair.Agree(PairRulesTests.Today);
        pair.Include(Guid.CreateVersion7());
        pair.Approve(pair.OrderId!.Value, PairRulesTests.Today, PairRulesTests.Today);
        PairChange End(EndGround ground, string? reason) => new(pair.Id, PairChangeKind.Terminate, PairRulesTests.Today.AddDays(30)) { Ground = ground, Reason = reason };
        foreach (var ground in (EndGround[])[EndGround.G2, EndGround.G3])
        {
            Assert.IsType<Core.Mentoring.Pairs.ReasonNeeded>(ChangeRules.Of(pair, End(ground, null), [], PairRulesTests.Today));
            Assert.Null(ChangeRules.Of(pair, End(ground, "переезд"), [], PairRulesTests.Today));
            Assert.Empty(ChangeRules.AgreementsNeeded(pair, End(ground, "переезд")));
        }

        Assert.Null(ChangeRules.Of(pair, End(EndGround.G4, null), [], PairRulesTests.Today));
        Assert.Equal([pair.MentorId, .. pair.Mentees], ChangeRules.AgreementsNeeded(pair, End(EndGround.G4, null)));
    }
}
