using Nastavnik.Core.Foundation.Acts;

namespace Nastavnik.Core.School.Accounts;

/// <summary>One action of the rights table.</summary>
/// <param name="Right">Row.</param>
/// <param name="Title">In Russian.</param>
/// <param name="Cells">Sixteen cells in the order of <see cref="Role"/>, divided by «|».</param>
public sealed record RightRow(Right Right, string Title, string Cells)
{
    private readonly string[] cells = Cells.Split('|');

    public string Of(Role role) => cells[(int)role];

    /// <summary>The letters a role holds: «RU(замечания)» → R, U. «–(запрос)» gives none.</summary>
    public bool Gives(Role role, char letter)
    {
        var cell = Of(role);
        var end = cell.IndexOf('(', StringComparison.Ordinal);
        return (end < 0 ? cell : cell[..end]).Contains(letter, StringComparison.Ordinal);
    }
}

/// <summary>
/// The one table that pages, menus, tests and docs/permissions.md read. Whether an object is one's own (о, п, в) is asked of the module's
/// <c>VisibleTo(actor)</c>; here it is said whether the role has the action at all.
/// </summary>
public static class Rights
{
    public static IReadOnlyList<RightRow> All => RightsTable.Rows;

    public static RightRow Row(Right right) => RightsTable.Rows[(int)right - 1];

    /// <summary>Any of the letters is enough.</summary>
    public static bool May(this Actor actor, Right right, string letters)
    {
        var row = Row(right);
        return actor.Roles.Any(role => letters.Any(letter => row.Gives(role, letter)));
    }

    /// <summary>The right holds for everybody's objects, not only one's own, one's pair's or assigned.</summary>
    public static bool MayForAll(this Actor actor, Right right, string letters)
    {
        var row = Row(right);
        return actor.Roles.Any(role => letters.Any(letter => row.Gives(role, letter)) && !IsNarrow(row.Of(role)));
    }

    /// <summary>«Rо», «CUп», «Xв(за ребёнка)», «аг», «R(свой класс)»: not everybody's objects.</summary>
    private static bool IsNarrow(string cell)
    {
        var end = cell.IndexOf('(', StringComparison.Ordinal);
        var letters = end < 0 ? cell : cell[..end];
        return letters.AsSpan().ContainsAny('о', 'п', 'в') || letters.Contains("аг", StringComparison.Ordinal) || cell.Contains("(сво", StringComparison.Ordinal)
            || cell.Contains("(без", StringComparison.Ordinal) || cell.Contains("(режим", StringComparison.Ordinal) || cell.Contains("(техн", StringComparison.Ordinal)
            || cell.Contains("(пары своего", StringComparison.Ordinal) || cell.Contains("(карточка своего", StringComparison.Ordinal);
    }
}
