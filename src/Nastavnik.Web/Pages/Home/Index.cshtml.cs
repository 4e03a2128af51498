using Nastavnik.Core.Foundation.Acts;
using Nastavnik.Core.School.Accounts;
using Nastavnik.Core.School.Roadmap;
using Nastavnik.Web.Pages.Roadmap;
using Nastavnik.Web.Security;

namespace Nastavnik.Web.Pages.Home;

/// <summary>
/// Everybody's first page. A visitor reads what this is; a signed-in person sees what waits for him and, by his roles one under another,
/// the school's year, his own pairs, his children.
/// </summary>
[WelcomesAll]
public sealed class IndexModel(IEnumerable<IAwaits> sources, UntilNextAct kept, ActBook acts, IServiceProvider request) : OurPage
{
    private string? greeting;

    public bool IsVisitor { get; private set; }

    public IReadOnlyList<Awaiting> Awaiting { get; private set; } = [];

    /// <summary>The whole roadmap for the curator, its short form for those who lead beside him; null for others.</summary>
    public BoardView? Board { get; private set; }

    public bool WholeBoard { get; private set; }

    public IReadOnlyList<ChildLine> Children { get; private set; } = [];

    /// <summary>One's own pairs, as a mentor or as a mentee.</summary>
    public IReadOnlyList<OwnPair> Pairs { get; private set; } = [];

    /// <summary>People who come to their own pair are greeted: «Добрый день, Алсу Рашидовна».</summary>
    public string Title => WholeBoard ? "Дорожная карта" : Actor.Is(Role.Head) ? "Что ждёт вас" : greeting is null ? "Главная" : $"Добрый день, {greeting}";

    public string Lead => (Awaiting.Count, Board) switch
    {
        (_, { } board) when WholeBoard => $"{board.Day} {board.Stage} {board.Stuck}",
        (0, { } board) => $"{board.Day} Ничего не ждёт вашего решения. {board.Stage}",
        (0, null) => "Сейчас от вас ничего не ждут.",
        (1, _) => "Одно дело ждёт вас.",
        var (many, _) => $"Ждут вас: {Paperwork.Grammar.Numerals.Count(many, "дело", "дела", "дел")}.",
    };

    public async Task OnGetAsync(CancellationToken ct)
    {
        IsVisitor = User.Identity?.IsAuthenticated != true;
        if (IsVisitor)
        {
            return;
        }

        Awaiting = await kept.GetAsync("home.awaiting", Today, () => AwaitingAsync(ct), ct);
        if (RoadmapMenu.Leads(Actor) || Actor.IsAny(Role.Psychologist, Role.CouncilMember))
        {
            WholeBoard = Actor.Is(Role.Curator);
            Board = await request.GetRequiredService<BoardViews>().OfAsync(Actor, Organisation, onlyWaiting: false, ct);
        }

        if (Actor.PersonId is not { } person)
        {
            return;
        }

        if (Actor.IsAny(Role.Mentor, Role.Mentee))
        {
            Pairs = await request.GetRequiredService<OwnPairs>().OfAsync(Actor, ct);
        }

        if (Actor.Is(Role.Representative))
        {
            Children = await request.GetRequiredService<AccountQueries>().ChildrenAsync(person, Today, ct);
        }

        if (Board is null && Actor.IsAny(Role.Mentor, Role.Mentee, Role.Representative))
        {
            greeting = await request.GetRequiredService<OwnPairs>().GreetingAsync(person, ct);
        }

        if (Pairs.Count + Children.Count > 0)
        {
            await acts.RecordReadingAsync(Actor, "/", Pairs.SelectMany(p => p.People).Concat(Children.Select(c => c.PersonId)), ct);
        }
    }

    private async Task<IReadOnlyList<Awaiting>> AwaitingAsync(CancellationToken ct)
    {
        var waiting = new List<Awaiting>();
        foreach (var source in sources)
        {
            waiting.AddRange(await source.ForAsync(Actor, ct));
        }

        return [.. waiting.OrderBy(a => a.Urgency)];
    }
}
