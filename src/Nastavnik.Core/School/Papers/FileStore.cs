using System.Security.Cryptography;
using Microsoft.EntityFrameworkCore;
using Nastavnik.Core.Foundation.Acts;
using Nastavnik.Core.Foundation.Data;

namespace Nastavnik.Core.School.Papers;

/// <summary>Where files lie: NASTAVNIK_DATA/files.</summary>
public sealed record FileFolder(string Path);

public sealed record UnfitFile(string Reason) : Refusal(Reason, "File");

/// <summary>
/// Keeps scans and printed papers. Content decides the type, not the name; scans of PDF, JPEG, PNG and DOCX up to 15 MB are taken.
/// A file whose row was rolled back stays as an orphan and harms nobody: it is encrypted and named by its hash.
/// </summary>
public sealed class FileStore(NastavnikDb db, FileFolder folder, TimeProvider time)
{
    public const long LargestScan = 15 * 1024 * 1024;

    /// <summary>Looks at a posted scan; null when it may be kept.</summary>
    public static Refusal? Unfit(byte[] content) => content.Length switch
    {
        0 => new UnfitFile("Файл пуст. Выберите скан ещё раз."),
        > (int)LargestScan => new UnfitFile("Файл больше 15 МБ. Сохраните скан с меньшим разрешением."),
        _ when TypeOf(content) is null => new UnfitFile("Это не скан: нужен файл PDF, JPEG или PNG либо документ DOCX."),
        _ => null,
    };

    public async Task<StoredFile> KeepAsync(string name, byte[] content, CancellationToken ct = default)
    {
        var (type, extension) = TypeOf(content) ?? ("application/octet-stream", "");
        var hash = Convert.ToHexStringLower(SHA256.HashData(content));
        var path = PathOf(hash);
        Directory.CreateDirectory(Path.GetDirectoryName(path)!);
        if (!File.Exists(path))
        {
            var draft = path + "." + Guid.CreateVersion7().ToString("N");
            await File.WriteAllBytesAsync(draft, FieldCipher.Current.Seal(content), ct);
            File.Move(draft, path, overwrite: true);
        }

        var stored = new StoredFile(name + extension, type, content.Length, hash, time.GetUtcNow());
        db.Set<StoredFile>().Add(stored);
        return stored;
    }

    public async Task<(StoredFile File, byte[] Content)?> ReadAsync(Guid id, CancellationToken ct = default)
    {
        var file = await db.Set<StoredFile>().AsNoTracking().SingleOrDefaultAsync(f => f.Id == id, ct);
        return file is null ? null : (file, FieldCipher.Current.Open(await File.ReadAllBytesAsync(PathOf(file.Sha256), ct)));
    }

    /// <summary>Removes the bytes when no other row of the organisation has the same content; the row stays as a trace.</summary>
    public async Task DestroyAsync(Guid id, CancellationToken ct = default)
    {
        var files = db.Set<StoredFile>();
        var file = await files.AsNoTracking().SingleAsync(f => f.Id == id, ct);
        var path = PathOf(file.Sha256);
        // Gone already, folder and all, after a restore from an older copy: nothing is left to destroy.
        if (!await files.AnyAsync(f => f.Sha256 == file.Sha256 && f.Id != id, ct) && File.Exists(path))
        {
            File.Delete(path);
        }
    }

    private static (string Type, string Extension)? TypeOf(byte[] content) => content switch
    {
        [0x25, 0x50, 0x44, 0x46, ..] => ("application/pdf", ".pdf"),
        [0xFF, 0xD8, 0xFF, ..] => ("image/jpeg", ".jpg"),
        [0x89, 0x50, 0x4E, 0x47, ..] => ("image/png", ".png"),
        [0x50, 0x4B, 0x03, 0x04, ..] => ("application/vnd.openxmlformats-officedocument.wordprocessingml.document", ".docx"),
        _ => null,
    };

    private string PathOf(string hash) => Path.Combine(folder.Path, db.Tenant.ToString("N"), hash[..2], hash);
}
