using Nastavnik.Matching.Fit;
using Nastavnik.Matching.People;
using Nastavnik.Matching.Plans;
using Xunit;

namespace Nastavnik.Matching.Tests.Plans;

/// <summary>Hard rules are reasons, not low scores.</summary>
public sealed class RuleTests
{
    private static readonly MentorFeatures Teacher = Bank.Mentor(1) with { Forms = [], RoleModels = [] };
    private static readonly MenteeFeatures Pupil = Bank.Mentee(1) with { Category = "Pupil", Forms = ["TU"], RoleModels = [], Class = 7 };
    private static readonly MenteeFeatures Colleague = Bank.Mentee(1) with { RoleModels = [] };

    [Fact]
    [Trait("Requirement", "INV-18")]
    public void A_class_teacher_is_needed_where_the_model_asks_and_the_category_must_fit_the_form()
    {
        var pupil = Pupil with { RoleModels = ["TU-1"] };
        Assert.Equal(Obstacle.RoleModel, ObstacleOf(Teacher, pupil));
        Assert.Null(ObstacleOf(Teacher with { IsClassTeacher = true }, pupil));
        Assert.Null(ObstacleOf(Teacher with { Subjects = ["химия"] }, Pupil with { RoleModels = ["TU-3"] }));
        Assert.Equal(Obstacle.Category, ObstacleOf(Teacher with { Category = "Pupil" }, pupil));
        Assert.Equal(Obstacle.NoCommonForm, ObstacleOf(Teacher with { Forms = ["TT"] }, pupil));
    }

    [Fact]
    [Trait("Requirement", "INV-19")]
    public void Service_fits_the_model()
    {
        Assert.Null(ObstacleOf(Teacher, Colleague with { RoleModels = ["TT-1"], ExperienceMonths = 36 }));
        Assert.Equal(Obstacle.Experience, ObstacleOf(Teacher, Colleague with { RoleModels = ["TT-1"], ExperienceMonths = 37 }));
        var pupil = Pupil with { RoleModels = ["TU-1"] };
        Assert.Equal(Obstacle.Experience, ObstacleOf(Teacher with { IsClassTeacher = true, ExperienceMonths = 59 }, pupil));
        Assert.Null(ObstacleOf(Teacher with { IsClassTeacher = true, ExperienceMonths = 60 }, pupil));
    }

    [Fact]
    [Trait("Requirement", "INV-20")]
    public void A_pupil_leads_the_younger_but_peers_may_be_peers()
    {
        var (older, younger) = (Teacher with { Category = "Pupil", Class = 9 }, Pupil with { Forms = ["UU"], RoleModels = ["UU-1"], Class = 8 });
        Assert.Null(ObstacleOf(older, younger));
        Assert.Equal(Obstacle.Stage, ObstacleOf(older, younger with { Class = 9 }));
        Assert.Null(ObstacleOf(older, younger with { Class = 9, RoleModels = ["UU-3"] }));
    }

    [Fact]
    [Trait("Requirement", "INV-21")]
    public void The_subject_is_the_same_where_it_must_and_a_pin_passes_over_it()
    {
        var (mentor, mentee) = (Teacher with { Subjects = ["химия"] }, Colleague with { RoleModels = ["TT-5"], Subjects = ["физика"] });
        Assert.Equal(Obstacle.Subject, ObstacleOf(mentor, mentee));
        Assert.Null(ObstacleOf(mentor, mentee with { Subjects = ["ХИМИЯ "] }));
        Assert.Equal(Obstacle.Subject, ObstacleOf(mentor with { SubjectMentor = true }, mentee with { RoleModels = [] }));
        var pinned = Bank.Of([mentor], [mentee]) with { Pins = [new(mentor.Id, mentee.Id)] };
        var pair = Assert.Single(Matcher.Plan(pinned, Aim.BestFit).Plan!.Pairs);
        Assert.Equal((true, "TT-5"), (pair.Pinned, pair.Fit.RoleModel));
    }

    [Fact]
    public void No_word_no_plan_puts_together_who_said_no_nor_a_person_with_himself()
    {
        var problem = Bank.Of([Teacher, Teacher with { Id = Colleague.Id }], [Colleague]) with { Marks = [new(Teacher.Id, Colleague.Id, MarkKind.Want, MarkKind.No)] };
        foreach (var aim in Enum.GetValues<Aim>())
        {
            var plan = Matcher.Plan(problem, aim).Plan!;
            Assert.Empty(plan.Pairs);
            Assert.Equal(LeftOverKind.Excluded, Assert.Single(plan.LeftOver).Kind);
        }
    }

    [Fact]
    [Trait("Requirement", "INV-45")]
    public void Places_are_hard_and_the_usual_load_is_only_remarked()
    {
        var mentees = Enumerable.Range(1, 6).Select(Bank.Mentee).ToList();
        var plan = Matcher.Plan(Bank.Of([Bank.Mentor(1) with { Capacity = 6, Load = 1 }], mentees), Aim.NobodyLeftOver).Plan!;
        Assert.Equal((5, 1), (plan.Pairs.Count, plan.LeftOver.Count));
        Assert.Contains(plan.Remarks, r => r.Contains("INV-45", StringComparison.Ordinal));
    }

    private static Obstacle? ObstacleOf(MentorFeatures mentor, MenteeFeatures mentee) => new Matcher(Bank.Of([mentor], [mentee])).Of(mentor.Id, mentee.Id)!.Obstacle?.Obstacle;
}
