using Nastavnik.Core.School.Accounts;

namespace Nastavnik.Web.Security;

/// <summary>What a page or one of its handlers asks of the rights table: any of the letters. Without it (or a sibling) a page is not served at all.</summary>
[AttributeUsage(AttributeTargets.Class | AttributeTargets.Method)]
public sealed class NeedsAttribute(Right right, string letters) : Attribute
{
    public Right Right => right;

    public string Letters => letters;

    /// <summary>The right must hold for everybody's objects: pages of the staff, where one's own or assigned objects are not enough.</summary>
    public bool ForAll { get; init; }
}

/// <summary>Any account with a place in the organisation; the page itself shows only one's own.</summary>
[AttributeUsage(AttributeTargets.Class | AttributeTargets.Method)]
public sealed class SignedInAttribute : Attribute;

/// <summary>A page before or outside organisations: sign-in, set-up, errors, the public face. Its queries touch global tables only.</summary>
[AttributeUsage(AttributeTargets.Class)]
public sealed class NoOrganisationAttribute : Attribute;

/// <summary>A page with two faces: a visitor gets one outside organisations, a signed-in person one inside, with the rights of <see cref="SignedInAttribute"/>.</summary>
[AttributeUsage(AttributeTargets.Class)]
public sealed class WelcomesAllAttribute : Attribute;
