using System.Security.Cryptography;

namespace Nastavnik.Core.Foundation.Data;

/// <summary>The folder with the key of restricted columns (32 bytes, mode 0600). It is part of a backup and never of the database.</summary>
public static class KeyFolder
{
    public static byte[] OpenOrCreate(string folder)
    {
        Directory.CreateDirectory(folder);
        var file = Path.Combine(folder, "fields.key");
        if (File.Exists(file))
        {
            return File.ReadAllBytes(file);
        }

        var key = RandomNumberGenerator.GetBytes(32);
        if (OperatingSystem.IsWindows())
        {
            File.WriteAllBytes(file, key);
            return key;
        }

        File.SetUnixFileMode(folder, UnixFileMode.UserRead | UnixFileMode.UserWrite | UnixFileMode.UserExecute);
        using var stream = new FileStream(file, new FileStreamOptions
        {
            Mode = FileMode.CreateNew,
            Access = FileAccess.Write,
            UnixCreateMode = UnixFileMode.UserRead | UnixFileMode.UserWrite,
        });
        stream.Write(key);
        return key;
    }
}
