using Nastavnik.Core.Foundation.Acts;
using Nastavnik.Core.Foundation.Law;

namespace Nastavnik.Core.Mentoring.Pairs;

public sealed record PairNotByOrder(PairState State) : Refusal($"Пара сейчас в состоянии «{State.Name()}»: изменять приказом нечего.", "Kind");

public sealed record ChangeIsUnderWay() : Refusal("Такое изменение уже готовится. Откройте его в карточке пары.", "Kind");

public sealed record WhoIsMissing(string What) : Refusal($"Выберите, {What}.", "Person");

public sealed record SameMentor() : Refusal("Это и есть нынешний наставник. Выберите другого.", "Person");

public sealed record AlreadyMember() : Refusal("Этот наставляемый уже в составе.", "Person");

public sealed record NotMember() : Refusal("Этого человека нет в составе пары.", "Person");

public sealed record LastMember() : Refusal("Он в составе последний: оформите досрочное прекращение.", "Kind", "INV-07");

public sealed record GroundMissing() : Refusal("Выберите основание.", "Ground");

public sealed record BeforeItBegan(DateOnly From) : Refusal($"Пара закреплена с {Paperwork.Grammar.RussianDate.Short(From)}: раньше этого дня менять нечего.", "From");

public sealed record NewEndMissing() : Refusal("Введите новый день окончания.", "NewEnd");

public sealed record SameEnd() : Refusal("Новый срок не отличается от прежнего.", "NewEnd");

public sealed record TooShort() : Refusal("Сократить менее чем до 3 месяцев нельзя — оформите досрочное завершение.", "NewEnd", "INV-14");

public sealed record ExtensionTooLong() : Refusal("Продлить можно не больше чем на год за один раз.", "NewEnd", "INV-13");

public sealed record ExtensionTooLate() : Refusal("Срок пары уже закончился: продлить его нельзя. Завершите пару и предложите новую.", "NewEnd", "INV-13");

public sealed record NoticeMissing() : Refusal("Введите день, когда наставник предупреждён об отмене поручения.", "NoticeOn", "INV-24");

public sealed record NoticeTooShort(DateOnly Earliest)
    : Refusal($"О досрочной отмене поручения предупреждают не позднее чем за 3 рабочих дня: последний день — не раньше {Paperwork.Grammar.RussianDate.Short(Earliest)}.", "From", "INV-24");

public sealed record AgreementMissing(string Name) : Refusal($"Изменение возможно только при обоюдном согласии. Нет согласия: {Name}.", null, "INV-13");

/// <summary>What may be changed in a pair that stands on an order: pure decisions.</summary>
public static class ChangeRules
{
    public static Refusal? Of(Pairing pair, PairChange change, IEnumerable<PairChange> others, DateOnly today)
    {
        if (!PairStates.ByOrder.Contains(pair.State) || (pair.State == PairState.Completing && change.Kind is not (PairChangeKind.Terminate or PairChangeKind.ExcludeMentee)))
        {
            return new PairNotByOrder(pair.State);
        }

        if (others.Any(o => o.State is PairChangeState.Prepared or PairChangeState.OnOrder && o.Kind == change.Kind && o.PersonId == change.PersonId))
        {
            return new ChangeIsUnderWay();
        }

        if (pair.Members.Where(m => !m.IsVoid).Select(m => m.From).DefaultIfEmpty(pair.PlannedStart).Min() is var began && change.From < began)
        {
            return new BeforeItBegan(began);
        }

        return change.Kind switch
        {
            PairChangeKind.ReplaceMentor => Replace(pair, change),
            PairChangeKind.AddMentee => change.PersonId is not { } added ? new WhoIsMissing("кого включить")
                : added == pair.MentorId ? new NotOneself()
                : pair.Mentees.Contains(added) ? new AlreadyMember() : null,
            PairChangeKind.ExcludeMentee => Exclude(pair, change),
            PairChangeKind.ChangeTerm => Term(pair, change, today),
            _ => Terminate(change),
        };
    }

    /// <summary>Whose agreement the change needs: both sides for a new composition or term (INV-13), nobody's for an end.</summary>
    public static IReadOnlyList<Guid> AgreementsNeeded(Pairing pair, PairChange change) => change.Kind switch
    {
        PairChangeKind.ReplaceMentor => [change.PersonId!.Value, .. pair.Mentees],
        PairChangeKind.AddMentee => [pair.MentorId, change.PersonId!.Value],
        PairChangeKind.ChangeTerm => [pair.MentorId, .. pair.Mentees],
        PairChangeKind.Terminate when change.Ground == EndGround.G4 => [pair.MentorId, .. pair.Mentees],
        _ => [],
    };

    /// <summary>Who has not agreed by the day.</summary>
    public static IReadOnlyList<Guid> Silent(Pairing pair, PairChange change, DateOnly by) =>
        [.. AgreementsNeeded(pair, change).Where(p => !change.Agreements.Any(a => a.PersonId == p && a.On <= by))];

    private static Refusal? Replace(Pairing pair, PairChange change) =>
        change.PersonId is not { } mentor ? new WhoIsMissing("кто станет наставником")
        : mentor == pair.MentorId ? new SameMentor()
        : pair.Mentees.Contains(mentor) ? new NotOneself()
        : change.Ground is null ? new GroundMissing() : null;

    private static Refusal? Exclude(Pairing pair, PairChange change) =>
        change.PersonId is not { } person ? new WhoIsMissing("кто выбывает")
        : !pair.Mentees.Contains(person) && !pair.Left.Any(m => m.PersonId == person) ? new NotMember()
        : !pair.Mentees.Any(m => m != person) ? new LastMember()
        : change.Ground is null ? new GroundMissing() : null;

    private static Refusal? Term(Pairing pair, PairChange change, DateOnly today)
    {
        if (change.NewEnd is not { } end)
        {
            return new NewEndMissing();
        }

        if (end == pair.PlannedEnd)
        {
            return new SameEnd();
        }

        if (end < pair.PlannedEnd)
        {
            return end < pair.PlannedStart.AddMonths(LegalParameters.MinimumProgrammeMonths.At(today)).AddDays(-1) ? new TooShort() : null;
        }

        return today > pair.PlannedEnd ? new ExtensionTooLate()
            : end > pair.PlannedEnd.AddMonths(LegalParameters.MaximumProgrammeMonths.At(today)) ? new ExtensionTooLong()
            : null;
    }

    /// <summary>G9: the employer warns three working days before; the mentor himself is asked no notice (ТК РФ, ст. 351.8).</summary>
    private static Refusal? Terminate(PairChange change)
    {
        if (change.Ground is null or EndGround.G1)
        {
            return new GroundMissing();
        }

        if (change.Ground == EndGround.G9)
        {
            return change.NoticeOn is not { } notice ? new NoticeMissing()
                : WorkingDays.After(notice, LegalParameters.CancellationNoticeWorkingDays.At(change.From)) is var earliest && change.From < earliest ? new NoticeTooShort(earliest)
                : null;
        }

        return change.Ground is EndGround.G2 or EndGround.G3 or EndGround.G5 && change.Reason is null ? new ReasonNeeded() : null;
    }
}
