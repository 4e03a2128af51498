using Nastavnik.Core.Foundation.Acts;
using Nastavnik.Core.Foundation.TargetModel;
using Nastavnik.Core.Mentoring.Pairs;
using Nastavnik.Core.School.Organisations;
using Nastavnik.Core.School.Roadmap;
using Nastavnik.Web.Ui;

namespace Nastavnik.Web.Pages.Pairs;

/// <summary>Kinds and words of pairs on pages.</summary>
public static class PairLook
{
    public static string Kind(this PairState state) => state switch
    {
        PairState.Approved or PairState.Completed => "ok",
        PairState.Active => "info",
        PairState.Declined or PairState.Disbanded or PairState.EndedEarly => "idle",
        PairState.Suspended => "stop",
        _ => "wait",
    };

    public static string Kind(this FactState state) => state switch
    {
        FactState.Met => "ok",
        FactState.Waiting => "wait",
        FactState.Blocked => "stop",
        FactState.InWork => "info",
        _ => "idle",
    };

    /// <summary>A masked role model is named to the curator and the psychologist only.</summary>
    public static string FormAndModel(string form, string roleModel, Organisation organisation, Actor actor)
    {
        var name = organisation.Words.FormName(form);
        var model = actor.IsAny(Role.Curator, Role.Psychologist) ? Forms.RoleModel(roleModel)?.Name : Forms.MaskedName(roleModel);
        return string.IsNullOrEmpty(model) || model == Forms.Form(form).Name ? name : $"{name} · {model}";
    }

    public static IReadOnlyList<Choice> FormsOf(Organisation organisation, bool all) =>
        [.. organisation.EnabledForms.Select(Forms.Find).OfType<MentoringForm>().Where(f => all || f.Regime == Regime.B).Select(f => new Choice(f.Code, organisation.Words.FormName(f.Code)))];

    public static IReadOnlyList<Choice> Strategies { get; } = Choice.Of<PairStrategy>(s => s switch
    {
        PairStrategy.ByRequest => "по запросу наставляемого",
        PairStrategy.MutualChoice => "выбрали друг друга",
        PairStrategy.CuratorDecision => "решение куратора",
        PairStrategy.CouncilAdvice => "рекомендация совета",
        _ => "«быстрые встречи»",
    });
}
