using Nastavnik.Core.Foundation.Acts;
using Nastavnik.Core.School.Organisations;

namespace Nastavnik.Web.Security;

/// <summary>Who sends this request and in which organisation; filled once by <see cref="Gatekeeper"/>.</summary>
public sealed class CurrentActor
{
    private Actor? actor;
    private Organisation? organisation;

    public Actor Actor => actor ?? throw new InvalidOperationException("This page is outside organisations.");

    public Organisation Organisation => organisation ?? throw new InvalidOperationException("This page is outside organisations.");

    public bool IsKnown => actor is not null;

    internal void Set(Actor who, Organisation where) => (actor, organisation) = (who, where);
}
