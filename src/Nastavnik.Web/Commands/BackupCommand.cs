using System.Globalization;
using Microsoft.Extensions.Logging.Abstractions;
using Nastavnik.Core.Foundation.Data;

namespace Nastavnik.Web.Commands;

/// <summary><c>backup FILE</c>: one copy of everything, also while the program works.</summary>
internal static class BackupCommand
{
    public static async Task<int> RunAsync(string file, IConfiguration configuration)
    {
        var made = await Backup.WriteAsync(BackupPlaces.From(configuration), file, TimeProvider.System, NullLogger.Instance);
        Console.WriteLine(string.Create(CultureInfo.GetCultureInfo("ru-RU"),
            $"Копия записана: {Path.GetFullPath(file)} ({made.Bytes / 1048576.0:0.0} МБ; файлов и ключей: {made.Files}). В ней персональные данные и ключи: храните её отдельно от этой машины и под замком."));
        return 0;
    }
}
