using Microsoft.EntityFrameworkCore;
using Nastavnik.Core.School.Consents;
using Nastavnik.Core.School.People;
using Npgsql;
using Xunit;

namespace Nastavnik.Core.Tests.School.Consents;

/// <summary>The database keeps the gate where it can, whatever code writes.</summary>
public sealed class ConsentDatabaseTests
{
    [Fact, Trait("Requirement", "INV-05")]
    public async Task A_childs_paper_signed_by_the_child_is_impossible()
    {
        var s = await ConsentSchool.NewAsync();
        await BreaksAsync("ck_consent_signer", s, new Consent(ConsentKind.ChildData, s.Lev.Id, s.Lev.Id, s.School.Today, null));
        await BreaksAsync("ck_consent_signer", s, new Consent(ConsentKind.AdultData, s.Teacher.Id, s.Mother.Id, s.School.Today, null));
    }

    [Fact, Trait("Requirement", "INV-05")]
    public async Task Health_data_is_never_agreed_to_by_a_click()
    {
        var s = await ConsentSchool.NewAsync();
        var special = new Consent(ConsentKind.SpecialData, s.Anna.Id, s.Mother.Id, s.School.Today, null);
        special.Sign(s.School.Today, DateTimeOffset.UnixEpoch, SigningMethod.Account, AuthorityBasis.Mother, Guid.CreateVersion7());
        await BreaksAsync("ck_consent_special_on_paper", s, special);
    }

    [Fact, Trait("Requirement", "INV-05")]
    public async Task A_representatives_signature_without_his_capacity_and_a_click_without_an_account_are_impossible()
    {
        var s = await ConsentSchool.NewAsync();
        var bare = new Consent(ConsentKind.ChildData, s.Anna.Id, s.Mother.Id, s.School.Today, null);
        bare.Sign(s.School.Today, DateTimeOffset.UnixEpoch, SigningMethod.Paper, null, null);
        await BreaksAsync("ck_consent_representative_capacity", s, bare);
        var nobody = new Consent(ConsentKind.AdultData, s.Teacher.Id, s.Teacher.Id, s.School.Today, null);
        nobody.Sign(s.School.Today, DateTimeOffset.UnixEpoch, SigningMethod.Account, null, null);
        await BreaksAsync("ck_consent_account", s, nobody);
    }

    [Fact, Trait("Requirement", "INV-43")]
    public async Task A_withdrawal_never_precedes_the_signature()
    {
        var s = await ConsentSchool.NewAsync();
        var consent = new Consent(ConsentKind.AdultData, s.Teacher.Id, s.Teacher.Id, s.School.Today, null);
        consent.Sign(s.School.Today, DateTimeOffset.UnixEpoch, SigningMethod.Paper, null, null);
        consent.Withdraw(s.School.Today.AddDays(-1), DateTimeOffset.UnixEpoch, WithdrawalChannel.Paper, null, null);
        await BreaksAsync("ck_consent_withdrawn", s, consent);
    }

    [Fact]
    public async Task One_signer_has_one_paper_in_force_and_one_awaited_of_a_kind()
    {
        var s = await ConsentSchool.NewAsync();
        Consent New() => new(ConsentKind.AdultData, s.Teacher.Id, s.Teacher.Id, s.School.Today, null);
        Consent Signed()
        {
            var consent = New();
            consent.Sign(s.School.Today, DateTimeOffset.UnixEpoch, SigningMethod.Paper, null, null);
            return consent;
        }

        await s.School.AddAsync(New(), Signed());
        Assert.Equal("ex_consent_one_open", (await Assert.ThrowsAsync<PostgresException>(() => s.School.AddAsync(New()))).ConstraintName);
        Assert.Equal("ex_consent_one_signed", (await Assert.ThrowsAsync<PostgresException>(() => s.School.AddAsync(Signed()))).ConstraintName);
    }

    private static async Task BreaksAsync(string constraint, ConsentSchool s, Consent row)
    {
        var broken = await Assert.ThrowsAsync<DbUpdateException>(() => s.School.AddAsync(row));
        Assert.Equal(constraint, Assert.IsType<PostgresException>(broken.InnerException).ConstraintName);
    }
}
