using System.Reflection;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Nastavnik.Core.School.Accounts;
using Nastavnik.Web.Commands;
using Nastavnik.Web.Security;
using Xunit;

namespace Nastavnik.Web.Tests.Desk;

public sealed class RightsOfPagesTests
{
    public static TheoryData<string> Pages => [.. typeof(Program).Assembly.GetTypes().Where(t => t.IsSubclassOf(typeof(PageModel)) && !t.IsAbstract).Select(t => t.FullName!)];

    [Theory]
    [MemberData(nameof(Pages))]
    public void Every_page_states_its_rights_once(string name)
    {
        var page = typeof(Program).Assembly.GetType(name)!;
        var ways = new[]
        {
            page.GetCustomAttributes<NeedsAttribute>(inherit: true).Any(), page.GetCustomAttribute<SignedInAttribute>(inherit: true) is not null,
            page.GetCustomAttribute<NoOrganisationAttribute>() is not null, page.GetCustomAttribute<WelcomesAllAttribute>() is not null,
        };
        Assert.True(ways.Count(w => w) == 1, $"{name}: [Needs], [SignedIn], [NoOrganisation] or [WelcomesAll] — one of them.");
    }

    [Theory]
    [MemberData(nameof(Pages))]
    public void A_right_that_a_page_asks_is_held_by_somebody(string name)
    {
        var page = typeof(Program).Assembly.GetType(name)!;
        var asked = page.GetCustomAttributes<NeedsAttribute>(inherit: true)
            .Concat(page.GetMethods().SelectMany(m => m.GetCustomAttributes<NeedsAttribute>()));
        foreach (var need in asked)
        {
            Assert.True(Enum.GetValues<Core.Foundation.Acts.Role>().Any(r => need.Letters.Any(l => Rights.Row(need.Right).Gives(r, l))), $"{name}: nobody holds {need.Right} {need.Letters}");
        }
    }

    [Fact]
    public void The_document_of_rights_is_the_table()
    {
        var file = Path.Combine(Root(), "docs", "permissions.md");
        Assert.True(File.ReadAllText(file).ReplaceLineEndings("\n") == PermissionsCommand.Markdown(), "docs/permissions.md is old. Run make permissions.");
    }

    private static string Root()
    {
        var folder = AppContext.BaseDirectory;
        while (!File.Exists(Path.Combine(folder, "Nastavnik.slnx")))
        {
            folder = Path.GetDirectoryName(folder.TrimEnd(Path.DirectorySeparatorChar))!;
        }

        return folder;
    }
}
