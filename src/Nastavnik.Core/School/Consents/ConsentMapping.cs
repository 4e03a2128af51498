using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using Nastavnik.Core.Foundation.Data;
using Nastavnik.Core.School.Papers;
using Nastavnik.Core.School.People;

namespace Nastavnik.Core.School.Consents;

internal sealed class ConsentMapping : IEntityTypeConfiguration<Consent>, IEntityTypeConfiguration<ConsentPaper>
{
    public void Configure(EntityTypeBuilder<Consent> builder)
    {
        builder.ToTable("consents", t =>
        {
            t.HasCheckConstraint("ck_consent_signed", "state not in ('Signed', 'Withdrawn') or (signed_on is not null and signed_at is not null and method is not null)");
            t.HasCheckConstraint("ck_consent_signed_after_prepared", "signed_on is null or handed_out_on is null or signed_on >= handed_out_on");
            t.HasCheckConstraint("ck_consent_withdrawn", "(state = 'Withdrawn') = (withdrawn_on is not null) and (withdrawn_on is null or (withdrawn_on >= signed_on and withdrawn_at is not null))");
            t.HasCheckConstraint("ck_consent_refused", "(state = 'Refused') = (refused_on is not null)");
            t.HasCheckConstraint("ck_consent_special_on_paper", "kind <> 'SpecialData' or method is null or method = 'Paper'");
            t.HasCheckConstraint("ck_consent_account", "method <> 'Account' or signed_by_user_id is not null");
            t.HasCheckConstraint("ck_consent_signer", "case when kind in ('ChildData', 'Participation') then signer_id <> subject_id when kind in ('AdultData', 'Labour') then signer_id = subject_id else true end");
            t.HasCheckConstraint("ck_consent_representative_capacity", "state not in ('Signed', 'Withdrawn') or (signer_id = subject_id) = (capacity is null)");
            t.HasCheckConstraint("ck_consent_labour", "(kind = 'Labour') = (labour is not null)");
        });
        builder.TenantKey();
        builder.Property(c => c.Kind).HasConversion<string>().HasMaxLength(20).Plain();
        builder.Property(c => c.State).HasConversion<string>().HasMaxLength(20).Plain();
        builder.Property(c => c.PreparedOn).Plain();
        builder.Property(c => c.HandedOutOn).Plain();
        builder.Property(c => c.ValidTo).Plain();
        builder.Property(c => c.Template).HasMaxLength(60).Plain();
        builder.Property(c => c.TextHash).HasMaxLength(64).Plain();
        builder.Property(c => c.SignedOn).Plain();
        builder.Property(c => c.SignedAt).Plain();
        builder.Property(c => c.Method).HasConversion<string>().HasMaxLength(20).Plain();
        builder.Property(c => c.Capacity).HasConversion<string>().HasMaxLength(20).Personal();
        builder.Property(c => c.OwnSignedOn).Plain();
        builder.Property(c => c.OwnMethod).HasConversion<string>().HasMaxLength(20).Plain();
        builder.Property(c => c.RefusedOn).Plain();
        builder.Property(c => c.WithdrawnOn).Plain();
        builder.Property(c => c.WithdrawnAt).Plain();
        builder.Property(c => c.Channel).HasConversion<string>().HasMaxLength(20).Plain();
        builder.Property(c => c.StopDue).Plain();
        builder.Property(c => c.DestroyDue).Plain();
        builder.Property(c => c.ReplacedOn).Plain();
        builder.Property(c => c.Labour).AsJson().Personal();
        builder.Ignore(c => c.IsOpen);
        builder.RefersTo<Consent, Person>(c => c.SubjectId);
        builder.RefersTo<Consent, Person>(c => c.SignerId);
        builder.RefersTo<Consent, StoredFile>(c => c.ScanFileId);
        builder.RefersTo<Consent, Consent>(c => c.ReplacedById);
        builder.HasIndex(c => new { c.OrganisationId, c.State, c.Kind });

        // Deferred: a renewal replaces the old paper and signs the new one in one save, in whatever order the rows are written.
        builder.Constraint("ex_consent_one_signed",
            "exclude using btree (organisation_id with =, subject_id with =, signer_id with =, kind with =) where (state = 'Signed' and kind <> 'Labour') deferrable initially deferred");
        builder.Constraint("ex_consent_one_open",
            "exclude using btree (organisation_id with =, subject_id with =, signer_id with =, kind with =) where (state in ('Prepared', 'HandedOut') and kind <> 'Labour') deferrable initially deferred");
    }

    public void Configure(EntityTypeBuilder<ConsentPaper> builder)
    {
        builder.ToTable("consent_papers");
        builder.TenantKey();
        builder.Property(p => p.Body).AsPaper().Personal();
        builder.RefersTo<ConsentPaper, Consent>(p => p.ConsentId);
        builder.HasIndex(p => new { p.OrganisationId, p.ConsentId }).IsUnique();
    }
}

public static class ConsentSets
{
    extension(NastavnikDb db)
    {
        public DbSet<Consent> Consents => db.Set<Consent>();

        public DbSet<ConsentPaper> ConsentPapers => db.Set<ConsentPaper>();
    }
}
