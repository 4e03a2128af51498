using System.Runtime.CompilerServices;
using System.Text.RegularExpressions;
using Microsoft.EntityFrameworkCore;
using Nastavnik.Core.Foundation.Data;
using Nastavnik.Support;
using Xunit;

namespace Nastavnik.Core.Tests.House;

/// <summary>docs/language.md: one word, one name. What is kept of the school stands there, and what stands there is in the code.</summary>
public sealed class LanguageTests
{
    [Fact]
    public async Task Every_table_of_the_schools_data_has_its_word_and_no_name_in_the_list_is_dead()
    {
        var named = Regex.Matches(await File.ReadAllTextAsync(Path.Combine(Root(), "docs", "language.md"), TestContext.Current.CancellationToken), "`(?<name>[A-Za-z.]+)`", RegexOptions.ExplicitCapture, TimeSpan.FromSeconds(5))
            .SelectMany(m => m.Groups["name"].Value.Split('.')).ToHashSet();
        var school = await TestSchool.NewAsync();
        var kept = await school.AskAsync(db => Task.FromResult(db.Model.GetEntityTypes().Where(e => typeof(TenantEntity).IsAssignableFrom(e.ClrType)).Select(e => e.ClrType.Name).ToList()));
        Assert.Empty(kept.Except(named));

        var code = string.Join('\n', Directory.EnumerateFiles(Path.Combine(Root(), "src"), "*.cs", SearchOption.AllDirectories).Where(f => !f.Contains("/obj/", StringComparison.Ordinal)).Select(File.ReadAllText));
        var words = Regex.Matches(code, @"\w+", RegexOptions.None, TimeSpan.FromSeconds(20)).Select(m => m.Value).ToHashSet();
        Assert.Empty(named.Except(words));
    }

    private static string Root([CallerFilePath] string here = "") => Path.GetFullPath(Path.Combine(Path.GetDirectoryName(here)!, "..", "..", ".."));
}
