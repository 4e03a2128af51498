namespace Nastavnik.Core.Foundation.Acts;

/// <summary>Roles of the rights table, in its order and with its letters.</summary>
public enum Role
{
    Head,
    Curator,
    Mentor,
    Mentee,
    Representative,
    CouncilMember,
    Psychologist,
    ClassTeacher,
    Administration,
    SystemAdministrator,
    SiteEditor,
    DataProtectionOfficer,
    MunicipalCoordinator,
    Partner,
    StudentCouncil,
    Visitor,
}

/// <summary>Who acts: ids and the roles that hold today, read in the same transaction as the act.</summary>
/// <param name="UserId">The account.</param>
/// <param name="PersonId">The person behind it in this organisation; null for a pure system administrator.</param>
/// <param name="Roles">Roles in force today.</param>
/// <param name="Today">Today in the organisation's time zone.</param>
/// <param name="Address">Network address, for the audit only.</param>
public sealed record Actor(Guid UserId, Guid? PersonId, IReadOnlySet<Role> Roles, DateOnly Today, string? Address = null)
{
    /// <summary>The program itself (nightly work, the demo).</summary>
    public static Actor Program(DateOnly today) => new(Guid.Empty, null, new HashSet<Role>(), today);

    public bool Is(Role role) => Roles.Contains(role);

    public bool IsAny(params ReadOnlySpan<Role> roles)
    {
        foreach (var role in roles)
        {
            if (Roles.Contains(role))
            {
                return true;
            }
        }

        return false;
    }
}

/// <summary>The form that asks for a change: its key makes the act happen once, its hash tells the same form from a changed one.</summary>
/// <param name="Key">Drawn with the page; becomes the act's primary key.</param>
/// <param name="Hash">SHA-256 of the posted fields.</param>
/// <param name="Version">Version of the aggregate that the person saw; null where nothing existed yet.</param>
public sealed record Form(Guid Key, string Hash, int? Version)
{
    /// <summary>For jobs and the demo, where no form exists.</summary>
    public static Form Fresh(int? version = null) => new(Guid.CreateVersion7(), "", version);
}

/// <summary>Who asks and by which form.</summary>
public sealed record Submission(Actor Actor, Form Form);
