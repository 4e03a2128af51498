using System.IO.Compression;
using System.Security.Cryptography;
using System.Text.Json;

namespace Nastavnik.Core.Foundation.Data;

/// <summary>One member of the archive as its manifest lists it; sha256 in lower hex.</summary>
internal sealed record BackupMember(string Name, long Size, string Sha256);

internal sealed record BackupManifest(int Format, DateTimeOffset MadeAt, IReadOnlyList<BackupMember> Members);

/// <summary>The archive: a zip whose manifest holds the hash of every member, so that a spoilt copy is noticed before anything is restored.</summary>
internal static class BackupArchive
{
    public const string Database = "database.dump";
    private const string ManifestName = "manifest.json";
    private const int Format = 1;
    private const UnixFileMode OwnerOnly = UnixFileMode.UserRead | UnixFileMode.UserWrite;

    /// <summary>Writes the archive, readable by its owner only; a half-written one never bears the name.</summary>
    public static async Task WriteAsync(string target, IEnumerable<(string Name, string Path)> sources, DateTimeOffset now, CancellationToken ct)
    {
        var part = target + ".part";
        try
        {
            await using (var file = new FileStream(part, New(FileMode.Create)))
            await using (var zip = await ZipArchive.CreateAsync(file, ZipArchiveMode.Create, leaveOpen: true, entryNameEncoding: null, ct))
            {
                List<BackupMember> members = [];
                foreach (var (name, path) in sources)
                {
                    await using var from = new FileStream(path, FileMode.Open, FileAccess.Read, FileShare.ReadWrite | FileShare.Delete);
                    // The dump is compressed already.
                    var entry = zip.CreateEntry(name, name == Database ? CompressionLevel.NoCompression : CompressionLevel.Fastest);
                    await using var to = await entry.OpenAsync(ct);
                    members.Add(await CopyAsync(name, from, to, ct));
                }
                await using var manifest = await zip.CreateEntry(ManifestName).OpenAsync(ct);
                await JsonSerializer.SerializeAsync(manifest, new BackupManifest(Format, now, members), cancellationToken: ct);
            }
            File.Move(part, target);
        }
        finally
        {
            File.Delete(part);
        }
    }

    /// <summary>Unpacks into an empty folder and compares every member with the manifest.</summary>
    /// <exception cref="BackupException">Not our archive, or spoilt: which member, and what to do.</exception>
    public static async Task<BackupManifest> UnpackAsync(string archive, string folder, CancellationToken ct)
    {
        try
        {
            await using var file = new FileStream(archive, FileMode.Open, FileAccess.Read, FileShare.Read);
            await using var zip = await ZipArchive.CreateAsync(file, ZipArchiveMode.Read, leaveOpen: true, entryNameEncoding: null, ct);
            var manifest = await ReadManifestAsync(zip, ct) ?? throw NotOurs(archive);
            if (manifest.Format != Format)
                throw new BackupException($"Копия {archive} сделана более новой программой. Обновите программу и повторите.");
            foreach (var member in manifest.Members)
            {
                var path = Path.GetFullPath(Path.Combine(folder, member.Name));
                if (!path.StartsWith(folder + Path.DirectorySeparatorChar, StringComparison.Ordinal))
                    throw NotOurs(archive);
                var entry = zip.GetEntry(member.Name) ?? throw Spoilt(archive, member.Name);
                Directory.CreateDirectory(Path.GetDirectoryName(path)!);
                await using var from = await entry.OpenAsync(ct);
                await using var to = new FileStream(path, New(FileMode.CreateNew));
                if (await CopyAsync(member.Name, from, to, ct) != member)
                    throw Spoilt(archive, member.Name);
            }
            return manifest.Members.Any(m => m.Name == Database) ? manifest : throw NotOurs(archive);
        }
        catch (InvalidDataException e)
        {
            throw new BackupException($"Копия {archive} повреждена или это не копия «Наставника». Возьмите другую копию.", e);
        }
    }

    private static async Task<BackupManifest?> ReadManifestAsync(ZipArchive zip, CancellationToken ct)
    {
        if (zip.GetEntry(ManifestName) is not { } entry)
            return null;
        try
        {
            await using var stream = await entry.OpenAsync(ct);
            return await JsonSerializer.DeserializeAsync<BackupManifest>(stream, cancellationToken: ct);
        }
        catch (JsonException)
        {
            return null;
        }
    }

    private static async Task<BackupMember> CopyAsync(string name, Stream from, Stream to, CancellationToken ct)
    {
        using var hash = IncrementalHash.CreateHash(HashAlgorithmName.SHA256);
        var buffer = new byte[81920];
        long size = 0;
        int read;
        while ((read = await from.ReadAsync(buffer, ct)) > 0)
        {
            hash.AppendData(buffer, 0, read);
            await to.WriteAsync(buffer.AsMemory(0, read), ct);
            size += read;
        }
        return new(name, size, Convert.ToHexStringLower(hash.GetHashAndReset()));
    }

    private static FileStreamOptions New(FileMode mode)
    {
        var options = new FileStreamOptions { Mode = mode, Access = FileAccess.Write, Options = FileOptions.Asynchronous };
        if (!OperatingSystem.IsWindows())
            options.UnixCreateMode = OwnerOnly;
        return options;
    }

    private static BackupException NotOurs(string archive) => new($"Файл {archive} — не копия «Наставника». Укажите файл, записанный командой backup.");

    private static BackupException Spoilt(string archive, string member) => new($"Копия {archive} повреждена: не сходится {member}. Ничего не восстановлено; возьмите другую копию.");
}
