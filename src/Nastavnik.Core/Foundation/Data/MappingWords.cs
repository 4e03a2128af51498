using System.Linq.Expressions;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace Nastavnik.Core.Foundation.Data;

/// <summary>How private a mapped value is: the data map that export, destruction and «Кто видит мои данные» read.</summary>
public enum Privacy
{
    Plain,
    Personal,
    Restricted,
}

/// <summary>Words that mappings are written in.</summary>
public static class MappingWords
{
    public const string PrivacyAnnotation = "Nastavnik:Privacy";
    public const string TableSqlAnnotation = "Nastavnik:Sql:";

    public static PropertyBuilder<T> Plain<T>(this PropertyBuilder<T> property) => property.Classed(Privacy.Plain);

    public static PropertyBuilder<T> Personal<T>(this PropertyBuilder<T> property) => property.Classed(Privacy.Personal);

    /// <summary>Special category: encrypted with a key that is not in the database.</summary>
    public static PropertyBuilder<string?> Restricted(this PropertyBuilder<string?> property)
    {
        property.Classed(Privacy.Restricted);
        property.HasConversion(
            plain => plain == null ? null : FieldCipher.Current.Seal(plain),
            stored => stored == null ? null : FieldCipher.Current.Open(stored));
        return property;
    }

    private static PropertyBuilder<T> Classed<T>(this PropertyBuilder<T> property, Privacy privacy)
    {
        property.HasAnnotation(PrivacyAnnotation, privacy.ToString());
        return property;
    }

    /// <summary>Key (organisation_id, id); every tenant mapping begins with it.</summary>
    public static EntityTypeBuilder<T> TenantKey<T>(this EntityTypeBuilder<T> table)
        where T : TenantEntity
    {
        table.HasKey(x => new { x.OrganisationId, x.Id });
        table.Property(x => x.Id).ValueGeneratedNever();
        return table;
    }

    /// <summary>A foreign key (organisation_id, column): a row cannot point into another organisation. Never cascades.</summary>
    public static EntityTypeBuilder<T> RefersTo<T, TTarget>(this EntityTypeBuilder<T> table, Expression<Func<T, object?>> column)
        where T : TenantEntity
        where TTarget : TenantEntity
    {
        table.HasOne<TTarget>().WithMany()
            .HasForeignKey(nameof(TenantEntity.OrganisationId), NameOf(column))
            .OnDelete(DeleteBehavior.Restrict);
        return table;
    }

    /// <summary>Children inside an aggregate; the foreign key is (organisation_id, column).</summary>
    public static EntityTypeBuilder<T> Has<T, TPart>(
        this EntityTypeBuilder<T> table, Expression<Func<T, IEnumerable<TPart>?>> parts, Expression<Func<TPart, object?>> column)
        where T : TenantEntity
        where TPart : TenantEntity
    {
        table.HasMany(parts).WithOne()
            .HasForeignKey(nameof(TenantEntity.OrganisationId), NameOf(column))
            .OnDelete(DeleteBehavior.Restrict);
        table.Navigation(Navigation(parts)).UsePropertyAccessMode(PropertyAccessMode.Field);
        return table;
    }

    /// <summary>A constraint EF cannot express (an exclusion, a partial rule); laid after migrations, once, under its name.</summary>
    public static EntityTypeBuilder<T> Constraint<T>(this EntityTypeBuilder<T> table, string name, string definition)
        where T : class
    {
        table.HasAnnotation(TableSqlAnnotation + name, definition);
        return table;
    }

    private static string NameOf<T>(Expression<Func<T, object?>> column) =>
        ((column.Body is UnaryExpression cast ? cast.Operand : column.Body) as MemberExpression)?.Member.Name
        ?? throw new ArgumentException("A property is expected.", nameof(column));

    private static string Navigation<T, TPart>(Expression<Func<T, IEnumerable<TPart>?>> parts) =>
        ((parts.Body is UnaryExpression cast ? cast.Operand : parts.Body) as MemberExpression)!.Member.Name;
}
