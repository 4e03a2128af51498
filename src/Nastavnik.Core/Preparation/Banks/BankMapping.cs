using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using Nastavnik.Core.Foundation.Data;
using Nastavnik.Core.School.Papers;
using Nastavnik.Core.School.People;

namespace Nastavnik.Core.Preparation.Banks;

internal sealed class BankMapping :
    IEntityTypeConfiguration<MentorProfile>, IEntityTypeConfiguration<MenteeProfile>, IEntityTypeConfiguration<BankApplication>, IEntityTypeConfiguration<Interview>
{
    public const string OneMentorProfile = "ux_one_live_mentor_profile";
    public const string LoadOverCapacity = "ck_mentor_load";
    public const string OneMenteeProfile = "ux_one_live_mentee_profile";

    private static readonly string Live = $"state in ({string.Join(", ", ParticipantStates.Live.Select(s => $"'{s}'"))})";

    public void Configure(EntityTypeBuilder<MentorProfile> builder)
    {
        builder.ToTable("mentor_profiles", t =>
        {
            t.HasCheckConstraint("ck_mentor_capacity", "capacity between 1 and 50");
            t.HasCheckConstraint(LoadOverCapacity, "load >= 0 and (capacity is null or load <= capacity)");
        });

        // Counted in the database under a lock, so that a profile read before never writes an old number back.
        builder.Property(p => p.Load).Metadata.SetAfterSaveBehavior(Microsoft.EntityFrameworkCore.Metadata.PropertySaveBehavior.Ignore);
        Common(builder, OneMentorProfile);
        builder.Property(p => p.Competencies).Personal();
        builder.Property(p => p.Achievements).HasMaxLength(1000).Personal();
        builder.Property(p => p.DesiredAge).HasMaxLength(200).Personal();
        builder.Property(p => p.Experience).HasMaxLength(1000).Personal();
        builder.Property(p => p.Motivation).HasMaxLength(1000).Personal();
        builder.RefersTo<MentorProfile, Person>(p => p.DesiredMenteeId);
        builder.Property(p => p.ClearanceOn).Personal();
        builder.Property(p => p.ClearanceDocument).HasMaxLength(300).Personal();
        builder.Property(p => p.InterviewOn).Personal();
        builder.Property(p => p.InterviewNote).HasMaxLength(500).Personal();
    }

    public void Configure(EntityTypeBuilder<MenteeProfile> builder)
    {
        builder.ToTable("mentee_profiles");
        Common(builder, OneMenteeProfile);
        builder.Property(p => p.Request).HasMaxLength(500).Personal();
        builder.Property(p => p.RequestItems).Personal();
        builder.Property(p => p.Difficulties).AsJson().Personal();
        builder.Property(p => p.Strengths).HasMaxLength(1000).Personal();
        builder.Property(p => p.Goal).HasMaxLength(1000).Personal();
        builder.Property(p => p.Subtype).Restricted();
        builder.Property(p => p.SpecialNeeds).Restricted();
        builder.RefersTo<MenteeProfile, Person>(p => p.DesiredMentorId);
    }

    public void Configure(EntityTypeBuilder<BankApplication> builder)
    {
        builder.ToTable("bank_applications", t => t.HasCheckConstraint("ck_application_is_voluntary", "voluntary"));
        builder.TenantKey();
        builder.Property(a => a.Side).HasConversion<string>().HasMaxLength(10).Plain();
        builder.Property(a => a.Channel).HasConversion<string>().HasMaxLength(10).Plain();
        builder.Property(a => a.Date).Personal();
        builder.Property(a => a.Forms).Plain();
        builder.Property(a => a.Text).HasMaxLength(2000).Personal();
        builder.RefersTo<BankApplication, Person>(a => a.PersonId);
        builder.RefersTo<BankApplication, Person>(a => a.ApplicantId);
        builder.RefersTo<BankApplication, StoredFile>(a => a.FileId);
    }

    public void Configure(EntityTypeBuilder<Interview> builder)
    {
        builder.ToTable("interviews");
        builder.TenantKey();
        builder.Property(i => i.Date).Personal();
        builder.Property(i => i.Decision).HasConversion<string>().HasMaxLength(20).Personal();
        builder.Property(i => i.Criteria).Personal();
        builder.Property(i => i.Note).HasMaxLength(2000).Personal();
        builder.Property(i => i.Readiness).Restricted();
        builder.RefersTo<Interview, MentorProfile>(i => i.ProfileId);
        builder.RefersTo<Interview, Person>(i => i.InterviewerId);
    }

    private static void Common<T>(EntityTypeBuilder<T> builder, string oneLive)
        where T : Participant
    {
        builder.TenantKey();
        builder.Property(p => p.Regime).HasConversion<string>().HasMaxLength(1).Plain();
        builder.Property(p => p.Category).HasConversion<string>().HasMaxLength(30).Personal();
        builder.Property(p => p.State).HasConversion<string>().HasMaxLength(20).Plain();
        builder.Property(p => p.Forms).Plain();
        builder.Property(p => p.Subject).HasMaxLength(200).Personal();
        builder.Property(p => p.Topics).Personal();
        builder.Property(p => p.Interests).Personal();
        builder.Property(p => p.Availability).HasMaxLength(500).Personal();
        builder.Property(p => p.HoursPerWeek).HasPrecision(4, 1).Plain();
        builder.Property(p => p.Mode).HasConversion<string>().HasMaxLength(10).Plain();
        builder.Property(p => p.WishWords).HasMaxLength(500).Personal();
        builder.Property(p => p.AnsweredOn).Plain();
        builder.Property(p => p.ProposedOn).Plain();
        builder.Property(p => p.ApprovedOn).Plain();
        builder.Property(p => p.DateIn).Plain();
        builder.Property(p => p.DateOut).Plain();
        builder.Property(p => p.StateReason).HasMaxLength(500).Personal();
        builder.Property(p => p.ActualisedOn).Plain();
        builder.Ignore(p => p.Side);
        builder.Ignore(p => p.Slots);
        builder.RefersTo<T, Person>(p => p.PersonId);
        builder.RefersTo<T, BankApplication>(p => p.ApplicationId);
        builder.HasIndex(p => new { p.OrganisationId, p.PersonId }).IsUnique().HasFilter(Live).HasDatabaseName(oneLive);
        builder.HasIndex(p => new { p.OrganisationId, p.State });
    }
}

public static class BankSets
{
    extension(NastavnikDb db)
    {
        public DbSet<MentorProfile> MentorProfiles => db.Set<MentorProfile>();

        public DbSet<MenteeProfile> MenteeProfiles => db.Set<MenteeProfile>();

        public DbSet<BankApplication> BankApplications => db.Set<BankApplication>();

        public DbSet<Interview> Interviews => db.Set<Interview>();
    }
}
