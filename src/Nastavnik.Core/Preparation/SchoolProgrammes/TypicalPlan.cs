using Nastavnik.Core.Foundation.Data;

namespace Nastavnik.Core.Preparation.SchoolProgrammes;

/// <summary>
/// The school's own typical plan, or its edited copy of a catalogue plan. Programmes take copies of its rows and remember its edition;
/// later edits never change what was taken (S000-09).
/// </summary>
public sealed class TypicalPlan : AggregateRoot
{
    private TypicalPlan()
    {
    }

    public TypicalPlan(string? code, string form, string? roleModel) => (Code, Form, RoleModel) = (code, form, roleModel);

    /// <summary>Code of the catalogue plan it is a copy of; null: the school's own.</summary>
    public string? Code { get; private set; }

    /// <summary>Code of the form, for example TT.</summary>
    public string Form { get; private set; } = "";

    /// <summary>Code of the role model; null: any model of the form.</summary>
    public string? RoleModel { get; private set; }

    public string Title { get; private set; } = "";

    public IReadOnlyList<PlanCells> Rows { get; private set; } = [];

    /// <summary>Grows with each edit.</summary>
    public int Edition { get; private set; }

    /// <summary>Taken off the list; a copy gives its place back to the catalogue plan.</summary>
    public bool Dropped { get; private set; }

    public void Write(string title, IReadOnlyList<PlanCells> rows)
    {
        (Title, Rows) = (title, rows);
        Edition++;
    }

    public void For(string form, string? roleModel) => (Form, RoleModel) = (form, roleModel);

    public void Drop() => Dropped = true;
}
