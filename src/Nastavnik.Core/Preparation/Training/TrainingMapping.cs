using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using Nastavnik.Core.Foundation.Data;
using Nastavnik.Core.Preparation.Orders;
using Nastavnik.Core.School.Papers;
using Nastavnik.Core.School.People;

namespace Nastavnik.Core.Preparation.Training;

internal sealed class TrainingMapping :
    IEntityTypeConfiguration<TrainingProgramme>, IEntityTypeConfiguration<TrainingSection>, IEntityTypeConfiguration<TrainingSession>, IEntityTypeConfiguration<Trainee>,
    IEntityTypeConfiguration<Attendance>, IEntityTypeConfiguration<TrainingMaterial>, IEntityTypeConfiguration<TrainingResult>
{
    public const string ResultTwice = "ux_training_result_of_programme_once";
    public const string CertificateTwice = "ux_training_certificate_number";

    public void Configure(EntityTypeBuilder<TrainingProgramme> builder)
    {
        builder.ToTable("training_programmes", t => t.HasCheckConstraint("ck_training_hours", "pass_hours >= 0"));
        builder.TenantKey();
        builder.Property(p => p.Audience).HasConversion<string>().HasMaxLength(10).Plain();
        builder.Property(p => p.Title).HasMaxLength(200).Plain();
        builder.Property(p => p.Goal).HasMaxLength(1000).Plain();
        builder.Property(p => p.Venue).HasConversion<string>().HasMaxLength(20).Plain();
        builder.Property(p => p.VenueName).HasMaxLength(200).Plain();
        builder.Property(p => p.PassHours).HasPrecision(5, 1).Plain();
        builder.Property(p => p.State).HasConversion<string>().HasMaxLength(10).Plain();
        builder.Ignore(p => p.Hours);
        builder.Ignore(p => p.IsOpen);
        builder.RefersTo<TrainingProgramme, Order>(p => p.OrderId);
        builder.Has<TrainingProgramme, TrainingSection>(p => p.Sections, s => s.ProgrammeId);
        builder.Has<TrainingProgramme, TrainingSession>(p => p.Sessions, s => s.ProgrammeId);
        builder.Has<TrainingProgramme, Trainee>(p => p.Trainees, t => t.ProgrammeId);
        builder.Has<TrainingProgramme, TrainingMaterial>(p => p.Materials, m => m.ProgrammeId);
    }

    public void Configure(EntityTypeBuilder<TrainingSection> builder)
    {
        builder.ToTable("training_sections");
        builder.TenantKey();
        builder.Property(s => s.Title).HasMaxLength(200).Plain();
        builder.Property(s => s.Content).HasMaxLength(1000).Plain();
        builder.Property(s => s.Hours).HasPrecision(5, 1).Plain();
    }

    public void Configure(EntityTypeBuilder<TrainingSession> builder)
    {
        builder.ToTable("training_sessions");
        builder.TenantKey();
        builder.Property(s => s.Topic).HasMaxLength(200).Plain();
        builder.Property(s => s.On).Plain();
        builder.Property(s => s.StartsAt).Plain();
        builder.Property(s => s.Hours).HasPrecision(5, 1).Plain();
        builder.Property(s => s.Place).HasMaxLength(200).Plain();
        builder.Property(s => s.TrainerName).HasMaxLength(200).Personal();
        builder.Property(s => s.State).HasConversion<string>().HasMaxLength(10).Plain();
        builder.RefersTo<TrainingSession, Person>(s => s.TrainerId);
        builder.Has<TrainingSession, Attendance>(s => s.Attendances, a => a.SessionId);
    }

    public void Configure(EntityTypeBuilder<Trainee> builder)
    {
        builder.ToTable("trainees");
        builder.TenantKey();
        builder.RefersTo<Trainee, Person>(t => t.PersonId);
        builder.HasIndex(t => new { t.OrganisationId, t.ProgrammeId, t.PersonId }).IsUnique();
        builder.HasIndex(t => new { t.OrganisationId, t.PersonId });
    }

    public void Configure(EntityTypeBuilder<Attendance> builder)
    {
        builder.ToTable("attendances");
        builder.TenantKey();
        builder.RefersTo<Attendance, TrainingProgramme>(a => a.ProgrammeId);
        builder.RefersTo<Attendance, Person>(a => a.PersonId);
        builder.HasIndex(a => new { a.OrganisationId, a.SessionId, a.PersonId }).IsUnique();
    }

    public void Configure(EntityTypeBuilder<TrainingMaterial> builder)
    {
        builder.ToTable("training_materials", t => t.HasCheckConstraint("ck_material_file_or_link", "(file_id is null) <> (link is null)"));
        builder.TenantKey();
        builder.Property(m => m.Title).HasMaxLength(200).Plain();
        builder.Property(m => m.Link).HasMaxLength(500).Plain();
        builder.RefersTo<TrainingMaterial, StoredFile>(m => m.FileId);
    }

    public void Configure(EntityTypeBuilder<TrainingResult> builder)
    {
        builder.ToTable("training_results", t => t.HasCheckConstraint("ck_training_result_source", "(programme_id is null) <> (document is null)"));
        builder.TenantKey();
        builder.Property(r => r.Audience).HasConversion<string>().HasMaxLength(10).Plain();
        builder.Property(r => r.Title).HasMaxLength(200).Personal();
        builder.Property(r => r.On).Personal();
        builder.Property(r => r.Hours).HasPrecision(5, 1).Plain();
        builder.Property(r => r.CertificateNumber).HasMaxLength(20).Plain();
        builder.Property(r => r.Document).HasMaxLength(300).Personal();
        builder.RefersTo<TrainingResult, Person>(r => r.PersonId);
        builder.RefersTo<TrainingResult, TrainingProgramme>(r => r.ProgrammeId);
        builder.RefersTo<TrainingResult, StoredFile>(r => r.FileId);
        builder.HasIndex(r => new { r.OrganisationId, r.PersonId });
        builder.HasIndex(r => new { r.OrganisationId, r.ProgrammeId, r.PersonId }).IsUnique().HasFilter("programme_id is not null").HasDatabaseName(ResultTwice);
        builder.HasIndex(r => new { r.OrganisationId, r.CertificateNumber }).IsUnique().HasDatabaseName(CertificateTwice);
    }
}

public static class TrainingSets
{
    extension(NastavnikDb db)
    {
        public DbSet<TrainingProgramme> TrainingProgrammes => db.Set<TrainingProgramme>();

        public DbSet<TrainingSession> TrainingSessions => db.Set<TrainingSession>();

        public DbSet<Trainee> Trainees => db.Set<Trainee>();

        public DbSet<Attendance> Attendances => db.Set<Attendance>();

        public DbSet<TrainingMaterial> TrainingMaterials => db.Set<TrainingMaterial>();

        public DbSet<TrainingResult> TrainingResults => db.Set<TrainingResult>();
    }
}
