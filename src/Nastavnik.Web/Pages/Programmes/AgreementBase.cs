using Microsoft.AspNetCore.Mvc;
using Nastavnik.Core.Foundation.Acts;
using Nastavnik.Core.Mentoring.Programmes;
using Nastavnik.Core.School.Accounts;
using Nastavnik.Core.School.Papers;
using Nastavnik.Core.School.People;
using Nastavnik.Web.Ui;

namespace Nastavnik.Web.Pages.Programmes;

/// <summary>The use cases of the agreement sheet, together.</summary>
public sealed class AgreementWork(
    SendForAgreement send, MarkProgramme mark, ReturnForEdits giveBack, ApproveProgramme approve, StartPair start, AddRemark remark,
    ProgrammePapers papers, ProgrammeQueries queries, ToldHistory history, FileStore files)
{
    public SendForAgreement Send => send;

    public MarkProgramme Mark => mark;

    public ReturnForEdits Return => giveBack;

    public ApproveProgramme Approve => approve;

    public StartPair Start => start;

    public AddRemark Remark => remark;

    public ProgrammePapers Papers => papers;

    public ProgrammeQueries Queries => queries;

    public ToldHistory History => history;

    public FileStore Files => files;
}

/// <summary>A mark this reader may give himself.</summary>
public sealed record OwnMark(string Key, string Words, string Button);

/// <summary>The agreement sheet: who has answered, whom we await, the stamp, the beginning of work, approved texts, remarks.</summary>
public abstract class AgreementBase(AgreementWork work) : ProgrammePage
{
    public MarkInput Input { get; private set; } = new();

    public ReturnInput Back { get; private set; } = new();

    public StampInput Stamp { get; private set; } = new();

    public RemarkInput Note { get; private set; } = new();

    public IReadOnlyList<OwnMark> Own { get; private set; } = [];

    /// <summary>Parties whose paper the curator may register.</summary>
    public IReadOnlyList<Choice> OnPaper { get; private set; } = [];

    public IReadOnlyList<ToldLine> History { get; private set; } = [];

    public bool MaySend => Programme.State == ProgrammeState.Draft && View.Relation.MayWrite;

    public bool MayReturn => Programme.Allows(ProgrammeEvent.Return) && !Programme.FromPaper && View.Relation.MayReturn(Programme.State);

    public bool MayApprove => Programme.State == ProgrammeState.Agreed && View.MayApprove;

    public bool MayStart => Programme.State == ProgrammeState.Approved && View.Relation.Curates;

    protected override ProgrammePart? Part => null;

    protected override string FieldPrefix => Asked + ".";

    private string Asked { get; set; } = nameof(Input);

    public async Task<IActionResult> OnGetAsync(CancellationToken ct)
    {
        if (!await OpenAsync(ct))
        {
            return NotFound();
        }

        (Input.On, Stamp.On) = (Today, Today);
        return Page();
    }

    /// <summary>D-11 as it stands, or an approved text by its number.</summary>
    public async Task<IActionResult> OnGetDocxAsync(int? version, CancellationToken ct) =>
        await LoadAsync(ct) && await work.Papers.DrawAsync(Programme, View.Pair, version, Today, ct) is { } paper ? this.Docx("programme", paper) : NotFound();

    public async Task<IActionResult> OnGetScanAsync(int version, CancellationToken ct) =>
        await LoadAsync(ct) && View.Versions.FirstOrDefault(v => v.Number == version)?.ScanFileId is { } scan && await work.Files.ReadAsync(scan, ct) is { } found
            ? File(found.Content, found.File.ContentType, found.File.Name)
            : NotFound();

    public Task<IActionResult> OnPostSendAsync(CancellationToken ct) => DoAsync(nameof(Input), new object(), () => work.Send.ExecuteAsync(new ProgrammeCommand(Id), By, ct), ct);

    public Task<IActionResult> OnPostMarkAsync(CancellationToken ct) => DoAsync(nameof(Input), Input, () => MarkAsync(Today, ct), ct);

    public Task<IActionResult> OnPostPaperAsync(CancellationToken ct) => DoAsync(nameof(Input), Input, () => MarkAsync(Input.On ?? Today, ct), ct);

    public Task<IActionResult> OnPostReturnAsync(CancellationToken ct) => DoAsync(nameof(Back), Back, () => work.Return.ExecuteAsync(new ReturnProgrammeCommand(Id, Back.Reason ?? ""), By, ct), ct);

    public Task<IActionResult> OnPostApproveAsync(CancellationToken ct) => DoAsync(nameof(Stamp), Stamp, () => work.Approve.ExecuteAsync(new ApproveProgrammeCommand(Id, Stamp.On!.Value), By, ct), ct);

    public Task<IActionResult> OnPostStartAsync(CancellationToken ct) => DoAsync(nameof(Stamp), new object(), () => work.Start.ExecuteAsync(new ProgrammeCommand(Id), By, ct), ct);

    public Task<IActionResult> OnPostRemarkAsync(CancellationToken ct) => DoAsync(nameof(Note), Note, () => work.Remark.ExecuteAsync(new AddRemarkCommand(Id, Note.Text ?? ""), By, ct), ct);

    private Task<Outcome> MarkAsync(DateOnly on, CancellationToken ct)
    {
        var parts = (Input.Who ?? "").Split('/');
        return parts is [var side, var person, var child] && Enum.TryParse<MarkSide>(side, out var party) && Guid.TryParse(person, out var who)
            ? work.Mark.ExecuteAsync(new MarkProgrammeCommand(Id, party, who, Guid.TryParse(child, out var of) ? of : null, on, Input.Text ?? ""), By, ct)
            : Task.FromResult<Outcome>(new MarkNotAwaited() with { Field = "Who" });
    }

    private async Task<IActionResult> DoAsync<T>(string form, T input, Func<Task<Outcome>> run, CancellationToken ct)
        where T : class
    {
        Asked = form;
        if (!await OpenAsync(ct))
        {
            return NotFound();
        }

        await TryUpdateModelAsync(input, form);
        return ModelState.IsValid
            ? await AnswerAsync(await run(), _ => Here + "/agreement", async () => await OpenAsync(ct))
            : await InvalidAsync(() => Task.CompletedTask);
    }

    private async Task<bool> OpenAsync(CancellationToken ct)
    {
        if (!await LoadAsync(ct))
        {
            return false;
        }

        Own = [.. OwnMarks()];
        OnPaper = View.Relation.Curates && Programme.State == ProgrammeState.ForAgreement ? await OnPaperAsync(ct) : [];
        History = View.Relation.Curates || View.Relation.IsHead ? await work.History.OfAsync(Id, ct: ct) : [];
        return true;
    }

    private IEnumerable<OwnMark> OwnMarks()
    {
        if (Programme.State != ProgrammeState.ForAgreement || Actor.PersonId is not { } me)
        {
            yield break;
        }

        var joint = Programme.Mode == ProgrammeMode.Joint;
        foreach (var missing in View.Missing)
        {
            if (missing.PersonId == me)
            {
                yield return new(Key(missing.Side, me, null), joint ? "Вы прочли записку, направления и план и согласны с ними." : "Вы прочли программу, которую составил наставник.", joint ? "Согласиться с программой" : "Ознакомиться с программой");
            }
            else if (missing.Child is { } child && View.Relation.Represents.Contains(child))
            {
                yield return new(Key(missing.Side, me, child), $"Вы отвечаете за ребёнка: {View.Names[child]}.", joint ? "Согласиться за ребёнка" : "Ознакомиться за ребёнка");
            }
        }

        var witnesses = Actor.IsAny(Role.Curator, Role.CouncilMember) && !View.Relation.IsMentor && !View.Relation.IsMentee && !IsMine;
        if (!joint && witnesses && Programme.CurrentMarks.All(m => m.Side != MarkSide.Witness || m.PersonId != me))
        {
            yield return new(Key(MarkSide.Witness, me, null), "Наставляемый знакомился с программой при вас. Отметка не обязательна.", "Подтвердить присутствие");
        }
    }

    private async Task<IReadOnlyList<Choice>> OnPaperAsync(CancellationToken ct)
    {
        var representatives = View.Missing.Any(m => m.Child is not null) ? await work.Queries.RepresentativesAsync(View.Pair, Today, ct) : [];
        return
        [
            .. View.Missing.Where(m => m.PersonId is not null).Select(m => new Choice(Key(m.Side, m.PersonId!.Value, null), m.Side == MarkSide.Mentor ? $"{m.Name}, наставник" : $"{m.Name}, наставляемый")),
            .. View.Missing.Where(m => m.Child is not null).SelectMany(m => representatives.Where(r => r.Child == m.Child)
                .Select(r => new Choice(Key(m.Side, r.Person, r.Child), $"{r.Name}, законный представитель ({r.ChildName})"))),
        ];
    }

    private static string Key(MarkSide side, Guid person, Guid? child) => $"{side}/{person}/{child}";
}
