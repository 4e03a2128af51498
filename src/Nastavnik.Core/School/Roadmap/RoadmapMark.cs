using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using Microsoft.Extensions.DependencyInjection;
using Nastavnik.Core.Foundation.Acts;
using Nastavnik.Core.Foundation.Data;

namespace Nastavnik.Core.School.Roadmap;

/// <summary>A line that nothing in the program can count was marked as done by a person.</summary>
public sealed class RoadmapMark : TenantEntity
{
    private RoadmapMark()
    {
    }

    public RoadmapMark(string yearLabel, string template, string number, DateOnly date, string? note) =>
        (YearLabel, Template, Number, Date, Note) = (yearLabel, template, number, date, note);

    /// <summary>«2026–2027».</summary>
    public string YearLabel { get; private set; } = "";

    /// <summary>«RM-A».</summary>
    public string Template { get; private set; } = "";

    /// <summary>«1.1».</summary>
    public string Number { get; private set; } = "";

    public DateOnly Date { get; set; }

    /// <summary>What confirms it: a protocol, a link.</summary>
    public string? Note { get; set; }
}

internal sealed class RoadmapMarkMapping : IEntityTypeConfiguration<RoadmapMark>
{
    public void Configure(EntityTypeBuilder<RoadmapMark> builder)
    {
        builder.ToTable("roadmap_marks");
        builder.TenantKey();
        builder.Property(m => m.YearLabel).HasMaxLength(20).Plain();
        builder.Property(m => m.Template).HasMaxLength(10).Plain();
        builder.Property(m => m.Number).HasMaxLength(10).Plain();
        builder.Property(m => m.Date).Plain();
        builder.Property(m => m.Note).HasMaxLength(300).Plain();
        builder.HasIndex(m => new { m.OrganisationId, m.YearLabel, m.Template, m.Number }).IsUnique();
    }
}

public static class RoadmapActs
{
    public static readonly ActKind Marked = new("roadmap.mark", "Отмечено выполнение строки {number} плана: {date}");
    public static readonly ActKind Unmarked = new("roadmap.unmark", "Снята отметка со строки {number} плана");
}

public static class RoadmapServices
{
    public static IServiceCollection AddRoadmap(this IServiceCollection services) => services
        .AddActKinds(typeof(RoadmapActs)).AddScoped<RoadmapBoard>().AddScoped<MarkRoadmapItem>().AddScoped<RoadmapPaper>();
}
