using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using Nastavnik.Core.Foundation.Data;
using Nastavnik.Core.School.Papers;
using Nastavnik.Core.School.People;

namespace Nastavnik.Core.Preparation.Orders;

internal sealed class OrderMapping : IEntityTypeConfiguration<Order>, IEntityTypeConfiguration<Acquaintance>
{
    public const string UniqueNumber = "ux_order_number_in_journal_and_year";

    public void Configure(EntityTypeBuilder<Order> builder)
    {
        builder.ToTable("orders", t => t.HasCheckConstraint(
            "ck_signed_order_is_complete",
            "state <> 'Signed' or (number is not null and number_year is not null and \"date\" is not null and effective_from is not null and signer_id is not null and body is not null and body_seal is not null)"));
        builder.TenantKey();
        builder.Property(o => o.KindCode).HasMaxLength(10).Plain();
        builder.Property(o => o.Title).HasMaxLength(400).Plain();
        builder.Property(o => o.State).HasConversion<string>().HasMaxLength(20).Plain();
        builder.Property(o => o.Journal).HasMaxLength(60).Plain();
        builder.Property(o => o.Number).HasMaxLength(40).Plain();
        builder.Property(o => o.NumberKey).HasMaxLength(40).Plain();
        builder.Property(o => o.Date).Plain();
        builder.Property(o => o.EffectiveFrom).Plain();
        builder.Property(o => o.EffectiveTo).Plain();
        builder.Property(o => o.SignedBy).HasConversion<string>().HasMaxLength(20).Plain();
        builder.Property(o => o.Fields).HasColumnType("jsonb").Personal();
        builder.Property(o => o.Body).AsPaper().Personal();
        builder.Property(o => o.BodySeal).HasMaxLength(64).Plain();
        builder.Property(o => o.PreparedAt).Plain();
        builder.Property(o => o.SubmittedAt).Plain();
        builder.Property(o => o.RegisteredAt).Plain();
        builder.Property(o => o.Remark).HasMaxLength(1000).Personal();
        builder.RefersTo<Order, Person>(o => o.SignerId);
        builder.RefersTo<Order, Person>(o => o.PreparedBy);
        builder.RefersTo<Order, Order>(o => o.AmendsId);
        builder.RefersTo<Order, StoredFile>(o => o.ScanFileId);
        builder.Has<Order, Acquaintance>(o => o.Acquaintances, a => a.OrderId);
        builder.HasIndex(o => new { o.OrganisationId, o.Journal, o.NumberYear, o.NumberKey }).IsUnique()
            .HasFilter("number_key is not null").HasDatabaseName(UniqueNumber);
        builder.HasIndex(o => new { o.OrganisationId, o.KindCode, o.State });
    }

    public void Configure(EntityTypeBuilder<Acquaintance> builder)
    {
        builder.ToTable("acquaintances");
        builder.TenantKey();
        builder.Property(a => a.ReadOn).Plain();
        builder.RefersTo<Acquaintance, Person>(a => a.PersonId);
        builder.HasIndex(a => new { a.OrganisationId, a.OrderId, a.PersonId }).IsUnique();
    }
}

public static class OrderSets
{
    extension(NastavnikDb db)
    {
        public DbSet<Order> Orders => db.Set<Order>();

        public DbSet<Acquaintance> Acquaintances => db.Set<Acquaintance>();
    }
}
