using Microsoft.EntityFrameworkCore;
using Nastavnik.Core.Foundation.Acts;
using Nastavnik.Core.Foundation.Data;
using Nastavnik.Core.School.Consents;
using Nastavnik.Core.School.People;
using Nastavnik.Support;
using Xunit;

namespace Nastavnik.Core.Tests.School.Consents;

public sealed class ConsentUseCaseTests
{
    [Fact, Trait("Requirement", "INV-05"), Trait("Requirement", "INV-06")]
    public async Task Papers_of_a_class_are_prepared_at_once_and_each_person_gets_what_his_age_asks_for()
    {
        var s = await ConsentSchool.NewAsync();
        var outcome = await s.Done<PrepareConsents>((u, by) => u.ExecuteAsync(new([s.Anna.Id, s.Lev.Id, s.Teacher.Id], ConsentSchool.Term), by));
        Assert.Equal("Подготовлено 5 бумаг на 3 человек.", outcome.Sentence.Replace('\u00A0', ' '));
        var papers = await s.School.AskAsync(db => db.Consents.AsNoTracking().ToListAsync());
        Assert.Equal([ConsentKind.ChildData, ConsentKind.Participation], papers.Where(c => c.SubjectId == s.Anna.Id).Select(c => c.Kind).Order());
        Assert.All(papers.Where(c => c.SubjectId == s.Lev.Id), c => Assert.Equal(s.Guardian.Id, c.SignerId));
        Assert.Equal(ConsentKind.AdultData, Assert.Single(papers, c => c.SubjectId == s.Teacher.Id).Kind);
        Assert.All(papers, c => Assert.Equal(64, c.TextHash.Length));
        await using var work = await s.School.WorkAsync();
        Assert.Equal(5, (await work.Get<ConsentCards>().PreparedByAsync(outcome.Subject!.Value, s.School.Today))!.Count);
        Assert.IsType<EverythingIsThere>(Assert.Single(await s.Refused<PrepareConsents>((u, by) => u.ExecuteAsync(new([s.Anna.Id], ConsentSchool.Term), by))));
    }

    [Fact]
    public async Task A_child_whom_nobody_may_represent_today_is_named_and_the_others_get_their_papers()
    {
        var s = await ConsentSchool.NewAsync();
        var orphan = new Person("Бабич", "Наталья", "Ильинична", Paperwork.Grammar.Gender.Female, new DateOnly(2013, 1, 1));
        var halfNamed = new Person("Бабич", "И.", null, Paperwork.Grammar.Gender.Male, null) { FullNameMissing = true };
        await s.School.AddAsync(orphan, halfNamed, new LegalRepresentative(orphan.Id, halfNamed.Id, AuthorityBasis.Father));
        var both = await s.Done<PrepareConsents>((u, by) => u.ExecuteAsync(new([s.Anna.Id, orphan.Id], ConsentSchool.Term), by));
        Assert.Contains("Некому подписать: Бабич Наталья Ильинична", both.Sentence, StringComparison.Ordinal);
        Assert.IsType<NobodyMaySign>(Assert.Single(await s.Refused<PrepareConsents>((u, by) => u.ExecuteAsync(new([orphan.Id], ConsentSchool.Term), by))));
    }

    [Fact, Trait("Requirement", "INV-05"), Trait("Requirement", "INV-06")]
    public async Task Returned_papers_with_one_date_open_the_gate_and_tell_those_who_wait()
    {
        var s = await ConsentSchool.NewAsync();
        Assert.Equal(2, (await s.StandingAsync(s.Lev)).Missing.Count);
        var papers = await s.PrepareAsync(s.Lev);
        await s.Done<HandOutConsents>((u, by) => u.ExecuteAsync(new([.. papers.Values], s.School.Today), by));
        await s.Done<RegisterManyReturned>((u, by) => u.ExecuteAsync(new([.. papers.Values], [], s.School.Today), by));
        Assert.IsType<NoOwnSignature>(Assert.Single((await s.StandingAsync(s.Lev)).Missing));
        await s.Done<AddOwnSignature>((u, by) => u.ExecuteAsync(new(papers[ConsentKind.ChildData], s.School.Today), by));
        Assert.True((await s.StandingAsync(s.Lev)).IsComplete);
        Assert.False((await s.StandingAsync(s.Lev, new(2026, 11, 16))).IsComplete);
        var data = await s.FindAsync(papers[ConsentKind.ChildData]);
        Assert.Equal(AuthorityBasis.Guardian, data.Capacity);
        Assert.Equal(SigningMethod.Paper, data.OwnMethod);
    }

    [Fact, Trait("Requirement", "INV-05")]
    public async Task A_signature_on_a_day_without_authority_or_of_a_minor_alone_is_refused()
    {
        var clock = new SetClock(new DateTimeOffset(2026, 12, 1, 9, 0, 0, TimeSpan.Zero));
        var s = await ConsentSchool.NewAsync(await TestHost.WithClockAsync(clock));
        var late = new Consent(ConsentKind.ChildData, s.Lev.Id, s.Guardian.Id, new(2026, 11, 1), ConsentSchool.Term);
        late.Word("D-13", "");
        await s.School.AddAsync(late);
        Assert.IsType<SignerHadNoAuthority>(Assert.Single(await s.Refused<RegisterSignedPaper>((u, by) => u.ExecuteAsync(new(late.Id, new(2026, 11, 16)), by))));
        Assert.True((await s.School.DoAsync<RegisterSignedPaper>(s.School.Curator, (u, by) => u.ExecuteAsync(new(late.Id, new(2026, 11, 15)), by))).IsDone);

        Assert.Equal("INV-05", Assert.Single(await s.Refused<EnterEarlierConsent>((u, by) => u.ExecuteAsync(new(ConsentKind.AdultData, s.Lev.Id, s.Lev.Id, new(2026, 9, 5), null), by))).Rule);
        Assert.IsType<WrongSigner>(Assert.Single(await s.Refused<EnterEarlierConsent>((u, by) => u.ExecuteAsync(new(ConsentKind.ChildData, s.Lev.Id, s.Lev.Id, new(2026, 9, 5), null), by))));
    }

    [Fact]
    public async Task A_pile_with_one_impossible_paper_is_not_half_registered()
    {
        var s = await ConsentSchool.NewAsync();
        var (anna, lev) = (await s.PrepareAsync(s.Anna), await s.PrepareAsync(s.Lev));
        await s.Done<RefuseConsent>((u, by) => u.ExecuteAsync(new(lev[ConsentKind.Participation], s.School.Today), by));
        var reasons = await s.Refused<RegisterManyReturned>((u, by) => u.ExecuteAsync(new([.. anna.Values, .. lev.Values], [], s.School.Today), by));
        Assert.Contains("Коваль Лев Ильич", Assert.Single(reasons).Sentence, StringComparison.Ordinal);
        Assert.Equal(ConsentState.Prepared, (await s.FindAsync(anna[ConsentKind.ChildData])).State);
        Assert.IsType<SignedInFuture>(Assert.Single(await s.Refused<RegisterSignedPaper>((u, by) => u.ExecuteAsync(new(anna[ConsentKind.ChildData], new(2026, 10, 2)), by))));
        Assert.IsType<SignedBeforePrinted>(Assert.Single(await s.Refused<RegisterSignedPaper>((u, by) => u.ExecuteAsync(new(anna[ConsentKind.ChildData], new(2026, 9, 30)), by))));
    }

    [Fact, Trait("Requirement", "INV-43")]
    public async Task A_withdrawal_blocks_at_once_sets_both_terms_and_says_what_follows()
    {
        var s = await ConsentSchool.NewAsync();
        var papers = await s.GiveAsync(s.Anna);
        Assert.True((await s.StandingAsync(s.Anna)).IsComplete);
        var data = papers[ConsentKind.ChildData];
        var outcome = await s.Done<WithdrawConsent>((u, by) => u.ExecuteAsync(new(data, s.School.Today, WithdrawalChannel.Paper), by));
        Assert.Contains("15 октября 2026", outcome.Sentence, StringComparison.Ordinal);
        Assert.Contains("31 октября 2026", outcome.Sentence, StringComparison.Ordinal);
        var consent = await s.FindAsync(data);
        Assert.Equal((new DateOnly(2026, 10, 15), new DateOnly(2026, 10, 31)), (consent.StopDue!.Value, consent.DestroyDue!.Value));
        var standing = await s.StandingAsync(s.Anna);
        Assert.False(standing.DataGiven);
        Assert.True(standing.ParticipationGiven);
        await s.GiveAsync(s.Anna);
        Assert.True((await s.StandingAsync(s.Anna)).IsComplete);
    }

    [Fact, Trait("Requirement", "INV-43")]
    public async Task In_the_account_only_those_may_withdraw_whom_it_concerns()
    {
        var s = await ConsentSchool.NewAsync();
        var data = (await s.GiveAsync(s.Anna))[ConsentKind.ChildData];
        Assert.IsType<NoSuchConsent>(Assert.Single(await s.Refused<WithdrawConsent>((u, by) => u.ExecuteAsync(new(data, s.School.Today, WithdrawalChannel.Account), by), s.ActorOf(s.Guardian, Role.Representative))));
        Assert.IsType<NoSuchConsent>(Assert.Single(await s.Refused<WithdrawConsent>((u, by) => u.ExecuteAsync(new(data, s.School.Today, WithdrawalChannel.Account), by), s.ActorOf(s.Anna, Role.Mentee))));
        await s.Done<WithdrawConsent>((u, by) => u.ExecuteAsync(new(data, new(2020, 1, 1), WithdrawalChannel.Account), by), s.ActorOf(s.Mother, Role.Representative));
        var consent = await s.FindAsync(data);
        Assert.Equal((WithdrawalChannel.Account, s.School.Today), (consent.Channel!.Value, consent.WithdrawnOn!.Value));
    }

    [Fact, Trait("Requirement", "INV-05")]
    public async Task Signing_in_the_account_counts_only_after_the_schools_agreement_and_keeps_hash_time_and_account()
    {
        var s = await ConsentSchool.NewAsync();
        var papers = await s.PrepareAsync(s.Lev, withSpecial: true);
        var (guardian, lev) = (s.ActorOf(s.Guardian, Role.Representative), s.ActorOf(s.Lev, Role.Mentee));
        var data = await s.FindAsync(papers[ConsentKind.ChildData]);
        SignInAccountCommand sign = new(data.Id, data.TextHash, true);
        Assert.IsType<NoElectronicSignature>(Assert.Single(await s.Refused<SignInAccount>((u, by) => u.ExecuteAsync(sign, by), guardian)));
        await s.AllowElectronicSignatureAsync();
        Assert.IsType<NotTicked>(Assert.Single(await s.Refused<SignInAccount>((u, by) => u.ExecuteAsync(sign with { Agrees = false }, by), guardian)));
        Assert.IsType<TextHasChanged>(Assert.Single(await s.Refused<SignInAccount>((u, by) => u.ExecuteAsync(sign with { TextHash = "x" }, by), guardian)));
        Assert.IsType<NoSuchConsent>(Assert.Single(await s.Refused<SignInAccount>((u, by) => u.ExecuteAsync(sign, by), s.ActorOf(s.Mother))));
        await s.Done<SignInAccount>((u, by) => u.ExecuteAsync(sign, by), lev);
        Assert.False((await s.StandingAsync(s.Lev)).DataGiven);
        await s.Done<SignInAccount>((u, by) => u.ExecuteAsync(sign, by), guardian);
        Assert.True((await s.StandingAsync(s.Lev)).DataGiven);
        var signed = await s.FindAsync(data.Id);
        Assert.Equal((SigningMethod.Account, guardian.UserId, lev.UserId), (signed.Method!.Value, signed.SignedByUserId!.Value, signed.OwnSignedByUserId!.Value));
        Assert.NotNull(signed.SignedAt);
        var special = await s.FindAsync(papers[ConsentKind.SpecialData]);
        Assert.IsType<SpecialOnlyOnPaper>(Assert.Single(await s.Refused<SignInAccount>((u, by) => u.ExecuteAsync(new(special.Id, special.TextHash, true), by), guardian)));
        Assert.IsType<AccountSignatureStands>(Assert.Single(await s.Refused<CorrectRegistration>((u, by) => u.ExecuteAsync(new(data.Id, null, "ошибка"), by))));
    }

    [Fact]
    public async Task A_mistyped_date_and_a_wrongly_registered_paper_are_put_right_with_a_reason()
    {
        var s = await ConsentSchool.NewAsync();
        var data = new Consent(ConsentKind.ChildData, s.Anna.Id, s.Mother.Id, new(2026, 9, 10), ConsentSchool.Term);
        data.Word("D-13", "");
        await s.School.AddAsync(data);
        await s.Done<RegisterSignedPaper>((u, by) => u.ExecuteAsync(new(data.Id, new(2026, 9, 30)), by));
        Assert.IsType<ReasonMissing>(Assert.Single(await s.Refused<CorrectRegistration>((u, by) => u.ExecuteAsync(new(data.Id, new(2026, 9, 12), " "), by))));
        Assert.IsType<SignedBeforePrinted>(Assert.Single(await s.Refused<CorrectRegistration>((u, by) => u.ExecuteAsync(new(data.Id, new(2026, 9, 1), "опечатка"), by))));
        await s.Done<CorrectRegistration>((u, by) => u.ExecuteAsync(new(data.Id, new(2026, 9, 12), "Перепутали дату"), by));
        Assert.Equal(new DateOnly(2026, 9, 12), (await s.FindAsync(data.Id)).SignedOn);
        await s.Done<CorrectRegistration>((u, by) => u.ExecuteAsync(new(data.Id, null, "Бумага другого ребёнка"), by));
        Assert.Equal(ConsentState.HandedOut, (await s.FindAsync(data.Id)).State);
        Assert.False((await s.StandingAsync(s.Anna)).DataGiven);
        await using var work = await s.School.WorkAsync();
        var history = await work.Get<History>().OfAsync(data.Id);
        Assert.Equal(["Бумага другого ребёнка", "Перепутали дату", null], history.Select(h => h.Reason));
        Assert.Contains("было 30.09.2026, стало 12.09.2026", history[1].Sentence, StringComparison.Ordinal);
    }

    [Fact, Trait("Requirement", "INV-05")]
    public async Task At_18_the_person_signs_anew_within_30_days_and_is_seen_ahead()
    {
        var clock = new SetClock(new DateTimeOffset(2026, 9, 20, 9, 0, 0, TimeSpan.Zero));
        var s = await ConsentSchool.NewAsync(await TestHost.WithClockAsync(clock));
        await s.GiveAsync(s.Oleg);
        await using (var work = await s.School.WorkAsync())
        {
            var ahead = Assert.Single(await work.Get<ConsentWatch>().AheadAsync(s.School.Today));
            Assert.Equal((AheadReason.TurnsAdult, new DateOnly(2026, 10, 9), 19, 30), (ahead.Reason, ahead.Day, ahead.DaysLeft, ahead.Warning));
            Assert.StartsWith("9 октября исполняется 18 лет: Кузьменко", ahead.Sentence, StringComparison.Ordinal);
        }

        clock.Set(new(2026, 11, 7));
        Assert.True((await s.StandingAsync(s.Oleg)).IsComplete);
        await using (var work = await s.School.WorkAsync())
        {
            var ahead = Assert.Single(await work.Get<ConsentWatch>().AheadAsync(s.School.Today));
            Assert.Equal((AheadReason.GraceEnds, new DateOnly(2026, 11, 8), 1), (ahead.Reason, ahead.Day, ahead.Warning));
        }

        Assert.False((await s.StandingAsync(s.Oleg, new(2026, 11, 9))).IsComplete);
        var own = Assert.Single(await s.PrepareAsync(s.Oleg));
        Assert.Equal(ConsentKind.AdultData, own.Key);
        await s.Done<RegisterSignedPaper>((u, by) => u.ExecuteAsync(new(own.Value, s.School.Today), by));
        Assert.True((await s.StandingAsync(s.Oleg, new(2026, 11, 9))).IsComplete);
    }

    [Fact]
    public async Task A_renewed_paper_replaces_the_one_before_it()
    {
        var s = await ConsentSchool.NewAsync();
        var first = (await s.PrepareAsync(s.Teacher))[ConsentKind.AdultData];
        await s.Done<PrepareConsents>((u, by) => u.ExecuteAsync(new([s.Teacher.Id], new(2026, 10, 20), Anew: true), by));
        Assert.Equal(ConsentState.Replaced, (await s.FindAsync(first)).State);
        var second = await s.School.AskAsync(db => db.Consents.Where(c => c.SubjectId == s.Teacher.Id && c.State == ConsentState.Prepared).Select(c => c.Id).SingleAsync());
        await s.Done<RegisterSignedPaper>((u, by) => u.ExecuteAsync(new(second, s.School.Today), by));
        var third = (await s.PrepareAsync(s.Teacher))[ConsentKind.AdultData];
        await s.Done<RegisterSignedPaper>((u, by) => u.ExecuteAsync(new(third, s.School.Today), by));
        Assert.Equal((ConsentState.Replaced, third), ((await s.FindAsync(second)).State, (await s.FindAsync(second)).ReplacedById!.Value));
        Assert.Equal(ConsentSchool.Term, (await s.StandingAsync(s.Teacher)).ValidTo);
    }

    [Fact, Trait("Requirement", "INV-24")]
    public async Task A_teachers_pair_needs_the_labour_consent_for_each_mentee_with_its_agreement()
    {
        var s = await ConsentSchool.NewAsync();
        Assert.Equal("INV-24", (await LabourAsync(s))!.Rule);
        var terms = new PrepareLabourConsentCommand(s.Teacher.Id, [s.Novice.Id], "7", new(2026, 9, 28), "помощь в освоении методики", new(2026, 10, 1), new(2027, 5, 31), "посещение уроков", "доплата 2 000 рублей в месяц");
        var paper = (await s.Done<PrepareLabourConsent>((u, by) => u.ExecuteAsync(terms, by))).Subject!.Value;
        Assert.NotNull(await LabourAsync(s));
        await s.Done<RegisterSignedPaper>((u, by) => u.ExecuteAsync(new(paper, s.School.Today), by));
        Assert.Null(await LabourAsync(s));
        Assert.NotNull(await LabourAsync(s, new DateOnly(2026, 9, 30)));
        Assert.IsType<NotEmployedHere>(Assert.Single(await s.Refused<PrepareLabourConsent>((u, by) => u.ExecuteAsync(terms with { Mentees = [s.Anna.Id] }, by))));
        var refusal = await s.Done<WithdrawConsent>((u, by) => u.ExecuteAsync(new(paper, s.School.Today, WithdrawalChannel.Account), by), s.ActorOf(s.Teacher, Role.Mentor));
        Assert.Contains("причину и отработку не спрашивают", refusal.Sentence, StringComparison.Ordinal);
        Assert.NotNull(await LabourAsync(s));
    }

    private static async Task<Refusal?> LabourAsync(ConsentSchool s, DateOnly? on = null)
    {
        await using var work = await s.School.WorkAsync();
        return await work.Get<ConsentGate>().LabourMissingAsync(s.Teacher.Id, [s.Novice.Id, s.Anna.Id], on ?? s.School.Today);
    }
}
