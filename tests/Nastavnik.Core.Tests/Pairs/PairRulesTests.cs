using Nastavnik.Core.Foundation.TargetModel;
using Nastavnik.Core.Mentoring.Pairs;
using Xunit;

namespace Nastavnik.Core.Tests.Pairs;

/// <summary>Who may be a pair: one broken rule at a time, from a proposal that holds.</summary>
public sealed class PairRulesTests
{
    internal static readonly DateOnly Today = new(2026, 10, 1);
    internal static readonly PartyFacts Older = new(Guid.CreateVersion7(), "Кузнецов А. И.") { Category = Category.Pupil, InBank = true, Parallel = 10, IsMinor = true };
    internal static readonly PartyFacts Younger = new(Guid.CreateVersion7(), "Лебедев К. С.") { Category = Category.Pupil, InBank = true, Parallel = 7, IsMinor = true };
    internal static readonly PartyFacts Other = new(Guid.CreateVersion7(), "Ли А.") { Category = Category.Pupil, InBank = true, Parallel = 6, IsMinor = true };

    internal static readonly PartyFacts Teacher = new(Guid.CreateVersion7(), "Соколова И. П.")
    {
        Category = Category.Teacher, InBank = true, IsEmployee = true, IsPedagogical = true, IsClassTeacher = true, Subjects = ["математика"], ExperienceMonths = 288,
    };

    internal static readonly PartyFacts Young = new(Guid.CreateVersion7(), "Кузьменко О. И.")
    {
        Category = Category.Teacher, InBank = true, IsEmployee = true, IsPedagogical = true, Subjects = ["Математика"], ExperienceMonths = 12,
    };

    internal static ProposalFacts Pupils => new("UU", "UU-1", [], ["учёба"], null, Today, new(2027, 5, 31), Older, [Younger]);

    internal static ProposalFacts Teachers => new("TT", "TT-5", [], ["методика обучения и преподавания"], "математика", Today, new(2027, 5, 31), Teacher, [Young]);

    [Fact]
    public void A_pair_by_all_rules_has_nothing_against_it()
    {
        Assert.Equivalent(new PairVerdict([], []), PairRules.OfProposal(Pupils, Today));
        Assert.Equivalent(new PairVerdict([], []), PairRules.OfProposal(Teachers, Today));
    }

    [Fact]
    [Trait("Requirement", "INV-08")]
    public void Nobody_leads_himself() => Assert.Equal("INV-08", Refused(Pupils with { Mentees = [Older] }));

    [Fact]
    [Trait("Requirement", "INV-07")]
    [Trait("Requirement", "S001-41")]
    [Trait("Requirement", "S001-46")]
    [Trait("Requirement", "S001-48")]
    public void A_group_has_one_mentor_and_two_mentees_and_more()
    {
        Assert.Equal("INV-07", Refused(Pupils with { Mentees = [] }));
        Assert.Equal("INV-07", Refused(Pupils with { Mentees = [Younger, Other], Chosen = [MentoringKind.Traditional] }));
        Assert.Empty(PairRules.OfProposal(Pupils with { Mentees = [Younger, Other] }, Today).Refusals);
        Assert.Equal([MentoringKind.Group], Pairing.KindsFor(2, []));
        Assert.Equal([MentoringKind.Traditional, MentoringKind.Virtual], Pairing.KindsFor(1, [MentoringKind.Virtual, MentoringKind.Group]));
    }

    [Fact]
    [Trait("Requirement", "INV-02")]
    public void Speed_mentoring_is_a_meeting() => Assert.Equal("INV-02", Refused(Pupils with { Chosen = [MentoringKind.Speed] }));

    [Theory]
    [Trait("Requirement", "INV-09")]
    [InlineData("учёба", "INV-09")]
    [InlineData("УЧЁБА", "INV-09")]
    [InlineData("спорт", null)]
    [Trait("Requirement", "S001-43")]
    public void Two_lead_each_other_only_in_different_matters(string topic, string? rule)
    {
        var back = new KnownLink(Guid.CreateVersion7(), 4, Younger.Id, Older.Id, "UU", [topic], Today, new(2027, 5, 31));
        Assert.Equal(rule, PairRules.OfProposal(Pupils with { Links = [back] }, Today).Refusals.SingleOrDefault()?.Rule);
    }

    [Fact]
    [Trait("Requirement", "INV-10")]
    public void The_same_pair_in_the_same_form_does_not_overlap_itself()
    {
        var before = new KnownLink(Guid.CreateVersion7(), 4, Older.Id, Younger.Id, "UU", ["спорт"], new(2026, 9, 1), Today);
        Assert.Equal("INV-10", Refused(Pupils with { Links = [before] }));
        Assert.Empty(PairRules.OfProposal(Pupils with { Links = [before with { To = Today.AddDays(-1) }] }, Today).Refusals);
        Assert.Empty(PairRules.OfProposal(Pupils with { Links = [before with { Form = "TU" }] }, Today).Refusals);
    }

    [Fact]
    [Trait("Requirement", "INV-17")]
    [Trait("Requirement", "S001-07")]
    public void Teachers_are_led_by_a_pedagogical_worker() => Assert.Equal("INV-17", Refused(Teachers with { Mentor = Teacher with { IsPedagogical = false } }));

    [Fact]
    [Trait("Requirement", "INV-18")]
    public void The_role_model_belongs_to_the_form_and_its_usual_mentor_is_the_class_teacher()
    {
        Assert.Equal("INV-18", Refused(Pupils with { RoleModel = "TT-1" }));
        var pupil = new ProposalFacts("TU", "TU-1", [], [], null, Today, new(2027, 5, 31), Teacher, [Younger]);
        Assert.Empty(PairRules.OfProposal(pupil, Today).Warnings);
        Assert.Equal("INV-18", Warned(pupil with { Mentor = Teacher with { IsClassTeacher = false } }));
        Assert.Empty(PairRules.OfProposal(pupil with { RoleModel = "TU-3", Mentor = Teacher with { IsClassTeacher = false } }, Today).Warnings);
    }

    [Fact]
    [Trait("Requirement", "INV-19")]
    [Trait("Requirement", "S000-78")]
    public void A_young_specialist_serves_three_years_at_most_and_a_professional_five_at_least()
    {
        Assert.Empty(PairRules.OfProposal(Teachers with { RoleModel = "TT-1", Mentees = [Young with { ExperienceMonths = 36 }] }, Today).Warnings);
        Assert.Equal("INV-19", Warned(Teachers with { RoleModel = "TT-1", Mentees = [Young with { ExperienceMonths = 37 }] }));
        Assert.Equal("INV-19", Warned(new("TU", "TU-3", [], [], null, Today, new(2027, 5, 31), Teacher with { ExperienceMonths = 59 }, [Younger])));
    }

    [Fact]
    [Trait("Requirement", "INV-20")]
    [Trait("Requirement", "S000-33")]
    public void A_pupil_mentor_is_older_unless_equals_share()
    {
        var peers = Pupils with { Mentees = [Younger with { Parallel = 10 }] };
        Assert.Equal("INV-20", Warned(peers));
        Assert.Empty(PairRules.OfProposal(peers with { RoleModel = "UU-3" }, Today).Warnings);
    }

    [Fact]
    [Trait("Requirement", "INV-21")]
    [Trait("Requirement", "S000-58")]
    public void A_subject_mentor_teaches_the_same_subject()
    {
        var chemist = Young with { Subjects = ["химия"] };
        Assert.Equal("INV-21", Warned(Teachers with { Mentees = [chemist] }));
        Assert.Equal("INV-21", Warned(Teachers with { RoleModel = "TT-1", Mentor = Teacher with { SubjectMentor = true }, Mentees = [chemist] }));
        Assert.Empty(PairRules.OfProposal(Teachers with { RoleModel = "TT-1", Mentees = [chemist] }, Today).Warnings);
    }

    [Fact]
    [Trait("Requirement", "S000-63")]
    public void A_pair_of_subject_teachers_names_its_subject()
    {
        Assert.IsType<SubjectNotNamed>(Assert.Single(PairRules.OfProposal(Teachers with { Subject = " " }, Today).Refusals));
        Assert.Empty(PairRules.OfProposal(Teachers with { RoleModel = "TT-1", Subject = null }, Today).Refusals);
    }

    [Fact]
    [Trait("Requirement", "INV-36")]
    public void A_curator_in_his_own_pair_or_at_the_head_is_named()
    {
        Assert.Equal("INV-36", Warned(Teachers with { CuratorId = Teacher.Id }));
        Assert.Equal("INV-36", Warned(Teachers with { CuratorId = Guid.CreateVersion7(), CuratorIsHead = true }));
    }

    [Fact]
    [Trait("Requirement", "INV-37")]
    public void An_outsider_who_leads_minors_was_checked_within_a_year()
    {
        var engineer = new PartyFacts(Guid.CreateVersion7(), "Орлов П. П.") { Category = Category.EmployerRepresentative, InBank = true, IsExternal = true };
        var pair = new ProposalFacts("RU", "RU-2", [], [], null, Today, new(2027, 5, 31), engineer, [Younger]);
        Assert.Equal("INV-37", Refused(pair));
        Assert.Equal("INV-37", Refused(pair with { Mentor = engineer with { ClearedOn = new(2025, 9, 30) } }));
        Assert.Empty(PairRules.OfProposal(pair with { Mentor = engineer with { ClearedOn = Today.AddYears(-1) } }, Today).Refusals);
        Assert.Equal("INV-37", Warned(pair with { ClearanceRequired = false }));
        Assert.Empty(PairRules.OfProposal(pair with { Mentees = [Younger with { IsMinor = false }] }, Today).Refusals);
    }

    [Fact]
    [Trait("Requirement", "INV-45")]
    public void The_places_a_mentor_named_are_hard_and_the_usual_load_is_soft()
    {
        Assert.Equal("INV-45", Refused(Pupils with { Mentor = Older with { Capacity = 1, LiveMentees = 1, LivePairs = 1 } }));
        Assert.Equal("INV-45", Warned(Pupils with { Mentor = Older with { LivePairs = 3, LiveMentees = 3 } }));
        Assert.Empty(PairRules.OfProposal(Pupils with { Mentor = Older with { LivePairs = 2, LiveMentees = 2, Capacity = 3 } }, Today).Warnings);
        Assert.Equal("INV-45", Warned(Pupils with { Mentees = [.. Enumerable.Range(0, 11).Select(_ => Younger with { Id = Guid.CreateVersion7() })] }));
    }

    [Fact]
    public void Banks_categories_forms_and_dates_are_asked()
    {
        Assert.IsType<MentorNotInBank>(Assert.Single(PairRules.OfProposal(Pupils with { Mentor = Older with { InBank = false, Category = null } }, Today).Refusals));
        Assert.IsType<MenteeNotInBank>(Assert.Single(PairRules.OfProposal(Pupils with { Mentees = [Younger with { InBank = false }] }, Today).Refusals));
        Assert.IsType<MentorOfAnotherCategory>(Assert.Single(PairRules.OfProposal(Pupils with { Mentor = Teacher with { IsClassTeacher = true } }, Today).Refusals));
        Assert.IsType<MenteeOfAnotherCategory>(Assert.Single(PairRules.OfProposal(Pupils with { Mentees = [Young] }, Today).Refusals));
        Assert.IsType<FormIsOff>(Assert.Single(PairRules.OfProposal(Pupils with { FormEnabled = false }, Today).Refusals));
        Assert.IsType<TermBackwards>(Assert.Single(PairRules.OfProposal(Pupils with { End = Today }, Today).Refusals));
    }

    private static string? Refused(ProposalFacts facts) => Assert.Single(PairRules.OfProposal(facts, Today).Refusals).Rule;

    private static string Warned(ProposalFacts facts)
    {
        var verdict = PairRules.OfProposal(facts, Today);
        Assert.Empty(verdict.Refusals);
        return Assert.Single(verdict.Warnings).Rule;
    }
}
