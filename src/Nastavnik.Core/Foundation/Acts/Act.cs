using System.Text.Json;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using Nastavnik.Core.Foundation.Data;

namespace Nastavnik.Core.Foundation.Acts;

/// <summary>One change: audit, history and the memory that makes a form count once. The primary key is the form's key.</summary>
public sealed class Act : ITenantOwned
{
    public Guid OrganisationId { get; private set; }

    public Guid Id { get; private set; }

    public string Kind { get; private set; } = "";

    public Guid ActorUserId { get; private set; }

    public Guid? ActorPersonId { get; private set; }

    public DateTimeOffset At { get; private set; }

    public string? Address { get; private set; }

    public string FormHash { get; private set; } = "";

    /// <summary>Ids of everything the act is about: its history pages find it by them.</summary>
    public Guid[] Subjects { get; private set; } = [];

    public string? Reason { get; private set; }

    public Guid? OrderId { get; private set; }

    /// <summary>Plain values of the sentence, as a flat JSON object.</summary>
    public string Details { get; private set; } = "{}";

    /// <summary>Personal values of the sentence (names, old and new values): the one column that destruction empties.</summary>
    public string? PersonalDetails { get; private set; }

    public string? AnswerSentence { get; private set; }

    public Guid? AnswerSubject { get; private set; }
}

/// <summary>One page with personal data, opened by somebody: who, when, what, whose.</summary>
public sealed class Reading : TenantEntity
{
    private Reading()
    {
    }

    public Reading(Actor actor, DateTimeOffset at, string page, Guid[] subjects) =>
        (UserId, PersonId, At, Page, Subjects, Address) = (actor.UserId, actor.PersonId, at, page, subjects, actor.Address);

    public Guid UserId { get; private set; }

    public Guid? PersonId { get; private set; }

    public DateTimeOffset At { get; private set; }

    public string Page { get; private set; } = "";

    public Guid[] Subjects { get; private set; } = [];

    public string? Address { get; private set; }
}

internal sealed class ActMapping : IEntityTypeConfiguration<Act>, IEntityTypeConfiguration<Reading>
{
    public void Configure(EntityTypeBuilder<Act> builder)
    {
        builder.ToTable("acts");
        builder.HasKey(a => new { a.OrganisationId, a.Id });
        builder.Property(a => a.Id).ValueGeneratedNever();
        builder.Property(a => a.Kind).HasMaxLength(60).Plain();
        builder.Property(a => a.At).Plain();
        builder.Property(a => a.Address).HasMaxLength(45).Personal();
        builder.Property(a => a.FormHash).HasMaxLength(64).Plain();
        builder.Property(a => a.Reason).Personal();
        builder.Property(a => a.Details).HasColumnType("jsonb").Plain();
        builder.Property(a => a.PersonalDetails).HasColumnType("jsonb").Personal();
        builder.Property(a => a.AnswerSentence).Personal();
        builder.HasIndex(a => a.Subjects).HasMethod("gin");
        builder.HasIndex(a => new { a.OrganisationId, a.At });
    }

    public void Configure(EntityTypeBuilder<Reading> builder)
    {
        builder.ToTable("readings");
        builder.TenantKey();
        builder.Property(r => r.At).Plain();
        builder.Property(r => r.Page).HasMaxLength(200).Plain();
        builder.Property(r => r.Address).HasMaxLength(45).Personal();
        builder.HasIndex(r => new { r.OrganisationId, r.At });
    }
}

public static class ActSets
{
    extension(NastavnikDb db)
    {
        public DbSet<Act> Acts => db.Set<Act>();

        public DbSet<Reading> Readings => db.Set<Reading>();
    }
}

/// <summary>What a use case tells of its change while it runs.</summary>
public sealed class ActDraft
{
    internal List<Guid> Subjects { get; } = [];

    internal Dictionary<string, string?> Details { get; } = [];

    internal Dictionary<string, string?> PersonalDetails { get; } = [];

    internal string? Reason { get; private set; }

    internal Guid? OrderId { get; private set; }

    /// <summary>The act belongs to the history of these.</summary>
    public ActDraft About(params ReadOnlySpan<Guid> subjects)
    {
        Subjects.AddRange(subjects);
        return this;
    }

    /// <summary>A plain value of the history sentence.</summary>
    public ActDraft With(string name, object? value)
    {
        Details[name] = Words(value);
        return this;
    }

    /// <summary>A personal value of the history sentence; it can be erased.</summary>
    public ActDraft WithPersonal(string name, object? value)
    {
        PersonalDetails[name] = Words(value);
        return this;
    }

    public ActDraft Because(string? reason)
    {
        Reason = reason;
        return this;
    }

    public ActDraft ByOrder(Guid order)
    {
        OrderId = order;
        return this;
    }

    internal static string Json(Dictionary<string, string?> values) => JsonSerializer.Serialize(values);

    private static string? Words(object? value) => value switch
    {
        null => null,
        DateOnly date => date.ToString("dd.MM.yyyy"),
        _ => value.ToString(),
    };
}
