using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Nastavnik.Core.Foundation.Acts;
using Nastavnik.Core.Foundation.Data;
using Nastavnik.Core.Foundation.TargetModel;
using Nastavnik.Core.School.Organisations;

namespace Nastavnik.Core.Preparation.SchoolProgrammes;

public sealed record NoSuchTypicalPlan() : Refusal("Этого типового плана больше нет. Откройте список планов заново.");

public sealed record PlanNeedsTitle() : Refusal("Назовите план: по названию его выбирают.", "Title");

public sealed record PlanNeedsRows() : Refusal("В плане нет ни одной заполненной строки. Заполните хотя бы одну.");

public sealed record CellTooLong(int Row, int Column)
    : Refusal($"Строка {Row + 1}, графа «{PlanCells.Titles[Column]}»: сократите до {PlanCells.Longest} знаков.", $"Rows[{Row}].C{Column + 1}");

public sealed record ModelOfOtherForm() : Refusal("Эта ролевая модель относится к другой форме. Выберите модель выбранной формы или «любая».", "RoleModel");

public sealed record NoSuchForm() : Refusal("Выберите форму наставничества.", "Form");

public static class TypicalPlanActs
{
    public static readonly ActKind Written = new("typical-plan.write", "Изменён типовой план «{plan}», редакция {edition}");
    public static readonly ActKind Dropped = new("typical-plan.drop", "Типовой план «{plan}» убран из списка");
}

/// <param name="Key">Catalogue code or id; null: a new plan of the school.</param>
/// <param name="Form">For a plan of the school's own; a copy keeps the catalogue's.</param>
/// <param name="Step">A button of the table pressed: the rows are saved with it done, however unfinished.</param>
public sealed record WriteTypicalPlanCommand(string? Key, string Title, string? Form, string? RoleModel, IReadOnlyList<PlanCells> Rows, PlanStep Step = PlanStep.None, int Row = -1);

/// <summary>Saves a typical plan: the first edit of a catalogue plan makes the school's copy.</summary>
public sealed class WriteTypicalPlan(NastavnikDb db, ActBook acts, TypicalPlanQueries queries)
{
    public Task<Outcome> ExecuteAsync(WriteTypicalPlanCommand command, Submission by, CancellationToken ct = default) =>
        acts.RunAsync(by, TypicalPlanActs.Written, async act =>
        {
            var title = command.Title.Trim();
            var rows = PlanRows.After(command.Rows, command.Step, command.Row);
            if (Refuse(command, title, rows) is { } refusal)
            {
                return refusal;
            }

            var (plan, missing) = await PlanAsync(command, by, ct);
            if (plan is null)
            {
                return missing!;
            }

            plan.Write(title, rows);
            act.About(plan.Id).With("plan", title).With("edition", plan.Edition);
            return Outcome.Done("План сохранён. Программы, которые уже взяли из него строки, не изменились.", plan.Id);
        }, ct);

    private static Refusal? Refuse(WriteTypicalPlanCommand command, string title, IReadOnlyList<PlanCells> rows)
    {
        if (title.Length == 0)
        {
            return new PlanNeedsTitle();
        }

        if (command.Step == PlanStep.None && rows.All(r => r.IsEmpty))
        {
            return new PlanNeedsRows();
        }

        foreach (var (row, cells) in rows.Index())
        {
            if (cells.All.Index().FirstOrDefault(c => c.Item.Length > PlanCells.Longest) is { Item.Length: > 0 } cell)
            {
                return new CellTooLong(row, cell.Index);
            }
        }

        return null;
    }

    private async Task<(TypicalPlan? Plan, Refusal? Refusal)> PlanAsync(WriteTypicalPlanCommand command, Submission by, CancellationToken ct)
    {
        var plans = db.TypicalPlans;
        var organisation = await db.OurOrganisationAsync(ct);
        if (command.Key is null || (await queries.FindAsync(command.Key, ct)) is { Code: null })
        {
            if (command.Form is null || !organisation.Words.FormCodes.Contains(command.Form, StringComparer.Ordinal))
            {
                return (null, new NoSuchForm());
            }

            if (command.RoleModel is { } model && Forms.RoleModel(model)?.Form != command.Form)
            {
                return (null, new ModelOfOtherForm());
            }
        }

        if (command.Key is null)
        {
            var own = new TypicalPlan(null, command.Form!, command.RoleModel);
            plans.Add(own);
            return (own, null);
        }

        if (await queries.FindAsync(command.Key, ct) is not { } known)
        {
            return (null, new NoSuchTypicalPlan());
        }

        if (known.Id is null)
        {
            // Somebody may have made the copy after this form was drawn: then a version was not in it, and the unique index refuses the second.
            var copy = new TypicalPlan(known.Code, known.Form, known.RoleModel);
            plans.Add(copy);
            return (copy, null);
        }

        var plan = await plans.SingleAsync(p => p.Id == known.Id, ct);
        if (by.Form.Version != plan.Version)
        {
            return (null, new ChangedMeanwhile());
        }

        if (plan.Code is null)
        {
            plan.For(command.Form!, command.RoleModel);
        }

        return (plan, null);
    }
}

public sealed record DropTypicalPlanCommand(Guid Plan);

/// <summary>Takes the school's plan off the list; a copy gives its place back to the catalogue plan.</summary>
public sealed class DropTypicalPlan(NastavnikDb db, ActBook acts)
{
    public Task<Outcome> ExecuteAsync(DropTypicalPlanCommand command, Submission by, CancellationToken ct = default) =>
        acts.RunAsync(by, TypicalPlanActs.Dropped, async act =>
        {
            var plans = db.TypicalPlans;
            var plan = await plans.SingleOrDefaultAsync(p => p.Id == command.Plan && !p.Dropped, ct);
            if (plan is null)
            {
                return new NoSuchTypicalPlan();
            }

            if (by.Form.Version is { } seen && seen != plan.Version)
            {
                return new ChangedMeanwhile();
            }

            plan.Drop();
            act.About(plan.Id).With("plan", plan.Title);
            return Outcome.Done(plan.Code is null ? "План убран из списка." : "Ваши правки убраны: план снова такой, каким был.", plan.Id);
        }, ct);
}

public static class SchoolProgrammeServices
{
    public static IServiceCollection AddSchoolProgrammes(this IServiceCollection services) => services
        .AddActKinds(typeof(TypicalPlanActs))
        .AddConstraintSentence(TypicalPlanMapping.OneCopy, new ChangedMeanwhile())
        .AddScoped<TypicalPlanQueries>()
        .AddScoped<WriteTypicalPlan>()
        .AddScoped<DropTypicalPlan>();
}
