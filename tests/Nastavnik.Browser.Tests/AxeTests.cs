using Nastavnik.Browser.Tests.Running;
using Xunit;

namespace Nastavnik.Browser.Tests;

/// <summary>The check itself can fail: each fault planted into a page is found.</summary>
public sealed class AxeTests
{
    [Theory]
    [InlineData("document.querySelector('main').insertAdjacentHTML('beforeend', '<input type=text>')", "label")]
    [InlineData("document.querySelector('h1').remove()", "page-has-heading-one")]
    [InlineData("for (const top of [200, 210, 220]) { const b = document.createElement('button'); b.textContent = 'а' + top; Object.assign(b.style, { position: 'absolute', left: '4px', top: top + 'px', width: '60px', height: '10px', minHeight: '0', padding: '0', border: '0', fontSize: '6px', lineHeight: '8px' }); document.querySelector('footer').append(b); }", "target-size")]
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
