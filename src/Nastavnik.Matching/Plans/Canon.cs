using System.Buffers;
using System.Buffers.Binary;
using System.Security.Cryptography;
using System.Text;
using Nastavnik.Matching.People;

namespace Nastavnik.Matching.Plans;

/// <summary>The input and the answer as bytes that depend on nothing but their meaning: people by their keys, couples in order, no names.</summary>
internal sealed class Canon
{
    private byte[] bytes = ArrayPool<byte>.Shared.Rent(16_384);
    private int length;

    public static string Input(MatchingProblem problem, Fit.Judge people)
    {
        var canon = new Canon();
        canon.Policy(problem.Policy);
        foreach (var criterion in Fit.Criteria.All)
        {
            canon.Add(problem.Weights[criterion.Criterion]);
        }

        canon.Add(people.Mentors);
        for (var mentor = 0; mentor < people.Mentors; mentor++)
        {
            canon.Mentor(people.Mentor(mentor));
        }

        canon.Add(people.Mentees);
        for (var mentee = 0; mentee < people.Mentees; mentee++)
        {
            canon.Person(people.Mentee(mentee));
            canon.Add(people.Mentee(mentee).Requests);
        }

        canon.Couples(problem.Marks, m => (m.Mentor, m.Mentee, ((int)m.ByMentor * 8) + (int)m.ByMentee));
        canon.Couples(problem.EarlierPairs, e => (e.Mentor, e.Mentee, e.Failed ? 1 : 0));
        canon.Couples(problem.Relatives, c => (c.Mentor, c.Mentee, 0));
        canon.Couples(problem.Pins, c => (c.Mentor, c.Mentee, 0));
        canon.Couples(problem.Bans, c => (c.Mentor, c.Mentee, 0));
        return canon.Hash();
    }

    public static string Seal(Aim aim, IEnumerable<PlannedPair> pairs, long points, MatchingProof proof)
    {
        var canon = new Canon();
        canon.Add((int)aim);
        canon.Add(proof.InputHash);
        canon.Couples([.. pairs], p => (p.Mentor, p.Mentee, p.Fit.Points));
        canon.Add(points);
        canon.Couples([.. proof.MentorPrices], p => (p.Key, Guid.Empty, p.Value));
        canon.Couples([.. proof.MenteePrices], p => (Guid.Empty, p.Key, p.Value));
        canon.Add(proof.PlacingBonus);
        return canon.Hash();
    }

    private void Policy(Fit.MatchingPolicy policy)
    {
        Add(policy.Forms.Count);
        foreach (var form in policy.Forms)
        {
            Add(form.Code);
            Add([.. form.MentorCategories]);
            Add([.. form.MenteeCategories]);
        }

        Add(policy.RoleModels.Count);
        foreach (var m in policy.RoleModels)
        {
            Add(m.Code);
            Add(m.Form);
            Add(Bits(m.ClassTeacher, m.OrSubject, m.NewcomerMentee, m.SeasonedMentor, m.OlderMentor, m.SameSubject));
        }

        Add(Bits([.. Fit.Obstacles.All.Select(o => policy.Waived.Contains(o.Obstacle))]));
        Add(policy.NewcomerMonths);
        Add(policy.SeasonedMonths);
    }

    private void Mentor(MentorFeatures mentor)
    {
        Person(mentor);
        Add(mentor.Competences);
        Add(Bits(mentor.IsClassTeacher, mentor.SubjectMentor, mentor.Trained));
        Add(mentor.WantedClasses.Count);
        foreach (var wanted in mentor.WantedClasses)
        {
            Add(wanted);
        }

        Add(mentor.Capacity);
        Add(mentor.Load);
    }

    private void Person(PersonFeatures person)
    {
        Add(person.Id);
        Add(person.Key);
        Add(person.Category);
        Add(person.Forms);
        Add(person.RoleModels);
        Add(person.Subjects);
        Add(person.Topics);
        Add(person.Class ?? long.MinValue);
        Add(person.ExperienceMonths ?? long.MinValue);
        Add(person.Slots.Bits);
        Add((int)person.Way);
        Add(person.Wishes.Count);
        Guid[] wishes = [.. person.Wishes];
        Array.Sort(wishes);
        foreach (var wish in wishes)
        {
            Add(wish);
        }
    }

    private void Couples<T>(IReadOnlyCollection<T> items, Func<T, (Guid, Guid, long)> key)
    {
        Add(items.Count);
        if (items.Count == 0)
        {
            return;
        }

        foreach (var (one, other, value) in items.Select(key).Order())
        {
            Add(one);
            Add(other);
            Add(value);
        }
    }

    private void Add(IReadOnlyList<string> texts)
    {
        Add(texts.Count);
        for (var i = 0; i < texts.Count; i++)
        {
            Add(texts[i]);
        }
    }

    private void Add(string text)
    {
        var most = Encoding.UTF8.GetMaxByteCount(text.Length);
        Room(most + sizeof(long));
        var written = Encoding.UTF8.GetBytes(text, bytes.AsSpan(length + sizeof(long)));
        Add((long)written);
        length += written;
    }

    private void Add(Guid id)
    {
        Room(16);
        id.TryWriteBytes(bytes.AsSpan(length), bigEndian: true, out _);
        length += 16;
    }

    private void Add(long number)
    {
        Room(sizeof(long));
        BinaryPrimitives.WriteInt64LittleEndian(bytes.AsSpan(length), number);
        length += sizeof(long);
    }

    private void Room(int more)
    {
        if (length + more > bytes.Length)
        {
            var wider = ArrayPool<byte>.Shared.Rent(Math.Max(bytes.Length * 2, length + more));
            bytes.AsSpan(0, length).CopyTo(wider);
            ArrayPool<byte>.Shared.Return(bytes);
            bytes = wider;
        }
    }

    /// <summary>The last thing asked of a canon: its memory goes to the next one.</summary>
    private string Hash()
    {
        var hash = Convert.ToHexStringLower(SHA256.HashData(bytes.AsSpan(0, length)));
        ArrayPool<byte>.Shared.Return(bytes);
        (bytes, length) = ([], 0);
        return hash;
    }

    private static long Bits(params ReadOnlySpan<bool> flags)
    {
        var bits = 0L;
        for (var i = 0; i < flags.Length; i++)
        {
            bits |= flags[i] ? 1L << i : 0;
        }

        return bits;
    }
}
