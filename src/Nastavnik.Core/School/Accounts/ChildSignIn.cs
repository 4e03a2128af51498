using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using Nastavnik.Core.Foundation.Data;
using Nastavnik.Core.School.People;

namespace Nastavnik.Core.School.Accounts;

/// <summary>A representative's word that the child younger than 14 may sign in (INV-41).</summary>
public sealed class ChildSignIn : TenantEntity
{
    private ChildSignIn()
    {
    }

    public ChildSignIn(Guid childId, Guid representativeId, DateOnly allowedOn) => (ChildId, RepresentativeId, AllowedOn) = (childId, representativeId, allowedOn);

    public Guid ChildId { get; private set; }

    public Guid RepresentativeId { get; private set; }

    public DateOnly AllowedOn { get; private set; }

    public DateOnly? ForbiddenOn { get; set; }
}

internal sealed class ChildSignInMapping : IEntityTypeConfiguration<ChildSignIn>
{
    public void Configure(EntityTypeBuilder<ChildSignIn> builder)
    {
        builder.ToTable("child_sign_ins");
        builder.TenantKey();
        builder.Property(c => c.AllowedOn).Plain();
        builder.Property(c => c.ForbiddenOn).Plain();
        builder.RefersTo<ChildSignIn, Person>(c => c.ChildId);
        builder.RefersTo<ChildSignIn, Person>(c => c.RepresentativeId);
    }
}
