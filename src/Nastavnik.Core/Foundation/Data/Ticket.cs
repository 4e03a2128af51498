using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace Nastavnik.Core.Foundation.Data;

/// <summary>A note that one organisation has work to be done: kind, when, of what. It is global and holds no personal data.</summary>
public sealed class Ticket
{
    private Ticket()
    {
    }

    public Ticket(Guid organisationId, string kind, Guid subject, DateTimeOffset dueAt) => (OrganisationId, Kind, Subject, DueAt) = (organisationId, kind, subject, dueAt);

    public Guid Id { get; private set; } = Guid.CreateVersion7();

    public Guid OrganisationId { get; private set; }

    public string Kind { get; private set; } = "";

    public Guid Subject { get; private set; }

    public DateTimeOffset DueAt { get; private set; }

    public DateTimeOffset? ClaimedAt { get; private set; }

    public int Attempts { get; private set; }
}

internal sealed class TicketMapping : IEntityTypeConfiguration<Ticket>
{
    public void Configure(EntityTypeBuilder<Ticket> builder)
    {
        builder.ToTable("tickets");
        builder.HasKey(t => t.Id);
        builder.Property(t => t.Id).ValueGeneratedNever();
        builder.Property(t => t.Kind).HasMaxLength(40).Plain();
        builder.Property(t => t.DueAt).Plain();
        builder.Property(t => t.ClaimedAt).Plain();
        builder.HasIndex(t => t.DueAt);
    }
}

/// <summary>Work that waits for a ticket of its kind. It runs inside the ticket's organisation and must bear being run again.</summary>
public interface ITicketWork
{
    string Kind { get; }

    Task RunAsync(Guid organisation, Guid subject, CancellationToken ct);
}
