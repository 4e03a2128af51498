namespace Nastavnik.Core.Foundation.Data;

/// <summary>One running program to a data folder. The kernel frees it with the process, whatever kills it.</summary>
internal sealed class InstanceLock : IDisposable
{
    private const string FileName = "instance.lock";
    private readonly Dictionary<string, FileStream> _held = [];

    public static InstanceLock Take(string dataFolder)
    {
        var taken = new InstanceLock();
        taken.Also(dataFolder, dataFolder);
        return taken;
    }

    public void Also(string folder, string dataFolder)
    {
        var path = Path.GetFullPath(Path.Combine(folder, FileName));
        if (_held.ContainsKey(path))
            return;
        try
        {
            _held.Add(path, new FileStream(path, FileMode.OpenOrCreate, FileAccess.ReadWrite, FileShare.None));
        }
        catch (UnauthorizedAccessException e)
        {
            throw new ClusterException($"Программа не может писать в папку данных {Path.GetFullPath(folder)}. Дайте ей право записи или задайте другую папку в NASTAVNIK_DATA.", e);
        }
        catch (IOException e)
        {
            throw new AlreadyRunningException(Path.GetFullPath(dataFolder), e);
        }
    }

    public void Dispose()
    {
        foreach (var stream in _held.Values)
            stream.Dispose();
        _held.Clear();
    }
}
