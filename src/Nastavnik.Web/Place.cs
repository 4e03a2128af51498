namespace Nastavnik.Web;

/// <summary>Where this installation lives: folders, addresses and the database, as the environment says.</summary>
internal sealed record Place(string Data, string Keys, string[] Urls, string? OutsideServer)
{
    public string Files => Path.Combine(Data, "files");

    public static Place From(IConfiguration configuration)
    {
        var data = Path.GetFullPath(configuration["NASTAVNIK_DATA"] ?? "var");
        Directory.CreateDirectory(data);
        return new Place(
            data,
            Path.GetFullPath(configuration["NASTAVNIK_KEYS"] ?? Path.Combine(data, "keys")),
            (configuration["NASTAVNIK_URLS"] ?? "http://127.0.0.1:5080").Split(';', StringSplitOptions.RemoveEmptyEntries),
            configuration.GetConnectionString("Nastavnik"));
    }

    /// <summary>The outside server when one is named, else the program's own cluster, started or found.</summary>
    public Task<OpenDatabase> OpenDatabaseAsync() =>
        Task.FromResult(new OpenDatabase(OutsideServer ?? throw new InvalidOperationException("ConnectionStrings__Nastavnik"), null));
}

/// <summary>An open database: the owner's connection string, and our own server where we run one.</summary>
internal sealed record OpenDatabase(string Owner, IAsyncDisposable? Server) : IAsyncDisposable
{
    public ValueTask DisposeAsync() => Server?.DisposeAsync() ?? ValueTask.CompletedTask;
}
