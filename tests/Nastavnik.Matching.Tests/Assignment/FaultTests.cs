using Nastavnik.Matching.Assignment;
using Xunit;

namespace Nastavnik.Matching.Tests.Assignment;

/// <summary>Problems that have no plan are told apart before anything is solved.</summary>
public sealed class FaultTests
{
    private static readonly AssignmentProblem Possible = new(new DenseScores(2, 2, [1, 2, DenseScores.NoCandidate, 4]), [1, 1], PlanGoal.BestFit);

    [Fact]
    public void Each_fault_has_its_kind()
    {
        Assert.Null(Possible.Fault());
        Assert.Equal(AssignmentFaultKind.PlacesDoNotFit, Possible.With(places: [1]).Fault()!.Kind);
        Assert.Equal(AssignmentFaultKind.PlacesDoNotFit, Possible.With(places: [1, -1]).Fault()!.Kind);
        Assert.Equal(AssignmentFaultKind.NobodyThere, Possible.With(pins: [new(0, 2)]).Fault()!.Kind);
        Assert.Equal(AssignmentFaultKind.PinnedTwice, Possible.With(pins: [new(0, 0), new(0, 1)]).Fault()!.Kind);
        Assert.Equal(AssignmentFaultKind.PinnedToNoCandidate, Possible.With(pins: [new(1, 0)]).Fault()!.Kind);
        Assert.Equal(AssignmentFaultKind.PinnedAndBanned, Possible.With(pins: [new(0, 0)], bans: [new(0, 0)]).Fault()!.Kind);
        Assert.Equal(AssignmentFaultKind.PinsOverPlaces, Possible.With(places: [1, 0], pins: [new(0, 1)]).Fault()!.Kind);
        Assert.Throws<ArgumentException>(() => AssignmentSolver.Solve(Possible.With(places: [1])));
    }

    [Fact]
    public void Scores_of_a_wrong_shape_or_size_are_refused()
    {
        Assert.Throws<ArgumentException>(() => new DenseScores(2, 2, [1, 2, 3]));
        Assert.Throws<ArgumentException>(() => new DenseScores(1, 1, [Scores.Largest + 1]));
        Assert.Throws<ArgumentException>(() => new SparseScores(2, [0, 2], [new(0, 1), new(0, 2)]));
        Assert.Throws<ArgumentException>(() => new SparseScores(2, [0, 1], [new(2, 1)]));
    }
}
