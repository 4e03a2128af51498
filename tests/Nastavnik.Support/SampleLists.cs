namespace Nastavnik.Support;

/// <summary>Lists as schools keep them; the people in them are invented.</summary>
public static class SampleLists
{
    public static byte[] Read(string name) => File.ReadAllBytes(Path.Combine(AppContext.BaseDirectory, "Samples", name));
}
