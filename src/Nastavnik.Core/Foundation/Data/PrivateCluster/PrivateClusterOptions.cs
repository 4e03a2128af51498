using Microsoft.Extensions.Logging;

namespace Nastavnik.Core.Foundation.Data;

/// <summary>What a private cluster needs to come up.</summary>
/// <param name="DataFolder">The program's data folder (NASTAVNIK_DATA); made when missing.</param>
/// <param name="Time">Measures how long the server may take to answer.</param>
/// <param name="Log">Receives what was created, started, adopted and stopped; never personal data.</param>
/// <param name="FsyncOff">For tests only: a crash of the machine may lose the cluster.</param>
public sealed record PrivateClusterOptions(string DataFolder, TimeProvider Time, ILogger Log, bool FsyncOff = false);
