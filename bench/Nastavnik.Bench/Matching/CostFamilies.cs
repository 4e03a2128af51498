namespace Nastavnik.Bench.Matching;

/// <summary>Square tables of whole costs (the less, the better) of six kinds on which assignment solvers differ most. Each is made by its seed alone.</summary>
internal static class CostFamilies
{
    public static readonly IReadOnlyList<string> Names = ["uniform", "geometric", "product", "block", "ties", "near-constant"];

    /// <summary>Row by row, <paramref name="size"/> × <paramref name="size"/>.</summary>
    public static int[] Make(string name, int size, int seed)
    {
        var random = new Random(seed);
        Func<int, int, int> cost = name switch
        {
            "uniform" => (_, _) => random.Next(1_000_000),
            "geometric" => Geometric(size, random),
            "product" => Product(size, random),
            "block" => Block(size, random),
            "ties" => (_, _) => random.Next(101),
            "near-constant" => (_, _) => 1_000_000 + random.Next(10),
            _ => throw new ArgumentException(name, nameof(name)),
        };
        var costs = new int[size * size];
        for (var row = 0; row < size; row++)
        {
            for (var column = 0; column < size; column++)
            {
                costs[(row * size) + column] = cost(row, column);
            }
        }

        return costs;
    }

    /// <summary>Distances between points of a square.</summary>
    private static Func<int, int, int> Geometric(int size, Random random)
    {
        var (from, to) = (Points(size, random), Points(size, random));
        return (row, column) => (int)Math.Round(Math.Sqrt(Math.Pow(from[row].X - to[column].X, 2) + Math.Pow(from[row].Y - to[column].Y, 2)));
    }

    private static (double X, double Y)[] Points(int size, Random random) => [.. Enumerable.Range(0, size).Select(_ => (random.NextDouble() * 1_000_000, random.NextDouble() * 1_000_000))];

    /// <summary>The product of a row's and a column's number (Machol and Wien 1976): every path looks good for long.</summary>
    private static Func<int, int, int> Product(int size, Random random)
    {
        var (rows, columns) = (Numbers(size, random), Numbers(size, random));
        return (row, column) => rows[row] * columns[column];
    }

    private static int[] Numbers(int size, Random random) => [.. Enumerable.Range(0, size).Select(_ => random.Next(1, 10_000))];

    /// <summary>Twenty subjects of unlike size: the same subject is cheap, another is possible but dear.</summary>
    private static Func<int, int, int> Block(int size, Random random)
    {
        const int Subjects = 20;
        int[] Of() => [.. Enumerable.Range(0, size).Select(_ => Math.Min(random.Next(Subjects), random.Next(Subjects)))];
        var (rows, columns) = (Of(), Of());
        return (row, column) => random.Next(1000) + (rows[row] == columns[column] ? 0 : 100_000);
    }
}
