using Nastavnik.Core.Foundation.Acts;

namespace Nastavnik.Core.Preparation.Questionnaires;

/// <summary>Decisions of campaigns.</summary>
public static class CampaignRules
{
    /// <summary>In which phases an instrument is used; the first is usual.</summary>
    public static IReadOnlyList<Phase> PhasesOf(Instrument instrument) => instrument switch
    {
        Instrument.Quality or Instrument.Personal => [Phase.Before, Phase.After],
        Instrument.Pulse => [Phase.During],
        Instrument.BankEntry => [Phase.Entry],
        _ => [Phase.Final],
    };

    /// <summary>Measuring the programme is approved by the head; joining a bank and the pulse are everyday work.</summary>
    public static bool NeedsHead(Instrument instrument) => instrument is not (Instrument.BankEntry or Instrument.Pulse);

    /// <summary>Answers leave the program only as totals (M1, parents, partners).</summary>
    public static bool OnlyTotals(Instrument instrument) => instrument is Instrument.Quality or Instrument.Parents or Instrument.Partners;

    public static IEnumerable<Refusal> Refused(CampaignCommand command, DateOnly today)
    {
        if (!PhasesOf(command.Instrument).Contains(command.Phase))
        {
            yield return new PhaseUnfit();
        }

        if (string.IsNullOrWhiteSpace(command.Title))
        {
            yield return new TitleNeeded();
        }

        if (command.ClosesOn < command.OpensOn)
        {
            yield return new DatesUpsideDown();
        }
        else if (command.ClosesOn < today)
        {
            yield return new ClosesInPast();
        }
    }

    public static Refusal? MayOpen(Campaign campaign, DateOnly today) => campaign switch
    {
        { State: CampaignState.Open } => new NotInThisState("Опрос уже открыт."),
        { State: CampaignState.Closed } => new NotInThisState("Опрос закрыт; откройте его снова с причиной."),
        { State: CampaignState.Planned } when NeedsHead(campaign.Instrument) => new NeedsApproval(),
        _ when campaign.ClosesOn < today => new ClosesInPast(),
        _ => null,
    };
}
