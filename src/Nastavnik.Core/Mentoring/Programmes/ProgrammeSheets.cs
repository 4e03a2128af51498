using Microsoft.EntityFrameworkCore;
using Nastavnik.Core.Foundation.Data;
using Nastavnik.Core.Foundation.TargetModel;
using Nastavnik.Core.Mentoring.Pairs;
using Nastavnik.Core.Preparation.Orders;
using Nastavnik.Core.School.Organisations;
using Nastavnik.Core.School.People;
using Nastavnik.Paperwork.Grammar;

namespace Nastavnik.Core.Mentoring.Programmes;

/// <summary>Puts together what the paper D-11 says today.</summary>
public sealed class ProgrammeSheets(NastavnikDb db, PeopleOnPaper people, Signers signers)
{
    /// <summary>The text alone: what parties read and agree to.</summary>
    public async Task<ProgrammeText> TextAsync(PersonalProgramme programme, Pairing pair, DateOnly on, CancellationToken ct = default)
    {
        var organisation = await db.OurOrganisationAsync(ct);
        var named = await people.OfAsync(People(programme, pair), on, ct);
        return Text(programme, pair, organisation, named);
    }

    /// <summary>The sheet with marks, waiting for the stamp of the one in office.</summary>
    public async Task<ProgrammeSheet> DraftAsync(PersonalProgramme programme, Pairing pair, DateOnly on, CancellationToken ct = default)
    {
        var organisation = await db.OurOrganisationAsync(ct);
        var head = await signers.ExpectedAsync(on, ct);
        var marked = programme.CurrentMarks.SelectMany(m => new[] { m.PersonId, m.ChildId ?? m.PersonId });
        var named = await people.OfAsync([.. People(programme, pair), .. marked, .. head is null ? [] : new[] { head.PersonId }], on, ct);
        var stamp = head is not null && named.TryGetValue(head.PersonId, out var signer)
            ? new SheetApproval(OrderSkeleton.PostOf(organisation, head.Acting), signer.Name.Signature, null)
            : new SheetApproval(Typography.Capitalise(organisation.HeadPosition), "", null);
        return new(Of(organisation, programme.Regime), programme.Number, programme.Versions + 1, Text(programme, pair, organisation, named), Marks(programme, pair, named), stamp);
    }

    private static IEnumerable<Guid> People(PersonalProgramme programme, Pairing pair) =>
        [pair.MentorId, .. pair.Mentees, .. programme.Support.Select(s => s.PersonId), .. pair.CuratorId is { } curator ? [curator] : Array.Empty<Guid>()];

    private static SheetOrganisation Of(Organisation organisation, Regime regime) => new(
        organisation.FullName, organisation.ShortName, organisation.City, regime,
        regime == Regime.B ? "педагогических работников" : organisation.Words.PupilsGenitive, organisation.HasCouncil, organisation.Policies.Council.Genitive());

    private static ProgrammeText Text(PersonalProgramme p, Pairing pair, Organisation organisation, IReadOnlyDictionary<Guid, PersonOnPaper> named)
    {
        var model = Forms.MaskedName(pair.RoleModel);
        var form = organisation.Words.FormName(p.Form);
        return new(
            form, model == Forms.Find(p.Form)?.Name || model == form ? "" : model, [.. p.Kinds.Select(k => Kinds.Names[k])], [.. p.Directions], p.Mode,
            Person(pair.MentorId, named), [.. named.ByName(pair.Mentees).Select(m => Person(m.Id, named))], pair.CuratorId is { } c && named.ContainsKey(c) ? Person(c, named) : null,
            p.Difficulties, p.Request, p.Strengths, p.Note, p.Start, p.End, p.Rows)
        {
            Support = [.. named.ByName(p.Support.Select(s => s.PersonId).Where(named.ContainsKey)).Select(s => Person(s.Id, named))],
        };
    }

    /// <summary>Given marks in their places, and a line for each party still awaited.</summary>
    private static List<SheetMark> Marks(PersonalProgramme p, Pairing pair, IReadOnlyDictionary<Guid, PersonOnPaper> named)
    {
        var given = p.CurrentMarks;
        List<SheetMark> lines = [Line(MarkSide.Mentor, pair.MentorId)];
        lines.AddRange(named.ByName(pair.Mentees).Select(m => Line(MarkSide.Mentee, m.Id)));
        lines.AddRange(given.Where(m => m.Side is MarkSide.Representative or MarkSide.Witness).OrderBy(m => m.Side).ThenBy(m => m.Id)
            .Select(m => new SheetMark(m.Side, Person(m.PersonId, named), m.ChildId is { } child ? Person(child, named) : null, m.On, m.Way == AnswerWay.Account)));
        return lines;

        SheetMark Line(MarkSide side, Guid person)
        {
            var mark = given.FirstOrDefault(m => m.Side == side && m.PersonId == person);
            return new(side, Person(person, named), null, mark?.On, mark?.Way == AnswerWay.Account);
        }
    }

    private static SheetPerson Person(Guid id, IReadOnlyDictionary<Guid, PersonOnPaper> named) => SheetPerson.Of(id, named[id].Name, named[id].Post);
}
