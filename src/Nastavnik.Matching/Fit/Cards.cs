using Nastavnik.Matching.People;

namespace Nastavnik.Matching.Fit;

/// <summary>A mentor ready to be compared.</summary>
internal sealed class MentorCard(MentorFeatures features, Terms terms, RoleTable roles)
{
    public MentorFeatures Features { get; } = features;

    public RoleMasks Roles { get; } = roles.Of(features);

    public ulong[] Helps { get; } = terms.Set(features.Competences, features.Topics, features.Subjects);

    public ulong[] Topics { get; } = terms.Set(features.Topics, features.Competences);

    public ulong[] Subjects { get; } = terms.Set(features.Subjects);

    public bool HasTopics { get; } = features.Topics.Count + features.Competences.Count > 0;

    public bool HasSubjects { get; } = features.Subjects.Count > 0;

    public bool HasHelps => HasTopics || HasSubjects;

    public bool HasWishes { get; } = features.Wishes.Count > 0;

    public Slots Slots { get; } = features.Slots;

    public MeetingWay Way { get; } = features.Way;

    public int? Class { get; } = features.Class;

    /// <summary>Bit n: class n is wanted; 0: any.</summary>
    public uint WantedClasses { get; } = features.WantedClasses.Aggregate(0u, (mask, c) => mask | (1u << (c & 31)));

    public int ServiceScore { get; } = CriterionScores.Service(features.ExperienceMonths);

    public int TrainingScore { get; } = features.Trained ? 100 : 0;

    public int LoadScore { get; } = features.Capacity <= 0 ? 0 : features.FreePlaces * 100 / features.Capacity;
}

/// <summary>A mentee ready to be compared.</summary>
internal sealed class MenteeCard(MenteeFeatures features, Terms terms, RoleTable roles)
{
    public MenteeFeatures Features { get; } = features;

    public RoleMasks Roles { get; } = roles.Of(features);

    public Term[] Requests { get; } = terms.Of(features.Requests);

    public Term[] Topics { get; } = terms.Of(features.Topics);

    public ulong[] Subjects { get; } = terms.Set(features.Subjects);

    public bool HasSubjects { get; } = features.Subjects.Count > 0;

    public bool HasWishes { get; } = features.Wishes.Count > 0;

    public Slots Slots { get; } = features.Slots;

    public MeetingWay Way { get; } = features.Way;

    public int? Class { get; } = features.Class;
}
