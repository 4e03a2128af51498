using Nastavnik.Core.School.Accounts;

namespace Nastavnik.Web.Pages.Account.WhoSees;

/// <summary>Data of one kind, read by one rule.</summary>
/// <param name="Title">«Карточка наставника».</param>
/// <param name="Rights">Rows of the rights table by which it is read: any is enough.</param>
/// <param name="Leading">Entity that has the row about the person; null: everybody has such data.</param>
/// <param name="Subject">Property of the leading entity that names the person.</param>
/// <param name="Fields">«Entity.Property» → words; one word may stand for several properties.</param>
/// <param name="Closed">Rows by which restricted fields are read; null: those of the cards.</param>
internal sealed record DataScope(
    string Title, IReadOnlyList<Right> Rights, Type? Leading, string? Subject, IReadOnlyDictionary<string, string> Fields, IReadOnlyList<Right>? Closed = null);
