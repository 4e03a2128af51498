using Microsoft.EntityFrameworkCore;
using Nastavnik.Core.Foundation.Data;
using Nastavnik.Core.Foundation.Law;
using Nastavnik.Core.Foundation.TargetModel;
using Nastavnik.Core.Mentoring.Pairs;
using Nastavnik.Core.Preparation.Banks;
using Nastavnik.Core.Preparation.Training;
using Nastavnik.Core.School.Consents;
using Nastavnik.Core.School.Organisations;
using Nastavnik.Core.School.People;
using Nastavnik.Matching.Fit;
using Nastavnik.Matching.People;
using Nastavnik.Matching.Plans;
using Nastavnik.Paperwork.Grammar;

namespace Nastavnik.Core.Mentoring.Selection;

/// <summary>Somebody of the bank who takes no part in matching today, and why.</summary>
public sealed record NotMatched(Guid Person, BankSide Side, string Why);

/// <summary>The bank of one regime as matching sees it, without the curator's conditions.</summary>
public sealed record BankFeatures(MatchingProblem Problem, IReadOnlyList<NotMatched> NotMatched);

/// <summary>
/// The one place that turns the banks into what matching weighs. The number of queries does not grow with people. Who has no consent in force, has a
/// pair of the same kind already or may lead nobody is left out, with the reason.
/// </summary>
public sealed class FeaturesOfBank(NastavnikDb db, ParticipantReader reader, ConsentGate consents, MarkQueries marks, TrainingMarks training)
{
    private static readonly EndGround[] ByWishOfSide = [EndGround.G2, EndGround.G3, EndGround.G4, EndGround.G5];

    /// <param name="regime">Whose forms.</param>
    /// <param name="aside">Mentees left for later.</param>
    /// <param name="on">Today.</param>
    /// <param name="ct">Cancellation.</param>
    public async Task<BankFeatures> OfAsync(Regime regime, IReadOnlySet<Guid> aside, DateOnly on, CancellationToken ct = default)
    {
        var organisation = await db.OurOrganisationAsync(ct);
        var forms = FormsOf(organisation, regime);
        var (mentors, mentees) = (await ProfilesAsync(db.MentorProfiles, on, ct), await ProfilesAsync(db.MenteeProfiles, on, ct));
        Guid[] all = [.. mentors.Select(m => m.PersonId).Concat(mentees.Select(m => m.PersonId)).Distinct()];
        var facts = await reader.OfAsync(all, on, ct);
        var standing = await consents.ReadAsync(all, on, ct);
        var links = await LinksAsync(ct);
        var trained = await training.TrainedAsync(ct);
        var bank = new Reading(forms, facts, standing, links, aside, trained.ToHashSet(), organisation.Policies.ClearanceRequired, on);
        var (offering, asking) = (bank.Mentors(mentors), bank.Mentees(mentees));
        return new(
            new MatchingProblem
            {
                Mentors = offering,
                Mentees = asking,
                Policy = new MatchingPolicy
                {
                    Forms = [.. forms.Select(f => new FormRule(f.Code, [.. f.Mentors.Select(c => c.ToString())], [.. f.Mentees.Select(c => c.ToString())]))],
                    NewcomerMonths = LegalParameters.YoungSpecialistYears.At(on) * 12,
                    SeasonedMonths = LegalParameters.ProfessionalMentorYears.At(on) * 12,
                    UsualLoad = LegalParameters.MentorPairs.At(on),
                },
                Marks = [.. (await marks.OfBankAsync(ct)).Select(m => new Mark(m.MentorId, m.MenteeId, KindOf(m.MentorSays), KindOf(m.MenteeSays)))],
                EarlierPairs = Earlier(links),
                Relatives = await RelativesAsync(offering, asking, ct),
            },
            bank.NotMatched);
    }

    public static IReadOnlyList<MentoringForm> FormsOf(Organisation organisation, Regime regime) =>
        [.. organisation.EnabledForms.Select(Forms.Find).OfType<MentoringForm>().Where(f => f.Regime == regime)];

    private static MarkKind KindOf(Preference? says) => says switch { Preference.Want => MarkKind.Want, Preference.May => MarkKind.May, Preference.No => MarkKind.No, _ => MarkKind.None };

    private static async Task<List<T>> ProfilesAsync<T>(IQueryable<T> profiles, DateOnly on, CancellationToken ct)
        where T : Participant
    {
        var fresh = on.AddYears(-LegalParameters.ActualisationYears.At(on));
        return await profiles.AsNoTracking()
            .Where(p => p.State == ParticipantState.InBank || (p.State == ParticipantState.LongTerm && p.ActualisedOn >= fresh)).OrderBy(p => p.Id).ToListAsync(ct);
    }

    private Task<List<Link>> LinksAsync(CancellationToken ct)
    {
        var (members, pairs) = (db.PairMembers, db.Pairs);
        return (from link in members.AsNoTracking()
                join pair in pairs.AsNoTracking() on link.PairId equals pair.Id
                select new Link(link.MentorId, link.PersonId, link.Form, pair.State, pair.Ground, link.IsVoid, link.To != null, link.Until)).ToListAsync(ct);
    }

    /// <summary>Pairs of before: declined or ended by the wish of a side count as failed, completed ones as good.</summary>
    private static List<EarlierPair> Earlier(List<Link> links) =>
        [.. links.Where(l => l.State is PairState.Completed or PairState.EndedEarly or PairState.Declined)
            .GroupBy(l => (l.Mentor, l.Mentee))
            .Select(g => new EarlierPair(g.Key.Mentor, g.Key.Mentee, g.Any(l => l.State == PairState.Declined || (l.Ground is { } ground && ByWishOfSide.Contains(ground)))))];

    /// <summary>Parent and child, and children of one parent.</summary>
    private async Task<List<Couple>> RelativesAsync(List<MentorFeatures> mentors, List<MenteeFeatures> mentees, CancellationToken ct)
    {
        var representatives = db.LegalRepresentatives;
        var children = (await representatives.AsNoTracking().Select(r => new { r.PersonId, r.ChildId }).ToListAsync(ct)).Distinct().ToList();
        var (leads, asks) = (mentors.Select(m => m.Id).ToHashSet(), mentees.Select(m => m.Id).ToHashSet());
        var siblings = children.GroupBy(c => c.PersonId).SelectMany(g => g.SelectMany(_ => g, (one, other) => new Couple(one.ChildId, other.ChildId)));
        return [.. children.Select(c => new Couple(c.PersonId, c.ChildId)).Concat(siblings).Where(c => c.Mentor != c.Mentee && leads.Contains(c.Mentor) && asks.Contains(c.Mentee)).Distinct()];
    }

    private sealed record Link(Guid Mentor, Guid Mentee, string Form, PairState State, EndGround? Ground, bool IsVoid, bool IsOver, DateOnly Until)
    {
        public bool IsLive => !IsVoid && !IsOver && State.IsLive();
    }

    /// <summary>Person by person, from what was read.</summary>
    private sealed class Reading(
        IReadOnlyList<MentoringForm> forms, IReadOnlyDictionary<Guid, ParticipantFacts> facts, IReadOnlyDictionary<Guid, ConsentStanding> standing,
        List<Link> links, IReadOnlySet<Guid> aside, IReadOnlySet<Guid> trained, bool clearance, DateOnly on)
    {
        private readonly HashSet<string> codes = [.. forms.Select(f => f.Code)];
        private readonly ILookup<Guid, Link> led = links.Where(l => l.IsLive).ToLookup(l => l.Mentor);
        private readonly ILookup<Guid, Link> taken = links.Where(l => l.IsLive).ToLookup(l => l.Mentee);

        public List<NotMatched> NotMatched { get; } = [];

        public List<MentorFeatures> Mentors(List<MentorProfile> profiles) => [.. profiles.Select(Mentor).OfType<MentorFeatures>()];

        public List<MenteeFeatures> Mentees(List<MenteeProfile> profiles) => [.. profiles.Where(p => !aside.Contains(p.PersonId)).Select(Mentee).OfType<MenteeFeatures>()];

        private MentorFeatures? Mentor(MentorProfile p)
        {
            if (Wanted(p) is not { } wanted || !facts.TryGetValue(p.PersonId, out var who))
            {
                return null;
            }

            // INV-17: in «учитель – учитель» only a pedagogical worker leads.
            wanted = [.. wanted.Where(f => f != "TT" || who.Pedagogical || p.Category == Category.HeadOfSchool)];
            if (wanted.Count == 0)
            {
                return Leave<MentorFeatures>(p, "не педагогический работник");
            }

            if (clearance && BankRules.NeedsClearance(p, wanted, who) && !BankRules.ClearanceHolds(p, on))
            {
                return Leave<MentorFeatures>(p, "не подтверждена проверка внешнего наставника");
            }

            if (!Consented(p))
            {
                return null;
            }

            var own = led[p.PersonId].ToList();
            var capacity = p.Capacity ?? LegalParameters.MentorPairs.At(on);
            return new MentorFeatures
            {
                Id = p.PersonId, Key = p.Id.ToString("N"), Name = who.Name.Short(GrammaticalCase.Nominative), IsFemale = who.Name.Gender == Gender.Female,
                Category = p.Category.ToString(), Forms = wanted, Subjects = Subjects(who, p), Topics = [.. p.Topics, .. p.Interests], Competences = p.Competencies,
                Class = who.Parallel, ExperienceMonths = who.ExperienceMonths, Slots = p.Slots.IsEmpty ? FeatureWords.SlotsOf(p.Availability) : p.Slots, Way = WayOf(p.Mode),
                IsClassTeacher = who.ClassTeacher, SubjectMentor = p.SubjectMentor, WantedClasses = p.WantedClasses.Count > 0 ? p.WantedClasses : FeatureWords.ClassesOf(p.DesiredAge), Wishes = p.DesiredMenteeId is { } wish ? [wish] : [], Trained = trained.Contains(p.PersonId),
                Capacity = capacity, Load = Math.Min(own.Count, capacity), FreeFrom = own.Count >= capacity ? own.Min(l => l.Until).AddDays(1) : null,
            };
        }

        private MenteeFeatures? Mentee(MenteeProfile p)
        {
            if (Wanted(p) is not { } wanted || !facts.TryGetValue(p.PersonId, out var who))
            {
                return null;
            }

            if (taken[p.PersonId].Any(l => codes.Contains(l.Form)) || !Consented(p))
            {
                return null;
            }

            return new MenteeFeatures
            {
                Id = p.PersonId, Key = p.Id.ToString("N"), Name = who.Name.Short(GrammaticalCase.Nominative), IsFemale = who.Name.Gender == Gender.Female,
                Category = p.Category.ToString(), Forms = wanted, Subjects = Subjects(who, p), Topics = [.. p.Topics, .. p.Interests],
                Requests = [.. new[] { p.Request }.OfType<string>().Concat(p.RequestItems).Where(r => r.Length > 0)],
                Class = who.Parallel, ExperienceMonths = who.ExperienceMonths, Slots = p.Slots.IsEmpty ? FeatureWords.SlotsOf(p.Availability) : p.Slots, Way = WayOf(p.Mode),
                Wishes = p.DesiredMentorId is { } wish ? [wish] : [],
            };
        }

        /// <summary>Forms of this regime that the person wants; null: the person is of another bank.</summary>
        private List<string>? Wanted(Participant p)
        {
            var wanted = p.Forms.Count > 0
                ? p.Forms.Where(codes.Contains).ToList()
                : forms.Where(f => (p.Side == BankSide.Mentor ? f.Mentors : f.Mentees).Contains(p.Category)).Select(f => f.Code).ToList();
            return wanted.Count == 0 ? null : wanted;
        }

        private bool Consented(Participant p)
        {
            if (standing.GetValueOrDefault(p.PersonId) is { DataGiven: true })
            {
                return true;
            }

            Leave<MentorFeatures>(p, "нет действующего согласия на обработку данных");
            return false;
        }

        private T? Leave<T>(Participant p, string why)
            where T : class
        {
            NotMatched.Add(new(p.PersonId, p.Side, why));
            return null;
        }

        private static IReadOnlyList<string> Subjects(ParticipantFacts who, Participant p) =>
            [.. who.Subjects.Concat((p.Subject ?? "").Split([',', ';'], StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries)).Distinct(StringComparer.CurrentCultureIgnoreCase)];

        private static MeetingWay WayOf(MeetingMode mode) => mode switch { MeetingMode.InPerson => MeetingWay.InPerson, MeetingMode.Remote => MeetingWay.Remote, _ => MeetingWay.Any };
    }
}
