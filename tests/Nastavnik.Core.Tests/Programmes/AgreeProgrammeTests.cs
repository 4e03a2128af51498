using Microsoft.EntityFrameworkCore;
using Nastavnik.Core.Foundation.Acts;
using Nastavnik.Core.Mentoring.Pairs;
using Nastavnik.Core.Mentoring.Programmes;
using Nastavnik.Core.School.Organisations;
using Nastavnik.Core.School.People;
using Nastavnik.Paperwork.Documents;
using Nastavnik.Paperwork.Grammar;
using Xunit;
using static Nastavnik.Core.Tests.Programmes.ProgrammeSchool;

namespace Nastavnik.Core.Tests.Programmes;

public sealed class AgreeProgrammeTests
{
    [Fact]
    [Trait("Requirement", "S001-123")]
    [Trait("Requirement", "INV-31")]
    public async Task An_unfinished_programme_is_not_sent_and_what_is_missing_is_named()
    {
        var here = await NewAsync();
        var id = await here.CreateAsync();
        var refusal = Assert.IsType<NotFilledYet>(Assert.Single((await here.SendAsync(id)).Refusals));
        Assert.Contains(refusal.Gaps, g => g.Rule == "INV-31");
        Assert.Contains(refusal.Gaps, g => g.Part == ProgrammePart.Directions);
        Done(await here.NoteAsync(id));
        Done(await here.DirectionsAsync(id));
        Done(await here.PlanAsync(id, [Drafts.Row with { Timing = "" }]));
        Assert.Equal("row-1-5", Assert.Single(Assert.IsType<NotFilledYet>(Assert.Single((await here.SendAsync(id)).Refusals)).Gaps).Field);
    }

    [Fact]
    public async Task Together_each_side_agrees_in_his_own_account_and_edits_are_closed()
    {
        var here = await NewAsync();
        var id = await here.FilledAsync();
        Done(await here.SendAsync(id));
        Assert.IsType<IsClosedForEdits>(Assert.Single((await here.NoteAsync(id)).Refusals));
        Assert.IsType<MarkNotAwaited>(Assert.Single((await here.MarkAsync(id, MarkSide.Mentee, here.MenteePerson.Id, here.Mentor)).Refusals));
        Done(await here.MarkAsync(id, MarkSide.Mentor, here.MentorPerson.Id, here.Mentor));
        Assert.IsType<MarkedAlready>(Assert.Single((await here.MarkAsync(id, MarkSide.Mentor, here.MentorPerson.Id, here.Mentor)).Refusals));
        Assert.Equal(ProgrammeState.ForAgreement, (await here.ProgrammeAsync(id)).State);
        var last = Done(await here.MarkAsync(id, MarkSide.Mentee, here.MenteePerson.Id, here.Mentee));
        Assert.Contains("согласована", last.Sentence, StringComparison.Ordinal);
        var programme = await here.ProgrammeAsync(id);
        Assert.Equal(ProgrammeState.Agreed, programme.State);
        Assert.All(programme.Marks, m => Assert.Equal((AnswerWay.Account, 64), (m.Way, m.TextHash.Length)));
    }

    [Fact]
    [Trait("Requirement", "S002-05")]
    [Trait("Requirement", "S000-136")]
    public async Task Written_by_the_mentor_the_mentee_is_acquainted_before_a_witness()
    {
        var here = await NewAsync();
        var id = await here.FilledAsync(ProgrammeMode.Authored);
        Done(await here.SendAsync(id));
        Done(await here.MarkAsync(id, MarkSide.Witness, here.School.CuratorPerson.Id, here.School.Curator));
        Assert.IsType<MarkNotAwaited>(Assert.Single((await here.MarkAsync(id, MarkSide.Witness, here.MentorPerson.Id, here.School.Curator)).Refusals));
        Assert.Equal(ProgrammeState.ForAgreement, (await here.ProgrammeAsync(id)).State);
        Done(await here.MarkAsync(id, MarkSide.Mentee, here.MenteePerson.Id, here.School.Curator, on: here.Today));
        var programme = await here.ProgrammeAsync(id);
        Assert.Equal((ProgrammeState.Agreed, AnswerWay.Paper), (programme.State, programme.Marks.Single(m => m.Side == MarkSide.Mentee).Way));
    }

    [Fact]
    public async Task A_mark_is_given_to_exactly_the_text_that_was_read()
    {
        var here = await NewAsync();
        var id = await here.FilledAsync();
        Done(await here.SendAsync(id));
        var read = (await here.ViewAsync(id, here.Mentee)).TextHash;
        Done(await here.ReturnAsync(id, "Нужны даты", here.Mentor));
        Done(await here.PlanAsync(id, [Drafts.Row with { Timing = "Ноябрь" }]));
        Done(await here.SendAsync(id));
        Assert.IsType<TextHasChanged>(Assert.Single((await here.MarkAsync(id, MarkSide.Mentee, here.MenteePerson.Id, here.Mentee, hash: read)).Refusals));
    }

    [Fact]
    public async Task A_return_asks_why_and_voids_the_marks_of_the_round()
    {
        var here = await NewAsync();
        var id = await here.AgreedAsync();
        Assert.IsType<WhyReturn>(Assert.Single((await here.ReturnAsync(id, " ", here.School.Head)).Refusals));
        Done(await here.ReturnAsync(id, "Сроки строки 1 раньше начала", here.School.Head));
        var programme = await here.ProgrammeAsync(id);
        Assert.Equal(ProgrammeState.Draft, programme.State);
        Assert.Empty(programme.CurrentMarks);
        Assert.True(Assert.Single(programme.Remarks).IsReason);
        await here.AgreeAsync(id);
        Assert.Equal(ProgrammeState.Agreed, (await here.ProgrammeAsync(id)).State);
    }

    [Fact]
    public async Task A_minors_representative_agrees_where_the_school_asks_it()
    {
        var here = await NewAsync();
        var parent = new Person("Ли", "Анна", null, Gender.Female, here.Today.AddYears(-40));
        await here.School.AddAsync(parent, new LegalRepresentative(here.MenteePerson.Id, parent.Id, AuthorityBasis.Mother));
        await PolicyAsync(here, p => p with { RepresentativeConfirmsPair = true });
        var id = await here.FilledAsync();
        Done(await here.SendAsync(id));
        Done(await here.MarkAsync(id, MarkSide.Mentor, here.MentorPerson.Id, here.Mentor));
        Done(await here.MarkAsync(id, MarkSide.Mentee, here.MenteePerson.Id, here.Mentee));
        Assert.Equal(ProgrammeState.ForAgreement, (await here.ProgrammeAsync(id)).State);
        var her = here.School.ActorOf(parent.Id, Role.Representative);
        Assert.NotNull(await here.ViewAsync(id, her, ownOnly: true));
        Assert.IsType<MarkNotAwaited>(Assert.Single((await here.MarkAsync(id, MarkSide.Representative, here.School.HeadPerson.Id, here.School.Curator, here.MenteePerson.Id)).Refusals));
        Done(await here.MarkAsync(id, MarkSide.Representative, parent.Id, her, here.MenteePerson.Id));
        Assert.Single((await here.ViewAsync(id, here.School.Curator)).Missing, m => m.Child == here.MentorPerson.Id);
    }

    [Fact]
    public async Task The_head_approves_and_the_text_is_kept_for_ever()
    {
        var here = await NewAsync();
        var id = await here.AgreedAsync();
        Assert.IsType<NotHisToApprove>(Assert.Single((await here.ApproveAsync(id, here.School.Curator)).Refusals));
        Assert.IsType<StampBeforeAgreement>(Assert.Single((await here.ApproveAsync(id, on: here.Today.AddDays(-1))).Refusals));
        Assert.IsType<StampAhead>(Assert.Single((await here.ApproveAsync(id, on: here.Today.AddDays(1))).Refusals));
        Done(await here.ApproveAsync(id));
        var version = await here.School.AskAsync(db => db.ProgrammeVersions.SingleAsync(v => v.ProgrammeId == id));
        Assert.True(version.IsIntact);
        Assert.Equal(("Директор", "Н.\u00A0С.\u00A0Громова", here.Today), (version.Sheet.Approval.Post, version.Sheet.Approval.Name, version.Sheet.Approval.On!.Value));
        Assert.IsType<IsClosedForEdits>(Assert.Single((await here.PlanAsync(id, [])).Refusals));
        await using var work = await here.School.WorkAsync();
        await work.Db.Database.ExecuteSqlAsync($"update programme_versions set sheet = jsonb_set(sheet, '{{Text,Request}}', '\"подмена\"')");
        work.Db.ChangeTracker.Clear();
        Assert.False((await work.Db.ProgrammeVersions.SingleAsync(v => v.ProgrammeId == id)).IsIntact);
    }

    [Fact]
    [Trait("Requirement", "INV-36")]
    public async Task The_curator_approves_only_by_delegation_and_his_own_pair_is_told_of()
    {
        var here = await NewAsync();
        await PolicyAsync(here, p => p with { CuratorApprovesProgrammes = true });
        var id = await here.AgreedAsync();
        Done(await here.ApproveAsync(id, here.School.Curator));
        var pair = await here.Pairs.PairAsync(here.Pair);
        await using var work = await here.School.WorkAsync();
        Assert.Equal(here.School.CuratorPerson.Id, pair.CuratorId);
        Assert.Contains(await work.Get<History>().OfAsync(id), l => l.Sentence.Contains("Куратор утвердил программу пары, которую сопровождает сам", StringComparison.Ordinal));
        Assert.Equal("Куратор", (await work.Db.ProgrammeVersions.SingleAsync(v => v.ProgrammeId == id)).Sheet.Approval.Post);
    }

    [Fact]
    public async Task Returned_before_the_start_it_is_approved_anew_as_another_version_with_its_changes()
    {
        var here = await NewAsync();
        var id = await here.AgreedAsync();
        Done(await here.ApproveAsync(id));
        Assert.IsType<NotYourPart>(Assert.Single((await here.ReturnAsync(id, "Правка", here.Mentee)).Refusals));
        Done(await here.ReturnAsync(id, "Сдвинуть срок", here.School.Curator));
        Done(await here.PlanAsync(id, [Drafts.Row with { Timing = "Декабрь" }]));
        await here.AgreeAsync(id);
        Done(await here.ApproveAsync(id));
        var view = await here.ViewAsync(id, here.School.Curator);
        Assert.Equal([1, 2], view.Versions.Select(v => v.Number));
        await using var work = await here.School.WorkAsync();
        var papers = work.Get<ProgrammePapers>();
        var second = DocxText.Read(DocxWriter.ToBytes((await papers.DrawAsync(view.Programme, view.Pair, null, here.Today))!));
        Assert.Contains("Декабрь", second, StringComparison.Ordinal);
        Assert.Contains("План, строка 1, «Сроки реализации и даты встреч»", second, StringComparison.Ordinal);
        var first = DocxText.Read(DocxWriter.ToBytes((await papers.DrawAsync(view.Programme, view.Pair, 1, here.Today))!));
        Assert.DoesNotContain("Декабрь", first, StringComparison.Ordinal);
        Assert.Null(await papers.DrawAsync(view.Programme, view.Pair, 3, here.Today));
    }

    internal static async Task PolicyAsync(ProgrammeSchool here, Func<OrganisationPolicies, OrganisationPolicies> change)
    {
        await using var work = await here.School.WorkAsync();
        var organisation = await work.Db.Organisations.SingleAsync(o => o.Id == here.School.Id);
        organisation.Policies = change(organisation.Policies);
        await work.Db.SaveChangesAsync();
        await work.CommitAsync();
    }
}
