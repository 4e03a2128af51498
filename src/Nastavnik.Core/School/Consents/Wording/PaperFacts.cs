using Nastavnik.Core.School.Organisations;
using Nastavnik.Core.School.People;
using Nastavnik.Paperwork.Grammar;

namespace Nastavnik.Core.School.Consents.Wording;

/// <summary>A person as a paper names him.</summary>
/// <param name="Post">Position in the nominative; null for pupils and parents.</param>
/// <param name="ClassName">«9 «А»»; null when not enrolled.</param>
internal sealed record NamedPerson(PersonName Name, DateOnly? BirthDate, string? Post, string? ClassName, string? Phone);

/// <summary>All that one paper is written from.</summary>
/// <param name="Capacity">By what right the signer acts; null: for himself.</param>
/// <param name="AuthorityDocument">Known document of a guardian; null: a line to fill.</param>
/// <param name="OwnSignature">The minor signs beside the representative.</param>
/// <param name="Mentor">Named by D-15 when already known.</param>
/// <param name="Curator">Whom to ask; null while none is appointed.</param>
/// <param name="Mentees">D-16: whom the mentor will help.</param>
internal sealed record PaperFacts(
    Organisation Organisation, NamedPerson Subject, NamedPerson Signer, AuthorityBasis? Capacity, string? AuthorityDocument, bool OwnSignature,
    DateOnly? ValidTo, NamedPerson? Mentor, NamedPerson? Curator, IReadOnlyList<NamedPerson> Mentees, LabourTerms? Labour);
