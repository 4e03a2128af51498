using Microsoft.EntityFrameworkCore;
using Nastavnik.Core.Foundation.Data;
using Nastavnik.Core.Foundation.TargetModel;
using Nastavnik.Core.Mentoring.Pairs;
using Nastavnik.Core.School.Consents;
using Nastavnik.Core.School.People;
using Nastavnik.Paperwork.Grammar;

namespace Nastavnik.Core.Mentoring.Programmes;

/// <summary>What the school knows of a party's time here on a day.</summary>
/// <param name="Category">Null: not in the bank now.</param>
/// <param name="ConsentTo">Last day of the consent; null: without a term, or none.</param>
/// <param name="Here">Last days of the employments and enrolments that run on the day; null: open-ended.</param>
public sealed record PartyTerm(string Name, Category? Category, DateOnly? ConsentTo, IReadOnlyList<DateOnly?> Here);

/// <summary>INV-26: consents, studies and work that end before the programme does, or that nobody has written down. Told to the curator until the programme is over.</summary>
public sealed class TermNotices(NastavnikDb db, PartyReader parties, ConsentGate consents)
{
    private static readonly Category[] Learners = [Category.Pupil, Category.CollegeStudent];
    private static readonly Category[] Employees = [Category.Teacher, Category.NewEmployee, Category.HeadOfSchool, Category.Specialist];

    public async Task<IReadOnlyList<string>> OfAsync(PersonalProgramme programme, Pairing pair, DateOnly on, CancellationToken ct = default)
    {
        if (programme.End is not { } end)
        {
            return [];
        }

        Guid[] all = [pair.MentorId, .. pair.Mentees];
        var standing = await consents.OfAsync(all, on, ct);
        var mentor = await parties.MentorsAsync([pair.MentorId], on, pair.Id, ct);
        var mentees = await parties.MenteesAsync(pair.Mentees, on, ct);
        var (people, employments, enrolments) = (db.People, db.Employments, db.Enrolments);
        var persons = await people.AsNoTracking().Where(p => all.Contains(p.Id)).ToListAsync(ct);
        var work = await employments.AsNoTracking().Where(e => all.Contains(e.PersonId) && (e.From == null || e.From <= on) && (e.To == null || on <= e.To)).Select(e => new { e.PersonId, e.To }).ToListAsync(ct);
        var studies = await enrolments.AsNoTracking().Where(e => all.Contains(e.PersonId) && (e.From == null || e.From <= on) && (e.To == null || on <= e.To)).Select(e => new { e.PersonId, e.To }).ToListAsync(ct);
        var here = work.Concat(studies).ToLookup(p => p.PersonId, p => p.To);
        return [.. persons.OrderBy(p => Array.IndexOf(all, p.Id)).SelectMany(p => Of(
            new PartyTerm(p.Name.Short(GrammaticalCase.Nominative), (p.Id == pair.MentorId ? mentor[p.Id] : mentees[p.Id]).Category, standing.GetValueOrDefault(p.Id)?.ValidTo, [.. here[p.Id]]), end))];
    }

    /// <summary>Pure: what is told of one party for a programme that ends on the day.</summary>
    public static IEnumerable<string> Of(PartyTerm party, DateOnly end)
    {
        if (party.ConsentTo is { } until && until < end)
        {
            yield return $"{party.Name}: согласие действует до {RussianDate.Long(until)}, программа — до {RussianDate.Long(end)} Продлите согласие заранее.";
        }

        var (learns, works) = (party.Category is { } c && Learners.Contains(c), party.Category is { } e && Employees.Contains(e));
        if (!learns && !works)
        {
            yield break;
        }

        if (party.Here.Count == 0)
        {
            yield return $"{party.Name}: {(learns ? "зачисление в класс не внесено или закончилось" : "должность не внесена или закончилась")}. Внесите даты в карточке человека.";
        }
        else if (party.Here.All(d => d < end))
        {
            yield return $"{party.Name}: {(learns ? "обучение" : "работа")} в организации заканчивается {RussianDate.Long(party.Here.Max()!.Value)}, раньше программы.";
        }
    }
}
