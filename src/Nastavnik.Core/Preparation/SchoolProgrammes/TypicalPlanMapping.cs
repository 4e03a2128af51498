using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using Nastavnik.Core.Foundation.Data;

namespace Nastavnik.Core.Preparation.SchoolProgrammes;

internal sealed class TypicalPlanMapping : IEntityTypeConfiguration<TypicalPlan>
{
    public const string OneCopy = "ux_typical_plan_one_copy";

    public void Configure(EntityTypeBuilder<TypicalPlan> builder)
    {
        builder.ToTable("typical_plans");
        builder.TenantKey();
        builder.Property(p => p.Code).HasMaxLength(20).Plain();
        builder.Property(p => p.Form).HasMaxLength(4).Plain();
        builder.Property(p => p.RoleModel).HasMaxLength(8).Plain();
        builder.Property(p => p.Title).HasMaxLength(200).Plain();
        builder.Property(p => p.Rows).AsJson().Plain();
        builder.HasIndex(p => new { p.OrganisationId, p.Code }).IsUnique().HasFilter("code is not null and not dropped").HasDatabaseName(OneCopy);
    }
}

public static class TypicalPlanSets
{
    extension(NastavnikDb db)
    {
        public DbSet<TypicalPlan> TypicalPlans => db.Set<TypicalPlan>();
    }
}
