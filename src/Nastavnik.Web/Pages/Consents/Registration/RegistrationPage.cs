using Microsoft.AspNetCore.Mvc;
using Nastavnik.Core.School.Consents;
using Nastavnik.Web.Security;

namespace Nastavnik.Web.Pages.Consents.Registration;

/// <summary>One paper and one thing to register of it; another school's paper is not found.</summary>
public abstract class RegistrationPage(ConsentCards cards) : OurPage
{
    [BindProperty(SupportsGet = true, Name = "id")]
    public Guid Id { get; set; }

    public ConsentCard Card { get; private set; } = null!;

    public RegistryRow Row => Card.Row;

    public string Address => $"/consents/{Id}";

    protected async Task<bool> LoadAsync(CancellationToken ct)
    {
        if (await cards.FindAsync(Id, Today, ct) is not { } card)
        {
            return false;
        }

        Card = card;
        return true;
    }
}
