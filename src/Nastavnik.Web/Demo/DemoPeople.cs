using Microsoft.EntityFrameworkCore;
using Nastavnik.Core.Foundation.TargetModel;
using Nastavnik.Core.Preparation.Import;
using Nastavnik.Core.Preparation.Orders;
using Nastavnik.Core.Preparation.Orders.Kinds;
using Nastavnik.Core.School.Organisations;
using Nastavnik.Core.School.People;
using Nastavnik.Core.School.Roadmap;
using Nastavnik.Paperwork.Grammar;

namespace Nastavnik.Web.Demo;

/// <summary>The first chapters: the director's orders, the school's lists, the people whom the story follows.</summary>
internal sealed partial class DemoStory
{
    private static readonly string[] Lists = ["pupils.xlsx", "teachers.xlsx", "partners.csv"];

    private async Task OrdersAsync(CancellationToken ct)
    {
        say("первые приказы");
        var day = Day(50);
        foreach (var (number, done, note) in new[] { ("1.1", day, "протокол рабочей группы № 1"), ("2.1", day, "протокол педагогического совета № 1") })
        {
            await DoAsync<MarkRoadmapItem>("отметка плана", On(curator, day), (mark, by) => mark.ExecuteAsync(new MarkRoadmapItemCommand(number, done, note), by, ct), ct);
        }

        await OrderAsync("D-01", IntroductionOrder.KindCode, Order.FieldsOf(new IntroductionOrderFields { Regime = Regime.A, Forms = ["UU", "TU", "RU"], ResponsibleId = cast["curator"] }), "114-од", day, ct);
        await OrderAsync("D-02", CuratorOrder.KindCode, Order.FieldsOf(new CuratorOrderFields { CuratorId = cast["curator"] }), "115-од", day, ct);
        await OrderAsync("D-01 для педагогов", IntroductionOrder.KindCode, Order.FieldsOf(new IntroductionOrderFields { Regime = Regime.B, Forms = ["TT"], ResponsibleId = cast["curator"] }), "116-од", day, ct);
    }

    private async Task OrderAsync(string step, string kind, string fields, string number, DateOnly day, CancellationToken ct)
    {
        var prepared = await DoAsync<PrepareOrder>($"проект {step}", On(curator, day), (prepare, by) => prepare.ExecuteAsync(new PrepareOrderCommand(null, kind, fields, []), by, ct), ct);
        await DoAsync<SignOrder>($"подпись {step}", On(head, day), (sign, by) => sign.ExecuteAsync(new SignOrderCommand(prepared.Subject!.Value, number, day), by, ct), ct);
    }

    private async Task PeopleAsync(CancellationToken ct)
    {
        say("списки школы");
        foreach (var name in Lists)
        {
            await ImportAsync(name, ct);
        }

        say("люди, за которыми следит рассказ");
        foreach (var teacher in DemoCast.Teachers)
        {
            cast[teacher.Key] = await AddAsync(teacher.Surname, teacher.GivenName, teacher.Patronymic, teacher.Gender, today.AddYears(-28).AddMonths(-teacher.Experience), ct);
            await DoAsync<ChangePeriods>($"должность: {teacher.Surname}", On(curator, Day(48)), (periods, by) => periods.EmployAsync(
                new EmployCommand(cast[teacher.Key], teacher.Position, teacher.Subject.Length == 0 ? null : teacher.Subject, null, teacher.Experience, true, Day(48).AddMonths(-Math.Min(teacher.Experience, 60))), by, ct), ct);
        }

        foreach (var pupil in DemoCast.Pupils)
        {
            cast[pupil.Key] = await AddAsync(pupil.Surname, pupil.GivenName, pupil.Patronymic, pupil.Gender, today.AddYears(-pupil.Years).AddDays(-pupil.Days), ct);
            var group = await ClassAsync(pupil.Class, ct);
            await DoAsync<ChangePeriods>($"класс: {pupil.Surname}", On(curator, Day(48)), (periods, by) => periods.EnrolAsync(new EnrolCommand(cast[pupil.Key], group, Earlier(SchoolYear.StartOf(today), today)), by, ct), ct);
            await RepresentAsync(pupil, ct);
        }
    }

    /// <summary>Uploaded, looked through (nothing is merged), applied: the three steps a curator makes.</summary>
    private async Task ImportAsync(string name, CancellationToken ct)
    {
        await using var file = typeof(DemoStory).Assembly.GetManifestResourceStream(name) ?? throw new InvalidOperationException($"No list {name} in the program.");
        using var content = new MemoryStream();
        await file.CopyToAsync(content, ct);
        var job = (await DoAsync<UploadList>($"список {name}", curator, (upload, by) => upload.ExecuteAsync(new UploadListCommand(name, content.ToArray(), null), by, ct), ct)).Subject!.Value;
        await DoAsync<DecideRows>($"строки {name}", curator, (decide, by) => decide.TakeAllAsync(job, by, ct), ct);
        await DoAsync<StartImport>($"применить {name}", curator, (start, by) => start.ExecuteAsync(job, [], by, ct), ct);
        await using var work = await works.ForAsync(school, ct: ct);
        await work.Get<ApplyImport>().RunAsync(school, job, ct);
    }

    private async Task<Guid> AddAsync(string surname, string given, string? patronymic, Gender gender, DateOnly? born, CancellationToken ct) =>
        (await DoAsync<AddPerson>($"карточка: {surname}", On(curator, Day(48)), (add, by) => add.ExecuteAsync(
            new AddPersonCommand(surname, given, patronymic, gender, born, null, null, SameNameIsAnother: true), by, ct), ct)).Subject!.Value;

    private async Task<Guid> ClassAsync(int parallel, CancellationToken ct)
    {
        var year = SchoolYear.LabelOf(today);
        var known = await AskAsync(db =>
        {
            var classes = db.ClassGroups;
            return classes.Where(c => c.YearLabel == year && c.Parallel == parallel && c.Letter == "Б").Select(c => (Guid?)c.Id).SingleOrDefaultAsync(ct);
        }, ct);
        return known ?? (await DoAsync<OpenClass>($"класс {parallel} «Б»", curator, (open, by) => open.ExecuteAsync(parallel, "Б", null, by, ct), ct)).Subject!.Value;
    }

    private async Task RepresentAsync(DemoPupil pupil, CancellationToken ct)
    {
        Guid? known = pupil.ParentOf is { } key && cast.TryGetValue(key, out var there) ? there : null;
        await DoAsync<Represent>($"представитель: {pupil.Surname}", On(curator, Day(48)), (represent, by) => represent.AddAsync(
            new AddRepresentativeCommand(cast[pupil.Key], known, ParentSurname(pupil), pupil.ParentGivenName, pupil.ParentPatronymic, "+7 900 000-00-00", pupil.Basis, null, null), by, ct), ct);
        if (known is null && pupil.ParentOf is not null)
        {
            var child = cast[pupil.Key];
            cast[pupil.ParentOf] = await AskAsync(db =>
            {
                var representatives = db.LegalRepresentatives;
                return representatives.Where(r => r.ChildId == child).Select(r => r.PersonId).SingleAsync(ct);
            }, ct);
        }
    }

    /// <summary>«Зуева» for the mother of Зуев, «Кузнецов» for the father of Кузнецова.</summary>
    private static string ParentSurname(DemoPupil pupil) => (pupil.Gender, pupil.Basis) switch
    {
        (Gender.Male, AuthorityBasis.Mother) => pupil.Surname + "а",
        (Gender.Female, AuthorityBasis.Father) => pupil.Surname[..^1],
        _ => pupil.Surname,
    };

    private static DateOnly Earlier(DateOnly a, DateOnly b) => a < b ? a : b;
}
