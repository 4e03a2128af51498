using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using Nastavnik.Core.Foundation.Data;
using Nastavnik.Core.School.People;

namespace Nastavnik.Core.Preparation.Questionnaires;

internal sealed class QuestionnaireMapping :
    IEntityTypeConfiguration<Questionnaire>, IEntityTypeConfiguration<QuestionnaireVersion>, IEntityTypeConfiguration<Campaign>,
    IEntityTypeConfiguration<Invitation>, IEntityTypeConfiguration<Response>
{
    public void Configure(EntityTypeBuilder<Questionnaire> builder)
    {
        builder.ToTable("questionnaires");
        builder.TenantKey();
        builder.Property(q => q.Family).HasMaxLength(20).Plain();
        builder.Property(q => q.OwnQuestions).AsJson().Plain();
        builder.HasIndex(q => new { q.OrganisationId, q.Family }).IsUnique();
    }

    public void Configure(EntityTypeBuilder<QuestionnaireVersion> builder)
    {
        builder.ToTable("questionnaire_versions");
        builder.TenantKey();
        builder.Property(v => v.Family).HasMaxLength(20).Plain();
        builder.Property(v => v.Catalogue).HasMaxLength(20).Plain();
        builder.Property(v => v.Questions).AsJson().Plain();
        builder.Property(v => v.Hash).HasMaxLength(64).Plain();
        builder.Property(v => v.FrozenAt).Plain();
        builder.HasIndex(v => new { v.OrganisationId, v.Family, v.Number }).IsUnique();
    }

    public void Configure(EntityTypeBuilder<Campaign> builder)
    {
        builder.ToTable("campaigns", t => t.HasCheckConstraint("ck_campaign_dates", "opens_on <= closes_on"));
        builder.TenantKey();
        builder.Property(c => c.Instrument).HasConversion<string>().HasMaxLength(20).Plain();
        builder.Property(c => c.Phase).HasConversion<string>().HasMaxLength(20).Plain();
        builder.Property(c => c.State).HasConversion<string>().HasMaxLength(20).Plain();
        builder.Property(c => c.Forms).Plain();
        builder.Property(c => c.Title).HasMaxLength(200).Plain();
        builder.Property(c => c.OpensOn).Plain();
        builder.Property(c => c.ClosesOn).Plain();
        builder.Property(c => c.ApprovedOn).Plain();
        builder.Property(c => c.OpenedAt).Plain();
        builder.Property(c => c.ClosedOn).Plain();
        builder.Property(c => c.ReopenReason).HasMaxLength(500).Plain();
    }

    public void Configure(EntityTypeBuilder<Invitation> builder)
    {
        builder.ToTable("invitations");
        builder.TenantKey();
        builder.Property(i => i.Family).HasMaxLength(20).Plain();
        builder.Property(i => i.Form).HasMaxLength(2).Plain();
        builder.Property(i => i.Known).Plain();
        builder.Property(i => i.InvitedOn).Plain();
        builder.Property(i => i.RemindedOn).Plain();
        builder.Property(i => i.TokenHash).HasMaxLength(64).Plain();
        builder.Property(i => i.StartedOn).Plain();
        builder.Property(i => i.FinishedAt).Plain();
        builder.Property(i => i.Way).HasConversion<string>().HasMaxLength(20).Plain();
        builder.Ignore(i => i.IsFinished);
        builder.RefersTo<Invitation, Campaign>(i => i.CampaignId);
        builder.RefersTo<Invitation, QuestionnaireVersion>(i => i.VersionId);
        builder.RefersTo<Invitation, Person>(i => i.PersonId);
        builder.RefersTo<Invitation, Person>(i => i.AboutId);
        builder.RefersTo<Invitation, Person>(i => i.EnteredById);
        builder.HasIndex(i => new { i.OrganisationId, i.CampaignId, i.PersonId, i.Family, i.PairId, i.AboutId }).IsUnique().AreNullsDistinct(false).HasDatabaseName("ux_asked_once");
        builder.HasIndex(i => new { i.OrganisationId, i.TokenHash }).IsUnique();
    }

    public void Configure(EntityTypeBuilder<Response> builder)
    {
        builder.ToTable("responses");
        builder.TenantKey();
        builder.Property(r => r.Sealed).Restricted();
        builder.Ignore(r => r.Answers);
        builder.RefersTo<Response, Invitation>(r => r.InvitationId);
        builder.HasIndex(r => new { r.OrganisationId, r.InvitationId }).IsUnique().HasDatabaseName("ux_one_response");
    }
}

public static class QuestionnaireSets
{
    extension(NastavnikDb db)
    {
        public DbSet<Questionnaire> Questionnaires => db.Set<Questionnaire>();

        public DbSet<QuestionnaireVersion> QuestionnaireVersions => db.Set<QuestionnaireVersion>();

        public DbSet<Campaign> Campaigns => db.Set<Campaign>();

        public DbSet<Invitation> Invitations => db.Set<Invitation>();

        public DbSet<Response> Responses => db.Set<Response>();
    }
}
