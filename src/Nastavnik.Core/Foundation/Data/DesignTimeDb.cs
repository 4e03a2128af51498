#if EF_DESIGN
using Microsoft.EntityFrameworkCore.Design;

namespace Nastavnik.Core.Foundation.Data;

/// <summary>What `make migration` builds the model from; no server is asked.</summary>
public sealed class DesignTimeDb : IDesignTimeDbContextFactory<NastavnikDb>
{
    public NastavnikDb CreateDbContext(string[] args) =>
        new(DatabaseSetup.Options("Host=localhost;Database=design"), new CurrentOrganisation());
}
#endif
