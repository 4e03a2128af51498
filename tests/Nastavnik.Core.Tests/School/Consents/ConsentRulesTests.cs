using Nastavnik.Core.Foundation.Law;
using Nastavnik.Core.School.Consents;
using Nastavnik.Core.School.Organisations;
using Nastavnik.Core.School.People;
using Xunit;

namespace Nastavnik.Core.Tests.School.Consents;

/// <summary>What counts as given, by papers and dates alone.</summary>
public sealed class ConsentRulesTests
{
    private static readonly DateOnly Today = new(2026, 10, 1);
    private static readonly DateTimeOffset Noon = new(2026, 9, 20, 9, 0, 0, TimeSpan.Zero);
    private static readonly Guid Child = Guid.CreateVersion7();
    private static readonly Guid Mother = Guid.CreateVersion7();
    private static readonly Guid Guardian = Guid.CreateVersion7();
    private static readonly OrganisationPolicies Policies = new();

    [Fact, Trait("Requirement", "INV-05"), Trait("Requirement", "INV-06")]
    [Trait("Requirement", "S003-18")]
    public void A_minor_needs_two_papers_of_a_representative_and_one_of_them_is_not_enough()
    {
        var subject = Pupil(new(2014, 3, 1));
        Assert.Equal([ConsentKind.ChildData, ConsentKind.Participation], ConsentRules.Needed(subject, Today));
        var data = Signed(ConsentKind.ChildData, Mother);
        var only = Standing(subject, data);
        Assert.True(only.DataGiven);
        Assert.False(only.IsComplete);
        Assert.Equal("INV-06", Assert.Single(only.Missing).Rule);
        var both = Standing(subject, data, Signed(ConsentKind.Participation, Mother));
        Assert.True(both.IsComplete);
        Assert.Empty(both.Missing);
        Assert.Equal(new DateOnly(2028, 8, 31), both.ValidTo);
    }

    [Fact, Trait("Requirement", "INV-05")]
    public void From_14_the_pupil_signs_beside_the_representative_where_the_school_keeps_this_policy()
    {
        var subject = Pupil(new(2011, 3, 1));
        var (data, participation) = (Signed(ConsentKind.ChildData, Mother), Signed(ConsentKind.Participation, Mother));
        Assert.IsType<NoOwnSignature>(Assert.Single(Standing(subject, data, participation).Missing));
        Assert.True(ConsentRules.Standing(subject, [data, participation], Policies with { OwnSignatureFrom14 = false }, Today).IsComplete);
        data.SignOwn(new(2026, 9, 21), SigningMethod.Paper, null);
        Assert.True(Standing(subject, data, participation).IsComplete);
    }

    [Fact, Trait("Requirement", "INV-05")]
    [Trait("Requirement", "S003-17")]
    public void An_adult_signs_for_himself_and_needs_no_participation_paper()
    {
        var subject = new ConsentSubject(Child, "Коваль Лев Ильич", new(1990, 1, 1), false, []);
        Assert.Equal([ConsentKind.AdultData], ConsentRules.Needed(subject, Today));
        Assert.Equal("INV-05", Assert.Single(Standing(subject).Missing).Rule);
        Assert.True(Standing(subject, Signed(ConsentKind.AdultData, Child)).IsComplete);
    }

    [Fact]
    public void A_pupil_without_a_date_of_birth_counts_as_a_minor() =>
        Assert.Equal([ConsentKind.ChildData, ConsentKind.Participation], ConsentRules.Needed(Pupil(null), Today));

    [Fact, Trait("Requirement", "INV-05")]
    public void A_consent_counts_from_its_date_to_its_term_and_not_on_other_days()
    {
        var subject = Pupil(new(2014, 3, 1));
        var papers = new[] { Signed(ConsentKind.ChildData, Mother), Signed(ConsentKind.Participation, Mother) };
        Assert.False(ConsentRules.Standing(subject, papers, Policies, new(2026, 9, 19)).DataGiven);
        Assert.True(ConsentRules.Standing(subject, papers, Policies, new(2026, 9, 20)).IsComplete);
        Assert.True(ConsentRules.Standing(subject, papers, Policies, new(2028, 8, 31)).IsComplete);
        Assert.False(ConsentRules.Standing(subject, papers, Policies, new(2028, 9, 1)).DataGiven);
    }

    [Fact, Trait("Requirement", "INV-05")]
    public void When_the_guardians_authority_ends_his_papers_stop_counting_from_that_day()
    {
        var subject = Pupil(new(2014, 3, 1), new LegalRepresentative(Child, Guardian, AuthorityBasis.Guardian) { To = new(2026, 11, 15) });
        var papers = new[] { Signed(ConsentKind.ChildData, Guardian), Signed(ConsentKind.Participation, Guardian) };
        Assert.True(ConsentRules.Standing(subject, papers, Policies, new(2026, 11, 15)).IsComplete);
        var after = ConsentRules.Standing(subject, papers, Policies, new(2026, 11, 16));
        Assert.False(after.IsComplete);
        Assert.Contains(after.Missing, r => r is AuthorityHasEnded);
    }

    [Fact, Trait("Requirement", "INV-05")]
    public void After_the_18th_birthday_the_parents_consent_serves_30_days_and_then_blocks()
    {
        var born = new DateOnly(2008, 10, 9);
        var subject = Pupil(born);
        var data = Signed(ConsentKind.ChildData, Mother);
        data.SignOwn(new(2026, 9, 20), SigningMethod.Paper, null);
        Consent[] papers = [data, Signed(ConsentKind.Participation, Mother)];
        Assert.Equal(new DateOnly(2026, 11, 8), ConsentRules.GraceEndOf(subject));
        Assert.True(ConsentRules.Standing(subject, papers, Policies, new(2026, 10, 9)).IsComplete);
        var last = ConsentRules.Standing(subject, papers, Policies, new(2026, 11, 8));
        Assert.True(last.IsComplete);
        Assert.Equal(new DateOnly(2026, 11, 8), last.ValidTo);
        Assert.IsType<MustSignAnew>(Assert.Single(ConsentRules.Standing(subject, papers, Policies, new(2026, 11, 9)).Missing));
    }

    [Fact]
    public void One_born_on_29_February_comes_of_age_on_1_March() =>
        Assert.Equal(new DateOnly(2026, 3, 1), ConsentRules.MajorityOf(Pupil(new(2008, 2, 29))));

    [Fact, Trait("Requirement", "INV-43")]
    public void A_withdrawal_stops_the_other_parents_earlier_paper_too_and_a_later_paper_counts_again()
    {
        var subject = Pupil(new(2014, 3, 1), new LegalRepresentative(Child, Guardian, AuthorityBasis.Father));
        var participation = Signed(ConsentKind.Participation, Mother);
        var (mothers, fathers) = (Signed(ConsentKind.ChildData, Mother), Signed(ConsentKind.ChildData, Guardian));
        mothers.Withdraw(new(2026, 9, 25), Noon.AddDays(5), WithdrawalChannel.Paper, null, null);
        Assert.False(Standing(subject, mothers, fathers, participation).DataGiven);
        var again = new Consent(ConsentKind.ChildData, Child, Guardian, new(2026, 9, 26), null);
        again.Sign(new(2026, 9, 26), Noon.AddDays(6), SigningMethod.Paper, AuthorityBasis.Father, null);
        Assert.True(Standing(subject, mothers, fathers, participation, again).DataGiven);
    }

    [Fact]
    public void Every_transition_of_the_table_leads_from_a_reachable_state()
    {
        var reached = new HashSet<ConsentState> { ConsentState.Prepared };
        while (Consent.Table.Any(t => reached.Contains(t.From) && reached.Add(t.To)))
        {
        }

        Assert.Equal(Enum.GetValues<ConsentState>().Length, reached.Count);
        Assert.All(Consent.Table, t => Assert.Contains(t.From, reached));
        Assert.Single(Consent.Table, t => t.To == ConsentState.Withdrawn && t.From == ConsentState.Signed);
    }

    private static ConsentSubject Pupil(DateOnly? born, params LegalRepresentative[] more) =>
        new(Child, "Шевчук Анна Игоревна", born, true, [new LegalRepresentative(Child, Mother, AuthorityBasis.Mother), .. more]);

    private static ConsentStanding Standing(ConsentSubject subject, params Consent[] consents) => ConsentRules.Standing(subject, consents, Policies, Today);

    private static Consent Signed(ConsentKind kind, Guid signer)
    {
        var consent = new Consent(kind, Child, signer, new(2026, 9, 10), new(2028, 8, 31));
        consent.Sign(new(2026, 9, 20), Noon, SigningMethod.Paper, signer == Child ? null : AuthorityBasis.Mother, null);
        return consent;
    }
}
