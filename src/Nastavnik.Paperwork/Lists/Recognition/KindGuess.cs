namespace Nastavnik.Paperwork.Lists.Recognition;

/// <summary>Whose list it is: by its columns first, by names of sheets and titles then.</summary>
internal static class KindGuess
{
    public static (ListKind Kind, bool Sure) Of(IEnumerable<RecognisedColumn> columns, IEnumerable<string> titles, bool sheetsAreClasses)
    {
        Span<int> votes = stackalloc int[3];
        foreach (var column in columns)
        {
            switch (column.Meaning)
            {
                case ColumnMeaning.Parents or ColumnMeaning.ParentPhone or ColumnMeaning.ClassName:
                    votes[(int)ListKind.Pupils] += 3;
                    break;
                case ColumnMeaning.Position or ColumnMeaning.TeachingYears or ColumnMeaning.Category or ColumnMeaning.Subject:
                    votes[(int)ListKind.Employees] += 3;
                    break;
                case ColumnMeaning.PartnerKind or ColumnMeaning.Offer or ColumnMeaning.Employer:
                    votes[(int)ListKind.Partners] += 3;
                    break;
            }
        }

        votes[(int)ListKind.Pupils] += sheetsAreClasses ? 4 : 0;
        foreach (var title in titles)
        {
            var h = HeaderWords.Normal(title);
            votes[(int)ListKind.Pupils] += Says(h, "обучающ", "учащ", "ученик", "учеников", "воспитанник", "список класса");
            votes[(int)ListKind.Employees] += Says(h, "педагог", "сотрудник", "работник", "учител");
            votes[(int)ListKind.Partners] += Says(h, "партнер", "выпускник", "социальн");
        }

        var best = 0;
        for (var i = 1; i < votes.Length; i++)
        {
            best = votes[i] > votes[best] ? i : best;
        }

        var second = 0;
        for (var i = 0; i < votes.Length; i++)
        {
            second = i == best ? second : Math.Max(second, votes[i]);
        }

        return ((ListKind)best, votes[best] >= 3 && votes[best] > second);
    }

    private static int Says(string title, params ReadOnlySpan<string> words)
    {
        foreach (var word in words)
        {
            if (title.Contains(word, StringComparison.Ordinal))
            {
                return 2;
            }
        }

        return 0;
    }
}
