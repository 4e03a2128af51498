using Nastavnik.Core.Preparation.Training;
using Xunit;

namespace Nastavnik.Core.Tests.Preparation.Training;

public sealed class TrainingRulesTests
{
    private static readonly DateOnly Day = new(2026, 10, 1);
    private static readonly Guid One = Guid.CreateVersion7();
    private static readonly Guid Two = Guid.CreateVersion7();
    private static readonly Dictionary<Guid, string> Names = new() { [One] = "Зуев А. В.", [Two] = "Ли О. И." };

    [Fact]
    public void A_programme_has_a_title_sections_with_hours_and_asks_no_more_hours_than_it_has()
    {
        Assert.Empty(Text("Основы", 4, new SectionText("Роль", null, 2), new SectionText("План", null, 2)));
        Assert.IsType<TrainingNeedsTitle>(Assert.Single(Text(" ", 0, new SectionText("Роль", null, 2))));
        Assert.IsType<TrainingNeedsSections>(Assert.Single(Text("Основы", 0)));
        Assert.IsType<SectionWithoutTitle>(Assert.Single(Text("Основы", 0, new SectionText(null, null, 2))));
        Assert.Contains(Text("Основы", 0, new SectionText("Роль", null, null)), r => r is SectionWithoutHours);
        Assert.Contains(Text("Основы", 0, new SectionText("Роль", null, 201)), r => r is SectionWithoutHours);
        Assert.IsType<PassHoursTooMany>(Assert.Single(Text("Основы", 3, new SectionText("Роль", null, 2))));
        Assert.IsType<VenueNameMissing>(Assert.Single(TrainingRules.OfText("Основы", TrainingVenue.BaseSchool, null, 1, [new SectionText("Роль", null, 2)])));
    }

    [Theory]
    [InlineData(TrainingVenue.InternshipSite, "на стажировочной площадке")]
    [InlineData(TrainingVenue.BaseSchool, "в базовой школе")]
    [Trait("Requirement", "S001-66")]
    public void Training_may_be_held_elsewhere_and_led_by_a_mentor_of_another_school(TrainingVenue venue, string where)
    {
        Assert.Empty(TrainingRules.OfText("Основы", venue, "МБОУ «СОШ № 3»", 1, [new SectionText("Роль", null, 2)]));
        Assert.IsType<VenueNameMissing>(Assert.Single(TrainingRules.OfText("Основы", venue, " ", 1, [new SectionText("Роль", null, 2)])));
        Assert.Equal(where, venue.Name());
        var (programme, _) = Programme(TrainingAudience.Mentors);
        programme.Describe("Основы", null, venue, "МБОУ «СОШ № 3»", 2);
        var session = programme.Plan(new SessionPlan("Практика", Day, null, 2, null, null, "П. А. Ким, наставник МБОУ «СОШ № 3»"));
        Assert.Equal((venue, "МБОУ «СОШ № 3»", "П. А. Ким, наставник МБОУ «СОШ № 3»"), (programme.Venue, programme.VenueName, session.TrainerName));
        Assert.Empty(TrainingRules.OfSession(new SessionPlan("Практика", Day, null, 2, null, null, session.TrainerName)));
    }

    [Fact]
    public void A_session_has_a_topic_hours_and_somebody_who_leads_it()
    {
        var plan = new SessionPlan("Роль", Day, null, 2, null, null, "И. П. Гость");
        Assert.Empty(TrainingRules.OfSession(plan));
        Assert.IsType<SessionNeedsTopic>(Assert.Single(TrainingRules.OfSession(plan with { Topic = "" })));
        Assert.IsType<SessionHoursOutOfRange>(Assert.Single(TrainingRules.OfSession(plan with { Hours = 0 })));
        Assert.IsType<TrainerMissing>(Assert.Single(TrainingRules.OfSession(plan with { TrainerName = " " })));
    }

    [Fact]
    [Trait("Requirement", "S000-131")]
    public void Mentors_sessions_wait_for_the_order_the_curators_do_not()
    {
        var (mentors, session) = Programme(TrainingAudience.Mentors);
        Assert.IsType<NotApprovedYet>(TrainingRules.MayHold(mentors, session, Day));
        mentors.Include(Guid.CreateVersion7());
        Assert.IsType<NotApprovedYet>(TrainingRules.MayHold(mentors, session, Day));
        mentors.Approve();
        Assert.IsType<SessionAhead>(TrainingRules.MayHold(mentors, session, Day.AddDays(-1)));
        Assert.Null(TrainingRules.MayHold(mentors, session, Day));
        var (own, first) = Programme(TrainingAudience.Curator);
        own.Approve();
        Assert.Null(TrainingRules.MayHold(own, first, Day));
    }

    [Fact]
    [Trait("Requirement", "INV-22")]
    public void Who_attended_too_little_has_not_passed()
    {
        var (programme, session) = Programme(TrainingAudience.Mentors);
        programme.Approve();
        Assert.IsType<NoSessionHeld>(Assert.Single(TrainingRules.OfResults(programme, [One], Names, Day, Day)));
        session.Hold([One, Two], [One]);
        Assert.Equal((2m, 0m), (programme.AttendedBy(One), programme.AttendedBy(Two)));
        Assert.Empty(TrainingRules.OfResults(programme, [One], Names, Day, Day));
        Assert.Contains("Ли О. И.", Assert.IsType<TooFewHours>(Assert.Single(TrainingRules.OfResults(programme, [One, Two], Names, Day, Day))).Sentence, StringComparison.Ordinal);
        Assert.IsType<ResultBeforeSessions>(Assert.Single(TrainingRules.OfResults(programme, [], Names, Day.AddDays(-1), Day)));
        Assert.IsType<TrainingDateAhead>(Assert.Single(TrainingRules.OfResults(programme, [], Names, Day.AddDays(1), Day)));
        session.Hold([One, Two], [One, Two]);
        Assert.Empty(TrainingRules.OfResults(programme, [One, Two], Names, Day, Day));
    }

    [Fact]
    public void Each_step_of_the_machines_stands_once()
    {
        Assert.Equal(TrainingProgramme.Table.Length, TrainingProgramme.Table.DistinctBy(t => (t.From, t.On)).Count());
        Assert.Equal(TrainingSession.Table.Length, TrainingSession.Table.DistinctBy(t => (t.From, t.On)).Count());
        Assert.Equal("1,5\u00A0часа", TrainingWords.Hours(1.5m));
        Assert.Equal("21\u00A0час", TrainingWords.Hours(21));
    }

    private static (TrainingProgramme, TrainingSession) Programme(TrainingAudience audience)
    {
        var programme = new TrainingProgramme(audience);
        programme.Describe("Основы", null, TrainingVenue.OwnSchool, null, 2);
        programme.Divide([("Роль", null, 2)]);
        programme.Enrol([One, Two]);
        return (programme, programme.Plan(new SessionPlan("Роль", Day, null, 2, null, null, "Гость")));
    }

    private static IReadOnlyList<Core.Foundation.Acts.Refusal> Text(string title, decimal pass, params SectionText[] sections) =>
        [.. TrainingRules.OfText(title, TrainingVenue.OwnSchool, null, pass, sections)];
}
