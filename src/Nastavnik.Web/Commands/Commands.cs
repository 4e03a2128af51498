using Nastavnik.Core.Foundation.Data;

namespace Nastavnik.Web.Commands;

/// <summary>What the program does instead of serving pages when its first word is a command.</summary>
public static class Commands
{
    private const int Refused = 1;
    private const int Misused = 2;

    /// <summary>The exit code, or null when the arguments name no command. To be asked before anything of the installation is opened.</summary>
    public static async Task<int?> TryRunAsync(string[] args, IConfiguration configuration)
    {
        if (args is not [var word, ..] || word.StartsWith('-') || word.StartsWith('/'))
            return null;
        try
        {
            return args switch
            {
                ["backup", { Length: > 0 } file] => await BackupCommand.RunAsync(file, configuration),
                ["restore", { Length: > 0 } file] => await RestoreCommand.RunAsync(file, configuration),
                ["permissions"] => PermissionsCommand.Run(),
                _ => Usage(),
            };
        }
        catch (Exception e) when (e is BackupException or ClusterException or IOException or UnauthorizedAccessException)
        {
            await Console.Error.WriteLineAsync(e.Message);
            return Refused;
        }
    }

    private static int Usage()
    {
        Console.Error.WriteLine("Команды: «backup ФАЙЛ» записывает копию базы данных, файлов и ключей; «restore ФАЙЛ» восстанавливает её в пустую папку данных; «permissions» печатает таблицу прав. Без команды программа открывает сайт.");
        return Misused;
    }
}
