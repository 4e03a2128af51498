using System.Globalization;
using Nastavnik.Core.Preparation.Orders;
using Nastavnik.Paperwork.Documents;

namespace Nastavnik.Core.Mentoring.Pairs;

/// <summary>An order as one of its many people reads it: only his own sub-points of point 1, his rows of the table, his line of acquaintance.</summary>
internal static class OrderExtract
{
    public static async Task<Paper> OfAsync(Order order, IReadOnlySet<int> own, Guid person, PeopleOnPaper people, CancellationToken ct)
    {
        var me = (await people.FindAsync(person, order.Date ?? DateOnly.MaxValue, ct))?.Name.Signature;
        var body = order.Body!;
        return body with
        {
            Blocks =
            [
                .. body.Blocks
                    .Where(b => b switch
                    {
                        Numbered { Label: ['1', '.', .. var rest] } when rest.TrimEnd('.') is { Length: > 0 } index => own.Contains(int.Parse(index, CultureInfo.InvariantCulture) - 1),
                        SignatureLine { Dated: true } line => line.Name.ToString() == me,
                        _ => true,
                    })
                    .Select(b => b is Table table ? table with { Rows = [.. table.Rows.Where((_, i) => own.Contains(i))] } : b),
            ],
        };
    }
}
