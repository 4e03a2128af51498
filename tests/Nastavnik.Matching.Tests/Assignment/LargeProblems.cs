using Nastavnik.Matching.Assignment;

namespace Nastavnik.Matching.Tests.Assignment;

/// <summary>Square tables of six kinds on which solvers differ most; scores are costs with a minus.</summary>
internal static class LargeProblems
{
    public static readonly string[] Families = ["uniform", "geometric", "product", "block", "ties", "near-constant"];

    public static DenseScores Table(string family, int mentees, int mentors, int seed)
    {
        var random = new Random(seed);
        int[] Numbers(int count, int below) => [.. Enumerable.Range(0, count).Select(_ => random.Next(1, below))];
        var (rowX, rowY, columnX, columnY) = (Numbers(mentees, 10_000), Numbers(mentees, 10_000), Numbers(mentors, 10_000), Numbers(mentors, 10_000));
        int Cost(int row, int column) => family switch
        {
            "uniform" => random.Next(1_000_000),
            "geometric" => (int)Math.Sqrt(Math.Pow(rowX[row] - columnX[column], 2) + Math.Pow(rowY[row] - columnY[column], 2)),
            "product" => rowX[row] * columnX[column],
            "block" => random.Next(1000) + (rowX[row] % 20 == columnX[column] % 20 ? 0 : 100_000),
            "ties" => random.Next(101),
            _ => 1_000_000 + random.Next(10),
        };
        var table = new int[mentees * mentors];
        for (var i = 0; i < table.Length; i++)
        {
            table[i] = -Cost(i / mentors, i % mentors);
        }

        return new(mentees, mentors, table);
    }
}
