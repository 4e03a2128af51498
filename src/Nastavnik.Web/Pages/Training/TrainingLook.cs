using Nastavnik.Core.Preparation.Training;

namespace Nastavnik.Web.Pages.Training;

/// <summary>Colours of states.</summary>
public static class TrainingLook
{
    public static string Kind(this TrainingState state) => state switch
    {
        TrainingState.Draft => "idle",
        TrainingState.OnOrder => "wait",
        TrainingState.Running => "info",
        _ => "ok",
    };

    public static string Kind(this SessionState state) => state switch
    {
        SessionState.Held => "ok",
        SessionState.Planned => "wait",
        _ => "idle",
    };
}
