using Microsoft.Extensions.Configuration;
using Nastavnik.Core.Foundation.Data;
using Nastavnik.Support;
using Xunit;

namespace Nastavnik.Web.Tests.Commands;

/// <summary>The first word of the command line.</summary>
public sealed class CommandsTests : IDisposable
{
    private readonly string _folder = TestCluster.NewFolder();

    public void Dispose()
    {
        if (Directory.Exists(_folder))
            Directory.Delete(_folder, recursive: true);
    }

    [Theory]
    [InlineData]
    [InlineData("--urls=http://127.0.0.1:0")]
    [InlineData("/urls", "http://127.0.0.1:0")]
    public async Task Without_a_command_the_program_serves_pages(params string[] args) =>
        Assert.Null(await Web.Commands.Commands.TryRunAsync(args, Configuration("old")));

    [Theory]
    [InlineData("bakcup", "copy.zip")]
    [InlineData("backup")]
    [InlineData("restore", "")]
    public async Task A_misspelt_command_does_not_start_the_program(params string[] args) =>
        Assert.Equal(2, await Web.Commands.Commands.TryRunAsync(args, Configuration("old")));

    [Fact]
    public async Task A_refusal_is_an_exit_code_and_a_copy_goes_there_and_back()
    {
        var copy = Path.Combine(_folder, "copy.zip");
        Assert.Equal(1, await Web.Commands.Commands.TryRunAsync(["backup", copy], Configuration("old")));
        await using (await PrivateCluster.StartAsync(TestCluster.Options(Path.Combine(_folder, "old"))))
            Assert.Equal(0, await Web.Commands.Commands.TryRunAsync(["backup", copy], Configuration("old")));

        Assert.Equal(1, await Web.Commands.Commands.TryRunAsync(["restore", copy], Configuration("old")));
        Assert.Equal(0, await Web.Commands.Commands.TryRunAsync(["restore", copy], Configuration("fresh")));
        Assert.Equal(1, await Web.Commands.Commands.TryRunAsync(["restore", copy], Configuration("fresh")));
    }

    private IConfiguration Configuration(string folder) =>
        new ConfigurationBuilder().AddInMemoryCollection([new(DatabaseServer.DataFolderVariable, Path.Combine(_folder, folder))]).Build();
}
