using Nastavnik.Core.Mentoring.Selection;
using Nastavnik.Web.Ui;

namespace Nastavnik.Web.Pages.Speed;

/// <summary>One line of a sheet: about whom, what.</summary>
public sealed class MarkInput
{
    public Guid About { get; set; }

    public Preference? Says { get; set; }
}

/// <summary>A sheet of marks as a form posts it: from the account, by a link, typed from paper.</summary>
public sealed class MarksInput
{
    public List<MarkInput> Marks { get; set; } = [];

    public static IReadOnlyList<Choice> Choices { get; } = Choice.Of<Preference>(p => p.Name());

    public IReadOnlyDictionary<Guid, Preference?> Said => Marks.GroupBy(m => m.About).ToDictionary(g => g.Key, g => g.First().Says);

    public static MarksInput Of(MarkSheet sheet) => new() { Marks = [.. sheet.Met.Select(m => new MarkInput { About = m.PersonId, Says = m.Says })] };

    /// <summary>What was posted, in the order of the sheet; lines that did not come stay empty.</summary>
    public MarksInput On(MarkSheet sheet)
    {
        var said = Said;
        return new MarksInput { Marks = [.. sheet.Met.Select(m => new MarkInput { About = m.PersonId, Says = said.GetValueOrDefault(m.PersonId) })] };
    }
}

/// <summary>What the shared form needs.</summary>
public interface IMarkForm
{
    MarkSheet Sheet { get; }

    MarksInput Input { get; }
}
