using Nastavnik.Core.Foundation.TargetModel;
using Nastavnik.Core.Mentoring.Programmes;
using Nastavnik.Core.Preparation.SchoolProgrammes;
using Nastavnik.Paperwork.Grammar;

namespace Nastavnik.Core.Tests.Programmes;

/// <summary>Filled programmes and sheets for tests.</summary>
internal static class Drafts
{
    public static readonly DateOnly Start = new(2026, 10, 12);
    public static readonly DateOnly End = new(2027, 5, 31);

    public static readonly ExplanatoryNote Note = new()
    {
        Problem = "Цель урока расходится с этапами",
        Goals = "Освоить профессию",
        Tasks = "Научиться ставить цель",
        MentorWork = "Показывает свои уроки",
        MenteeWork = "Посещает и проводит уроки",
        Intermediate = "Две карты без замечаний",
        Planned = "Открытый урок",
        Schedule = "По средам в 15:00",
        Mode = WorkMode.InPerson,
        Conditions = "Кабинет 12, доступ к журналу",
    };

    public static readonly PlanCells Row = new("Урок по ФГОС", "Ставить цель", "Показывает урок", "Проводит урок", "Октябрь; 14 и 28 октября", "Открытый урок 25 ноября");

    public static PersonalProgramme Full(string form = "TT", ProgrammeMode mode = ProgrammeMode.Joint)
    {
        var programme = new PersonalProgramme(Guid.CreateVersion7(), 1, form, mode, Start);
        programme.WriteNote(Start, End, Note, mode);
        programme.WriteDirections([MentoringKind.Traditional], ["методические"], "Не хватает времени на итог", "", "Любит детей");
        programme.WriteRows([Row]);
        return programme;
    }

    public static readonly SheetPerson Mentor = SheetPerson.Of(Guid.CreateVersion7(), new("Соколова", "Ирина", "Павловна", Gender.Female), "учитель математики");
    public static readonly SheetPerson Mentee = SheetPerson.Of(Guid.CreateVersion7(), new("Кузьменко", "Олег", "Ильич", Gender.Male), "учитель физики");

    public static ProgrammeSheet Sheet(ProgrammeMode mode = ProgrammeMode.Joint, int version = 1) => new(
        new("муниципальное бюджетное общеобразовательное учреждение «Средняя общеобразовательная школа № 12»", "МБОУ «СОШ № 12»", "г. Кедровск", Regime.B, "педагогических работников", false),
        1, version,
        new("учитель – учитель", "опытный педагог – молодой специалист", ["традиционное («один на один»)"], ["методические", "ИКТ-компетенции"], mode, Mentor, [Mentee], null,
            "Не хватает времени на итог", "", "Любит детей", Note, Start, End, [Row]),
        [new(MarkSide.Mentor, Mentor, null, null, false), new(MarkSide.Mentee, Mentee, null, null, false)],
        new("Директор", "Н. С. Громова", new DateOnly(2026, 10, 9)));
}
