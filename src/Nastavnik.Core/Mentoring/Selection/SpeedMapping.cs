using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using Nastavnik.Core.Foundation.Data;
using Nastavnik.Core.Preparation.Events;
using Nastavnik.Core.School.People;

namespace Nastavnik.Core.Mentoring.Selection;

internal sealed class SpeedMapping :
    IEntityTypeConfiguration<SpeedMeeting>, IEntityTypeConfiguration<SpeedSeat>, IEntityTypeConfiguration<PreferenceMark>, IEntityTypeConfiguration<SpeedLink>
{
    public const string MarkedTwice = "ux_preference_marks_once";

    public void Configure(EntityTypeBuilder<SpeedMeeting> builder)
    {
        builder.ToTable("speed_meetings");
        builder.TenantKey();
        builder.Property(m => m.Layout).AsJson().Plain();
        builder.RefersTo<SpeedMeeting, Event>(m => m.EventId);
        builder.Has<SpeedMeeting, SpeedSeat>(m => m.Seats, s => s.MeetingId);
        builder.HasIndex(m => new { m.OrganisationId, m.EventId }).IsUnique();
    }

    public void Configure(EntityTypeBuilder<SpeedSeat> builder)
    {
        builder.ToTable("speed_seats", t => t.HasCheckConstraint("ck_speed_seat_two", "mentor_id <> mentee_id"));
        builder.TenantKey();
        builder.RefersTo<SpeedSeat, Person>(s => s.MentorId);
        builder.RefersTo<SpeedSeat, Person>(s => s.MenteeId);

        // Nobody sits twice in a round, no table seats two pairs: also the database says so.
        builder.HasIndex(s => new { s.OrganisationId, s.MeetingId, s.Round, s.TableNumber }).IsUnique();
        builder.HasIndex(s => new { s.OrganisationId, s.MeetingId, s.Round, s.MentorId }).IsUnique();
        builder.HasIndex(s => new { s.OrganisationId, s.MeetingId, s.Round, s.MenteeId }).IsUnique();
    }

    public void Configure(EntityTypeBuilder<PreferenceMark> builder)
    {
        builder.ToTable("preference_marks");
        builder.TenantKey();
        builder.Property(m => m.Says).HasConversion<string>().HasMaxLength(10).Personal();
        builder.Property(m => m.Way).HasConversion<string>().HasMaxLength(10).Plain();
        builder.Property(m => m.At).Plain();
        builder.RefersTo<PreferenceMark, SpeedMeeting>(m => m.MeetingId);
        builder.RefersTo<PreferenceMark, Person>(m => m.FromId);
        builder.RefersTo<PreferenceMark, Person>(m => m.AboutId);
        builder.HasIndex(m => new { m.OrganisationId, m.MeetingId, m.FromId, m.AboutId }).IsUnique().HasDatabaseName(MarkedTwice);
    }

    public void Configure(EntityTypeBuilder<SpeedLink> builder)
    {
        builder.ToTable("speed_links");
        builder.TenantKey();
        builder.Property(l => l.TokenHash).HasMaxLength(64).Plain();
        builder.Property(l => l.ExpiresAt).Plain();
        builder.Property(l => l.UsedAt).Plain();
        builder.RefersTo<SpeedLink, SpeedMeeting>(l => l.MeetingId);
        builder.RefersTo<SpeedLink, Person>(l => l.PersonId);
        builder.HasIndex(l => new { l.OrganisationId, l.TokenHash }).IsUnique();
    }
}

public static class SpeedSets
{
    extension(NastavnikDb db)
    {
        public DbSet<SpeedMeeting> SpeedMeetings => db.Set<SpeedMeeting>();

        public DbSet<SpeedSeat> SpeedSeats => db.Set<SpeedSeat>();

        public DbSet<PreferenceMark> PreferenceMarks => db.Set<PreferenceMark>();

        public DbSet<SpeedLink> SpeedLinks => db.Set<SpeedLink>();
    }
}
