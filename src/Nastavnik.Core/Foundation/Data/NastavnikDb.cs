using System.Linq.Expressions;
using Microsoft.AspNetCore.Identity;
using Microsoft.AspNetCore.Identity.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.ChangeTracking;

namespace Nastavnik.Core.Foundation.Data;

/// <summary>
/// The one context. It knows no module: mappings are found by scanning, a module offers its set by an extension property (<c>db.People</c>).
/// Every tenant row is filtered by the organisation of the scope; PostgreSQL's row-level security is the second, independent lock.
/// </summary>
public sealed class NastavnikDb(DbContextOptions<NastavnikDb> options, CurrentOrganisation here)
    : IdentityUserContext<IdentityUser<Guid>, Guid>(options)
{
    internal CurrentOrganisation Here => here;

    /// <summary>The organisation of this scope. Unset is an error, never «all rows».</summary>
    public Guid Tenant => here.Id ?? throw new InvalidOperationException("No organisation is set for this scope.");

    private Guid TenantOrNone => here.Id ?? Guid.Empty;

    private Guid UserOrNone => here.UserId ?? Guid.Empty;

    public override async Task<int> SaveChangesAsync(bool acceptAllChangesOnSuccess, CancellationToken cancellationToken = default)
    {
        StampTenant();
        KeepSealed();
        await RaiseVersionsAsync(cancellationToken);
        return await base.SaveChangesAsync(acceptAllChangesOnSuccess, cancellationToken);
    }

    public override int SaveChanges(bool acceptAllChangesOnSuccess) =>
        throw new NotSupportedException("Save asynchronously.");

    protected override void OnModelCreating(ModelBuilder builder)
    {
        base.OnModelCreating(builder);
        builder.HasPostgresExtension("pg_trgm").HasPostgresExtension("btree_gist");
        builder.ApplyConfigurationsFromAssembly(typeof(NastavnikDb).Assembly);

        foreach (var entity in builder.Model.GetEntityTypes().Where(e => typeof(ITenantOwned).IsAssignableFrom(e.ClrType) && !e.IsOwned()).ToList())
        {
            builder.Entity(entity.ClrType).HasQueryFilter(TenantFilter(entity.ClrType));
            if (typeof(AggregateRoot).IsAssignableFrom(entity.ClrType))
            {
                builder.Entity(entity.ClrType).Property(nameof(AggregateRoot.Version)).IsConcurrencyToken();
            }
        }

        SnakeCase.Apply(builder.Model);
    }

    private LambdaExpression TenantFilter(Type type)
    {
        var row = Expression.Parameter(type, "row");
        var self = Expression.Constant(this);
        var owner = Expression.Property(row, nameof(ITenantOwned.OrganisationId));
        if (!typeof(IOwnedByUserToo).IsAssignableFrom(type))
        {
            return Expression.Lambda(Expression.Equal(owner, Expression.Property(self, nameof(Tenant))), row);
        }

        return Expression.Lambda(
            Expression.OrElse(
                Expression.Equal(owner, Expression.Property(self, nameof(TenantOrNone))),
                Expression.Equal(Expression.Property(row, nameof(IOwnedByUserToo.UserId)), Expression.Property(self, nameof(UserOrNone)))),
            row);
    }

    private void StampTenant()
    {
        foreach (var entry in ChangeTracker.Entries<TenantEntity>())
        {
            if (entry.State == EntityState.Added && entry.Entity.OrganisationId == Guid.Empty)
            {
                entry.Entity.OrganisationId = Tenant;
            }
            else if (entry.State is EntityState.Added or EntityState.Modified or EntityState.Deleted && entry.Entity.OrganisationId != Tenant)
            {
                throw new InvalidOperationException("A row of another organisation cannot be written.");
            }
        }
    }

    private void KeepSealed()
    {
        foreach (var entry in ChangeTracker.Entries<ISealable>().Where(e => e.State is EntityState.Modified or EntityState.Deleted))
        {
            if (entry.Entity.WasSealed(name => entry.OriginalValues[name])
                && (entry.State == EntityState.Deleted || entry.Properties.Any(p => p.IsModified && !entry.Entity.OpenAfterSeal.Contains(p.Metadata.Name))))
            {
                throw new InvalidOperationException($"A sealed {entry.Metadata.ClrType.Name} cannot be changed.");
            }
        }
    }

    private async Task RaiseVersionsAsync(CancellationToken cancellationToken)
    {
        ChangeTracker.DetectChanges();
        var changed = ChangeTracker.Entries().Where(e => e.State is EntityState.Added or EntityState.Modified or EntityState.Deleted).ToList();
        var roots = new HashSet<AggregateRoot>(ReferenceEqualityComparer.Instance);
        foreach (var entry in changed)
        {
            if (entry is { State: EntityState.Modified, Entity: AggregateRoot root })
            {
                roots.Add(root);
            }
            else if (await RootOfAsync(entry, cancellationToken) is { } parent && Entry(parent).State is EntityState.Unchanged or EntityState.Modified)
            {
                roots.Add(parent);
            }
        }

        foreach (var root in roots)
        {
            root.Version++;
        }
    }

    private async Task<AggregateRoot?> RootOfAsync(EntityEntry entry, CancellationToken cancellationToken)
    {
        var part = entry.Metadata.ClrType.GetInterfaces().FirstOrDefault(i => i.IsGenericType && i.GetGenericTypeDefinition() == typeof(IPartOf<>));
        if (part is null)
        {
            return null;
        }

        var id = (Guid)part.GetProperty(nameof(IPartOf<>.RootId))!.GetValue(entry.Entity)!;
        return await FindAsync(part.GenericTypeArguments[0], [Tenant, id], cancellationToken) as AggregateRoot;
    }
}
