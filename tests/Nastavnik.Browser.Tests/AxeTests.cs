using Nastavnik.Browser.Tests.Running;
using Xunit;

namespace Nastavnik.Browser.Tests;

/// <summary>The check itself can fail: each fault planted into a page is found.</summary>
public sealed class AxeTests
{
    [Theory]
    [InlineData("document.querySelector('main').insertAdjacentHTML('beforeend', '<input type=text>')", "label")]
    [InlineData("document.querySelector('h1').remove()", "page-has-heading-one")]
    [InlineData("document.querySelector('main').insertAdjacentHTML('beforeend', '<div id=small><button>а</button><button>б</button><button>в</button></div>'); document.querySelectorAll('#small button').forEach(b => Object.assign(b.style, { padding: 0, width: '9px', height: '9px', minHeight: 0, minWidth: 0, margin: 0, fontSize: '6px', float: 'left' }))", "target-size")]
    [InlineData("document.querySelector('h1').style.color = '#eee'", "color-contrast")]
    [InlineData("document.querySelector('main').style.width = '2000px'", "scrolls sideways")]
    [InlineData("console.error('беда')", "console: беда")]
    [InlineData("document.body.insertAdjacentHTML('beforeend', '<img alt=\"\" src=\"https://example.com/a.png\">')", "third party")]
    [InlineData("document.body.insertAdjacentHTML('beforeend', '<p style=\"color:red\">а</p>')", "Content Security Policy")]
    public async Task A_planted_fault_is_found(string fault, string said)
    {
        var program = await RunningProgram.DemoAsync();
        await using var window = await Chromium.OpenAsync(program.Address);
        await window.OpenAsync("/account/sign-in");
        await window.Page.EvaluateAsync($"() => {{ {fault} }}");
        var found = await Axe.FindAsync(window, Chromium.Desktop);
        Assert.Contains(found, f => f.Contains(said, StringComparison.Ordinal));
    }
}
