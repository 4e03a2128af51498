namespace Nastavnik.Core.Foundation.Data;

/// <summary>A row that belongs to one organisation; its key begins with that organisation.</summary>
public interface ITenantOwned
{
    Guid OrganisationId { get; }
}

/// <summary>A tenant row that its own user may read before an organisation is chosen (memberships).</summary>
public interface IOwnedByUserToo : ITenantOwned
{
    Guid UserId { get; }
}

/// <summary>A tenant row with the key (organisation, id). The organisation is stamped by the context when the row is added.</summary>
public abstract class TenantEntity : ITenantOwned
{
    public Guid OrganisationId { get; internal set; }

    public Guid Id { get; protected set; } = Guid.CreateVersion7();
}

/// <summary>The root of an aggregate: any change inside it raises the version that forms carry.</summary>
public abstract class AggregateRoot : TenantEntity
{
    public int Version { get; internal set; } = 1;
}

/// <summary>A row inside an aggregate; changing it raises the version of its root.</summary>
public interface IPartOf<TRoot>
    where TRoot : AggregateRoot
{
    Guid RootId { get; }
}

/// <summary>A row that no longer changes once it is sealed (a signed paper). The context refuses any other change of it, whoever asks.</summary>
public interface ISealable
{
    /// <summary>Whether it was sealed when it was read; <paramref name="original"/> gives a property's stored value.</summary>
    bool WasSealed(Func<string, object?> original);

    /// <summary>Properties that may still change after.</summary>
    IReadOnlySet<string> OpenAfterSeal { get; }
}
