using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using Microsoft.Extensions.DependencyInjection;
using Nastavnik.Core.Foundation.Acts;
using Nastavnik.Core.Foundation.Data;

namespace Nastavnik.Core.School.Organisations;

internal sealed class OrganisationMapping : IEntityTypeConfiguration<Organisation>
{
    public void Configure(EntityTypeBuilder<Organisation> builder)
    {
        builder.ToTable("organisations");
        builder.HasKey(o => o.Id);
        builder.Property(o => o.Id).ValueGeneratedNever();
        builder.Property(o => o.Version).IsConcurrencyToken();
        builder.Property(o => o.Type).HasConversion<string>().HasMaxLength(20).Plain();
        builder.Property(o => o.FullName).HasMaxLength(600).Plain();
        builder.Property(o => o.ShortName).HasMaxLength(200).Plain();
        builder.Property(o => o.NameCases).AsJson().Plain();
        builder.Property(o => o.Slug).HasMaxLength(60).Plain();
        builder.Property(o => o.Inn).HasMaxLength(12).Plain();
        builder.Property(o => o.Ogrn).HasMaxLength(15).Plain();
        builder.Property(o => o.Address).HasMaxLength(400).Plain();
        builder.Property(o => o.City).HasMaxLength(120).Plain();
        builder.Property(o => o.Site).HasMaxLength(200).Plain();
        builder.Property(o => o.TimeZone).HasMaxLength(60).Plain();
        builder.Property(o => o.HeadPosition).HasMaxLength(120).Plain();
        builder.Property(o => o.EnabledForms).Plain();
        builder.Property(o => o.Policies).AsJson().Plain();
        builder.Property(o => o.CreatedAt).Plain();
        builder.HasIndex(o => o.Slug).IsUnique();
    }
}

public static class OrganisationSets
{
    extension(NastavnikDb db)
    {
        public DbSet<Organisation> Organisations => db.Set<Organisation>();

        /// <summary>The organisation of this scope; read once, everybody asks for it.</summary>
        public async Task<Organisation> OurOrganisationAsync(CancellationToken ct = default) =>
            await db.Set<Organisation>().FindAsync([db.Tenant], ct) ?? throw new InvalidOperationException("The organisation of this scope is gone.");
    }

    public static IServiceCollection AddOrganisations(this IServiceCollection services) => services
        .AddActKinds(typeof(OrganisationActs)).AddScoped<ChangeOrganisationCard>();
}
