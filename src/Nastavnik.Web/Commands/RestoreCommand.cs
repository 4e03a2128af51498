using Microsoft.Extensions.Logging.Abstractions;
using Nastavnik.Core.Foundation.Data;

namespace Nastavnik.Web.Commands;

/// <summary><c>restore FILE</c>: a copy comes back into an empty data folder (or an empty outside database).</summary>
internal static class RestoreCommand
{
    public static async Task<int> RunAsync(string file, IConfiguration configuration)
    {
        var places = BackupPlaces.From(configuration);
        var restored = await Backup.RestoreAsync(file, places, TimeProvider.System, NullLogger.Instance);
        Console.WriteLine($"Копия восстановлена в {places.DataFolder}; файлов и ключей: {restored.Files}. Запустите программу.");
        return 0;
    }
}
