using Nastavnik.Paperwork.Documents;
using Nastavnik.Paperwork.Grammar;

namespace Nastavnik.Core.Mentoring.Programmes;

/// <summary>The agreement sheet: a line for each party to sign, or the record of what was given in the account.</summary>
internal static class AgreementSheet
{
    public static void Draw(PaperBuilder paper, ProgrammeSheet sheet)
    {
        var text = sheet.Text;
        paper.Heading(1, "Лист согласования").Text($"к персонализированной программе наставничества № {sheet.Number}, редакция {sheet.Version}", indent: false, align: Align.Centre).Space();
        foreach (var mark in sheet.Marks)
        {
            paper.Text(Sentence(mark, text.Mode), indent: false, keepWithNext: true);
            if (mark is { InAccount: true, On: { } on })
            {
                paper.Text($"Отмечено в личном кабинете {RussianDate.Short(on)}.", indent: false, keepWithNext: true);
            }

            paper.Signature(Post(mark), mark.Person.Name().Signature, hints: true, dated: mark.On is null);
            if (mark is { InAccount: false, On: { } signed })
            {
                paper.Text($"Дата подписи: {RussianDate.Short(signed)}.", indent: false);
            }
        }

        foreach (var specialist in text.Support)
        {
            paper.Text($"С программой {Gendered.Acquainted(specialist.Gender)}.", indent: false, keepWithNext: true)
                .Signature(Capital(specialist.Post, "Специалист сопровождения"), specialist.Name().Signature, hints: true, dated: true);
        }

        if (text.Curator is { } curator)
        {
            paper.Text("С программой работает куратор.", indent: false, keepWithNext: true)
                .Signature(Capital(curator.Post, "Куратор"), curator.Name().Signature, hints: true, dated: true);
        }
    }

    /// <summary>«С программой ознакомлена.», «Согласен с программой.»: by the person's gender.</summary>
    private static string Sentence(SheetMark mark, ProgrammeMode mode) => mark.Side switch
    {
        MarkSide.Witness => "Ознакомление проходило в моём присутствии.",
        MarkSide.Mentor when mode == ProgrammeMode.Authored => $"Программу {Gendered.Pick(mark.Person.Gender, "разработал", "разработала")}.",
        MarkSide.Mentor => $"С программой {Gendered.Agreed(mark.Person.Gender)}.",
        _ when mode == ProgrammeMode.Authored => $"С программой {Gendered.Acquainted(mark.Person.Gender)}.",
        _ => $"С программой {Gendered.Acquainted(mark.Person.Gender)} и {Gendered.Agreed(mark.Person.Gender)}.",
    };

    private static string Post(SheetMark mark) => mark.Side switch
    {
        MarkSide.Mentor => $"Наставник{Tail(mark.Person.Post)}",
        MarkSide.Mentee => $"{Typography.Capitalise(Gendered.Mentee(mark.Person.Gender).Nominative)}{Tail(mark.Person.Post)}",
        MarkSide.Representative => $"Законный представитель{(mark.For is { } child ? " " + child.Name().Short(GrammaticalCase.Genitive) : "")}",
        _ => Capital(mark.Person.Post, "Свидетель"),
    };

    private static string Tail(string? post) => string.IsNullOrEmpty(post) ? "" : ", " + post;

    private static string Capital(string? post, string otherwise) => string.IsNullOrEmpty(post) ? otherwise : Typography.Capitalise(post);
}
