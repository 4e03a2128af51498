using Microsoft.EntityFrameworkCore;
using Nastavnik.Core.Foundation.Data;
using Nastavnik.Core.Foundation.TargetModel;
using Nastavnik.Core.School.Organisations;

namespace Nastavnik.Core.Preparation.SchoolProgrammes;

/// <summary>A plan to take rows from: of the catalogue, or the school's own.</summary>
/// <param name="Key">The catalogue code, or the id of the school's plan.</param>
/// <param name="Id">Null: untouched catalogue plan.</param>
/// <param name="Edition">0: as the catalogue has it.</param>
/// <param name="Version">For the form that edits it; null: nothing is kept yet.</param>
public sealed record TypicalPlanView(string Key, Guid? Id, string? Code, string Title, string Form, string? RoleModel, IReadOnlyList<PlanCells> Rows, int Edition, int? Version)
{
    public bool IsCatalogue => Code is not null;

    public bool IsEdited => Id is not null;

    /// <summary>Fits a pair: its form, and its role model or any.</summary>
    public bool Fits(string form, string? roleModel) => Form == form && (RoleModel is null || RoleModel == roleModel);
}

/// <summary>The catalogue of the organisation's type with the school's copies over it, and the school's own plans.</summary>
public sealed class TypicalPlanQueries(NastavnikDb db)
{
    public async Task<IReadOnlyList<TypicalPlanView>> AllAsync(CancellationToken ct = default)
    {
        var organisation = await db.OurOrganisationAsync(ct);
        var plans = db.TypicalPlans;
        var kept = await plans.AsNoTracking().Where(p => !p.Dropped).OrderBy(p => p.Title).ToListAsync(ct);
        var copies = kept.Where(p => p.Code is not null).ToDictionary(p => p.Code!, StringComparer.Ordinal);
        var catalogue = TypicalPlanCatalogue.Of(organisation.Words)
            .Select(c => copies.GetValueOrDefault(c.Code) is { } copy ? View(copy) : new TypicalPlanView(c.Code, null, c.Code, c.Title, c.Form, c.RoleModel, c.Rows, 0, null));
        return [.. catalogue, .. kept.Where(p => p.Code is null).Select(View)];
    }

    /// <summary>By the catalogue code or the id; null: there is none, or it is another school's.</summary>
    public async Task<TypicalPlanView?> FindAsync(string key, CancellationToken ct = default) =>
        (await AllAsync(ct)).FirstOrDefault(p => p.Key == key || p.Code == key);

    /// <summary>Plans for a form, those of the role model first.</summary>
    public async Task<IReadOnlyList<TypicalPlanView>> ForAsync(string form, string? roleModel, CancellationToken ct = default) =>
        [.. (await AllAsync(ct)).Where(p => p.Form == form).OrderByDescending(p => p.RoleModel == roleModel).ThenByDescending(p => p.Fits(form, roleModel))];

    private static TypicalPlanView View(TypicalPlan plan) =>
        new(plan.Code ?? plan.Id.ToString(), plan.Id, plan.Code, plan.Title, plan.Form, plan.RoleModel, plan.Rows, plan.Edition, plan.Version);
}

public static class TypicalPlanWords
{
    /// <summary>«учитель – учитель: опытный педагог – молодой специалист».</summary>
    public static string For(this TypicalPlanView plan, Vocabulary words) =>
        plan.RoleModel is { } model ? $"{words.FormName(plan.Form)}: {Forms.RoleModel(model)?.Name}" : $"{words.FormName(plan.Form)}, любая ролевая модель";
}
