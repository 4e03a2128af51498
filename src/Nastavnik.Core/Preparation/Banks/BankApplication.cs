using Nastavnik.Core.Foundation.Data;

namespace Nastavnik.Core.Preparation.Banks;

public enum ApplicationChannel
{
    Paper,
    Account,
}

/// <summary>A dated voluntary application for a bank (D-17). Nobody is taken in without one.</summary>
public sealed class BankApplication : TenantEntity
{
    private BankApplication()
    {
    }

    public BankApplication(Guid personId, BankSide side, Guid applicantId, ApplicationChannel channel, DateOnly date, IEnumerable<string> forms) =>
        (PersonId, Side, ApplicantId, Channel, Date, Forms) = (personId, side, applicantId, channel, date, [.. forms]);

    public Guid PersonId { get; private set; }

    public BankSide Side { get; private set; }

    /// <summary>Who signed: the person, or a legal representative.</summary>
    public Guid ApplicantId { get; private set; }

    public ApplicationChannel Channel { get; private set; }

    public DateOnly Date { get; private set; }

    public List<string> Forms { get; private set; } = [];

    /// <summary>Always true: the application says so, and without it there is none (S000-40).</summary>
    public bool Voluntary { get; private set; } = true;

    public string? Text { get; set; }

    /// <summary>Scan of the paper.</summary>
    public Guid? FileId { get; set; }
}

public enum InterviewDecision
{
    Fit,
    FitAfterTraining,
    NotFit,
}

/// <summary>A talk with a candidate for mentor.</summary>
public sealed class Interview : TenantEntity, IPartOf<MentorProfile>
{
    private Interview()
    {
    }

    public Interview(Guid profileId, DateOnly date, Guid? interviewerId, InterviewDecision decision) =>
        (ProfileId, Date, InterviewerId, Decision) = (profileId, date, interviewerId, decision);

    public Guid ProfileId { get; private set; }

    public DateOnly Date { get; private set; }

    public Guid? InterviewerId { get; private set; }

    public InterviewDecision Decision { get; private set; }

    /// <summary>Criteria that the candidate meets.</summary>
    public List<string> Criteria { get; set; } = [];

    public string? Note { get; set; }

    /// <summary>Restricted: readiness 1–5.</summary>
    public string? Readiness { get; set; }

    Guid IPartOf<MentorProfile>.RootId => ProfileId;
}
