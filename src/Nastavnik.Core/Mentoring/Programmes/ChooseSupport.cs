using Microsoft.EntityFrameworkCore;
using Nastavnik.Core.Foundation.Acts;
using Nastavnik.Core.Foundation.Data;
using Nastavnik.Core.School.People;
using Nastavnik.Paperwork.Grammar;

namespace Nastavnik.Core.Mentoring.Programmes;

/// <summary>An employee who helps the pair without being its mentor: psychologist, social pedagogue, subject teacher. Reads the programme and remarks.</summary>
public sealed class SupportSpecialist : TenantEntity, IPartOf<PersonalProgramme>
{
    private SupportSpecialist()
    {
    }

    internal SupportSpecialist(Guid programmeId, Guid personId) => (ProgrammeId, PersonId) = (programmeId, personId);

    public Guid ProgrammeId { get; private set; }

    public Guid PersonId { get; private set; }

    Guid IPartOf<PersonalProgramme>.RootId => ProgrammeId;
}

public sealed record SupportIsNotAParty() : Refusal("Наставник и наставляемый уже в паре. Отметьте тех, кто помогает им со стороны.", "People");

public sealed record SupportWorksHere() : Refusal("Специалистом сопровождения может быть работник организации. Откройте форму заново и отметьте людей из списка.", "People");

/// <param name="People">Everybody; who is not here is taken off.</param>
public sealed record ChooseSupportCommand(Guid Programme, IReadOnlyList<Guid> People);

/// <summary>The curator names the specialists of a draft; they stand in the text that the parties agree to.</summary>
public sealed class ChooseSupport(NastavnikDb db, ActBook acts)
{
    public Task<Outcome> ExecuteAsync(ChooseSupportCommand command, Submission by, CancellationToken ct = default) =>
        acts.RunAsync(by, ProgrammeActs.SupportChosen, async act =>
        {
            var (loaded, refusal) = await db.DraftAsync(command.Programme, by, rowsOnly: false, ct);
            if (loaded is null)
            {
                return refusal!;
            }

            if (!loaded.Relation.Curates)
            {
                return new NotYourPart();
            }

            Guid[] chosen = [.. command.People.Distinct()];
            if (chosen.Contains(loaded.Pair.MentorId) || loaded.Pair.Mentees.Intersect(chosen).Any())
            {
                return new SupportIsNotAParty();
            }

            var (people, employments, today) = (db.People, db.Employments, by.Actor.Today);
            var found = await people.AsNoTracking().Where(p => chosen.Contains(p.Id) && p.MergedInto == null
                && employments.Any(e => e.PersonId == p.Id && (e.From == null || e.From <= today) && (e.To == null || today <= e.To))).ToListAsync(ct);
            if (found.Count != chosen.Length)
            {
                return new SupportWorksHere();
            }

            var programme = loaded.Programme;
            db.RemoveRange(programme.WriteSupport(chosen));
            act.About([.. loaded.Subjects, .. chosen]).With("number", programme.Number)
                .WithPersonal("who", found.Count == 0 ? "никого" : string.Join(", ", found.Select(p => p.Name.Short(GrammaticalCase.Nominative)).Order(StringComparer.CurrentCulture)));
            return Outcome.Done(found.Count == 0 ? "Специалистов сопровождения больше нет." : "Специалисты сопровождения записаны.", programme.Id);
        }, ct);
}
