namespace Nastavnik.Matching.Assignment;

/// <summary>
/// The proof that no plan is better (linear programming duality; Kuhn 1955, «The Hungarian method for the assignment problem»). Units: those of scores.
/// For every candidate of a mentee that is not pinned: Mentee[i] + Mentor[j] ≥ score + <see cref="PlacingBonus"/>; the sum of all mentee prices and of places × mentor prices
/// equals the plan's own sum. A mentor's price is what one place more with him would add; it is 0 while he has a free place.
/// </summary>
/// <param name="Mentor">A number ≥ 0 a mentor; 0 where he takes nobody.</param>
/// <param name="Mentee">A number ≥ 0 a mentee; a pinned one's may be negative: his pin costs that much.</param>
/// <param name="PlacingBonus">See <see cref="AssignmentProblem.PlacingBonus"/>; a re-solved plan may keep a greater one.</param>
public sealed record Prices(long[] Mentor, long[] Mentee, long PlacingBonus);

/// <summary>Who with whom.</summary>
/// <param name="MentorOf">A mentor a mentee; −1: left over.</param>
/// <param name="Total">The sum of scores.</param>
/// <param name="Placed">How many have a mentor.</param>
public sealed record AssignmentPlan(int[] MentorOf, long Total, int Placed, Prices Prices);
