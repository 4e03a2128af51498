using Microsoft.AspNetCore.Identity;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using Microsoft.Extensions.DependencyInjection;
using Nastavnik.Core.Foundation.Acts;
using Nastavnik.Core.Foundation.Data;
using Nastavnik.Core.School.People;

namespace Nastavnik.Core.School.Accounts;

/// <summary>An account's place in one organisation. One account may have several; it is read before an organisation is chosen.</summary>
public sealed class Membership : TenantEntity, IOwnedByUserToo
{
    private Membership()
    {
    }

    public Membership(Guid userId, Guid? personId) => (UserId, PersonId) = (userId, personId);

    public Guid UserId { get; private set; }

    /// <summary>The place becomes that of an account the person has already.</summary>
    public void Attach(Guid user) => UserId = user;

    /// <summary>The person behind the account; null for a system administrator who is nobody in the school.</summary>
    public Guid? PersonId { get; private set; }

    public bool Blocked { get; set; }
}

/// <summary>A role with its dates. Mentor, mentee and representative follow from banks and relations and are given by them.</summary>
public sealed class RoleAssignment : TenantEntity
{
    private RoleAssignment()
    {
    }

    public RoleAssignment(Guid membershipId, Role role, DateOnly from, DateOnly? to, string? basis) =>
        (MembershipId, Role, From, To, Basis) = (membershipId, role, from, to, basis);

    public Guid MembershipId { get; private set; }

    public Role Role { get; private set; }

    public DateOnly From { get; private set; }

    public DateOnly? To { get; set; }

    /// <summary>Order that gave the role.</summary>
    public string? Basis { get; private set; }

    /// <summary>Class, for a class teacher.</summary>
    public Guid? ClassId { get; set; }
}

/// <summary>A one-time link: an invitation, or a new sign-in for a person without e-mail. Only the hash of the secret is kept.</summary>
public sealed class OneTimeLink : TenantEntity
{
    private OneTimeLink()
    {
    }

    public OneTimeLink(Guid? personId, Guid? userId, string tokenHash, DateTimeOffset expiresAt, IEnumerable<Role> roles) =>
        (PersonId, UserId, TokenHash, ExpiresAt, Roles) = (personId, userId, tokenHash, expiresAt, [.. roles.Select(r => r.ToString())]);

    public Guid? PersonId { get; private set; }

    /// <summary>The account whose password is set anew; null: a new account.</summary>
    public Guid? UserId { get; private set; }

    public string TokenHash { get; private set; } = "";

    public DateTimeOffset ExpiresAt { get; private set; }

    public DateTimeOffset? UsedAt { get; set; }

    public List<string> Roles { get; private set; } = [];
}

internal sealed class AccountMapping : IEntityTypeConfiguration<Membership>, IEntityTypeConfiguration<RoleAssignment>, IEntityTypeConfiguration<OneTimeLink>, IEntityTypeConfiguration<IdentityUser<Guid>>
{
    public void Configure(EntityTypeBuilder<Membership> builder)
    {
        builder.ToTable("memberships");
        builder.TenantKey();
        builder.RefersTo<Membership, Person>(m => m.PersonId);
        builder.HasOne<IdentityUser<Guid>>().WithMany().HasForeignKey(m => m.UserId).OnDelete(DeleteBehavior.Restrict);
        builder.HasIndex(m => new { m.OrganisationId, m.UserId }).IsUnique();
        builder.HasIndex(m => m.UserId);
    }

    public void Configure(EntityTypeBuilder<RoleAssignment> builder)
    {
        builder.ToTable("role_assignments");
        builder.TenantKey();
        builder.Property(r => r.Role).HasConversion<string>().HasMaxLength(30).Plain();
        builder.Property(r => r.From).Plain();
        builder.Property(r => r.To).Plain();
        builder.Property(r => r.Basis).HasMaxLength(200).Plain();
        builder.RefersTo<RoleAssignment, Membership>(r => r.MembershipId);
        builder.RefersTo<RoleAssignment, ClassGroup>(r => r.ClassId);
    }

    public void Configure(EntityTypeBuilder<OneTimeLink> builder)
    {
        builder.ToTable("one_time_links");
        builder.TenantKey();
        builder.Property(l => l.TokenHash).HasMaxLength(64).Plain();
        builder.Property(l => l.ExpiresAt).Plain();
        builder.Property(l => l.UsedAt).Plain();
        builder.Property(l => l.Roles).Plain();
        builder.RefersTo<OneTimeLink, Person>(l => l.PersonId);
        builder.HasIndex(l => new { l.OrganisationId, l.TokenHash }).IsUnique();
    }

    public void Configure(EntityTypeBuilder<IdentityUser<Guid>> builder)
    {
        builder.ToTable("users");
        builder.Property(u => u.UserName).Personal();
        builder.Property(u => u.NormalizedUserName).Personal();
        builder.Property(u => u.Email).Personal();
        builder.Property(u => u.NormalizedEmail).Personal();
        builder.Property(u => u.PhoneNumber).Personal();
        builder.Property(u => u.PasswordHash).Plain();
        builder.Property(u => u.SecurityStamp).Plain();
        builder.Property(u => u.ConcurrencyStamp).Plain();
        builder.Property(u => u.LockoutEnd).Plain();
    }
}

public static class AccountSets
{
    extension(NastavnikDb db)
    {
        public DbSet<Membership> Memberships => db.Set<Membership>();

        public DbSet<RoleAssignment> RoleAssignments => db.Set<RoleAssignment>();

        public DbSet<OneTimeLink> OneTimeLinks => db.Set<OneTimeLink>();
    }
}

public static class AccountServices
{
    public static IServiceCollection AddAccounts(this IServiceCollection services) => services
        .AddActKinds(typeof(AccountActs))
        .AddConstraintSentence("user_name_index", new NameIsTaken())
        .AddScoped<ActorReader>().AddScoped<AccountBook>().AddScoped<AccountQueries>().AddScoped<AuditQueries>()
        .AddScoped<FoundOrganisation>().AddScoped<RemoveDemo>()
        .AddScoped<InvitePerson>().AddScoped<GiveNewLink>().AddScoped<AcceptLink>().AddScoped<AttachLink>().AddScoped<PasswordCheck>().AddScoped<ChangePassword>()
        .AddScoped<BlockAccount>().AddScoped<AssignRole>().AddScoped<EndRole>().AddScoped<AllowChildSignIn>();
}
