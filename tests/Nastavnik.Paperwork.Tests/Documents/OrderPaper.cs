using Nastavnik.Paperwork.Documents;

namespace Nastavnik.Paperwork.Tests.Documents;

/// <summary>An order with everything an order may hold, for the tests of the writer.</summary>
internal static class OrderPaper
{
    public static Paper Full(LayoutProfile layout) => Paper.Titled("Приказ о наставнических парах", layout)
        .Centered("Муниципальное бюджетное общеобразовательное учреждение", bold: true)
        .Centered("МБОУ «СОШ № 5»")
        .Rule()
        .Centered("Приказ", bold: true, spaced: true, caps: true)
        .FieldLine("07.09.2026", "с. Светлый Ключ", "№\u00A012-од")
        .Space()
        .Heading(1, "Об утверждении наставнических пар", Align.Left)
        .Text("В целях реализации целевой модели наставничества и на основании " + RichText.Bold("письменных согласий") + " участников")
        .Text("ПРИКАЗЫВАЮ:", indent: false, keepWithNext: true)
        .Numbered(1, "Закрепить за молодым специалистом Кузьменко О.\u00A0И. наставника Иванову М.\u00A0П.")
        .Numbered("1.1.", RichText.Join("Срок: с 1 октября 2026 г. по ", RichText.Blank("дата окончания")))
        .Numbered(2, "Контроль за исполнением приказа оставляю за собой.")
        .Space(2)
        .Signature("Директор МБОУ «СОШ № 5»", "С.\u00A0В. Власова", hints: true)
        .Text("С приказом ознакомлены:", indent: false)
        .Signature("Учитель математики", "М.\u00A0П. Иванова", dated: true)
        .Annex(1, new DateOnly(2026, 9, 7), "12-од")
        .Table(
            [new("№", 1, Align.Centre), new("Наставник", 6), new("Наставляемый", 6), new("Срок", 4)],
            [TableRow.Section("Форма «педагог – педагог»", 4), new("1", "Иванова М. П.", "Кузьменко О. И."), new("2", new TableCell(["Шевчук А. И.", "Ли А."]), "Бабич Н. И.", "1 год")],
            landscape: true,
            caption: "Наставнические пары")
        .Stamps(new Stamp("РАССМОТРЕНО", "на заседании педсовета"), new Stamp("УТВЕРЖДАЮ", "Директор", "____ С. В. Власова"))
        .Stamps(new Stamp("СОГЛАСОВАНО", "Председатель профкома"))
        .Addressee("Директору МБОУ «СОШ № 5»", "Власовой С. В.")
        .FillIn("Документ, удостоверяющий личность:", "вид, серия, номер, кем и когда выдан", 2)
        .Signatures(new("Наставник", ["Иванова Мария Петровна"], "М. П. Иванова"), new("Наставляемый", ["Кузьменко Олег Ильич"], "О. И. Кузьменко"))
        .PageBreak()
        .Text("Последний лист", align: Align.Right)
        .Build();
}
