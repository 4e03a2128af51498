using System.Text.Json;
using System.Text.Json.Serialization;

namespace Nastavnik.Paperwork.Documents;

/// <summary>Where and how text stands on the sheet. Lengths in millimetres, sizes in points.</summary>
/// <param name="Code">Kept with printed papers, so that an old paper is printed again as it was.</param>
/// <param name="LineSpacing">1 is single.</param>
/// <param name="Corner">Longest line of a corner block: stamp, addressee, annex mark.</param>
[JsonConverter(typeof(LayoutProfileAsCode))]
public sealed record LayoutProfile(
    string Code,
    string Font,
    double Size,
    double TableSize,
    double LineSpacing,
    double Left,
    double Right,
    double Top,
    double Bottom,
    double FirstLine,
    double Corner)
{
    /// <summary>ГОСТ Р 7.0.97-2025, in force since 18.08.2025.</summary>
    public static LayoutProfile Gost2025 { get; } = new("GOST2025", "Times New Roman", 14, 12, 1.15, 30, 10, 20, 20, 12.5, 80);

    /// <summary>ГОСТ Р 7.0.97-2016, for printing older papers again.</summary>
    public static LayoutProfile Gost2016 { get; } = new("GOST2016", "Times New Roman", 14, 12, 1.5, 30, 10, 20, 20, 12.5, 75);

    /// <summary>The profile by its code; an unknown code gives the one in force.</summary>
    public static LayoutProfile ByCode(string? code) =>
        string.Equals(code, Gost2016.Code, StringComparison.Ordinal) ? Gost2016 : Gost2025;

    internal int TextWidth(bool landscape) =>
        landscape ? Twips(297 - Top - Bottom) : Twips(210 - Left - Right);

    internal static int Twips(double millimetres) => (int)Math.Round(millimetres * 1440 / 25.4);
}

/// <summary>A kept paper names its layout by the code only.</summary>
internal sealed class LayoutProfileAsCode : JsonConverter<LayoutProfile>
{
    public override LayoutProfile Read(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options) =>
        LayoutProfile.ByCode(reader.GetString());

    public override void Write(Utf8JsonWriter writer, LayoutProfile value, JsonSerializerOptions options) =>
        writer.WriteStringValue(value.Code);
}
