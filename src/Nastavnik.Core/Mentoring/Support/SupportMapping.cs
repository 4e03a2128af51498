using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using Nastavnik.Core.Foundation.Data;
using Nastavnik.Core.School.People;

namespace Nastavnik.Core.Mentoring.Support;

internal sealed class SupportMapping : IEntityTypeConfiguration<PsychologicalSupport>
{
    public const string RecordedTwice = "ux_psychological_supports_once";

    public void Configure(EntityTypeBuilder<PsychologicalSupport> builder)
    {
        builder.ToTable("psychological_supports", t => t.HasCheckConstraint("ck_support_without_pair", "not without_pair or side = 'Mentee'"));
        builder.TenantKey();
        builder.Property(s => s.Side).HasConversion<string>().HasMaxLength(10).Plain();
        builder.Property(s => s.On).Personal();
        builder.Property(s => s.Type).HasConversion<string>().HasMaxLength(20).Personal();
        builder.Property(s => s.Struck).HasConversion<string>().HasMaxLength(20).Plain();
        builder.RefersTo<PsychologicalSupport, Person>(s => s.PersonId);
        builder.RefersTo<PsychologicalSupport, Person>(s => s.RecordedById);
        builder.HasIndex(s => new { s.OrganisationId, s.PersonId, s.Side, s.On, s.Type }).IsUnique().HasFilter("struck is null").HasDatabaseName(RecordedTwice);
        builder.HasIndex(s => new { s.OrganisationId, s.On });
    }
}

public static class SupportSets
{
    extension(NastavnikDb db)
    {
        public DbSet<PsychologicalSupport> PsychologicalSupports => db.Set<PsychologicalSupport>();
    }
}
