using Nastavnik.Core.Foundation.TargetModel;
using Nastavnik.Core.School.Organisations;
using Nastavnik.Core.School.Papers;
using Nastavnik.Paperwork.Documents;

namespace Nastavnik.Core.Preparation.Orders.Kinds.Annexes;

/// <summary>A clause of the Положение with its list; numbers «3.2.» are given when it is drawn.</summary>
internal sealed record Clause(string Text, params IReadOnlyList<string> Parts)
{
    public static implicit operator Clause(string text) => new(text);
}

internal sealed record Section(string Title, IReadOnlyList<Clause> Clauses);

/// <summary>What the Положение is told about: the school's own words and choices.</summary>
/// <param name="Regime">A: обучающиеся; B: педагогические работники.</param>
/// <param name="Forms">Names of the forms in use.</param>
/// <param name="Day">For numbers that the law dates.</param>
internal sealed record RegulationFacts(Regime Regime, Organisation Organisation, IReadOnlyList<string> Forms, DateOnly Day)
{
    public Vocabulary Words => Organisation.Words;

    public bool OfTeachers => Regime == Regime.B;
}

/// <summary>Annex 1: the Положение in nine sections, in our own words (Положение о наставничестве, разделы 1–9).</summary>
internal static class Regulation
{
    public static string TitleOf(RegulationFacts facts) => facts.OfTeachers
        ? $"Положение о системе (целевой модели) наставничества педагогических работников в {facts.Organisation.ShortName}"
        : $"Положение о наставничестве в {facts.Organisation.ShortName}";

    public static IReadOnlyList<Section> SectionsOf(RegulationFacts facts) =>
    [
        RegulationBasics.General(facts), RegulationBasics.Purpose(facts), RegulationOrganisation.Order(facts),
        RegulationParties.Mentor(facts), RegulationParties.Mentee(facts), RegulationParties.Pairs(facts),
        RegulationClosing.Completion(facts), RegulationClosing.Publication(facts), RegulationClosing.Final(facts),
    ];

    /// <summary>Marks of those who considered it, its title and text; the order's own mark stands above.</summary>
    public static void Draw(PaperBuilder paper, RegulationFacts facts, IReadOnlyList<ApprovalMark> marks)
    {
        var number = 0;
        if (marks.Count > 0)
        {
            paper.Stamps([.. marks.Select(m => StampWords.Of(m, PaperNoun.Neuter))]);
        }

        foreach (var section in SectionsOf(facts))
        {
            number++;
            paper.Heading(2, $"{number}. {section.Title}");
            for (var i = 0; i < section.Clauses.Count; i++)
            {
                paper.Numbered($"{number}.{i + 1}.", section.Clauses[i].Text);
                paper.AddRange(section.Clauses[i].Parts.Select(part => new Numbered("–", part)));
            }
        }
    }
}
