namespace Nastavnik.Paperwork.Documents;

/// <summary>Walks over every run of a paper, wherever it stands: a prepared paper gets its number and date this way.</summary>
public static class PaperText
{
    /// <summary>The same paper with every run put through <paramref name="change"/>.</summary>
    public static Paper Change(Paper paper, Func<Run, Run> change) => paper with { Blocks = [.. paper.Blocks.Select(b => Change(b, change))] };

    /// <summary>Puts values into blanks by their hints; blanks of other hints stay.</summary>
    public static Paper Fill(Paper paper, IReadOnlyDictionary<string, string> values) =>
        Change(paper, run => run.IsBlank && values.TryGetValue(run.Value, out var value) ? new Run(value, run.Style) : run);

    /// <summary>Hints of the blanks still to be filled.</summary>
    public static IReadOnlySet<string> Blanks(Paper paper)
    {
        var hints = new HashSet<string>(StringComparer.Ordinal);
        Change(paper, run =>
        {
            if (run.IsBlank)
            {
                hints.Add(run.Value);
            }

            return run;
        });
        return hints;
    }

    private static Block Change(Block block, Func<Run, Run> change) => On(block, text => new RichText([.. text.Runs.Select(change)]));

    private static Block On(Block block, Func<RichText, RichText> on) => block switch
    {
        Centered b => b with { Text = on(b.Text) },
        Paragraph b => b with { Text = on(b.Text) },
        Numbered b => b with { Text = on(b.Text) },
        Heading b => b with { Text = on(b.Text) },
        FieldLine b => new FieldLine(on(b.Left), on(b.Middle), on(b.Right)),
        SignatureLine b => b with { Position = on(b.Position), Name = on(b.Name) },
        TwoColumnSignatures b => new TwoColumnSignatures(Party(b.Left, on), Party(b.Right, on)),
        StampBlock b => b with { Stamps = [.. b.Stamps.Select(s => new Stamp(s.Word, Lines(s.Lines, on)))] },
        AddresseeBlock b => new AddresseeBlock(Lines(b.Lines, on)),
        AnnexHeader b => b with { Lines = Lines(b.Lines, on) },
        Table b => b with { Rows = [.. b.Rows.Select(r => new TableRow([.. r.Cells.Select(c => c with { Paragraphs = Lines(c.Paragraphs, on) })]))] },
        _ => block,
    };

    private static SignatureParty Party(SignatureParty party, Func<RichText, RichText> on) => new(party.Title, Lines(party.Lines, on), on(party.Name));

    private static IReadOnlyList<RichText> Lines(IReadOnlyList<RichText> lines, Func<RichText, RichText> on) => [.. lines.Select(on)];
}
