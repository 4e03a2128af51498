using Nastavnik.Core.Mentoring.Pairs;
using Nastavnik.Core.Mentoring.Programmes;
using Nastavnik.Core.School.Organisations;
using Nastavnik.Paperwork.Grammar;

namespace Nastavnik.Web.Pages.Programmes;

/// <summary>A tab of a programme.</summary>
public sealed record ProgrammeTab(string Title, string Href, bool IsCurrent);

/// <summary>The one sentence that leads: what is missing and who must act.</summary>
/// <param name="Kind">Of the note: ok, wait, stop, info.</param>
public sealed record ProgrammeLead(string Kind, string What, string Who = "", string? Href = null, string? Link = null);

/// <summary>What stands above every part of a programme.</summary>
public sealed record ProgrammeHead(string Title, string Badge, string State, string Under, ProgrammeLead Lead, IReadOnlyList<ProgrammeTab> Tabs, string DocxHref)
{
    public static ProgrammeHead Of(ProgrammeView view, string here, bool isMine, ProgrammePart? part, DateOnly today, Organisation organisation)
    {
        var p = view.Programme;
        return new(
            Named(view), BadgeOf(p.State), p.State.Name(),
            string.Join(" · ", new[] { Term(p), $"наставник {view.MentorName}", p.Mode.Name(), p.FromPaper ? "внесена с бумаги" : "" }.Where(s => s.Length > 0)),
            LeadOf(view, here, isMine, today, organisation),
            [
                new($"Пояснительная записка: {NoteFields.Filled(p.Note, p.Start, p.End)} из {ExplanatoryNote.Fields}", here, part == ProgrammePart.Note),
                new($"Направления: {p.Directions.Count}", here + "/directions", part == ProgrammePart.Directions),
                new($"План: {Numerals.Count(p.Items.Count, "строка", "строки", "строк")}", here + "/plan", part == ProgrammePart.Plan),
                new("Лист согласования", here + "/agreement", part is null),
            ],
            here + "/agreement?handler=Docx");
    }

    public static string BadgeOf(ProgrammeState state) => state switch
    {
        ProgrammeState.Draft => "idle",
        ProgrammeState.ForAgreement or ProgrammeState.Agreed or ProgrammeState.Amending => "wait",
        ProgrammeState.InWork or ProgrammeState.Completing => "info",
        ProgrammeState.Approved or ProgrammeState.Completed => "ok",
        _ => "idle",
    };

    /// <summary>The page of a part and the field in it.</summary>
    public static string HrefOf(ProgrammeGap gap, string here) => $"{here}{gap.Part switch { ProgrammePart.Note => "", ProgrammePart.Directions => "/directions", _ => "/plan" }}#{gap.Field}";

    /// <summary>«Программа Олега Кузьменко», «Программа группы № 4».</summary>
    private static string Named(ProgrammeView view)
    {
        if (view.Text.Mentees is [var only])
        {
            var name = only.Name();
            return $"Программа {name.GivenNameForms().Genitive} {name.SurnameForms().Genitive}";
        }

        return $"Программа группы №\u00A0{view.Pair.Number}";
    }

    private static string Term(PersonalProgramme p) =>
        (p.Start, p.End) is ({ } start, { } end) ? $"{RussianDate.DayMonth(start)} {start.Year} — {RussianDate.DayMonth(end)} {end.Year}" : "срок не указан";

    private static ProgrammeLead LeadOf(ProgrammeView view, string here, bool isMine, DateOnly today, Organisation organisation)
    {
        var p = view.Programme;
        var late = view.Due is { } due && due < today ? $"Утвердить нужно было до {RussianDate.Long(due)} " : view.Due is { } until ? $"Утвердить нужно до {RussianDate.Long(until)} " : "";
        var kind = late.StartsWith("Утвердить нужно было", StringComparison.Ordinal) ? "stop" : "wait";
        return p.State switch
        {
            ProgrammeState.Draft when view.Gaps is [var only] => new(kind, $"До согласования осталось одно место: {Lower(only.Sentence)}", late + Writers(view), HrefOf(only, here), "Перейти к нему"),
            ProgrammeState.Draft when view.Gaps is [var first, ..] =>
                new(kind, $"До согласования осталось заполнить {Numerals.Count(view.Gaps.Count, "место", "места", "мест")}. {first.Sentence}", late + Writers(view), HrefOf(first, here), "Перейти к первому"),
            ProgrammeState.Draft => new(kind, "Всё заполнено: программу можно отправить на согласование.", late + $"Отправляет {view.MentorName} или куратор.", here + "/agreement", "Перейти к отправке"),
            ProgrammeState.ForAgreement => new(kind, Typography.OneStop($"Ждём {(p.Mode == ProgrammeMode.Joint ? "согласия" : "отметки об ознакомлении")}: {string.Join(", ", view.Missing.Select(m => m.Name))}."), late, here + "/agreement", "Лист согласования"),
            ProgrammeState.Agreed => new(kind, "Стороны согласовали программу.", late + (organisation.Policies.CuratorApprovesProgrammes ? "Утверждает руководитель или куратор." : "Утверждает руководитель."), here + "/agreement", "Лист согласования"),
            ProgrammeState.Approved when view.StartMissing is [var first, ..] => new("wait", $"Программа утверждена {RussianDate.Long(p.ApprovedOn!.Value)} Пара ещё не начала работу.", first.Sentence),
            ProgrammeState.Approved => new("ok", $"Программа утверждена {RussianDate.Long(p.ApprovedOn!.Value)}", isMine ? "Работу пары начинает куратор." : "Пара может начать работу.", here + "/agreement", "Лист согласования"),
            ProgrammeState.EndedEarly => new("info", $"Программа завершена досрочно {RussianDate.Long(p.EndedOn!.Value)}", view.Pair.Ground is { } ground ? $"Основание: {ground.Name()}." : ""),
            ProgrammeState.Dropped => new("info", "Программа снята: пара прекращена раньше, чем её утвердили."),
            ProgrammeState.InWork => new("info", $"Программа реализуется{(p.StartedOn is { } started ? $" с {RussianDate.Long(started)}" : "")}", p.FromPaper ? "Её текст — на скане." : ""),
            _ => new("info", $"Состояние программы: {Lower(p.State.Name())}."),
        };
    }

    private static string Writers(ProgrammeView view) =>
        view.Programme.Mode == ProgrammeMode.Joint ? $"Заполняют {view.MentorName} и {view.MenteeNames}" : $"Заполняет {view.MentorName}";

    private static string Lower(string sentence) => char.ToLowerInvariant(sentence[0]) + sentence[1..];
}
