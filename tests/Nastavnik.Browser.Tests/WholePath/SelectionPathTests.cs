using Xunit;

namespace Nastavnik.Browser.Tests.WholePath;

/// <summary>Who with whom, in Chromium: from the school's lists by entry questionnaires, «быстрые встречи» and the board to the order and a pair at work.</summary>
public sealed class SelectionPathTests
{
    [Fact]
    [Trait("Requirement", "S000-92")]
    [Trait("Requirement", "INV-23")]
    [Trait("Requirement", "S000-132")]
    [Trait("Requirement", "S001-132")]
    [Trait("Requirement", "S003-16")]
    [Trait("Requirement", "S003-29")]
    [Trait("Requirement", "S003-30")]
    public Task A_school_goes_from_its_lists_by_questionnaires_meetings_and_the_board_to_pairs() => Paths.SelectAsync();
}
