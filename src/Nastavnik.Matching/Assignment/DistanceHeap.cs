namespace Nastavnik.Matching.Assignment;

/// <summary>The nearest first; of equally near the one with the lesser number, so that a search never depends on chance. Old entries are left in and skipped by the reader.</summary>
internal sealed class DistanceHeap
{
    private (long Distance, int Node)[] entries = new (long, int)[64];

    public int Count { get; private set; }

    /// <summary>The nearest distance; ask only while there is one.</summary>
    public long Least => entries[0].Distance;

    public void Clear() => Count = 0;

    public void Push(long distance, int node)
    {
        if (Count == entries.Length)
        {
            Array.Resize(ref entries, Count * 2);
        }

        var at = Count++;
        while (at > 0)
        {
            var parent = (at - 1) >> 1;
            if (!Before(distance, node, entries[parent]))
            {
                break;
            }

            entries[at] = entries[parent];
            at = parent;
        }

        entries[at] = (distance, node);
    }

    public (long Distance, int Node) Pop()
    {
        var (top, last) = (entries[0], entries[--Count]);
        var at = 0;
        while (((at * 2) + 1) is var child && child < Count)
        {
            if (child + 1 < Count && Before(entries[child + 1].Distance, entries[child + 1].Node, entries[child]))
            {
                child++;
            }

            if (!Before(entries[child].Distance, entries[child].Node, last))
            {
                break;
            }

            entries[at] = entries[child];
            at = child;
        }

        entries[at] = last;
        return top;
    }

    private static bool Before(long distance, int node, (long Distance, int Node) other) =>
        distance < other.Distance || (distance == other.Distance && node < other.Node);
}
