using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using Nastavnik.Core.Foundation.Data;

namespace Nastavnik.Core.School.Papers;

/// <summary>A kept file: a scan of a signed paper or the paper as it was printed. The bytes lie in the files folder under <see cref="Sha256"/>, encrypted.</summary>
public sealed class StoredFile : TenantEntity
{
    private StoredFile()
    {
    }

    public StoredFile(string name, string contentType, long size, string sha256, DateTimeOffset at) =>
        (Name, ContentType, Size, Sha256, At) = (name, contentType, size, sha256, at);

    /// <summary>What the person sees when saving it; never a personal name.</summary>
    public string Name { get; private set; } = "";

    public string ContentType { get; private set; } = "";

    public long Size { get; private set; }

    public string Sha256 { get; private set; } = "";

    public DateTimeOffset At { get; private set; }
}

internal sealed class StoredFileMapping : IEntityTypeConfiguration<StoredFile>
{
    public void Configure(EntityTypeBuilder<StoredFile> builder)
    {
        builder.ToTable("stored_files");
        builder.TenantKey();
        builder.Property(f => f.Name).HasMaxLength(200).Plain();
        builder.Property(f => f.ContentType).HasMaxLength(100).Plain();
        builder.Property(f => f.Sha256).HasMaxLength(64).Plain();
        builder.Property(f => f.At).Plain();
    }
}

public static class PaperSets
{
    extension(NastavnikDb db)
    {
        public DbSet<StoredFile> StoredFiles => db.Set<StoredFile>();
    }
}
