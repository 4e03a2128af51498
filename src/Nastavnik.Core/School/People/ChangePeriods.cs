using Microsoft.EntityFrameworkCore;
using Nastavnik.Core.Foundation.Acts;
using Nastavnik.Core.Foundation.Data;
using Nastavnik.Core.School.Organisations;

namespace Nastavnik.Core.School.People;

/// <summary>A person leaves the school (or a class): higher modules draw their consequences in the same transaction.</summary>
public interface IWhenPersonLeaves
{
    Task<IReadOnlyList<string>> ApplyAsync(PersonLeft left, Actor by, CancellationToken ct);
}

/// <param name="AsPupil">True: left the school as a pupil; false: as an employee.</param>
public sealed record PersonLeft(Guid PersonId, bool AsPupil, DateOnly On, string Reason);

public sealed record EmployCommand(Guid PersonId, string Position, string? Subject, string? Qualification, int? ExperienceMonths, bool IsPedagogical, DateOnly? From);

public sealed record EnrolCommand(Guid PersonId, Guid ClassId, DateOnly From);

public sealed record EndPeriodCommand(Guid PeriodId, DateOnly On, string Reason);

public sealed record EndBeforeBeginning(DateOnly From)
    : Refusal($"Последний день не может быть раньше первого ({From:dd.MM.yyyy}).", nameof(EndPeriodCommand.On));

/// <summary>Work and class as dated periods: begin, move, end.</summary>
public sealed class ChangePeriods(NastavnikDb db, ActBook acts, IEnumerable<IWhenPersonLeaves> effects)
{
    public Task<Outcome> EmployAsync(EmployCommand command, Submission by, CancellationToken ct = default) =>
        acts.RunAsync(by, PeopleActs.Employed, async act =>
        {
            var employments = db.Employments;
            employments.Add(new Employment(command.PersonId, command.Position.Trim(), command.From)
            {
                Subject = command.Subject,
                Qualification = command.Qualification,
                ExperienceMonths = command.ExperienceMonths,
                ExperienceAsOf = command.ExperienceMonths is null ? null : by.Actor.Today,
                IsPedagogical = command.IsPedagogical,
            });
            act.About(command.PersonId).WithPersonal("position", command.Position.Trim());
            await Task.CompletedTask;
            return Outcome.Done("Должность внесена.", command.PersonId);
        }, ct);

    /// <summary>Into a class; an open enrolment ends the day before.</summary>
    public Task<Outcome> EnrolAsync(EnrolCommand command, Submission by, CancellationToken ct = default) =>
        acts.RunAsync(by, PeopleActs.Enrolled, async act =>
        {
            var (enrolments, classes) = (db.Enrolments, db.ClassGroups);
            var group = await classes.SingleAsync(c => c.Id == command.ClassId, ct);
            if (await enrolments.SingleOrDefaultAsync(e => e.PersonId == command.PersonId && e.To == null, ct) is { } open)
            {
                if (open.From >= command.From)
                {
                    return new EndBeforeBeginning(open.From!.Value);
                }

                (open.To, open.EndReason) = (command.From.AddDays(-1), "перевод");
                await db.SaveChangesAsync(ct);
            }

            enrolments.Add(new Enrolment(command.PersonId, group.Id, command.From));
            act.About(command.PersonId).With("class", group.Name);
            return Outcome.Done($"Теперь в классе {group.Name}.", command.PersonId);
        }, ct);

    public Task<Outcome> EndWorkAsync(EndPeriodCommand command, Submission by, CancellationToken ct = default) =>
        acts.RunAsync(by, PeopleActs.Left, passesGate: true, async act =>
        {
            var employments = db.Employments;
            var period = await employments.SingleAsync(e => e.Id == command.PeriodId, ct);
            if (period.From > command.On)
            {
                return new EndBeforeBeginning(period.From.Value);
            }

            (period.To, period.EndReason) = (command.On, command.Reason);
            var others = await employments.AnyAsync(e => e.PersonId == period.PersonId && e.Id != period.Id && (e.To == null || e.To > command.On), ct);
            act.About(period.PersonId).WithPersonal("what", period.Position).With("on", command.On).Because(command.Reason);
            return await FollowAsync(new PersonLeft(period.PersonId, AsPupil: false, command.On, command.Reason), others, by.Actor, ct);
        }, ct);

    public Task<Outcome> EndEnrolmentAsync(EndPeriodCommand command, Submission by, CancellationToken ct = default) =>
        acts.RunAsync(by, PeopleActs.Left, passesGate: true, async act =>
        {
            var (enrolments, classes) = (db.Enrolments, db.ClassGroups);
            var period = await enrolments.SingleAsync(e => e.Id == command.PeriodId, ct);
            if (period.From > command.On)
            {
                return new EndBeforeBeginning(period.From.Value);
            }

            (period.To, period.EndReason) = (command.On, command.Reason);
            var group = await classes.SingleAsync(c => c.Id == period.ClassId, ct);
            act.About(period.PersonId).WithPersonal("what", group.Name).With("on", command.On).Because(command.Reason);
            return await FollowAsync(new PersonLeft(period.PersonId, AsPupil: true, command.On, command.Reason), staysOtherwise: false, by.Actor, ct);
        }, ct);

    private async Task<Outcome> FollowAsync(PersonLeft left, bool staysOtherwise, Actor by, CancellationToken ct)
    {
        var sentences = new List<string>();
        if (!staysOtherwise)
        {
            foreach (var effect in effects)
            {
                sentences.AddRange(await effect.ApplyAsync(left, by, ct));
            }
        }

        return Outcome.Done(string.Join(' ', ["Выбытие внесено.", .. sentences]), left.PersonId);
    }
}

/// <summary>Classes of the year.</summary>
public sealed class OpenClass(NastavnikDb db, ActBook acts)
{
    public Task<Outcome> ExecuteAsync(int parallel, string letter, Guid? teacher, Submission by, CancellationToken ct = default) =>
        acts.RunAsync(by, PeopleActs.ClassOpened, async act =>
        {
            var classes = db.ClassGroups;
            var group = new ClassGroup(parallel, letter.Trim().ToUpperInvariant(), SchoolYear.LabelOf(by.Actor.Today)) { TeacherId = teacher };
            if (await classes.AnyAsync(c => c.YearLabel == group.YearLabel && c.Parallel == group.Parallel && c.Letter == group.Letter, ct))
            {
                return new Refusal($"Класс {group.Name} в этом году уже есть.", "Letter");
            }

            classes.Add(group);
            act.About(group.Id).With("class", group.Name);
            return Outcome.Done($"Класс {group.Name} открыт.", group.Id);
        }, ct);
}
