using Nastavnik.Core.Foundation.TargetModel;
using Nastavnik.Core.Preparation.Banks;
using Nastavnik.Core.School.Consents;
using Nastavnik.Core.School.Organisations;
using Nastavnik.Paperwork.Grammar;
using Xunit;

namespace Nastavnik.Core.Tests.Preparation.Banks;

public sealed class BankRulesTests
{
    private static readonly DateOnly Day = new(2026, 10, 1);
    private static readonly ParticipantFacts Pupil = Facts() with { ClassName = "8 «А»", Parallel = 8, Age = 14 };
    private static readonly ParticipantFacts Outsider = Facts() with { Age = 45, Workplace = "ООО «Литейщик»" };
    private static readonly Organisation School = New(OrganisationType.School);

    [Fact]
    public void Records_win_over_what_was_chosen_and_an_outsider_must_be_named()
    {
        Assert.Equal(Category.Pupil, BankRules.CategoryOf(Pupil, BankSide.Mentee, Category.Parent, ["TU"], School));
        Assert.Equal(Category.Teacher, BankRules.CategoryOf(Facts() with { Employed = true, Pedagogical = true }, BankSide.Mentor, null, ["TT"], School));
        Assert.Equal(Category.HeadOfSchool, BankRules.CategoryOf(Facts() with { Employed = true, Head = true }, BankSide.Mentor, null, ["HT"], School));
        Assert.Equal(Category.EmployerRepresentative, BankRules.CategoryOf(Outsider, BankSide.Mentor, Category.EmployerRepresentative, ["RU"], School));
        Assert.Null(BankRules.CategoryOf(Outsider, BankSide.Mentor, null, ["RU"], School));
        Assert.Null(BankRules.CategoryOf(Outsider, BankSide.Mentor, Category.Pupil, ["UU"], School));
    }

    [Theory, Trait("Requirement", "INV-17")]
    [InlineData(BankSide.Mentor, Category.Pupil, "TT", false)]
    [InlineData(BankSide.Mentor, Category.Teacher, "TT", true)]
    [InlineData(BankSide.Mentor, Category.EmployerRepresentative, "TT", false)]
    [InlineData(BankSide.Mentor, Category.Parent, "TU", true)]
    [InlineData(BankSide.Mentee, Category.Teacher, "UU", false)]
    [InlineData(BankSide.Mentee, Category.Pupil, "RS", false)]
    [Trait("Requirement", "S001-12")]
    public void The_matrix_of_the_target_model_decides_who_may_be_who(BankSide side, Category category, string form, bool may) =>
        Assert.Equal(may, !BankRules.FormsRefused(side, category, [form], School).Any());

    [Fact]
    [Trait("Requirement", "S000-31")]
    [Trait("Requirement", "S000-53")]
    public void An_interviewer_is_shown_what_the_forms_of_the_candidate_ask()
    {
        var (everybody, pupils, teachers) = (InterviewCriteria.For(["TU"]), InterviewCriteria.For(["UU"]), InterviewCriteria.For(["TT"]));
        Assert.Contains("умеет слушать", everybody);
        Assert.Equal(
            ["активный лидер: организует других, мыслит нестандартно", "высокие результаты в учёбе", "победитель олимпиады или конкурса научного общества", "лидер класса или параллели", "участник детско-юношеского объединения"],
            pupils.Except(everybody));
        Assert.Equal(
            ["опытный педагог с успехами: побеждает в конкурсах, пишет пособия, ведёт вебинары и семинары", "активен в общественной жизни школы", "лидер, который умеет сочувствовать"],
            teachers.Except(everybody));
        var card = Paperwork.Documents.DocxText.Read(Paperwork.Documents.DocxWriter.ToBytes(InterviewCriteria.Card("Зуев Артём", ["UU"], School)));
        Assert.Contains("лидер класса или параллели", card, StringComparison.Ordinal);
        Assert.DoesNotContain("вебинары", card, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData(6)]
    [InlineData(300)]
    [Trait("Requirement", "S000-54")]
    public void A_new_employee_is_led_whatever_his_length_of_service(int months)
    {
        var here = Facts() with { Employed = true, Pedagogical = true, ExperienceMonths = months };
        Assert.Equal(Category.NewEmployee, BankRules.CategoryOf(here, BankSide.Mentee, Category.NewEmployee, ["TT"], School));
        Assert.Empty(BankRules.FormsRefused(BankSide.Mentee, Category.NewEmployee, ["TT"], School));
        Assert.Equal(Category.Teacher, BankRules.CategoryOf(here, BankSide.Mentor, Category.NewEmployee, ["TT"], School));
    }

    [Fact]
    public void A_kindergarten_takes_only_its_forms_and_a_form_must_be_chosen()
    {
        Assert.IsType<FormNotUsed>(Assert.Single(BankRules.FormsRefused(BankSide.Mentee, Category.Teacher, ["UU"], New(OrganisationType.Kindergarten))));
        Assert.IsType<NoForms>(Assert.Single(BankRules.FormsRefused(BankSide.Mentee, Category.Teacher, [], School)));
    }

    [Theory, Trait("Requirement", "INV-41")]
    [InlineData(14, true)]
    [InlineData(13, false)]
    [InlineData(null, true)]
    public void From_fourteen_a_pupil_applies_himself(int? age, bool may) =>
        Assert.Equal(may, BankRules.ApplicantRefused(Pupil with { Age = age }, Pupil.PersonId, represents: false, Day) is null);

    [Fact]
    public void A_representative_applies_only_while_his_right_holds_and_a_small_child_without_a_date_of_birth_never_himself()
    {
        Assert.Null(BankRules.ApplicantRefused(Pupil, Guid.CreateVersion7(), represents: true, Day));
        Assert.IsType<ApplicantHasNoRight>(BankRules.ApplicantRefused(Pupil, Guid.CreateVersion7(), represents: false, Day));
        Assert.IsType<ApplicantTooYoung>(BankRules.ApplicantRefused(Pupil with { Age = null, Parallel = 3 }, Pupil.PersonId, represents: false, Day));
    }

    [Fact]
    public void Sending_needs_a_request_or_something_to_offer_a_draft_does_not()
    {
        Assert.IsType<NothingAsked>(Assert.Single(BankRules.ContentRefused(BankSide.Mentee, new ProfileContent(), sending: true)));
        Assert.IsType<NothingOffered>(Assert.Single(BankRules.ContentRefused(BankSide.Mentor, new ProfileContent { Request = "x" }, sending: true)));
        Assert.Empty(BankRules.ContentRefused(BankSide.Mentee, new ProfileContent(), sending: false));
        Assert.IsType<HoursOutOfRange>(Assert.Single(BankRules.ContentRefused(BankSide.Mentee, new ProfileContent { HoursPerWeek = 41 }, sending: false)));
        Assert.IsType<CapacityOutOfRange>(Assert.Single(BankRules.ContentRefused(BankSide.Mentor, new ProfileContent { Capacity = 0 }, sending: false)));
    }

    [Theory, Trait("Requirement", "INV-37")]
    [InlineData("2026-10-01", true)]
    [InlineData("2025-10-01", true)]
    [InlineData("2025-09-30", false)]
    [InlineData("2026-10-02", false)]
    [InlineData(null, false)]
    public void A_check_of_an_external_mentor_holds_one_year(string? cleared, bool holds)
    {
        var mentor = new MentorProfile(Outsider.PersonId, Category.EmployerRepresentative, ["RU"]);
        if (cleared is not null)
        {
            mentor.Cleared(DateOnly.Parse(cleared), "справка");
        }

        Assert.True(BankRules.NeedsClearance(mentor, Outsider));
        Assert.Equal(holds, BankRules.ClearanceHolds(mentor, Day));
        var gate = Assert.Single(Gates(mentor, Outsider, School), g => g.Code == "clearance");
        Assert.Equal(holds ? GateState.Met : GateState.Missing, gate.State);
    }

    [Fact, Trait("Requirement", "INV-37")]
    public void A_school_may_turn_the_check_into_a_warning_and_own_people_need_none()
    {
        var relaxed = New(OrganisationType.School);
        relaxed.Policies = relaxed.Policies with { ClearanceRequired = false };
        var mentor = new MentorProfile(Outsider.PersonId, Category.Parent, ["TU"]);
        Assert.Equal(GateState.Later, Assert.Single(Gates(mentor, Outsider, relaxed), g => g.Code == "clearance").State);
        Assert.False(BankRules.NeedsClearance(new MentorProfile(Outsider.PersonId, Category.CollegeTeacher, ["VT"]), Outsider));
        Assert.False(BankRules.NeedsClearance(new MentorProfile(Pupil.PersonId, Category.Pupil, ["UU"]), Pupil));
    }

    [Fact, Trait("Requirement", "INV-22")]
    public void A_pupil_mentor_is_interviewed_before_the_bank_and_trained_before_work()
    {
        var mentor = new MentorProfile(Pupil.PersonId, Category.Pupil, ["UU"]) { Competencies = ["физика"] };
        Assert.Equal(GateState.Missing, Assert.Single(Gates(mentor, Pupil, School), g => g.Code == "interview").State);
        Assert.Equal(GateState.Later, Assert.Single(Gates(mentor, Pupil, School), g => g.Code == "training").State);
        mentor.Interviewed(Day, "может");
        Assert.DoesNotContain(Gates(mentor, Pupil, School, new TrainingMark(Day, "Основы наставничества", null)), g => g.Code is "interview" or "training" && g.State != GateState.Met);
        var teacher = new MentorProfile(Pupil.PersonId, Category.Teacher, ["TU"]);
        Assert.DoesNotContain(Gates(teacher, Facts() with { Employed = true }, School), g => g.Code is "interview" or "training");
    }

    [Theory, Trait("Requirement", "INV-28")]
    [InlineData("2025-10-01", false)]
    [InlineData("2025-09-30", true)]
    public void Data_older_than_a_year_are_overdue(string confirmed, bool overdue)
    {
        var mentee = new MenteeProfile(Pupil.PersonId, Category.Pupil, ["TU"]);
        mentee.Go(ParticipantEvent.Apply, Day);
        mentee.Go(ParticipantEvent.AskConsents, Day);
        mentee.Go(ParticipantEvent.ConsentsGiven, Day);
        mentee.Go(ParticipantEvent.Include, DateOnly.Parse(confirmed));
        Assert.Equal(overdue, BankRules.IsOverdue(mentee, Day));
    }

    [Fact]
    public void Only_wholly_teachers_forms_make_the_council_see_a_profile()
    {
        Assert.Equal(Regime.B, new MentorProfile(Pupil.PersonId, Category.Teacher, ["TT"]).Regime);
        Assert.Equal(Regime.A, new MentorProfile(Pupil.PersonId, Category.Teacher, ["TT", "TU"]).Regime);
    }

    [Theory]
    [InlineData(ParticipantState.Draft, ParticipantEvent.Include)]
    [InlineData(ParticipantState.Applied, ParticipantEvent.Include)]
    [InlineData(ParticipantState.AwaitingConsents, ParticipantEvent.Include)]
    [InlineData(ParticipantState.ConsentWithdrawn, ParticipantEvent.Resume)]
    [InlineData(ParticipantState.Left, ParticipantEvent.Resume)]
    [InlineData(ParticipantState.Rejected, ParticipantEvent.Apply)]
    public void The_table_has_no_way_around_a_gate(ParticipantState from, ParticipantEvent on)
    {
        Assert.False(ParticipantStates.Table.Allows(from, on));
        Assert.Throws<ImpossibleTransitionException>(() => ParticipantStates.Table.Next(from, on));
    }

    [Fact, Trait("Requirement", "INV-43")]
    public void A_withdrawal_is_taken_in_every_live_state_and_each_pair_of_state_and_event_stands_once()
    {
        Assert.All(ParticipantStates.Live, s => Assert.Equal(ParticipantState.ConsentWithdrawn, ParticipantStates.Table.Next(s, ParticipantEvent.WithdrawConsent)));
        Assert.Equal(ParticipantStates.Table.Length, ParticipantStates.Table.DistinctBy(t => (t.From, t.On)).Count());
    }

    private static IReadOnlyList<Gate> Gates(Participant profile, ParticipantFacts facts, Organisation organisation, TrainingMark? training = null) =>
        BankGates.Of(profile, facts, new ConsentStanding(true, true, null, []), training, organisation, Day);

    private static ParticipantFacts Facts() => new(
        Guid.CreateVersion7(), new PersonName("Зуев", "Артём", "Викторович", Gender.Male), null, 30, null, null, null, null, null, null, false, false, null, [], null, false, false, false);

    private static Organisation New(OrganisationType type) =>
        new(type, "школа", "школа", "s", DateTimeOffset.UnixEpoch) { EnabledForms = [.. Vocabularies.Of(type).FormCodes] };
}
