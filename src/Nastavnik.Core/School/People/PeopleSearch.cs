using Microsoft.EntityFrameworkCore;

namespace Nastavnik.Core.School.People;

/// <summary>Search that does not mind case, ё or half a surname.</summary>
public static class PeopleSearch
{
    /// <summary>Lower case, ё as е: the shape of the column <c>search_name</c>.</summary>
    public static string Key(string text) => text.Trim().ToLowerInvariant().Replace('ё', 'е');

    /// <summary>Every word of the query stands somewhere in the name; digits are looked for in the phone.</summary>
    public static IQueryable<Person> Matching(this IQueryable<Person> people, string? query)
    {
        foreach (var word in Key(query ?? "").Split(' ', StringSplitOptions.RemoveEmptyEntries))
        {
            var isPhone = word.All(c => char.IsDigit(c) || c is '+' or '-' or '(' or ')');
            var pattern = isPhone ? $"%{new string(word.Where(char.IsDigit).ToArray())}%" : $"%{Escape(word)}%";
            people = isPhone
                ? people.Where(p => p.Phone != null && EF.Functions.Like(p.Phone, pattern))
                : people.Where(p => EF.Functions.Like(p.SearchName, pattern));
        }

        return people;
    }

    private static string Escape(string word) => word.Replace("\\", "\\\\").Replace("%", "\\%").Replace("_", "\\_");
}
