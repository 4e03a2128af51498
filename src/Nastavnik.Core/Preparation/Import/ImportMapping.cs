using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using Nastavnik.Core.Foundation.Data;
using Nastavnik.Core.School.Papers;
using Nastavnik.Core.School.People;

namespace Nastavnik.Core.Preparation.Import;

internal sealed class ImportMapping : IEntityTypeConfiguration<ImportJob>, IEntityTypeConfiguration<ImportRow>
{
    public void Configure(EntityTypeBuilder<ImportJob> builder)
    {
        builder.ToTable("import_jobs");
        builder.TenantKey();
        builder.Property(j => j.FileName).HasMaxLength(200).Personal();
        builder.Property(j => j.UploadedAt).Plain();
        builder.Property(j => j.State).HasConversion<string>().HasMaxLength(20).Plain();
        builder.Property(j => j.Kind).HasConversion<string>().HasMaxLength(20).Plain();
        builder.Property(j => j.KindChosen).HasConversion<string>().HasMaxLength(20).Plain();
        builder.Property(j => j.Choices).AsJson().Personal();
        builder.Property(j => j.Sheets).AsJson().Personal();
        builder.Property(j => j.DestroyAfter).Plain();
        builder.RefersTo<ImportJob, StoredFile>(j => j.FileId);
        builder.RefersTo<ImportJob, Person>(j => j.UploadedBy);
    }

    public void Configure(EntityTypeBuilder<ImportRow> builder)
    {
        builder.ToTable("import_rows");
        builder.TenantKey();
        builder.Property(r => r.SheetName).HasMaxLength(100).Plain();
        builder.Property(r => r.Draft).AsJson().Personal();
        builder.Property(r => r.Doubts).AsJson().Personal();
        builder.Property(r => r.Offers).AsJson().Personal();
        builder.Property(r => r.Same).AsJson().Plain();
        builder.Property(r => r.Verdict).HasConversion<string>().HasMaxLength(10).Plain();
        builder.Property(r => r.Decision).HasConversion<string>().HasMaxLength(10).Plain();
        builder.Property(r => r.Result).HasConversion<string>().HasMaxLength(10).Plain();
        builder.Ignore(r => r.WillApply);
        builder.RefersTo<ImportRow, ImportJob>(r => r.JobId);
        builder.RefersTo<ImportRow, Person>(r => r.PersonId);
        builder.RefersTo<ImportRow, Person>(r => r.KnownPersonId);
        builder.HasIndex(r => new { r.OrganisationId, r.JobId, r.Position }).IsUnique();
    }
}

public static class ImportSets
{
    extension(NastavnikDb db)
    {
        public DbSet<ImportJob> ImportJobs => db.Set<ImportJob>();

        public DbSet<ImportRow> ImportRows => db.Set<ImportRow>();
    }
}
