using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using Nastavnik.Core.Foundation.Data;

namespace Nastavnik.Core.School.People;

internal sealed class PeopleMapping :
    IEntityTypeConfiguration<Person>, IEntityTypeConfiguration<LegalRepresentative>, IEntityTypeConfiguration<Employment>,
    IEntityTypeConfiguration<Enrolment>, IEntityTypeConfiguration<ClassGroup>, IEntityTypeConfiguration<Headship>, IEntityTypeConfiguration<PartnerOrganisation>
{
    public void Configure(EntityTypeBuilder<Person> builder)
    {
        builder.ToTable("people");
        builder.TenantKey();
        builder.Property(p => p.Surname).HasMaxLength(100).Personal();
        builder.Property(p => p.GivenName).HasMaxLength(100).Personal();
        builder.Property(p => p.Patronymic).HasMaxLength(100).Personal();
        builder.Property(p => p.Gender).HasConversion<string>().HasMaxLength(6).Personal();
        builder.Property(p => p.BirthDate).Personal();
        builder.Property(p => p.Phone).HasMaxLength(60).Personal();
        builder.Property(p => p.Email).HasMaxLength(254).Personal();
        builder.Property(p => p.Corrections).AsJson().Personal();
        builder.Property(p => p.Workplace).HasMaxLength(300).Personal();
        builder.Property(p => p.SearchName)
            .HasComputedColumnSql("replace(lower(surname || ' ' || given_name || ' ' || coalesce(patronymic, '')), 'ё', 'е')", stored: true).Personal();
        builder.Ignore(p => p.Name);
        builder.HasIndex(p => p.SearchName).HasMethod("gin").HasOperators("gin_trgm_ops");
        builder.HasIndex(p => new { p.OrganisationId, p.Surname, p.GivenName });
        builder.RefersTo<Person, PartnerOrganisation>(p => p.PartnerId);
        builder.RefersTo<Person, Person>(p => p.MergedInto);
    }

    public void Configure(EntityTypeBuilder<LegalRepresentative> builder)
    {
        builder.ToTable("legal_representatives", t => t.HasCheckConstraint("ck_representative_is_another", "child_id <> person_id"));
        builder.TenantKey();
        builder.Property(r => r.Basis).HasConversion<string>().HasMaxLength(20).Personal();
        builder.Property(r => r.Document).HasMaxLength(300).Personal();
        builder.Property(r => r.From).Personal();
        builder.Property(r => r.To).Personal();
        builder.RefersTo<LegalRepresentative, Person>(r => r.ChildId);
        builder.RefersTo<LegalRepresentative, Person>(r => r.PersonId);
        builder.HasIndex(r => new { r.OrganisationId, r.ChildId, r.PersonId }).IsUnique();
    }

    public void Configure(EntityTypeBuilder<Employment> builder)
    {
        builder.ToTable("employments");
        builder.TenantKey();
        builder.Property(e => e.Position).HasMaxLength(200).Personal();
        builder.Property(e => e.Subject).HasMaxLength(200).Personal();
        builder.Property(e => e.Qualification).HasMaxLength(100).Personal();
        builder.Property(e => e.ExperienceAsOf).Personal();
        builder.Property(e => e.From).Personal();
        builder.Property(e => e.To).Personal();
        builder.Property(e => e.EndReason).HasMaxLength(200).Personal();
        builder.RefersTo<Employment, Person>(e => e.PersonId);
    }

    public void Configure(EntityTypeBuilder<Enrolment> builder)
    {
        builder.ToTable("enrolments");
        builder.TenantKey();
        builder.Property(e => e.From).Personal();
        builder.Property(e => e.To).Personal();
        builder.Property(e => e.EndReason).HasMaxLength(200).Personal();
        builder.RefersTo<Enrolment, Person>(e => e.PersonId);
        builder.RefersTo<Enrolment, ClassGroup>(e => e.ClassId);
        builder.Constraint("ex_one_class_at_a_time",
            "exclude using gist (organisation_id with =, person_id with =, daterange(\"from\", \"to\", '[]') with &&)");
    }

    public void Configure(EntityTypeBuilder<ClassGroup> builder)
    {
        builder.ToTable("class_groups");
        builder.TenantKey();
        builder.Property(c => c.Letter).HasMaxLength(60).Plain();
        builder.Property(c => c.YearLabel).HasMaxLength(20).Plain();
        builder.Ignore(c => c.Name);
        builder.RefersTo<ClassGroup, Person>(c => c.TeacherId);
        builder.HasIndex(c => new { c.OrganisationId, c.YearLabel, c.Parallel, c.Letter }).IsUnique();
    }

    public void Configure(EntityTypeBuilder<Headship> builder)
    {
        builder.ToTable("headships");
        builder.TenantKey();
        builder.Property(h => h.From).Plain();
        builder.Property(h => h.To).Plain();
        builder.Property(h => h.Basis).HasMaxLength(300).Plain();
        builder.RefersTo<Headship, Person>(h => h.PersonId);
    }

    public void Configure(EntityTypeBuilder<PartnerOrganisation> builder)
    {
        builder.ToTable("partner_organisations");
        builder.TenantKey();
        builder.Property(p => p.Name).HasMaxLength(300).Plain();
        builder.Property(p => p.Contacts).HasMaxLength(300).Personal();
        builder.Property(p => p.AgreementNumber).HasMaxLength(60).Plain();
        builder.Property(p => p.AgreementDate).Plain();
        builder.Property(p => p.AgreementTo).Plain();
    }
}

public static class PeopleSets
{
    extension(NastavnikDb db)
    {
        public DbSet<Person> People => db.Set<Person>();

        public DbSet<LegalRepresentative> LegalRepresentatives => db.Set<LegalRepresentative>();

        public DbSet<Employment> Employments => db.Set<Employment>();

        public DbSet<Enrolment> Enrolments => db.Set<Enrolment>();

        public DbSet<ClassGroup> ClassGroups => db.Set<ClassGroup>();

        public DbSet<Headship> Headships => db.Set<Headship>();

        public DbSet<PartnerOrganisation> PartnerOrganisations => db.Set<PartnerOrganisation>();
    }
}
