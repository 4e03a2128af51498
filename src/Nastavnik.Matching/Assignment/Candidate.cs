namespace Nastavnik.Matching.Assignment;

/// <summary>A mentor whom a mentee may have.</summary>
/// <param name="Mentor">Column, from 0.</param>
/// <param name="Score">The more, the better; within ±<see cref="Scores.Largest"/>.</param>
public readonly record struct Candidate(int Mentor, int Score);
