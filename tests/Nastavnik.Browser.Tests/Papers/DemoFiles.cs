using System.Collections.Concurrent;
using Nastavnik.Browser.Tests.Pages;
using Nastavnik.Browser.Tests.Running;
using Xunit;

namespace Nastavnik.Browser.Tests.Papers;

/// <summary>The office files that links of the demo's pages give, three of each kind of address.</summary>
public static class DemoFiles
{
    private static readonly Lazy<Task<IReadOnlyList<(string Address, byte[] File)>>> Shared = new(TakeAsync);

    public static Task<IReadOnlyList<(string Address, byte[] File)>> GetAsync() => Shared.Value;

    private static async Task<IReadOnlyList<(string Address, byte[] File)>> TakeAsync()
    {
        var program = await RunningProgram.DemoAsync();
        var map = new PageMap(program);
        var taken = new ConcurrentDictionary<string, int>(StringComparer.Ordinal);
        var files = new List<(string, byte[])>();
        foreach (var (_, person) in program.Accounts)
        {
            var walk = await DemoWalks.OfAsync(person);
            await using var window = await DemoWalks.SignedInAsync(person);
            foreach (var address in walk.Files.Where(f => !f.Contains("handler=Scan", StringComparison.OrdinalIgnoreCase)))
            {
                var handler = address[address.IndexOf("handler=", StringComparison.OrdinalIgnoreCase)..].Split('&')[0];
                if (taken.AddOrUpdate($"{map.PatternOf(address)} {handler}", 1, (_, n) => n + 1) > 3)
                {
                    continue;
                }

                var answer = await window.Page.Context.APIRequest.GetAsync(program.Address + address);
                Assert.True(answer.Status == 200, $"{person} {address}: {answer.Status}");
                Assert.Matches("filename=\"?[a-zA-Z0-9_.-]+\"?", answer.Headers.GetValueOrDefault("content-disposition", "none"));
                files.Add(($"{person} {address}", await answer.BodyAsync()));
            }
        }

        return files;
    }
}
