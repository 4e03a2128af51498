using Nastavnik.Matching.People;

namespace Nastavnik.Matching.Fit;

/// <summary>A mentor ready to be compared.</summary>
internal sealed class MentorCard(MentorFeatures features, Terms terms, RoleTable roles)
{
    private readonly int[] helps = [.. features.Competences.Concat(features.Topics).Concat(features.Subjects).Select(terms.Add)];
    private readonly int[] topics = [.. features.Topics.Concat(features.Competences).Select(terms.Add)];
    private readonly int[] subjects = [.. features.Subjects.Select(terms.Add)];

    public MentorFeatures Features { get; } = features;

    public RoleMasks Roles { get; } = roles.Of(features);

    public ulong[] Helps { get; private set; } = [];

    public ulong[] Topics { get; private set; } = [];

    public ulong[] Subjects { get; private set; } = [];

    public bool HasHelps => helps.Length > 0;

    public bool HasTopics => topics.Length > 0;

    public bool HasSubjects => subjects.Length > 0;

    /// <summary>Bit n: class n is wanted; 0: any.</summary>
    public uint WantedClasses { get; } = features.WantedClasses.Aggregate(0u, (mask, c) => mask | (1u << (c & 31)));

    public int LoadScore { get; } = features.Capacity <= 0 ? 0 : features.FreePlaces * 100 / features.Capacity;

    /// <summary>After every word of the problem is known.</summary>
    public void Fill(Terms terms) => (Helps, Topics, Subjects) = (terms.Set(helps), terms.Set(topics), terms.Set(subjects));
}

/// <summary>A mentee ready to be compared.</summary>
internal sealed class MenteeCard(MenteeFeatures features, Terms terms, RoleTable roles)
{
    private readonly int[] subjects = [.. features.Subjects.Select(terms.Add)];

    public MenteeFeatures Features { get; } = features;

    public RoleMasks Roles { get; } = roles.Of(features);

    /// <summary>The role model that the mentee would have of several: by his own order.</summary>
    public byte[] RoleOrder { get; } = roles.Order(features);

    public int[] Requests { get; } = [.. features.Requests.Select(terms.Add)];

    public int[] Topics { get; } = [.. features.Topics.Select(terms.Add)];

    public ulong[][] NearRequests { get; private set; } = [];

    public ulong[][] NearTopics { get; private set; } = [];

    public ulong[] Subjects { get; private set; } = [];

    public bool HasSubjects => subjects.Length > 0;

    public void Fill(Terms terms) =>
        (NearRequests, NearTopics, Subjects) = (Array.ConvertAll(Requests, terms.Near), Array.ConvertAll(Topics, terms.Near), terms.Set(subjects));
}
