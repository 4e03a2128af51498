using Nastavnik.Core.Foundation.Data;
using Nastavnik.Core.Foundation.TargetModel;
using Nastavnik.Core.Mentoring.Pairs;
using Nastavnik.Core.Preparation.SchoolProgrammes;

namespace Nastavnik.Core.Mentoring.Programmes;

/// <summary>The personalised programme of one pair or group: note, directions, plan, agreements; each approved text is kept as a version.</summary>
public sealed class PersonalProgramme : AggregateRoot
{
    private readonly List<PlanItem> items = [];
    private readonly List<ProgrammeMark> marks = [];
    private readonly List<ProgrammeRemark> remarks = [];
    private readonly List<SupportSpecialist> support = [];

    private PersonalProgramme()
    {
    }

    public PersonalProgramme(Guid pairId, int number, string form, ProgrammeMode mode, DateOnly createdOn) =>
        (PairId, Number, Form, Regime, Mode, CreatedOn) = (pairId, number, form, Forms.Form(form).Regime, mode, createdOn);

    public Guid PairId { get; private set; }

    /// <summary>Running number in the organisation.</summary>
    public int Number { get; private set; }

    /// <summary>Code of the pair's form.</summary>
    public string Form { get; private set; } = "";

    public Regime Regime { get; private set; }

    public ProgrammeMode Mode { get; private set; }

    public ProgrammeState State { get; private set; } = ProgrammeState.Draft;

    public DateOnly CreatedOn { get; private set; }

    public DateOnly? Start { get; private set; }

    public DateOnly? End { get; private set; }

    public ExplanatoryNote Note { get; private set; } = new();

    /// <summary>Kinds of mentoring by name; <see cref="Kinds"/> reads them.</summary>
    public List<string> KindNames { get; private set; } = [];

    public List<string> Directions { get; private set; } = [];

    /// <summary>Дефициты (затруднения).</summary>
    public string Difficulties { get; private set; } = "";

    public string Request { get; private set; } = "";

    public string Strengths { get; private set; } = "";

    /// <summary>The typical plan its first rows were copied from, and that plan's edition then (S000-09).</summary>
    public string? TypicalPlan { get; private set; }

    public int? TypicalEdition { get; private set; }

    /// <summary>Agreements count for one round: a return for edits opens the next.</summary>
    public int Round { get; private set; } = 1;

    public DateOnly? SentOn { get; private set; }

    public DateOnly? AgreedOn { get; private set; }

    /// <summary>The date of the stamp.</summary>
    public DateOnly? ApprovedOn { get; private set; }

    public DateOnly? StartedOn { get; private set; }

    /// <summary>The last day of work.</summary>
    public DateOnly? EndedOn { get; private set; }

    /// <summary>How many texts were approved.</summary>
    public int Versions { get; private set; }

    public bool FromPaper { get; private set; }

    public IReadOnlyList<PlanItem> Items => items;

    public IReadOnlyList<ProgrammeMark> Marks => marks;

    public IReadOnlyList<ProgrammeRemark> Remarks => remarks;

    /// <summary>Specialists who help the pair (S000: предметники, психолог, социальный педагог).</summary>
    public IReadOnlyList<SupportSpecialist> Support => support;

    public IReadOnlyList<MentoringKind> Kinds => [.. KindNames.Select(Enum.Parse<MentoringKind>)];

    /// <summary>Rows of the plan in order.</summary>
    public IReadOnlyList<PlanCells> Rows => [.. items.OrderBy(i => i.Position).Select(i => i.Cells)];

    /// <summary>Agreements of the present round.</summary>
    public IReadOnlyList<ProgrammeMark> CurrentMarks => [.. marks.Where(m => m.Round == Round)];

    public bool IsEditable => State == ProgrammeState.Draft;

    public bool Allows(ProgrammeEvent what) => ProgrammeStates.Table.Allows(State, what);

    public void WriteNote(DateOnly? start, DateOnly? end, ExplanatoryNote note, ProgrammeMode mode) => (Start, End, Note, Mode) = (start, end, note, mode);

    public void WriteDirections(IEnumerable<MentoringKind> kinds, IEnumerable<string> directions, string difficulties, string request, string strengths)
    {
        KindNames = [.. kinds.Select(k => k.ToString())];
        Directions = [.. directions];
        (Difficulties, Request, Strengths) = (difficulties, request, strengths);
    }

    /// <summary>Rows as they stand in the form now; what did not change is not written. Returns rows that are gone, for removal.</summary>
    public IReadOnlyList<PlanItem> WriteRows(IReadOnlyList<PlanCells> rows)
    {
        var kept = items.OrderBy(i => i.Position).ToList();
        for (var i = 0; i < rows.Count; i++)
        {
            if (i < kept.Count)
            {
                kept[i].Write(rows[i]);
            }
            else
            {
                items.Add(new PlanItem(Id, i, rows[i]));
            }
        }

        var gone = kept.Skip(rows.Count).ToList();
        gone.ForEach(g => items.Remove(g));
        return gone;
    }

    public bool IsHelpedBy(Guid? person) => person is { } id && support.Exists(s => s.PersonId == id);

    /// <summary>Returns those taken off, for removal.</summary>
    public IReadOnlyList<SupportSpecialist> WriteSupport(IReadOnlyCollection<Guid> people)
    {
        var gone = support.Where(s => !people.Contains(s.PersonId)).ToList();
        gone.ForEach(g => support.Remove(g));
        support.AddRange(people.Except(support.Select(s => s.PersonId)).Select(p => new SupportSpecialist(Id, p)));
        return gone;
    }

    public void TookRowsFrom(string typicalPlan, int edition) => (TypicalPlan, TypicalEdition) = (typicalPlan, edition);

    public void Remark(Guid author, string text, DateTimeOffset at, bool isReason) => remarks.Add(new ProgrammeRemark(Id, author, text, at, isReason));

    public void Send(DateOnly on)
    {
        Go(ProgrammeEvent.Send);
        SentOn = on;
    }

    public void Return()
    {
        Go(ProgrammeEvent.Return);
        Round++;
        (SentOn, AgreedOn, ApprovedOn) = (null, null, null);
    }

    public void Mark(ProgrammeMark mark) => marks.Add(mark);

    public void Agree(DateOnly on)
    {
        Go(ProgrammeEvent.Agree);
        AgreedOn = on;
    }

    public ProgrammeVersion Approve(DateOnly on, Guid approvedBy, ProgrammeSheet sheet, DateTimeOffset at)
    {
        Go(ProgrammeEvent.Approve);
        return Stamp(on, approvedBy, sheet, at);
    }

    public ProgrammeVersion EnterFromPaper(DateOnly on, Guid approvedBy, ProgrammeSheet sheet, DateTimeOffset at, Guid scan)
    {
        Go(ProgrammeEvent.EnterFromPaper);
        FromPaper = true;
        return Stamp(on, approvedBy, sheet, at, scan);
    }

    public void Begin(DateOnly on)
    {
        Go(ProgrammeEvent.Start);
        StartedOn = on;
    }

    /// <summary>The term and the composition as the order sets them, before the new text is drawn; kinds follow from the number of mentees.</summary>
    public void Follow(Pairing pair, DateOnly? end)
    {
        KindNames = [.. Pairing.KindsFor(pair.Mentees.Count, Kinds).Select(k => k.ToString())];
        End = end ?? End;
    }

    /// <summary>The head's order on the pair is the approval of the text that it changes.</summary>
    public ProgrammeVersion AmendByOrder(DateOnly on, Guid signer, ProgrammeSheet sheet, DateTimeOffset at)
    {
        Go(ProgrammeEvent.AmendByOrder);
        return Stamp(on, signer, sheet, at);
    }

    /// <summary>Ended before the plan was carried out; never approved, it is dropped.</summary>
    public void EndEarly(DateOnly on)
    {
        if (Allows(ProgrammeEvent.Drop))
        {
            Go(ProgrammeEvent.Drop);
            return;
        }

        if (Allows(ProgrammeEvent.BeginCompletion))
        {
            Go(ProgrammeEvent.BeginCompletion);
        }

        Go(ProgrammeEvent.EndEarly);
        EndedOn = on;
    }

    private ProgrammeVersion Stamp(DateOnly on, Guid approvedBy, ProgrammeSheet sheet, DateTimeOffset at, Guid? scan = null)
    {
        ApprovedOn = on;
        Versions++;
        return new ProgrammeVersion(Id, Versions, on, approvedBy, sheet, at, scan);
    }

    private void Go(ProgrammeEvent what) => State = ProgrammeStates.Table.Next(State, what);
}
