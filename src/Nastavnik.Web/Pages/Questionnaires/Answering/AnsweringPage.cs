using Microsoft.AspNetCore.Mvc;
using Nastavnik.Core.Foundation.Acts;
using Nastavnik.Core.Preparation.Questionnaires;
using Nastavnik.Web.Security;
using Nastavnik.Web.Ui;

namespace Nastavnik.Web.Pages.Questionnaires.Answering;

/// <summary>One short page of a sheet at a time, saved at every step; the same for the account, a personal link and a member of staff who types in.</summary>
public abstract class AnsweringPage : OurPage
{
    /// <summary>Prefix of the fields: q.comm.</summary>
    public const string Prefix = "q.";

    /// <summary>Null: there is no such sheet (a dead link).</summary>
    public SheetView? View { get; protected set; }

    /// <summary>Page of the sheet, 1…</summary>
    public int Number { get; private set; } = 1;

    /// <summary>Address of the sheet without the page.</summary>
    public abstract string Here { get; }

    public abstract DateOnly Day { get; }

    public bool TakesAnswers => View!.Sheet.Campaign.TakesAnswersOn(Day);

    public IReadOnlyList<Question> Questions => View!.Sheet.Pages.Count == 0 ? [] : View.Sheet.Pages[Number - 1];

    public bool IsLast => Number >= View!.Sheet.Pages.Count;

    /// <summary>What stands in the fields: the posted page comes back as typed.</summary>
    public IReadOnlyList<string> ValuesOf(Question question) =>
        Request.HasFormContentType && Request.Form.ContainsKey("page")
            ? [.. Request.Form[Prefix + question.Key].OfType<string>()]
            : View!.Answers.GetValueOrDefault(question.Key) is not { } answer ? []
            : answer.Chosen ?? [answer.Words];

    /// <summary>Draws the question and tells the error summary of it; answers the id of its first field and its error.</summary>
    public (string Id, string? Error) Meet(Question question)
    {
        var (name, id) = (Prefix + question.Key, "q-" + question.Key);
        ErrorList.Of(HttpContext).Met(name, id, null, question.Text);
        return (id, ModelState.TryGetValue(name, out var entry) && entry.Errors.Count > 0 ? entry.Errors[0].ErrorMessage : null);
    }

    protected override string FieldPrefix => Prefix;

    protected void TurnTo(int? page) => Number = Math.Clamp(page ?? View!.Reached + 1, 1, Math.Max(1, View!.Sheet.Pages.Count));

    protected SaveAnswersCommand Command(string? what, AnswerWay way)
    {
        TurnTo(int.TryParse(Request.Form["page"], out var page) ? page : 1);
        var typed = Request.Form.Where(f => f.Key.StartsWith(Prefix, StringComparison.Ordinal))
            .ToDictionary(f => f.Key[Prefix.Length..], f => (IReadOnlyList<string>)[.. f.Value.OfType<string>()], StringComparer.Ordinal);
        return new SaveAnswersCommand(View!.Sheet.Invitation.Id, Number, typed, what == "send" && IsLast, way);
    }

    /// <summary>To the next page, or back, or to the end.</summary>
    protected virtual string Next(string? what, bool cut) => what == "send" || cut ? Here : $"{Here}?p={(what == "back" ? Number - 1 : Number + 1)}";

    /// <summary>A saved page says nothing; the end and a closed campaign do.</summary>
    protected async Task<IActionResult> AnsweredAsync(Outcome outcome, string? what, Func<Task> redraw)
    {
        var answer = await AnswerAsync(outcome, o => Next(what, !TakesAnswers), redraw);
        if (outcome is { IsDone: true, Sentence: "" })
        {
            TempData.Remove(DoneSentence);
        }

        return answer;
    }
}
