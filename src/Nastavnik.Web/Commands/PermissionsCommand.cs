using System.Text;
using Nastavnik.Core.Foundation.Acts;
using Nastavnik.Core.School.Accounts;

namespace Nastavnik.Web.Commands;

/// <summary>Prints the rights table as Markdown: what docs/permissions.md holds and a test compares.</summary>
public static class PermissionsCommand
{
    public static string Markdown()
    {
        var roles = Enum.GetValues<Role>();
        var text = new StringBuilder();
        text.Append("# Права\n\n");
        text.Append("Напечатано командой `make permissions` из таблицы, которую спрашивают страницы, меню и тесты. Править здесь нельзя: тест сравнивает файл с таблицей.\n\n");
        text.Append("Буквы: C — создать, R — читать, U — изменить, A — утвердить или подписать, X — выполнить, E — выгрузить; `о` — только своё, `п` — своя пара, `в` — вверенное, `аг` — только сводно. Пусто — права нет.\n\n");
        text.Append("Роли: ").AppendJoin("; ", roles.Select(r => $"**{r.Letters()}** {r.Title()}")).Append(".\n\n");
        text.Append("| № | Действие | ").AppendJoin(" | ", roles.Select(r => r.Letters())).Append(" |\n|---|---|").AppendJoin("", roles.Select(_ => "---|")).Append('\n');
        foreach (var row in Rights.All)
        {
            text.Append("| ").Append((int)row.Right).Append(" | ").Append(row.Title).Append(" | ").AppendJoin(" | ", roles.Select(row.Of)).Append(" |\n");
        }

        return text.ToString();
    }

    internal static int Run()
    {
        Console.Out.Write(Markdown());
        return 0;
    }
}
