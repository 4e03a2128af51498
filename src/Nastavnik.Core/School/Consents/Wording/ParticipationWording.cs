using Nastavnik.Core.Foundation.TargetModel;
using Nastavnik.Core.School.People;
using Nastavnik.Paperwork.Documents;
using Nastavnik.Paperwork.Grammar;

namespace Nastavnik.Core.School.Consents.Wording;

/// <summary>D-15: parents are told what it is, and say whether the child takes part.</summary>
internal static class ParticipationWording
{
    public static Paper Of(PaperFacts f)
    {
        const string Title = "Уведомление родителей и согласие на участие ребёнка в программе наставничества";
        var (child, gender) = (f.Subject.Name.Full(GrammaticalCase.Genitive), f.Subject.Name.Gender);
        var parents = f.Capacity is AuthorityBasis.Mother or AuthorityBasis.Father ? "родители" : "законные представители";
        var here = f.Organisation.Words.Type == OrganisationType.School ? "школы" : "организации";
        var paper = Paper.Titled(Title).Heading(1, Title).Space()
            .Text($"Уважаемые {parents} {child}!")
            .Text($"В {f.Organisation.NameCases.Prepositional} действует программа наставничества. Наставник — старший ученик, педагог, студент или специалист — встречается с ребёнком, помогает ему в учёбе, в общении или в выборе пути и следит за тем, что получается.")
            .Text($"Участие добровольное и бесплатное. Пара складывается после личной встречи и только если согласны обе стороны; план встреч составляется вместе с ребёнком. Программа длится от 3 месяцев до 1 года; прекратить её можно раньше, отказ не влияет на оценки и отношение {here}.");
        if (f.Mentor is { } mentor)
        {
            var post = mentor.Post ?? (mentor.ClassName is { } its ? $"{Gendered.Pupil(mentor.Name.Gender).Nominative} {its} класса" : null);
            paper.Text($"Наставник — {mentor.Name.Full(GrammaticalCase.Nominative)}{(post is null ? "" : $", {post}")}.");
        }
        else
        {
            paper.Text("Кто станет наставником, вы узнаете до первой встречи.");
        }

        paper.Text(Curator(f));
        paper.Rule()
            .Text($"Я, {f.Signer.Name.Full(GrammaticalCase.Nominative)}, являясь {WordingParts.AsRepresentative(f.Capacity!.Value)} {child}{WordingParts.OfClass(f.Organisation, f.Subject)}, {Gendered.Pick(f.Signer.Name.Gender, "прочитал", "прочитала")} уведомление и не возражаю против участия {WordingParts.MyChild(f.Capacity!.Value, gender)} {child} в программе наставничества{(f.ValidTo is { } to ? $" до {RussianDate.Long(to)}" : "")}.")
            .Text($"Я знаю, что могу отозвать это согласие в любой день письменно или в личном кабинете и не {Gendered.Must(f.Signer.Name.Gender)} называть причину. Согласие на обработку персональных данных оформляется отдельной бумагой.");
        return WordingParts.Typeset(paper.Signed(f with { OwnSignature = false }));
    }

    private static string Curator(PaperFacts f) => f.Curator is not { } curator
        ? $"Вопросы задавайте в {f.Organisation.ShortName}, адрес: {f.Organisation.Address}."
        : $"На вопросы отвечает куратор программы {curator.Name.Full(GrammaticalCase.Nominative)}{(curator.Phone is null ? "" : $", телефон {curator.Phone}")}; адрес: {f.Organisation.Address}.";
}
