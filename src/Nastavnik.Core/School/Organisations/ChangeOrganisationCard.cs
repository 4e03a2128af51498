using Nastavnik.Core.Foundation.Acts;
using Nastavnik.Core.Foundation.Data;
using Nastavnik.Paperwork.Grammar;

namespace Nastavnik.Core.School.Organisations;

/// <summary>The card as a person leaves it; every field comes whole.</summary>
public sealed record OrganisationCard(
    string FullName, string ShortName, CaseForms NameCases, string Address, string City, string TimeZone, string HeadPosition,
    string? Inn, string? Ogrn, string? Site, IReadOnlyList<string> Forms, bool HasUnion, bool HasCouncil, OrganisationPolicies Policies);

/// <summary>Changes the organisation's card and its policies (row 1 of the rights table).</summary>
public sealed class ChangeOrganisationCard(NastavnikDb db, ActBook acts)
{
    public Task<Outcome> ExecuteAsync(OrganisationCard card, Submission by, CancellationToken ct = default) =>
        acts.RunAsync(by, OrganisationActs.CardChanged, passesGate: true, async act =>
        {
            var ours = await db.OurOrganisationAsync(ct);
            if (by.Form.Version is { } seen && seen != ours.Version)
            {
                return new ChangedMeanwhile();
            }

            var refusals = OrganisationRules.Card(ours.Type, card.FullName, card.ShortName, card.Address, card.City, card.TimeZone, card.HeadPosition, card.Forms);
            if (refusals.Count > 0)
            {
                return Outcome.Refused(refusals);
            }

            // The agreement on electronic signature has its own page and act: RegisterSignatureAgreement.
            card = card with
            {
                Policies = card.Policies with { ElectronicSignatureDate = ours.Policies.ElectronicSignatureDate, ElectronicSignatureNumber = ours.Policies.ElectronicSignatureNumber },
            };
            var changed = Changes(ours, card).ToList();
            if (changed.Count == 0)
            {
                return Outcome.Done("Изменений нет.", ours.Id);
            }

            (ours.FullName, ours.ShortName, ours.NameCases) = (card.FullName.Trim(), card.ShortName.Trim(), card.NameCases with { Nominative = card.FullName.Trim() });
            (ours.Address, ours.City, ours.TimeZone, ours.HeadPosition) = (card.Address.Trim(), card.City.Trim(), card.TimeZone, card.HeadPosition.Trim());
            (ours.Inn, ours.Ogrn, ours.Site) = (card.Inn?.Trim(), card.Ogrn?.Trim(), card.Site?.Trim());
            (ours.EnabledForms, ours.HasUnion, ours.HasCouncil, ours.Policies) = ([.. card.Forms], card.HasUnion, card.HasCouncil, card.Policies);
            ours.Version++;
            act.About(ours.Id).With("what", string.Join(", ", changed));
            return Outcome.Done("Карточка сохранена.", ours.Id);
        }, ct);

    private static IEnumerable<string> Changes(Organisation now, OrganisationCard card)
    {
        (bool Differs, string What)[] all =
        [
            (now.FullName != card.FullName.Trim(), "полное название"), (now.ShortName != card.ShortName.Trim(), "краткое название"),
            (now.NameCases != card.NameCases with { Nominative = card.FullName.Trim() }, "падежи названия"), (now.Address != card.Address.Trim(), "адрес"),
            (now.City != card.City.Trim(), "место издания приказов"), (now.TimeZone != card.TimeZone, "часовой пояс"), (now.HeadPosition != card.HeadPosition.Trim(), "должность руководителя"),
            (now.Inn != card.Inn?.Trim(), "ИНН"), (now.Ogrn != card.Ogrn?.Trim(), "ОГРН"), (now.Site != card.Site?.Trim(), "сайт"),
            (!now.EnabledForms.Order().SequenceEqual(card.Forms.Order()), "формы наставничества"), (now.HasUnion != card.HasUnion, "профсоюз"),
            (now.HasCouncil != card.HasCouncil, "объединение наставников"), (now.Policies != card.Policies, "решения школы"),
        ];
        return all.Where(c => c.Differs).Select(c => c.What);
    }
}
