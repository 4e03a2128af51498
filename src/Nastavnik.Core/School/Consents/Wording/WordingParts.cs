using Nastavnik.Core.School.Organisations;
using Nastavnik.Core.School.People;
using Nastavnik.Paperwork.Documents;
using Nastavnik.Paperwork.Grammar;

namespace Nastavnik.Core.School.Consents.Wording;

/// <summary>Pieces that several papers share.</summary>
internal static class WordingParts
{
    /// <summary>«мать», «опекун» in the instrumental, after «являясь».</summary>
    public static string AsRepresentative(AuthorityBasis basis) => basis switch
    {
        AuthorityBasis.Mother => "матерью",
        AuthorityBasis.Father => "отцом",
        AuthorityBasis.Guardian => "опекуном",
        AuthorityBasis.Trustee => "попечителем",
        _ => "представителем органа опеки и попечительства",
    };

    /// <summary>«моего сына», «моей подопечной» in the genitive.</summary>
    public static string MyChild(AuthorityBasis basis, Gender gender) => basis is AuthorityBasis.Mother or AuthorityBasis.Father
        ? Gendered.MyChild(gender).Genitive
        : Gendered.Pick(gender, "моего подопечного", "моей подопечной");

    /// <summary>Who processes the data: name in the dative, numbers, address.</summary>
    public static string OperatorDative(Organisation o)
    {
        var numbers = string.Join(", ", new[] { o.Inn is null ? null : $"ИНН {o.Inn}", o.Ogrn is null ? null : $"ОГРН {o.Ogrn}", $"адрес: {o.Address}" }.OfType<string>());
        return $"{o.NameCases.Dative} ({o.ShortName}; {numbers}) (далее — оператор)";
    }

    /// <summary>«ученицы 9 «А» класса» in the genitive with a comma before it; empty when the class is not known.</summary>
    public static string OfClass(Organisation o, NamedPerson child) => child.ClassName is null ? ""
        : o.Words.Class == "класс" ? $", {Gendered.Pupil(child.Name.Gender).Genitive} {child.ClassName} класса"
        : $", {Gendered.Learner(child.Name.Gender).Genitive}, группа {child.ClassName}";

    /// <summary>«12 марта 2014 г.» or a blank to fill by hand.</summary>
    public static RichText Born(NamedPerson person) => RichText.OrBlank(person.BirthDate is { } born ? RussianDate.Long(born) : null, "дата рождения", 16);

    /// <summary>The representative's head of a paper: who he is, address, document, authority; then the child's own requisites.</summary>
    public static PaperBuilder Representative(this PaperBuilder paper, PaperFacts f)
    {
        var child = f.Subject.Name.Full(GrammaticalCase.Genitive);
        paper.Text(RichText.Join(
            $"Я, {f.Signer.Name.Full(GrammaticalCase.Nominative)}, являясь {AsRepresentative(f.Capacity!.Value)} {child} (дата рождения: ", Born(f.Subject), $"){OfClass(f.Organisation, f.Subject)},"));
        OwnRequisites(paper);
        if (f.AuthorityDocument is { Length: > 0 } document)
        {
            paper.Text($"Документ, подтверждающий полномочия: {document}.", indent: false);
        }
        else
        {
            paper.FillIn("Документ, подтверждающий полномочия", "свидетельство о рождении или акт органа опеки: номер, дата, кем выдан");
        }

        return paper
            .FillIn("Адрес ребёнка", "если отличается от адреса представителя")
            .FillIn("Документ ребёнка", "свидетельство о рождении или паспорт: серия, номер, дата, кем выдан");
    }

    /// <summary>The adult's head of a paper.</summary>
    public static PaperBuilder Adult(this PaperBuilder paper, PaperFacts f)
    {
        paper.Text($"Я, {f.Signer.Name.Full(GrammaticalCase.Nominative)},");
        return OwnRequisites(paper);
    }

    public static PaperBuilder Signed(this PaperBuilder paper, PaperFacts f)
    {
        paper.Space().Signature("Подпись и дата", f.Signer.Name.Signature, hints: true, dated: true);
        if (f.OwnSignature)
        {
            var (me, gender) = (f.Subject.Name, f.Subject.Name.Gender);
            paper.Text($"Мне исполнилось 14 лет. Я, {me.Full(GrammaticalCase.Nominative)}, {Gendered.Pick(gender, "прочитал", "прочитала")} это согласие и {Gendered.Agreed(gender)} с ним.", keepWithNext: true)
                .Signature("Подпись и дата", me.Signature, hints: true, dated: true);
        }

        return paper;
    }

    public static Paper Typeset(PaperBuilder paper) => PaperText.Change(paper.Build(), run => run.IsBlank ? run : run with { Value = Typography.Set(run.Value) });

    private static PaperBuilder OwnRequisites(PaperBuilder paper) => paper
        .FillIn("Адрес", "регистрации или проживания")
        .FillIn("Документ, удостоверяющий личность", "вид, серия, номер, дата выдачи, кем выдан");
}
