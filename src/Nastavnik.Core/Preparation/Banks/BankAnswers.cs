using Nastavnik.Core.Foundation.TargetModel;
using Nastavnik.Core.Preparation.Questionnaires;
using Nastavnik.Matching.People;

namespace Nastavnik.Core.Preparation.Banks;

/// <summary>
/// The one place that says which question fills which field of a profile: key → field. An unanswered question changes nothing;
/// own words longer than a field are cut there and stay whole in the answers.
/// </summary>
public static class BankAnswers
{
    private const int Short = 200;
    private const int Line = 500;
    private const int Paragraph = 1000;

    /// <summary>Words of both questionnaires → topics of the target model, so that an offer and a request meet.</summary>
    private static readonly Dictionary<string, string> Topics = new(StringComparer.Ordinal)
    {
        ["учебные успехи"] = "учёба",
        ["профессия и выбор пути"] = "профориентация",
        ["выбор профессии"] = "профориентация",
        ["методика"] = "методика обучения и преподавания",
        ["методика преподавания"] = "методика обучения и преподавания",
        ["воспитательная работа"] = "воспитательная деятельность",
        ["адаптация на новом месте"] = "адаптация",
        ["личное и общение"] = "общение",
    };

    private static readonly Dictionary<string, string> Forms = new(StringComparer.Ordinal)
    {
        ["ученик – ученик"] = "UU",
        ["педагог – педагог"] = "TT",
        ["учитель – ученик"] = "TU",
        ["студент – ученик"] = "SU",
        ["работодатель – ученик"] = "RU",
        ["работодатель – студент"] = "RS",
    };

    private static readonly Dictionary<string, decimal> Hours = new(StringComparer.Ordinal) { ["до 1 часа"] = 1, ["1–2 часа"] = 2, ["больше 2 часов"] = 3 };

    private static readonly Dictionary<string, (int From, int To)> Stages = new(StringComparer.Ordinal) { ["1–4 классы"] = (1, 4), ["5–9 классы"] = (5, 9), ["10–11 классы"] = (10, 11) };

    private static readonly Dictionary<string, DayOfWeek> Days = new(StringComparer.Ordinal)
    {
        ["понедельник"] = DayOfWeek.Monday, ["вторник"] = DayOfWeek.Tuesday, ["среда"] = DayOfWeek.Wednesday,
        ["четверг"] = DayOfWeek.Thursday, ["пятница"] = DayOfWeek.Friday, ["суббота"] = DayOfWeek.Saturday,
    };

    private static readonly Dictionary<string, DayPart> Parts = new(StringComparer.Ordinal)
    {
        ["до занятий"] = DayPart.Morning, ["сразу после занятий"] = DayPart.Afternoon, ["вечером"] = DayPart.Evening,
    };

    /// <summary>Keys that need not be asked, because the profile or the school's records hold them.</summary>
    public static IReadOnlyList<string> KnownOf(Participant profile, bool subjectOnRecord)
    {
        var known = new List<string>();
        Add("form", profile.Forms.Count > 0);
        Add("vol", profile.ApplicationId is not null);
        Add("subj", subjectOnRecord || profile.Subject is not null);
        Add("mode", profile.Mode != MeetingMode.Any);
        Add("hob", profile.Interests.Count > 0);
        Add("ach", profile is MentorProfile { Achievements: not null });
        Add("strong", profile is MenteeProfile { Strengths: not null });
        return known;

        void Add(string key, bool holds)
        {
            if (holds)
            {
                known.Add(key);
            }
        }
    }

    /// <param name="profile">Of the side the sheet is about.</param>
    /// <param name="family">BNK.R, BNK.E or BNK.T.</param>
    /// <param name="wished">The one person whom the words of a wish name; null: nobody or not clear.</param>
    public static void Fill(Participant profile, string family, IReadOnlyDictionary<string, Answer> answers, Guid? wished, DateOnly on)
    {
        switch (profile, family)
        {
            case (MentorProfile mentor, "BNK.R"):
                Both(profile, answers, on);
                Mentor(mentor, answers, wished);
                break;
            case (MenteeProfile mentee, "BNK.E"):
                Both(profile, answers, on);
                Mentee(mentee, answers, wished);
                break;
            case (MenteeProfile mentee, "BNK.T"):
                mentee.Strengths ??= Text(answers, "strong", Paragraph);
                if (Text(answers, "need", Line) is { } need && !mentee.Difficulties.Any(d => d.Text == need))
                {
                    mentee.Difficulties = [.. mentee.Difficulties, new Difficulty(need)];
                }

                break;
        }
    }

    /// <summary>The words of a wish: «whom» of a mentor, «wish» of a mentee.</summary>
    public static string? WishOf(string family, IReadOnlyDictionary<string, Answer> answers) => Text(answers, family == "BNK.R" ? "whom" : "wish", Line);

    /// <summary>Days and parts of a day → the week's free times. Only days: whole days; only parts: Monday to Friday.</summary>
    public static Slots SlotsOf(IReadOnlyList<string> days, IReadOnlyList<string> parts)
    {
        var slots = default(Slots);
        var chosen = days.Where(Days.ContainsKey).Select(d => Days[d]).ToList();
        if (chosen.Count == 0 && parts.Count > 0)
        {
            chosen = [DayOfWeek.Monday, DayOfWeek.Tuesday, DayOfWeek.Wednesday, DayOfWeek.Thursday, DayOfWeek.Friday];
        }

        foreach (var day in chosen)
        {
            slots |= parts.Count == 0 ? Slots.On(day) : parts.Where(Parts.ContainsKey).Aggregate(default(Slots), (all, part) => all | Slots.On(day, Parts[part]));
        }

        return slots;
    }

    private static void Both(Participant profile, IReadOnlyDictionary<string, Answer> answers, DateOnly on)
    {
        profile.AnsweredOn = on;
        var forms = Chosen(answers, "form").Where(Forms.ContainsKey).Select(f => Forms[f]).ToList();
        if (forms.Count > 0 && profile.Forms.Count == 0)
        {
            profile.WantForms(forms);
        }

        profile.Subject = Text(answers, "subj", Short) ?? profile.Subject;
        profile.Interests = Chosen(Text(answers, "hob", Paragraph)) ?? profile.Interests;
        profile.Mode = answers.GetValueOrDefault("mode")?.One switch { "очно" => MeetingMode.InPerson, "онлайн" => MeetingMode.Remote, "смешанно" => MeetingMode.Any, _ => profile.Mode };
        profile.WishWords = WishOf(profile.Side == BankSide.Mentor ? "BNK.R" : "BNK.E", answers) ?? profile.WishWords;
        var (days, parts, words) = (Chosen(answers, "days"), Chosen(answers, "part"), Text(answers, "when", 300));
        if (days.Count + parts.Count > 0)
        {
            profile.Slots = SlotsOf(days, parts);
        }

        string[] times = [string.Join(", ", days), string.Join(", ", parts), words ?? ""];
        profile.Availability = times.Any(t => t.Length > 0) ? string.Join("; ", times.Where(t => t.Length > 0)) : profile.Availability;
    }

    private static void Mentor(MentorProfile mentor, IReadOnlyDictionary<string, Answer> answers, Guid? wished)
    {
        mentor.Motivation = Text(answers, "why", Paragraph) ?? mentor.Motivation;
        mentor.Experience = Text(answers, "exp", Paragraph) ?? mentor.Experience;
        mentor.Achievements = Text(answers, "ach", Paragraph) ?? mentor.Achievements;
        mentor.Competencies = [.. mentor.Competencies.Union(Chosen(Text(answers, "comp", Paragraph)) ?? [], StringComparer.CurrentCultureIgnoreCase)];
        mentor.Topics = TopicsOf(answers, "topic") ?? mentor.Topics;
        mentor.LeadsGroups = answers.GetValueOrDefault("grp")?.One switch { "да" => true, "нет" => false, _ => mentor.LeadsGroups };
        mentor.DesiredMenteeId = wished ?? mentor.DesiredMenteeId;
        if (answers.GetValueOrDefault("time")?.One is { } time)
        {
            mentor.HoursPerWeek = Hours.TryGetValue(time, out var hours) ? hours : mentor.HoursPerWeek;
        }

        var wanted = Chosen(answers, "age");
        if (wanted.Count > 0)
        {
            mentor.DesiredAge = string.Join(", ", wanted);
            mentor.WantedClasses = [.. wanted.Where(Stages.ContainsKey).SelectMany(w => Enumerable.Range(Stages[w].From, Stages[w].To - Stages[w].From + 1)).Order()];
        }
    }

    private static void Mentee(MenteeProfile mentee, IReadOnlyDictionary<string, Answer> answers, Guid? wished)
    {
        mentee.Request = Text(answers, "req", Line) ?? mentee.Request;
        mentee.Strengths = Text(answers, "strong", Paragraph) ?? mentee.Strengths;
        mentee.Goal = Text(answers, "goal", Paragraph) ?? mentee.Goal;
        mentee.DesiredMentorId = wished ?? mentee.DesiredMentorId;
        if (TopicsOf(answers, "area") is { } areas)
        {
            (mentee.RequestItems, mentee.Topics) = (areas, areas);
        }
    }

    /// <summary>Topics in the words of the target model; «другое» names none.</summary>
    private static List<string>? TopicsOf(IReadOnlyDictionary<string, Answer> answers, string key) =>
        Chosen(answers, key) is { Count: > 0 } chosen ? [.. chosen.Where(c => c != "другое").Select(c => Topics.GetValueOrDefault(c, c)).Distinct()] : null;

    private static IReadOnlyList<string> Chosen(IReadOnlyDictionary<string, Answer> answers, string key) => answers.GetValueOrDefault(key)?.Chosen ?? [];

    /// <summary>Own words as a list: by lines, commas and semicolons.</summary>
    private static List<string>? Chosen(string? words) =>
        words is null ? null : [.. words.Split(['\n', ';', ','], StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries).Distinct(StringComparer.CurrentCultureIgnoreCase)];

    private static string? Text(IReadOnlyDictionary<string, Answer> answers, string key, int length) =>
        answers.GetValueOrDefault(key)?.Text?.Trim() is not { Length: > 0 } text ? null : text.Length <= length ? text : text[..(length - 1)] + "…";
}
