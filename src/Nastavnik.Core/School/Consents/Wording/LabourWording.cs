using Nastavnik.Core.Foundation.Law;
using Nastavnik.Paperwork.Documents;
using Nastavnik.Paperwork.Grammar;

namespace Nastavnik.Core.School.Consents.Wording;

/// <summary>D-16: the employee's written consent, with the supplementary agreement it belongs to (ТК РФ, ст. 351.8).</summary>
internal static class LabourWording
{
    public static Paper Of(PaperFacts f, DateOnly on)
    {
        const string Title = "Согласие работника на выполнение работы по наставничеству";
        var terms = f.Labour!;
        var (me, gender) = (f.Signer, f.Signer.Name.Gender);
        var notice = Numerals.Count(LegalParameters.CancellationNoticeWorkingDays.At(on), "рабочий день", "рабочих дня", "рабочих дней");
        var paper = Paper.Titled(Title).Heading(1, Title).Space()
            .Text($"Я, {me.Name.Full(GrammaticalCase.Nominative)}{(me.Post is null ? "" : $", {me.Post} {f.Organisation.NameCases.Genitive}")}, {Gendered.Agreed(gender)} выполнять работу по наставничеству (статья 351.8 Трудового кодекса Российской Федерации) в отношении {Mentees(f)} на следующих условиях.");
        string[] points =
        [
            $"Содержание работы: {terms.Content}.",
            $"Срок: с {RussianDate.Long(terms.From)} по {RussianDate.Long(terms.To)}",
            $"Форма выполнения: {terms.Form}.",
            $"Размер и условия оплаты: {terms.Pay}.",
            $"Условия внесены в дополнительное соглашение к трудовому договору от {RussianDate.Long(terms.Date)} № {terms.Number}.",
            "Я вправе досрочно отказаться от этой работы.",
            $"Работодатель вправе досрочно отменить поручение, предупредив меня не менее чем за {notice}.",
        ];
        for (var i = 0; i < points.Length; i++)
        {
            paper.Numbered(i + 1, points[i]);
        }

        return WordingParts.Typeset(paper.Signed(f with { OwnSignature = false }));
    }

    /// <summary>«учителя физики Кузьменко Олега Ильича и учителя химии …» in the genitive.</summary>
    private static string Mentees(PaperFacts f)
    {
        var named = f.Mentees.Select(m => PersonPhrase.Full(PhraseSlot.Concerning, m.Post, m.Name)).ToList();
        return named.Count < 2 ? string.Concat(named) : $"{string.Join(", ", named[..^1])} и {named[^1]}";
    }
}
