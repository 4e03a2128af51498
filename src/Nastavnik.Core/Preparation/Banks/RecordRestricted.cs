using Microsoft.EntityFrameworkCore;
using Nastavnik.Core.Foundation.Acts;
using Nastavnik.Core.Foundation.Data;
using Nastavnik.Core.School.Consents;
using Nastavnik.Core.School.People;
using Nastavnik.Paperwork.Grammar;

namespace Nastavnik.Core.Preparation.Banks;

/// <summary>Restricted fields of a mentee (INV-33): never in lists, registers, orders. The act keeps no values.</summary>
public sealed class RecordRestricted(NastavnikDb db, ActBook acts, Participants participants)
{
    public Task<Outcome> ExecuteAsync(Guid profileId, string? subtype, string? specialNeeds, Submission by, CancellationToken ct = default) =>
        acts.RunAsync(by, BankActs.RestrictedChanged, passesGate: true, async act =>
        {
            if (await participants.FindAsync(BankSide.Mentee, profileId, ct) is not MenteeProfile mentee || !mentee.State.IsLive())
            {
                return new NotNow("Закрытые сведения ведут только в действующей карточке.");
            }

            if (by.Form.Version is { } version && version != mentee.Version)
            {
                return new ChangedMeanwhile();
            }

            if (Text(subtype) is { } said && !BankRules.Subtypes.Contains(said))
            {
                return new UnknownSubtype();
            }

            if (!string.IsNullOrWhiteSpace(specialNeeds) && !await HasSpecialConsentAsync(mentee.PersonId, by.Actor.Today, ct))
            {
                var people = db.People;
                var person = await people.SingleAsync(p => p.Id == mentee.PersonId, ct);
                return new NoSpecialConsent(person.Name.Full(GrammaticalCase.Nominative));
            }

            (mentee.Subtype, mentee.SpecialNeeds) = (Text(subtype), Text(specialNeeds));
            act.About(mentee.Id, mentee.PersonId);
            return Outcome.Done("Закрытые сведения сохранены. В списках и выгрузках их нет.", mentee.Id);
        }, ct);

    private async Task<bool> HasSpecialConsentAsync(Guid person, DateOnly on, CancellationToken ct)
    {
        var set = db.Consents;
        var consents = await set.AsNoTracking().Where(c => c.SubjectId == person && c.Kind == ConsentKind.SpecialData).ToListAsync(ct);
        return consents.Any(c => ConsentRules.Holds(c, consents, on));
    }

    private static string? Text(string? value) => string.IsNullOrWhiteSpace(value) ? null : value.Trim();
}
