using Nastavnik.Core.Foundation.Acts;
using Nastavnik.Core.School.Organisations;

namespace Nastavnik.Web;

/// <summary>The modules of Core in their order; each says itself what it offers.</summary>
internal static class Modules
{
    public static IServiceCollection AddModules(this IServiceCollection services) => services
        .AddActs()
        .AddOrganisations();
}
