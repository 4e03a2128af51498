using Microsoft.EntityFrameworkCore;
using Nastavnik.Core.Foundation.Acts;
using Nastavnik.Core.Foundation.Data;
using Nastavnik.Core.Preparation.Orders;
using Nastavnik.Core.School.Organisations;
using Nastavnik.Paperwork.Documents;
using Nastavnik.Paperwork.Grammar;

namespace Nastavnik.Core.Preparation.Training;

/// <summary>D-27 «Сертификат об обучении», one page each.</summary>
public sealed class Certificates(NastavnikDb db, PeopleOnPaper people, Signers signers)
{
    /// <summary>Of everybody who passed a programme; empty when nobody has.</summary>
    public Task<IReadOnlyList<Paper>> OfProgrammeAsync(Guid programme, CancellationToken ct = default) => DrawAsync(db.TrainingResults.Where(r => r.ProgrammeId == programme), ct);

    /// <summary>One's own; null: it is not his, or he has not passed.</summary>
    public async Task<Paper?> OwnAsync(Guid result, Actor actor, CancellationToken ct = default)
    {
        var me = actor.PersonId;
        return (await DrawAsync(db.TrainingResults.Where(r => r.Id == result && r.PersonId == me), ct)).SingleOrDefault();
    }

    /// <summary>The words of one certificate.</summary>
    public static Paper Compose(TrainingResult result, PersonOnPaper person, Organisation organisation, PersonOnPaper? head, bool acting) =>
        Paper.Titled("Сертификат об обучении")
            .Centered(Typography.Capitalise(organisation.FullName), bold: true)
            .Centered($"({organisation.ShortName})")
            .Rule()
            .Space(2)
            .Centered("СЕРТИФИКАТ", bold: true, spaced: true)
            .Centered($"№\u00A0{result.CertificateNumber}")
            .Space(2)
            .Centered("выдан")
            .Centered(person.Name.Full(GrammaticalCase.Dative), bold: true)
            .When(person.Post is not null, b => b.Centered(PositionDeclension.Decline(person.Post!).Dative))
            .Space()
            .Centered($"в том, что {Gendered.Pick(person.Name.Gender, "он", "она")} {Gendered.Completed(person.Name.Gender)} обучение")
            .Centered($"по программе «{result.Title}»")
            .Centered($"в объёме {HoursGenitive(result.Hours)}.")
            .Space(3)
            .Add(OrderSkeleton.SignatureOf(organisation, head, acting))
            .Space()
            .FieldLine(RussianDate.Long(result.On), "", organisation.City)
            .Build();

    /// <summary>«в объёме 6 часов», «21 часа», «1,5 часа».</summary>
    private static string HoursGenitive(decimal hours) => hours == decimal.Truncate(hours) ? Numerals.Count((int)hours, "часа", "часов", "часов") : TrainingWords.Hours(hours);

    private async Task<IReadOnlyList<Paper>> DrawAsync(IQueryable<TrainingResult> results, CancellationToken ct)
    {
        var given = await results.AsNoTracking().Where(r => r.Passed && r.CertificateNumber != null).ToListAsync(ct);
        if (given.Count == 0)
        {
            return [];
        }

        var organisation = await db.OurOrganisationAsync(ct);
        var day = given.Max(r => r.On);
        var signer = await signers.ExpectedAsync(day, ct);
        var names = await people.OfAsync([.. given.Select(r => r.PersonId), .. signer is null ? [] : new[] { signer.PersonId }], day, ct);
        var head = signer is null ? null : names.GetValueOrDefault(signer.PersonId);
        return [.. given.Where(r => names.ContainsKey(r.PersonId)).OrderBy(r => names[r.PersonId].Name.Full(GrammaticalCase.Nominative), StringComparer.CurrentCulture)
            .Select(r => Compose(r, names[r.PersonId], organisation, head, signer?.Acting ?? false))];
    }
}
