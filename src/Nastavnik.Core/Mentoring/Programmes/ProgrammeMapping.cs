using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using Nastavnik.Core.Foundation.Data;
using Nastavnik.Core.Mentoring.Pairs;
using Nastavnik.Core.School.Papers;
using Nastavnik.Core.School.People;

namespace Nastavnik.Core.Mentoring.Programmes;

internal sealed class ProgrammeMapping :
    IEntityTypeConfiguration<PersonalProgramme>, IEntityTypeConfiguration<PlanItem>, IEntityTypeConfiguration<ProgrammeMark>,
    IEntityTypeConfiguration<ProgrammeRemark>, IEntityTypeConfiguration<ProgrammeVersion>, IEntityTypeConfiguration<SupportSpecialist>
{
    public const string OneCurrent = "ux_programme_one_current";
    public const string NumberTaken = "ux_programme_number";
    public const string MarkTwice = "ux_programme_mark_once";

    public void Configure(EntityTypeBuilder<PersonalProgramme> builder)
    {
        builder.ToTable("programmes", t =>
        {
            // INV-01 for regime B, where it is the law; for pupils the school may soften it.
            t.HasCheckConstraint("ck_programme_term", "state in ('Draft', 'Dropped') or regime <> 'B' or from_paper or (\"end\" >= (start + interval '3 months' - interval '1 day')::date and \"end\" <= (start + interval '1 year')::date)");
            t.HasCheckConstraint("ck_programme_dates", "state in ('Draft', 'Dropped') or (start is not null and \"end\" is not null and start < \"end\")");
            t.HasCheckConstraint("ck_programme_not_speed", "not ('Speed' = any (kind_names))");
            t.HasCheckConstraint("ck_programme_ended", "state not in ('Completed', 'EndedEarly') or ended_on is not null");
            t.HasCheckConstraint("ck_programme_approved", "state not in ('Approved', 'InWork', 'Amending', 'Completing', 'Completed') or (approved_on is not null and versions > 0)");
        });
        builder.TenantKey();
        builder.Property(p => p.Form).HasMaxLength(4).Plain();
        builder.Property(p => p.Regime).HasConversion<string>().HasMaxLength(1).Plain();
        builder.Property(p => p.Mode).HasConversion<string>().HasMaxLength(10).Plain();
        builder.Property(p => p.State).HasConversion<string>().HasMaxLength(20).Plain();
        builder.Property(p => p.CreatedOn).Plain();
        builder.Property(p => p.Start).Plain();
        builder.Property(p => p.End).Plain();
        builder.Property(p => p.Note).AsJson().Personal();
        builder.Property(p => p.KindNames).Plain();
        builder.Property(p => p.Directions).Plain();
        builder.Property(p => p.Difficulties).Personal();
        builder.Property(p => p.Request).Personal();
        builder.Property(p => p.Strengths).Personal();
        builder.Property(p => p.TypicalPlan).HasMaxLength(40).Plain();
        builder.Property(p => p.SentOn).Plain();
        builder.Property(p => p.AgreedOn).Plain();
        builder.Property(p => p.ApprovedOn).Plain();
        builder.Property(p => p.StartedOn).Plain();
        builder.Property(p => p.EndedOn).Plain();
        builder.Ignore(p => p.Kinds);
        builder.Ignore(p => p.Rows);
        builder.Ignore(p => p.CurrentMarks);
        builder.RefersTo<PersonalProgramme, Pairing>(p => p.PairId);
        builder.Has<PersonalProgramme, PlanItem>(p => p.Items, i => i.ProgrammeId);
        builder.Has<PersonalProgramme, ProgrammeMark>(p => p.Marks, m => m.ProgrammeId);
        builder.Has<PersonalProgramme, ProgrammeRemark>(p => p.Remarks, r => r.ProgrammeId);
        builder.Has<PersonalProgramme, SupportSpecialist>(p => p.Support, s => s.ProgrammeId);

        // The text of a programme and its sum always name them.
        builder.Navigation(p => p.Support).AutoInclude();
        builder.HasIndex(p => new { p.OrganisationId, p.PairId }).IsUnique().HasFilter("state not in ('Completed', 'EndedEarly', 'Dropped')").HasDatabaseName(OneCurrent);
        builder.HasIndex(p => new { p.OrganisationId, p.Number }).IsUnique().HasDatabaseName(NumberTaken);
    }

    public void Configure(EntityTypeBuilder<PlanItem> builder)
    {
        builder.ToTable("programme_plan_items");
        builder.TenantKey();
        builder.Property(i => i.Difficulty).HasMaxLength(2000).Personal();
        builder.Property(i => i.Tasks).HasMaxLength(2000).Personal();
        builder.Property(i => i.MentorWork).HasMaxLength(2000).Personal();
        builder.Property(i => i.MenteeWork).HasMaxLength(2000).Personal();
        builder.Property(i => i.Timing).HasMaxLength(2000).Personal();
        builder.Property(i => i.Results).HasMaxLength(2000).Personal();
        builder.Property(i => i.Status).HasConversion<string>().HasMaxLength(10).Plain();
        builder.Property(i => i.Evidence).HasMaxLength(1000).Personal();
        builder.Property(i => i.CheckedOn).Plain();
        builder.Ignore(i => i.Cells);
    }

    public void Configure(EntityTypeBuilder<ProgrammeMark> builder)
    {
        builder.ToTable("programme_marks");
        builder.TenantKey();
        builder.Property(m => m.Side).HasConversion<string>().HasMaxLength(20).Plain();
        builder.Property(m => m.Way).HasConversion<string>().HasMaxLength(10).Plain();
        builder.Property(m => m.On).Plain();
        builder.Property(m => m.TextHash).HasMaxLength(64).Plain();
        builder.RefersTo<ProgrammeMark, Person>(m => m.PersonId);
        builder.RefersTo<ProgrammeMark, Person>(m => m.ChildId);
        builder.HasIndex(m => new { m.OrganisationId, m.ProgrammeId, m.Round, m.Side, m.PersonId, m.ChildId }).IsUnique().AreNullsDistinct(false).HasDatabaseName(MarkTwice);
    }

    public void Configure(EntityTypeBuilder<ProgrammeRemark> builder)
    {
        builder.ToTable("programme_remarks");
        builder.TenantKey();
        builder.Property(r => r.Text).HasMaxLength(ProgrammeRemark.Longest).Personal();
        builder.Property(r => r.At).Plain();
        builder.RefersTo<ProgrammeRemark, Person>(r => r.AuthorId);
    }

    public void Configure(EntityTypeBuilder<SupportSpecialist> builder)
    {
        builder.ToTable("programme_support");
        builder.TenantKey();
        builder.RefersTo<SupportSpecialist, Person>(s => s.PersonId);
        builder.HasIndex(s => new { s.OrganisationId, s.ProgrammeId, s.PersonId }).IsUnique();
    }

    public void Configure(EntityTypeBuilder<ProgrammeVersion> builder)
    {
        builder.ToTable("programme_versions");
        builder.TenantKey();
        builder.Property(v => v.ApprovedOn).Plain();
        builder.Property(v => v.Sheet).AsJson().Personal();
        builder.Property(v => v.Hash).HasMaxLength(64).Plain();
        builder.Property(v => v.At).Plain();
        builder.Ignore(v => v.IsIntact);
        builder.RefersTo<ProgrammeVersion, PersonalProgramme>(v => v.ProgrammeId);
        builder.RefersTo<ProgrammeVersion, Person>(v => v.ApprovedById);
        builder.RefersTo<ProgrammeVersion, StoredFile>(v => v.ScanFileId);
        builder.HasIndex(v => new { v.OrganisationId, v.ProgrammeId, v.Number }).IsUnique();
    }
}

public static class ProgrammeSets
{
    extension(NastavnikDb db)
    {
        public DbSet<PersonalProgramme> Programmes => db.Set<PersonalProgramme>();

        public DbSet<PlanItem> PlanItems => db.Set<PlanItem>();

        public DbSet<ProgrammeMark> ProgrammeMarks => db.Set<ProgrammeMark>();

        public DbSet<ProgrammeVersion> ProgrammeVersions => db.Set<ProgrammeVersion>();
    }
}
