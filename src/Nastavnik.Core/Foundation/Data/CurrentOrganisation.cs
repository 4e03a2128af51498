namespace Nastavnik.Core.Foundation.Data;

/// <summary>The organisation and the user this scope (a request, a job) works for.</summary>
public sealed class CurrentOrganisation
{
    public Guid? Id { get; private set; }

    public Guid? UserId { get; private set; }

    public void Enter(Guid organisation, Guid? user = null)
    {
        if (Id is { } now && now != organisation)
        {
            throw new InvalidOperationException("A scope works for one organisation; open another scope.");
        }

        Id = organisation;
        UserId = user ?? UserId;
    }

    public void EnterAsUser(Guid user) => UserId = user;
}
