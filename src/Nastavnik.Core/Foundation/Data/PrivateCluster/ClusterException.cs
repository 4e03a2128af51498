namespace Nastavnik.Core.Foundation.Data;

/// <summary>The private PostgreSQL cannot be brought up; <see cref="Exception.Message"/> is a Russian sentence for the operator's console.</summary>
public class ClusterException : Exception
{
    public ClusterException(string sentence) : base(sentence) { }

    public ClusterException(string sentence, Exception cause) : base(sentence, cause) { }
}

/// <summary>Another instance of the program holds the data folder.</summary>
public sealed class AlreadyRunningException(string dataFolder, Exception cause)
    : ClusterException($"Программа уже запущена с этой папкой данных: {dataFolder}. Остановите её или задайте другую папку в NASTAVNIK_DATA.", cause);
