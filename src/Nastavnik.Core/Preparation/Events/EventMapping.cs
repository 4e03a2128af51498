using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using Nastavnik.Core.Foundation.Data;
using Nastavnik.Core.School.People;

namespace Nastavnik.Core.Preparation.Events;

internal sealed class EventMapping : IEntityTypeConfiguration<Event>, IEntityTypeConfiguration<EventGuest>
{
    public void Configure(EntityTypeBuilder<Event> builder)
    {
        builder.ToTable("events");
        builder.TenantKey();
        builder.Property(e => e.Type).HasConversion<string>().HasMaxLength(30).Plain();
        builder.Property(e => e.Title).HasMaxLength(200).Plain();
        builder.Property(e => e.On).Plain();
        builder.Property(e => e.StartsAt).Plain();
        builder.Property(e => e.Place).HasMaxLength(200).Plain();
        builder.Property(e => e.Link).HasMaxLength(500).Plain();
        builder.Property(e => e.State).HasConversion<string>().HasMaxLength(20).Plain();
        builder.Property(e => e.Outcome).HasMaxLength(1000).Personal();
        builder.Has<Event, EventGuest>(e => e.Guests, g => g.EventId);
        builder.HasIndex(e => new { e.OrganisationId, e.Type, e.On });
    }

    public void Configure(EntityTypeBuilder<EventGuest> builder)
    {
        builder.ToTable("event_guests");
        builder.TenantKey();
        builder.Property(g => g.Side).HasConversion<string>().HasMaxLength(10).Plain();
        builder.RefersTo<EventGuest, Person>(g => g.PersonId);
        builder.HasIndex(g => new { g.OrganisationId, g.EventId, g.PersonId }).IsUnique();
        builder.HasIndex(g => new { g.OrganisationId, g.PersonId });
    }
}

public static class EventSets
{
    extension(NastavnikDb db)
    {
        public DbSet<Event> Events => db.Set<Event>();

        public DbSet<EventGuest> EventGuests => db.Set<EventGuest>();
    }
}
