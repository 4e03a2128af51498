using Nastavnik.Browser.Tests.Pages;
using Nastavnik.Browser.Tests.WholePath;
using Xunit;

namespace Nastavnik.Browser.Tests.Papers;

/// <summary>Every kind of file that pages of the demo and the whole path give.</summary>
public sealed class PapersTests
{
    [Fact]
    public async Task Every_file_linked_in_the_demo_is_valid()
    {
        var wrong = new List<string>();
        foreach (var (address, file) in await DemoFiles.GetAsync())
        {
            wrong.AddRange(Office.Faults(file).Select(f => $"{address}: {f}"));
        }

        Assert.True(wrong.Count == 0, string.Join("\n", wrong));
    }

    [Fact]
    public async Task Every_paper_of_the_whole_path_is_valid()
    {
        var papers = (await Paths.WithScripts.Value).Papers;
        Assert.Superset(new HashSet<string> { "D-01", "D-02", "D-04", "D-12", "D-13, D-15", "D-17 mentees", "D-11" }, papers.Keys.ToHashSet());
        Assert.Empty(papers.SelectMany(p => Office.Faults(p.Value).Select(f => $"{p.Key}: {f}")));
    }

    [Fact]
    public async Task LibreOffice_opens_every_paper()
    {
        Assert.SkipUnless(Office.IsHere, "LibreOffice is not installed; «make test» installs it.");
        var files = (await DemoFiles.GetAsync()).Where(f => f.Address.Contains("Docx", StringComparison.Ordinal)).ToDictionary(f => f.Address, f => f.File);
        Assert.True(files.Count > 5, $"Only {files.Count} papers are linked in the demo.");
        foreach (var (kind, file) in (await Paths.WithScripts.Value).Papers)
        {
            files[kind] = file;
        }

        Assert.Empty(await Office.UnopenedAsync(files, TestContext.Current.CancellationToken));
    }
}
