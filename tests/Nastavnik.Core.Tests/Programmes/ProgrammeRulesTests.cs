using Nastavnik.Core.Foundation.TargetModel;
using Nastavnik.Core.Mentoring.Pairs;
using Nastavnik.Core.Mentoring.Programmes;
using Nastavnik.Core.Preparation.SchoolProgrammes;
using Xunit;

namespace Nastavnik.Core.Tests.Programmes;

public sealed class ProgrammeRulesTests
{
    private static readonly MarkParty Mentor = new(Guid.CreateVersion7(), "Соколова И. П.", false);
    private static readonly MarkParty Minor = new(Guid.CreateVersion7(), "Ли Олег", true);

    public static TheoryData<string> WrittenFields => [.. NoteFields.Written.Select(f => f.Name)];

    [Fact]
    [Trait("Requirement", "S001-121")]
    public void A_filled_programme_lacks_nothing() => Assert.Empty(ProgrammeRules.Gaps(Drafts.Full(), true));

    [Fact]
    [Trait("Requirement", "S002-07")]
    [Trait("Requirement", "S004-07")]
    [Trait("Requirement", "S000-138")]
    public void The_note_has_eleven_fields()
    {
        Assert.Equal(11, ExplanatoryNote.Fields);
        Assert.Equal(11, NoteFields.Filled(Drafts.Note, Drafts.Start, Drafts.End));
        Assert.Equal(0, NoteFields.Filled(new ExplanatoryNote(), null, null));
    }

    [Theory]
    [MemberData(nameof(WrittenFields))]
    [Trait("Requirement", "S002-07")]
    public void Each_empty_field_of_the_note_is_named_and_linked(string name)
    {
        var programme = Drafts.Full();
        var without = typeof(ExplanatoryNote).GetProperty(name)!;
        var note = Drafts.Note with { };
        without.SetValue(note, " ");
        programme.WriteNote(Drafts.Start, Drafts.End, note, ProgrammeMode.Joint);
        var gap = Assert.Single(ProgrammeRules.Gaps(programme, true));
        Assert.Equal((ProgrammePart.Note, "Input_" + name), (gap.Part, gap.Field));
    }

    [Fact]
    [Trait("Requirement", "S001-123")]
    [Trait("Requirement", "S002-06")]
    [Trait("Requirement", "S004-06")]
    [Trait("Requirement", "S001-14")]
    [Trait("Requirement", "S000-137")]
    public void Term_mode_kind_direction_difficulty_and_strength_are_asked_for()
    {
        var programme = Drafts.Full();
        programme.WriteNote(null, null, Drafts.Note with { Mode = null }, ProgrammeMode.Joint);
        programme.WriteDirections([], [], "", " ", "");
        Assert.Equal(
            ["Input_Start", "Input_End", "Input_WorkMode", "Input_Kinds", "Input_Directions", "Input_Difficulties", "Input_Strengths"],
            ProgrammeRules.Gaps(programme, true).Select(g => g.Field));
        programme.WriteDirections([MentoringKind.Traditional], ["методические"], "", "урок по ФГОС", "любит детей");
        Assert.DoesNotContain(ProgrammeRules.Gaps(programme, true), g => g.Part == ProgrammePart.Directions);
    }

    [Fact]
    public void Situational_mentoring_needs_no_timetable()
    {
        var programme = Drafts.Full();
        programme.WriteNote(Drafts.Start, Drafts.End, Drafts.Note with { Schedule = "" }, ProgrammeMode.Joint);
        Assert.Single(ProgrammeRules.Gaps(programme, true));
        programme.WriteDirections([MentoringKind.Traditional, MentoringKind.Situational], ["методические"], "есть", "", "есть");
        Assert.Empty(ProgrammeRules.Gaps(programme, true));
    }

    [Fact]
    [Trait("Requirement", "INV-31")]
    [Trait("Requirement", "S004-10")]
    public void Every_empty_cell_of_the_six_columns_is_named_with_its_row()
    {
        var programme = Drafts.Full();
        programme.WriteRows([Drafts.Row, Drafts.Row with { Timing = " ", Results = "" }, PlanCells.Empty]);
        var gaps = ProgrammeRules.Gaps(programme, true);
        Assert.Equal(["row-2-5", "row-2-6", "row-3-1"], gaps.Select(g => g.Field));
        Assert.All(gaps, g => Assert.Equal("INV-31", g.Rule));
        Assert.Equal("План, строка 2: заполните графу «Сроки реализации и даты встреч».", gaps[0].Sentence);
        programme.WriteRows([]);
        Assert.Equal("INV-31", Assert.Single(ProgrammeRules.Gaps(programme, true)).Rule);
    }

    [Fact]
    [Trait("Requirement", "INV-02")]
    public void Speed_mentoring_is_never_a_programme()
    {
        Assert.Equal("INV-02", ProgrammeRules.OfKinds([MentoringKind.Speed])?.Rule);
        Assert.Null(ProgrammeRules.OfKinds([MentoringKind.Virtual, MentoringKind.Traditional]));
    }

    [Fact]
    [Trait("Requirement", "INV-25")]
    public void The_programme_is_due_fourteen_days_after_the_order() => Assert.Equal(new DateOnly(2026, 10, 15), ProgrammeRules.DueAfterOrder(new(2026, 10, 1)));

    [Fact]
    public void Together_both_sides_agree_alone_the_mentee_is_acquainted()
    {
        Assert.Equal([MarkSide.Mentor, MarkSide.Mentee], MarkRules.Awaited(ProgrammeMode.Joint, Mentor, [Minor], false).Select(a => a.Side));
        Assert.Equal([MarkSide.Mentee], MarkRules.Awaited(ProgrammeMode.Authored, Mentor, [Minor], false).Select(a => a.Side));
        Assert.Equal([MarkSide.Mentor, MarkSide.Mentee, MarkSide.Representative], MarkRules.Awaited(ProgrammeMode.Joint, Mentor, [Minor], true).Select(a => a.Side));
        Assert.DoesNotContain(MarkRules.Awaited(ProgrammeMode.Joint, Mentor, [Mentor with { Id = Guid.CreateVersion7() }], true), a => a.Side == MarkSide.Representative);
    }

    [Fact]
    public void One_mark_of_each_is_enough_and_another_sides_mark_is_not()
    {
        var programme = Drafts.Full();
        var awaited = MarkRules.Awaited(ProgrammeMode.Joint, Mentor, [Minor], true);
        ProgrammeMark[] marks =
        [
            new(programme, MarkSide.Mentor, Mentor.Id, null, AnswerWay.Account, Drafts.Start, "x"), new(programme, MarkSide.Witness, Minor.Id, null, AnswerWay.Paper, Drafts.Start, "x"),
        ];
        Assert.Equal([MarkSide.Mentee, MarkSide.Representative], MarkRules.Missing(awaited, marks).Select(m => m.Side));
        Assert.Empty(MarkRules.Missing(awaited, [.. marks, new(programme, MarkSide.Mentee, Minor.Id, null, AnswerWay.Paper, Drafts.Start, "x"), new(programme, MarkSide.Representative, Guid.CreateVersion7(), Minor.Id, AnswerWay.Paper, Drafts.Start, "x")]));
    }

    [Fact]
    public void Days_of_marks_and_of_the_stamp_stand_in_order()
    {
        var day = new DateOnly(2026, 10, 5);
        Assert.IsType<MarkAhead>(MarkRules.Day(day.AddDays(1), day, day));
        Assert.IsType<MarkBeforeSending>(MarkRules.Day(day.AddDays(-1), day, day));
        Assert.Null(MarkRules.Day(day, day, day));
        Assert.IsType<StampAhead>(MarkRules.Stamp(day.AddDays(1), day, day));
        Assert.IsType<StampBeforeAgreement>(MarkRules.Stamp(day.AddDays(-1), day, day));
        Assert.Null(MarkRules.Stamp(new(2026, 10, 10), day, new(2026, 10, 12)));
    }

    [Fact]
    public void What_is_not_in_the_table_cannot_be_made()
    {
        var programme = Drafts.Full();
        Assert.Throws<ImpossibleTransitionException>(() => programme.Agree(Drafts.Start));
        programme.Send(Drafts.Start);
        Assert.False(programme.IsEditable);
        Assert.Throws<ImpossibleTransitionException>(() => programme.Approve(Drafts.Start, Mentor.Id, Drafts.Sheet(), default));
        programme.Return();
        Assert.Equal((ProgrammeState.Draft, 2), (programme.State, programme.Round));
        Assert.All(Enum.GetValues<ProgrammeState>(), s => Assert.True(s == ProgrammeState.Draft || ProgrammeStates.Table.Any(t => t.To == s), $"{s} is not reached"));
    }

    [Theory]
    [InlineData(PlanStep.Add, 0, "абв ")]
    [InlineData(PlanStep.Up, 1, "бав")]
    [InlineData(PlanStep.Up, 0, "абв")]
    [InlineData(PlanStep.Down, 1, "авб")]
    [InlineData(PlanStep.Down, 2, "абв")]
    [InlineData(PlanStep.Remove, 1, "ав")]
    [InlineData(PlanStep.Remove, 9, "абв")]
    [InlineData(PlanStep.None, -1, "абв")]
    public void Buttons_of_the_table_move_its_rows(PlanStep step, int row, string expected)
    {
        var rows = "абв".Select(c => PlanCells.Empty with { Difficulty = c.ToString() }).ToList();
        Assert.Equal(expected, string.Concat(PlanRows.After(rows, step, row).Select(r => r.Difficulty.Length == 0 ? " " : r.Difficulty)));
    }

    [Fact]
    [Trait("Requirement", "S000-09")]
    [Trait("Requirement", "S000-08")]
    public void The_catalogue_speaks_the_words_of_each_organisation()
    {
        foreach (var words in Vocabularies.All)
        {
            var plans = TypicalPlanCatalogue.Of(words).ToList();
            Assert.Contains(plans, p => p.Form == "TT");
            Assert.All(plans, p => Assert.InRange(p.Rows.Count, 4, 6));
            Assert.All(plans.SelectMany(p => p.Rows), r => Assert.Empty(r.Missing));
            Assert.Equal(plans.Count, plans.Select(p => p.Code).Distinct().Count());
        }

        var kindergarten = string.Join(' ', TypicalPlanCatalogue.Of(Vocabularies.Of(OrganisationType.Kindergarten)).SelectMany(p => p.Rows).SelectMany(r => r.All));
        Assert.DoesNotContain("урок", kindergarten, StringComparison.OrdinalIgnoreCase);
        Assert.DoesNotContain("класс", kindergarten.Replace("мастер-класс", "", StringComparison.Ordinal), StringComparison.OrdinalIgnoreCase);
        Assert.Equal(["TT", "TU", "UU"], TypicalPlanCatalogue.Of(Vocabularies.Of(OrganisationType.School)).Select(p => p.Form).Distinct().Order());
    }
}
