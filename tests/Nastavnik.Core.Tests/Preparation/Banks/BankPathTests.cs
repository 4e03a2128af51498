using Microsoft.EntityFrameworkCore;
using Nastavnik.Core.Foundation.Acts;
using Nastavnik.Core.Foundation.TargetModel;
using Nastavnik.Core.Preparation.Banks;
using Nastavnik.Core.School.Accounts;
using Nastavnik.Core.School.Consents;
using Nastavnik.Core.School.Organisations;
using Nastavnik.Paperwork.Grammar;
using Nastavnik.Support;
using Xunit;

namespace Nastavnik.Core.Tests.Preparation.Banks;

/// <summary>The way of a participant through the banks, by the real use cases.</summary>
public sealed class BankPathTests
{
    [Fact, Trait("Requirement", "S000-40")]
    public async Task Nobody_is_taken_in_without_a_dated_voluntary_application()
    {
        var banks = await BankSchool.NewAsync();
        var (pupil, _) = await banks.PupilAsync();
        var refused = await banks.ApplyAsync(banks.Application(BankSide.Mentee, pupil, "TU") with { Voluntary = false });
        Assert.IsType<NotVoluntary>(Assert.Single(refused.Refusals));
        Assert.IsType<ApplicationFromFuture>(Assert.Single((await banks.ApplyAsync(banks.Application(BankSide.Mentee, pupil, "TU") with { Date = banks.Today.AddDays(1) })).Refusals));
        var done = await banks.ApplyAsync(banks.Application(BankSide.Mentee, pupil, "TU"));
        Assert.True(done.IsDone);
        var application = await banks.School.AskAsync(db => db.BankApplications.SingleAsync());
        Assert.True(application.Voluntary);
        Assert.Equal(banks.Today, application.Date);

        var bare = new MenteeProfile(pupil.Id, Category.Pupil, ["TU"]);
        Assert.Contains(BankGates.Closed(Facts(pupil), BankGates.Of(bare, Facts(pupil), null, null, await banks.School.AskAsync(db => db.Organisations.SingleAsync(o => o.Id == banks.School.Id)), banks.Today)), r => r.Rule == "S000-40");
    }

    [Fact]
    [Trait("Requirement", "S001-53")]
    [Trait("Requirement", "S001-130")]
    [Trait("Requirement", "S001-131")]
    public async Task From_application_over_consents_and_the_heads_approval_into_the_bank()
    {
        var banks = await BankSchool.NewAsync();
        var (pupil, mother) = await banks.PupilAsync();
        var profile = (await banks.ApplyAsync(banks.Application(BankSide.Mentee, pupil, "TU"))).Subject!.Value;
        Assert.Equal(ParticipantState.Applied, (await banks.ProfileAsync(BankSide.Mentee, profile)).State);
        Assert.Contains("Ждём согласий", (await banks.AskAsync(BankSide.Mentee, profile)).Sentence);
        Assert.Contains((await banks.ProposeAsync(BankSide.Mentee, profile)).Refusals, r => r.Sentence.Contains("Ждём согласий", StringComparison.Ordinal));
        await banks.ConsentAsync(pupil, mother);
        await banks.CompleteAsync(pupil);
        Assert.Equal(ParticipantState.UnderReview, (await banks.ProfileAsync(BankSide.Mentee, profile)).State);
        Assert.False((await banks.ApproveAsync(BankSide.Mentee, profile)).IsDone);
        Assert.True((await banks.ProposeAsync(BankSide.Mentee, profile)).IsDone);
        Assert.True((await banks.ApproveAsync(BankSide.Mentee, profile)).IsDone);
        var there = await banks.ProfileAsync(BankSide.Mentee, profile);
        Assert.Equal((ParticipantState.InBank, (DateOnly?)banks.Today, (DateOnly?)banks.Today), (there.State, there.DateIn, there.ApprovedOn));
        await using var work = await banks.School.WorkAsync();
        Assert.Contains(await work.Get<History>().OfAsync(pupil.Id), l => l.Sentence.StartsWith("Руководитель утвердил список", StringComparison.Ordinal));
    }

    [Fact, Trait("Requirement", "INV-05")]
    public async Task The_head_cannot_approve_one_whose_consent_was_lost_after_the_list_was_made()
    {
        var banks = await BankSchool.NewAsync();
        var (profile, pupil) = await banks.ReviewedMenteeAsync();
        await banks.ProposeAsync(BankSide.Mentee, profile);
        await using (var work = await banks.School.WorkAsync())
        {
            await work.Db.Consents.Where(c => c.SubjectId == pupil.Id).ExecuteUpdateAsync(s => s.SetProperty(c => c.ValidTo, banks.Today.AddDays(-1)));
            await work.CommitAsync();
        }

        var refused = await banks.ApproveAsync(BankSide.Mentee, profile);
        Assert.Contains(refused.Refusals, r => r.Rule == "INV-05" && r.Sentence.Contains("Зуев", StringComparison.Ordinal));
        Assert.Equal(ParticipantState.UnderReview, (await banks.ProfileAsync(BankSide.Mentee, profile)).State);
    }

    [Fact]
    public async Task A_person_may_stand_in_both_banks_but_once_in_each()
    {
        var banks = await BankSchool.NewAsync();
        var (pupil, _) = await banks.PupilAsync();
        Assert.True((await banks.ApplyAsync(banks.Application(BankSide.Mentee, pupil, "TU"))).IsDone);
        Assert.True((await banks.ApplyAsync(banks.Application(BankSide.Mentor, pupil, "UU"))).IsDone);
        Assert.IsType<AlreadyInBank>(Assert.Single((await banks.ApplyAsync(banks.Application(BankSide.Mentee, pupil, "TU"))).Refusals));
        var failure = await Assert.ThrowsAsync<DbUpdateException>(() => banks.School.AddAsync(new MenteeProfile(pupil.Id, Category.Pupil, ["TU"])));
        Assert.Contains("ux_one_live_mentee_profile", failure.InnerException!.Message, StringComparison.Ordinal);
    }

    [Fact, Trait("Requirement", "S000-39")]
    public async Task A_pupil_mentor_needs_an_interview()
    {
        var banks = await BankSchool.NewAsync();
        var (pupil, mother) = await banks.PupilAsync();
        await banks.ConsentAsync(pupil, mother);
        var profile = (await banks.ApplyAsync(banks.Application(BankSide.Mentor, pupil, "UU") with { AskConsents = true })).Subject!.Value;
        Assert.Contains((await banks.ProposeAsync(BankSide.Mentor, profile)).Refusals, r => r.Sentence.Contains("собеседование", StringComparison.Ordinal));
        await InterviewAsync(banks, profile, InterviewDecision.NotFit);
        Assert.False((await banks.ProposeAsync(BankSide.Mentor, profile)).IsDone);
        Assert.True((await InterviewAsync(banks, profile, InterviewDecision.Fit)).IsDone);
        Assert.True((await banks.ProposeAsync(BankSide.Mentor, profile)).IsDone);
        var readiness = await banks.School.AskAsync(db => db.Interviews.Where(i => i.Decision == InterviewDecision.Fit).Select(i => i.Readiness).SingleAsync());
        Assert.Equal("4", readiness);
    }

    [Fact, Trait("Requirement", "INV-37")]
    public async Task An_external_mentor_comes_in_only_after_his_check_was_seen()
    {
        var banks = await BankSchool.NewAsync();
        var partner = await banks.PartnerAsync();
        await banks.ConsentAsync(partner);
        Assert.IsType<CategoryUnknown>(Assert.Single((await banks.ApplyAsync(banks.Application(BankSide.Mentor, partner, "RU"))).Refusals));
        var profile = (await banks.ApplyAsync(banks.Application(BankSide.Mentor, partner, "RU", category: Category.EmployerRepresentative) with { AskConsents = true })).Subject!.Value;
        Assert.Contains((await banks.ProposeAsync(BankSide.Mentor, profile)).Refusals, r => r.Rule == "INV-37");
        Assert.False((await ClearAsync(banks, profile, "")).IsDone);
        Assert.True((await ClearAsync(banks, profile, "справка № 12/345")).IsDone);
        Assert.True((await banks.ProposeAsync(BankSide.Mentor, profile)).IsDone);
    }

    [Fact]
    public async Task A_class_is_taken_in_at_once_and_the_ones_who_cannot_be_are_named()
    {
        var banks = await BankSchool.NewAsync();
        var people = new List<TakenIn>();
        for (var i = 0; i < 40; i++)
        {
            people.Add(new TakenIn((await banks.PupilAsync($"Фамильев{(char)('а' + (i % 30))}{i / 30}")).Pupil.Id, i == 0 ? "английский" : null));
        }

        var small = new Nastavnik.Core.School.People.Person("Малышев", "Егор", null, Gender.Male, banks.Today.AddYears(-9));
        await banks.School.AddAsync(small, new Nastavnik.Core.School.People.Enrolment(small.Id, banks.ClassId, banks.Today.AddDays(-20)));
        people.Add(new TakenIn(small.Id));
        var taken = await banks.School.DoAsync<TakeInMany>(banks.School.Curator, (u, s) => u.ExecuteAsync(new TakeInCommand(BankSide.Mentee, banks.Today, ["TU"], true, "учёба", people), s));
        Assert.True(taken.IsDone);
        Assert.Contains("Принято: 40 заявлений", taken.Sentence.Replace('\u00A0', ' '));
        Assert.Contains("Малышев Егор", taken.Sentence.Replace('\u00A0', ' '));
        var requests = await banks.School.AskAsync(db => db.MenteeProfiles.GroupBy(p => p.Request!).Select(g => new { g.Key, Count = g.Count() }).ToDictionaryAsync(g => g.Key, g => g.Count));
        Assert.Equal((1, 39), (requests["английский"], requests["учёба"]));
        Assert.Equal(40, await banks.School.AskAsync(db => db.BankApplications.CountAsync(a => a.Voluntary)));
    }

    [Fact, Trait("Requirement", "INV-43")]
    public async Task A_withdrawal_closes_both_profiles_and_a_new_application_opens_a_new_one()
    {
        var banks = await BankSchool.NewAsync();
        var (profile, pupil) = await banks.InBankMenteeAsync();
        await banks.ApplyAsync(banks.Application(BankSide.Mentor, pupil, "UU"));
        var told = await banks.EndAsync(pupil, ConsentKind.ChildData);
        Assert.Equal(2, told.Count);
        Assert.Equal(ParticipantState.ConsentWithdrawn, (await banks.ProfileAsync(BankSide.Mentee, profile)).State);
        Assert.True((await banks.ApplyAsync(banks.Application(BankSide.Mentee, pupil, "TU"))).IsDone);
    }

    [Fact]
    public async Task A_consent_registered_by_mistake_sends_back_and_does_not_close()
    {
        var banks = await BankSchool.NewAsync();
        var (waiting, first) = await banks.ReviewedMenteeAsync();
        var (inside, second) = await banks.InBankMenteeAsync("Панов");
        await banks.EndAsync(first, ConsentKind.Participation, ConsentEndCause.RegisteredByMistake);
        await banks.EndAsync(second, ConsentKind.Participation, ConsentEndCause.RegisteredByMistake);
        Assert.Equal(ParticipantState.AwaitingConsents, (await banks.ProfileAsync(BankSide.Mentee, waiting)).State);
        Assert.Equal(ParticipantState.Suspended, (await banks.ProfileAsync(BankSide.Mentee, inside)).State);
    }

    [Fact]
    public async Task Who_refuses_to_sign_is_not_taken_in()
    {
        var banks = await BankSchool.NewAsync();
        var teacher = await banks.TeacherAsync();
        var profile = (await banks.ApplyAsync(banks.Application(BankSide.Mentor, teacher, "TT") with { AskConsents = true })).Subject!.Value;
        var paper = new Consent(ConsentKind.AdultData, teacher.Id, teacher.Id, banks.Today, banks.Today.AddYears(1));
        await banks.School.AddAsync(paper);
        var told = await banks.School.DoAsync<RefuseConsent>(banks.School.Curator, (u, s) => u.ExecuteAsync(new RefuseConsentCommand(paper.Id, banks.Today), s));
        Assert.Contains("Карточка (банк наставников) закрыта", told.Sentence);
        Assert.Equal(ParticipantState.Rejected, (await banks.ProfileAsync(BankSide.Mentor, profile)).State);
    }

    [Fact]
    public async Task Who_is_dismissed_leaves_the_banks_where_he_stood_as_an_employee()
    {
        var banks = await BankSchool.NewAsync();
        var teacher = await banks.TeacherAsync();
        var profile = (await banks.ApplyAsync(banks.Application(BankSide.Mentor, teacher, "TT"))).Subject!.Value;
        await using (var work = await banks.School.WorkAsync())
        {
            foreach (var effect in work.Get<IEnumerable<Nastavnik.Core.School.People.IWhenPersonLeaves>>())
            {
                await effect.ApplyAsync(new Nastavnik.Core.School.People.PersonLeft(teacher.Id, AsPupil: false, banks.Today, "увольнение"), banks.School.Curator, CancellationToken.None);
            }

            await work.Db.SaveChangesAsync();
            await work.CommitAsync();
        }

        Assert.Equal((ParticipantState.Left, "увольнение"), ((await banks.ProfileAsync(BankSide.Mentor, profile)).State, (await banks.ProfileAsync(BankSide.Mentor, profile)).StateReason));
    }

    [Fact, Trait("Requirement", "INV-33")]
    [Trait("Requirement", "S000-85")]
    public async Task Special_needs_are_kept_only_with_their_own_consent_encrypted_and_forgotten_with_it()
    {
        var banks = await BankSchool.NewAsync();
        var (profile, pupil) = await banks.InBankMenteeAsync();
        Task<Outcome> WriteAsync(string? needs) => banks.School.DoAsync<RecordRestricted>(banks.School.Curator, (u, s) => u.ExecuteAsync(profile, "пассивный", needs, s));
        Assert.IsType<NoSpecialConsent>(Assert.Single((await WriteAsync("нужен тихий кабинет")).Refusals));
        Assert.True((await WriteAsync(null)).IsDone);
        Assert.IsType<UnknownSubtype>(Assert.Single((await banks.School.DoAsync<RecordRestricted>(banks.School.Curator, (u, s) => u.ExecuteAsync(profile, "вялый", null, s))).Refusals));
        var special = new Consent(ConsentKind.SpecialData, pupil.Id, pupil.Id, banks.Today, banks.Today.AddYears(1));
        special.Sign(banks.Today, banks.School.Host.Clock.GetUtcNow(), SigningMethod.Paper, null, null);
        await banks.School.AddAsync(special);
        Assert.True((await WriteAsync("нужен тихий кабинет")).IsDone);
        Assert.Equal("нужен тихий кабинет", ((MenteeProfile)await banks.ProfileAsync(BankSide.Mentee, profile)).SpecialNeeds);
        var stored = await banks.School.AskAsync(db => db.Database.SqlQuery<string>($"select special_needs as \"Value\" from mentee_profiles where id = {profile}").SingleAsync());
        Assert.DoesNotContain("кабинет", stored, StringComparison.Ordinal);
        await banks.EndAsync(pupil, ConsentKind.SpecialData);
        var after = (MenteeProfile)await banks.ProfileAsync(BankSide.Mentee, profile);
        Assert.Equal((null, ParticipantState.InBank), (after.SpecialNeeds, after.State));
    }

    [Fact]
    public async Task Suspended_with_a_reason_resumed_left_with_a_date()
    {
        var banks = await BankSchool.NewAsync();
        var (profile, _) = await banks.InBankMenteeAsync();
        Assert.IsType<NoReason>(Assert.Single((await banks.MoveAsync(BankSide.Mentee, profile, BankMove.Suspend, " ")).Refusals));
        Assert.True((await banks.MoveAsync(BankSide.Mentee, profile, BankMove.Suspend)).IsDone);
        Assert.True((await banks.MoveAsync(BankSide.Mentee, profile, BankMove.Resume, null)).IsDone);
        Assert.IsType<NotNow>(Assert.Single((await banks.MoveAsync(BankSide.Mentee, profile, BankMove.Reject)).Refusals));
        Assert.IsType<ChangedMeanwhile>(Assert.Single((await banks.MoveAsync(BankSide.Mentee, profile, BankMove.Leave, "переезд", version: 1)).Refusals));
        Assert.True((await banks.MoveAsync(BankSide.Mentee, profile, BankMove.Leave, "переезд")).IsDone);
        var left = await banks.ProfileAsync(BankSide.Mentee, profile);
        Assert.Equal((ParticipantState.Left, (DateOnly?)banks.Today, "переезд"), (left.State, left.DateOut, left.StateReason));
    }

    [Fact]
    public async Task The_role_follows_from_the_bank_and_ends_with_it()
    {
        var banks = await BankSchool.NewAsync();
        var (profile, pupil) = await banks.InBankMenteeAsync();
        Assert.Equal([Role.Mentee], await RolesAsync());
        await banks.MoveAsync(BankSide.Mentee, profile, BankMove.Leave, "переезд");
        Assert.Empty(await RolesAsync());

        async Task<List<Role>> RolesAsync()
        {
            await using var work = await banks.School.WorkAsync();
            var roles = new List<Role>();
            foreach (var source in work.Get<IEnumerable<IRoleSource>>())
            {
                await foreach (var role in source.RolesOfAsync(pupil.Id, banks.Today))
                {
                    roles.Add(role);
                }
            }

            return roles;
        }
    }

    [Fact, Trait("Requirement", "INV-28")]
    public async Task Overdue_data_are_found_and_confirmed_many_at_once()
    {
        var banks = await BankSchool.NewAsync();
        var (one, _) = await banks.InBankMenteeAsync();
        var (two, _) = await banks.InBankMenteeAsync("Панов");
        await using (var before = await banks.School.WorkAsync())
        {
            await before.Db.MenteeProfiles.ExecuteUpdateAsync(s => s.SetProperty(p => p.ActualisedOn, banks.Today.AddYears(-1).AddDays(-1)));
            await before.CommitAsync();
        }

        Assert.Equal(2, (await ListAsync()).Total);
        Assert.True((await banks.School.DoAsync<Actualise>(banks.School.Curator, (u, s) => u.ExecuteAsync(BankSide.Mentee, [one, two], s))).IsDone);
        Assert.Equal(0, (await ListAsync()).Total);

        async Task<BankPage> ListAsync()
        {
            await using var work = await banks.School.WorkAsync();
            return await work.Get<BankQueries>().ListAsync(new BankAsk(BankSide.Mentee, Overdue: true), new BankSight(false, null), banks.Today);
        }
    }

    private static Task<Outcome> InterviewAsync(BankSchool banks, Guid profile, InterviewDecision decision) =>
        banks.School.DoAsync<RecordInterview>(banks.School.Curator, (u, s) => u.ExecuteAsync(new InterviewCommand(profile, banks.Today, decision, ["учится без троек"], null, 4), s));

    private static Task<Outcome> ClearAsync(BankSchool banks, Guid profile, string document) =>
        banks.School.DoAsync<RecordClearance>(banks.School.Curator, (u, s) => u.ExecuteAsync(profile, banks.Today, document, s));

    private static ParticipantFacts Facts(Nastavnik.Core.School.People.Person p) =>
        new(p.Id, p.Name, p.BirthDate, 14, null, null, null, null, "8 «А»", 8, false, false, null, [], null, false, false, false);
}
