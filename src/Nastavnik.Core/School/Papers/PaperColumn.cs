using System.Security.Cryptography;
using System.Text;
using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Unicode;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.ChangeTracking;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using Nastavnik.Paperwork.Documents;

namespace Nastavnik.Core.School.Papers;

/// <summary>A printed paper kept whole in its row: the same words can be shown and printed again years later.</summary>
public static class PaperColumn
{
    private static readonly JsonSerializerOptions Options = new()
    {
        Encoder = JavaScriptEncoder.Create(UnicodeRanges.All),

        // jsonb orders names by length, so a block's mark may come after its text.
        AllowOutOfOrderMetadataProperties = true,
    };

    public static string Write(Paper paper) => JsonSerializer.Serialize(paper, Options);

    public static Paper Read(string json) => JsonSerializer.Deserialize<Paper>(json, Options)!;

    /// <summary>SHA-256 of the paper's words and layout, in hex: the same for the same paper.</summary>
    public static string Seal(Paper paper) => Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(Write(paper))));

    /// <summary>Maps a paper to jsonb. The value is immutable: replace it, never change it in place.</summary>
    public static PropertyBuilder<Paper?> AsPaper(this PropertyBuilder<Paper?> property) =>
        property.HasColumnType("jsonb").HasConversion(
            paper => paper == null ? null : Write(paper),
            json => json == null ? null : Read(json),
            new ValueComparer<Paper?>((a, b) => ReferenceEquals(a, b), paper => paper == null ? 0 : paper.Title.GetHashCode(StringComparison.Ordinal), paper => paper));
}
