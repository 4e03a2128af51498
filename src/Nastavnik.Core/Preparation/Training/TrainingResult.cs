using Nastavnik.Core.Foundation.Data;

namespace Nastavnik.Core.Preparation.Training;

/// <summary>
/// The training mark of a person: passed or not, when, how many hours. From a programme of the school, or from a document of training passed earlier.
/// It is the person's, not the profile's: a new profile next year keeps it (INV-22).
/// </summary>
public sealed class TrainingResult : AggregateRoot
{
    private TrainingResult()
    {
    }

    /// <summary>Of a programme held here.</summary>
    public TrainingResult(Guid personId, TrainingProgramme programme, bool passed, DateOnly on, decimal hours) =>
        (PersonId, Audience, ProgrammeId, Title, Passed, On, Hours) = (personId, programme.Audience, programme.Id, programme.Title, passed, on, hours);

    /// <summary>Passed elsewhere or earlier, by a document.</summary>
    public TrainingResult(Guid personId, TrainingAudience audience, string title, DateOnly on, decimal hours, string document, Guid? fileId) =>
        (PersonId, Audience, Title, Passed, On, Hours, Document, FileId) = (personId, audience, title, true, on, hours, document, fileId);

    public Guid PersonId { get; private set; }

    public TrainingAudience Audience { get; private set; }

    /// <summary>Null: passed earlier.</summary>
    public Guid? ProgrammeId { get; private set; }

    /// <summary>Name of the programme as the certificate says it.</summary>
    public string Title { get; private set; } = "";

    public bool Passed { get; private set; }

    public DateOnly On { get; private set; }

    public decimal Hours { get; private set; }

    /// <summary>«3/2026»: given to those who passed here.</summary>
    public string? CertificateNumber { get; private set; }

    /// <summary>Kind and number of the document of an earlier training.</summary>
    public string? Document { get; private set; }

    public Guid? FileId { get; private set; }

    public void Certify(string number) => CertificateNumber = number;

    /// <summary>The result was put right; the number of a certificate already given stays.</summary>
    public void Correct(bool passed, DateOnly on, decimal hours) => (Passed, On, Hours) = (passed, on, hours);
}
