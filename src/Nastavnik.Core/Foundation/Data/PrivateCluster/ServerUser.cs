using System.Diagnostics;
using System.Globalization;

namespace Nastavnik.Core.Foundation.Data;

/// <summary>
/// The unprivileged user whose processes the PostgreSQL programs are: ourselves, or <c>postgres</c> when we are root
/// (PostgreSQL refuses to run as root).
/// </summary>
internal sealed record ServerUser(string? Name, int Id)
{
    private const string WhenRoot = "postgres";

    public static async Task<ServerUser> FindAsync(CancellationToken ct)
    {
        if (OperatingSystem.IsWindows())
            throw new ClusterException("Собственный PostgreSQL программа поднимает только на Linux. Задайте готовый сервер в ConnectionStrings__Nastavnik.");
        var name = Environment.IsPrivilegedProcess ? WhenRoot : null;
        string[] arguments = name is null ? ["-u"] : ["-u", name];
        var answer = await RunPlainAsync("id", arguments, ct);
        return answer.Code == 0
            ? new(name, int.Parse(answer.Output, CultureInfo.InvariantCulture))
            : throw new ClusterException($"Программа запущена от имени root, а пользователя {WhenRoot} на этой машине нет. Установите пакет postgresql, он создаёт его, или запустите программу от имени обычного пользователя.");
    }

    /// <summary>Runs a program as this user; its output is read to the end.</summary>
    public Task<Ran> RunAsync(string program, IReadOnlyList<string> arguments, CancellationToken ct, IReadOnlyDictionary<string, string>? environment = null) =>
        Name is null
            ? RunPlainAsync(program, arguments, ct, environment)
            : RunPlainAsync("runuser", ["-u", Name, "--", program, .. arguments], ct, environment);

    public async Task<bool> CanEnterAsync(string folder, CancellationToken ct) =>
        Name is null || (await RunAsync("test", ["-x", folder], ct)).Code == 0;

    /// <summary>Makes a folder that only this user can open, and refuses one that somebody else made before.</summary>
    public async Task OwnFolderAsync(string folder, CancellationToken ct)
    {
        if (!OperatingSystem.IsWindows())
            Directory.CreateDirectory(folder, UnixFileMode.UserRead | UnixFileMode.UserWrite | UnixFileMode.UserExecute);
        // lstat: a symbolic link to another place is not a folder of ours.
        var before = await StatAsync(folder, ct);
        if (before.Kind != "directory" || (before.Owner != Id && !(Name is not null && before.Owner == 0)))
            throw new ClusterException($"Папка {folder} принадлежит другому пользователю этой машины. Удалите её или задайте другую папку данных в NASTAVNIK_DATA.");
        if (Name is not null && before.Owner != Id)
            await RunPlainAsync("chown", ["--no-dereference", Name, folder], ct);
        if (before.Mode != "700" && !OperatingSystem.IsWindows())
            File.SetUnixFileMode(folder, UnixFileMode.UserRead | UnixFileMode.UserWrite | UnixFileMode.UserExecute);
        var after = await StatAsync(folder, ct);
        if (after != ("directory", Id, "700"))
            throw new ClusterException($"Не удалось закрыть папку {folder} от других пользователей машины. Проверьте, что на этом диске можно менять права, или задайте другую папку в NASTAVNIK_DATA.");
    }

    private static async Task<(string Kind, int Owner, string Mode)> StatAsync(string folder, CancellationToken ct)
    {
        var answer = await RunPlainAsync("stat", ["-c", "%u %a %F", folder], ct);
        var parts = answer.Output.Trim().Split(' ', 3);
        return parts.Length == 3 ? (parts[2], int.Parse(parts[0], CultureInfo.InvariantCulture), parts[1]) : ("", -1, "");
    }

    internal static async Task<Ran> RunPlainAsync(string program, IReadOnlyList<string> arguments, CancellationToken ct, IReadOnlyDictionary<string, string>? environment = null)
    {
        var start = new ProcessStartInfo(program, arguments)
        {
            RedirectStandardOutput = true,
            RedirectStandardError = true,
            RedirectStandardInput = true,
            UseShellExecute = false,
            WorkingDirectory = "/",
        };
        // The operator's PG* variables point elsewhere, and our secrets are no business of the server.
        foreach (var name in start.Environment.Keys.Where(IsNotForTheServer).ToList())
            start.Environment.Remove(name);
        start.Environment["LC_ALL"] = "C";
        foreach (var (name, value) in environment ?? new Dictionary<string, string>())
            start.Environment[name] = value;
        using var process = Process.Start(start) ?? throw new InvalidOperationException(program);
        process.StandardInput.Close();
        var output = process.StandardOutput.ReadToEndAsync(ct);
        var error = process.StandardError.ReadToEndAsync(ct);
        try
        {
            await process.WaitForExitAsync(ct);
        }
        catch (OperationCanceledException)
        {
            process.Kill(entireProcessTree: true);
            throw;
        }
        return new(process.ExitCode, await output, await error);
    }

    private static bool IsNotForTheServer(string name) =>
        name.StartsWith("PG", StringComparison.Ordinal) || name.StartsWith("NASTAVNIK_", StringComparison.Ordinal)
        || name.StartsWith("ConnectionStrings", StringComparison.OrdinalIgnoreCase);
}

/// <summary>A finished program: exit code and what it said.</summary>
internal sealed record Ran(int Code, string Output, string Error)
{
    /// <summary>The last lines, for a sentence to the operator.</summary>
    public string Said => string.Join(" ", (Error + "\n" + Output).Split('\n', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries).TakeLast(4));
}
