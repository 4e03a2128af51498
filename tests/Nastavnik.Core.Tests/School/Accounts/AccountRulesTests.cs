using Nastavnik.Core.Foundation.Acts;
using Nastavnik.Core.School.Accounts;
using Xunit;

namespace Nastavnik.Core.Tests.School.Accounts;

public sealed class AccountRulesTests
{
    private static readonly DateOnly Today = new(2026, 10, 1);

    [Theory]
    [Trait("Requirement", "INV-41")]
    [InlineData(true, 13, false, true)]
    [InlineData(true, 13, true, false)]
    [InlineData(true, 14, false, false)]
    [InlineData(true, null, false, true)]
    [InlineData(true, null, true, false)]
    [InlineData(false, null, false, false)]
    [InlineData(false, 13, false, true)]
    public void A_child_under_14_has_an_entrance_only_by_a_representatives_word(bool pupil, int? age, bool allowed, bool refused) =>
        Assert.Equal(refused, AccountRules.MayHaveEntrance(pupil, age, allowed, Today) is not null);

    [Fact]
    [Trait("Requirement", "S000-15")]
    public void Each_of_the_eight_participants_of_a_schools_programme_has_his_place()
    {
        Role[] roles = [Role.Head, Role.Curator, Role.Mentor, Role.Mentee, Role.CouncilMember, Role.StudentCouncil, Role.Representative];
        Assert.Equal(
            ["руководитель", "куратор", "наставник", "наставляемый", "член совета наставников", "представитель совета обучающихся, родителей или профсоюза", "родитель или законный представитель"],
            roles.Select(r => r.Title()));
        Assert.All(roles, role => Assert.Contains(Rights.All, row => row.Of(role).Length > 0));
        Assert.Superset(new HashSet<Role> { Role.Curator, Role.CouncilMember, Role.StudentCouncil }, AccountRules.Assignable.ToHashSet());
        Assert.Equal("обучающийся", Core.Foundation.TargetModel.Kinds.Categories[Core.Foundation.TargetModel.Category.Pupil]);
    }

    [Fact]
    public void A_curator_gives_links_to_participants_and_never_to_those_who_hold_more()
    {
        var curator = ActorOf(Role.Curator);
        Assert.Null(AccountRules.MayGive(curator, [], []));
        Assert.Null(AccountRules.MayGive(curator, [Role.Mentor, Role.ClassTeacher], []));
        foreach (var above in new[] { Role.Head, Role.SystemAdministrator, Role.Administration, Role.DataProtectionOfficer, Role.Psychologist, Role.Curator })
        {
            Assert.IsType<NotYours>(AccountRules.MayGive(curator, [above], []));
        }

        Assert.IsType<NotYours>(AccountRules.MayGive(curator, [], [Role.Curator]));
    }

    [Fact]
    public void Those_who_only_read_the_list_give_nothing()
    {
        Assert.IsType<NotYours>(AccountRules.MayGive(ActorOf(Role.DataProtectionOfficer), [], []));
        Assert.IsType<NotYours>(AccountRules.MayGive(ActorOf(Role.Mentor), [], []));
        Assert.False(AccountRules.MayInvite(ActorOf(Role.DataProtectionOfficer)));
    }

    [Theory]
    [InlineData(Role.Head)]
    [InlineData(Role.Mentor)]
    [InlineData(Role.Mentee)]
    [InlineData(Role.Representative)]
    public void Roles_that_follow_from_other_records_are_not_assigned(Role role) =>
        Assert.IsType<RoleFollows>(AccountRules.MayGive(ActorOf(Role.Head), [], [role]));

    [Theory]
    [InlineData("Иванова", "Мария", "ivanova-m")]
    [InlineData("Щукина", "Юлия", "schukina-yu", true)]
    [InlineData("Ёлкин", "Пётр", "elkin-p")]
    [InlineData("Ким", "Анна", "kim-a")]
    [InlineData("Ю", "", "user-yu")]
    [InlineData("Салтыков-Щедрин", "Михаил", "saltykov-schedrin-m")]
    public void A_name_for_signing_in_is_made_of_the_surname(string surname, string given, string name, bool firstLetterOnly = false)
    {
        var proposed = SignInNames.Propose(surname, given);
        Assert.Equal(firstLetterOnly ? name[..^1] : name, proposed);
        Assert.True(SignInNames.IsFit(proposed));
    }

    [Theory]
    [InlineData("ab", false)]
    [InlineData("1abc", false)]
    [InlineData("ivanova.m-2", true)]
    [InlineData("иванова", false)]
    [InlineData("a b c", false)]
    [InlineData("abc\n", false)]
    public void A_name_is_latin_and_of_a_fit_length(string name, bool fit) => Assert.Equal(fit, SignInNames.IsFit(name));

    [Theory]
    [InlineData("короткий", true)]
    [InlineData("1234567890", true)]
    [InlineData("аааааааааааа", true)]
    [InlineData("мой ivanova-m пароль", true)]
    [InlineData("гроза над рекой", false)]
    public void A_password_is_long_rather_than_intricate(string password, bool unfit) => Assert.Equal(unfit, Passwords.Unfit(password, "ivanova-m") is not null);

    [Fact]
    public void A_link_names_its_organisation_and_nothing_else_reads_as_a_link()
    {
        var school = Guid.CreateVersion7();
        var token = LinkToken.New(school);
        Assert.Equal(school, LinkToken.Parse(token.Secret)!.Organisation);
        Assert.Equal(token.Hash, LinkToken.Parse(token.Secret)!.Hash);
        Assert.NotEqual(token.Secret, LinkToken.New(school).Secret);
        Assert.DoesNotContain(token.Secret, token.Hash);
        Assert.Null(LinkToken.Parse(null));
        Assert.Null(LinkToken.Parse("abc"));
        Assert.Null(LinkToken.Parse(new string('!', 43)));
        Assert.Null(LinkToken.Parse(token.Secret + "A"));
    }

    private static Actor ActorOf(params Role[] roles) => new(Guid.CreateVersion7(), Guid.CreateVersion7(), roles.ToHashSet(), Today);
}
