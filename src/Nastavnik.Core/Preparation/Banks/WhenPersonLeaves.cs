using Nastavnik.Core.Foundation.Acts;
using Nastavnik.Core.Foundation.TargetModel;
using Nastavnik.Core.School.People;

namespace Nastavnik.Core.Preparation.Banks;

/// <summary>Tells the modules above that a participant moved; their sentences come back.</summary>
public sealed class ParticipantNews(IEnumerable<IWhenParticipantMoves> higher)
{
    public async Task<IReadOnlyList<string>> TellAsync(Participant profile, DateOnly on, string? reason, Actor by, CancellationToken ct)
    {
        var follows = new List<string>();
        foreach (var effect in higher)
        {
            follows.AddRange(await effect.ApplyAsync(new ParticipantMoved(profile.Side, profile.PersonId, profile.Id, profile.State, on, reason), by, ct));
        }

        return follows;
    }
}

/// <summary>Dismissal, transfer, graduation: who left the school leaves the banks where he stood as a pupil or as an employee (G6, G7).</summary>
internal sealed class WhenPersonLeaves(Participants participants, ParticipantNews news) : IWhenPersonLeaves
{
    private static readonly Category[] Pupils = [Category.Pupil, Category.CollegeStudent];
    private static readonly Category[] Employees = [Category.Teacher, Category.NewEmployee, Category.HeadOfSchool, Category.Specialist];

    public async Task<IReadOnlyList<string>> ApplyAsync(PersonLeft left, Actor by, CancellationToken ct)
    {
        var sentences = new List<string>();
        var leaving = left.AsPupil ? Pupils : Employees;
        foreach (var profile in (await participants.AllOfAsync(left.PersonId, ct)).Where(p => p.State.IsLive() && leaving.Contains(p.Category)))
        {
            profile.Go(ParticipantEvent.Leave, left.On, left.Reason);
            sentences.Add($"Карточка закрыта: {BankWords.Bank(profile.Side)}.");
            sentences.AddRange(await news.TellAsync(profile, left.On, left.Reason, by, ct));
        }

        return sentences;
    }
}
