using Xunit;

namespace Nastavnik.Browser.Tests.WholePath;

/// <summary>The job the program is for, in Chromium, from nothing.</summary>
public sealed class WholePathTests
{
    [Fact]
    public Task A_school_goes_from_its_lists_to_a_pair_at_work() => Paths.WithScripts.Value;
}

/// <summary>The same with JavaScript off, beside the other.</summary>
public sealed class WholePathWithoutScriptsTests
{
    [Fact]
    public Task A_school_goes_from_its_lists_to_a_pair_at_work() => Paths.WithoutScripts.Value;
}
