using Nastavnik.Browser.Tests.Running;

namespace Nastavnik.Browser.Tests.Pages;

/// <summary>Sends the forms of a page with everything emptied, to see the page with its errors. What a danger button does is left alone.</summary>
public static class EmptyForms
{
    // A form without fields asks nothing and has no error; a search is not a change.
    private const string Find = """
        () => [...document.querySelectorAll('main form[method=post]')].map((f, i) => [f, i]).filter(([f]) => f.checkVisibility() && !f.querySelector('.btn-danger')
          && [...f.elements].some(e => e.matches('input:not([type=hidden]), select, textarea') && e.checkVisibility()) && f.querySelector('button')).map(([, i]) => i)
        """;

    private const string Send = """
        index => {
          const form = document.querySelectorAll('main form[method=post]')[index];
          for (const e of form.elements) {
            if (e.matches('[type=hidden], button')) continue;
            if (e.matches('[type=checkbox], [type=radio]')) e.checked = false;
            else if (e.matches('select')) { e.selectedIndex = [...e.options].findIndex(o => o.value === ''); }
            else if (!e.matches('[type=file]')) e.value = '';
          }
          form.requestSubmit([...form.querySelectorAll('button:not([type=button])')].find(b => b.matches('.btn-primary')) ?? undefined);
        }
        """;

    /// <summary>What is wrong with the error states of the page at this address, and how many there were.</summary>
    public static async Task<(int States, IReadOnlyList<string> Wrong)> SendAsync(Window window, string address)
    {
        var (states, wrong) = (0, new List<string>());
        await window.OpenAsync(address);
        foreach (var form in (await window.Page.EvaluateAsync<int[]>(Find)).Take(3))
        {
            await window.OpenAsync(address);
            await window.TurnAsync(() => window.Page.EvaluateAsync(Send, form));
            var sent = $"{address}, form {form + 1} sent empty";
            if (window.Last is < 400 or >= 500)
            {
                wrong.AddRange(window.TakeWrongs().Select(w => $"{sent}: {w}"));
                continue;
            }

            states++;
            if (window.Last is not (400 or 409))
            {
                wrong.Add($"{sent}: answered {window.Last}");
            }
            else if (await window.Page.Locator(".n-errors").CountAsync() == 0)
            {
                wrong.Add($"{sent}: no summary of errors");
            }

            wrong.AddRange((await Axe.FindAsync(window, Chromium.Desktop, Chromium.Phone)).Select(w => $"{sent}: {w}"));
            await window.Page.SetViewportSizeAsync(Chromium.Desktop, 900);
        }

        return (states, wrong);
    }
}
