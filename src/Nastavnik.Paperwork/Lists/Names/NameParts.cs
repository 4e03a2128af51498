namespace Nastavnik.Paperwork.Lists.Names;

/// <summary>A name as a list has it. A part may be one letter when only the initial is known; the patronymic may be empty.</summary>
public sealed record NameParts(string Surname, string GivenName, string Patronymic = "")
{
    /// <summary>The list has an initial where a full name is needed.</summary>
    public bool HasInitials => GivenName.Length == 1 || Patronymic.Length == 1;

    /// <summary>«Петров Павел Ильич», «Петров П. П.» with initials.</summary>
    public string Full => string.Join(' ', new[] { Surname, Dotted(GivenName), Dotted(Patronymic) }.Where(p => p.Length > 0));

    public override string ToString() => Full;

    private static string Dotted(string part) => part.Length == 1 ? part + "." : part;
}
