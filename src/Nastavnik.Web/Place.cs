using Nastavnik.Core.Foundation.Data;

namespace Nastavnik.Web;

/// <summary>Where this installation lives: folders and addresses, as the environment says.</summary>
internal sealed record Place(string Data, string Keys, string[] Urls)
{
    public string Files => Path.Combine(Data, "files");

    public static Place From(IConfiguration configuration)
    {
        var data = DatabaseServer.DataFolder(configuration);
        Directory.CreateDirectory(data);
        return new Place(
            data,
            Path.GetFullPath(configuration["NASTAVNIK_KEYS"] is { Length: > 0 } keys ? keys : Path.Combine(data, "keys")),
            (configuration["NASTAVNIK_URLS"] is { Length: > 0 } urls ? urls : "http://127.0.0.1:5080").Split(';', StringSplitOptions.RemoveEmptyEntries));
    }
}
