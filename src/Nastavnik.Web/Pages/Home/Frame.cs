using Microsoft.EntityFrameworkCore;
using Nastavnik.Core.Foundation.Acts;
using Nastavnik.Core.Foundation.Data;
using Nastavnik.Core.School.Accounts;
using Nastavnik.Core.School.Organisations;
using Nastavnik.Core.School.People;
using Nastavnik.Paperwork.Grammar;
using Nastavnik.Web.Security;
using Nastavnik.Web.Ui;

namespace Nastavnik.Web.Pages.Home;

/// <summary>Fills what stands round every page, in the request's transaction: the name and the counters are asked again only after an act.</summary>
internal sealed class Frame(PageFrame frame, CurrentActor current, NastavnikDb db, UntilNextAct kept, IServiceProvider request) : IPageFrameSource
{
    public async Task FillAsync(CancellationToken ct)
    {
        var (actor, organisation) = (current.Actor, current.Organisation);
        frame.Organisation = organisation.IsDemo ? $"{organisation.ShortName} (пример)" : organisation.ShortName;
        frame.Year = $"{SchoolYear.LabelOf(actor.Today)} учебный год";
        frame.RoleTitle = RoleWords.Main(actor.Roles)?.Title();
        frame.UserName = await kept.GetAsync("frame.name", actor.Today, () => NameAsync(actor.PersonId, ct), ct);
        frame.Account.Add(new FrameLink("Моя учётная запись", "/account"));
        frame.Account.Add(new FrameLink("Сменить пароль", "/account/password"));
        frame.Account.Add(new FrameLink("Сменить организацию", "/account/organisations"));
        frame.Entries = await kept.GetAsync("frame.menu", actor.Today, () => MenuSetup.ComposeAsync(request, ct), ct);
    }

    private async Task<string> NameAsync(Guid? person, CancellationToken ct)
    {
        if (person is not { } id)
        {
            return "Администратор";
        }

        var people = db.People;
        var known = await people.AsNoTracking().Where(p => p.Id == id).Select(p => new { p.Surname, p.GivenName, p.Patronymic, p.Gender }).SingleAsync(ct);
        var name = new PersonName(known.Surname, known.GivenName, known.Patronymic, known.Gender);
        return $"{name.Surname} {name.Initials}";
    }
}
