using Nastavnik.Core.Foundation.TargetModel;

namespace Nastavnik.Core.Preparation.SchoolProgrammes;

/// <summary>A plan that comes with the program. Timing is relative: the pair puts its own dates.</summary>
/// <param name="Code">«TT-1», «D-TT-1»; kept by the school's copy.</param>
/// <param name="Types">Organisations whose words it is written in.</param>
public sealed record CataloguePlan(string Code, string Form, string RoleModel, string Title, IReadOnlyList<OrganisationType> Types, IReadOnlyList<PlanCells> Rows)
{
    internal static CataloguePlan Of(string code, string title, IReadOnlyList<OrganisationType> types, params PlanCells[] rows)
    {
        var model = code[(code.IndexOf('/', StringComparison.Ordinal) + 1)..];
        return new(code, Forms.RoleModel(model)!.Form, model, title, types, rows);
    }
}

/// <summary>Typical plans by the words of an organisation (S000-09).</summary>
public static class TypicalPlanCatalogue
{
    public static readonly IReadOnlyList<CataloguePlan> All = [.. TeacherPlans.All, .. KindergartenPlans.All, .. LessonPlans.All, .. PupilPlans.All, .. TeacherAndPupilPlans.All];

    public static IEnumerable<CataloguePlan> Of(Vocabulary words) => All.Where(p => p.Types.Contains(words.Type) && words.FormCodes.Contains(p.Form, StringComparer.Ordinal));
}
