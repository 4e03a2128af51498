using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using Nastavnik.Core.Foundation.Data;
using Nastavnik.Core.Preparation.Orders;
using Nastavnik.Core.School.People;

namespace Nastavnik.Core.Mentoring.Pairs;

internal sealed class PairMapping :
    IEntityTypeConfiguration<Pairing>, IEntityTypeConfiguration<PairMember>, IEntityTypeConfiguration<PairConfirmation>, IEntityTypeConfiguration<PairChange>
{
    public const string SamePairTwice = "ex_same_pair_once";
    public const string OneMentorAtATime = "ex_pair_one_mentor";
    public const string HimselfMentor = "ck_pair_not_oneself";
    public const string AnsweredTwice = "ux_pair_confirmations_once";
    public const string NumberTaken = "ux_pairings_number";

    /// <summary>Days of a link: to its real end, else to the planned one, never before its first day.</summary>
    private const string Days = "daterange(\"from\", greatest(\"from\", coalesce(\"to\", until)), '[]')";

    public void Configure(EntityTypeBuilder<Pairing> builder)
    {
        builder.ToTable("pairings", t =>
        {
            t.HasCheckConstraint("ck_pairing_term", "planned_start < planned_end");
            t.HasCheckConstraint("ck_pairing_by_order", "state not in ('OnOrder', 'Approved', 'Active', 'Suspended', 'Completed') or order_id is not null");
            t.HasCheckConstraint("ck_pairing_ended", "state not in ('Completed', 'EndedEarly') or (ended_on is not null and ground is not null)");
        });
        builder.TenantKey();
        builder.Property(p => p.Form).HasMaxLength(4).Plain();
        builder.Property(p => p.RoleModel).HasMaxLength(8).Plain();
        builder.Property(p => p.Kinds).AsJson().Plain();
        builder.Property(p => p.Topics).Plain();
        builder.Property(p => p.Subject).HasMaxLength(200).Plain();
        builder.Property(p => p.Strategy).HasConversion<string>().HasMaxLength(20).Plain();
        builder.Property(p => p.State).HasConversion<string>().HasMaxLength(20).Plain();
        builder.Property(p => p.PlannedStart).Plain();
        builder.Property(p => p.PlannedEnd).Plain();
        builder.Property(p => p.ProposedOn).Plain();
        builder.Property(p => p.MetOn).Plain();
        builder.Property(p => p.MeetingNote).HasMaxLength(1000).Personal();
        builder.Property(p => p.AgreedOn).Plain();
        builder.Property(p => p.ApprovedOn).Plain();
        builder.Property(p => p.StartedOn).Plain();
        builder.Property(p => p.SuspendedOn).Plain();
        builder.Property(p => p.Ground).HasConversion<string>().HasMaxLength(4).Plain();
        builder.Property(p => p.EndedOn).Plain();
        builder.Property(p => p.BaselineWaiver).HasMaxLength(500).Personal();
        builder.Property(p => p.BaselineWaivedOn).Plain();
        builder.Property(p => p.MatchNote).HasMaxLength(1000).Personal();
        builder.Property(p => p.Accepted).AsJson().Personal();
        builder.Ignore(p => p.Open);
        builder.Ignore(p => p.Mentees);
        builder.Ignore(p => p.Left);
        builder.RefersTo<Pairing, Person>(p => p.MentorId);
        builder.RefersTo<Pairing, Person>(p => p.CuratorId);
        builder.RefersTo<Pairing, Pairing>(p => p.ReverseOfId);
        builder.RefersTo<Pairing, Order>(p => p.OrderId);
        builder.Has<Pairing, PairMember>(p => p.Members, m => m.PairId);
        builder.Has<Pairing, PairConfirmation>(p => p.Confirmations, c => c.PairId);
        builder.HasIndex(p => new { p.OrganisationId, p.Number }).IsUnique().HasDatabaseName(NumberTaken);
        builder.HasIndex(p => new { p.OrganisationId, p.State });
        builder.HasIndex(p => new { p.OrganisationId, p.OrderId });
    }

    public void Configure(EntityTypeBuilder<PairMember> builder)
    {
        builder.ToTable("pair_members", t =>
        {
            t.HasCheckConstraint(HimselfMentor, "mentor_id <> person_id");
            t.HasCheckConstraint("ck_pair_member_days", "\"to\" is null or \"from\" <= \"to\"");
        });
        builder.TenantKey();
        builder.Property(m => m.Form).HasMaxLength(4).Plain();
        builder.Property(m => m.From).Plain();
        builder.Property(m => m.Until).Plain();
        builder.Property(m => m.To).Plain();
        builder.Property(m => m.Reason).HasMaxLength(500).Personal();
        builder.Ignore(m => m.IsOpen);
        builder.RefersTo<PairMember, Person>(m => m.MentorId);
        builder.RefersTo<PairMember, Person>(m => m.PersonId);
        builder.RefersTo<PairMember, Order>(m => m.OrderId);
        builder.RefersTo<PairMember, Order>(m => m.EndOrderId);
        builder.Constraint(SamePairTwice, $"exclude using gist (organisation_id with =, mentor_id with =, person_id with =, form with =, {Days} with &&) where (not is_void)");
        builder.Constraint(OneMentorAtATime, $"exclude using gist (organisation_id with =, pair_id with =, mentor_id with <>, {Days} with &&) where (not is_void)");
    }

    public void Configure(EntityTypeBuilder<PairConfirmation> builder)
    {
        builder.ToTable("pair_confirmations");
        builder.TenantKey();
        builder.Property(c => c.Party).HasConversion<string>().HasMaxLength(20).Plain();
        builder.Property(c => c.Way).HasConversion<string>().HasMaxLength(10).Plain();
        builder.Property(c => c.On).Plain();
        builder.RefersTo<PairConfirmation, Person>(c => c.PersonId);
        builder.RefersTo<PairConfirmation, Person>(c => c.ChildId);
        builder.HasIndex(c => new { c.OrganisationId, c.PairId, c.Party, c.PersonId, c.ChildId }).IsUnique().AreNullsDistinct(false).HasDatabaseName(AnsweredTwice);
    }

    public void Configure(EntityTypeBuilder<PairChange> builder)
    {
        builder.ToTable("pair_changes");
        builder.TenantKey();
        builder.Property(c => c.Kind).HasConversion<string>().HasMaxLength(20).Plain();
        builder.Property(c => c.From).Plain();
        builder.Property(c => c.PersonId);
        builder.Property(c => c.NewEnd).Plain();
        builder.Property(c => c.Ground).HasConversion<string>().HasMaxLength(4).Plain();
        builder.Property(c => c.Reason).HasMaxLength(500).Personal();
        builder.Property(c => c.NoticeOn).Plain();
        builder.Property(c => c.State).HasConversion<string>().HasMaxLength(20).Plain();
        builder.Property(c => c.Agreements).AsJson().Personal();
        builder.RefersTo<PairChange, Pairing>(c => c.PairId);
        builder.RefersTo<PairChange, Person>(c => c.PersonId);
        builder.RefersTo<PairChange, Order>(c => c.OrderId);
        builder.HasIndex(c => new { c.OrganisationId, c.OrderId });
    }
}

public static class PairSets
{
    extension(NastavnikDb db)
    {
        public DbSet<Pairing> Pairs => db.Set<Pairing>();

        public DbSet<PairMember> PairMembers => db.Set<PairMember>();

        public DbSet<PairConfirmation> PairConfirmations => db.Set<PairConfirmation>();

        public DbSet<PairChange> PairChanges => db.Set<PairChange>();
    }
}
