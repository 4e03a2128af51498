using Microsoft.AspNetCore.Mvc;
using Nastavnik.Core.Foundation.Acts;
using Nastavnik.Core.Mentoring.Programmes;
using Nastavnik.Web.Security;

namespace Nastavnik.Web.Pages.Programmes;

/// <summary>
/// A part of one programme. The same part stands twice: under /programmes for the staff and under /my/programmes for the people of the pair;
/// the addresses differ, and who is let in.
/// </summary>
public abstract class ProgrammePage : OurPage
{
    [BindProperty(SupportsGet = true, Name = "id")]
    public Guid Id { get; set; }

    public ProgrammeView View { get; private set; } = null!;

    public ProgrammeHead Head { get; private set; } = null!;

    /// <summary>«/programmes/…» or «/my/programmes/…».</summary>
    public string Here => $"{(IsMine ? "/my" : "")}/programmes/{Id}";

    /// <summary>True under /my.</summary>
    public bool IsMine => Request.Path.StartsWithSegments("/my", StringComparison.OrdinalIgnoreCase);

    public PersonalProgramme Programme => View.Programme;

    protected abstract ProgrammePart? Part { get; }

    protected async Task<bool> LoadAsync(CancellationToken ct)
    {
        var services = HttpContext.RequestServices;
        if (await services.GetRequiredService<ProgrammeQueries>().FindAsync(Id, Actor, IsMine, ct) is not { } view)
        {
            return false;
        }

        View = view;
        Head = ProgrammeHead.Of(view, Here, IsMine, Part, Today, Organisation);
        await services.GetRequiredService<ActBook>().RecordReadingAsync(Actor, IsMine ? "/my/programmes" : "/programmes", view.People, ct);
        return true;
    }
}
