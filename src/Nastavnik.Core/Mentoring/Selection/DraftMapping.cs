using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using Nastavnik.Core.Foundation.Data;
using Nastavnik.Core.School.People;

namespace Nastavnik.Core.Mentoring.Selection;

internal sealed class DraftMapping : IEntityTypeConfiguration<MatchDraft>, IEntityTypeConfiguration<SelectionWeights>
{
    public const string NumberTaken = "ux_match_drafts_number";
    public const string OneRowOfWeights = "ux_selection_weights_one";

    public void Configure(EntityTypeBuilder<MatchDraft> builder)
    {
        builder.ToTable("match_drafts");
        builder.TenantKey();
        builder.Property(d => d.Regime).HasConversion<string>().HasMaxLength(1).Plain();
        builder.Property(d => d.Aim).HasConversion<string>().HasMaxLength(20).Plain();
        builder.Property(d => d.Pins).AsJson().Plain();
        builder.Property(d => d.Bans).AsJson().Plain();
        builder.Property(d => d.Aside).AsJson().Plain();
        builder.Property(d => d.Weights).AsJson().Plain();
        builder.Property(d => d.Input).HasColumnType("jsonb").Personal();
        builder.Property(d => d.Plan).HasColumnType("jsonb").Personal();
        builder.Property(d => d.Moves).AsJson().Plain();
        builder.Property(d => d.InputHash).HasMaxLength(64).Plain();
        builder.Property(d => d.SolvedAt).Plain();
        builder.Property(d => d.ProposedOn).Plain();
        builder.Ignore(d => d.IsOpen);
        builder.Ignore(d => d.Solution);
        builder.RefersTo<MatchDraft, Person>(d => d.SolvedById);
        builder.RefersTo<MatchDraft, MatchDraft>(d => d.BasedOnId);
        builder.HasIndex(d => new { d.OrganisationId, d.Number }).IsUnique().HasDatabaseName(NumberTaken);
    }

    public void Configure(EntityTypeBuilder<SelectionWeights> builder)
    {
        builder.ToTable("selection_weights");
        builder.TenantKey();
        builder.Property(w => w.Values).AsJson().Plain();
        builder.HasIndex(w => w.OrganisationId).IsUnique().HasDatabaseName(OneRowOfWeights);
    }
}

public static class DraftSets
{
    extension(NastavnikDb db)
    {
        public DbSet<MatchDraft> MatchDrafts => db.Set<MatchDraft>();

        public DbSet<SelectionWeights> SelectionWeights => db.Set<SelectionWeights>();
    }
}
